"""What was done to the things counted: "26 people were arrested", "police arrested 26 people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.magnitudes import apart
from newsdiff.compare.reading import once
from newsdiff.compare.things import MEASURES, TOLLS, thing
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Quantity

_AUXILIARIES = word_set("am are is was were be been being has have had will would")
_PARTICIPLE = ("ed", "en")
#: A shorter word is no participle ("men", "red").
_LONG = 5
#: Values further apart, relative to the greater, are of a part and a whole.
_FAR = 0.75


def same_predicate(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether the same was done to what two quantities count, measures and casualties aside."""
    kind = thing(pair.a, q)
    if not kind or kind in MEASURES or kind in TOLLS or apart(q.value, r.value) > _FAR:
        return False
    return bool(_done(pair.a, q) & _done(pair.b, r))


def other_predicate(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether something was done to what two quantities count, and not the same to both.

    Measures are not done anything to.
    """
    if thing(pair.a, q) in MEASURES:
        return False
    ours, theirs = _done(pair.a, q), _done(pair.b, r)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


@once
def _participles(reading: Reading) -> frozenset[int]:
    """Give the tokens that look like participles."""
    return frozenset(at for at in reading.places if _is_participle(reading.tokens[at].lower))


def _done(reading: Reading, quantity: Quantity) -> frozenset[str]:
    """Give the keys of the participles right before a quantity and, auxiliaries aside, right behind it."""
    inside = reading.at(quantity.start, quantity.end)
    behind = inside.stop
    while behind < len(reading.tokens) and reading.tokens[behind].lower in _AUXILIARIES:
        behind += 1
    beside = [at for at in (inside.start - 1, behind) if 0 <= at < len(reading.tokens)]
    clause = reading.clauses[inside.start]
    found = _participles(reading)
    return frozenset(reading.keys[at] for at in beside if at in found and reading.clauses[at] == clause)


def _is_participle(lower: str) -> bool:
    return len(lower) >= _LONG and lower.endswith(_PARTICIPLE)
