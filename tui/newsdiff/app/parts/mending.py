"""What the reader puts right in texts, links, passages and rows: kept, applied at once, taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import WorkerCancelled, get_current_worker

from newsdiff.app.about_facts import about_corrections
from newsdiff.app.screens.listing import ListScreen
from newsdiff.compare.mending import Mended, mend, needs_comparing
from newsdiff.library.corrections import of_facts, of_story
from newsdiff.report.readers_part import NO_FACT
from newsdiff.report.wording import counted
from newsdiff.stories.once import CompareOnce
from newsdiff.text.anchors import words_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsdiff.app.parts.facts import Facts
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.compare.corrections import Mending as Correction
    from newsdiff.library.corrections import KeptCorrection
    from newsdiff.model import Comparison
    from newsdiff.text.anchors import Words

#: What is said of a correction whose words are not quite as they were.
EDITED = "found again: its words were edited or moved"
#: With more links than these the rows are laid in the background: it takes the blink of an eye.
MANY = 3000
#: A place in an article: its source, and the offset in its text.
InArticle = tuple[str, int]


class Mending:
    """Puts a page right; ``mended`` is what it shows, with all corrections."""

    def __init__(self, page: PageScreen, facts: Facts, mended: Mended) -> None:
        """Put right what ``page`` shows of what was ``mended``."""
        self._page = page
        self._facts = facts
        self.mended = mended
        #: Called before something mended is shown.
        self.when_mended: list[Callable[[], None]] = []

    @property
    def problem(self) -> str:
        """One line on corrections that no longer apply, or ""."""
        if not (lost := len(self._lost())):
            return ""
        verb, key = "applies" if lost == 1 else "apply", self._page.key("corrections")
        return f"{counted(lost, 'correction')} of yours no longer {verb} ({key} lists them)"

    # Putting right

    def correct(
        self,
        corrections: Sequence[Correction],
        said: str,
        spot: InArticle | None = None,
        then: Callable[[], str] = str,
    ) -> None:
        """Keep corrections, apply them, go to ``spot``; ``then`` gives what to say in place of ``said``."""

        page, there = self._page, spot or self.spot

        def change() -> None:
            kept = [page.shelf.correct(one) for one in corrections]
            page.undo.done(said, lambda: self._take_all_back(kept, said, there))

            def done() -> None:
                key = page.key("undo")
                page.say(f"{then() or said[0].upper() + said[1:]}; {key} takes it back.")

            self.remend(there, done)

        page.attempt(change)

    def words_of(self, passage: str) -> Words:
        """Select the words of a passage, to find it again."""
        found = self._page.view.comparison.passage[passage]
        return words_at(self._page.view.comparison.sources[found.source], found.start, found.end)

    @property
    def spot(self) -> InArticle | None:
        """Where the cursor stands, None in an empty cell."""
        item = self._page.text.current_item
        return (item.source, item.start) if item is not None else None

    def _take_all_back(self, kept: Sequence[KeptCorrection], said: str, spot: InArticle | None) -> None:
        for one in kept:
            self._page.shelf.take_correction(one)
        self._remend_back(said, spot)

    def retract(self, kept: Sequence[KeptCorrection], what: str, said: str) -> None:
        """Take corrections back as a step that can be undone, which is called ``what``, and say so."""
        page = self._page

        def change() -> None:
            for one in kept:
                page.shelf.take_correction(one)
            page.undo.done(what, lambda: self._put_all_back(kept, what))
            self.remend(self.spot, lambda: page.say(said))

        page.attempt(change)

    def _put_all_back(self, kept: Sequence[KeptCorrection], said: str) -> None:
        for one in kept:
            self._page.shelf.put_correction(one)
        self._remend_back(said, self.spot)

    def _remend_back(self, said: str, spot: InArticle | None) -> None:
        """Say what was taken back also where that is shown later than the undoing itself is told."""
        self.remend(spot, lambda: self._page.say(f"Taken back: {said}."))

    def remend(self, spot: InArticle | None = None, then: Callable[[], None] = lambda: None) -> None:
        """Show the story with the corrections as they are on the shelf now, in a while if it is compared."""
        page = self._page
        corrections = tuple(of_story(page.shelf.corrections).values())
        once = CompareOnce(page.shelf.library)
        make = partial(mend, self.mended.story, corrections, before=self.mended, compare=once)
        anew = needs_comparing(self.mended, corrections)
        if anew or len(self.mended.found.links) > MANY:
            page.say("Comparing anew …" if anew else "Laying the rows anew …")
            work = partial(self._compare_anew, make, partial(self._arrive_at, spot, then))
            page.run_worker(work, thread=True, exclusive=True, group="mending")
        else:
            page.workers.cancel_group(page, "mending")
            self._show(make(spine=page.view.comparison.spine))
            self._arrive_at(spot, then)

    def _compare_anew(self, make: Callable[..., Mended], then: Callable[[], None]) -> None:
        page = self._page
        worker = get_current_worker()

        def tell(step: str, _share: float) -> None:
            if worker.is_cancelled:
                raise WorkerCancelled
            page.call_later(page.say, f"Comparing anew: {step} …")

        try:
            mended = make(spine=page.view.comparison.spine, progress=tell)
        except WorkerCancelled:
            return
        if not worker.is_cancelled:
            page.call_later(self._remade, mended, then)

    def _remade(self, mended: Mended, then: Callable[[], None]) -> None:
        """Show what was mended aside, if nothing else was put right meanwhile."""
        if mended.corrections == tuple(of_story(self._page.shelf.corrections).values()):
            self._show(mended)
            then()

    def _show(self, mended: Mended) -> None:
        """Show what was mended, with everything that stood in a passage in the same words."""
        page = self._page
        for tell in self.when_mended:
            tell()
        before = page.view.comparison
        self.mended = mended
        now = partial(_now, before, mended.comparison)
        if _cuts(before) != _cuts(mended.comparison):
            page.trail.follow(now)
            page.shelf.find_again(mended.comparison)
        page.show_view(page.view.with_comparison(mended.comparison).with_spine(before.spine))
        self._facts.refresh()

    def _arrive_at(self, spot: InArticle | None, then: Callable[[], None]) -> None:
        passage = passage_at(self._page.view.comparison, *spot) if spot is not None else ""
        if passage:
            self._page.text.go_to_passage(passage)
        then()

    # Taking back

    def corrections(self) -> None:
        """List all that was corrected; choosing one takes it back."""
        page = self._page
        kept, notes = tuple(reversed(page.shelf.corrections)), self._notes()

        def chosen(number: int | None) -> None:
            if number is not None:
                said = f"Taken back; {page.key('undo')} puts it in its place again."
                self.retract([kept[number]], "a correction taken back", said)

        page.app.push_screen(
            ListScreen(
                "What you corrected, newest first",
                about_corrections(
                    self._facts.sheet.labels,
                    [one.correction for one in kept],
                    [notes.get(one.id, "") for one in kept],
                ),
                keys="{follow} takes one back, {close} closes",
                spaced=True,
                empty="Nothing yet. The help lists what can be corrected, in passages and among the facts.",
            ),
            chosen,
        )

    def _lost(self) -> Mapping[str, str]:
        """Say of each correction that does not apply, by its identifier, why not."""
        facts = [one.id for one in self._page.shelf.corrections if of_facts([one])]
        gone = {facts[at]: NO_FACT for at in self._facts.sheet.corrected.lost}
        why = {self.mended.corrections[at]: reason for at, reason in self.mended.lost.items()}
        mendings = of_story(self._page.shelf.corrections)
        return gone | {name: why[one] for name, one in mendings.items() if one in why}

    def _notes(self) -> Mapping[str, str]:
        """Say of each correction, by its identifier, what is to be known of it."""
        edited = {self.mended.corrections[at] for at in self.mended.edited}
        found = {
            name: EDITED for name, one in of_story(self._page.shelf.corrections).items() if one in edited
        }
        return found | {name: f"no longer applies: {why}" for name, why in self._lost().items()}


def passage_at(comparison: Comparison, source: str, start: int) -> str:
    """Give the passage of ``source`` that holds a place, else the next one, else the last; "" for none."""
    passages = [passage for passage in comparison.passages if passage.source == source]
    return next((p.id for p in passages if start < p.end), passages[-1].id if passages else "")


def _now(before: Comparison, after: Comparison, passage: str) -> str:
    """Give the passage that stands after a correction where ``passage`` stood before."""
    old = before.passage.get(passage)
    return passage_at(after, old.source, old.start) if old is not None else ""


def _cuts(comparison: Comparison) -> list[tuple[str, int, int]]:
    return [(passage.source, passage.start, passage.end) for passage in comparison.passages]
