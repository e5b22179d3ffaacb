"""The place of a visit: gone back to at the next one, and kept meanwhile."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.trail import Stop
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.layout.filters import EVERYTHING
from newsdiff.library.errors import LibraryError
from newsdiff.library.places import Place, beginning, passage_of

if TYPE_CHECKING:
    from newsdiff.app.screens.page_screen import PageScreen

#: Seconds after which the place is kept if it changed.
SAVED_EVERY = 15


class Visit:
    """Knows where the reader was, and keeps where the reader is."""

    def __init__(self, page: PageScreen) -> None:
        """Keep the places of ``page``; nothing is kept before ``begin``."""
        self._page = page
        self._saved: Place | None = None

    def resume(self) -> Place | None:
        """Go back to where the reader was the last time, and give that place; None at the first visit.

        Raises LibraryError.
        """
        page = self._page
        place = page.shelf.place()
        if place is None:
            return None
        view = page.view.as_left(place)
        if view != page.view:
            page.show_view(view)
        if page.page.folded and all(row.index < 0 for row in page.page.rows):
            page.show_view(replace(view, filter=EVERYTHING))
        passage = view.comparison.passage.get(passage_of(view.comparison, place))
        if passage is not None:
            own = passage.source == place.source
            at, beside = (passage.id, "") if own else ("", passage.id)
            page.go_to(Stop(at, place.source, page.view.single, beside))
        return place

    def begin(self) -> None:
        """Keep the place from now on."""
        self._saved = self.place()
        self._page.set_interval(SAVED_EVERY, self.save_at_times)

    def place(self) -> Place:
        """Give where the reader is, to be kept."""
        page = self._page
        view, bar = page.view, page.query_one(SearchBar)
        passage = page.passage or page.beside
        return Place(
            passage=passage,
            source=page.source,
            spine=view.comparison.spine,
            hidden=tuple(sorted(view.hidden)),
            furniture=view.furniture,
            theme=page.app.theme,
            depth=view.depth,
            shown=view.filter.shown,
            shown_of=view.filter.source,
            strictness=view.strictness,
            order=view.arrangement.order,
            shares=view.arrangement.shares,
            pair=view.arrangement.pair,
            single=view.single,
            words=beginning(view.comparison, passage),
            query=bar.query_text,
            regex=bar.regex,
            whole_words=bar.words,
        )

    def save(self) -> None:
        """Keep where the reader is."""
        self._page.attempt(lambda: self._page.shelf.save_place(self.place()))

    def save_at_times(self) -> None:
        """Keep the place in the background if it is another one: a terminal may close at any moment."""
        place = self.place()
        if place == self._saved:
            return
        self._saved = place

        def keep() -> None:
            # The next time, or leaving, says what is wrong; reading goes on.
            with suppress(LibraryError):
                self._page.shelf.save_place(place)

        self._page.run_worker(keep, thread=True, exclusive=True, group="place")
