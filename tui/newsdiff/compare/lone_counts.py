"""Figures left over: where two sentences are surely on one claim, the one figure that each has alone."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.compare.bearers import is_age
from newsdiff.compare.foreseen import foreseen_by_one
from newsdiff.compare.misprints import near_or_slip
from newsdiff.compare.predicates import other_predicate
from newsdiff.compare.reading import once
from newsdiff.compare.sayings import telling
from newsdiff.compare.spelling import alike
from newsdiff.compare.things import thing
from newsdiff.compare.unit_slips import SPANS
from newsdiff.facts.conversions import is_told_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Quantity

#: So many words behind "of" are of one phrase.
_PHRASE = 2
#: What stands before a figure that was true before: "up from 64 percent".
_FORMER = re.compile(
    r"\b(?:from|against|compared (?:with|to)|than|versus|vs\.?) "
    r"(?:(?:just|only|about|some|an?|the|its|their|earlier|previous|prior|initial|forecast|estimate|target|"
    r"growth|rise|fall|increase|decline|loss|profit|record|high|low|total|peak|of) )*$"
)
#: What stands between a part and its whole: "17 of its 212 stores".
_OF_WHOLE = re.compile(r"\s(?:\w+\s)?(?:out )?of (?:[\w’'-]+\s){0,3}")
#: What stands between the two shares of a vote.
_TO = re.compile(r"\s?[-–]\s?|\sto\s|-to-")


def stands_alone(reading: Reading, found: Sequence[Quantity], quantity: Quantity) -> bool:
    """Tell whether a quantity is the only figure of its kind among those ``found`` in a sentence.

    Those that go with another (its whole, what it was before, another unit) do not count.
    """
    beside = _beside_others(reading)
    kind, aged = thing(reading, quantity), is_age(quantity)
    return [q for q in found if q not in beside and thing(reading, q) == kind and is_age(q) is aged] == [
        quantity
    ]


def may_be_one(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two figures that stand alone in two sentences on one claim may be of one thing.

    They are near in value, have two figures changed about, are spans of the same, or take the place of one
    figure; both or neither were foreseen, and the sentences tell of no others and of no other deed.
    """
    close = near_or_slip(q, r) or _same_matter(pair, q, r) or _same_former(pair, q, r)
    if not close or is_age(q) is not is_age(r) or foreseen_by_one(pair, q, r):
        return False
    return not (on_others(pair) or other_predicate(pair, q, r))


def _same_matter(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether the same follows two spans of time: "three days of mourning", "five days of mourning"."""
    return q.unit in SPANS and bool(_matter(pair.a, q) & _matter(pair.b, r))


def _same_former(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities follow on the same: "from 110% to 10%", "to 20% from 110%"."""
    return any(
        unit == q.unit == r.unit and value not in {q.value, r.value}
        for value, unit in _former_values(pair.a) & _former_values(pair.b)
    )


@once
def _former_values(reading: Reading) -> frozenset[tuple[float, str]]:
    """Give the values, with their units, that were true before, by a sentence."""
    return frozenset((q.value, q.unit) for q in _former(reading))


def _matter(reading: Reading, quantity: Quantity) -> frozenset[str]:
    """Give the content words right behind "of" behind a quantity, in its clause."""
    stop = reading.at(quantity.start, quantity.end).stop
    if stop >= len(reading.tokens) or reading.tokens[stop].lower != "of":
        return frozenset()
    return frozenset(word.key for word in reading.clause(stop) if stop < word.at <= stop + _PHRASE)


@once
def _beside_others(reading: Reading) -> frozenset[Quantity]:
    """Give the quantities that but go with another: a whole, a rest, a former value, another unit."""
    text, offset = reading.evidence.sentence.text, reading.evidence.sentence.start
    beside = (
        r
        for q, r in pairwise(reading.evidence.quantities)
        if is_told_again(text, q, r, offset) or _goes_with(text[q.end - offset : r.start - offset], q, r)
    )
    return frozenset((*_former(reading), *beside))


@once
def _former(reading: Reading) -> tuple[Quantity, ...]:
    """Give the quantities that were true before, by a sentence."""
    text, offset = reading.evidence.sentence.text, reading.evidence.sentence.start
    return tuple(q for q in reading.evidence.quantities if _FORMER.search(text, 0, q.start - offset))


def _goes_with(between: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether a quantity is the whole of the one before it, or what that leaves of a hundred."""
    if _OF_WHOLE.fullmatch(between) and first.value < second.value:
        return True
    shares = first.unit == second.unit == "percent" and first.value + second.value == 100
    return shares and _TO.fullmatch(between) is not None


def goes_with_another(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a quantity is a whole, a rest, a former value or another unit of one beside it."""
    return quantity in _beside_others(reading)


def on_others(pair: Pair) -> bool:
    """Tell whether two sentences have names of one kind, and none of any kind in common.

    Who tells it does not count as another, but may be the one in common.
    """
    ours, theirs = _names(pair.a), _names(pair.b)
    if any(alike(x, y) for x in ours for y in theirs):
        return False
    kinds = {name.kind for name in pair.a.evidence.names} & {name.kind for name in pair.b.evidence.names}
    if pair.a.evidence.names and pair.b.evidence.names:
        return bool(kinds)
    return bool(ours - _tellers(pair.a) and theirs - _tellers(pair.b))


@once
def _names(reading: Reading) -> frozenset[str]:
    """Give the keys of a sentence's content words written large."""
    return frozenset(w.key for w in reading.words if w.at in reading.large)


def _tellers(reading: Reading) -> frozenset[str]:
    """Give the keys of the words that say who tells a sentence."""
    return frozenset(w.key for w in reading.words if w.at in telling(reading))
