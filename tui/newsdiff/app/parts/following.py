"""Going from a passage to its counterpart, and from a source alone to the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.trail import Stop
from newsdiff.app.words import links_elsewhere

if TYPE_CHECKING:
    from newsdiff.app.screens.page_screen import PageScreen


class Following:
    """Goes to counterparts on a page."""

    def __init__(self, page: PageScreen) -> None:
        """Follow the links of ``page``."""
        self._page = page

    def follow(self) -> None:
        """Go to the strongest counterpart that stands in another row; from a source alone, to its row.

        From an empty cell that is the one in the cell's own source.
        """
        page = self._page
        if page.view.single:
            page.trail.leave(page.here())
            page.go_to(Stop(page.passage, page.source))
            return
        target = self._counterpart()
        if not target or not page.jump_and_say(target):
            page.say(f"No counterpart in another row; {page.key('why')} lists those found.")

    def _counterpart(self) -> str:
        page = self._page
        comparison = page.view.comparison
        if not page.passage:
            other = page.text.current_elsewhere
            return other.passage if other is not None else ""
        return next((other for _, other in links_elsewhere(comparison, page.passage)), "")
