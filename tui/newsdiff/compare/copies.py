"""What was edited in a near-copy: two sentences that are the same but for few words here and there.

Where all else is the same, a figure, date or name in the place of another, a negation put in or a hedge taken
out needs no further sign that both sentences are on one thing.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, TypeVar

from newsdiff.compare.days import is_of_saying
from newsdiff.compare.hedges import hedging
from newsdiff.compare.magnitudes import compatible, told_alike
from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.namings import in_one_place, misspelt, other_city, other_name
from newsdiff.compare.negation import negating, opposable, opposite, turns
from newsdiff.compare.openers import other_openers
from newsdiff.compare.other_times import of_other_times, toll_has_risen
from newsdiff.compare.reading import once
from newsdiff.compare.spelling import fold
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence, Set

    from newsdiff.compare.edits import Edit
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import AnyMention, DateMention, Name, Quantity

M = TypeVar("M", bound="AnyMention")

#: Words of a time zone ("local time").
_ZONE = 2
#: What stands in the place of "nobody", and with "no".
_AMOUNTS = word_set("people person longer more one ever yet")


def edited_counts(pair: Pair) -> Iterator[Mismatch[Quantity]]:
    """Yield the quantities of one noun that stand in each other's place with another value."""
    for q, r in _counts(pair):
        others = _renamed(pair) or other_openers(pair)
        if fold(q.head) == fold(r.head) and not (others or of_other_times(pair, q, r)):
            yield Mismatch(q, r, sure=not toll_has_risen(pair, q, r))


def _counts(pair: Pair) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the quantities in each other's place; with other names, too, they are of another thing."""
    places = _places(pair, pair.a.counted, pair.b.counted)
    return _swapped(pair, places, pair.a.evidence.quantities, pair.b.evidence.quantities, _same_figure)


def _names(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """Yield the names in each other's place."""
    places = _places(pair, pair.a.named, pair.b.named)
    return _swapped(pair, places, pair.a.evidence.names, pair.b.evidence.names, _same_name)


def _same_figure(q: Quantity, r: Quantity) -> bool:
    """Tell whether two figures may be the same one: "more than 200" and "more than 500" are not."""
    if not compatible(q, r):
        return False
    if q.high == r.high == inf:
        return told_alike(q, r)
    ranges = not (q.approximate or r.approximate) and q.low < q.high < inf and r.low < r.high < inf
    return not ranges or (q.low, q.high) == (r.low, r.high)


def edited_dates(pair: Pair) -> Iterator[Mismatch[DateMention]]:
    """Yield the dates in each other's place that mean other days; with other names they are of others."""
    places = _places(pair, pair.a.timed, pair.b.timed)
    if not places or any(
        pair.a.timed.isdisjoint(edit.a) for edit in _places(pair, pair.a.large, pair.b.large)
    ):
        return
    for d, e in _swapped(pair, places, pair.a.evidence.dates, pair.b.evidence.dates, pair.meet):
        if is_of_saying(pair.a, d) is is_of_saying(pair.b, e):
            yield Mismatch(d, e)


def edited_times(pair: Pair) -> Iterator[Mismatch[range]]:
    """Yield the times of day that stand in each other's place and differ: "3 p.m." and "17:00"."""
    for edit in _places(pair, _times(pair.a), _times(pair.b)):
        one, other = (_time(x, part) for x, part in ((pair.a, edit.a), (pair.b, edit.b)))
        if pair.a.keys[one.start] != pair.b.keys[other.start] and _zone(pair.a, one) == _zone(pair.b, other):
            yield Mismatch(one, other)


@once
def _times(reading: Reading) -> frozenset[int]:
    """Give the tokens that are times of day."""
    return frozenset(i for i, key in enumerate(reading.keys) if ":" in key)


def _zone(reading: Reading, time: range) -> tuple[str, ...]:
    """Give the time zone told after a time of day, nothing where none is: "EDT", "Arizona time"."""
    after = tuple(token.text for token in reading.tokens[time.stop : time.stop + _ZONE])
    return after if "time" in after else tuple(word for word in after[:1] if word.isupper())


def _time(reading: Reading, part: range) -> range:
    """Give the tokens of the first time of day in a range."""
    at = min(_times(reading).intersection(part))
    halved = reading.tokens[at].text.isdigit() and at + 1 < len(reading.tokens)
    return range(at, at + 1 + halved)


def edited_names(pair: Pair) -> Iterator[Mismatch[Name]]:
    """Yield the names in each other's place that are of others; persons, or cities, cannot both be meant."""
    for n, m in _names(pair):
        if n.kind != m.kind or any(_counts(pair)) or pair.other_days:
            continue
        if n.kind != "place" or in_one_place(pair, n, m):
            yield Mismatch(n, m, sure=n.kind == "person" or other_city(pair, n, m))


def misspelt_names(pair: Pair) -> Iterator[Mismatch[range]]:
    """Yield the names of several words that are a letter apart, whether or not they are known as names."""
    for edit in _places(pair, pair.a.large, pair.b.large):
        if any(x.tokens[i].stop for x, part in ((pair.a, edit.a), (pair.b, edit.b)) for i in part):
            continue
        one, other = _capitals(pair.a, edit.a), _capitals(pair.b, edit.b)
        if len(one) > 1 and misspelt(
            pair.a.spelt[one.start : one.stop], pair.b.spelt[other.start : other.stop]
        ):
            yield Mismatch(one, other)


def renamed(pair: Pair) -> Iterator[Mismatch[range]]:
    """Yield the one name in another's place, whether or not they are known as names, where figures agree."""
    swapped = [
        (one, other)
        for edit in _places(pair, pair.a.large, pair.b.large)
        if (one := _capitals(pair.a, edit.a)) and (other := _capitals(pair.b, edit.b))
    ]
    if len(swapped) == 1 and not any(_counts(pair)):
        one, other = swapped[0]
        whole = one.start and other.start and min(len(one), len(other)) > 1
        if whole and other_name(_words(pair.a, one), _words(pair.b, other)):
            yield Mismatch(one, other, sure=False)


def _words(reading: Reading, part: range) -> str:
    """Give the words of a range of tokens, one space between each."""
    return " ".join(reading.tokens[i].text for i in part)


def _capitals(reading: Reading, part: range) -> range:
    """Give the run of capitalised words that a range of them stands in; nothing where one is not."""
    if not part or not reading.large.issuperset(part):
        return range(0)
    start, stop = part.start, part.stop
    while start - 1 in reading.large:
        start -= 1
    while stop in reading.large:
        stop += 1
    return range(start, stop)


def _same_name(n: Name, m: Name) -> bool:
    """Tell whether two names may be of one."""
    return not (other_name(n.text, m.text) and other_name(n.full, m.full))


def edited_polarity(pair: Pair) -> Iterator[Mismatch[range]]:
    """Yield where one side negates what the other states, or has the opposite word."""
    no, none = negating(pair.a), negating(pair.b)
    turning = bool(opposable(pair.a) and opposable(pair.b)) and not pair.other_figures
    for edit in pair.edits if turning or turns(pair.a) != turns(pair.b) else ():
        negated = no.isdisjoint(edit.a) is not none.isdisjoint(edit.b)
        if turning and any(opposite(pair.a.keys[i], pair.b.keys[j]) for i in edit.a for j in edit.b):
            if not (negated or _told(pair.a, edit.a) > 1 or _told(pair.b, edit.b) > 1):
                yield Mismatch(edit.a, edit.b)
        elif (
            negated
            and turns(pair.a) != turns(pair.b)
            and not (_told(pair.a, edit.a, no) or _told(pair.b, edit.b, none))
        ):
            yield Mismatch(_with_next(pair.a, edit.a), _with_next(pair.b, edit.b))


def _told(reading: Reading, part: range, but: Set[int] = frozenset()) -> int:
    """Count the content words of a range of tokens, but for how many people or how long."""
    words = [i for i in part if i in reading.places and i not in but]
    return sum(not reading.keys[i].isdigit() and reading.tokens[i].lower not in _AMOUNTS for i in words)


def edited_certainty(pair: Pair) -> Iterator[Mismatch[range]]:
    """Yield where one side softens what the other states, with the word softened."""
    ours, theirs = hedging(pair.a).keys(), hedging(pair.b).keys()
    for edit in pair.edits if ours or theirs else ():
        softened = ours.isdisjoint(edit.a) is not theirs.isdisjoint(edit.b)
        moved = {pair.a.tokens[i].lower for i in ours} & {pair.b.tokens[i].lower for i in theirs}
        if softened and not moved and not _conditional(pair, edit):
            yield Mismatch(_with_next(pair.a, edit.a), _with_next(pair.b, edit.b), sure=False)


def _conditional(pair: Pair, edit: Edit) -> bool:
    """Tell whether either side of an edit has "would", which states no more than "may" does."""
    return any(x.tokens[i].lower == "would" for x, part in ((pair.a, edit.a), (pair.b, edit.b)) for i in part)


def _with_next(reading: Reading, part: range) -> range:
    """Add the token after a range that does not end with a content word."""
    if part and part[-1] in reading.places:
        return part
    return range(part.start, min(part.stop + 1, len(reading.tokens)))


def _places(pair: Pair, ours: Set[int], theirs: Set[int]) -> list[Edit]:
    """Give the edits that touch any of our tokens and any of theirs."""
    return [e for e in pair.edits if not (ours.isdisjoint(e.a) or theirs.isdisjoint(e.b))]


def _swapped(
    pair: Pair, places: Iterable[Edit], ours: Sequence[M], theirs: Sequence[M], same: Callable[[M, M], bool]
) -> Iterator[tuple[M, M]]:
    """Yield the mentions that edits put in each other's place and that the other side has nowhere."""
    for edit in places:
        one = next((x for x in ours if _is_edited(pair.a, x, edit.a)), None)
        other = next((y for y in theirs if _is_edited(pair.b, y, edit.b)), None)
        if one is None or other is None:
            continue
        if not any(same(one, y) for y in theirs) and not any(same(x, other) for x in ours):
            yield one, other


def _is_edited(reading: Reading, mention: AnyMention, part: range) -> bool:
    """Tell whether an edit is within a mention, but for one word that is no name and no figure."""
    inside = reading.at(mention.start, mention.end)
    rest = [reading.tokens[i].text[0] for i in part if i not in inside]
    return len(rest) < min(len(part), 2) and not any(first.isupper() or first.isdigit() for first in rest)


def _renamed(pair: Pair) -> bool:
    """Tell whether an edit puts one name in the place of another: what is counted is another's."""
    return bool(_places(pair, pair.a.large, pair.b.large))
