"""What the reader put right in the facts, applied over what was extracted, which stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from newsdiff.model import Disagreement, Variant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newsdiff.model import Comparison, Fact, Mention


class CorrectionKind(StrEnum):
    """What the reader can do to a fact."""

    MERGE = "merge"
    SPLIT = "split"
    DISMISS = "dismiss"
    RENAME = "rename"
    MARK = "mark"
    SETTLE = "settle"


class Check(StrEnum):
    """What came of checking a fact."""

    UNCHECKED = "unchecked"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing put right in the fact with the identifier ``fact``; ``was`` is its text at that time.

    A merge puts it into the fact ``other``; a split takes out what ``source`` has in the words ``words``; a
    rename calls it ``words``; a mark gives it ``check`` and ``note``; to settle says that the disagreement
    titled ``words`` between it and ``other`` is none.
    """

    kind: CorrectionKind
    fact: str
    was: str
    other: str = ""
    source: str = ""
    words: str = ""
    check: Check = Check.UNCHECKED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the reader says of a fact."""

    check: Check = Check.UNCHECKED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """Facts as the reader has them.

    ``marks`` are by the facts' identifiers; ``lost`` counts (from 0) the corrections that no longer apply.
    """

    facts: tuple[Fact, ...]
    disagreements: tuple[Disagreement, ...]
    marks: Mapping[str, Mark]
    lost: frozenset[int]


def corrected(comparison: Comparison, corrections: Sequence[Correction]) -> Corrected:
    """Apply ``corrections`` one after the other to the facts of ``comparison``.

    A correction of a fact that is not there (any more) does nothing and is counted as lost.
    """
    if not corrections:
        return Corrected(comparison.facts, comparison.disagreements, {}, frozenset())
    facts = {fact.id: fact for fact in comparison.facts}
    sheet = _Sheet(facts, tuple(comparison.sources), comparison.disagreements)
    lost = frozenset(at for at, correction in enumerate(corrections) if not sheet.apply(correction))
    return Corrected(
        tuple(sheet.agreed(fact) for fact in sheet.facts.values()),
        sheet.entries(),
        {fact: mark for fact, mark in sheet.marks.items() if fact in sheet.facts and mark != Mark()},
        lost,
    )


@dataclass(slots=True)
class _Sheet:
    """The facts while they are being put right, by identifier."""

    facts: dict[str, Fact]
    order: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    marks: dict[str, Mark] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    renamed: set[str] = field(default_factory=set)

    def apply(self, correction: Correction) -> bool:
        """Do what ``correction`` says; tell whether it could be done."""
        if correction.fact not in self.facts:
            return False
        steps: dict[CorrectionKind, Callable[[Correction], bool]] = {
            CorrectionKind.MERGE: self._merge,
            CorrectionKind.SPLIT: self._split,
            CorrectionKind.DISMISS: self._dismiss,
            CorrectionKind.RENAME: self._rename,
            CorrectionKind.MARK: self._mark,
            CorrectionKind.SETTLE: self._settle,
        }
        return steps[correction.kind](correction)

    def _merge(self, correction: Correction) -> bool:
        into = self.facts.get(correction.other)
        if into is None or into.id == correction.fact:
            return False
        gone = self.facts.pop(correction.fact)
        self.facts[into.id] = replace(
            self._with(into, (*into.mentions, *gone.mentions)), disagrees=(*into.disagrees, *gone.disagrees)
        )
        self.merged[gone.id] = into.id
        if gone.id in self.marks:
            self.marks.setdefault(into.id, self.marks[gone.id])
        return True

    def _split(self, correction: Correction) -> bool:
        fact = self.facts[correction.fact]
        sought = (correction.source, correction.words)
        leaving = tuple(m for m in fact.mentions if (m.source, m.text) == sought)
        staying = tuple(m for m in fact.mentions if m not in leaving)
        name = split_name(correction)
        if not leaving or not staying or name in self.facts:
            return False
        self.facts[fact.id] = self._with(fact, staying)
        self.facts[name] = replace(self._with(fact, leaving), id=name, text=correction.words, disagrees=())
        return True

    def _dismiss(self, correction: Correction) -> bool:
        del self.facts[correction.fact]
        return True

    def _rename(self, correction: Correction) -> bool:
        self.facts[correction.fact] = replace(self.facts[correction.fact], text=correction.words)
        self.renamed.add(correction.fact)
        return True

    def _mark(self, correction: Correction) -> bool:
        self.marks[correction.fact] = Mark(correction.check, correction.note)
        return True

    def _settle(self, correction: Correction) -> bool:
        settled = [
            entry
            for entry in self.disagreements
            if entry.title in (correction.words, "")
            and {correction.fact, correction.other} <= {self._now(v.fact) for v in entry.variants}
        ]
        self.disagreements = tuple(entry for entry in self.disagreements if entry not in settled)
        for fact in {v.fact for entry in settled for v in entry.variants} & set(self.facts):
            apart = {
                variant.fact
                for entry in self.disagreements
                if any(variant.fact == fact for variant in entry.variants)
                for variant in entry.variants
            }
            left = tuple(other for other in self.facts[fact].disagrees if other in apart)
            self.facts[fact] = replace(self.facts[fact], disagrees=left)
        return bool(settled)

    def _with(self, fact: Fact, mentions: Iterable[Mention]) -> Fact:
        kept = tuple(sorted(mentions, key=lambda m: (self.order.index(m.source), m.start, m.end)))
        return replace(fact, mentions=kept, sources=tuple(dict.fromkeys(m.source for m in kept)))

    def agreed(self, fact: Fact) -> Fact:
        """Give ``fact`` with only those it disagrees with that are left, by the names they have now."""
        against = dict.fromkeys(self._now(other) for other in fact.disagrees)
        left = tuple(other for other in against if other in self.facts and other != fact.id)
        return fact if left == fact.disagrees else replace(fact, disagrees=left)

    def _now(self, fact: str) -> str:
        while fact in self.merged:
            fact = self.merged[fact]
        return fact

    def entries(self) -> tuple[Disagreement, ...]:
        """Give the disagreements as they are between the facts that hold their mentions now."""
        holders = {(f.kind, m): f.id for f in self.facts.values() for m in f.mentions}
        found = []
        for old in self.disagreements:
            sides: dict[str, list[Mention]] = {}
            for mention in (m for variant in old.variants for m in variant.mentions):
                if (name := holders.get((old.kind, mention))) is not None:
                    sides.setdefault(name, []).append(mention)
            if len(sides) > 1:
                texts = {variant.fact: variant.text for variant in old.variants}
                variants = [self._side(name, mentions, texts) for name, mentions in sides.items()]
                variants.sort(key=lambda variant: -len(variant.sources))
                found.append(Disagreement(old.kind, old.title, tuple(variants)))
        return tuple(found)

    def _side(self, name: str, mentions: Sequence[Mention], texts: Mapping[str, str]) -> Variant:
        own = self.facts[name].text
        text = own if name in self.renamed else texts.get(name, own)
        in_order = sorted(mentions, key=lambda m: (self.order.index(m.source), m.start))
        return Variant(name, text, tuple(dict.fromkeys(m.source for m in in_order)), tuple(in_order))


def split_name(correction: Correction) -> str:
    """Give the identifier of the fact that a split makes."""
    return f"{correction.fact}~{correction.source}:{correction.words.casefold()}"
