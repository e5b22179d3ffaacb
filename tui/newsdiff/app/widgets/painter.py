"""Drawing one line of a laid-out page: bars, signs, text with marked words, rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsdiff.app.safe import clip, plain
from newsdiff.app.widgets.selecting import LINE, STRIDE, selected_part
from newsdiff.layout.columns import GUTTER, LEAD
from newsdiff.layout.grid import GAP
from newsdiff.layout.marks import Role, TextMark, flatten
from newsdiff.layout.wrap import width_of
from newsdiff.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual.selection import Selection

    from newsdiff.layout.columns import Slot
    from newsdiff.layout.grid import Grid, Line
    from newsdiff.layout.moves import PagePlace
    from newsdiff.layout.page import Item

COMPONENTS = frozenset(
    f"compare--{name}"
    for name in (
        *("bar", "blank", "conflict", "current", "differ", "focus", "furniture", "heading", "headline"),
        *("match", "own", "place", "rule", "selected", "shared", "text"),
        *("sign-agree", "sign-conflict", "sign-differ", "sign-only"),
    )
)

_BASE = {
    BlockKind.HEADLINE: "compare--headline",
    BlockKind.STANDFIRST: "compare--text",
    BlockKind.PARAGRAPH: "compare--text",
    BlockKind.HEADING: "compare--heading",
}

#: The ground of the passage the reader is at, and of all else.
_FOCUS = ("compare--focus",)
_QUIET: tuple[str, ...] = ()
#: Rules, and the empty cells that follow them, which so make one segment with them.
_RULE = ("compare--rule",)

#: Text and the component classes it is drawn in, laid over each other.
Run = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A grid and what lies over it: the reader's place, more marks of a place, what is selected."""

    grid: Grid
    place: PagePlace
    overlays: Callable[[PagePlace], Sequence[TextMark]]
    selection: Selection | None = None


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

    def line(self, scene: Scene, y: int, *, placed: bool = False) -> Strip:
        """Draw line ``y`` of the page, as wide as the grid.

        ``placed`` gives every segment its place in the text as metadata, by which Textual finds what the
        pointer is on; it makes drawing slower, and only the pointer needs it.
        """
        grid = scene.grid
        margin = grid.slots[0].x if grid.slots else 0
        segments: list[Segment] = []
        runs: list[Run] = [(" " * margin, _QUIET)] if margin else []
        for number, slot in enumerate(grid.slots):
            if number:
                runs.append(("│", _RULE))
            drawn, origin = self._slot(scene, slot, y)
            if not placed or origin is None:
                runs += drawn
                continue
            segments += self._segments(_merged(runs))
            segments += self._placed(drawn, origin)
            runs = []
        segments += self._segments(_merged(runs))
        return Strip(segments).adjust_cell_length(grid.width, self.style())

    def _segments(self, runs: Iterable[Run]) -> list[Segment]:
        return [Segment(text, self.style(*names)) for text, names in runs]

    def _slot(self, scene: Scene, slot: Slot, y: int) -> tuple[list[Run], tuple[int, int] | None]:
        """Give the runs of the line within one column, and where in the text they begin."""
        grid = scene.grid
        if not 0 <= y < grid.total:
            return [(" " * slot.width, _QUIET)], None
        row = grid.row_at(y)
        local = y - grid.tops[row]
        origin = local * LINE, slot.column * STRIDE + row
        if local >= grid.heights[row] - GAP:
            return [(" " * slot.width, _QUIET)], origin
        ground, runs = self._cell(scene, slot, row, local)
        barred = ground is _FOCUS or (slot is grid.slots[0] and row == scene.place[0])
        lead = ("▌", (*ground, "compare--bar")) if barred else (" " * LEAD, _RULE)
        return _fitted([lead, *runs], slot.width, ground), origin

    def _cell(self, scene: Scene, slot: Slot, row: int, local: int) -> tuple[tuple[str, ...], list[Run]]:
        """Give the ground and the runs of a line of a cell, without the lead."""
        page_row = scene.grid.page.rows[row]
        cell = page_row.cells[slot.column]
        lines = scene.grid.lines(row, slot)
        item = lines[local].item if local < len(lines) else 0
        ground = _FOCUS if scene.place == (row, slot.column, item) else _QUIET
        if local < len(lines):
            marks = cell[item].marks
            over = [*scene.overlays((row, slot.column, item))]
            if scene.selection and (span := scene.selection.get_span(slot.column * STRIDE + row)):
                over.append(TextMark(*selected_part(lines[local], local, span), Role.SELECTED))
            if over:
                marks = flatten((*marks, *over))
            return ground, _runs(cell[item], lines[local], marks, ground, slot.text_width)
        if not cell and local == 0 and page_row.relation is not None:
            blank = clip(_nothing(scene.grid, row, slot), slot.text_width)
            return ground, [(" " * GUTTER, ground), (blank, (*ground, "compare--blank"))]
        return _QUIET, []

    def _placed(self, runs: Iterable[Run], origin: tuple[int, int]) -> Iterator[Segment]:
        """Make segments of the runs of a column that know their places."""
        x, y = origin
        for text, names in runs:
            yield Segment(text, self.style(*names) + Style.from_meta({"offset": (x, y)}))
            x += len(text)


def _nothing(grid: Grid, row: int, slot: Slot) -> str:
    """Say what stands in an empty cell: where its source has the same, or a dot.

    When all of the row is out of view the first cell also says in which columns it is.
    """
    page_row = grid.page.rows[row]
    other = page_row.elsewhere[slot.column] if page_row.elsewhere else None
    said = other.label if other else "·"
    if slot is grid.slots[0] and not any(page_row.cells[column] for column in grid.visible):
        columns = zip(grid.page.columns, page_row.cells, strict=True)
        said += "  in " + " ".join(str(column.number) for column, cell in columns if cell)
    return said


def _runs(
    item: Item, line: Line, marks: Sequence[TextMark], ground: tuple[str, ...], width: int
) -> list[Run]:
    """Cut a line of text into runs of one style: sign, marked and unmarked words, tail."""
    base = (*ground, _BASE.get(item.kind, "compare--furniture"))
    sign = item.sign if line.first else ""
    gutter = (*ground, f"compare--sign-{item.relation}") if sign else ground or _RULE
    runs: list[Run] = [(sign.ljust(GUTTER), gutter)]
    used = 0
    for text, role in _marked(item.text, line.start, line.end, marks):
        runs.append((text, (*base, f"compare--{role}") if role else base))
        used += width_of(text, cell_len)
    if line.tail:
        tail = clip(line.tail, width)
        if not item.text:
            return [*runs, (tail, (*ground, "compare--place"))]
        runs.append((" " * (width - used - cell_len(tail)), ground))
        runs.append((tail, (*ground, "compare--place")))
    return runs


def _fitted(runs: Sequence[Run], width: int, ground: tuple[str, ...]) -> list[Run]:
    """Make runs exactly ``width`` cells wide, whatever the text holds."""
    fitted: list[Run] = []
    left = width
    for text, names in runs:
        size = width_of(text, cell_len)
        fitted.append((text if size <= left else set_cell_size(text, left), names))
        left -= min(size, left)
    if left:
        fitted.append((" " * left, ground))
    return fitted


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


def _marked(text: str, start: int, end: int, marks: Sequence[TextMark]) -> Iterator[tuple[str, Role | None]]:
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
