"""What the reader puts right in texts, links, passages and rows: kept, applied at once, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import WorkerCancelled, get_current_worker

from newsdiff.app.about_facts import about_corrections
from newsdiff.app.screens.correcting_screen import CorrectingScreen
from newsdiff.app.screens.listing import ListScreen
from newsdiff.compare.mending import Mended, mend, needs_comparing
from newsdiff.library.corrections import of_facts, of_story
from newsdiff.report.readers_part import NO_FACT
from newsdiff.report.wording import counted
from newsdiff.stories.once import CompareOnce

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.compare.corrections import Mending
    from newsdiff.library.corrections import KeptCorrection
    from newsdiff.model import Comparison
    from newsdiff.stories.opening import Change

#: What is said of a correction whose words are not quite as they were.
EDITED = "found again: its words were edited or moved"
#: With more links than these the rows are laid in the background: it takes the blink of an eye.
MANY = 3000
#: A place in an article: its source, and the offset in its text.
Spot = tuple[str, int]


class MendingScreen(CorrectingScreen):
    """A page the reader can put right; ``mended`` is what it shows, with all corrections."""

    @dataclass
    class StepBegun(Message):
        """A step of comparing anew has begun."""

        step: str

    @dataclass
    class Remade(Message):
        """The story was compared anew; ``then`` is done when it is shown."""

        mended: Mended
        then: Callable[[], None]

    def __init__(
        self, view: View, shelf: Shelf, mended: Mended, problem: str = "", changes: tuple[Change, ...] = ()
    ) -> None:
        """Show ``view`` of what was ``mended``."""
        super().__init__(view, shelf, problem, changes)
        self.mended = mended

    def begin(self) -> None:
        """Say which corrections no longer apply."""
        super().begin()
        lost = len(self._lost())
        if lost and not self.problem:
            verb = "applies" if lost == 1 else "apply"
            key = self.key_map.word("corrections")
            self.problem = f"{counted(lost, 'correction')} of yours no longer {verb} ({key} lists them)"

    # Putting right

    def correct(
        self,
        corrections: Sequence[Mending],
        said: str,
        spot: Spot | None = None,
        then: Callable[[], str] = str,
    ) -> None:
        """Keep corrections, apply them, go to ``spot``; ``then`` gives what to say in place of ``said``."""

        def change() -> None:
            kept = [self.shelf.correct(one) for one in corrections]
            self.undo.done(said, lambda: self._take_all_back(kept))

            def done() -> None:
                key = self.key_map.word("undo")
                self.say(f"{then() or said[0].upper() + said[1:]}; {key} takes it back.")

            self.remend(spot or self.spot, done)

        self._try(change)

    @property
    def spot(self) -> Spot | None:
        """Where the cursor stands, None in an empty cell."""
        item = self.text.current_item
        return (item.source, item.start) if item is not None else None

    def _take_all_back(self, kept: Sequence[KeptCorrection]) -> None:
        for one in kept:
            self.shelf.take_correction(one)
        self.remend(self.spot, self._say_taken_back)

    def put_all_back(self, kept: Sequence[KeptCorrection]) -> None:
        """Keep corrections again that were taken back."""
        for one in kept:
            self.shelf.put_correction(one)
        self.remend(self.spot, self._say_taken_back)

    def _say_taken_back(self) -> None:
        self.say("Taken back.")

    def remend(self, spot: Spot | None = None, then: Callable[[], None] = lambda: None) -> None:
        """Show the story with the corrections as they are on the shelf now, in a while if it is compared."""
        corrections = tuple(of_story(self.shelf.corrections).values())
        once = CompareOnce(self.shelf.library)
        make = partial(mend, self.mended.story, corrections, before=self.mended, compare=once)
        anew = needs_comparing(self.mended, corrections)
        if anew or len(self.mended.found.links) > MANY:
            self.say("Comparing anew …" if anew else "Laying the rows anew …")
            work = partial(self._compare_anew, make, partial(self._arrive_at, spot, then))
            self.run_worker(work, thread=True, exclusive=True, group="mending")
        else:
            self.workers.cancel_group(self, "mending")
            self.show_mended(make(spine=self.view.comparison.spine))
            self._arrive_at(spot, then)

    def _compare_anew(self, make: Callable[..., Mended], then: Callable[[], None]) -> None:
        worker = get_current_worker()

        def tell(step: str, _share: float) -> None:
            if worker.is_cancelled:
                raise WorkerCancelled
            self.post_message(self.StepBegun(step))

        try:
            mended = make(spine=self.view.comparison.spine, progress=tell)
        except WorkerCancelled:
            return
        if not worker.is_cancelled:
            self.post_message(self.Remade(mended, then))

    @on(StepBegun)
    def _step_begun(self, event: StepBegun) -> None:
        self.say(f"Comparing anew: {event.step} …")

    @on(Remade)
    def _story_remade(self, event: Remade) -> None:
        if event.mended.corrections == tuple(of_story(self.shelf.corrections).values()):
            self.show_mended(event.mended)
            event.then()

    def show_mended(self, mended: Mended) -> None:
        """Show what was mended, with everything that stood in a passage in the same words."""
        before = self.view.comparison
        self.mended = mended
        now = partial(_now, before, mended.comparison)
        if _cuts(before) != _cuts(mended.comparison):
            self.trail.follow(now)
            self.shelf.find_again(mended.comparison)
        self.show_view(self.view.with_comparison(mended.comparison).with_spine(before.spine))
        self._refresh_facts()

    def _arrive_at(self, spot: Spot | None, then: Callable[[], None]) -> None:
        passage = passage_at(self.view.comparison, *spot) if spot is not None else ""
        if passage:
            self.text.go_to_passage(passage)
        then()

    # Taking back

    def action_corrections(self) -> None:
        """List all that was corrected; choosing one takes it back."""
        kept, notes = tuple(reversed(self.shelf.corrections)), self._notes()

        def chosen(number: int | None) -> None:
            if number is not None:
                self._try(lambda: self._undo_one(kept[number]))

        self.app.push_screen(
            ListScreen(
                "What you corrected, newest first",
                about_corrections(
                    self.sheet.labels,
                    [one.correction for one in kept],
                    [notes.get(one.id, "") for one in kept],
                ),
                keys="Enter takes one back, Esc closes",
                spaced=True,
                empty="Nothing yet. The help lists what can be corrected, in passages and among the facts.",
            ),
            chosen,
        )

    def _undo_one(self, kept: KeptCorrection) -> None:
        self.shelf.take_correction(kept)
        self.undo.done("a correction taken back", lambda: self.put_all_back([kept]))
        self.remend(self.spot, lambda: self.say("Taken back; u puts it in its place again."))

    def _lost(self) -> Mapping[str, str]:
        """Say of each correction that does not apply, by its identifier, why not."""
        facts = [one.id for one in self.shelf.corrections if of_facts([one])]
        gone = {facts[at]: NO_FACT for at in self.sheet.corrected.lost}
        why = {self.mended.corrections[at]: reason for at, reason in self.mended.lost.items()}
        mendings = of_story(self.shelf.corrections)
        return gone | {name: why[one] for name, one in mendings.items() if one in why}

    def _notes(self) -> Mapping[str, str]:
        """Say of each correction, by its identifier, what is to be known of it."""
        edited = {self.mended.corrections[at] for at in self.mended.edited}
        found = {name: EDITED for name, one in of_story(self.shelf.corrections).items() if one in edited}
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
