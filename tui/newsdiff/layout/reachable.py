"""What of a grid is in view and can be gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.layout.moves import stops

if TYPE_CHECKING:
    from newsdiff.layout.grid import Grid
    from newsdiff.layout.moves import PagePlace


def places_in_view(grid: Grid, first: int, height: int, most: int) -> list[tuple[PagePlace, int, int]]:
    """Give the passages in view with the screen cell their column begins at, and their line on the screen.

    ``first`` is the line at the top of the screen, ``height`` the lines of the screen. Row by row and column
    by column; an empty cell of a compared row counts too. Where there are more than ``most`` only the first
    of each cell, and no more than these.
    """
    found = []
    for row in range(grid.row_at(first), len(grid.heights)):
        if grid.tops[row] >= first + height:
            break
        for slot in grid.slots:
            for item in stops(grid.page, row, slot.column):
                top, bottom = grid.extent(row, slot.column, item)
                y = max(top, first) - first
                if bottom > first and y < height:
                    found.append(((row, slot.column, item), slot.x, y))
    if len(found) > most:
        cells = {place[:2]: (place, x, y) for place, x, y in reversed(found)}
        found = sorted(cells.values())
    return found[:most]
