"""The facts panel: a filter box over the list of facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from newsdiff.app.actions import bindings
from newsdiff.app.fact_lines import fact_lines
from newsdiff.app.widgets.facts_list import FactsList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from newsdiff.model import Comparison, Fact, Mention


class FactsPanel(Vertical):
    """Shows a comparison's facts; asks to go to mentions, one after the other."""

    DEFAULT_CSS = """
    FactsPanel {
        width: 30%;
        min-width: 42;
        max-width: 60;
        background: $panel;
        padding: 0 0 0 1;
        & Input { background: $panel; }
        & FactsList { height: 1fr; background: $panel; }
        &:ansi { background: ansi_default; border-left: solid ansi_bright_black; padding: 0; }
        &:ansi Input, &:ansi FactsList { background: ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")

    @dataclass
    class Followed(Message):
        """The reader wants to see a mention, number ``at`` (from 1) of ``total``."""

        fact: Fact
        mention: Mention
        at: int
        total: int

    @dataclass
    class Moved(Message):
        """Another fact is under the cursor, or None."""

        fact: Fact | None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty panel."""
        super().__init__(id=id)
        self._comparison: Comparison | None = None
        self._folded: frozenset[str] = frozenset()
        self._walk: tuple[str, int] = ("", 0)

    def compose(self) -> ComposeResult:
        """A filter box and the list."""
        yield Input(placeholder="filter facts", compact=True, select_on_focus=False)
        yield FactsList()

    def show(self, comparison: Comparison) -> None:
        """Show the facts of a comparison."""
        self._comparison = comparison
        self._refill()

    def focus_list(self) -> None:
        """Put the keyboard on the list."""
        self.screen.set_focus(self.query_one(FactsList))

    def _refill(self) -> None:
        if self._comparison is None:
            return
        query = self.query_one(Input).value
        folded = frozenset() if query.strip() else self._folded
        lines = fact_lines(self._comparison, query=query, collapsed=folded)
        self.query_one(FactsList).show(lines, tuple(self._comparison.sources), folded)

    def action_search(self) -> None:
        """Go to the filter box."""
        self.screen.set_focus(self.query_one(Input))

    def leave(self) -> bool:
        """Take one step back: from the filter box to the list, then an empty filter; tell whether it did."""
        box = self.query_one(Input)
        if self.screen.focused is box:
            self.focus_list()
            return True
        emptied = bool(box.value)
        box.value = ""
        return emptied

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        self._refill()

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_list()

    @on(FactsList.Folded)
    def _fold(self, event: FactsList.Folded) -> None:
        event.stop()
        self._folded ^= {event.group}
        self._refill()

    @on(FactsList.Moved)
    def _moved(self, event: FactsList.Moved) -> None:
        event.stop()
        self.post_message(self.Moved(event.fact))

    @on(FactsList.Followed)
    def _follow(self, event: FactsList.Followed) -> None:
        event.stop()
        fact = event.fact
        if not fact.mentions:
            return
        known, at = self._walk
        at = at % len(fact.mentions) if known == fact.id else 0
        self._walk = (fact.id, at + 1)
        self.post_message(self.Followed(fact, fact.mentions[at], at + 1, len(fact.mentions)))
