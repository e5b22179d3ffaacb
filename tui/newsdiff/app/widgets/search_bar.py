"""The search bar: a line to type in, with the number of hits beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class SearchBar(Horizontal):
    """Hidden until it is asked for; tells every change of the query, and when it is done.

    ``regex`` and ``words`` tell whether the query is a regular expression, and whether it is whole words.
    """

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        display: none;
        background: $panel;
        &.open { display: block; }
        & #sign { width: 2; padding: 0 0 0 1; }
        & Input { width: 1fr; background: $panel; }
        & #count { width: auto; max-width: 60%; padding: 0 1; color: $text-muted; }
        & #ways { width: auto; padding: 0 1 0 0; color: $text-muted; }
        &:ansi, &:ansi Input { background: ansi_default; }
    }
    """

    regex: bool = False
    words: bool = False

    @dataclass
    class Changed(Message):
        """The query is another one, or meant in another way."""

        query: str

    @dataclass
    class Done(Message):
        """The reader pressed Enter."""

    def compose(self) -> ComposeResult:
        """A sign, the box, the count, the ways of searching."""
        yield Static("/", id="sign", markup=False)
        yield Input(placeholder="search all sources", compact=True)
        yield Static("", id="count", markup=False)
        yield Static("", id="ways", markup=False)

    def on_mount(self) -> None:
        """Name the ways of searching."""
        self._show_ways()

    def open(self) -> None:
        """Show the bar and type in it."""
        self.add_class("open")
        self.screen.set_focus(self.query_one(Input))

    def restore(self, query: str, *, regex: bool, words: bool) -> None:
        """Show the bar with a query, without going there or telling."""
        self.add_class("open")
        self.regex, self.words = regex, words
        self._show_ways()
        with self.prevent(Input.Changed):
            self.query_one(Input).value = query

    def close(self) -> bool:
        """Hide and empty the bar; tell whether it was open."""
        was_open = self.has_class("open")
        self.remove_class("open")
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.show_count("")
        return was_open

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
        ways = (("Ctrl-r regex", self.regex), ("Ctrl-t words", self.words))
        shown = [Content(f"✓ {way}").stylize("bold") if on else Content(way) for way, on in ways]
        self.query_one("#ways", Static).update(Content("  ").join(shown))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Done())
