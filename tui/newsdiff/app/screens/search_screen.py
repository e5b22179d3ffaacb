"""Searching a page: the bar, the hits, going through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from newsdiff.app.screens.page_screen import PageScreen
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.layout.search import find

if TYPE_CHECKING:
    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.layout.search import Hit


class SearchScreen(PageScreen):
    """A page in which words can be found."""

    def __init__(self, view: View, shelf: Shelf) -> None:
        """Begin with nothing searched for."""
        super().__init__(view, shelf)
        self._hits: tuple[Hit, ...] = ()
        self._hit = -1

    def refresh_page(self) -> None:
        """Show the page anew, with what is searched for found in it anew."""
        super().refresh_page()
        query = self.query_one(SearchBar).query_text
        if query:
            self._find(query, jump=False)

    def action_search(self) -> None:
        """Open the search bar."""
        self.query_one(SearchBar).open()

    def action_hit_next(self) -> None:
        """Go to the next hit."""
        self._turn(1)

    def action_hit_previous(self) -> None:
        """Go to the hit before."""
        self._turn(-1)

    @on(SearchBar.Changed)
    def _search(self, event: SearchBar.Changed) -> None:
        self._find(event.query, jump=True)

    @on(SearchBar.Done)
    def _searched(self) -> None:
        self.set_focus(self.text)
        if not self.query_one(SearchBar).query_text:
            self.end_search()

    def end_search(self) -> bool:
        """Close the search bar and forget the hits; tell whether there was anything to close."""
        if not self.query_one(SearchBar).close():
            return False
        self._hits, self._hit = (), -1
        self.text.set_hits(())
        self.set_focus(self.text)
        return True

    def _find(self, query: str, *, jump: bool) -> None:
        self._hits = find(self.page, query)
        row = self.text.cursor[0]
        self._hit = next((n for n, hit in enumerate(self._hits) if hit.row >= row), 0 if self._hits else -1)
        self._show_hit(jump=jump)

    def _turn(self, step: int) -> None:
        if not self._hits:
            self.say("Nothing is searched for; / searches.")
            return
        self._hit = (self._hit + step) % len(self._hits)
        self._show_hit(jump=True)

    def _show_hit(self, *, jump: bool) -> None:
        bar = self.query_one(SearchBar)
        self.text.set_hits(self._hits, self._hit)
        if not self._hits:
            bar.show_count("not found" if bar.query_text.strip() else "")
            return
        bar.show_count(f"{self._hit + 1} of {len(self._hits)}")
        if jump:
            hit = self._hits[self._hit]
            self.text.go_to(hit.row, hit.column, hit.item)
            self.text.reveal_text(hit.row, hit.column, hit.item, hit.start)
