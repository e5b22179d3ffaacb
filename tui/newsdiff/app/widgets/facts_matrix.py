"""The facts matrix, full screen: all facts against all sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from newsdiff.app.fact_rows import FactOrder, fact_rows
from newsdiff.app.widgets.facts_box import FactsBox
from newsdiff.app.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.app.fact_entries import FactEntry, FactFilter, FactSheet
    from newsdiff.app.fact_rows import FactRow
    from newsdiff.model import Fact


class FactsMatrix(FactsBox):
    """Lists facts down and sources across, sorted as the reader likes."""

    DEFAULT_CSS = """
    FactsMatrix {
        height: 1fr;
        background: $background;
        & Input { background: $background; padding: 0 2 !important; }
        & .toggles { padding: 0 2; }
    }
    """
    HINT = FactsBox.HINT + "  {matrix_sort} sorts  {fact_copy} copies  {follow} goes there  {matrix} leaves"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty matrix, sorted by kind."""
        super().__init__(id=id)
        self.order = FactOrder.KIND

    def make_body(self) -> MatrixView:
        """Make the view."""
        return MatrixView()

    @property
    def body(self) -> MatrixView:
        """The view."""
        return self.query_one(MatrixView)

    @property
    def rows(self) -> Sequence[FactRow]:
        """The rows shown."""
        return self.body.rows

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor: in a disagreement that of the cell, else its first side."""
        entry, cell = self.entry, self.body.cell
        if entry is None:
            return None
        return next((f for f in entry.facts if cell is not None and f.id == cell.fact.id), entry.facts[0])

    @property
    def entry(self) -> FactEntry | None:
        """The entry under the cursor."""
        row = self.body.current
        return row.entry if row is not None else None

    @property
    def alarm(self) -> FactEntry | None:
        """The disagreement of whose row the cursor is on."""
        return self.entry if self.entry is not None and self.entry.disagreement else None

    def sort(self) -> None:
        """Sort by what comes next."""
        self.order = self.order.next
        self.refresh_facts()

    def refill(self, sheet: FactSheet, wanted: FactFilter) -> None:
        """Show the rows that are wanted."""
        self.body.show(fact_rows(sheet, wanted, self.order), sheet.labels)

    @on(MatrixView.Moved)
    def _moved(self, event: MatrixView.Moved) -> None:
        event.stop()
        self.post_message(self.Moved(self.fact))

    @on(MatrixView.Followed)
    def _followed(self, event: MatrixView.Followed) -> None:
        if event.cell is not None:
            event.stop()
            self.walk(event.cell.fact)
