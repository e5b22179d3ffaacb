"""The list of facts: one line each, drawn line by line, so that hundreds of facts cost nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsdiff.app.fact_entries import DISAGREEMENTS
from newsdiff.app.keys import bindings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events
    from textual.binding import BindingType

    from newsdiff.app.fact_entries import Entry
    from newsdiff.app.fact_lines import FactLine
    from newsdiff.model import Fact

#: Above so many sources a fact shows how many have it instead of their numbers.
MARKED_SOURCES = 8


class FactsList(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of facts with a cursor; Enter on a heading folds its group, on a fact asks for its mention."""

    ALLOW_SELECT = False
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
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "row_next", "row_previous", "first_row", "last_row", "half_page_down", "half_page_up",
        "page_down", "page_up", "follow",
    )  # fmt: skip

    cursor: reactive[int] = reactive(0)

    @dataclass
    class Followed(Message):
        """The reader wants the fact's next mention."""

        fact: Fact

    @dataclass
    class Compared(Message):
        """The reader wants to see the sides of a disagreement, one after the other."""

        entry: Entry

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
        self.virtual_size = Size(self.scrollable_content_region.width, len(lines))
        if before is not None:
            same = (n for n, line in enumerate(lines) if _same(line, before))
            self.cursor = next(same, min(self.cursor, max(0, len(lines) - 1)))
        self.refresh()

    @property
    def line(self) -> FactLine | None:
        """The line under the cursor."""
        return self._lines[self.cursor] if self.cursor < len(self._lines) else None

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a line."""
        return max(0, min(cursor, len(self._lines) - 1))

    def watch_cursor(self) -> None:
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
            self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)

    def action_row_next(self) -> None:
        """Move down."""
        self.cursor += 1

    def action_row_previous(self) -> None:
        """Move up."""
        self.cursor -= 1

    def action_first_row(self) -> None:
        """Move to the first line."""
        self.cursor = 0

    def action_last_row(self) -> None:
        """Move to the last line."""
        self.cursor = len(self._lines) - 1

    def action_half_page_down(self) -> None:
        """Move down by half of what is shown."""
        self.cursor += max(1, self.size.height // 2)

    def action_half_page_up(self) -> None:
        """Move up by half of what is shown."""
        self.cursor -= max(1, self.size.height // 2)

    def action_page_down(self) -> None:
        """Move down by what is shown."""
        self.cursor += max(1, self.size.height - 1)

    def action_page_up(self) -> None:
        """Move up by what is shown."""
        self.cursor -= max(1, self.size.height - 1)

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
            self.cursor = at
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
        current = at == self.cursor
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
