"""Where the reader gets to from a place on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import BlockKind

if TYPE_CHECKING:
    from newsdiff.layout.page import Cell, Page

#: Row, column and item of a page; the item is 0 in an empty cell.
Place = tuple[int, int, int]


def cell_at(page: Page, row: int, column: int) -> Cell:
    """Give a cell, an empty one on an empty page."""
    return page.rows[row].cells[column] if page.rows and page.columns else ()


def clamp(page: Page, place: Place) -> Place:
    """Give the nearest place there is."""
    row = min(max(0, place[0]), max(0, len(page.rows) - 1))
    column = min(max(0, place[1]), max(0, len(page.columns) - 1))
    return row, column, min(max(0, place[2]), max(0, len(cell_at(page, row, column)) - 1))


def visited(page: Page, row: int, column: int) -> bool:
    """Whether moving down or up a column stops in a row.

    It does wherever sources are compared, also where this one has nothing; else only where this source has
    something, and that is more than a heading.
    """
    cell = cell_at(page, row, column)
    return page.rows[row].relation is not None or any(item.kind is not BlockKind.HEADING for item in cell)


def step(page: Page, place: Place, direction: int) -> Place:
    """Give the next item down (1) or up (-1) the column, the same place at the end."""
    row, column, item = place
    if 0 <= item + direction < len(cell_at(page, row, column)):
        return row, column, item + direction
    row += direction
    while 0 <= row < len(page.rows):
        if visited(page, row, column):
            return row, column, max(0, len(cell_at(page, row, column)) - 1) if direction < 0 else 0
        row += direction
    return place


def same_place(before: Page, place: Place, after: Page, keep: tuple[str, str] | None = None) -> Place:
    """Find on the page ``after`` where the reader was on the page ``before``.

    ``keep`` is (source, passage) to be at instead. Without it the same passage, else another passage of the
    same row, else the same number of the row; always in the same source when it is still there.
    """
    row, column, item = clamp(before, place)
    source = before.columns[column].source if before.columns else ""
    wanted: list[str] = []
    if keep:
        source, passage = keep
        wanted.append(passage)
    if before.rows:
        wanted += [entry.passage for entry in before.rows[row].cells[column][item : item + 1]]
        wanted += [entry.passage for cell in before.rows[row].cells for entry in cell]
    found = next((at for at in map(after.find, filter(None, wanted)) if at), (row, 0, 0))
    columns = [c.source for c in after.columns]
    if source in columns and columns.index(source) != found[1]:
        found = found[0], columns.index(source), 0
    return clamp(after, found)
