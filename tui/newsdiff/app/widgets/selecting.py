"""From Textual's selection of cells to the articles' own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection

from newsdiff.layout.columns import GUTTER, LEAD

if TYPE_CHECKING:
    from newsdiff.layout.columns import Slot
    from newsdiff.layout.grid import Grid, Line, Spot

#: How a place in the text is packed into the two numbers Textual keeps of each end of a selection. y is
#: column * STRIDE + row, so that a drag stays in its column; x is line * LINE + characters from the left edge
#: of the column, so that signs, places and padding can be told from text.
STRIDE = 1 << 20
LINE = 1 << 12


def selected_text(grid: Grid, selection: Selection) -> str:
    """Give the words that are selected, passage by passage, without signs and places."""
    texts = []
    for slot in grid.slots:
        for row in range(len(grid.page.rows)):
            span = selection.get_span(slot.column * STRIDE + row)
            if span is not None:
                texts += _cell_texts(grid, row, slot, span)
    return "\n\n".join(texts)


def _cell_texts(grid: Grid, row: int, slot: Slot, span: tuple[int, int]) -> list[str]:
    """The selected part of each item of a cell."""
    found: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(grid.lines(row, slot)):
        start, end = selected_part(line, number, span)
        if start < end:
            first, last = found.get(line.item, (start, end))
            found[line.item] = min(first, start), max(last, end)
    cell = grid.page.rows[row].cells[slot.column]
    return [cell[item].text[start:end] for item, (start, end) in found.items()]


def selected_part(line: Line, number: int, span: tuple[int, int]) -> tuple[int, int]:
    """Give the characters of an item's text that are selected in line ``number`` of its cell.

    ``span`` is Textual's, of the cell; an end of -1 is the end of the cell.
    """
    edge = number * LINE + LEAD + GUTTER
    size = line.end - line.start
    first = min(max(0, span[0] - edge), size)
    last = size if span[1] == -1 else min(max(first, span[1] - edge), size)
    return line.start + first, line.start + last


def whole_item(grid: Grid, spot: Spot) -> Selection | None:
    """Give the selection of the passage at ``spot``, None where there is none."""
    slot = grid.slot_of(spot.column)
    lines = grid.lines(spot.row, slot) if slot else ()
    own = [at for at, line in enumerate(lines) if line.item == spot.item]
    if not own:
        return None
    y = spot.column * STRIDE + spot.row
    return Selection(Offset(own[0] * LINE, y), Offset(own[-1] * LINE + LINE - 1, y))
