"""Words that soften a statement, and what they soften."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.facts.hedging import ADJECTIVES, FREE, SEEMING, hedge_length
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.reading import Reading

#: What else leaves open whether something is so.
_OPEN = word_set(
    """
    accused believe believed believes charged couldn't estimate estimated estimates expect expecting
    expects fear fears if plans predicted forecast suspect suspects think thinks thought tried tries
    wants whether will would wouldn't
    """
)
_REACH = 4


@dataclass(frozen=True, slots=True)
class Hedge:
    """A softening word or phrase, as a range of tokens, and the content word it bears on."""

    start: int
    stop: int
    anchor: int


@lru_cache(maxsize=8192)
def hedges(reading: Reading) -> tuple[Hedge, ...]:
    """Give the softened words of a sentence, outside its quotations."""
    found = []
    for i in range(len(reading.tokens)):
        if i in reading.quoted or not (length := hedge_length(reading.tokens, i)):
            continue
        stop = i + length
        adjective = reading.tokens[i].lower in ADJECTIVES and length == 1
        near = range(stop, min(stop + (1 if adjective else _REACH), len(reading.tokens)))
        anchor = next((j for j in near if j in reading.places and not _is_name(reading, j)), None)
        if anchor is not None and reading.clauses[anchor] == reading.clauses[i]:
            found.append(Hedge(i, stop, anchor))
    return tuple(found)


def is_open(reading: Reading, index: int) -> bool:
    """Tell whether anything in the clause of a token leaves open what it says."""
    return any(
        token.lower in _OPEN or token.lower in FREE or token.lower in ADJECTIVES or token.lower in SEEMING
        for token, clause in zip(reading.tokens, reading.clauses, strict=True)
        if clause == reading.clauses[index]
    )


def _is_name(reading: Reading, i: int) -> bool:
    """Tell whether a token is written as a name."""
    return reading.tokens[i].text[0].isupper()
