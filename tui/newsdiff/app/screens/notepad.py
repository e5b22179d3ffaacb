"""A few lines to write a note in, at the bottom of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from newsdiff.app.keymap import keymap_of
from newsdiff.app.safe import literal
from newsdiff.app.widgets.pad import Pad

if TYPE_CHECKING:
    from textual.app import ComposeResult


class _NotePad(Pad):
    """Takes Enter itself too."""

    class Written(Message):
        """All is written."""

    def on_key(self, event: events.Key) -> None:
        """Tell that all is written."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Written())


class NotepadScreen(ModalScreen[str | None]):
    """Gives what was written, or None when the reader thought better of it."""

    DEFAULT_CSS = """
    NotepadScreen {
        align: left bottom;
        background: $background 30%;
        & > Vertical { height: 8; background: $panel; padding: 0 1; }
        & #about { color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        & #keys { color: $text-muted; }
        & Pad { height: 1fr; background: $panel; border: none; padding: 0; }
        &:ansi > Vertical, &:ansi Pad { background: ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close", id="close", priority=True),
    ]

    def __init__(self, about: str, text: str) -> None:
        """Ask for the note on what ``about`` quotes, beginning with ``text``."""
        super().__init__()
        self._about = f"Note on “{about}”"
        self._text = text

    def compose(self) -> ComposeResult:
        """The passage, the box, the keys."""
        with Vertical():
            yield Static(literal(self._about), id="about")
            yield _NotePad(self._text, compact=True)
            yield Static(
                keymap_of(self.app).fill(
                    "Enter keeps it, Ctrl-j begins a new line, {close} leaves it as it was"
                ),
                id="keys",
                markup=False,
            )

    def on_mount(self) -> None:
        """Write on at the end."""
        area = self.query_one(_NotePad)
        area.move_cursor(area.document.end)
        area.focus()

    @on(_NotePad.Written)
    def _written(self) -> None:
        self.dismiss(self.query_one(_NotePad).text.strip())
