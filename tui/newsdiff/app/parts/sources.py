"""Which sources are on the screen, and where each is from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.about import about_source as said_of
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.screens.sources import SourcesScreen

if TYPE_CHECKING:
    from newsdiff.app.screens.page_screen import PageScreen


class Sources:
    """Shows and hides the sources of a page."""

    def __init__(self, page: PageScreen) -> None:
        """Show sources on ``page``."""
        self._page = page

    def single(self) -> None:
        """Read the source under the cursor alone, or all again."""
        page = self._page
        single = "" if page.view.single else page.source
        page.show_view(replace(page.view, single=single))
        if single:
            page.say_alone(single)

    def hide_source(self) -> None:
        """Take the source under the cursor off the screen."""
        page = self._page
        source = page.source
        if len(page.view.columns) < 2 or page.view.single:
            page.say("The only source on the screen is not hidden.")
            return
        if page.view.pair:
            keys = f"{page.key('pair')} shows all again, then {page.key('hide_source')} hides one"
            page.say(f"Two sources side by side: {keys}.")
            return
        self._hide(page.view.hidden | {source})
        back = f"{page.key('undo')} brings it back, {page.key('pick_sources')} lists all"
        page.say(f"{page.label_of(source)} is hidden; {back}.")

    def pick_sources(self) -> None:
        """Choose the sources to show."""

        page = self._page
        screen = SourcesScreen(page.view.comparison, page.view.hidden)

        def picked(_: int | None) -> None:
            if screen.hidden != page.view.hidden:
                self._hide(screen.hidden)

        page.app.push_screen(screen, picked)

    def _hide(self, hidden: frozenset[str]) -> None:
        page = self._page
        before = page.view
        page.show_view(before.with_hidden(hidden))
        if page.view.hidden != before.hidden:
            page.undo.done("the hidden sources", lambda: self._unhide(before.hidden, before.comparison.spine))

    def _unhide(self, hidden: frozenset[str], spine: str) -> None:
        self._page.show_view(self._page.view.with_hidden(hidden).with_spine(spine))

    def about_source(self) -> None:
        """Say where the source under the cursor is from."""
        page = self._page
        source = page.view.comparison.sources[page.source]
        page.app.push_screen(ListScreen(source.label, said_of(page.view.comparison, source)))
