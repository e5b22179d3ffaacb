"""The facts of a page: the panel beside the text, the matrix in its place, what they leave out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Static

from newsdiff.app.actions.action import OF_FACTS, Group
from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.copying import copy
from newsdiff.app.fact_entries import ALL, FactSheet
from newsdiff.app.fact_rows import fact_rows, row_text
from newsdiff.app.keys import hints
from newsdiff.app.screens.looking_screen import LookingScreen
from newsdiff.app.widgets.facts_box import FactsBox
from newsdiff.app.widgets.facts_matrix import FactsMatrix
from newsdiff.app.widgets.facts_panel import FactsPanel
from newsdiff.app.widgets.matrix_view import MatrixView
from newsdiff.app.widgets.status_line import StatusLine
from newsdiff.app.words import place_words, shortened
from newsdiff.facts.corrections import corrected
from newsdiff.library.corrections import of_facts
from newsdiff.model import Span
from newsdiff.report.wording import counted, fact_words

if TYPE_CHECKING:
    from textual.geometry import Size

    from newsdiff.app.shelf import Shelf
    from newsdiff.app.trail import Stop
    from newsdiff.app.view import View
    from newsdiff.model import Fact
    from newsdiff.stories.opening import Change

#: From this width on the facts are shown without being asked for.
SHOWN = 140
#: Below this width there is no room for a readable column beside the facts: they take the whole screen.
BESIDE = 74
#: What can be done to the page has no meaning while the matrix stands in its place.
_OF_THE_PAGE = frozenset(
    action.name
    for action in ACTIONS
    if action.group in {Group.MOVING, Group.LOOKING, Group.ARRANGING, Group.FINDING, Group.MENDING}
) - {"next_theme", "themes", "about_source", "search", "corrections"} | {
    *("bookmark", "note", "back", "forward"),
    *("select_passages", "copy_passage", "cite", "copy_text"),
}


class FactsScreen(LookingScreen):
    """A page with its facts; ``wanted`` are the toggles, which panel and matrix share."""

    DEFAULT_CSS = """
    FactsScreen {
        & FactsPanel { display: none; }
        &.facts FactsPanel { display: block; }
        &.narrow.facts #text, &.narrow.facts Ruler { display: none; }
        &.narrow FactsPanel { width: 1fr; min-width: 0; max-width: 100%; }
        & FactsMatrix { display: none; }
        &.matrix FactsMatrix { display: block; }
        &.matrix #body { display: none; }
    }
    """

    def __init__(self, view: View, shelf: Shelf, problem: str = "", changes: tuple[Change, ...] = ()) -> None:
        """Begin with all facts wanted."""
        super().__init__(view, shelf, problem, changes)
        self.wanted = ALL
        self.take_facts()
        self._facts_asked: bool | None = None
        self._from_matrix: tuple[Stop, bool] | None = None

    def take_facts(self) -> None:
        """Take the facts of the comparison with the reader's corrections."""
        comparison = self.view.comparison
        done = corrected(comparison, of_facts(self.shelf.corrections))
        labels = {source.id: source.label for source in comparison.story.sources}
        self.sheet = FactSheet(done, labels, comparison.attributions)

    def begin(self) -> None:
        """Fill the panel."""
        self.show_facts()
        super().begin()

    def fit(self, size: Size) -> None:
        """Put the facts beside the text where there is room."""
        super().fit(size)
        self.set_class(size.width < BESIDE, "narrow")
        shown = size.width >= SHOWN if self._facts_asked is None else self._facts_asked
        self.set_class(shown, "facts")

    def show_facts(self) -> None:
        """Show the facts as they are now, in the panel and in the matrix."""
        for box in self.query(FactsBox):
            box.show(self.sheet, self.wanted)

    # Panel and matrix

    def on_descendant_focus(self) -> None:
        """Give the hints for where the keyboard is."""
        groups = OF_FACTS if self.box is not None else ()
        self.query_one("#hints", Static).update(hints(groups, self.key_map.actions))

    @property
    def box(self) -> FactsBox | None:
        """The panel or the matrix, whichever has the keyboard."""
        if self.focused is None:
            return None
        return next((w for w in self.focused.ancestors_with_self if isinstance(w, FactsBox)), None)

    @property
    def matrix(self) -> FactsMatrix | None:
        """The matrix while it is shown."""
        return self.query_one(FactsMatrix) if self.has_class("matrix") else None

    def action_facts(self) -> None:
        """Show the facts and go to them; hide them when already there."""
        if self.matrix is not None:
            self.show_matrix(False)
        if self.has_class("facts") and isinstance(self.box, FactsPanel):
            self.show_panel(False)
        else:
            self.show_panel(True)
            self.query_one(FactsPanel).focus_body()

    def show_panel(self, shown: bool) -> None:
        """Show or hide the panel."""
        self._facts_asked = shown
        self.set_class(shown, "facts")
        if not shown:
            self.set_focus(self.text)
            self.tell_place()

    def action_pair(self) -> None:
        """Show two sources side by side, without the panel where it leaves room for one: from the columns."""
        super().action_pair()
        grid = self.text.grid
        if self.view.pair and self.has_class("facts") and grid is not None and len(grid.slots) < 2:
            self.show_panel(False)
            self._say_pair()

    async def action_matrix(self) -> None:
        """Show the matrix in place of the page, or the page again."""
        if self.matrix is not None:
            self.show_matrix(False)
            return
        if not self.query(FactsMatrix):
            await self.mount(FactsMatrix(), after="#body")
            self.show_facts()
        self.show_matrix(True)

    def show_matrix(self, shown: bool) -> None:
        """Show or hide the matrix."""
        self.set_class(shown, "matrix")
        if shown:
            self.query_one(FactsMatrix).focus_body()
            self._tell_row()
            keys = (("matrix_sort", "sorts"), ("search", "filters"), ("matrix", "leaves"))
            self.say(", ".join(f"{self.key(name)} {what}" for name, what in keys))
        else:
            self.set_focus(self.text)
            self.tell_place()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the page alone while the matrix stands in its place: from ``DOMNode``."""
        if action in _OF_THE_PAGE and self.has_class("matrix"):
            return False
        return super().check_action(action, parameters)

    def leave_facts(self) -> bool:
        """Take one step back from the facts; tell whether there was one."""
        box = self.box
        if box is None and self.matrix is None:
            return False
        if box is not None and box.leave():
            return True
        if self.matrix is not None:
            self.show_matrix(False)
            return True
        if self.has_class("narrow"):
            self.show_panel(False)
        self.set_focus(self.text)
        self.tell_place()
        return True

    # Following

    @on(FactsBox.Moved)
    def _fact_moved(self, event: FactsBox.Moved) -> None:
        if self.matrix is not None:
            self._tell_row()
        if event.fact is not None and self.box is not None:
            self.say(f"{self.sheet.in_full(event.fact)}  ·  {self._told_by(event.fact)}")
        elif self.box is not None and self.box.alarm is not None:
            self.say(f"{self.box.alarm.title} · {self.box.alarm.kind}; Del says that it is no disagreement")

    def _tell_row(self) -> None:
        """Say where one is in the matrix."""
        if self.matrix is not None:
            at, total = self.matrix.body.row + 1, len(self.matrix.rows)
            place = f"fact {at} of {total}" if total else "no facts"
            label = self.sheet.labels.get(self.matrix.body.source, "")
            self.query_one(StatusLine).show(f"{place} by {self.matrix.order} · {label}", (), None)

    def _told_by(self, fact: Fact) -> str:
        behind = {source: self.sheet.behind(fact, source) for source in fact.sources}
        return ", ".join(
            f"{self.label_of(source)} ({who})" if who else self.label_of(source)
            for source, who in behind.items()
        )

    @on(FactsBox.Followed)
    def _fact_followed(self, event: FactsBox.Followed) -> None:
        mention = event.mention
        passage = self.view.comparison.passage_of.get(mention.sentence)
        from_matrix, before = self.matrix is not None, self.here()
        if from_matrix and passage is not None:
            self.show_matrix(False)
        if passage is None or not self.jump(passage, Span(mention.start, mention.end)):
            self.say(f"This mention stands in a part that is not compared; {self.key('furniture')} shows it.")
            return
        if self.has_class("narrow"):
            self.show_panel(False)
        where = place_words(self.view.comparison, passage)
        self._from_matrix = (self.here(), self.here() != before) if from_matrix else None
        words = shortened(fact_words(event.fact))
        self.say(f"{words}: {event.at} of {event.total}, {where}; {self.key('back')} goes back")

    def action_back(self) -> None:
        """Go back to where the last jump began, be it the matrix."""
        there, moved = self._from_matrix or (None, True)
        to_matrix = there == self.here()
        if moved or not to_matrix:
            super().action_back()
        if to_matrix:
            self._from_matrix = None
            self.show_matrix(True)

    @on(MatrixView.Followed)
    def _nothing_followed(self, event: MatrixView.Followed) -> None:
        self.say(f"Not found in {self.label_of(event.source)}, as it was loaded.")

    # What is left out

    def action_only_disagreements(self) -> None:
        """List only disagreements, or all."""
        self._want(disagreements=not self.wanted.disagreements)

    def action_only_source(self) -> None:
        """List only what the source under the cursor has, or all."""
        here = self.matrix.body.source if self.matrix is not None else self.source
        self._want(source="" if self.wanted.source else here)

    def action_only_shared(self) -> None:
        """List only what two or more sources have, or all."""
        self._want(shared=not self.wanted.shared)

    def _want(self, **toggles: bool | str) -> None:
        self.wanted = replace(self.wanted, **toggles)  # type: ignore[arg-type]
        if self.matrix is None:
            self.show_panel(True)
            self.query_one(FactsPanel).focus_body()
        self.show_facts()
        self._tell_row()
        left = counted(len(self.sheet.entries(self.wanted)), "entry", "entries")
        said = self.wanted.in_words(self.sheet.labels)
        self.say(f"{said[0].upper()}{said[1:]}: {left}" if said else f"All facts: {left}")

    def action_matrix_sort(self) -> None:
        """Sort the matrix otherwise."""
        if self.matrix is None:
            self.say("Only the matrix is sorted; F shows it.")
        else:
            self.matrix.sort()
            self._tell_row()
            self.say(f"Sorted by {self.matrix.order}")

    def action_fact_copy(self) -> None:
        """Copy the fact under the cursor with the words of each source."""
        entry = self.box.entry if self.box is not None else None
        row = next((row for row in fact_rows(self.sheet) if row.entry == entry), None)
        if row is None:
            self.say("No fact here.")
            return
        what = f"{row.title}, as in {counted(len(row.cells), 'source')}"
        self.say(copy(self.app, what, row_text(row, self.sheet.labels)))
