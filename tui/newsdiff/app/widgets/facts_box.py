"""What the facts panel and the matrix have in common: filter box, toggles in words, the way to a place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from newsdiff.app.keymap import keymap_of
from newsdiff.app.keys import bindings, scoped
from newsdiff.app.safe import literal

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from newsdiff.app.fact_entries import FactEntry, FactFilter, FactSheet
    from newsdiff.model import Fact, Mention


class FactsBox(Vertical):
    """Shows facts, filtered; asks to go to their mentions, one after the other."""

    DEFAULT_CSS = """
    FactsBox {
        background: $panel;
        & Input { background: $panel; }
        & .toggles { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        & .toggles.on { color: $text-warning; text-style: bold; }
        &:ansi, &:ansi Input { background: ansi_default; }
        &:ansi .toggles { color: ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("search", *scoped())
    #: What the keys do, with the actions' names for them.
    HINT = "{only_disagreements} disagreements  {only_source} this source  {only_shared} shared"

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
        """Make it empty."""
        super().__init__(id=id)
        self._sheet: FactSheet | None = None
        self._wanted: FactFilter | None = None
        self._walk: tuple[Fact | None, int] = (None, 0)

    def compose(self) -> ComposeResult:
        """A filter box, the toggles in words, the facts."""
        yield Input(placeholder="filter facts", compact=True, select_on_focus=False)
        yield Static(self._hint, classes="toggles", markup=False)
        yield self.make_body()

    @property
    def _hint(self) -> str:
        return keymap_of(self.app).fill(self.HINT)

    def make_body(self) -> Widget:
        """Make the widget that shows the facts."""
        raise NotImplementedError

    @property
    def body(self) -> Widget:
        """The widget that shows the facts."""
        raise NotImplementedError

    def refill(self, sheet: FactSheet, wanted: FactFilter) -> None:
        """Show what is wanted of a sheet."""
        raise NotImplementedError

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        raise NotImplementedError

    @property
    def entry(self) -> FactEntry | None:
        """The entry under the cursor."""
        raise NotImplementedError

    @property
    def alarm(self) -> FactEntry | None:
        """The disagreement under the cursor, where the cursor is on it and not on one of its sides."""
        raise NotImplementedError

    def show(self, sheet: FactSheet, wanted: FactFilter) -> None:
        """Show a sheet of facts; ``wanted`` has the toggles, the words are those in the box."""
        self._sheet, self._wanted = sheet, wanted
        said = wanted.in_words(sheet.labels)
        toggles = self.query_one(".toggles", Static)
        toggles.set_class(bool(said), "on")
        toggles.update(literal(said or self._hint))
        self.refresh_facts()

    def refresh_facts(self) -> None:
        """Show the facts anew."""
        if self._sheet is not None and self._wanted is not None:
            self.refill(self._sheet, replace(self._wanted, query=self.query_one(Input).value))

    def focus_body(self) -> None:
        """Put the keyboard on the facts."""
        self.screen.set_focus(self.body)

    def action_search(self) -> None:
        """Go to the filter box."""
        self.screen.set_focus(self.query_one(Input))

    def leave(self) -> bool:
        """Take one step back: from the filter box to the facts, then an empty filter; tell whether it did."""
        box = self.query_one(Input)
        if self.screen.focused is box:
            self.focus_body()
            return True
        emptied = bool(box.value)
        box.value = ""
        return emptied

    def walk(self, fact: Fact) -> None:
        """Ask for the next mention of ``fact``."""
        if fact.mentions:
            known, at = self._walk
            at = at % len(fact.mentions) if known == fact else 0
            self._walk = (fact, at + 1)
            self.post_message(self.Followed(fact, fact.mentions[at], at + 1, len(fact.mentions)))

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        self.refresh_facts()
        self.post_message(self.Moved(self.fact))

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_body()
