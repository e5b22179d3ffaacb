"""Taking words away: copying, citing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.actions import SkipAction

from newsdiff.app.copying import copy
from newsdiff.compare.counterparts import counterparts
from newsdiff.report.citation import Excerpt, cite
from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from newsdiff.app.parts.selecting import Selecting
    from newsdiff.app.screens.page_screen import PageScreen


class Taking:
    """Copies words of a page."""

    def __init__(self, page: PageScreen, selecting: Selecting) -> None:
        """Copy what is selected on ``page``."""
        self._page = page
        self._selecting = selecting

    def _wanted(self) -> tuple[Excerpt, ...]:
        """Give what is selected, else the passage or block under the cursor."""
        item = self._page.text.current_item
        if (selected := self._selecting.selected) or item is None or not item.text:
            return selected
        return (Excerpt(item.source, item.passage, item.start, item.start + len(item.text)),)

    def copy_passage(self) -> None:
        """Copy the words selected, else the passage under the cursor."""
        wanted = self._wanted()
        self._take(self._selecting.told(wanted), "\n\n".join(map(self._words, wanted)))

    def cite(self) -> None:
        """Copy what is selected, else the passage, with where it is from and its counterparts."""
        wanted, comparison = self._wanted(), self._page.view.comparison
        passages = {excerpt.passage: None for excerpt in wanted if excerpt.passage}
        found = sum(len(counterparts(comparison, comparison.passage[passage])) for passage in passages)
        beside = f" and {counted(found, 'counterpart')}" if found else ""
        self._take(f"{self._selecting.told(wanted)} with citation{beside}", cite(comparison, wanted))

    def copy_text(self) -> None:
        """Copy what is selected, be it in another part of the screen: from ``Screen``."""
        page = self._page
        text = page.get_selected_text()
        if text is None:
            raise SkipAction
        selected = self._selecting.selected
        page.say(copy(page.app, self._selecting.told(selected) if selected else "What is selected is", text))

    def _take(self, what: str, text: str) -> None:
        page = self._page
        if not text:
            page.say("Nothing here to copy.")
            return
        self._selecting.end()
        page.clear_selection()
        page.say(copy(page.app, what, text))

    def _words(self, excerpt: Excerpt) -> str:
        return self._page.view.comparison.sources[excerpt.source].text[excerpt.start : excerpt.end]
