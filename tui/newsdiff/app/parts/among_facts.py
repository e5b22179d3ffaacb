"""Going to the facts and through them: their mentions, back again, what is left out, copying."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.copying import copy
from newsdiff.app.fact_rows import fact_rows, row_text
from newsdiff.app.widgets.facts_panel import FactsPanel
from newsdiff.app.words import place_words, shortened
from newsdiff.model import Span
from newsdiff.report.wording import counted, fact_words

if TYPE_CHECKING:
    from newsdiff.app.parts.facts import Facts
    from newsdiff.app.parts.matrix import Matrix
    from newsdiff.app.parts.moving import Moving
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.app.trail import Stop
    from newsdiff.app.widgets.facts_box import FactsBox
    from newsdiff.model import Fact


class AmongFacts:
    """Leads from the text to the facts and from them to their mentions."""

    def __init__(self, page: PageScreen, facts: Facts, matrix: Matrix, moving: Moving) -> None:
        """Lead among ``facts`` of ``page``, listed beside it or in the ``matrix``."""
        self._page = page
        self._facts = facts
        self._matrix = matrix
        self._moving = moving
        #: Where a fact followed from the matrix led, and whether the trail leads back from there.
        self._from_matrix: tuple[Stop, bool] | None = None

    def facts(self) -> None:
        """Show the facts and go to them; hide them when already there."""
        if self._matrix.shown is not None:
            self._matrix.show(False)
        if self._page.has_class("facts") and isinstance(self._facts.box, FactsPanel):
            self._facts.show_panel(False)
        else:
            self._facts.show_panel(True)
            self._page.query_one(FactsPanel).focus_body()

    def leave(self) -> bool:
        """Take one step back from the facts; tell whether there was one."""
        page = self._page
        box = self._facts.box
        if box is None and self._matrix.shown is None:
            return False
        if box is not None and box.leave():
            return True
        if self._matrix.shown is not None:
            self._matrix.show(False)
            return True
        if page.has_class("narrow"):
            self._facts.show_panel(False)
        page.set_focus(page.text)
        page.tell_place()
        return True

    # Following

    def moved(self, fact: Fact | None) -> None:
        """Say what is known of the fact the cursor has come to."""
        page = self._page
        box = self._facts.box
        if self._matrix.shown is not None:
            self._matrix.tell_row()
        if fact is not None and box is not None:
            page.say(f"{self._facts.sheet.in_full(fact)}  ·  {self._told_by(fact)}")
        elif box is not None and (alarm := box.alarm) is not None:
            key = page.key("fact_dismiss")
            page.say(f"{alarm.title} · {alarm.kind}; {key} says that it is no disagreement")

    def _told_by(self, fact: Fact) -> str:
        behind = {source: self._facts.sheet.behind(fact, source) for source in fact.sources}
        return ", ".join(
            f"{self._page.label_of(source)} ({who})" if who else self._page.label_of(source)
            for source, who in behind.items()
        )

    def follow(self, event: FactsBox.Followed) -> None:
        """Go to a mention of a fact."""
        page, mention = self._page, event.mention
        passage = page.view.comparison.passage_of.get(mention.sentence)
        from_matrix, before = self._matrix.shown is not None, page.here()
        if from_matrix and passage is not None:
            self._matrix.show(False)
        if passage is None or not page.jump(passage, Span(mention.start, mention.end)):
            page.say(f"This mention stands in a part that is not compared; {page.key('furniture')} shows it.")
            return
        if page.has_class("narrow"):
            self._facts.show_panel(False)
        where = place_words(page.view.comparison, passage)
        self._from_matrix = (page.here(), page.here() != before) if from_matrix else None
        words = shortened(fact_words(event.fact))
        page.say_arrived(f"{words}: {event.at} of {event.total}, {where}")

    def back(self) -> None:
        """Go back to where the last jump began, be it the matrix."""
        there, moved = self._from_matrix or (None, True)
        to_matrix = there == self._page.here()
        if moved or not to_matrix:
            self._moving.back()
        if to_matrix:
            self._from_matrix = None
            self._matrix.show(True)

    # What is left out

    def only_disagreements(self) -> None:
        """List only disagreements, or all."""
        self._want(disagreements=not self._facts.wanted.disagreements)

    def only_source(self) -> None:
        """List only what the source under the cursor has, or all."""
        matrix = self._matrix.shown
        here = matrix.body.source if matrix is not None else self._page.source
        self._want(source="" if self._facts.wanted.source else here)

    def only_shared(self) -> None:
        """List only what two or more sources have, or all."""
        self._want(shared=not self._facts.wanted.shared)

    def _want(self, **toggles: bool | str) -> None:
        facts = self._facts
        facts.wanted = replace(facts.wanted, **toggles)  # type: ignore[arg-type]
        if self._matrix.shown is None:
            facts.show_panel(True)
            self._page.query_one(FactsPanel).focus_body()
        facts.show()
        self._matrix.tell_row()
        left = counted(len(facts.sheet.entries(facts.wanted)), "entry", "entries")
        said = facts.wanted.in_words(facts.sheet.labels)
        self._page.say(f"{said[0].upper()}{said[1:]}: {left}" if said else f"All facts: {left}")

    def fact_copy(self) -> None:
        """Copy the fact under the cursor with the words of each source."""
        page = self._page
        box = self._facts.box
        entry = box.entry if box is not None else None
        row = next((row for row in fact_rows(self._facts.sheet) if row.entry == entry), None)
        if row is None:
            page.say("No fact here.")
            return
        what = f"{row.title}, as in {counted(len(row.cells), 'source')}"
        page.say(copy(page.app, what, row_text(row, self._facts.sheet.labels)))
