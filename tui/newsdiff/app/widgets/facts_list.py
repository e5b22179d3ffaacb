"""The list of facts: one line each, drawn line by line, so that hundreds of facts cost nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from newsdiff.app.widgets.row_list import RowList
from newsdiff.report.wording import DISAGREEMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events

    from newsdiff.app.fact_entries import FactEntry
    from newsdiff.app.fact_lines import FactLine
    from newsdiff.model import Fact

#: Above so many sources a fact shows how many have it instead of their numbers.
MARKED_SOURCES = 8


class FactsList(RowList):
    """Lines of facts with a cursor; Enter on a heading folds its group, on a fact asks for its mention."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "facts--cursor",
        "facts--detail",
        "facts--group",
        "facts--mark",
        "facts--sign",
        "facts--text",
    }
    DEFAULT_CSS = """
    FactsList {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-background: $panel;
        scrollbar-background-hover: $panel;
        scrollbar-background-active: $panel;
        & .facts--cursor { background: $surface-lighten-1; }
        & .facts--detail { color: $text-muted; }
        & .facts--group { text-style: bold; }
        & .facts--mark { color: $text-accent; }
        & .facts--sign { color: $text-error; text-style: bold; }
        &:focus .facts--cursor { background: $surface-lighten-2; }
        &:ansi .facts--cursor { background: ansi_blue; color: ansi_bright_white; }
        &:ansi .facts--detail { color: ansi_default; text-style: dim; }
    }
    """
    OVERLAP = 1

    @dataclass
    class Followed(Message):
        """The reader wants the fact's next mention."""

        fact: Fact

    @dataclass
    class Compared(Message):
        """The reader wants to see the sides of a disagreement, one after the other."""

        entry: FactEntry

    @dataclass
    class Folded(Message):
        """The reader wants a group folded or unfolded."""

        group: str

    @dataclass
    class Moved(Message):
        """The cursor stands on another line; ``fact`` is None on a heading."""

        fact: Fact | None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty list."""
        super().__init__(id=id)
        self._lines: Sequence[FactLine] = ()
        self._sources: Sequence[str] = ()
        self._folded: frozenset[str] = frozenset()

    def show(self, lines: Sequence[FactLine], sources: Sequence[str], folded: frozenset[str]) -> None:
        """Show other lines; the cursor stays on its fact when it is still there."""
        before = self.line
        self._lines, self._sources, self._folded = lines, sources, folded
        self.count = len(lines)
        self.virtual_size = Size(self.scrollable_content_region.width, len(lines))
        if before is not None:
            same = (n for n, line in enumerate(lines) if _same(line, before))
            self.row = next(same, min(self.row, max(0, len(lines) - 1)))
        self.refresh()

    @property
    def line(self) -> FactLine | None:
        """The line under the cursor."""
        return self._lines[self.row] if self.row < len(self._lines) else None

    def watch_row(self) -> None:
        """Bring the cursor's line into view and tell where it stands."""
        self._reveal()
        self.refresh()
        if self.line is not None:
            self.post_message(self.Moved(self.line.fact))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))
        self._reveal()

    def _reveal(self) -> None:
        """Bring the cursor's line into view; while the list is not shown there is no view."""
        if self.size.height:
            self.scroll_to_region(Region(0, self.row, 1, 1), animate=False, force=True)

    def action_follow(self) -> None:
        """Fold or unfold a group; ask for the next mention of a fact, or of any side of a disagreement."""
        line = self.line
        if line is None:
            return
        if line.fact is not None:
            self.post_message(self.Followed(line.fact))
        elif line.entry is not None:
            self.post_message(self.Compared(line.entry))
        else:
            self.post_message(self.Folded(line.group))

    def on_click(self, event: events.Click) -> None:
        """Move to the line clicked and follow it."""
        at = event.y + self.scroll_offset.y
        if at < len(self._lines):
            self.row = at
            self.action_follow()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.scrollable_content_region.width
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            text = "" if self._lines or y != 1 else "  No facts found."
            return Strip([Segment(text, self._style("facts--detail", current=False))]).adjust_cell_length(
                width, self._style("facts--text", current=False)
            )
        current = at == self.row
        segments = self._segments(self._lines[at], width, current)
        return Strip(
            [Segment(text, self._style(name, current)) for text, name in segments]
        ).adjust_cell_length(width, self._style("facts--text", current))

    def _style(self, name: str, current: bool) -> Style:
        names = (name, "facts--cursor") if current else (name,)
        return self.get_visual_style(*names).rich_style

    def _segments(self, line: FactLine, width: int, current: bool) -> list[tuple[str, str]]:
        bar = "▌" if current else " "
        if line.depth == 0:
            fold = "▸" if line.group in self._folded else "▾"
            sign = "! " if line.group == DISAGREEMENTS else ""
            count = f"{line.count} "
            text = set_cell_size(f"{fold} {sign}{line.text}", max(0, width - 1 - cell_len(count)))
            style = "facts--sign" if sign else "facts--group"
            return [(bar, "facts--mark"), (text, style), (count, "facts--detail")]
        marks = self._marks(line.fact) if line.fact is not None else ""
        room = width - 1 - cell_len(marks)
        sign = "! " if line.depth == 1 and line.fact is not None and line.fact.disagrees else "  "
        text = "  " * (line.depth - 1) + sign + line.text
        detail = f"  {line.detail}" if line.detail else ""
        if cell_len(text) >= room:
            text, detail = set_cell_size(text, max(0, room - 2)) + "… ", ""
        style = "facts--text" if line.fact is not None else "facts--detail"
        return [
            (bar, "facts--mark"),
            (text, style),
            (_fitted(detail, room - cell_len(text)), "facts--detail"),
            (marks, "facts--mark"),
        ]

    def _marks(self, fact: Fact) -> str:
        if len(self._sources) > MARKED_SOURCES:
            return f" {len(fact.sources)}/{len(self._sources)} "
        numbers = enumerate(self._sources, start=1)
        return " " + " ".join(str(n) if source in fact.sources else "·" for n, source in numbers) + " "


def _same(line: FactLine, other: FactLine) -> bool:
    if line.fact is None or other.fact is None:
        return (line.group, line.text, line.fact) == (other.group, other.text, other.fact)
    return line.group == other.group and line.fact.id == other.fact.id


def _fitted(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return set_cell_size(text, max(0, width))
    return set_cell_size(text, max(0, width - 2)) + ("… " if width > 1 else "")
