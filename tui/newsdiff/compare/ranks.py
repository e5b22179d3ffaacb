"""Which of a row it is: "the third flight" in one source, "the fourth flight" in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.reading import once
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading

_WORDS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_VALUES = {word: value for value, word in enumerate(_WORDS.split(), start=2)}
_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
#: Parts of which a story tells one after another.
_PARTS = word_set(
    "centuri quarter half day week month year round set period inning minut stage grade district"
)
#: So many content words behind an ordinal say what it is one of.
_REACH = 2
#: What says that a row is unbroken, in whatever words.
_UNBROKEN = word_set("row straight success consecut run spin bounc")


class _Rank(NamedTuple):
    """The token of an ordinal, its value, and the keys of what it is one of."""

    at: int
    value: int
    of: frozenset[str]


def rank_clashes(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give the ordinals of one thing that differ, where two sentences on one claim have one each."""
    if not pair.one_claim:
        return ()
    ours, theirs = _ranks(pair.a), _ranks(pair.b)
    if len(ours) != 1 or len(theirs) != 1:
        return ()
    (one,), (other,) = ours, theirs
    if one.value == other.value or not one.of & other.of:
        return ()
    return (Mismatch(range(one.at, one.at + 1), range(other.at, other.at + 1)),)


@once
def _ranks(reading: Reading) -> tuple[_Rank, ...]:
    """Give the ordinals of a sentence outside its dates, names and quotations."""
    apart = reading.timed | reading.named | reading.quoted | reading.counted
    found = []
    for i, token in enumerate(reading.tokens):
        figures = _FIGURES.fullmatch(token.lower)
        value = int(figures[1]) if figures else _VALUES.get(token.lower, 0)
        behind = [word.key for word in reading.clause(i) if word.at > i][:_REACH]
        if value > 1 and i not in apart and not _PARTS.intersection(behind[:1]):
            of = {"row" if key in _UNBROKEN else key for key in behind}
            found.append(_Rank(i, value, frozenset(of)))
    return tuple(found)
