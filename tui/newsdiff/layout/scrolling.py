"""Which lines of a grid are to be on the screen, so that the reader never loses the place.

``first`` is always the line at the top of the screen and ``height`` the lines of the screen. What is given
back may lie beyond the page's ends; scrolling is clamped by the view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.layout.moves import entry, stops

if TYPE_CHECKING:
    from newsdiff.layout.grid import Grid
    from newsdiff.layout.moves import PagePlace

#: Lines kept in sight above and below what the reader moves to.
MARGIN = 2


def reveal(grid: Grid, place: PagePlace, first: int, height: int) -> int:
    """Give the first line that shows the row of ``place``, or its item when the row is too tall.

    As little is scrolled as possible, but a far jump lands a third down the screen, or as high as it takes to
    show all of the row; an item too tall for the screen is shown from its beginning, unless some of it
    already fills the screen.
    """
    room = height - 2 * MARGIN
    top, bottom = grid.extent(place[0], place[1])
    if bottom - top > room:
        top, bottom = grid.extent(*place)
    if bottom - top > room:
        whole, filled = first <= top and bottom <= first + height, top <= first and first + height <= bottom
        return first if whole or filled else top
    if top > first + 2 * height or bottom < first - height:
        return top - min(height // 3, max(MARGIN, height - MARGIN - (bottom - top)))
    if top < first + MARGIN:
        return top - MARGIN
    return max(first, bottom + MARGIN - height)


def through(grid: Grid, place: PagePlace, first: int, height: int, step: int) -> int | None:
    """Give the next first line within an item taller than the screen; None when it has been read.

    ``step`` is 1 down, -1 up. Nothing is to be read of an item that is not on the screen.
    """
    top, bottom = grid.extent(*place)
    if bottom - top <= height or top >= first + height or bottom <= first:
        return None
    by = min(height - 2, bottom - first - height) if step > 0 else -min(height - 2, first - top)
    return first + by if by * step > 0 else None


def on_screen(grid: Grid, place: PagePlace, first: int, height: int, rows: int) -> tuple[PagePlace, int]:
    """Begin a move at what is on the screen when the reader has scrolled away from ``place``.

    Gives the place to begin at, and how many of ``rows`` are still to go from there.
    """
    top, bottom = grid.extent(*place)
    if bottom > first and top < first + height:
        return place, rows
    row = grid.row_at(first if rows > 0 else first + height - 1)
    if rows > 0 and grid.tops[row] < first and row + 1 < len(grid.heights):
        row += 1
    onward = 1 if rows > 0 else -1
    near = entry(grid.page, row, place[1])
    return near, rows - onward if stops(grid.page, row, place[1]) else rows


def paged(grid: Grid, place: PagePlace, first: int, height: int, lines: int) -> PagePlace:
    """Give the place ``lines`` further down than the reader is, going by what is on the screen."""
    top, bottom = grid.extent(*place)
    at = min(max(top, first), first + height - 1) if bottom > first else first
    target = min(max(0, at + lines), grid.total - 1)
    return at_line(grid, grid.row_at(target), place[1], target)


def beside(grid: Grid, place: PagePlace, column: int) -> PagePlace:
    """Give the place in another column of the same row, at the same height."""
    return at_line(grid, place[0], column, grid.extent(*place)[0])


def at_line(grid: Grid, row: int, column: int, y: int) -> PagePlace:
    """Give the place in a cell nearest above line ``y`` that moving stops at, else its first passage."""
    slot = grid.slot_of(column)
    lines = grid.lines(row, slot) if slot else ()
    if not lines:
        return entry(grid.page, row, column)
    item = lines[min(max(0, y - grid.tops[row]), len(lines) - 1)].item
    above = [at for at in stops(grid.page, row, column) if at <= item]
    return (row, column, above[-1]) if above else entry(grid.page, row, column)
