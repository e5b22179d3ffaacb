"""The heads over the columns: number, outlet, headline, date and length of each source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.app.safe import clip
from newsdiff.app.widgets.rule_dragging import RuleDragging
from newsdiff.layout.columns import GUTTER, LEAD
from newsdiff.layout.numbering import in_runs
from newsdiff.report.wording import counted
from newsdiff.stories.times import dated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style
    from textual import events

    from newsdiff.app.widgets.compare_view import CompareView
    from newsdiff.layout.columns import Slot
    from newsdiff.layout.grid import Grid
    from newsdiff.layout.page import Column
    from newsdiff.layout.search import Hit

#: Screens lower than this give the heads one line of text, not three.
_LOW = 32


class ColumnHeads(RuleDragging):
    """Follows a view and stands above it, its heads exactly over the view's columns.

    ``compact`` leaves one line of text over the rule; low screens set it by themselves.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "heads--detail",
        "heads--focus",
        "heads--hits",
        "heads--label",
        "heads--pan",
        "heads--rule",
        "heads--spine",
        "heads--title",
    }
    DEFAULT_CSS = """
    ColumnHeads {
        width: 1fr;
        height: 4;
        background: $background;
        color: $foreground;
        & > .heads--label { text-style: bold; }
        & > .heads--focus { color: $accent; text-style: bold; }
        & > .heads--title { color: $foreground 85%; }
        & > .heads--detail { color: $foreground 55%; }
        & > .heads--spine { color: $foreground 55%; }
        & > .heads--pan { color: $accent; text-style: bold; }
        & > .heads--hits { color: $text-accent; }
        & > .heads--rule { color: $foreground 18%; }
        &:nocolor > .heads--focus { text-style: bold underline; }
        &:ansi {
            & > .heads--title { color: ansi_default; }
            & > .heads--detail, & > .heads--spine, & > .heads--rule { color: ansi_default; text-style: dim; }
            & > .heads--focus, & > .heads--pan { color: ansi_blue; text-style: bold underline; }
            & > .heads--hits { color: ansi_blue; }
        }
    }
    ColumnHeads.-compact { height: 2; }
    """

    compact: reactive[bool] = reactive(False, layout=True)

    @dataclass
    class Pressed(Message):
        """A head was clicked; ``column`` is its column of the page, ``twice`` tells of a double click."""

        column: int
        twice: bool

    _view: CompareView | None = None
    _hits: Mapping[int, int] = MappingProxyType({})

    @property
    def ruled(self) -> Grid | None:
        """The grid whose rules can be dragged: from ``RuleDragging``."""
        return self._view.grid if self._view is not None else None

    def follow(self, view: CompareView) -> None:
        """Show the columns of ``view`` and which of them the reader is in, from now on."""
        self._view = view
        self.watch(view, "grid", self._changed, init=False)
        self.watch(view, "cursor", self._moved, init=False)
        self.watch(view, "hits", self._counted, init=False)
        self.refresh()

    def _changed(self) -> None:
        """The view was laid out anew, as it is at every resize; a low screen's lines go to the articles."""
        self.compact = self.app.size.height < _LOW
        self.refresh()

    def _moved(self, before: tuple[int, int, int], now: tuple[int, int, int]) -> None:
        if before[1] != now[1]:
            self.refresh()

    def _counted(self, hits: Sequence[Hit]) -> None:
        """Count the hits of each column; nothing is said where nothing is searched for."""
        self._hits = Counter(hit.column for hit in hits)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tell which head was clicked."""
        slot = self.ruled.slot_at(event.x) if self.ruled is not None and not self.took_rule else None
        if slot is not None:
            self.post_message(self.Pressed(slot.column, event.chain > 1))

    def watch_compact(self, compact: bool) -> None:
        """Take the lines of text that are shown."""
        self.set_class(compact, "-compact")

    def render_line(self, y: int) -> Strip:
        """Draw one line of all heads: from ``Widget``."""
        grid = self._view.grid if self._view else None
        if grid is None or not grid.slots:
            return Strip.blank(self.size.width, self.rich_style)
        segments = [Segment(" " * grid.slots[0].x, self._style())] if grid.slots[0].x else []
        bottom = y == self.size.height - 1
        for number, slot in enumerate(grid.slots):
            if number:
                segments.append(Segment("┼" if bottom else "│", self._style("heads--rule")))
            if bottom:
                segments.append(Segment("─" * slot.width, self._style("heads--rule")))
            else:
                segments += self._head(grid, slot, y)
        beyond = self.size.width - sum(segment.cell_length for segment in segments)
        fill = Segment(("─" if bottom else " ") * beyond, self._style("heads--rule"))
        return Strip([*segments, fill]).adjust_cell_length(self.size.width, self._style())

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style

    def _head(self, grid: Grid, slot: Slot, y: int) -> list[Segment]:
        """One line of one head."""
        column = grid.page.columns[slot.column]
        indent = Segment(" " * (LEAD + (GUTTER if y else 0)), self._style())
        width = slot.width - LEAD - (GUTTER if y else 0) - 1
        if y == 0:
            return [indent, *self._label(grid, slot, column, width), Segment(" ", self._style())]
        if y == 1:
            text, style = column.title or "(no headline)", "heads--title" if column.title else "heads--detail"
        else:
            text, style = _details(column, width), "heads--detail"
        text = clip(text, width)
        return [indent, Segment(text + " " * (width + 1 - cell_len(text)), self._style(style))]

    def _label(self, grid: Grid, slot: Slot, column: Column, width: int) -> list[Segment]:
        """Number and label, and flush right what else there is to know: the spine, columns out of view."""
        name = f"{column.number} {column.label}"
        spine = "◆ spine" if column.spine and len(grid.page.columns) > 1 else ""
        found = f"/{self._hits.get(slot.column, 0)}" if self._hits else ""
        pan = self._pan_hint(grid, slot, 3)
        room = width - sum(cell_len(part) + 1 for part in (found, spine, pan) if part)
        if room < cell_len(name):
            spine, pan = spine[:1], self._pan_hint(grid, slot, 1)
            room = width - sum(cell_len(part) + 1 for part in (found, spine, pan) if part)
        label = clip(name, room)
        focused = self._view is not None and self._view.cursor[1] == slot.column
        segments = [
            Segment(label, self._style("heads--focus" if focused else "heads--label")),
            Segment(" " * (room - cell_len(label)), self._style()),
        ]
        for part, style in ((found, "heads--hits"), (spine, "heads--spine"), (pan, "heads--pan")):
            if part:
                segments += [Segment(" ", self._style()), Segment(part, self._style(style))]
        return segments

    def _pan_hint(self, grid: Grid, slot: Slot, most: int) -> str:
        """The columns out of view on this side, the nearest of them: "‹2", "›5-8", "›6 9 12+42"."""
        visible, columns = grid.visible, grid.page.columns
        before = [c.number for x, c in enumerate(columns) if x < visible[-1] and x not in visible]
        after = [c.number for x, c in enumerate(columns) if x > visible[-1]]
        panned = grid.slots[min(1, len(visible) - 1)] if visible[0] == 0 else grid.slots[0]
        parts = []
        if before and slot == panned:
            parts.append(f"‹{_nearest(before[::-1], most)}")
        if after and slot == grid.slots[-1]:
            parts.append(f"›{_nearest(after, most)}")
        return " ".join(parts)


def _details(column: Column, width: int) -> str:
    """Date and length, at whatever length there is room for."""
    date, passages = dated(column.published), counted(column.passages, "passage")
    versions = (
        f"{date} · {passages} · {counted(column.words, 'word')}",
        f"{date} · {passages}",
        f"{date} · {column.passages} ¶",
    )
    return next((version for version in versions if cell_len(version) <= width), date)


def _nearest(numbers: Sequence[int], most: int) -> str:
    """All the numbers in runs, else the first ``most`` of them and, with room for it, how many more."""
    if len(runs := in_runs(sorted(numbers))) <= most:
        return " ".join(runs)
    more = f"+{len(numbers) - most}" if most > 1 else ""
    return " ".join(map(str, numbers[:most])) + more
