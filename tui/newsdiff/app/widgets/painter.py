"""Drawing one line of a laid-out page: bars, signs, text with marked words, rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsdiff.app.safe import clip, plain
from newsdiff.layout.grid import GAP, GUTTER, LEAD
from newsdiff.layout.marks import flatten
from newsdiff.layout.wrap import width_of
from newsdiff.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from textual.selection import Selection

    from newsdiff.layout.grid import Grid, Line, Slot
    from newsdiff.layout.marks import Mark, Role
    from newsdiff.layout.moves import Place
    from newsdiff.layout.page import Item

#: How a place in the text is packed into the two numbers Textual keeps of each end of a selection. y is
#: column * STRIDE + row, so that a drag stays in its column; x is line * LINE + characters from the left edge
#: of the column, so that signs, places and padding can be told from text.
STRIDE = 1 << 20
LINE = 1 << 12

COMPONENTS = frozenset(
    f"compare--{name}"
    for name in (
        *("bar", "blank", "conflict", "current", "differ", "focus", "furniture", "heading", "headline"),
        *("match", "own", "place", "rule", "text"),
        *("sign-agree", "sign-conflict", "sign-differ", "sign-only"),
    )
)

_BASE = {
    BlockKind.HEADLINE: "compare--headline",
    BlockKind.STANDFIRST: "compare--text",
    BlockKind.PARAGRAPH: "compare--text",
    BlockKind.HEADING: "compare--heading",
}

#: Text and the component classes it is drawn in, laid over each other.
Run = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A grid and what lies over it: the reader's place, more marks, what is selected and its style."""

    grid: Grid
    place: Place
    overlays: Mapping[Place, Sequence[Mark]] = field(default_factory=dict)
    selection: Selection | None = None
    selected: Style = field(default_factory=Style.null)


class Painter:
    """Draws lines of a scene.

    ``style`` gives the style of component classes laid over each other. What it gave is remembered, so a new
    theme needs a new painter.
    """

    def __init__(self, style: Callable[..., Style]) -> None:
        """Take the widget's way of resolving component classes."""
        self._resolve = style
        self._styles: dict[tuple[str, ...], Style] = {}

    def style(self, *names: str) -> Style:
        """Give the style of component classes laid over each other."""
        if names not in self._styles:
            self._styles[names] = self._resolve(*names)
        return self._styles[names]

    def line(self, scene: Scene, y: int) -> Strip:
        """Draw line ``y`` of the page, as wide as the grid."""
        grid = scene.grid
        margin = grid.slots[0].x if grid.slots else 0
        segments = [Segment(" " * margin, self.style())] if margin else []
        for number, slot in enumerate(grid.slots):
            if number:
                segments.append(Segment("│", self.style("compare--rule")))
            segments += self._slot(scene, slot, y)
        return Strip(segments).adjust_cell_length(grid.width, self.style())

    def _slot(self, scene: Scene, slot: Slot, y: int) -> list[Segment]:
        """Draw the line within one column."""
        grid = scene.grid
        if not 0 <= y < grid.total:
            return [Segment(" " * slot.width, self.style())]
        row = grid.row_at(y)
        local = y - grid.tops[row]
        inside = local < grid.heights[row] - GAP
        ground, runs = self._cell(scene, slot, row, local) if inside else ((), [])
        if ground or (inside and slot is grid.slots[0] and row == scene.place[0]):
            lead = "▌", (*ground, "compare--bar")
        else:
            lead = " " * LEAD, ground
        segments = self._segments([lead, *runs], ground, slot, (local * LINE, slot.column * STRIDE + row))
        return _select(segments, scene.selection, scene.selected) if scene.selection else segments

    def _cell(self, scene: Scene, slot: Slot, row: int, local: int) -> tuple[tuple[str, ...], list[Run]]:
        """Give the ground and the runs of a line of a cell, without the lead."""
        page_row = scene.grid.page.rows[row]
        cell = page_row.cells[slot.column]
        lines = scene.grid.lines(row, slot)
        item = lines[local].item if local < len(lines) else 0
        ground = ("compare--focus",) if scene.place == (row, slot.column, item) else ()
        if local < len(lines):
            marks = cell[item].marks
            if overlay := scene.overlays.get((row, slot.column, item)):
                marks = flatten((*marks, *overlay))
            return ground, self._runs(cell[item], lines[local], marks, ground, slot.text_width)
        if not cell and local == 0 and page_row.relation is not None:
            return ground, [(" " * GUTTER, ground), ("·", (*ground, "compare--blank"))]
        return (), []

    def _runs(
        self, item: Item, line: Line, marks: Sequence[Mark], ground: tuple[str, ...], width: int
    ) -> list[Run]:
        """Cut a line of text into runs of one style: sign, marked and unmarked words, tail."""
        base = (*ground, _BASE.get(item.kind, "compare--furniture"))
        sign = item.sign if line.first else ""
        runs: list[Run] = [
            (sign.ljust(GUTTER), (*ground, f"compare--sign-{item.relation}") if sign else ground)
        ]
        used = 0
        for text, role in _marked(item.text, line.start, line.end, marks):
            runs.append((text, (*base, f"compare--{role}") if role else base))
            used += width_of(text, cell_len)
        if line.tail:
            tail = clip(line.tail, width)
            runs.append((" " * (width - used - cell_len(tail)), ground))
            runs.append((tail, (*ground, "compare--place")))
        return runs

    def _segments(
        self, runs: Sequence[Run], ground: tuple[str, ...], slot: Slot, origin: tuple[int, int]
    ) -> list[Segment]:
        """Make segments of runs, filled up to the slot's width, each with its place in the text."""
        x, y = origin
        width = 0
        segments = []
        for text, names in _merged(runs):
            segments.append(Segment(text, self.style(*names) + _placed(x, y)))
            x += len(text)
            width += width_of(text, cell_len)
        if width < slot.width:
            segments.append(Segment(" " * (slot.width - width), self.style(*ground) + _placed(x, y)))
        return segments


def _placed(x: int, y: int) -> Style:
    """The style that tells Textual where in the text a segment begins."""
    return Style.from_meta({"offset": (x, y)})


def _merged(runs: Sequence[Run]) -> Iterator[Run]:
    """Join neighbouring runs of one style: fewer segments make faster lines."""
    held: Run = ("", ())
    for text, names in runs:
        if names == held[1]:
            held = held[0] + text, names
            continue
        if held[0]:
            yield held
        held = text, names
    if held[0]:
        yield held


def _marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[tuple[str, Role | None]]:
    """Cut characters ``start`` to ``end`` at the edges of sorted, disjoint marks."""
    at = start
    for mark in marks:
        if mark.end <= at or mark.start >= end:
            continue
        if mark.start > at:
            yield plain(text[at : mark.start]), None
            at = mark.start
        stop = min(end, mark.end)
        yield plain(text[at:stop]), mark.role
        at = stop
    if at < end:
        yield plain(text[at:end]), None


def _select(segments: Sequence[Segment], selection: Selection, style: Style) -> list[Segment]:
    """Lay the selection's style over what is within it."""
    drawn: list[Segment] = []
    for segment in segments:
        base = segment.style or Style.null()
        x, y = base.meta["offset"]
        span = selection.get_span(y)
        if span is None:
            drawn.append(segment)
            continue
        size = len(segment.text)
        first = min(max(0, span[0] - x), size)
        last = size if span[1] == -1 else min(max(first, span[1] - x), size)
        for start, end, over in ((0, first, False), (first, last, True), (last, size, False)):
            if start < end:
                laid = base + style if over else base
                drawn.append(Segment(segment.text[start:end], laid + _placed(x + start, y)))
    return drawn
