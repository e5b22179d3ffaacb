"""Which lines of a grid are to be on the screen, so that the reader never loses the place.

``first`` is always the line at the top of the screen and ``height`` the lines of the screen. What is given
back may lie beyond the page's ends; scrolling is clamped by the view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.layout.moves import clamp, visited

if TYPE_CHECKING:
    from newsdiff.layout.grid import Grid
    from newsdiff.layout.moves import Place

#: Lines kept in sight above and below what the reader moves to.
MARGIN = 2


def reveal(grid: Grid, place: Place, first: int, height: int) -> int:
    """Give the first line that shows the row of ``place``, or its item when the row is too tall.

    As little is scrolled as possible, but a far jump lands a third down the screen; an item too tall for the
    screen is shown from its beginning, unless some of it already fills the screen.
    """
    room = height - 2 * MARGIN
    top, bottom = grid.extent(place[0], place[1])
    if bottom - top > room:
        top, bottom = grid.extent(*place)
    if bottom - top > room:
        return first if first <= top and bottom <= first + height else top
    if top > first + 2 * height or bottom < first - height:
        return top - height // 3
    if top < first + MARGIN:
        return top - MARGIN
    return max(first, bottom + MARGIN - height)


def through(grid: Grid, place: Place, first: int, height: int, step: int) -> int | None:
    """Give the next first line within an item taller than the screen; None when it has been read.

    ``step`` is 1 down, -1 up. Nothing is to be read of an item that is not on the screen.
    """
    top, bottom = grid.extent(*place)
    if bottom - top <= height or top >= first + height or bottom <= first:
        return None
    by = min(height - 2, bottom - first - height) if step > 0 else -min(height - 2, first - top)
    return first + by if by * step > 0 else None


def on_screen(grid: Grid, place: Place, first: int, height: int, rows: int) -> tuple[Place, int]:
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
    near = clamp(grid.page, (row, place[1], 0))
    return near, rows - onward if visited(grid.page, row, place[1]) else rows


def paged(grid: Grid, place: Place, first: int, height: int, lines: int) -> tuple[int, int]:
    """Give row and item ``lines`` further down than the reader is, going by what is on the screen."""
    top, bottom = grid.extent(*place)
    at = min(max(top, first), first + height - 1) if bottom > first else first
    target = min(max(0, at + lines), grid.total - 1)
    row = grid.row_at(target)
    slot = next((slot for slot in grid.slots if slot.column == place[1]), None)
    spot = grid.hit(slot.text_x, target) if slot else None
    return row, spot.item if spot else 0
