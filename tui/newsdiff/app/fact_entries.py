"""What is to be listed of a story's facts: disagreements first, then each fact, as far as wanted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from newsdiff.app.words import word_keys
from newsdiff.facts.corrections import Check, Mark
from newsdiff.model import FactKind
from newsdiff.report.wording import DISAGREEMENTS, FACT_GROUPS, fact_words
from newsdiff.stories.times import dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.facts.corrections import Corrected
    from newsdiff.model import Attribution, Disagreement, Fact

#: Kinds of which it matters who says so; whose words a quotation is stands with it already.
TOLD_BY = frozenset({FactKind.DATE, FactKind.NUMBER})


@dataclass(frozen=True, slots=True)
class FactEntry:
    """A fact, or a disagreement with a fact for each variant, most widely told first.

    The fact of a variant has only the mentions that stand against the others.
    """

    kind: FactKind
    title: str
    facts: tuple[Fact, ...]
    disagreement: bool = False

    @property
    def sources(self) -> frozenset[str]:
        """The sources that have any of it."""
        return frozenset(source for fact in self.facts for source in fact.sources)

    @property
    def group(self) -> str:
        """The heading it stands under."""
        return DISAGREEMENTS if self.disagreement else FACT_GROUPS[self.kind]


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which entries the reader wants to see: with all words of ``query``, of ``source`` alone …"""

    query: str = ""
    disagreements: bool = False
    source: str = ""
    shared: bool = False

    def keeps(self, entry: FactEntry) -> bool:
        """Tell whether an entry is wanted."""
        if self.disagreements and not entry.disagreement:
            return False
        if self.source and self.source not in entry.sources:
            return False
        if self.shared and len(entry.sources) < 2:
            return False
        words = self.query.casefold().split()
        texts = [f"{entry.title} {searchable(fact)}".casefold() for fact in entry.facts]
        return not words or any(all(word in text for word in words) for text in texts)

    def in_words(self, labels: Mapping[str, str]) -> str:
        """Say what the toggles leave out, or ""."""
        parts = (
            "only disagreements" if self.disagreements else "",
            f"only {labels.get(self.source, self.source)}" if self.source else "",
            "in two or more sources" if self.shared else "",
        )
        return ", ".join(filter(None, parts))


#: All facts.
ALL = FactFilter()


@dataclass(frozen=True)
class FactSheet:
    """The facts of a story as the reader has them, with its sources in their order and by their labels."""

    corrected: Corrected
    labels: Mapping[str, str]
    attributions: Mapping[str, Attribution] = field(default_factory=dict)

    def entries(self, wanted: FactFilter = ALL) -> tuple[FactEntry, ...]:
        """List what is wanted: disagreements, then facts by kind, the most widely told first."""
        return tuple(entry for entry in self._entries if wanted.keeps(entry))

    @cached_property
    def _entries(self) -> tuple[FactEntry, ...]:
        facts = {fact.id: fact for fact in self.corrected.facts}
        found = [_against(one, facts) for one in self.corrected.disagreements]
        kinds = list(FACT_GROUPS)
        ranked = sorted(facts.values(), key=lambda f: (kinds.index(f.kind), *self.rank(f)))
        found += [FactEntry(fact.kind, fact.text, (fact,)) for fact in ranked]
        return tuple(found)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {source: number for number, source in enumerate(self.labels)}

    def rank(self, fact: Fact) -> tuple[int, int, int]:
        """Rank facts by how many sources have them, then by where they first stand."""
        return (-len(fact.sources), *self.place((fact,)))

    def place(self, facts: Iterable[Fact]) -> tuple[int, int]:
        """Give where the first of ``facts`` first stands: the number of its source, and where in it."""
        places = ((self._numbers[m.source], m.start) for fact in facts for m in fact.mentions)
        return min(places, default=(0, 0))

    def mark(self, fact: Fact) -> Mark:
        """Give what the reader said of a fact."""
        return self.corrected.marks.get(fact.id, Mark())

    def known(self, fact: Fact) -> str:
        """Say what is known of a fact besides its words: how it was checked, the day, role, unit, speaker."""
        check = self.mark(fact).check
        return " · ".join(
            part for part in ("" if check is Check.UNCHECKED else check.value, _detail(fact)) if part
        )

    def behind(self, fact: Fact, source: str) -> str:
        """Say who stands behind a number or a date in ``source``: "TASS", "own voice", "" where unknown."""
        if fact.kind not in TOLD_BY:
            return ""
        said = [self.attributions.get(m.sentence) for m in fact.mentions if m.source == source]
        names = dict.fromkeys("own voice" if a.own else a.who for a in said if a is not None)
        return ", ".join(filter(None, names))

    def in_full(self, fact: Fact) -> str:
        """Say a fact with all that is known of it and the reader's note."""
        note = self.mark(fact).note
        return " · ".join(
            part for part in (fact_words(fact), self.known(fact), f"note: {note}" if note else "") if part
        )


def searchable(fact: Fact) -> str:
    """Give the words by which a fact is found: its text, detail, value and how it is written."""
    written = dict.fromkeys(mention.text for mention in fact.mentions)
    return " ".join((fact.text, fact.detail, str(fact.value or ""), _detail(fact), *written))


def _against(disagreement: Disagreement, facts: Mapping[str, Fact]) -> FactEntry:
    sides = tuple(
        replace(facts[v.fact], text=v.text, sources=v.sources, mentions=v.mentions)
        for v in disagreement.variants
        if v.fact in facts
    )
    return FactEntry(disagreement.kind, disagreement.title or _untitled(sides), sides, disagreement=True)


def _untitled(sides: Sequence[Fact]) -> str:
    details = [fact.detail for fact in sides if fact.detail]
    return min(details, key=len, default=sides[0].kind.value if sides else "")


def _detail(fact: Fact) -> str:
    detail = fact.detail
    if fact.kind is FactKind.DATE and isinstance(fact.value, str):
        detail = dated(fact.value)
    known = detail.casefold() in fact.text.casefold() or word_keys(detail) <= word_keys(fact.text)
    return "" if known else detail
