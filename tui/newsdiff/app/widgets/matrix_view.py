"""The matrix itself: a cursor over rows of facts and columns of sources, drawn line by line."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.app.keys import bindings
from newsdiff.app.safe import clip, plain
from newsdiff.app.widgets.row_list import RowList
from newsdiff.layout.numbering import numbered
from newsdiff.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style
    from textual import events
    from textual.binding import BindingType

    from newsdiff.app.fact_rows import FactCell, FactRow

#: Cells a source's column takes at least, and what the column of facts takes at least and at most.
MIN_CELL = 19
FACTS = (26, 46)
#: Lines of words shown in a cell.
MOST_LINES = 2
#: Lines of heads, which do not scroll.
HEAD = 2

#: Text and the component class it is drawn in.
_Line = tuple[str, str]


class MatrixView(RowList, inherit_bindings=False):
    """Rows of facts; the column of facts stays while the sources' columns pan."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "matrix--cell",
        "matrix--cursor",
        "matrix--detail",
        "matrix--head",
        "matrix--here",
        "matrix--mark",
        "matrix--rule",
        "matrix--sign",
        "matrix--text",
    }
    DEFAULT_CSS = """
    MatrixView {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
        & .matrix--cursor { background: $surface; }
        & .matrix--cell { background: $surface-lighten-2; }
        & .matrix--detail { color: $text-muted; }
        & .matrix--head { text-style: bold; }
        & .matrix--here { color: $text-accent; text-style: bold underline; }
        & .matrix--mark { color: $text-accent; }
        & .matrix--rule { color: $border; }
        & .matrix--sign { color: $text-error; text-style: bold; }
        &:ansi .matrix--cursor { background: ansi_default; }
        &:ansi .matrix--cell { background: ansi_blue; color: ansi_bright_white; }
        &:ansi .matrix--detail { color: ansi_default; text-style: dim; }
        &:ansi .matrix--rule { color: ansi_default; text-style: dim; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "row_next", "row_previous", "source_next", "source_previous", "source_number", "first_row",
        "last_row", "half_page_down", "half_page_up", "page_down", "page_up", "follow",
    )  # fmt: skip

    column: reactive[int] = reactive(0)

    @dataclass
    class Moved(Message):
        """The cursor stands elsewhere."""

    @dataclass
    class Followed(Message):
        """The reader wants to see what stands in a cell, which is None where ``source`` has nothing."""

        source: str
        cell: FactCell | None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make it empty."""
        super().__init__(id=id)
        self.rows: Sequence[FactRow] = ()
        self._labels: Mapping[str, str] = {}
        self._sources: Sequence[str] = ()
        self._tops: Sequence[int] = (0,)
        self._first = 0

    def show(self, rows: Sequence[FactRow], labels: Mapping[str, str]) -> None:
        """Show other rows; the cursor stays on its fact when it is still there."""
        before = self.current
        self.rows, self._labels, self._sources = rows, labels, tuple(labels)
        self.count = len(rows)
        self._measure()
        same = (n for n, row in enumerate(rows) if before is not None and _same(row, before))
        self.row = next(same, min(self.row, max(0, len(rows) - 1)))
        self.refresh()
        self._reveal()

    @property
    def current(self) -> FactRow | None:
        """The row under the cursor."""
        return self.rows[self.row] if self.row < len(self.rows) else None

    @property
    def source(self) -> str:
        """The source of the column under the cursor, or ""."""
        return self._sources[self.column] if self.column < len(self._sources) else ""

    @property
    def cell(self) -> FactCell | None:
        """What stands under the cursor."""
        return self.current.cells.get(self.source) if self.current is not None else None

    # Geometry

    @property
    def _facts_width(self) -> int:
        return max(FACTS[0], min(FACTS[1], self._width * 3 // 10))

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width)

    @property
    def _fitting(self) -> int:
        """How many sources fit beside the facts."""
        fitting = (self._width - self._facts_width) // MIN_CELL
        return max(1, min(len(self._sources), fitting))

    @property
    def _cell_width(self) -> int:
        return max(4, (self._width - self._facts_width) // self._fitting)

    def _measure(self) -> None:
        """Find where each row begins."""
        heights = (self._height(row) for row in self.rows)
        self._tops = tuple(accumulate(heights, initial=0))
        self.virtual_size = Size(self._width, self._tops[-1] + HEAD)

    def _height(self, row: FactRow) -> int:
        lines = max(len(self._title(row)), *(len(self._words(cell)) for cell in row.cells.values()))
        return lines + (1 if lines > 1 else 0)

    def _title(self, row: FactRow) -> list[_Line]:
        """Give the lines of the column of facts; what is short stands in one line."""
        width = self._facts_width - 5
        both = f"{row.title}  {row.about}"
        if cell_len(both) <= width:
            return [(plain(both), "matrix--text")]
        lines = [(text, "matrix--text") for text in _wrapped(row.title, width)]
        return [*lines, (clip(row.about, width), "matrix--detail")]

    def _words(self, cell: FactCell | None) -> list[_Line]:
        if cell is None:
            return [("·", "matrix--detail")]
        lines = [(text, "matrix--text") for text in _wrapped(cell.words, self._cell_width - 2)]
        behind = [(clip(cell.behind, self._cell_width - 2), "matrix--detail")] if cell.behind else []
        return [*lines, *behind]

    def on_resize(self) -> None:
        """Measure anew and keep the cursor in view."""
        self._measure()
        self._reveal()

    def _reveal(self) -> None:
        """Bring the cursor's row and column into view."""
        last = self._first + self._fitting - 1
        self._first += min(0, self.column - self._first) + max(0, self.column - last)
        self._first = max(0, min(self._first, len(self._sources) - self._fitting))
        self.refresh()
        if not self.rows:
            return
        top, bottom = self._tops[self.row], self._tops[self.row + 1]
        room = self.size.height - HEAD
        y = self.scroll_offset.y
        if top < y or bottom > y + room:
            self.scroll_to(y=top if top < y else bottom - room, animate=False, force=True)

    # Moving

    def validate_column(self, column: int) -> int:
        """Keep the cursor on a source."""
        return max(0, min(column, len(self._sources) - 1))

    def watch_row(self) -> None:
        """Tell of the move."""
        self._reveal()
        self.post_message(self.Moved())

    def watch_column(self) -> None:
        """Tell of the move."""
        self._reveal()
        self.post_message(self.Moved())

    def action_source_next(self) -> None:
        """Move one source to the right."""
        self.column += 1

    def action_source_previous(self) -> None:
        """Move one source to the left."""
        self.column -= 1

    def action_source_number(self, key: str) -> None:
        """Go to the source with this number, if there is one."""
        if int(key) <= len(self._sources):
            self.column = int(key) - 1

    def action_half_page_down(self) -> None:
        """Move down by half of what is shown."""
        self._leap(self.size.height // 2)

    def action_half_page_up(self) -> None:
        """Move up by half of what is shown."""
        self._leap(-(self.size.height // 2))

    def action_page_down(self) -> None:
        """Move down by what is shown."""
        self._leap(self.size.height - HEAD)

    def action_page_up(self) -> None:
        """Move up by what is shown."""
        self._leap(HEAD - self.size.height)

    def _leap(self, lines: int) -> None:
        if self.rows:
            there = self._row_at(self._tops[self.row] + lines)
            self.row = there if there != self.row else self.row + (1 if lines > 0 else -1)

    def _row_at(self, y: int) -> int:
        return max(0, min(bisect_right(self._tops, y) - 1, len(self.rows) - 1))

    def action_follow(self) -> None:
        """Ask for the next mention in the cell."""
        if self.current is not None:
            self.post_message(self.Followed(self.source, self.cell))

    def on_click(self, event: events.Click) -> None:
        """Move to the cell clicked."""
        if event.y >= HEAD and self.rows:
            self.row = self._row_at(event.y - HEAD + self.scroll_offset.y)
            if event.x >= self._facts_width:
                self.column = self._first + (event.x - self._facts_width) // self._cell_width

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if y == 0:
            parts = self._head()
        elif y == 1:
            parts = [("─" * self._width, "matrix--rule", False)]
        else:
            parts = self._body(y - HEAD + self.scroll_offset.y)
        current = parts[0][0] == "▌"
        segments = [Segment(text, self._style(name, lit, current)) for text, name, lit in parts]
        return Strip(segments).adjust_cell_length(self._width, self._style("matrix--text", False, current))

    def _style(self, name: str, cell: bool, row: bool) -> Style:
        ground = ("matrix--cell",) if cell else ("matrix--cursor",) if row else ()
        return self.get_visual_style(name, *ground).rich_style

    def _shown(self) -> Sequence[tuple[int, str]]:
        return list(enumerate(self._sources))[self._first : self._first + self._fitting]

    def _head(self) -> list[tuple[str, str, bool]]:
        before = numbered(range(1, self._first + 1))
        after = numbered(range(self._first + self._fitting + 1, len(self._sources) + 1))
        pans = " ".join(sign + numbers for sign, numbers in (("‹", before), ("›", after)) if numbers)
        room = self._facts_width - 5
        left = "Facts × sources"
        gap = room - cell_len(left) - cell_len(pans)
        parts = [("  " + left + " " * max(1, gap) + pans + "   ", "matrix--head", False)]
        for at, source in self._shown():
            name = clip(f"{at + 1} {self._labels[source]}", self._cell_width - 2)
            parts.append((name, "matrix--here" if at == self.column else "matrix--head", False))
            parts.append((" " * (self._cell_width - cell_len(name)), "matrix--text", False))
        return parts

    def _body(self, y: int) -> list[tuple[str, str, bool]]:
        if not self.rows:
            return [("  No facts found." if y == 1 else "", "matrix--detail", False)]
        if y >= self._tops[-1]:
            return [("", "matrix--text", False)]
        at = self._row_at(y)
        row, line, here = self.rows[at], y - self._tops[at], at == self.row
        bar = "▌" if here and line < max(1, self._tops[at + 1] - self._tops[at] - 1) else " "
        sign = row.sign if line == 0 else " "
        text, style = _line(self._title(row), line)
        parts = [
            (bar, "matrix--mark", False),
            (f"{sign} ", "matrix--sign" if sign == "!" else "matrix--detail", False),
            (_padded(text, self._facts_width - 3), style, False),
        ]
        for number, source in self._shown():
            text, style = _line(self._words(row.cells.get(source)), line)
            lit = here and number == self.column and bool(bar.strip())
            parts.append((_padded(text, self._cell_width - 1), style, lit))
            parts.append((" ", "matrix--text", False))
        return parts


def _same(row: FactRow, other: FactRow) -> bool:
    return (row.entry.group, row.entry.facts[0].id) == (other.entry.group, other.entry.facts[0].id)


def _wrapped(text: str, width: int) -> list[str]:
    """Break ``text`` into at most two lines; the last ends in an ellipsis where something is missing."""
    text = plain(text)
    lines = wrap(text, width, cell_len)
    shown = [text[start:end] for start, end in lines[: MOST_LINES - 1]]
    if len(lines) >= MOST_LINES:
        start, end = lines[MOST_LINES - 1]
        shown.append(text[start:end] if len(lines) == MOST_LINES else clip(text[start:], width))
    return shown


def _line(lines: Sequence[_Line], at: int) -> _Line:
    return lines[at] if at < len(lines) else ("", "matrix--text")


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - cell_len(text))
