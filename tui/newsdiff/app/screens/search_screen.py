"""Searching a page: the bar, the hits, going through them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from newsdiff.app.screens.moving_screen import MovingScreen
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.widgets.status_line import Tone
from newsdiff.layout.filters import EVERYTHING
from newsdiff.layout.search import PatternError, find

if TYPE_CHECKING:
    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.layout.page import Page
    from newsdiff.layout.search import Hit


class SearchScreen(MovingScreen):
    """A page in which words can be found."""

    def __init__(self, view: View, shelf: Shelf) -> None:
        """Begin with nothing searched for."""
        super().__init__(view, shelf)
        self._hits: tuple[Hit, ...] = ()
        self._hit = -1
        self._unfolded: Page | None = None

    def refresh_page(self) -> None:
        """Show the page anew, with what is searched for found in it anew."""
        super().refresh_page()
        self._unfolded = None
        query = self.query_one(SearchBar).query_text
        if query:
            self._find(query, jump=False)

    def action_search(self) -> None:
        """Open the search bar."""
        self.query_one(SearchBar).open()

    def action_search_regex(self) -> None:
        """Take what is searched for as a regular expression, or as it stands again."""
        bar = self.query_one(SearchBar)
        bar.turn(regex=not bar.regex, words=bar.words)
        bar.open()

    def action_search_words(self) -> None:
        """Find whole words only, or parts of words again."""
        bar = self.query_one(SearchBar)
        bar.turn(regex=bar.regex, words=not bar.words)
        bar.open()

    def search_again(self, query: str, *, regex: bool, words: bool) -> None:
        """Search for what was searched for at another time, without moving."""
        self.query_one(SearchBar).restore(query, regex=regex, words=words)
        self._find(query, jump=False)

    def action_hit_next(self) -> None:
        """Go to the next hit."""
        self._turn(1)

    def action_hit_previous(self) -> None:
        """Go to the hit before."""
        self._turn(-1)

    @on(SearchBar.Changed)
    def _search(self, event: SearchBar.Changed) -> None:
        self._find(event.text, jump=True)

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
        self.tell_place()
        return True

    def _find(self, query: str, *, jump: bool) -> None:
        bar = self.query_one(SearchBar)
        try:
            self._hits = find(self.page, query, regex=bar.regex, words=bar.words)
        except PatternError as error:
            self._hits, self._hit = (), -1
            self.text.set_hits(())
            bar.show_count("not searched")
            self.say(str(error), Tone.WARNING)
            return
        here = self.text.cursor[:1] if jump else self.text.cursor
        self._hit = bisect_left(self._hits, here) % len(self._hits) if self._hits else -1
        self._show_hit(jump=jump)

    def _folded(self) -> str:
        """Say how many hits are in rows folded away, "" for none."""
        if not self.page.folded:
            return ""
        if self._unfolded is None:
            self._unfolded = replace(self.view, filter=EVERYTHING).page(self.shelf.passages)
        bar = self.query_one(SearchBar)
        more = len(find(self._unfolded, bar.query_text, regex=bar.regex, words=bar.words)) - len(self._hits)
        return f", {more} more folded" if more else ""

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
            bar.show_count(f"not found{self._folded()}" if bar.query_text.strip() else "")
            return
        bar.show_count(f"{self._hit + 1} of {len(self._hits)}{self._folded()}")
        if jump:
            hit = self._hits[self._hit]
            self.text.go_to(hit.row, hit.column, hit.item)
            self.text.reveal_text(hit.row, hit.column, hit.item, hit.start)
