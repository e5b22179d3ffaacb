"""The screen that shows a page: it owns what is looked at and how, and moves through it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from newsdiff.app.keys import hints, sequences
from newsdiff.app.row_teller import RowTeller
from newsdiff.app.trail import Stop, Trail, Undo
from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.compare_view import CompareView
from newsdiff.app.widgets.facts_panel import FactsPanel
from newsdiff.app.widgets.ruler import Ruler
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.widgets.status_line import StatusLine, Tone
from newsdiff.app.widgets.top_line import TopLine, TopState
from newsdiff.app.words import filter_words, links_of, row_state, strictness_words
from newsdiff.layout.filters import EVERYTHING, Shown
from newsdiff.model import Relation, Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size

    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.layout.filters import Filter
    from newsdiff.layout.page import Page, PageRow

SEQUENCES = sequences()
PREFIXES = frozenset(keys[0] for keys in SEQUENCES)
#: Screens lower than this have no line of hints.
LOW = 30
APART = frozenset({Relation.DIFFER, Relation.CONFLICT})


class PageScreen(Screen[None]):
    """Shows a view of a comparison as a page; state goes down to the widgets, their messages come up."""

    AUTO_FOCUS = "CompareView"
    DEFAULT_CSS = """
    PageScreen {
        & #body { height: 1fr; }
        & #text { width: 1fr; }
        & CompareView { height: 1fr; }
        & #hints { height: 1; padding: 0 1; background: $panel; color: $text-muted; }
        & #hints.low { display: none; }
        &:ansi #hints { background: ansi_default; color: ansi_default; text-style: dim; }
    }
    """

    def __init__(self, view: View, shelf: Shelf) -> None:
        """Show ``view``; ``shelf`` knows the bookmarks."""
        super().__init__()
        self.view = view
        self.shelf = shelf
        self.trail = Trail()
        self.undo = Undo()
        self.page: Page = view.page(shelf.passages)
        self.teller = RowTeller(view.comparison)
        self._pending = ""

    def compose(self) -> ComposeResult:
        """Top line; heads over text, ruler, facts; search, status, hints."""
        yield TopLine()
        with Horizontal(id="body"):
            with Vertical(id="text"):
                yield ColumnHeads()
                yield CompareView()
            yield Ruler()
            yield FactsPanel()
        yield SearchBar()
        yield StatusLine()
        yield Static(hints(), id="hints", markup=False)

    # What is shown

    @property
    def text(self) -> CompareView:
        """The widget that shows the page."""
        return self.query_one(CompareView)

    @property
    def passage(self) -> str:
        """The passage under the cursor, or ""."""
        item = self.text.current_item
        return item.passage if item is not None else ""

    @property
    def source(self) -> str:
        """The source of the column under the cursor."""
        column = self.text.current_column
        return column.source if column is not None else self.view.comparison.spine

    def label_of(self, source: str) -> str:
        """Give the label of a source."""
        return self.view.comparison.sources[source].label

    def show_view(self, view: View) -> None:
        """Show another view, with the cursor on the same passage if it is on the page."""
        laid_anew = view.comparison is not self.view.comparison
        self.view = view
        if laid_anew:
            self.teller = RowTeller(view.comparison)
        self.refresh_page()

    def refresh_page(self) -> None:
        """Lay out and show the page anew."""
        self.page = self.view.page(self.shelf.passages)
        self.text.show(self.page)
        self.tell_place()

    def here(self) -> Stop:
        """Give the place of the cursor."""
        return Stop(self.passage, self.source, self.view.single, "" if self.passage else self.beside)

    @property
    def beside(self) -> str:
        """A passage of the row under the cursor, of the cursor's own source if it has one there, or ""."""
        row = self.text.current_row
        cells = (row.cells[self.text.cursor[1]], *row.cells) if row is not None else ()
        return next((item.passage for cell in cells for item in cell if item.passage), "")

    def go_to(self, stop: Stop, span: Span | None = None) -> bool:
        """Go to a place, with ``span`` (offsets in the source's text) marked; tell whether it is there."""
        view = self.view
        if view.single != stop.single:
            view = replace(view, single=stop.single)
        sought = stop.passage or stop.beside
        if view.filter.shown is not Shown.ALL and sought and self.page.find(sought) is None:
            view = replace(view, filter=EVERYTHING)
        if stop.source in view.hidden:
            view = view.with_hidden(view.hidden - {stop.source})
        if view is not self.view:
            self.show_view(view)
        return self._arrive(stop, span)

    def jump(self, passage: str, span: Span | None = None) -> bool:
        """Go to a passage so that Back comes here again."""
        before = self.here()
        source = self.view.comparison.passage[passage].source
        single = self.view.single if self.view.single == source else ""
        found = self.go_to(Stop(passage, source, single), span)
        if found and self.here() != before:
            self.trail.leave(before)
        return found

    def _arrive(self, stop: Stop, span: Span | None = None) -> bool:
        if stop.passage and self.text.go_to_passage(stop.passage, span):
            return True
        column = self._column_of(stop.source)
        row = self.page.find(stop.beside) if stop.beside else None
        if column >= 0:
            self.text.go_to(row[0] if row is not None else self.text.cursor[0], column)
        return False

    def _column_of(self, source: str) -> int:
        sources = [column.source for column in self.page.columns]
        return sources.index(source) if source in sources else -1

    # What is said

    def say(self, message: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something in the status line."""
        self.query_one(StatusLine).say(message, tone)

    def tell_place(self) -> None:
        """Say where the cursor stands and what is to be known of it."""
        comparison, row, item = self.view.comparison, self.text.current_row, self.text.current_item
        total = len(comparison.rows)
        at = f"row {row.index + 1}/{total}" if row is not None and row.index >= 0 else f"{total} rows"
        self.query_one(TopLine).state = TopState(
            comparison.story.title, len(comparison.sources), total, self.teller.counts, at, self._look()
        )
        other = self.text.current_elsewhere
        nothing = f"told elsewhere: {other.label} (Enter goes there)" if other else "nothing found here"
        place = [self.label_of(self.source), item.place if item is not None else nothing]
        details: list[str] = []
        relation = None
        if row is not None and row.index >= 0:
            relation = row.relation
            place.insert(0, row_state(comparison, comparison.rows[row.index]))
            details = self.teller.details(row.index, self.source)
        bookmark = self.shelf.on(self.passage)
        if bookmark is not None:
            place.append(f"kept: {bookmark.note}" if bookmark.note else "kept")
        self.query_one(StatusLine).show(" · ".join(filter(None, place)), details, relation)

    def _look(self) -> str:
        """Say what is not as at first: rows folded away, another match strength."""
        view, parts = self.view, []
        if view.filter.shown is not Shown.ALL:
            parts.append(f"{self.said(view.filter)}, {self.page.folded} folded")
        if view.strictness:
            parts.append(strictness_words(view.strictness))
        return " · ".join(parts)

    def said(self, wanted: Filter) -> str:
        """Say which rows a filter shows."""
        return filter_words(wanted, self.label_of(wanted.source) if wanted.source else "")

    def on_mount(self) -> None:
        """Fill the widgets."""
        self.query_one(ColumnHeads).follow(self.text)
        self.query_one(Ruler).follow(self.text)
        self.text.show(self.page)
        self.action_first_row()
        self.watch(self.text, "cursor", self.tell_place)
        self.begin()

    def begin(self) -> None:
        """Do what is to be done once the page stands."""

    def action_copy_text(self) -> None:
        """Copy the selection and say so: from ``Screen``."""
        super().action_copy_text()
        self.say("Copied, if the terminal takes what programs copy.")

    @on(Ruler.Jumped)
    def _ruler_jumped(self, event: Ruler.Jumped) -> None:
        self.text.go_to(event.row)

    @on(CompareView.Picked)
    def _picked(self) -> None:
        self.set_focus(self.text)

    def on_resize(self, event: events.Resize) -> None:
        """Fit the screen to its size."""
        self.fit(event.size)

    def fit(self, size: Size) -> None:
        """Where lines are few, leave the hints out but for where the help is."""
        low = size.height < LOW
        self.query_one("#hints").set_class(low, "low")
        self.query_one(StatusLine).remind("? help" if low else "")

    # Keys typed one after the other

    async def on_key(self, event: events.Key) -> None:
        """Wait for the second key after a first one; another key than those known does nothing."""
        if self._pending:
            action = SEQUENCES.get(self._pending + (event.character or ""), "")
            self._pending = ""
            event.stop()
            if action:
                await self.run_action(action)
            else:
                self.tell_place()
        elif event.character in PREFIXES:
            self._pending = event.character or ""
            event.stop()
            rest = ", ".join(keys[1] for keys in SEQUENCES if keys[0] == self._pending)
            self.say(f"{self._pending} …  then {rest}; Esc to leave it")

    # Moving

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
        column = self._column_of(source)
        if column >= 0:
            self.text.go_to(self.text.cursor[0], column)
        else:
            label = self.view.comparison.sources[source].label
            self.say(f"{label} is not on the screen; X shows and hides sources.")

    def _read_alone(self, source: str) -> None:
        """Show a source alone, at what it has in the row under the cursor if it has something there."""
        comparison, row = self.view.comparison, self.text.current_row
        cells = comparison.rows[row.index].cells if row is not None and row.index >= 0 else {}
        self.go_to(Stop(next(iter(cells.get(source, ())), ""), source, source))
        self.say(f"{self.label_of(source)} alone, in its own order; z shows all again.")

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
        stop = self.trail.back()
        if stop is None:
            self.say("Nowhere to go back to.")
        else:
            self.go_to(stop)


def _telling_place(row: PageRow, column: int, relations: Collection[Relation]) -> tuple[int, int | None]:
    """Column and item of what is sought: in the present column if it is there, else in the first."""
    for x in (column, *range(len(row.cells))):
        for z, item in enumerate(row.cells[x]):
            if item.relation in relations:
                return x, z
    return column, None
