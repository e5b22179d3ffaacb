"""The facts panel: the list of facts beside the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from newsdiff.app.widgets.facts_box import FactsBox
from newsdiff.app.widgets.facts_list import FactsList

if TYPE_CHECKING:
    from newsdiff.app.fact_entries import FactEntry, FactFilter, FactSheet
    from newsdiff.model import Fact


class FactsPanel(FactsBox):
    """Lists facts under their groups."""

    DEFAULT_CSS = """
    FactsPanel {
        width: 30%;
        min-width: 42;
        max-width: 60;
        padding: 0 0 0 1;
        & FactsList { height: 1fr; background: $panel; }
        &:ansi { border-left: solid ansi_bright_black; padding: 0; }
        &:ansi FactsList { background: ansi_default; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty panel."""
        super().__init__(id=id)
        self._folded: frozenset[str] = frozenset()

    def make_body(self) -> FactsList:
        """Make the list."""
        return FactsList()

    @property
    def body(self) -> FactsList:
        """The list."""
        return self.query_one(FactsList)

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        line = self.body.line
        return line.fact if line is not None else None

    @property
    def entry(self) -> FactEntry | None:
        """The entry under the cursor: the fact, or the disagreement it is a side of."""
        line = self.body.line
        return line.entry if line is not None else None

    @property
    def alarm(self) -> FactEntry | None:
        """The disagreement of which the cursor is on the title."""
        return self.entry if self.fact is None else None

    def refill(self, sheet: FactSheet, wanted: FactFilter) -> None:
        """List what is wanted."""
        from newsdiff.app.fact_lines import fact_lines  # noqa: PLC0415 - after the first page

        folded = frozenset() if wanted.query.strip() else self._folded
        self.body.show(fact_lines(sheet, wanted, folded), tuple(sheet.labels), folded)

    @on(FactsList.Folded)
    def _fold(self, event: FactsList.Folded) -> None:
        event.stop()
        self._folded ^= {event.group}
        self.refresh_facts()

    @on(FactsList.Moved)
    def _moved(self, event: FactsList.Moved) -> None:
        event.stop()
        self.post_message(self.Moved(event.fact))

    @on(FactsList.Followed)
    def _follow(self, event: FactsList.Followed) -> None:
        event.stop()
        self.walk(event.fact)

    @on(FactsList.Compared)
    def _compare(self, event: FactsList.Compared) -> None:
        event.stop()
        mentions = tuple(mention for side in event.entry.facts for mention in side.mentions)
        self.walk(replace(event.entry.facts[0], text=event.entry.title, mentions=mentions))
