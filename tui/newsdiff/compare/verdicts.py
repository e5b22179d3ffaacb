"""The verdict on each pair of wordings, reached once: wire copy stands in dozens of sources word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.differences import judge
from newsdiff.model import Difference, Span

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from newsdiff.compare.evidence import Evidence
    from newsdiff.model import Relation


class _Verdict(NamedTuple):
    """What was said of two sentences, and where these begin."""

    relation: Relation
    differences: tuple[Difference, ...]
    a: int
    b: int


class Verdicts:
    """Judges pairs of sentences, and remembers what it said of the same words with the same readings."""

    def __init__(self, items: Iterable[Evidence]) -> None:
        """Judge the pairs of ``items``."""
        by_wording: dict[Hashable, list[Evidence]] = {}
        for item in items:
            by_wording.setdefault(_wording(item), []).append(item)
        self._wordings = {item: n for n, alike in enumerate(by_wording.values()) for item in alike}
        self._copied = {item for alike in by_wording.values() for item in alike if len(alike) > 1}
        self._found: dict[tuple[int, int, bool, bool], _Verdict] = {}

    def judge(
        self, a: Evidence, b: Evidence, *, detailed: bool, one_claim: bool
    ) -> tuple[Relation, tuple[Difference, ...]]:
        """Give the relation of two linked sentences and their differences, as ``differences.judge`` does."""
        if a not in self._copied and b not in self._copied:
            return judge(a, b, detailed=detailed, one_claim=one_claim)
        key = (self._wordings[a], self._wordings[b], detailed, one_claim)
        found = self._found.get(key)
        if found is None:
            relation, differences = judge(a, b, detailed=detailed, one_claim=one_claim)
            self._found[key] = _Verdict(relation, differences, a.sentence.start, b.sentence.start)
            return relation, differences
        by_a, by_b = a.sentence.start - found.a, b.sentence.start - found.b
        return found.relation, _moved(found.differences, by_a, by_b)


def _wording(item: Evidence) -> Hashable:
    """Give all of a sentence that a verdict may rest on, but where it stands."""
    return (
        item.sentence.text,
        item.published,
        tuple(date.value for date in item.dates),
        tuple((name.kind, name.full, name.role) for name in item.names),
        tuple(quote.speaker for quote in item.quotes),
    )


def _moved(differences: tuple[Difference, ...], a: int, b: int) -> tuple[Difference, ...]:
    """Move the spans of differences by so many characters on each side."""
    return tuple(
        Difference(d.kind, Span(d.a.start + a, d.a.end + a), Span(d.b.start + b, d.b.end + b))
        for d in differences
    )
