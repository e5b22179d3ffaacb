"""Which rows are shown, and showing all again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.safe import literal
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.layout.filters import EVERYTHING, Filter, Shown, rows_shown
from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from textual.content import Content

    from newsdiff.app.parts.moving import Moving
    from newsdiff.app.parts.searching import Searching
    from newsdiff.app.screens.page_screen import PageScreen


class Filtering:
    """Folds rows of a page away."""

    def __init__(self, page: PageScreen, moving: Moving, searching: Searching) -> None:
        """Fold rows of ``page``; showing all ends the search too."""
        self._page = page
        self._moving = moving
        self._searching = searching

    def filter(self) -> None:
        """Choose which rows are shown."""
        page = self._page
        wanted = [Filter(shown, page.source) for shown in Shown]
        now = list(Shown).index(page.view.filter.shown)

        def chosen(number: int | None) -> None:
            if number is not None:
                self.show_only(wanted[number])

        page.app.push_screen(
            ListScreen(
                "Show",
                [self._offer(one) for one in wanted],
                keys="{follow} shows only these rows, {show_all} shows all again, {close} closes",
                at=now,
            ),
            chosen,
        )

    def _offer(self, wanted: Filter) -> Content:
        rows = self._rows(wanted)
        return literal(f"{rows:>4}  {self._page.said(wanted)}", "" if rows else "dim")

    def _rows(self, wanted: Filter) -> int:
        """Count the rows of the columns on the screen that a filter shows."""
        page = self._page
        comparison, columns = page.view.comparison, page.view.columns
        shown = rows_shown(comparison, wanted, page.shelf.passages)
        return sum(any(comparison.rows[index].cells.get(source) for source in columns) for index in shown)

    def show_only(self, wanted: Filter) -> None:
        """Fold all rows away but those wanted; where there are none, leave the page as it is."""
        page = self._page
        if wanted.shown is Shown.ALL:
            self.show_all()
            return
        words, rows = page.said(wanted), self._rows(wanted)
        if not rows:
            page.say(f"No row to show: {words}.")
            return
        page.show_view(replace(page.view, filter=wanted))
        if page.text.current_row is not None and page.text.current_row.index < 0:
            self._moving.first_row()
        folded = f"{page.page.folded} folded; {page.key('show_all')} shows all again"
        page.say(f"Shown: {words}, {counted(rows, 'row')}; {folded}.")

    def show_all(self) -> None:
        """End the filter and the search, and say what was ended."""
        page = self._page
        ended = []
        if page.view.filter.shown is not Shown.ALL:
            ended.append(f"the filter ({page.said(page.view.filter)})")
        query = page.query_one(SearchBar).query_text
        if self._searching.end():
            ended.append(f"the search for “{query}”" if query else "the search")
        if not ended:
            page.say("All rows are shown, and nothing is searched for.")
            return
        if page.view.filter.shown is not Shown.ALL:
            page.show_view(replace(page.view, filter=EVERYTHING))
        page.say(f"Cleared: {' and '.join(ended)}. All rows are shown.")
