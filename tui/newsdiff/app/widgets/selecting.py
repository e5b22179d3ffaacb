"""From Textual's selection of cells to the articles' own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection

from newsdiff.layout.columns import GUTTER, LEAD
from newsdiff.layout.grid import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.layout.columns import Slot
    from newsdiff.layout.grid import Grid, Line
    from newsdiff.layout.moves import PagePlace
    from newsdiff.report.citation import Excerpt

#: How a place in the text is packed into the two numbers Textual keeps of each end of a selection. y is
#: column * STRIDE + row, so that a drag stays in its column; x is line * LINE + characters from the left edge
#: of the column, so that signs, places and padding can be told from text.
STRIDE = 1 << 20
LINE = 1 << 12


def selected_text(grid: Grid, selection: Selection) -> str:
    """Give the words that are selected, passage by passage, without signs and places."""
    return "\n\n".join(text for _, text in _selected(grid, selection))


def selected_excerpts(grid: Grid, selection: Selection) -> tuple[Excerpt, ...]:
    """Give what is selected as excerpts of the sources."""
    return tuple(excerpt for excerpt, _ in _selected(grid, selection))


def _selected(grid: Grid, selection: Selection) -> Iterator[tuple[Excerpt, str]]:
    """Yield what is selected with its words, column by column."""
    for slot in grid.slots:
        for row in range(len(grid.page.rows)):
            span = selection.get_span(slot.column * STRIDE + row)
            if span is not None:
                yield from _in_cell(grid, row, slot, span)


def _in_cell(grid: Grid, row: int, slot: Slot, span: tuple[int, int]) -> Iterator[tuple[Excerpt, str]]:
    """Yield the selected part of each item of a cell, without white space around it."""
    found: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(grid.lines(row, slot)):
        start, end = selected_part(line, number, span)
        if start < end:
            first, last = found.get(line.item, (start, end))
            found[line.item] = min(first, start), max(last, end)
    from newsdiff.report.citation import Excerpt  # noqa: PLC0415 - nothing is selected at first

    cell = grid.page.rows[row].cells[slot.column]
    for number, (start, end) in found.items():
        item, words = cell[number], cell[number].text[start:end]
        at = item.start + start + len(words) - len(words.lstrip())
        if words := words.strip():
            yield Excerpt(item.source, item.passage, at, at + len(words)), words


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


def passages_between(grid: Grid, one: PagePlace, other: PagePlace) -> Selection:
    """Give the selection of all from one place to another of the same column, in whatever order."""
    first, last = sorted((one, other))
    ends = [whole_item(grid, Spot(*place, 0)) or _empty_cell(place) for place in (first, last)]
    return Selection(ends[0].start, ends[1].end)


def _empty_cell(place: PagePlace) -> Selection:
    y = place[1] * STRIDE + place[0]
    return Selection(Offset(0, y), Offset(LINE - 1, y))
