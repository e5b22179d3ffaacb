"""Figures of one thing that are of other times: of another span, or a price that changes by the minute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.compare.days import span
from newsdiff.compare.magnitudes import told_alike
from newsdiff.compare.reading import once
from newsdiff.compare.spelling import fold
from newsdiff.compare.things import TOLLS, thing
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import DateMention, Quantity

#: What lies more days before an article is no part of its news.
_LONG = 240
_SPANS = word_set("year month week day hour minut decad centuri")
#: What tells one of a row from another ("first half", "second quarter").
_ORDINAL = re.compile(r"first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)|last|early|late")
#: What is said of prices at an exchange.
_TRADING = word_set(
    """
    barrel benchmark bond bonds brent composite crude dax dollar dow euro franc ftse futures gmt greenback
    index nasdaq ounce settled share shares stock stocks trade trading treasury treasuries yen yield yields
    """
)


def of_other_times(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two figures are of other spans of time, of other ones of a row, or both prices.

    Those are "in 15 months" and "in six weeks", "the second quarter" and "the third quarter". What is traded
    has another price by the minute.
    """
    one, other = _ordinals(pair.a, q), _ordinals(pair.b, r)
    if one and other and not one & other:
        return True
    ours, theirs = _spans(pair.a, q), _spans(pair.b, r)
    if ours and theirs and not any(told_alike(x, y) for x in ours for y in theirs if x.unit == y.unit):
        return True
    return min(_trades(pair.a), _trades(pair.b)) > 0 and max(_trades(pair.a), _trades(pair.b)) > 1


def of_another_year(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether one figure alone is of long ago: its clause says so, and the other sentence does not."""
    return (_is_bygone(pair.a, q) and not _tells_bygone(pair.b)) or (
        _is_bygone(pair.b, r) and not _tells_bygone(pair.a)
    )


def toll_has_risen(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether of two figures for the dead or the hurt the greater is that of a later day's article."""
    ours, theirs = span(pair.a.evidence.published), span(pair.b.evidence.published)
    if ours is None or theirs is None or q.value == r.value or thing(pair.a, q) not in TOLLS:
        return False
    earlier, later = (ours, theirs) if q.value < r.value else (theirs, ours)
    return earlier[1] < later[0]


def _is_bygone(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a quantity's clause is on one time long ago ("in 2007")."""
    clause = reading.clause_of(quantity)
    dates = [date for date in reading.evidence.dates if reading.clause_of(date) == clause]
    start = reading.at(dates[0].start, dates[0].end).start if len(dates) == 1 else 0
    return bool(start) and reading.tokens[start - 1].lower == "in" and _long_ago(reading, dates[0])


def _tells_bygone(reading: Reading) -> bool:
    """Tell whether any day that a sentence names is of long ago."""
    return any(_long_ago(reading, date) for date in reading.evidence.dates)


def _long_ago(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date lies long before its article."""
    days, published = span(mention.value or ""), span(reading.evidence.published)
    return days is not None and published is not None and (published[0] - days[1]).days > _LONG


def _ordinals(reading: Reading, quantity: Quantity) -> set[str]:
    """Give the ordinals of a quantity's clause."""
    clause = reading.clause_of(quantity)
    return {
        token.lower
        for token, number in zip(reading.tokens, reading.clauses, strict=True)
        if number == clause and _ORDINAL.fullmatch(token.lower)
    }


def _spans(reading: Reading, quantity: Quantity) -> list[Quantity]:
    """Give the spans of time in a quantity's clause, but for itself."""
    others = [q for q in reading.evidence.quantities if q != quantity and fold(q.head) in _SPANS]
    return [other for other in others if reading.clause_of(other) == reading.clause_of(quantity)]


@once
def _trades(reading: Reading) -> int:
    """Count the words of a sentence that are on prices at an exchange."""
    return len({reading.tokens[i].lower for i in reading.having(_TRADING)})
