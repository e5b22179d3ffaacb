"""What is observed of two sentences that may state a common claim; learned weights say what it is worth."""

from __future__ import annotations

import math
from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

from newsdiff.compare.traits import BEGINNING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newsdiff.compare.similarity import Pair
    from newsdiff.compare.traits import Traits

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

_BEGINNING = itemgetter(slice(BEGINNING))


def observe(traits: Sequence[Traits], hopeful: Mapping[Pair, float]) -> dict[Pair, tuple[float, ...]]:
    """Give what is observed of each of the ``hopeful`` pairs, which have their log-odds by rare words.

    The pairs are positions in ``traits``, of sentences of the same two articles.
    """
    chances: dict[int, dict[int, float]] = defaultdict(dict)
    totals: dict[int, float] = defaultdict(float)
    known: dict[int, float] = {}
    for (i, j), score in hopeful.items():
        odds = math.exp(score)
        chances[i][j] = odds / (1 + odds)
        for one, other in ((i, j), (j, i)):
            totals[one] += odds
            if one not in known:
                known[one] = _known(traits[one], traits[other])
    found = {}
    for pair, score in hopeful.items():
        i, j = pair
        a, b = traits[i], traits[j]
        shared = a.bag.weights.keys() & b.bag.weights.keys()
        found[pair] = (
            score,
            max(a.place, b.place),
            *_word_pairs(a, b),
            _quoted_by_one(a, b, shared),
            _beginnings(a, b, shared),
            _elsewhere(known[i] - a.bag.weight(shared), known[j] - b.bag.weight(shared)),
            *_held_together(a, b),
            0.0 if shared <= a.named | b.named else _neighbours(a, b, chances, chances[i][j]),
            2 * score - math.log((1 + totals[i]) * (1 + totals[j])),
        )
    return found


def _word_pairs(a: Traits, b: Traits) -> tuple[float, float]:
    """Observe the words that follow each other in both: how many, and what part of the shorter one."""
    both = len(a.pairs & b.pairs)
    return math.log1p(both), both / max(1, min(len(a.pairs), len(b.pairs)))


def _quoted_by_one(a: Traits, b: Traits, shared: AbstractSet[str]) -> float:
    """Observe the weight of the ``shared`` words that one sentence quotes and the other tells."""
    if not (a.quoted or b.quoted):
        return 0.0
    told = shared & (a.quoted ^ b.quoted)
    products = [a.bag.weights[stem] * b.bag.weights[stem] for stem in told]
    return math.log1p(math.fsum(map(math.sqrt, products)))


def _beginnings(a: Traits, b: Traits, shared: AbstractSet[str]) -> float:
    """Observe how many words begin alike, the ``shared`` ones aside."""
    alike = a.beginnings & b.beginnings
    return math.log1p(len(alike.difference(map(_BEGINNING, shared)))) if alike else 0.0


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


def _neighbours(a: Traits, b: Traits, chances: Mapping[int, Mapping[int, float]], chance: float) -> float:
    """Add up the chances of the pairs around one, its own ``chance`` left out."""
    around = [chances[x].get(y, 0.0) for x in a.around if x in chances for y in b.around]
    return min(ENOUGH, sum(around) - chance)


def _known(a: Traits, b: Traits) -> float:
    """Give the weight of the words of a sentence that are found in the other's article."""
    return a.bag.weight(b.article.intersection(a.bag.weights))
