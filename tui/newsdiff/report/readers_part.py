"""What in a report is the reader's own: corrections of what was found out, and passages kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsdiff.facts.corrections import Check, Correction, CorrectionKind, Mark, corrected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison

#: What stands beside what the reader put right.
CORRECTED = "corrected by the reader"


@dataclass(frozen=True, slots=True)
class ReadersPart:
    """What the reader made of a story.

    ``corrections`` come in the order in which they were made; ``lost`` counts (from 0) those that no longer
    apply. ``corrected`` holds the identifiers of facts that are other than they were found, ``marks`` what
    came of checking facts, by identifier.
    """

    corrections: tuple[Correction, ...] = ()
    lost: frozenset[int] = frozenset()
    corrected: frozenset[str] = frozenset()
    marks: Mapping[str, Mark] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()

    def about(self, fact: str) -> str:
        """Say what the reader did to a fact: "corrected by the reader; disputed by the reader: …", or ""."""
        mark = self.marks.get(fact, Mark())
        said = [CORRECTED] if fact in self.corrected else []
        if mark.check is not Check.UNCHECKED:
            said.append(f"{mark.check.value} by the reader" + (f": {mark.note}" if mark.note else ""))
        elif mark.note:
            said.append(f"the reader's note: {mark.note}")
        return "; ".join(said)

    def lines(self, names: Mapping[str, str]) -> Iterator[str]:
        """Say each correction in a line; ``names`` gives what to call each source."""
        for at, correction in enumerate(self.corrections):
            gone = ": no longer applies, the fact is not found as it was" if at in self.lost else ""
            yield f"{correction_words(correction, names)}{gone}"


#: A story of which the reader made nothing.
NOTHING = ReadersPart()


def as_corrected(comparison: Comparison, corrections: Sequence[Correction]) -> tuple[Comparison, ReadersPart]:
    """Give the comparison as the reader has it, and what of it is the reader's."""
    if not corrections:
        return comparison, NOTHING
    found = corrected(comparison, corrections)
    before = {fact.id: fact for fact in comparison.facts}
    part = ReadersPart(
        corrections=tuple(corrections),
        lost=found.lost,
        corrected=frozenset(fact.id for fact in found.facts if fact != before.get(fact.id)),
        marks=found.marks,
    )
    return replace(comparison, facts=found.facts, disagreements=found.disagreements), part


def correction_words(
    correction: Correction, names: Mapping[str, str], shorten: Callable[[str], str] = str
) -> str:
    """Say what a correction did: "renamed “Hale” to “Ann Hale”"; ``shorten`` shortens facts' words."""
    was, words = f"“{shorten(correction.was)}”", f"“{shorten(correction.words)}”"
    source = names.get(correction.source, correction.source)
    note = f", note: {correction.note}" if correction.note else ""
    return {
        CorrectionKind.MERGE: f"merged {was} into {words}",
        CorrectionKind.SPLIT: f"split {words} in {source} from {was}",
        CorrectionKind.DISMISS: f"dismissed {was}",
        CorrectionKind.RENAME: f"renamed {was} to {words}",
        CorrectionKind.SETTLE: f"no disagreement: {words}, {was}",
        CorrectionKind.MARK: f"marked {was} as {correction.check}{note}",
    }[correction.kind]
