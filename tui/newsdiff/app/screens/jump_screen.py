"""Letters over what can be reached, one key to go there; the screen beneath stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size


@dataclass(frozen=True, slots=True)
class JumpMark:
    """A letter at a cell of the screen, and what its key does."""

    letter: str
    x: int
    y: int
    go: Callable[[], None]


class JumpScreen(ModalScreen[JumpMark | None]):
    """Gives the mark whose key was pressed; None for any other key."""

    DEFAULT_CSS = """
    JumpScreen {
        background: transparent;
        & > Static {
            position: absolute;
            width: 1;
            height: 1;
            background: $accent;
            color: $background;
            text-style: bold;
        }
        &:ansi { background: transparent; }
        &:ansi > Static { background: ansi_default; color: ansi_default; text-style: bold reverse; }
        &:nocolor > Static { background: $background; color: $foreground; text-style: bold reverse; }
    }
    """

    def __init__(self, marks: Sequence[JumpMark]) -> None:
        """Show ``marks``."""
        super().__init__()
        self._marks = marks
        self._fits: Size | None = None

    def compose(self) -> ComposeResult:
        """A letter for each."""
        for mark in self._marks:
            letter = Static(mark.letter, markup=False)
            letter.styles.offset = (mark.x, mark.y)
            yield letter

    def on_key(self, event: events.Key) -> None:
        """Choose; any key ends it."""
        event.stop()
        self.dismiss(next((mark for mark in self._marks if mark.letter == event.character), None))

    def on_click(self) -> None:
        """End it: from here on the mouse does what it always does."""
        self.dismiss(None)

    def on_resize(self, event: events.Resize) -> None:
        """End it when the letters no longer stand where they belong."""
        if self._fits not in {None, event.size}:
            self.dismiss(None)
        self._fits = event.size
