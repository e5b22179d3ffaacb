"""What was edited in a near-copy: two sentences that are the same but for few words here and there.

Where all else is the same, a figure, date or name in the place of another, a negation put in or a hedge taken
out needs no further sign that both sentences are on one thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, TypeVar

from rapidfuzz.distance import Levenshtein

from newsdiff.compare.counts import CountClash, other_figures
from newsdiff.compare.days import DateClash, meet, other_days
from newsdiff.compare.magnitudes import compatible, told_alike
from newsdiff.compare.namings import NameClash, in_one_place, misspelt, other_city, other_name
from newsdiff.compare.negation import Reversal, negating, opposable, opposite, turns
from newsdiff.compare.openers import other_openers
from newsdiff.compare.other_times import of_other_times
from newsdiff.compare.reading import shared
from newsdiff.compare.spelling import fold
from newsdiff.facts.hedging import hedge_length
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence, Set

    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import AnyMention, Name, Quantity

M = TypeVar("M", bound="AnyMention")

#: So much of the longer sentence's words stands in the other in the same order, and so many words.
_SAME = 0.7
_FEWEST = 6
#: Content words that two sentences must share for their order to be looked at.
_SHARED = 0.5
#: Words of a time zone ("local time").
_ZONE = 2
#: What stands in the place of "nobody", and with "no".
_AMOUNTS = word_set("people person longer more one ever yet")
#: More words in one place are another wording, not an edit.
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Edit:
    """Words in the place of others, as ranges of tokens, of which one may be empty."""

    a: range
    b: range


@lru_cache(maxsize=1024)
def edits(a: Reading, b: Reading) -> tuple[Edit, ...]:
    """Give the short edits outside quotations between two near-copies; none for other sentences."""
    longest = max(len(a.spelt), len(b.spelt))
    if a.spelt == b.spelt or len(shared(a, b)) < _SHARED * max(len(a.words), len(b.words)):
        return ()
    found = _edits(a.spelt, b.spelt)
    same = len(a.spelt) - sum(len(edit.a) for edit in found)
    if same < max(_FEWEST, _SAME * longest):
        return ()
    return tuple(
        edit
        for edit in found
        if max(len(edit.a), len(edit.b)) <= _LONGEST
        and not a.quoted.intersection(edit.a)
        and not b.quoted.intersection(edit.b)
    )


def _edits(ours: Sequence[str], theirs: Sequence[str]) -> list[Edit]:
    """Give what must be edited to make one list of words the other, the same both ways round."""
    if (len(ours), ours) > (len(theirs), theirs):
        return [Edit(edit.b, edit.a) for edit in _edits(theirs, ours)]
    found: list[Edit] = []
    for code in Levenshtein.opcodes(ours, theirs):
        if code.tag == "equal":
            continue
        one, other = range(code.src_start, code.src_end), range(code.dest_start, code.dest_end)
        if found and found[-1].a.stop == one.start and found[-1].b.stop == other.start:
            last = found.pop()
            one, other = range(last.a.start, one.stop), range(last.b.start, other.stop)
        found.append(Edit(one, other))
    return found


def edited_counts(a: Reading, b: Reading) -> Iterator[CountClash]:
    """Yield the quantities of one noun that stand in each other's place with another value."""
    for q, r in _counts(a, b):
        others = _renamed(a, b) or other_openers(a, b)
        if fold(q.head) == fold(r.head) and not (others or of_other_times(a, q, b, r)):
            yield CountClash(q, r, sure=True)


def _counts(a: Reading, b: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the quantities in each other's place; with other names, too, they are of another thing."""
    places = _places(a, a.counted, b, b.counted)
    return _swapped(places, a, a.evidence.quantities, b, b.evidence.quantities, same=_same_figure)


def _names(a: Reading, b: Reading) -> Iterator[tuple[Name, Name]]:
    """Yield the names in each other's place."""
    places = _places(a, a.named, b, b.named)
    return _swapped(places, a, a.evidence.names, b, b.evidence.names, same=_same_name)


def _same_figure(q: Quantity, r: Quantity) -> bool:
    """Tell whether two figures may be the same one: "more than 200" and "more than 500" are not."""
    if not compatible(q, r):
        return False
    if q.high == r.high == inf:
        return told_alike(q, r)
    ranges = not (q.approximate or r.approximate) and q.low < q.high < inf and r.low < r.high < inf
    return not ranges or (q.low, q.high) == (r.low, r.high)


def edited_dates(a: Reading, b: Reading) -> Iterator[DateClash]:
    """Yield the dates in each other's place that mean other days; with other names they are of others."""
    places = _places(a, a.timed, b, b.timed)
    if not places or any(a.timed.isdisjoint(edit.a) for edit in _places(a, a.large, b, b.large)):
        return
    for d, e in _swapped(
        places, a, a.evidence.dates, b, b.evidence.dates, same=lambda d, e: meet(a, d, b, e)
    ):
        yield DateClash(d, e)


def edited_times(a: Reading, b: Reading) -> Iterator[Edit]:
    """Yield the times of day that stand in each other's place and differ: "3 p.m." and "17:00"."""
    for edit in _places(a, _times(a), b, _times(b)):
        one, other = (_time(x, part) for x, part in ((a, edit.a), (b, edit.b)))
        if a.keys[one.start] != b.keys[other.start] and _zone(a, one) == _zone(b, other):
            yield Edit(one, other)


@lru_cache(maxsize=8192)
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


def edited_names(a: Reading, b: Reading) -> Iterator[NameClash]:
    """Yield the names in each other's place that are of others; persons, or cities, cannot both be meant."""
    for n, m in _names(a, b):
        if n.kind != m.kind or any(_counts(a, b)) or other_days(a, b):
            continue
        if n.kind != "place" or in_one_place(a, n, b, m):
            yield NameClash(n, m, sure=n.kind == "person" or other_city(a, n, b, m))


def misspelt_names(a: Reading, b: Reading) -> Iterator[Edit]:
    """Yield the names of several words that are a letter apart, whether or not they are known as names."""
    for edit in _places(a, a.large, b, b.large):
        if any(x.tokens[i].stop for x, part in ((a, edit.a), (b, edit.b)) for i in part):
            continue
        one, other = _capitals(a, edit.a), _capitals(b, edit.b)
        if len(one) > 1 and misspelt(a.spelt[one.start : one.stop], b.spelt[other.start : other.stop]):
            yield Edit(one, other)


def renamed(a: Reading, b: Reading) -> Iterator[Edit]:
    """Yield the one name in another's place, whether or not they are known as names, where figures agree."""
    swapped = [
        (one, other)
        for edit in _places(a, a.large, b, b.large)
        if (one := _capitals(a, edit.a)) and (other := _capitals(b, edit.b))
    ]
    if len(swapped) == 1 and not any(_counts(a, b)):
        one, other = swapped[0]
        whole = one.start and other.start and min(len(one), len(other)) > 1
        if whole and other_name(_words(a, one), _words(b, other)):
            yield Edit(one, other)


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


def edited_polarity(a: Reading, b: Reading) -> Iterator[Reversal]:
    """Yield where one side negates what the other states, or has the opposite word."""
    no, none = negating(a), negating(b)
    turning = bool(opposable(a) and opposable(b)) and not other_figures(a, b)
    for edit in edits(a, b) if turning or turns(a) != turns(b) else ():
        negated = no.isdisjoint(edit.a) is not none.isdisjoint(edit.b)
        if turning and any(opposite(a.keys[i], b.keys[j]) for i in edit.a for j in edit.b):
            if not (negated or _told(a, edit.a) > 1 or _told(b, edit.b) > 1):
                yield Reversal(edit.a, edit.b, sure=True)
        elif negated and turns(a) != turns(b) and not (_told(a, edit.a, no) or _told(b, edit.b, none)):
            yield Reversal(_with_next(a, edit.a), _with_next(b, edit.b), sure=True)


def _told(reading: Reading, part: range, but: Set[int] = frozenset()) -> int:
    """Count the content words of a range of tokens, but for how many people or how long."""
    words = [i for i in part if i in reading.places and i not in but]
    return sum(not reading.keys[i].isdigit() and reading.tokens[i].lower not in _AMOUNTS for i in words)


def edited_certainty(a: Reading, b: Reading) -> Iterator[tuple[range, range]]:
    """Yield where one side softens what the other states, with the word softened."""
    ours, theirs = _hedging(a), _hedging(b)
    for edit in edits(a, b) if ours or theirs else ():
        softened = ours.isdisjoint(edit.a) is not theirs.isdisjoint(edit.b)
        moved = {a.tokens[i].lower for i in ours} & {b.tokens[i].lower for i in theirs}
        if softened and not moved and not _conditional(a, b, edit):
            yield _with_next(a, edit.a), _with_next(b, edit.b)


@lru_cache(maxsize=8192)
def _hedging(reading: Reading) -> frozenset[int]:
    """Give the tokens at which hedges begin."""
    return frozenset(i for i in range(len(reading.tokens)) if hedge_length(reading.tokens, i))


def _conditional(a: Reading, b: Reading, edit: Edit) -> bool:
    """Tell whether either side of an edit has "would", which states no more than "may" does."""
    return any(x.tokens[i].lower == "would" for x, part in ((a, edit.a), (b, edit.b)) for i in part)


def _with_next(reading: Reading, part: range) -> range:
    """Add the token after a range that does not end with a content word."""
    if part and part[-1] in reading.places:
        return part
    return range(part.start, min(part.stop + 1, len(reading.tokens)))


def _places(a: Reading, ours: Set[int], b: Reading, theirs: Set[int]) -> list[Edit]:
    """Give the edits that touch any of our tokens and any of theirs."""
    if not ours or not theirs:
        return []
    found = edits(a, b)
    return [edit for edit in found if not (ours.isdisjoint(edit.a) or theirs.isdisjoint(edit.b))]


def _swapped(
    places: Sequence[Edit],
    a: Reading,
    ours: Sequence[M],
    b: Reading,
    theirs: Sequence[M],
    *,
    same: Callable[[M, M], bool],
) -> Iterator[tuple[M, M]]:
    """Yield the mentions that edits put in each other's place and that the other side has nowhere."""
    for edit in places:
        one = next((x for x in ours if _is_edited(a, x, edit.a)), None)
        other = next((y for y in theirs if _is_edited(b, y, edit.b)), None)
        if one is None or other is None:
            continue
        if not any(same(one, y) for y in theirs) and not any(same(x, other) for x in ours):
            yield one, other


def _is_edited(reading: Reading, mention: AnyMention, part: range) -> bool:
    """Tell whether an edit is within a mention, but for one word that is no name and no figure."""
    inside = reading.at(mention.start, mention.end)
    rest = [reading.tokens[i].text[0] for i in part if i not in inside]
    return len(rest) < min(len(part), 2) and not any(first.isupper() or first.isdigit() for first in rest)


def _renamed(a: Reading, b: Reading) -> bool:
    """Tell whether an edit puts one name in the place of another: what is counted is another's."""
    return bool(_places(a, a.large, b, b.large))
