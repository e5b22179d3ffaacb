"""The story from above, drawn aside where that takes long."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from newsdiff.app.screens.overview import OverviewScreen, lines_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.app.overview_lines import OverviewLine
    from newsdiff.app.screens.page_screen import PageScreen

#: The overview of a story of more links takes so long to draw that it is done aside.
_AT_ONCE = 1000


class Overview:
    """Looks at the story of a page from above."""

    def __init__(self, page: PageScreen) -> None:
        """Look at the story of ``page``."""
        self._page = page

    def overview(self) -> None:
        """Look at the story from above."""
        page = self._page
        if len(page.view.comparison.sources) < 2:
            page.say("One source only: there is nothing to look at from above.")
            return
        draw = partial(lines_for, page.view.comparison, page.app.size.width)
        if len(page.view.comparison.links) <= _AT_ONCE:
            self._show_overview(draw())
        else:
            page.say("Looking at the story from above …")
            page.run_worker(partial(self._oversee, draw), thread=True, exclusive=True, group="overview")

    def _oversee(self, draw: Callable[[], Sequence[OverviewLine]]) -> None:
        worker = get_current_worker()
        lines = draw()
        if not worker.is_cancelled:
            self._page.call_later(self._overseen, lines)

    def _overseen(self, lines: Sequence[OverviewLine]) -> None:
        self._page.say("")
        if self._page.is_current:
            self._show_overview(lines)

    def _show_overview(self, lines: Sequence[OverviewLine]) -> None:
        page = self._page
        screen = OverviewScreen(page.view.comparison.story.title, lines)

        def chosen(number: int | None) -> None:
            passage = screen.lines[number].passage if number is not None else ""
            if passage:
                page.jump_and_say(passage)

        page.app.push_screen(screen, chosen)
