"""What quantities count: by it they are compared, whatever the noun ("1,200 jobs", "1,200 positions")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.magnitudes import dimension
from newsdiff.compare.reading import once
from newsdiff.compare.spelling import fold
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Quantity

#: Units that measure instead of naming what is counted: the clauses must show that it is the same thing.
MEASURES = word_set(
    """
    age cent centuri day decad degre dollar euro feet franc goal hour inch kilogram kilomet magnitud meter
    mile minut month night penc percent point pound rupe roubl second time ton tonn vote week won year yen
    yuan
    """
)
#: Words for those who watch ("a crowd of 20,000", "20,000 fans").
_CROWD = word_set("crowd audienc attend fan spectat")
#: Words by which people killed or hurt are counted ("25 dead", "killing 25 people", "toll rose to 25").
CASUALTIES = {
    **dict.fromkeys(word_set("casualti dead death die fatal kill slain toll"), "dead"),
    **dict.fromkeys(word_set("hospitalis hospit hurt injur injuri wound"), "hurt"),
}
#: What those who work are counted in ("1,200 jobs", "1,200 positions").
_JOBS = word_set("job posit post role")
TOLLS = frozenset(CASUALTIES.values())
_PEOPLE = word_set("peopl person other men women victim")
#: How far such a word may stand from the number.
_CASUALTY_REACH = 8
_NEXT = 2


def thing(reading: Reading, quantity: Quantity) -> str:
    """Give what quantities must share to be compared: dimension, the dead, the hurt, or noun counted."""
    return _things(reading)[quantity.start, quantity.end]


@once
def _things(reading: Reading) -> Mapping[tuple[int, int], str]:
    """Give what each quantity of a sentence counts, by where it stands."""
    return {(q.start, q.end): _thing(reading, q) for q in reading.evidence.quantities}


def _thing(reading: Reading, quantity: Quantity) -> str:
    if measured := dimension(quantity):
        return measured
    head = fold(quantity.head)
    if head in CASUALTIES:
        return CASUALTIES[head]
    if head in MEASURES:
        return head
    if head in _JOBS:
        return "job"
    if head in _CROWD:
        return "crowd"
    return _casualty(reading, quantity, _CASUALTY_REACH if head in _PEOPLE or not head else _NEXT) or head


def _casualty(reading: Reading, quantity: Quantity, reach: int) -> str:
    """Give what the nearest casualty word in reach says of those a quantity counts, or ""."""
    inside = reading.at(quantity.start, quantity.end)
    if not inside:
        return ""
    beside = [
        (
            min(abs(word.at - inside.start), abs(word.at - inside.stop + 1)),
            word.at < inside.start,
            CASUALTIES[word.key],
        )
        for word in reading.clause(inside.start)
        if word.key in CASUALTIES
    ]
    return min(beside)[2] if beside and min(beside)[0] <= reach else ""
