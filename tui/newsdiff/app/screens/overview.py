"""The story from above: who overlaps with whom, where they part, how early each tells what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.overview_lines import overview_lines
from newsdiff.app.screens.listing import ListScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.app.overview_lines import OverviewLine
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

    BOX_SHARE = LIST_SHARE = 100

    def __init__(self, title: str, lines: Sequence[OverviewLine]) -> None:
        """Show the overview of the story called ``title``, as ``lines_for`` gives it."""
        self.lines = lines
        super().__init__(
            f"Overview: {title}",
            [line.content for line in lines],
            keys="{follow} goes to what a line is about, {close} closes",
        )


def lines_for(comparison: Comparison, width: int) -> Sequence[OverviewLine]:
    """Draw the overview for a screen of ``width`` cells; this takes a while for a story of many sources."""
    return overview_lines(comparison, min(width, 120) - _FRAME)
