"""Moving through a page: by passage, by source, to the next difference, forward and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.trail import Stop
from newsdiff.app.words import links_of, pair_words
from newsdiff.model import Relation

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.layout.page import PageRow

APART = frozenset({Relation.DIFFER, Relation.CONFLICT})


class Moving:
    """Moves the cursor of a page."""

    def __init__(self, page: PageScreen) -> None:
        """Work on ``page``."""
        self._page = page

    def row_next(self) -> None:
        """Move down one row."""
        self._page.text.move(rows=1)

    def row_previous(self) -> None:
        """Move up one row."""
        self._page.text.move(rows=-1)

    def source_next(self) -> None:
        """Move one source to the right; from a source alone to the next one alone."""
        self._move_aside(1)

    def source_previous(self) -> None:
        """Move one source to the left; from a source alone to the one before alone."""
        self._move_aside(-1)

    def _move_aside(self, step: int) -> None:
        page = self._page
        if not page.view.single:
            page.text.move(columns=step)
            return
        sources = replace(page.view, single="").columns
        at = sources.index(page.view.single) + step
        if 0 <= at < len(sources):
            self._read_alone(sources[at])

    def source_number(self, key: str) -> None:
        """Go to the source with this number in the same row."""
        sources = list(self._page.view.comparison.sources)
        if int(key) <= len(sources):
            self.go_to_source(sources[int(key) - 1])
        else:
            self._page.say(f"There is no source {key}.")

    def go_to_source(self, source: str) -> None:
        """Go to a source in the same row; of two side by side the second is exchanged for it.

        From a source alone it is that one alone.
        """
        page = self._page
        view = page.view
        if view.single:
            self._read_alone(source)
            return
        if view.pair and source not in view.columns:
            page.show_view(view.with_pair(source))
            page.text.go_to(page.text.cursor[0], 1)
            page.say(pair_words(page.view, page.key("pair")))
            return
        column = page.column_of(source)
        if column >= 0:
            page.text.go_to(page.text.cursor[0], column)
        else:
            label, key = page.label_of(source), page.key("pick_sources")
            page.say(f"{label} is not on the screen; {key} shows and hides sources.")

    def _read_alone(self, source: str) -> None:
        """Show a source alone, at what it has in the row under the cursor if it has something there."""
        page = self._page
        comparison, row = page.view.comparison, page.text.current_row
        cells = comparison.rows[row.index].cells if row is not None and row.index >= 0 else {}
        page.go_to(Stop(next(iter(cells.get(source, ())), ""), source, source))
        page.say_alone(source)

    def difference_next(self) -> None:
        """Go to the next row where sources part."""
        self._seek(1, APART, "difference")

    def difference_previous(self) -> None:
        """Go to the row before where sources part."""
        self._seek(-1, APART, "difference")

    def conflict_next(self) -> None:
        """Go to the next row in conflict."""
        self._seek(1, {Relation.CONFLICT}, "conflict")

    def conflict_previous(self) -> None:
        """Go to the row before in conflict."""
        self._seek(-1, {Relation.CONFLICT}, "conflict")

    def _seek(self, step: int, relations: Collection[Relation], what: str) -> None:
        page = self._page
        rows = page.page.rows
        end = len(rows) if step > 0 else -1
        for row in range(page.text.cursor[0] + step, end, step):
            if rows[row].relation in relations:
                column, item = _telling_place(rows[row], page.text.cursor[1], relations)
                self._pan_to_counterpart(row, column, item or 0, relations)
                page.text.go_to(row, column, item)
                return
        page.say(f"No {what} further {'down' if step > 0 else 'up'}.")

    def _pan_to_counterpart(self, row: int, column: int, item: int, relations: Collection[Relation]) -> None:
        """Bring into view what a passage parts from in its row, as far as there is room for both."""
        page = self._page
        cell = page.page.rows[row].cells[column]
        passage = cell[item].passage if item < len(cell) else ""
        for link, other in links_of(page.view.comparison, passage) if passage else ():
            place = page.page.find(other)
            if link.relation in relations and place is not None and place[0] == row:
                page.text.go_to(row, place[1])
                return

    def first_row(self) -> None:
        """Go to the first row that is compared, and to the very top of the page."""
        page = self._page
        page.text.go_to(0)
        first = next((n for n, row in enumerate(page.page.rows) if row.index >= 0), 0)
        if first:
            page.text.go_to(first)

    def last_row(self) -> None:
        """Go to the bottom."""
        page = self._page
        rows = [n for n, row in enumerate(page.page.rows) if row.index >= 0 or not page.page.folded]
        page.text.go_to(rows[-1] if rows else 0)

    def half_page_down(self) -> None:
        """Scroll down by half of what is shown."""
        self._page.text.page_lines(max(1, self._page.text.size.height // 2))

    def half_page_up(self) -> None:
        """Scroll up by half of what is shown."""
        self._page.text.page_lines(-max(1, self._page.text.size.height // 2))

    def page_down(self) -> None:
        """Scroll down by what is shown but one line."""
        self._page.text.page_lines(max(1, self._page.text.size.height - 1))

    def page_up(self) -> None:
        """Scroll up by what is shown but one line."""
        self._page.text.page_lines(-max(1, self._page.text.size.height - 1))

    def back(self) -> None:
        """Go back to where the last jump began."""
        self._travel(self._page.trail.back(self._page.here()), "Nowhere to go back to.")

    def forward(self) -> None:
        """Go forward again to where the reader came back from."""
        self._travel(self._page.trail.forward(self._page.here()), "Nowhere to go forward to.")

    def _travel(self, stop: Stop | None, end: str) -> None:
        if stop is None:
            self._page.say(end)
        else:
            self._page.go_to(stop)


def _telling_place(row: PageRow, column: int, relations: Collection[Relation]) -> tuple[int, int | None]:
    """Column and item of what is sought: in the present column if it is there, else in the first."""
    for x in (column, *range(len(row.cells))):
        for z, item in enumerate(row.cells[x]):
            if item.relation in relations:
                return x, z
    return column, None
