"""Where the reader gets to from a place on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import BlockKind

if TYPE_CHECKING:
    from newsdiff.layout.page import Cell, Page

#: Row, column and item of a page; the item is 0 in an empty cell.
PagePlace = tuple[int, int, int]


def cell_at(page: Page, row: int, column: int) -> Cell:
    """Give a cell, an empty one on an empty page."""
    return page.rows[row].cells[column] if page.rows and page.columns else ()


def clamp(page: Page, place: PagePlace) -> PagePlace:
    """Give the nearest place there is."""
    row = min(max(0, place[0]), max(0, len(page.rows) - 1))
    column = min(max(0, place[1]), max(0, len(page.columns) - 1))
    return row, column, min(max(0, place[2]), max(0, len(cell_at(page, row, column)) - 1))


def stops(page: Page, row: int, column: int) -> tuple[int, ...]:
    """Give the items of a cell that moving down or up a column stops at: all but headings.

    In an empty cell it stops too where sources are compared: that this one has nothing is to be seen.
    """
    cell = cell_at(page, row, column)
    if not cell:
        return (0,) if page.rows[row].relation is not None else ()
    return tuple(at for at, item in enumerate(cell) if item.kind is not BlockKind.HEADING)


def entry(page: Page, row: int, column: int) -> PagePlace:
    """Give the place to be at in a cell: its first passage, else its first item."""
    cell = cell_at(page, row, column)
    return row, column, next((at for at, item in enumerate(cell) if item.passage), 0)


def step(page: Page, place: PagePlace, direction: int) -> PagePlace:
    """Give the next item down (1) or up (-1) the column, the same place at the end."""
    row, column, item = place
    further = [at for at in stops(page, row, column) if (at - item) * direction > 0]
    while not further:
        row += direction
        if not 0 <= row < len(page.rows):
            return place
        further = list(stops(page, row, column))
    return row, column, further[0 if direction > 0 else -1]


def same_place(before: Page, place: PagePlace, after: Page) -> PagePlace:
    """Find on the page ``after`` where the reader was on the page ``before``.

    That is the same passage, else another passage of the same row, else the same number of the row; always in
    the same source when it is still there.
    """
    row, column, item = clamp(before, place)
    source = before.columns[column].source if before.columns else ""
    wanted: list[str] = []
    if before.rows:
        wanted += [entry.passage for entry in before.rows[row].cells[column][item : item + 1]]
        wanted += [entry.passage for cell in before.rows[row].cells for entry in cell]
    found = next((at for at in map(after.find, filter(None, wanted)) if at), None)
    columns = [c.source for c in after.columns]
    if found and (source not in columns or columns.index(source) == found[1]):
        return found
    row, column, _ = clamp(
        after, (found[0] if found else row, columns.index(source) if source in columns else 0, 0)
    )
    return entry(after, row, column)
