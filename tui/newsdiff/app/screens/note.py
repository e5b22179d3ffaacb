"""One line to write a note or a name in, at the bottom of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsdiff.app.keymap import keymap_of
from newsdiff.app.safe import literal

if TYPE_CHECKING:
    from textual.app import ComposeResult


class NoteScreen(ModalScreen[str | None]):
    """Gives what was written, or None when the reader thought better of it."""

    DEFAULT_CSS = """
    NoteScreen {
        align: left bottom;
        background: $background 30%;
        & > Vertical { height: 4; background: $panel; padding: 0 1; }
        & #about { color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        & #keys { color: $text-muted; }
        & Input { background: $panel; }
        &:ansi > Vertical, &:ansi Input { background: ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close", id="close")]

    def __init__(self, about: str, text: str, asked: str = "Note on", hint: str = "") -> None:
        """Ask for the note on what ``about`` quotes, or for what is ``asked``, beginning with ``text``.

        ``hint`` says what may be written.
        """
        super().__init__()
        self._about = f"{asked} “{about}”"
        self._text = text
        self._hint = f"{hint}; " if hint else ""

    def compose(self) -> ComposeResult:
        """The passage, the box, the keys."""
        with Vertical():
            yield Static(literal(self._about), id="about")
            yield Input(self._text, compact=True, select_on_focus=False)
            keys = keymap_of(self.app).fill("Enter keeps it, {close} leaves it as it was")
            yield Static(f"{self._hint}{keys}", id="keys", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())
