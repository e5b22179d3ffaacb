"""Ways of looking: what is marked, how sure a link must be, what is set aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.words import DEPTH_WORDS, counts_words, strictness_words

if TYPE_CHECKING:
    from newsdiff.app.screens.page_screen import PageScreen


class Looking:
    """Looks at a page in several ways."""

    def __init__(self, page: PageScreen) -> None:
        """Look at ``page``."""
        self._page = page

    def depth(self) -> None:
        """Mark more of what differs, after the most nothing."""
        page = self._page
        page.show_view(replace(page.view, depth=page.view.depth.next))
        page.say(f"Marked: {DEPTH_WORDS[page.view.depth]}.")

    def stricter(self) -> None:
        """Take fewer links for matched."""
        self._match(1, "As strict as it gets.")

    def looser(self) -> None:
        """Take more links for matched."""
        self._match(-1, "As loose as it gets.")

    def _match(self, step: int, end: str) -> None:
        page = self._page
        before = page.view
        if len(before.comparison.sources) < 2:
            page.say("One source only: nothing is matched.")
            return
        page.show_view(before.with_strictness(before.strictness + step))
        if page.view is before:
            page.say(end)
        else:
            rows = Counter(row.relation for row in page.view.comparison.rows)
            page.say(f"{strictness_words(page.view.strictness).capitalize()}: {counts_words(rows)}")

    def furniture(self) -> None:
        """Show or hide what was set aside."""
        page = self._page
        page.show_view(replace(page.view, furniture=not page.view.furniture))
        shown = "shown" if page.view.furniture else "not shown"
        page.say(f"Captions, bylines and other blocks that are not compared are {shown}.")
