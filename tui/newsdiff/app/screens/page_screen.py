"""The screen that shows a page: it owns what is looked at and how."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from newsdiff.app.keymap import keymap_of
from newsdiff.app.keys import hints
from newsdiff.app.row_teller import RowTeller
from newsdiff.app.trail import Stop, Trail, Undo
from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.compare_view import CompareView
from newsdiff.app.widgets.facts_panel import FactsPanel
from newsdiff.app.widgets.ruler import Ruler
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.widgets.status_line import StatusLine, Tone
from newsdiff.app.widgets.top_line import TopLine, TopState
from newsdiff.app.words import filter_words, kept_words, place_words, row_state, strictness_words
from newsdiff.layout.filters import EVERYTHING, Shown
from newsdiff.library.errors import LibraryError
from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size

    from newsdiff.app.keymap import KeyMap
    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.layout.filters import Filter
    from newsdiff.layout.page import Page
    from newsdiff.model import Span

#: Screens lower than this have no line of hints.
LOW = 30


class PageScreen(Screen[None]):
    """Shows a view of a comparison as a page; state goes down to the widgets, their messages come up.

    Whoever works on the page may have a callable in ``when_laid_out``, called after it was laid out anew,
    and in ``when_told``, called after its place was told.
    """

    AUTO_FOCUS = "CompareView"
    DEFAULT_CSS = """
    PageScreen {
        & #body { height: 1fr; }
        & #text { width: 1fr; }
        & CompareView { height: 1fr; }
        & FactsPanel { display: none; }
        &.facts FactsPanel { display: block; }
        &.narrow.facts #text, &.narrow.facts Ruler { display: none; }
        &.narrow FactsPanel { width: 1fr; min-width: 0; max-width: 100%; }
        & FactsMatrix { display: none; }
        &.matrix FactsMatrix { display: block; }
        &.matrix #body { display: none; }
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
        self.teller = RowTeller(view.comparison, self.key)
        self.when_laid_out: list[Callable[[], None]] = []
        self.when_told: list[Callable[[], None]] = []
        #: Whether the page has been drawn once, and all that came after it is there.
        self.stands = False
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
        yield Static(hints(actions=self.key_map.actions), id="hints", markup=False)

    # What is shown

    def key(self, name: str) -> str:
        """Give the key of an action in words."""
        return self.key_map.word(name)

    @property
    def key_map(self) -> KeyMap:
        """The keys in force."""
        return keymap_of(self.app)

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
        """Show another view, with the cursor on the same passage, or in the row nearest to it on the page."""
        laid_anew = view.comparison is not self.view.comparison
        passage = self.passage or self.beside
        self.view = view
        if laid_anew:
            self.teller = RowTeller(view.comparison, self.key)
        self.refresh_page()
        if passage and self.page.find(passage) is None:
            self._go_near(view.comparison.row_of.get(passage, 0))

    def _go_near(self, index: int) -> None:
        """Go to the row of the page that stands nearest to a row of the comparison."""
        rows = [(abs(row.index - index), at) for at, row in enumerate(self.page.rows) if row.index >= 0]
        if rows:
            self.text.go_to(min(rows)[1])

    def refresh_page(self) -> None:
        """Lay out and show the page anew."""
        self.page = self.view.page(self.shelf.passages)
        self.text.show(self.page)
        self.tell_place()
        for tell in self.when_laid_out:
            tell()

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
        view = view.showing(stop.source)
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

    def jump_and_say(self, passage: str, span: Span | None = None) -> bool:
        """Jump to a passage, and say where that is and how to go back; tell whether it is there."""
        found = self.jump(passage, span)
        if found:
            self.say_arrived(f"At {place_words(self.view.comparison, passage)}")
        return found

    def _arrive(self, stop: Stop, span: Span | None = None) -> bool:
        if stop.passage and self.text.go_to_passage(stop.passage, span):
            return True
        column = self.column_of(stop.source)
        row = self.page.find(stop.beside) if stop.beside else None
        if column >= 0:
            self.text.go_to(row[0] if row is not None else self.text.cursor[0], column)
        return False

    def column_of(self, source: str) -> int:
        """Give the index of a source's column on the page, -1 when it has none."""
        sources = [column.source for column in self.page.columns]
        return sources.index(source) if source in sources else -1

    # What is said

    def say(self, message: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something in the status line."""
        self.query_one(StatusLine).say(message, tone)

    def say_arrived(self, where: str) -> None:
        """Say where a jump has led, and how to go back."""
        self.say(f"{where}; {self.key('back')} goes back")

    def say_alone(self, source: str) -> None:
        """Say that a source is read alone, and how to see all again."""
        self.say(f"{self.label_of(source)} alone, in its own order; {self.key('single')} shows all again.")

    def tell_place(self) -> None:
        """Say where the cursor stands and what is to be known of it."""
        comparison, row = self.view.comparison, self.text.current_row
        total = len(comparison.rows)
        at = f"row {row.index + 1}/{total}" if row is not None and row.index >= 0 else f"{total} rows"
        self.query_one(TopLine).state = TopState(
            comparison.story.title, len(comparison.sources), total, self.teller.counts, at, *self._look()
        )
        place = self._place()
        details: list[str] = []
        relation = None
        if row is not None and row.index >= 0:
            relation = row.relation
            place.insert(0, row_state(comparison, comparison.rows[row.index]))
            if self.stands:
                details = self.teller.details(row.index, self.source, self.passage)
        if done := comparison.by_reader.done.get(self.passage):
            place.insert(-2, f"{', '.join(done)} by you")
        place += map(kept_words, self.shelf.kept_on(self.passage))
        self.query_one(StatusLine).show(" · ".join(filter(None, place)), details, relation)
        for tell in self.when_told:
            tell()

    def _place(self) -> list[str]:
        """Say in which source the cursor stands and where in it, or that the rows there are folded away."""
        row, item, other = self.text.current_row, self.text.current_item, self.text.current_elsewhere
        if row is None or not any(item.source for cell in row.cells for item in cell):
            return [f"{counted(self.page.folded, 'row')} folded away", f"{self.key('show_all')} shows all"]
        if item is not None:
            where = item.place
        elif other is not None:
            where = f"told elsewhere: {other.label} ({self.key('follow')} goes there)"
        else:
            where = "nothing found here" if row.index >= 0 else ""
        return [self.label_of(self.source), where]

    def _look(self) -> tuple[str, str]:
        """Say what is not as at first, and say it briefly: rows folded away, another match strength."""
        view, parts = self.view, []
        if view.pair:
            parts.append(("two side by side", f"2 of {len(view.comparison.sources)} sources"))
        if view.filter.shown is not Shown.ALL:
            folded = f"{self.page.folded} folded"
            parts.append((f"{self.said(view.filter)}, {folded}", folded))
        if view.strictness:
            parts.append((strictness_words(view.strictness), strictness_words(view.strictness, brief=True)))
        long, brief = zip(*parts, strict=True) if parts else ((), ())
        return " · ".join(long), " · ".join(brief)

    def said(self, wanted: Filter) -> str:
        """Say which rows a filter shows."""
        return filter_words(wanted, self.label_of(wanted.source) if wanted.source else "")

    # What is changed

    def attempt(self, change: Callable[[], None]) -> None:
        """Change what is kept, or say why it cannot be."""
        try:
            change()
        except LibraryError as error:
            self.say(str(error), Tone.WARNING)

    def take_back(self) -> None:
        """Take the last step back."""

        def back() -> None:
            what = self.undo.take_back()
            self.refresh_page()
            self.say(f"Taken back: {what}." if what else "Nothing to take back.")

        self.attempt(back)

    # Beginning

    def on_mount(self) -> None:
        """Fill the widgets."""
        self.query_one(ColumnHeads).follow(self.text)
        self.query_one(Ruler).follow(self.text)
        self.text.show(self.page)
        self.watch(self.text, "cursor", self.tell_place)
        self.begin()

    def begin(self) -> None:
        """Do what is to be done before the page is drawn."""

    def stand(self) -> None:
        """Say from now on what differs in a row, too: the first drawing does not wait for it."""
        self.stands = True
        self.tell_place()

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
        self.query_one(StatusLine).remind(f"{self.key_map.word('help')} help" if low else "")

    # Keys typed one after the other

    async def on_key(self, event: events.Key) -> None:
        """Wait for the second key after a first one; another key than those known does nothing."""
        sequences = self.key_map.sequences
        if self._pending:
            action = sequences.get(self._pending + (event.character or ""), "")
            self._pending = ""
            event.stop()
            if action:
                await self.run_action(action)
            else:
                self.tell_place()
        elif rest := ", ".join(keys[1] for keys in sequences if keys[0] == event.character):
            self._pending = event.character or ""
            event.stop()
            self.say(f"{self._pending} …  then {rest}; {self.key('close')} to leave it")
