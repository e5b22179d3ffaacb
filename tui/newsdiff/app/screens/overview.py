"""The story from above: who overlaps with whom, where they part, how early each tells what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.overview_lines import overview_lines
from newsdiff.app.screens.listing import ListScreen

if TYPE_CHECKING:
    from newsdiff.model import Comparison

#: Cells the frame and the scroll bar take.
_FRAME = 8


class OverviewScreen(ListScreen):
    """Gives the number of the line chosen in ``lines``."""

    DEFAULT_CSS = """
    OverviewScreen {
        & > Vertical { width: 100%; max-width: 120; height: 100%; max-height: 100%; }
        & OptionList { height: 1fr; max-height: 100%; }
    }
    """

    def __init__(self, comparison: Comparison, width: int) -> None:
        """Draw the overview on a screen of ``width`` cells."""
        self.lines = overview_lines(comparison, min(width, 120) - _FRAME)
        super().__init__(
            f"Overview: {comparison.story.title}",
            [line.content for line in self.lines],
            keys="Enter goes to what a line is about, Esc closes",
        )
