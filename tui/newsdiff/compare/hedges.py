"""Words that soften a statement, and what they soften."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.reading import Reading

#: Auxiliaries and adverbs: what they soften follows within a few words.
_FREE = word_set(
    """
    allegedly apparently could may might perhaps possibly potentially presumably probably purportedly
    reportedly seemingly supposedly
    """
)
#: Adjectives: they soften the noun phrase that they stand in.
_ADJECTIVES = word_set(
    """
    alleged apparent claimed expected likely possible potential presumed presumptive probable purported
    reported rumored rumoured supposed suspected unconfirmed unverified
    """
)
#: Verbs that soften what follows "to", those in the passive after a form of "to be".
_PASSIVE = word_set("believed thought expected said feared reported set poised likely alleged supposed")
_SEEMING = word_set("appear appears appeared seem seems seemed")
_BE = word_set("is are was were be been being")
#: Participles that are adjectives only after a word that opens a noun phrase.
_PARTICIPLES = word_set("alleged claimed expected presumed reported supposed suspected")
_NOUN_OPENERS = word_set("a an the his her its their this that these those any some such of by for with")
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
        if i in reading.quoted or not (length := _length(reading, i)):
            continue
        stop = i + length
        adjective = reading.tokens[i].lower in _ADJECTIVES and length == 1
        near = range(stop, min(stop + (1 if adjective else _REACH), len(reading.tokens)))
        anchor = next((j for j in near if j in reading.places and not _is_name(reading, j)), None)
        if anchor is not None and reading.clauses[anchor] == reading.clauses[i]:
            found.append(Hedge(i, stop, anchor))
    return tuple(found)


def is_open(reading: Reading, index: int) -> bool:
    """Tell whether anything in the clause of a token leaves open what it says."""
    return any(
        token.lower in _OPEN or token.lower in _FREE or token.lower in _ADJECTIVES or token.lower in _SEEMING
        for token, clause in zip(reading.tokens, reading.clauses, strict=True)
        if clause == reading.clauses[index]
    )


def _length(reading: Reading, i: int) -> int:
    """Give how many tokens the hedge at ``i`` has, 0 where there is none."""
    lower = reading.tokens[i].lower
    before = reading.tokens[i - 1].lower if i else ""
    following = reading.tokens[i + 1].lower if i + 1 < len(reading.tokens) else ""
    if following == "to" and (lower in _SEEMING or (lower in _PASSIVE and before in _BE)):
        return 2
    if lower in _FREE:
        return 0 if reading.tokens[i].text == "May" else 1
    if lower in _ADJECTIVES and (lower not in _PARTICIPLES or before in _NOUN_OPENERS):
        return 1
    return 0


def _is_name(reading: Reading, i: int) -> bool:
    """Tell whether a token is written as a name."""
    return reading.tokens[i].text[0].isupper()
