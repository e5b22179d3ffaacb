"""Words that soften a statement, and what they soften."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.facts.hedging import ADJECTIVES, FREE, SEEMING, hedge_length
from newsdiff.text.stopwords import DETERMINERS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.reading import Reading

#: What else leaves open whether something is so.
_OPEN = word_set(
    """
    accused any believe believed believes charged couldn't estimate estimated estimates expect expecting
    expects fear fears if plans predicted forecast suspect suspects think thinks thought tried tries
    wants whether will would wouldn't
    """
)
#: What leaves open the clause after it that begins with "that" or "if".
_OPEN_NOUNS = word_set(
    """
    accusation accusations allegation allegations chance charge charges claim claims danger fear fears idea
    possibility question questions risk rumor rumors rumour rumours speculation suspicion suspicions unclear
    """
)
_THAT = word_set("that if whether")
#: A plain future: softer than nothing, but firmer than "may".
_FUTURE = word_set("will plans expected expects set")
_MODAL = word_set("could may might")
_REACH = 4
_BEFORE = 4
_PREPOSITIONS = word_set("about against at by for from in of on with without")


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


def is_open(reading: Reading, index: int, *, but_future: bool = False) -> bool:
    """Tell whether anything in the clause of a token, or right before it, leaves open what it says.

    With ``but_future`` what is only said to come is not left open.
    """
    clause = [i for i, number in enumerate(reading.clauses) if number == reading.clauses[index]]
    firm = _FUTURE if but_future else frozenset[str]()
    words = {reading.tokens[i].lower for i in clause} - firm
    if words & _OPEN or words & FREE or words & ADJECTIVES or words & SEEMING:
        return True
    before = [reading.tokens[i].lower for i in range(max(0, clause[0] - _BEFORE), clause[0])]
    opens = reading.tokens[clause[0]].lower in _THAT
    return opens and not _OPEN_NOUNS.union(_OPEN, ADJECTIVES).isdisjoint(before)


def is_modal(reading: Reading, hedge: Hedge) -> bool:
    """Tell whether a hedge is "could", "may" or "might"."""
    return reading.tokens[hedge.start].lower in _MODAL


def same_use(a: Reading, one: int, b: Reading, other: int) -> bool:
    """Tell whether two forms of one word may be one part of speech: "to vote" and "the votes" are not."""
    return _is_noun(a, one) == _is_noun(b, other)


def _is_noun(reading: Reading, i: int) -> bool:
    """Tell from the word before a word whether it is a noun there, or a gerund ("about moving")."""
    first = i
    while first and reading.tokens[first - 1].lower in ADJECTIVES:
        first -= 1
    before = reading.tokens[first - 1].lower if first else ""
    if before in _PREPOSITIONS:
        return reading.tokens[i].lower.endswith("ing")
    return before in DETERMINERS or before.endswith("'s")


def _is_name(reading: Reading, i: int) -> bool:
    """Tell whether a token is written as a name."""
    return reading.tokens[i].text[0].isupper()
