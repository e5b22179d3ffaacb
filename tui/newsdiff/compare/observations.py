"""What is observed of two sentences that may state a common claim; learned weights say what it is worth."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsdiff.compare.similarity import vocabularies
from newsdiff.compare.traits import BEGINNING, find_traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.similarity import Bag
    from newsdiff.compare.traits import Traits

Pair = tuple[int, int]

#: What is observed of a pair of sentences, in the order of its vector and of the weights: the log-odds by
#: rare words; the place of the later of both in its article; the words that follow each other in both, names
#: aside, in logarithms, and what part of the shorter one they are; how much one quotes of what the other
#: tells; how many more words begin alike; how much of either stands elsewhere in the other's article; whether
#: one quotes whom the other names; whether one is attributed and the other not; whether to different people;
#: whether a date is in both; how many persons are, and how many counts; how many of the sentences around one
#: go with those around the other, where they share more than names; how far each is the other's best.
OBSERVATIONS = (
    "words",
    "late",
    "word pairs",
    "part of word pairs",
    "quoted by one",
    "beginnings",
    "elsewhere",
    "speaker named",
    "one attributed",
    "attributed otherwise",
    "same date",
    "persons",
    "counts",
    "neighbours",
    "rivals",
)
#: As many sentences around two that go together say all that neighbours can say.
ENOUGH = 1.5


def observe(
    items: Sequence[Evidence], bags: Sequence[Bag], hopeful: Mapping[Pair, float]
) -> dict[Pair, tuple[float, ...]]:
    """Give what is observed of each of the ``hopeful`` pairs, which have their log-odds by rare words.

    ``items`` are the sentences, ``bags`` the words of each, weighed within its article; pairs are positions.
    """
    traits = find_traits(items, bags)
    sources = [item.sentence.source for item in items]
    odds = {pair: math.exp(score) for pair, score in hopeful.items()}
    chances = {pair: each / (1 + each) for pair, each in odds.items()}
    totals = _totals(odds, sources)
    known = _known(bags, sources, hopeful)
    found = {}
    for (i, j), score in hopeful.items():
        a, b = traits[i], traits[j]
        shared = bags[i].roots.keys() & bags[j].roots.keys()
        found[i, j] = (
            score,
            max(a.place, b.place),
            *_word_pairs(a, b),
            _quoted_by_one(a, b, bags[i], bags[j], shared),
            _beginnings(a, b, shared),
            _elsewhere(
                known[i, sources[j]] - bags[i].weight(shared), known[j, sources[i]] - bags[j].weight(shared)
            ),
            *_held_together(a, b),
            _neighbours(a, b, chances, chances[i, j]),
            2 * score - math.log((1 + totals[i, sources[j]]) * (1 + totals[j, sources[i]])),
        )
    return found


def _word_pairs(a: Traits, b: Traits) -> tuple[float, float]:
    """Observe the words that follow each other in both: how many, and what part of the shorter one."""
    both = len(a.pairs & b.pairs)
    return math.log1p(both), both / max(1, min(len(a.pairs), len(b.pairs)))


def _quoted_by_one(a: Traits, b: Traits, ours: Bag, theirs: Bag, shared: AbstractSet[str]) -> float:
    """Observe the weight of the ``shared`` words that one sentence quotes and the other tells."""
    if not (a.quoted or b.quoted):
        return 0.0
    told = shared & (a.quoted ^ b.quoted)
    return math.log1p(math.fsum(ours.roots[stem] * theirs.roots[stem] for stem in told))


def _beginnings(a: Traits, b: Traits, shared: AbstractSet[str]) -> float:
    """Observe how many words begin alike, the ``shared`` ones aside."""
    alike = a.beginnings & b.beginnings
    return math.log1p(len(alike.difference(stem[:BEGINNING] for stem in shared))) if alike else 0.0


def _elsewhere(ours: float, theirs: float) -> float:
    """Observe how much of either the other article has, the other sentence aside: the lesser weight."""
    return math.log1p(max(0.0, min(ours, theirs)))


def _held_together(a: Traits, b: Traits) -> tuple[float, ...]:
    """Observe who speaks in two sentences, and the facts in both: from "speaker named" to "counts"."""
    return (
        not (a.speakers.isdisjoint(b.people) and b.speakers.isdisjoint(a.people)),
        (not a.teller) != (not b.teller),
        bool(a.teller and b.teller and a.teller != b.teller),
        not a.dates.isdisjoint(b.dates),
        len(a.people & b.people),
        len(a.counts & b.counts),
    )


def _neighbours(a: Traits, b: Traits, chances: Mapping[Pair, float], chance: float) -> float:
    """Add up the chances of the pairs around one, whose own ``chance`` is left out; 0 where names are all."""
    if a.common.isdisjoint(b.common):
        return 0.0
    around = [chances.get((x, y) if x < y else (y, x), 0.0) for x in a.around for y in b.around]
    return min(ENOUGH, sum(around) - chance)


def _totals(odds: Mapping[Pair, float], sources: Sequence[str]) -> dict[tuple[int, str], float]:
    """Add up, for each sentence and each other source, the odds of all its pairs there."""
    totals: dict[tuple[int, str], float] = {}
    for (i, j), each in odds.items():
        for key in ((i, sources[j]), (j, sources[i])):
            totals[key] = totals.get(key, 0.0) + each
    return totals


def _known(
    bags: Sequence[Bag], sources: Sequence[str], pairs: Iterable[Pair]
) -> dict[tuple[int, str], float]:
    """Give for each sentence, and each source it has a pair in, the weight of its words found there."""
    articles = vocabularies(bags, sources)
    known: dict[tuple[int, str], float] = {}
    for i, j in pairs:
        for key in ((i, sources[j]), (j, sources[i])):
            if key not in known:
                bag = bags[key[0]]
                known[key] = bag.weight(bag.roots.keys() & articles[key[1]])
    return known
