"""What in a report is the reader's own: corrections of what was found out, and passages kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsdiff.facts.corrections import Check, Correction, CorrectionKind, Mark, corrected
from newsdiff.report.mending_words import mending_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsdiff.compare.corrections import Mending
    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison

#: What stands beside what the reader put right.
CORRECTED = "corrected by the reader"
#: Why a correction of a fact no longer applies.
NO_FACT = "the fact is not found as it was"


@dataclass(frozen=True, slots=True)
class ReadersPart:
    """What the reader made of a story.

    ``corrections`` come in the order in which they were made; ``lost`` says of those that no longer apply,
    counted from 0, why not. ``corrected`` holds the identifiers of facts that are other than they were
    found, ``marks`` what came of checking facts, by identifier.
    """

    corrections: tuple[Correction | Mending, ...] = ()
    lost: Mapping[int, str] = field(default_factory=dict)
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
            gone = f": no longer applies, {self.lost[at]}" if at in self.lost else ""
            yield f"{correction_words(correction, names)}{gone}"


#: A story of which the reader made nothing.
NOTHING = ReadersPart()


def as_corrected(
    comparison: Comparison,
    corrections: Sequence[Correction | Mending],
    lost: Mapping[int, str] | None = None,
) -> tuple[Comparison, ReadersPart]:
    """Give the comparison with its facts as the reader has them, and what of it is the reader's.

    The corrections of its texts, links, passages and rows were applied before; ``lost`` says of those of them
    that no longer apply why not.
    """
    if not corrections:
        return comparison, NOTHING
    of_facts = {at: one for at, one in enumerate(corrections) if isinstance(one, Correction)}
    found = corrected(comparison, tuple(of_facts.values()))
    before = {fact.id: fact for fact in comparison.facts}
    gone = {at: NO_FACT for number, at in enumerate(of_facts) if number in found.lost}
    part = ReadersPart(
        corrections=tuple(corrections),
        lost={**(lost or {}), **gone},
        corrected=frozenset(fact.id for fact in found.facts if fact != before.get(fact.id)),
        marks=found.marks,
    )
    return replace(comparison, facts=found.facts, disagreements=found.disagreements), part


def correction_words(
    correction: Correction | Mending, names: Mapping[str, str], shorten: Callable[[str], str] = str
) -> str:
    """Say what a correction did: "renamed “Hale” to “Ann Hale”"; ``shorten`` shortens what is quoted."""
    if not isinstance(correction, Correction):
        return mending_words(correction, names, shorten)
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
