"""Figures of one thing that are of other times: of another span, or a price that changes by the minute."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.compare.magnitudes import told_alike
from newsdiff.compare.spelling import fold
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Set

    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Quantity

_SPANS = word_set("year month week day hour minut decad centuri")
#: Spans that are counted through, and their numbers.
_COUNTED_SPANS = word_set("quarter quarters half round set inning period semester trimester session")
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth")
#: What is said of prices at an exchange.
_TRADING = word_set(
    """
    barrel benchmark bond bonds brent composite crude dax dollar dow euro franc ftse futures gmt greenback
    index nasdaq ounce settled share shares stock stocks trade trading treasury treasuries yen yield yields
    """
)


def of_other_times(a: Reading, q: Quantity, b: Reading, r: Quantity) -> bool:
    """Tell whether two figures are of other spans of time, or both prices.

    Those are "in 15 months" and "in six weeks", "the second quarter" and "the third quarter". What is traded
    has another price by the minute.
    """
    if _other_spans(_counted_spans(a), _counted_spans(b)):
        return True
    ours, theirs = _spans(a, q), _spans(b, r)
    if ours and theirs and not any(told_alike(x, y) for x in ours for y in theirs if x.unit == y.unit):
        return True
    return min(_trades(a), _trades(b)) > 0 and max(_trades(a), _trades(b)) > 1


@lru_cache(maxsize=8192)
def _counted_spans(reading: Reading) -> frozenset[tuple[str, str]]:
    """Give the spans with a number that a sentence names: ("quarter", "second")."""
    return frozenset(
        (two.lower.removesuffix("s"), one.lower)
        for one, two in pairwise(reading.tokens)
        if one.lower in _ORDINALS and two.lower in _COUNTED_SPANS
    )


def _other_spans(ours: Set[tuple[str, str]], theirs: Set[tuple[str, str]]) -> bool:
    """Tell whether two sentences name spans of one kind, and none of them in common."""
    kinds = {kind for kind, _ in ours} & {kind for kind, _ in theirs}
    return bool(kinds) and ours.isdisjoint(theirs)


def _spans(reading: Reading, quantity: Quantity) -> list[Quantity]:
    """Give the spans of time in a quantity's clause, but for itself."""
    others = [q for q in reading.evidence.quantities if q != quantity and fold(q.head) in _SPANS]
    return [other for other in others if _clause(reading, other) == _clause(reading, quantity)]


def _clause(reading: Reading, quantity: Quantity) -> int:
    """Give the number of the clause that a quantity stands in."""
    return reading.clauses[reading.at(quantity.start, quantity.end).start]


@lru_cache(maxsize=8192)
def _trades(reading: Reading) -> int:
    """Count the words of a sentence that are on prices at an exchange."""
    return len({token.lower for token in reading.tokens} & _TRADING)
