"""Two lines at the bottom: what the signs say, in words; messages stand there too, never over the text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from newsdiff.app.keymap import keymap_of
from newsdiff.app.safe import clip, literal
from newsdiff.app.widgets.top_line import RELATION_STYLES
from newsdiff.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Relation


class Tone(StrEnum):
    """How a message is meant."""

    PLAIN = "plain"
    WARNING = "warning"


class StatusLine(Widget):
    """Shows the row's state and what differs in it; a message takes the second line until the next move.

    One that is too long for it takes both.
    """

    DEFAULT_CSS = """
    StatusLine {
        height: 2;
        background: $panel;
        color: $foreground;
        &:ansi { background: ansi_default; color: ansi_default; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make it empty."""
        super().__init__(id=id)
        self._state = ""
        self._style = ""
        self._details: Sequence[str] = ()
        self._message = ""
        self._tone = Tone.PLAIN
        self._hint = ""

    def remind(self, hint: str) -> None:
        """Show a hint at the end of the first line from now on, "" for none."""
        self._hint = hint
        self.refresh()

    def show(self, state: str, details: Sequence[str], relation: Relation | None) -> None:
        """Show a row's state, in its relation's colour, and its details in their order; any message goes."""
        self._state, self._details, self._message = state, details, ""
        self._style = RELATION_STYLES[relation] if relation is not None else ""
        self.refresh()

    def say(self, message: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a message in place of the details."""
        self._message, self._tone = message, tone
        self.refresh()

    def render(self) -> Content:
        """Draw both lines, cut to the width."""
        width = max(1, self.size.width - 2)
        if self._message:
            style = "$text-warning bold" if self._tone is Tone.WARNING else "bold"
            lines = wrap(self._message, width, cell_len)
            if len(lines) > 1:
                first, rest = self._message[slice(*lines[0])], self._message[lines[1][0] :]
                return Content.assemble(" ", literal(first, style), "\n ", literal(clip(rest, width), style))
            second = literal(self._message, style)
        else:
            second = literal(_joined(self._details, width, keymap_of(self.app).fill("more, {why} lists all")))
        room = width - cell_len(self._hint) - 2 if self._hint else width
        state = clip(self._state, room)
        first, dot, rest = state.partition(" · ")
        gap = " " * (width - cell_len(state) - cell_len(self._hint)) if self._hint else ""
        return Content.assemble(
            " ",
            literal(first, self._style),
            literal(dot + rest),
            gap,
            literal(self._hint, "dim"),
            "\n ",
            second,
        )


def _joined(details: Sequence[str], width: int, rest: str) -> str:
    """Join as many details as fit, and say how many more there are; ``rest`` says where."""
    line = ""
    for at, detail in enumerate(details):
        longer = f"{line}  ·  {detail}" if line else detail
        more = len(details) - at - 1
        if line and cell_len(longer) + (len(f"  +{more} {rest}") if more else 0) > width:
            rest = f"  +{more + 1} {rest}"
            return clip(line, width - len(rest)) + rest
        line = longer
    return clip(line, width)
