"""The first frame: what is being read and compared, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.app import ComposeResult

BAR_CELLS = 40


class Progress(Widget):
    """A step in words over a bar."""

    DEFAULT_CSS = """
    Progress { width: auto; height: auto; content-align: center middle; }
    """
    step: reactive[str] = reactive("", layout=True)
    fraction: reactive[float] = reactive(0.0)

    def render(self) -> Content:
        """Draw the name, the bar and the step."""
        done = round(max(0.0, min(1.0, self.fraction)) * BAR_CELLS)
        bar = Content("━" * done).stylize("$text-accent") + Content("─" * (BAR_CELLS - done)).stylize("dim")
        return Content("\n").join(
            [Content("newsdiff").stylize("bold"), bar, Content(self.step).stylize("dim")]
        )


class LoadingScreen(Screen[None]):
    """Shown while the story is read and compared in the background."""

    DEFAULT_CSS = """
    LoadingScreen { align: center middle; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.quit", "Quit", id="quit"),
        Binding("escape", "app.stop", "Stop", id="close"),
    ]

    def __init__(self) -> None:
        """Begin with reading."""
        super().__init__()
        self._progress = Progress()

    def compose(self) -> ComposeResult:
        """Only the progress."""
        yield self._progress

    def show(self, step: str, fraction: float) -> None:
        """Show another step."""
        self._progress.step, self._progress.fraction = step, fraction
