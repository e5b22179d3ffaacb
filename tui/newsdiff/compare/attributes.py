"""What a measure is told of, by the words before it: "a depth of", "turnout was", "gross margin fell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.foreseen import foreseen_by_one
from newsdiff.compare.reading import once
from newsdiff.compare.things import MEASURES
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Quantity

#: What stands before a figure that tells how things stand, and by how much they changed.
_LEVEL = word_set("at is are was were be been to reached hit stood stands totalled totaled of")
_UP = word_set("up rose rise rising rises grew climbed jumped gained increased surged")
_DOWN = word_set(
    "down fell fall falling falls dropped slipped slid declined decreased plunged shrank tumbled"
)
_CHANGING = _UP | _DOWN
#: Nouns of which anything may have one.
_ANYTHING = word_set(
    "total number averag amount kind sort group team set part some out all most half pair sum"
)
#: What tells one time from another.
_SPANS = word_set("year month week day quarter half decad annual daili")
_BEFORE = word_set("previou earlier prior former last")
_SUBJECT = 2


def same_attribute(pair: Pair, q: Quantity, r: Quantity) -> bool | None:
    """Tell whether two measures are told of one attribute, in one way, of one time; None where it is unknown.

    False if one is a level and one a change, or just one was foreseen, or was so before.
    """
    one, other = _attributes(pair.a)[q.start, q.end], _attributes(pair.b)[r.start, r.end]
    if one is None or other is None or one[1:] != other[1:]:
        return None
    return one[0] == other[0] and not (foreseen_by_one(pair, q, r) or _other_times(pair, q, r))


@once
def _attributes(reading: Reading) -> Mapping[tuple[int, int], tuple[str, ...] | None]:
    """Give what each quantity of a sentence is told of, by where it stands; None where that is unknown."""
    return {(q.start, q.end): _attribute(reading, q) for q in reading.evidence.quantities}


def _attribute(reading: Reading, quantity: Quantity) -> tuple[str, ...] | None:
    """Give what a measure is told of: the noun before "of", or the subject with what happened to it."""
    start = reading.at(quantity.start, quantity.end).start
    if not start:
        return None
    before = reading.tokens[start - 1].lower
    if before == "of" and start > 1 and (start - 2) in reading.places:
        noun = reading.keys[start - 2]
        return None if noun in _ANYTHING | MEASURES or noun[:1].isdigit() else ("of", noun)
    return _subject(reading, start)


def _subject(reading: Reading, start: int) -> tuple[str, ...] | None:
    """Give the last words of the subject right before a figure, with the way the figure is told."""
    first = start
    while first and reading.tokens[first - 1].lower in _LEVEL | _CHANGING | {"by"}:
        first -= 1
    verbs = [reading.tokens[i].lower for i in range(first, start)]
    if not verbs or reading.clauses[first] != reading.clauses[start - 1]:
        return None
    words = [word for word in reading.clause(start - 1) if word.at < first]
    if not words or words[-1].at != first - 1 or words[-1].name:
        return None
    last = words[-_SUBJECT:]
    if len(last) < _SUBJECT and (reading.clauses[first] or reading.clauses[start - 1]):
        return None
    if len(last) == _SUBJECT and last[0].at != last[1].at - 1:
        return None
    return (_way(verbs), *(word.key for word in last))


def _way(verbs: list[str]) -> str:
    """Give how a figure is told: as a level, or as a rise or fall by so much."""
    if verbs[-1] in _LEVEL or not _CHANGING.intersection(verbs):
        return "level"
    return "up" if _UP.intersection(verbs) else "down"


def _other_times(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether the clauses of two quantities are on other spans of time, or one on what was before."""
    ours, theirs = _keys(pair.a, q), _keys(pair.b, r)
    if ours & _BEFORE != theirs & _BEFORE:
        return True
    one, other = ours & _SPANS, theirs & _SPANS
    return bool(one and other) and not one & other


def _keys(reading: Reading, quantity: Quantity) -> frozenset[str]:
    """Give the keys of a quantity's clause."""
    clause = reading.clause_of(quantity)
    return frozenset(key for key, at in zip(reading.keys, reading.clauses, strict=True) if at == clause)
