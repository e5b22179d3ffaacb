"""Searching a page: the bar, the hits, going through them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.widgets.status_line import Tone
from newsdiff.layout.filters import EVERYTHING
from newsdiff.layout.search import PatternError, find

if TYPE_CHECKING:
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.app.trail import Stop
    from newsdiff.layout.moves import PagePlace
    from newsdiff.layout.page import Page
    from newsdiff.layout.search import Hit


@dataclass(frozen=True, slots=True)
class _Begun:
    """Where the cursor was when typing began: on the page, and to come back to."""

    place: PagePlace
    stop: Stop


class Searching:
    """Finds words in a page, and again whenever the page is laid out anew."""

    def __init__(self, page: PageScreen) -> None:
        """Begin with nothing searched for."""
        self._page = page
        self._bar = page.query_one(SearchBar)
        self._hits: tuple[Hit, ...] = ()
        self._hit = -1
        self._unfolded: Page | None = None
        #: Where what is being typed is looked for from; None when it is not being typed.
        self._begun: _Begun | None = None
        page.when_laid_out.append(self._find_again)

    def _find_again(self) -> None:
        self._unfolded = None
        if self._begun is not None:
            self._begin()
        if query := self._bar.query_text:
            self._find(query, jump=False)

    def search(self) -> None:
        """Open the search bar; what is typed is looked for from here on."""
        if self._begun is None or not self._bar.has_focus_within:
            self._begin()
        self._bar.open()

    def _begin(self) -> None:
        self._begun = _Begun(self._page.text.cursor, self._page.here())

    def search_regex(self) -> None:
        """Take what is searched for as a regular expression, or as it stands again."""
        self._bar.turn(regex=not self._bar.regex, words=self._bar.words)
        self.search()

    def search_words(self) -> None:
        """Find whole words only, or parts of words again."""
        self._bar.turn(regex=self._bar.regex, words=not self._bar.words)
        self.search()

    def again(self, query: str, *, regex: bool, words: bool) -> None:
        """Search for what was searched for at another time, without moving."""
        self._bar.restore(query, regex=regex, words=words)
        self._find(query, jump=False)

    def hit_next(self) -> None:
        """Go to the next hit."""
        self._turn(1)

    def hit_previous(self) -> None:
        """Go to the hit before."""
        self._turn(-1)

    def type(self, query: str) -> None:
        """Search for what is being typed, from where typing began; go back there while it is not found."""
        self._find(query, jump=True)
        if self._begun is not None and not self._hits:
            self._page.text.go_to(*self._begun.place)

    def done(self) -> None:
        """Go from the bar to the hits, so that Back leads out again; with nothing typed it is over."""
        self._page.set_focus(self._page.text)
        self._stop_typing()
        if not self._bar.query_text:
            self.end()

    def _stop_typing(self) -> None:
        begun, self._begun = self._begun, None
        if begun is not None and begun.stop != self._page.here():
            self._page.trail.leave(begun.stop)

    def end(self) -> bool:
        """Close the search bar and forget the hits; tell whether there was anything to close."""
        page = self._page
        if not self._bar.close():
            return False
        self._stop_typing()
        self._hits, self._hit = (), -1
        page.text.set_hits(())
        page.set_focus(page.text)
        page.tell_place()
        return True

    def _find(self, query: str, *, jump: bool) -> None:
        page = self._page
        try:
            self._hits = find(page.page, query, regex=self._bar.regex, words=self._bar.words)
        except PatternError as error:
            self._hits, self._hit = (), -1
            page.text.set_hits(())
            self._bar.show_count("not searched")
            page.say(str(error), Tone.WARNING)
            return
        begun = self._begun.place if self._begun is not None else page.text.cursor
        here = begun[:1] if jump else page.text.cursor
        self._hit = bisect_left(self._hits, here) % len(self._hits) if self._hits else -1
        self._show_hit(jump=jump)

    def _folded(self) -> str:
        """Say how many hits are in rows folded away, "" for none."""
        page = self._page
        if not page.page.folded:
            return ""
        if self._unfolded is None:
            self._unfolded = replace(page.view, filter=EVERYTHING).page(page.shelf.passages)
        more = len(
            find(self._unfolded, self._bar.query_text, regex=self._bar.regex, words=self._bar.words)
        ) - len(self._hits)
        return f", {more} more folded" if more else ""

    def _turn(self, step: int) -> None:
        if not self._hits:
            self._page.say(f"Nothing is searched for; {self._page.key('search')} searches.")
            return
        self._hit = (self._hit + step) % len(self._hits)
        self._show_hit(jump=True)

    def _show_hit(self, *, jump: bool) -> None:
        page = self._page
        page.text.set_hits(self._hits, self._hit)
        if not self._hits:
            self._bar.show_count(f"not found{self._folded()}" if self._bar.query_text.strip() else "")
            return
        self._bar.show_count(f"{self._hit + 1} of {len(self._hits)}{self._folded()}")
        if jump:
            hit = self._hits[self._hit]
            page.text.go_to(hit.row, hit.column, hit.item)
            page.text.reveal_text(hit.row, hit.column, hit.item, hit.start)
