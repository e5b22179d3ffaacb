"""Counts told to the last, of which none can be another rounded: "150 passengers and 21 crew"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.magnitudes import dimension
from newsdiff.compare.misprints import is_exact
from newsdiff.compare.things import MEASURES, thing

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Quantity

#: Up to this nothing is rounded, and from this most is.
_FEW = 10
_MANY = 1000


def told_exactly(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether of two exact counts none is the other rounded: beside each, others are told to the last.

    "150 passengers and 21 crew" are not 148 passengers.
    """
    kind = thing(pair.a, q)
    if q.value == r.value or kind != thing(pair.b, r) or not (is_exact(q) and is_exact(r)):
        return False
    if kind in MEASURES or max(q.value, r.value) >= _MANY or dimension(q):
        return False
    sides = ((pair.a, q), (pair.b, r))
    return all(x.value % 10 != 0 or _tells_to_the_last(reading, x) for reading, x in sides)


def _tells_to_the_last(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether beside a quantity a sentence has another of some noun that is not rounded."""
    return any(
        other.value > _FEW and other.value % 10 and thing(reading, other) not in {*MEASURES, ""}
        for other in reading.evidence.quantities
        if other != quantity and not dimension(other)
    )
