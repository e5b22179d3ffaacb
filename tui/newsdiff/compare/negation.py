"""Clauses that say the opposite: negated here and not there, or with a word's opposite in its place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.compare.reading import coverage, matched, shared
from newsdiff.compare.spelling import alike, fold
from newsdiff.text.tokens import stem
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.reading import Reading, Word

_NEGATORS = word_set("no not never none nobody nothing neither nor without cannot hardly")
#: Verbs that negate the infinitive after them ("failed to", "refused to").
_NEGATING = word_set(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining"
)
#: What else turns a clause round: where one stands, a negation elsewhere may say the same.
_ADVERSE = word_set(
    "denial failure refusal denied denies rejected rejects lack lacks lacked opposed opposes unable"
)
#: "not only", "no doubt", "no later than": no negation of the clause.
_IDIOMS = word_set("only just doubt matter wonder merely necessarily least later")
#: Words that turn a clause round when one stands in the other's place.
_OPPOSITES = """
    accept reject, accept refuse, admit deny, advance retreat, agree disagree, alive dead, allow ban,
    allow forbid, approve reject, arrive depart, back oppose, begin end, confirm deny, convict acquit,
    enter leave, free jail, gain lose, grew shrank, grow shrink, guilty innocent, higher lower, increase
    decline, increase decrease, legal illegal, lift impose, major minor, maximum minimum, open close,
    permit ban, publish withhold, raise cut, raise lower, release detain, rise fall, rose fell, safe
    unsafe, start end, strengthen weaken, succeed fail, support oppose, survive die, true false, uphold
    overturn, victory defeat, win lose, won lost
"""


@lru_cache(maxsize=1)
def _opposite_of() -> Mapping[str, frozenset[str]]:
    """Give the keys of each key's opposites."""
    opposites: dict[str, set[str]] = {}
    for pair in _OPPOSITES.split(","):
        one, other = (fold(stem(word)) for word in pair.split())
        opposites.setdefault(one, set()).add(other)
        opposites.setdefault(other, set()).add(one)
    return {key: frozenset(keys) for key, keys in opposites.items()}


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two ranges of tokens that turn a clause round; ``sure`` where the clauses are near-verbatim."""

    a: range
    b: range
    sure: bool


def contrasts(a: Reading, b: Reading) -> tuple[Contrast, ...]:
    """Give where two sentences say the opposite of one clause."""
    turned = tuple(Contrast(found.b, found.a, found.sure) for found in _negated(b, a))
    return (*_negated(a, b), *turned, *_opposites(a, b))


def _negated(a: Reading, b: Reading) -> tuple[Contrast, ...]:
    """Give the negations of ``a`` whose clause stands in ``b`` without one."""
    if _turned(b):
        return ()
    found = []
    for i, anchor in _negations(a):
        for twin in b.words:
            if twin.at not in b.quoted and alike(twin.key, anchor.key):
                overlap = _overlap(a.clause(anchor.at), b.clause(twin.at))
                if overlap >= 0.6:
                    found.append(
                        Contrast(range(i, anchor.at + 1), range(twin.at, twin.at + 1), overlap >= 0.75)
                    )
                break
    return tuple(found)


@lru_cache(maxsize=8192)
def _negations(reading: Reading) -> tuple[tuple[int, Word], ...]:
    """Give the negations of a sentence outside its quotations, each with the content word that follows."""
    found = []
    for i in range(len(reading.tokens)):
        if i in reading.quoted or i not in _negating(reading):
            continue
        near = (word for word in reading.clause(i) if i < word.at <= i + 3)
        if anchor := next(near, None):
            found.append((i, anchor))
    return tuple(found)


@lru_cache(maxsize=8192)
def _turned(reading: Reading) -> bool:
    """Tell whether anything in a sentence negates or rejects."""
    negating = _negating(reading)
    return any(
        i in negating or token.lower in _NEGATING or token.lower in _ADVERSE
        for i, token in enumerate(reading.tokens)
    )


@lru_cache(maxsize=8192)
def _opposed(reading: Reading) -> tuple[Word, ...]:
    """Give the words of a sentence outside its quotations that have an opposite."""
    return tuple(
        word for word in reading.words if word.key in _opposite_of() and word.at not in reading.quoted
    )


def _opposites(a: Reading, b: Reading) -> tuple[Contrast, ...]:
    """Give pairs of opposite words in clauses that are otherwise alike and alike negated."""
    found = []
    for word in _opposed(a):
        for twin in _opposed(b):
            if twin.key not in _opposite_of()[word.key] or word.at in shared(a, b) or twin.at in shared(b, a):
                continue
            if _negated_near(a, word) != _negated_near(b, twin):
                continue
            overlap = _overlap(
                tuple(w for w in a.clause(word.at) if w != word),
                tuple(w for w in b.clause(twin.at) if w != twin),
            )
            if overlap >= 0.5:
                found.append(
                    Contrast(range(word.at, word.at + 1), range(twin.at, twin.at + 1), overlap >= 0.6)
                )
    return tuple(found)


def _overlap(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> float:
    """Give how far two clauses are of the same words: the lower coverage, 0 under three shared words."""
    return min(coverage(ours, theirs), coverage(theirs, ours)) if len(matched(ours, theirs)) >= 3 else 0.0


@lru_cache(maxsize=8192)
def _negating(reading: Reading) -> frozenset[int]:
    """Give the tokens that negate what follows."""
    words = [*(token.lower for token in reading.tokens), ""]
    return frozenset(
        i
        for i, (word, after) in enumerate(pairwise(words))
        if (word in _NEGATORS or word.endswith("n't") or (word in _NEGATING and after == "to"))
        and after not in _IDIOMS
    )


def _negated_near(reading: Reading, word: Word) -> bool:
    """Tell whether a negation stands before a word in its clause, or close after."""
    return any(
        i in _negating(reading)
        for i in range(max(0, word.at - 6), min(len(reading.tokens), word.at + 3))
        if reading.clauses[i] == reading.clauses[word.at]
    )
