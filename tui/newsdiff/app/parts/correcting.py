"""Correcting facts: merging, splitting, dismissing, naming, checking them; all of it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.about_facts import about_facts, about_mentions
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.screens.note import NoteScreen
from newsdiff.app.words import shortened
from newsdiff.facts.corrections import Check, Correction, CorrectionKind
from newsdiff.report.wording import fact_words

if TYPE_CHECKING:
    from newsdiff.app.parts.facts import Facts
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.library.corrections import KeptCorrection
    from newsdiff.model import Fact

_CHECKS = tuple(Check)


class Correcting:
    """Puts the facts of a page right."""

    def __init__(self, page: PageScreen, facts: Facts) -> None:
        """Put ``facts`` right, those of ``page``."""
        self._page = page
        self._facts = facts

    def _fact(self) -> Fact | None:
        """Give the fact under the cursor, or say that there is none."""
        fact = self._facts.box.fact if self._facts.box is not None else None
        if fact is None:
            self._page.say(f"Go to a fact first: {self._page.key('facts')} lists them.")
            return None
        return next(one for one in self._facts.sheet.corrected.facts if one.id == fact.id)

    def _correct(self, correction: Correction, said: str) -> None:
        """Keep a correction, and say so."""

        page = self._page

        def change() -> None:
            kept = page.shelf.correct(correction)
            page.undo.done(said, lambda: self._take_back(kept))
            self._facts.refresh()
            page.say(f"{said[0].upper()}{said[1:]}; {page.key('undo')} takes it back.")

        page.attempt(change)

    def _take_back(self, kept: KeptCorrection) -> None:
        self._page.shelf.take_correction(kept)
        self._facts.refresh()

    def fact_dismiss(self) -> None:
        """Take the fact off the list, or the disagreement, which was none."""
        if self._facts.box is not None and (alarm := self._facts.box.alarm) is not None:
            first, second, *_ = alarm.facts
            kept = Correction(CorrectionKind.SETTLE, first.id, first.text, other=second.id, words=alarm.title)
            self._correct(kept, f"no disagreement: {_short(alarm.title)}")
        elif (fact := self._fact()) is not None:
            self._correct(_about(CorrectionKind.DISMISS, fact), f"dismissed {_named(fact)}")

    def fact_check(self) -> None:
        """Mark the fact as confirmed, as disputed, as unchecked again."""
        if (fact := self._fact()) is not None:
            mark = self._facts.sheet.mark(fact)
            check = _CHECKS[(_CHECKS.index(mark.check) + 1) % len(_CHECKS)]
            correction = Correction(CorrectionKind.MARK, fact.id, fact.text, check=check, note=mark.note)
            self._correct(correction, f"{_named(fact)} is {check}")

    def fact_note(self) -> None:
        """Write a note on the fact."""
        if (fact := self._fact()) is None:
            return
        mark = self._facts.sheet.mark(fact)

        def written(note: str | None) -> None:
            if note is not None and note != mark.note:
                kept = Correction(CorrectionKind.MARK, fact.id, fact.text, check=mark.check, note=note)
                self._correct(kept, f"noted on {_named(fact)}")

        self._page.app.push_screen(NoteScreen(fact.text, mark.note), written)

    def fact_rename(self) -> None:
        """Give the fact another name."""
        if (fact := self._fact()) is None:
            return

        def written(name: str | None) -> None:
            if name and name != fact.text:
                kept = Correction(CorrectionKind.RENAME, fact.id, fact.text, words=name)
                self._correct(kept, f"renamed {_named(fact)} to {_short(name)}")

        self._page.app.push_screen(NoteScreen(fact.text, fact.text, "A better name for"), written)

    def fact_merge(self) -> None:
        """Put the fact together with another of its kind."""
        if (fact := self._fact()) is None:
            return
        words = set(fact.text.casefold().split())
        others = [
            one for one in self._facts.sheet.corrected.facts if one.kind is fact.kind and one.id != fact.id
        ]
        others.sort(
            key=lambda one: (not words & set(one.text.casefold().split()), *self._facts.sheet.rank(one))
        )

        def chosen(number: int | None) -> None:
            if number is not None:
                into = others[number]
                kept = Correction(CorrectionKind.MERGE, fact.id, fact.text, other=into.id, words=into.text)
                self._correct(kept, f"{_named(fact)} is part of {_named(into)}")

        self._page.app.push_screen(
            ListScreen(
                f"Merge {_named(fact)} into …",
                about_facts(self._facts.sheet, others),
                keys="{follow} merges, {close} closes",
                empty="There is no other fact of this kind.",
                searchable=True,
            ),
            chosen,
        )

    def fact_split(self) -> None:
        """Make some of the fact's mentions a fact of their own."""
        page = self._page
        if (fact := self._fact()) is None:
            return
        groups = list(dict.fromkeys((m.source, m.text) for m in fact.mentions))
        if len(groups) < 2:
            page.say("All its mentions are alike: there is nothing to split.")
            return

        def chosen(number: int | None) -> None:
            if number is not None:
                source, words = groups[number]
                kept = Correction(CorrectionKind.SPLIT, fact.id, fact.text, source=source, words=words)
                said = f"{_short(words)} in {page.label_of(source)} is a fact of its own"
                self._correct(kept, said)

        page.app.push_screen(
            ListScreen(
                f"Which mentions are not {_named(fact)}?",
                about_mentions(self._facts.sheet, fact, groups),
                keys="{follow} takes them out, {close} closes",
            ),
            chosen,
        )


def _about(kind: CorrectionKind, fact: Fact) -> Correction:
    return Correction(kind, fact.id, fact.text)


def _named(fact: Fact) -> str:
    return _short(fact_words(fact))


def _short(text: str) -> str:
    return text if text.startswith("“") and len(text) < 40 else f"“{shortened(text.strip('“”'), 40)}”"
