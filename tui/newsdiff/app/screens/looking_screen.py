"""Ways of looking: what is marked, which rows are shown, how sure a link must be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from newsdiff.app.safe import literal
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.screens.taking_screen import TakingScreen
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.words import DEPTH_WORDS, counts_words, place_words, strictness_words
from newsdiff.layout.filters import EVERYTHING, Filter, Shown, rows_shown
from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.content import Content

    from newsdiff.app.overview_lines import Line

#: The overview of a story of more links takes so long to draw that it is done aside.
_AT_ONCE = 1000


class LookingScreen(TakingScreen):
    """A page that can be looked at in several ways."""

    @dataclass
    class Overseen(Message):
        """The lines of the overview are drawn."""

        lines: Sequence[Line]

    def action_depth(self) -> None:
        """Mark more of what differs, after the most nothing."""
        self.show_view(replace(self.view, depth=self.view.depth.next))
        self.say(f"Marked: {DEPTH_WORDS[self.view.depth]}.")

    def action_stricter(self) -> None:
        """Take fewer links for matched."""
        self._match(1, "As strict as it gets.")

    def action_looser(self) -> None:
        """Take more links for matched."""
        self._match(-1, "As loose as it gets.")

    def _match(self, step: int, end: str) -> None:
        before = self.view
        if len(before.comparison.sources) < 2:
            self.say("One source only: nothing is matched.")
            return
        self.show_view(before.with_strictness(before.strictness + step))
        if self.view is before:
            self.say(end)
        else:
            rows = Counter(row.relation for row in self.view.comparison.rows)
            self.say(f"{strictness_words(self.view.strictness).capitalize()}: {counts_words(rows)}")

    def action_overview(self) -> None:
        """Look at the story from above."""
        if len(self.view.comparison.sources) < 2:
            self.say("One source only: there is nothing to look at from above.")
            return
        from newsdiff.app.screens.overview import lines_for  # noqa: PLC0415 - not before it is asked for

        draw = partial(lines_for, self.view.comparison, self.app.size.width)
        if len(self.view.comparison.links) <= _AT_ONCE:
            self._show_overview(draw())
        else:
            self.say("Looking at the story from above …")
            self.run_worker(partial(self._oversee, draw), thread=True, exclusive=True, group="overview")

    def _oversee(self, draw: Callable[[], Sequence[Line]]) -> None:
        worker = get_current_worker()
        lines = draw()
        if not worker.is_cancelled:
            self.post_message(self.Overseen(lines))

    @on(Overseen)
    def _overseen(self, event: Overseen) -> None:
        self.say("")
        if self.is_current:
            self._show_overview(event.lines)

    def _show_overview(self, lines: Sequence[Line]) -> None:
        from newsdiff.app.screens.overview import OverviewScreen  # noqa: PLC0415 - not before it is asked for

        screen = OverviewScreen(self.view.comparison.story.title, lines)

        def chosen(number: int | None) -> None:
            passage = screen.lines[number].passage if number is not None else ""
            if passage and self.jump(passage):
                self.say(f"At {place_words(self.view.comparison, passage)}; {self.key('back')} goes back")

        self.app.push_screen(screen, chosen)

    def action_filter(self) -> None:
        """Choose which rows are shown."""
        wanted = [Filter(shown, self.source) for shown in Shown]
        now = list(Shown).index(self.view.filter.shown)

        def chosen(number: int | None) -> None:
            if number is not None:
                self.show_only(wanted[number])

        self.app.push_screen(
            ListScreen(
                "Show",
                [self._offer(one) for one in wanted],
                keys="Enter shows only these rows, 0 shows all again, Esc closes",
                at=now,
            ),
            chosen,
        )

    def _offer(self, wanted: Filter) -> Content:
        rows = self._rows(wanted)
        return literal(f"{rows:>4}  {self.said(wanted)}", "" if rows else "dim")

    def _rows(self, wanted: Filter) -> int:
        """Count the rows of the columns on the screen that a filter shows."""
        comparison, columns = self.view.comparison, self.view.columns
        shown = rows_shown(comparison, wanted, self.shelf.passages)
        return sum(any(comparison.rows[index].cells.get(source) for source in columns) for index in shown)

    def show_only(self, wanted: Filter) -> None:
        """Fold all rows away but those wanted; where there are none, leave the page as it is."""
        if wanted.shown is Shown.ALL:
            self.action_show_all()
            return
        words, rows = self.said(wanted), self._rows(wanted)
        if not rows:
            self.say(f"No row to show: {words}.")
            return
        self.show_view(replace(self.view, filter=wanted))
        if self.text.current_row is not None and self.text.current_row.index < 0:
            self.action_first_row()
        folded = f"{self.page.folded} folded; {self.key('show_all')} shows all again"
        self.say(f"Shown: {words}, {counted(rows, 'row')}; {folded}.")

    def action_show_all(self) -> None:
        """End the filter and the search, and say what was ended."""
        ended = []
        if self.view.filter.shown is not Shown.ALL:
            ended.append(f"the filter ({self.said(self.view.filter)})")
        query = self.query_one(SearchBar).query_text
        if self.end_search():
            ended.append(f"the search for “{query}”" if query else "the search")
        if not ended:
            self.say("All rows are shown, and nothing is searched for.")
            return
        if self.view.filter.shown is not Shown.ALL:
            self.show_view(replace(self.view, filter=EVERYTHING))
        self.say(f"Cleared: {' and '.join(ended)}. All rows are shown.")
