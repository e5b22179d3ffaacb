"""The search bar: a line to type in, with the number of hits beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Input, Static

from newsdiff.app.keymap import keymap_of
from newsdiff.app.widgets.filter_bar import FilterBar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

#: Bars narrower than this do not name the ways of searching.
ROOMY = 60


class SearchBar(FilterBar):
    """Tells besides when the query is meant in another way.

    ``regex`` and ``words`` tell whether the query is a regular expression, and whether it is whole words.
    """

    DEFAULT_CSS = """
    SearchBar {
        & #count { width: auto; max-width: 60%; padding: 0 1; color: $text-muted; }
        & #ways { width: auto; padding: 0 1 0 0; color: $text-muted; }
    }
    """

    regex: bool = False
    words: bool = False

    def __init__(self) -> None:
        """Say in grey what is searched."""
        super().__init__("search all sources")

    def compose(self) -> ComposeResult:
        """The line, the count, the ways of searching."""
        yield from super().compose()
        yield Static("", id="count", markup=False)
        yield Static("", id="ways", markup=False)

    def on_mount(self) -> None:
        """Name the ways of searching."""
        self._show_ways()

    def on_resize(self, event: events.Resize) -> None:
        """Leave the ways of searching out where they would take the room to type in."""
        self.query_one("#ways").display = event.size.width >= ROOMY

    def restore(self, query: str, *, regex: bool, words: bool) -> None:
        """Show the bar with a query, without going there or telling."""
        self.add_class("open")
        self.regex, self.words = regex, words
        self._show_ways()
        with self.prevent(Input.Changed):
            self.query_one(Input).value = query

    def close(self) -> bool:
        """Hide and empty the bar; tell whether it was open."""
        self.show_count("")
        return super().close()

    @property
    def query_text(self) -> str:
        """What is searched for."""
        return self.query_one(Input).value

    def show_count(self, count: str) -> None:
        """Show "3 of 17", "not found"."""
        self.query_one("#count", Static).update(Content(count))

    def turn(self, *, regex: bool, words: bool) -> None:
        """Take the query in another way."""
        self.regex, self.words = regex, words
        self._show_ways()
        if self.query_text:
            self.post_message(self.Changed(self.query_text))

    def _show_ways(self) -> None:
        fill = keymap_of(self.app).fill
        ways = ((fill("{search_regex} regex"), self.regex), (fill("{search_words} words"), self.words))
        shown = [Content(f"✓ {way}").stylize("bold") if on else Content(way) for way, on in ways]
        self.query_one("#ways", Static).update(Content("  ").join(shown))
