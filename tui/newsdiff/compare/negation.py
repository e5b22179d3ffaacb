"""Clauses that say the opposite: negated here and not there, or with a word's opposite in its place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.reading import coverage, matched, once
from newsdiff.compare.spelling import alike, fold
from newsdiff.text.tokens import stem
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading, Word

_NEGATORS = word_set(
    """
    no not never none nobody nothing neither nor without cannot hardly arent cant couldnt didnt doesnt dont
    hadnt hasnt havent isnt shouldnt wasnt werent wouldnt
    """
)
#: Verbs that negate the infinitive after them ("failed to", "refused to").
_NEGATING = word_set(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining"
)
_NEGATIVE = _NEGATORS | _NEGATING
#: What else turns a clause round: where one stands, a negation elsewhere may say the same.
_ADVERSE = word_set(
    """
    avoid avoided avoids cut cuts denial denied denies failure instead knocked lack lacked lacks loses losing
    lost opposed opposes prevent prevented prevents rather refusal rejected rejects remove removed removes
    unable unless
    """
)
_REJECTING = _NEGATING | _ADVERSE
#: "not only", "no doubt", "no later than": no negation of the clause.
_IDIOMS = word_set("only just doubt matter wonder merely necessarily least later")
#: Words that turn a clause round when one stands in the other's place.
_OPPOSITES = """
    accelerate slow, accept reject, accept refuse, admit deny, advance retreat,
    agree disagree, alive dead, allow ban, allow forbid, allow block, approve block, approve reject,
    approve veto, arrest release, arrive depart, back oppose, ban lift, begin end, boy girl, brother sister,
    buy sell, clear convict, confirm deny, continue end, continue halt, continue stop, convict acquit,
    cut boost, daughter son, deny acknowledge, enter leave, ease tighten, expand shrink, fall jump,
    father mother, fell climbed, fell jumped, free jail, gain lose, grew shrank, grow shrink,
    guilty innocent, higher lower, hire fire, husband wife, increase cut, increase decline,
    increase decrease, join leave, join quit, keep drop, legal illegal, lift impose, major minor, man woman,
    maximum minimum, northern southern, eastern western, open close, open shut, pass fail, permit ban,
    public private, publish withhold, raise cut, raise lower, release detain, remain resign, resume suspend,
    rise drop, rise fall, rose dropped, rose fell, safe unsafe, start end, start stop, strengthen weaken,
    succeed fail, support oppose, surplus deficit, survive die, true false, uphold overturn, uphold reverse,
    victory defeat, win lose, won lost
"""
#: The same of words that stand between others: "voted for", "voted against".
_TURNS = (
    *({"after", "before"}, {"for", "against"}, {"with", "without"}, {"above", "below"}),
    *({"inside", "outside"}, {"more", "fewer"}, {"more", "less"}),
)
_TURNING = frozenset(word for pair in _TURNS for word in pair)
#: What leaves open whether a clause is so: that it is not so elsewhere is no denial of it.
_MODAL = word_set("could may might would")


@lru_cache(maxsize=1)
def _opposite_of() -> Mapping[str, frozenset[str]]:
    """Give the keys of each key's opposites."""
    opposites: dict[str, set[str]] = {}
    for pair in _OPPOSITES.split(","):
        one, other = (fold(stem(word)) for word in pair.split())
        opposites.setdefault(one, set()).add(other)
        opposites.setdefault(other, set()).add(one)
    return {key: frozenset(keys) for key, keys in opposites.items()}


def reversals(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give where two sentences say the opposite of one clause, sure where the clauses are near-verbatim."""
    found: list[Mismatch[range]] = []
    if _negations(pair.a) and not turns(pair.b):
        found += _negated(pair)
    if _negations(pair.b) and not turns(pair.a):
        found += [other.turned for other in _negated(pair.turned)]
    return (*found, *_opposites(pair), *_turns(pair))


def _negated(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give the negations of ``a`` whose clause stands in ``b``, which has none."""
    found = []
    for i, anchor in _negations(pair.a):
        for twin in pair.b.words:
            if twin.at not in pair.b.quoted and alike(twin.key, anchor.key):
                overlap = _overlap(pair.a.clause(anchor.at), pair.b.clause(twin.at))
                if _beside(pair, anchor, twin):
                    overlap = max(overlap, pair.alike())
                if overlap >= 0.6 and not _left_open(pair.b, twin):
                    found.append(
                        Mismatch(range(i, anchor.at + 1), range(twin.at, twin.at + 1), overlap >= 0.75)
                    )
                break
    return tuple(found)


@once
def _negations(reading: Reading) -> tuple[tuple[int, Word], ...]:
    """Give the negations of a sentence outside its quotations, each with the content word that follows."""
    places = sorted(negating(reading) - reading.quoted)
    anchors = [next((w for w in reading.clause(i) if i < w.at <= i + 3), None) for i in places]
    return tuple([(i, anchor) for i, anchor in zip(places, anchors, strict=True) if anchor])


@once
def turns(reading: Reading) -> int:
    """Count what negates or rejects in a sentence."""
    return len(negating(reading).union(reading.having(_REJECTING)))


@once
def _opposed(reading: Reading) -> tuple[Word, ...]:
    """Give the words of a sentence outside its quotations that have an opposite."""
    known = _opposite_of()
    return tuple([w for w in reading.words if w.key in known and w.at not in reading.quoted and not w.name])


def _beside(pair: Pair, word: Word, twin: Word) -> bool:
    """Tell whether the same word stands on one side of two words."""
    sides = zip(_neighbours(pair.a, word), _neighbours(pair.b, twin), strict=True)
    return any(x and y and alike(x, y) for x, y in sides)


def _between(pair: Pair, word: Word, twin: Word) -> bool:
    """Tell whether the same words stand on both sides of two words, or nothing on one."""
    sides = zip(_neighbours(pair.a, word), _neighbours(pair.b, twin), strict=True)
    return all(not x or not y or alike(x, y) for x, y in sides)


def _neighbours(reading: Reading, word: Word) -> tuple[str, str]:
    """Give the keys of the content words before and after a word, "" where there is none."""
    at = reading.places[word.at]
    before = reading.words[at - 1].key if at else ""
    return before, reading.words[at + 1].key if at + 1 < len(reading.words) else ""


def _opposites(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give pairs of opposite words in clauses that are otherwise alike and alike negated."""
    words, twins = _opposed(pair.a), _opposed(pair.b)
    if not words or not twins or pair.other_figures:
        return ()
    found = []
    for word in words:
        for twin in twins:
            if twin.key not in _opposite_of()[word.key] or word.at in pair.ours or twin.at in pair.theirs:
                continue
            if negated(pair.a, word.at) != negated(pair.b, twin.at):
                continue
            overlap = _overlap(
                tuple(w for w in pair.a.clause(word.at) if w != word),
                tuple(w for w in pair.b.clause(twin.at) if w != twin),
            )
            overlap = max(overlap, pair.alike())
            if overlap >= 0.5 and _between(pair, word, twin):
                found.append(
                    Mismatch(range(word.at, word.at + 1), range(twin.at, twin.at + 1), overlap >= 0.6)
                )
    return tuple(found)


def _turns(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give pairs like "before" and "after" between the same words of sentences that are otherwise alike."""
    ours, theirs = _turning(pair.a), _turning(pair.b)
    if not ours or not theirs or not pair.alike():
        return ()
    return tuple(
        Mismatch(range(i, i + 1), range(j, j + 1))
        for i, *beside in ours
        for j, *others in theirs
        if {pair.a.tokens[i].lower, pair.b.tokens[j].lower} in _TURNS and all(map(alike, beside, others))
    )


@once
def _turning(reading: Reading) -> tuple[tuple[int, str, str], ...]:
    """Give the words of a sentence that turn what stands around them, with the keys of their neighbours."""
    found = []
    for i in reading.having(_TURNING):
        if i not in reading.quoted:
            before = next((word.key for word in reversed(reading.words) if word.at < i), "")
            found.append((i, before, next((word.key for word in reading.words if word.at > i), "")))
    return tuple(found)


def _left_open(reading: Reading, word: Word) -> bool:
    """Tell whether a word stands right after "could" or the like."""
    return any(reading.tokens[i].lower in _MODAL for i in range(max(0, word.at - 2), word.at))


@once
def opposable(reading: Reading) -> bool:
    """Tell whether any word of a sentence has an opposite."""
    return not _opposite_of().keys().isdisjoint(reading.keys)


def opposite(one: str, other: str) -> bool:
    """Tell whether two keys are of words that turn a clause round in each other's place."""
    return other in _opposite_of().get(one, ())


def _overlap(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> float:
    """Give how far two clauses are of the same words: the lower coverage, 0 under three shared words."""
    return min(coverage(ours, theirs), coverage(theirs, ours)) if len(matched(ours, theirs)) >= 3 else 0.0


@once
def negating(reading: Reading) -> frozenset[int]:
    """Give the tokens that negate what follows."""
    tokens = reading.tokens
    words = [i for i, t in enumerate(tokens) if t.lower in _NEGATIVE or t.lower.endswith("n't")]
    after = {i: tokens[i + 1].lower if i + 1 < len(tokens) else "" for i in words}
    to_do = {i for i in words if tokens[i].lower not in _NEGATING or after[i] == "to"}
    return frozenset([i for i in to_do if after[i] not in _IDIOMS])


def negated(reading: Reading, at: int) -> bool:
    """Tell whether a negation stands before a token in its clause, or close after."""
    clause = reading.clauses[at]
    return any(at - 6 <= i < at + 3 and reading.clauses[i] == clause for i in negating(reading))
