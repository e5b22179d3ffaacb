"""What each source counts but once: the jobs that will go are 1,200 here and 1,500 there.

However differently the sentences are worded, a noun that a source gives a single number for all through is
mostly the same thing in all of them.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.compare.counts import of_others, partial
from newsdiff.compare.foreseen import foreseen_by_one
from newsdiff.compare.lone_counts import goes_with_another, on_others
from newsdiff.compare.magnitudes import compatible, dimension
from newsdiff.compare.misprints import near_or_slip
from newsdiff.compare.other_times import of_other_times
from newsdiff.compare.pair import Pair
from newsdiff.compare.reading import read
from newsdiff.compare.things import MEASURES, TOLLS, thing
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.evidence import Evidence
    from newsdiff.facts.mentions import Quantity

#: Of fewer there may be others ("two senators").
_FEWEST = 10
#: More numbers of one noun are of several things.
_MOST = 3
#: Nouns of which a story may count several groups once each.
_ANYONE = word_set("peopl person men women children other resid victim thing part member")

_Counted = tuple["Quantity", "Evidence"]


def counted_once(evidence: Mapping[str, Evidence]) -> list[tuple[Quantity, Quantity]]:
    """Give the first mentions of two numbers that sources give for what each counts but once."""
    found = []
    for by_source in _counted(evidence).values():
        values: dict[float, _Counted] = {}
        for source in sorted(by_source):
            counted = by_source[source]
            if len({quantity.value for quantity, _ in counted}) == 1:
                values.setdefault(counted[0][0].value, counted[0])
        if len(values) <= _MOST:
            pairs = combinations(sorted(values.values(), key=lambda c: (c[0].source, c[0].start)), 2)
            found += [
                (q, r) if q.sentence < r.sentence else (r, q)
                for (q, one), (r, other) in pairs
                if _of_one_thing(q, one, r, other)
            ]
    return found


def _counted(evidence: Mapping[str, Evidence]) -> Mapping[str, Mapping[str, list[_Counted]]]:
    """Give what is counted in whole numbers, by the noun and the source."""
    found: dict[str, dict[str, list[_Counted]]] = defaultdict(lambda: defaultdict(list))
    for item in sorted(evidence.values(), key=lambda item: (item.sentence.source, item.sentence.start)):
        reading = read(item)
        for quantity in item.quantities:
            kind = thing(reading, quantity)
            if quantity.head and kind not in MEASURES | TOLLS | _ANYONE and not dimension(quantity):
                found[kind][item.sentence.source].append((quantity, item))
    return found


def _of_one_thing(q: Quantity, one: Evidence, r: Quantity, other: Evidence) -> bool:
    """Tell whether two numbers cannot both be right for one thing, and nothing says that they are of two."""
    if min(q.value, r.value) < _FEWEST or not near_or_slip(q, r) or compatible(q, r):
        return False
    pair = Pair.of(read(one), read(other))
    if partial(pair.a, q) or partial(pair.b, r) or of_others(pair, q, r) or of_other_times(pair, q, r):
        return False
    if goes_with_another(pair.a, q) or goes_with_another(pair.b, r) or foreseen_by_one(pair, q, r):
        return False
    return not pair.other_days and not on_others(pair)
