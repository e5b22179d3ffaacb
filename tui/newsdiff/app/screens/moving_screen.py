"""Moving through a page: by passage, by source, to the next difference, and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.screens.page_screen import PageScreen
from newsdiff.app.trail import Stop
from newsdiff.app.words import links_of
from newsdiff.model import Relation

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsdiff.layout.page import PageRow

APART = frozenset({Relation.DIFFER, Relation.CONFLICT})


class MovingScreen(PageScreen):
    """A page that can be moved through."""

    def begin(self) -> None:
        """Begin at the first row."""
        super().begin()
        self.action_first_row()

    def action_row_next(self) -> None:
        """Move down one row."""
        self.text.move(rows=1)

    def action_row_previous(self) -> None:
        """Move up one row."""
        self.text.move(rows=-1)

    def action_source_next(self) -> None:
        """Move one source to the right; from a source alone to the next one alone."""
        self._move_aside(1)

    def action_source_previous(self) -> None:
        """Move one source to the left; from a source alone to the one before alone."""
        self._move_aside(-1)

    def _move_aside(self, step: int) -> None:
        if not self.view.single:
            self.text.move(columns=step)
            return
        sources = replace(self.view, single="").columns
        at = sources.index(self.view.single) + step
        if 0 <= at < len(sources):
            self._read_alone(sources[at])

    def action_source_number(self, key: str) -> None:
        """Go to the source with this number in the same row."""
        sources = list(self.view.comparison.sources)
        if int(key) <= len(sources):
            self.go_to_source(sources[int(key) - 1])
        else:
            self.say(f"There is no source {key}.")

    def go_to_source(self, source: str) -> None:
        """Go to a source in the same row; from a source alone to that one alone."""
        if self.view.single:
            self._read_alone(source)
            return
        column = self.column_of(source)
        if column >= 0:
            self.text.go_to(self.text.cursor[0], column)
        else:
            label = self.view.comparison.sources[source].label
            self.say(f"{label} is not on the screen; {self.key('pick_sources')} shows and hides sources.")

    def _read_alone(self, source: str) -> None:
        """Show a source alone, at what it has in the row under the cursor if it has something there."""
        comparison, row = self.view.comparison, self.text.current_row
        cells = comparison.rows[row.index].cells if row is not None and row.index >= 0 else {}
        self.go_to(Stop(next(iter(cells.get(source, ())), ""), source, source))
        self.say(f"{self.label_of(source)} alone, in its own order; {self.key('single')} shows all again.")

    def action_difference_next(self) -> None:
        """Go to the next row where sources part."""
        self._seek(1, APART, "difference")

    def action_difference_previous(self) -> None:
        """Go to the row before where sources part."""
        self._seek(-1, APART, "difference")

    def action_conflict_next(self) -> None:
        """Go to the next row in conflict."""
        self._seek(1, {Relation.CONFLICT}, "conflict")

    def action_conflict_previous(self) -> None:
        """Go to the row before in conflict."""
        self._seek(-1, {Relation.CONFLICT}, "conflict")

    def _seek(self, step: int, relations: Collection[Relation], what: str) -> None:
        rows = self.page.rows
        end = len(rows) if step > 0 else -1
        for row in range(self.text.cursor[0] + step, end, step):
            if rows[row].relation in relations:
                column, item = _telling_place(rows[row], self.text.cursor[1], relations)
                self._pan_to_counterpart(row, column, item or 0, relations)
                self.text.go_to(row, column, item)
                return
        self.say(f"No {what} further {'down' if step > 0 else 'up'}.")

    def _pan_to_counterpart(self, row: int, column: int, item: int, relations: Collection[Relation]) -> None:
        """Bring into view what a passage parts from in its row, as far as there is room for both."""
        cell = self.page.rows[row].cells[column]
        passage = cell[item].passage if item < len(cell) else ""
        for link, other in links_of(self.view.comparison, passage) if passage else ():
            place = self.page.find(other)
            if link.relation in relations and place is not None and place[0] == row:
                self.text.go_to(row, place[1])
                return

    def action_first_row(self) -> None:
        """Go to the first row that is compared, and to the very top of the page."""
        self.text.go_to(0)
        first = next((n for n, row in enumerate(self.page.rows) if row.index >= 0), 0)
        if first:
            self.text.go_to(first)

    def action_last_row(self) -> None:
        """Go to the bottom."""
        rows = [n for n, row in enumerate(self.page.rows) if row.index >= 0 or not self.page.folded]
        self.text.go_to(rows[-1] if rows else 0)

    def action_half_page_down(self) -> None:
        """Scroll down by half of what is shown."""
        self.text.page_lines(max(1, self.text.size.height // 2))

    def action_half_page_up(self) -> None:
        """Scroll up by half of what is shown."""
        self.text.page_lines(-max(1, self.text.size.height // 2))

    def action_page_down(self) -> None:
        """Scroll down by what is shown but one line."""
        self.text.page_lines(max(1, self.text.size.height - 1))

    def action_page_up(self) -> None:
        """Scroll up by what is shown but one line."""
        self.text.page_lines(-max(1, self.text.size.height - 1))

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        self._travel(self.trail.back(self.here()), "Nowhere to go back to.")

    def action_forward(self) -> None:
        """Go forward again to where the reader came back from."""
        self._travel(self.trail.forward(self.here()), "Nowhere to go forward to.")

    def _travel(self, stop: Stop | None, end: str) -> None:
        if stop is None:
            self.say(end)
        else:
            self.go_to(stop)


def _telling_place(row: PageRow, column: int, relations: Collection[Relation]) -> tuple[int, int | None]:
    """Column and item of what is sought: in the present column if it is there, else in the first."""
    for x in (column, *range(len(row.cells))):
        for z, item in enumerate(row.cells[x]):
            if item.relation in relations:
                return x, z
    return column, None
