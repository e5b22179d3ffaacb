"""One line to write a bookmark's note in, at the bottom of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class NoteScreen(ModalScreen[str | None]):
    """Gives the note as written, or None when the reader thought better of it."""

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

    def __init__(self, passage: str, note: str) -> None:
        """Ask for the note on ``passage`` (its words), beginning with ``note``."""
        super().__init__()
        self._passage = passage
        self._note = note

    def compose(self) -> ComposeResult:
        """The passage, the box, the keys."""
        with Vertical():
            yield Static(Content(f"Note on “{self._passage}”"), id="about")
            yield Input(self._note, placeholder="note", compact=True, select_on_focus=False)
            yield Static("Enter keeps the note, Esc leaves it as it was", id="keys", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())
