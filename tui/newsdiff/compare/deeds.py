"""One deed put in other months or years where little else is said: "pleaded guilty in May"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.days import RECURRING, same_cycle
from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.reading import matched
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading, Word
    from newsdiff.facts.mentions import DateMention

_PREPOSITIONS = word_set("in on during")
#: So many words before a date tell the deed; a single one does where little else is said.
_DEED = 2
#: Relatives are named alike.
_KIN = word_set(
    "brother sister son daughter father mother wife husband uncle aunt cousin grandson granddaughter"
)
_JOINING = frozenset({"to", "until", "through", "till"})
#: By so many years two accounts of one term of office may be apart.
_YEARS = 3
_LENGTH = len("2001")


class _Term(NamedTuple):
    """The years from which and to which something lasted."""

    first: DateMention
    last: DateMention

    @property
    def years(self) -> tuple[int, int]:
        """The two years as numbers."""
        return int(self.first.value or 0), int(self.last.value or 0)


def deed_clashes(pair: Pair) -> Iterator[Mismatch[DateMention]]:
    """Yield the dates of two linked sentences that put one deed, or one term, at other times."""
    if not pair.apart or pair.other_figures or _of_other_names(pair):
        return
    for d, e in pair.apart:
        if same_cycle(pair, d, e) and _same_deed(pair, d, e):
            yield Mismatch(d, e)
    yield from _term_clashes(pair)


def _same_deed(pair: Pair, d: DateMention, e: DateMention) -> bool:
    """Tell whether the same two words stand right before two months or years.

    One such word is enough where all of its clause stands in the other sentence, and a name of both does.
    """
    if min(len(d.value or ""), len(e.value or "")) > len("2001-01"):
        return False
    ours, theirs = _words_before(pair.a, d), _words_before(pair.b, e)
    if not ours or not theirs or ours[-1].key != theirs[-1].key or ours[-1].key in RECURRING:
        return False
    deed, other = ours[-_DEED:], theirs[-_DEED:]
    plain = len(deed) == _DEED and not any(word.name for word in (*deed, *other))
    if plain and [word.key for word in deed] == [word.key for word in other]:
        doers = ours[:-_DEED], theirs[:-_DEED]
        return not all(doers) or bool(matched(*doers))
    if _kin(pair.a) != _kin(pair.b):
        return False
    return _shares_a_name(pair) and (_is_held(pair, d) or _is_held(pair.turned, e))


def _kin(reading: Reading) -> set[str]:
    """Give the words of a sentence for relatives, who share a name."""
    return {reading.tokens[i].lower for i in reading.having(_KIN)}


def _words_before(reading: Reading, mention: DateMention) -> tuple[Word, ...]:
    """Give the words of its clause that end with a plain one right before "in" and a date; else none."""
    start = reading.at(mention.start, mention.end).start
    if not start or reading.tokens[start - 1].lower not in _PREPOSITIONS:
        return ()
    before = tuple(word for word in reading.clause(start - 1) if word.at < start - 1)
    if not before or before[-1].at != start - 2 or before[-1].name:
        return ()
    return before


def _is_held(pair: Pair, mention: DateMention) -> bool:
    """Tell whether all plain words of a date's clause in ``a`` have a form in ``b``."""
    a = pair.a
    clause = a.clause(a.at(mention.start, mention.end).start)
    return pair.ours.issuperset(word.at for word in clause if not _named(a, word))


def _term_clashes(pair: Pair) -> Iterator[Mismatch[DateMention]]:
    """Yield the years of terms that overlap and are a little apart, where a name and words are in common."""
    ours, theirs = _terms(pair.a), _terms(pair.b)
    if len(ours) != 1 or len(theirs) != 1 or not _shares_a_name(pair):
        return
    if sum(not word.name for word in pair.a.words if word.at in pair.ours) < _DEED:
        return
    (one, other), (first, second) = (ours[0].years, theirs[0].years), (ours[0], theirs[0])
    overlap = max(one[0], other[0]) < min(one[1], other[1])
    if overlap and max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= _YEARS:
        for d, e in ((first.first, second.first), (first.last, second.last)):
            if d.value != e.value:
                yield Mismatch(d, e)


def _terms(reading: Reading) -> list[_Term]:
    """Give the terms of a sentence: "from 1967 to 1979", "1967 until 1979"."""
    years = [d for d in reading.evidence.dates if len(d.value or "") == _LENGTH and (d.value or "").isdigit()]
    found = []
    for first, last in pairwise(years):
        between = range(reading.at(first.start, first.end).stop, reading.at(last.start, last.end).start)
        if len(between) == 1 and reading.tokens[between.start].lower in _JOINING:
            found.append(_Term(first, last))
    return found


def _shares_a_name(pair: Pair) -> bool:
    """Tell whether a name of one sentence stands in the other, too, if only as the word that opens it."""
    return bool(
        matched(
            [w for w in pair.a.words if _named(pair.a, w)], [w for w in pair.b.words if w.at in pair.b.large]
        )
    ) or bool(
        matched(
            [w for w in pair.b.words if _named(pair.b, w)], [w for w in pair.a.words if w.at in pair.a.large]
        )
    )


def _of_other_names(pair: Pair) -> bool:
    """Tell whether both sentences have names, and none in common."""
    both = any(_named(pair.a, w) for w in pair.a.words) and any(_named(pair.b, w) for w in pair.b.words)
    return both and not _shares_a_name(pair)


def _named(reading: Reading, word: Word) -> bool:
    """Tell whether a word is written as a name, or is of one that opens the sentence."""
    return word.name or word.at in reading.named
