"""Words that soften a statement, and what they soften."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.negation import negated
from newsdiff.compare.reading import coverage, matched, once
from newsdiff.facts.hedging import ADJECTIVES, FREE, HEDGES_TO, SEEMING, hedge_length
from newsdiff.text.stopwords import DETERMINERS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading

_HEDGING = FREE | ADJECTIVES | HEDGES_TO
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
_OPEN_WORDS = _OPEN | FREE | ADJECTIVES | SEEMING
_OPEN_BEFORE = _OPEN_NOUNS | _OPEN | ADJECTIVES
_THAT = word_set("that if whether")
#: A plain future: softer than nothing, but firmer than "may".
_FUTURE = word_set("will plans expected expects set")
_MODAL = word_set("could may might")
#: Of two clauses with the same claim at least so many words and this much is the same: of one, of the other.
_FEWEST = 3
_SOME = 0.4
_MOST = 0.55
_REACH = 4
_BEFORE = 4
_PREPOSITIONS = word_set("about against at by for from in of on with without")


@dataclass(frozen=True, slots=True)
class Hedge:
    """A softening word or phrase, as a range of tokens, and the content word it bears on."""

    start: int
    stop: int
    anchor: int


@once
def hedging(reading: Reading) -> Mapping[int, int]:
    """Give the tokens at which hedges begin, and how many tokens each has."""
    lengths = [(i, hedge_length(reading.tokens, i)) for i in reading.having(_HEDGING)]
    return {i: length for i, length in lengths if length}


@once
def hedges(reading: Reading) -> tuple[Hedge, ...]:
    """Give the softened words of a sentence, outside its quotations."""
    found = []
    for i, length in hedging(reading).items():
        if i in reading.quoted:
            continue
        stop = i + length
        adjective = reading.tokens[i].lower in ADJECTIVES and length == 1
        near = range(stop, min(stop + (1 if adjective else _REACH), len(reading.tokens)))
        anchor = next((j for j in near if j in reading.places and j not in reading.large), None)
        if anchor is not None and reading.clauses[anchor] == reading.clauses[i]:
            found.append(Hedge(i, stop, anchor))
    return tuple(found)


def softened(pair: Pair) -> Iterator[Mismatch[range]]:
    """Yield what one side softens, from the hedge on, and the other states, the hedges of ``a`` first."""
    if hedges(pair.a):
        yield from _stated(pair)
    if hedges(pair.b):
        yield from (found.turned for found in _stated(pair.turned))


def _stated(pair: Pair) -> Iterator[Mismatch[range]]:
    """Yield the hedges of ``a``, each with the word it bears on, that ``b`` states without one."""
    a, b = pair.a, pair.b
    for hedge in hedges(a):
        anchor = a.words[a.places[hedge.anchor]]
        if len(a.standing[anchor.key]) > 1:
            continue
        twin = next((at for at in b.standing.get(anchor.key, ()) if at not in b.quoted), None)
        if twin is None or _is_open(b, twin, but_future=a.tokens[hedge.start].lower in _MODAL):
            continue
        if _is_noun(a, anchor.at) != _is_noun(b, twin) or not _same_subject(pair, hedge) or negated(b, twin):
            continue
        ours, others = a.clause(anchor.at), b.clause(twin)
        low, high = sorted((coverage(ours, others), coverage(others, ours)))
        if len(matched(ours, others)) >= _FEWEST and low >= _SOME and high >= _MOST:
            yield Mismatch(range(hedge.start, hedge.anchor + 1), range(twin, twin + 1), sure=False)


def _same_subject(pair: Pair, hedge: Hedge) -> bool:
    """Tell whether the last content word before a hedge in its clause, if any, has a form in ``b``."""
    before = [word for word in pair.a.clause(hedge.anchor) if word.at < hedge.start]
    return not before or before[-1].at in pair.ours


def _is_open(reading: Reading, index: int, *, but_future: bool = False) -> bool:
    """Tell whether anything in the clause of a token, or right before it, leaves open what it says.

    With ``but_future`` what is only said to come is not left open.
    """
    clause = [i for i, number in enumerate(reading.clauses) if number == reading.clauses[index]]
    words = {reading.tokens[i].lower for i in clause}.difference(_FUTURE if but_future else ())
    if not _OPEN_WORDS.isdisjoint(words):
        return True
    before = [reading.tokens[i].lower for i in range(max(0, clause[0] - _BEFORE), clause[0])]
    return reading.tokens[clause[0]].lower in _THAT and not _OPEN_BEFORE.isdisjoint(before)


def _is_noun(reading: Reading, i: int) -> bool:
    """Tell from the word before a word whether it is a noun there ("the votes"), or a gerund."""
    first = i
    while first and reading.tokens[first - 1].lower in ADJECTIVES:
        first -= 1
    before = reading.tokens[first - 1].lower if first else ""
    if before in _PREPOSITIONS:
        return reading.tokens[i].lower.endswith("ing")
    return before in DETERMINERS or before.endswith("'s")
