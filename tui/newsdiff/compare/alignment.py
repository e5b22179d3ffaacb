"""Which pairs of sentences go together, judged over the story as a whole.

First by the rare words two sentences share; then, where these leave hope, by nine observations whose weights
are learned (``OBSERVATIONS``): who speaks, when, where in the articles, how the neighbours go together, which
rivals a sentence has. Articles with little in common are on different events.
"""

from __future__ import annotations

import math
from itertools import combinations
from operator import mul
from typing import TYPE_CHECKING

from newsdiff.compare.similarity import content, learn, score_all, score_some
from newsdiff.compare.traits import find_traits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.sampling import Sample
    from newsdiff.compare.traits import Traits
    from newsdiff.compare.weights import Weights

Pair = tuple[int, int]

#: What is observed of a pair of sentences, in the order of its vector and of the weights: the log-odds by
#: rare words; the place of the later of both in its article; the words that follow each other in both, in
#: logarithms, names aside; whether one quotes whom the other names; whether one is attributed and the other
#: not; whether to different people; whether a date is in both; how many of the sentences around one go with
#: those around the other, where they share more than names; how far each is the other's best.
OBSERVATIONS = (
    "words",
    "late",
    "word pairs",
    "speaker named",
    "one attributed",
    "attributed otherwise",
    "same date",
    "neighbours",
    "rivals",
)
#: The log-odds by rare words from which a pair is looked at more closely.
HOPE = -3.0
#: As many sentences around two that go together say all that neighbours can say.
ENOUGH = 1.5
#: A pair is dropped when both its sentences have a counterpart in the other's source that is so much better.
FAR_BETTER = 3.5
#: Articles on one event share at least this part of their words (measured on 148 pairs of articles on one
#: event and 150 on different ones); what is lacking, in logarithms, counts so many times against a pair.
RELATED = 0.25
UNRELATED = 2.0
#: When articles differ more in size, the longer one counts as so many times the shorter.
LONGER = 4


def align(
    items: Sequence[Evidence],
    languages: Mapping[str, str],
    weights: Weights,
    sample: Sample | None = None,
) -> dict[Pair, float]:
    """Score the pairs of sentences of different sources that may be related, in log-odds of a common claim.

    The keys are positions in ``items``, the lower first. ``languages`` gives each source's language: that
    articles in different ones share few words is not held against them. With a ``sample`` only the pairs it
    has are looked at.
    """
    hopeful, strange = find_hopeful(items, languages, sample)
    scores = {}
    for (i, j), seen in observe(items, hopeful).items():
        score = weights.start + sum(map(mul, weights.weights, seen))
        score -= strange[items[i].sentence.source, items[j].sentence.source]
        if score >= weights.possible:
            scores[i, j] = score
    return _without_dominated(scores, [item.sentence.source for item in items])


def find_hopeful(
    items: Sequence[Evidence], languages: Mapping[str, str], sample: Sample | None = None
) -> tuple[dict[Pair, float], dict[tuple[str, str], float]]:
    """Give the pairs worth a closer look with their log-odds by rare words.

    And what speaks against each two sources' being on one event, both ways round.
    """
    stems = [content(item.tokens) for item in items]
    sources = [item.sentence.source for item in items]
    texts: dict[str, list[Sequence[str]]] = {}
    for text, source in zip(stems, sources, strict=True):
        texts.setdefault(source, []).append(text)
    backgrounds = {source: learn(own) for source, own in texts.items()}
    bags = [backgrounds[source].bag(text) for text, source in zip(stems, sources, strict=True)]
    strange = _strangeness(sources, stems, languages)
    found = score_some(bags, sample.pairs(), HOPE) if sample else score_all(bags, sources, HOPE)
    hopeful = {(i, j): z for (i, j), z in found.items() if z - strange[sources[i], sources[j]] >= HOPE}
    return hopeful, strange


def observe(items: Sequence[Evidence], hopeful: Mapping[Pair, float]) -> dict[Pair, tuple[float, ...]]:
    """Give what is observed of each of the ``hopeful`` pairs (see ``OBSERVATIONS``)."""
    traits = find_traits(items)
    sources = [item.sentence.source for item in items]
    odds = {pair: math.exp(score) for pair, score in hopeful.items()}
    chances = {pair: each / (1 + each) for pair, each in odds.items()}
    totals = _totals(odds, sources)
    return {
        (i, j): (
            score,
            *_held_together(traits[i], traits[j]),
            _neighbours(traits[i], traits[j], chances, chances[i, j]),
            2 * score - math.log((1 + totals[i, sources[j]]) * (1 + totals[j, sources[i]])),
        )
        for (i, j), score in hopeful.items()
    }


def _held_together(a: Traits, b: Traits) -> tuple[float, ...]:
    """Observe what two sentences say of themselves, from "late" to "same date"."""
    return (
        max(a.place, b.place),
        math.log1p(len(a.pairs & b.pairs)),
        not (a.speakers.isdisjoint(b.people) and b.speakers.isdisjoint(a.people)),
        (not a.teller) != (not b.teller),
        bool(a.teller and b.teller and a.teller != b.teller),
        not a.dates.isdisjoint(b.dates),
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


def _strangeness(
    sources: Sequence[str], stems: Sequence[Sequence[str]], languages: Mapping[str, str]
) -> dict[tuple[str, str], float]:
    """Give for each two sources how much speaks against their being on one event, both ways round."""
    words: dict[str, set[str]] = {}
    for source, text in zip(sources, stems, strict=True):
        words.setdefault(source, set()).update(text)
    strange: dict[tuple[str, str], float] = {}
    for a, b in combinations(words, 2):
        same = languages.get(a) == languages.get(b)
        strange[a, b] = strange[b, a] = _against(words[a], words[b]) if same else 0.0
    return strange


def _against(ours: set[str], theirs: set[str]) -> float:
    """Give what speaks against two articles, by the words of each, being on one event: 0 or more."""
    shared = len(ours & theirs)
    if not shared:
        return math.inf
    small, large = sorted((len(ours), len(theirs)))
    overlap = shared / math.sqrt(small * min(large, LONGER * small))
    return max(0.0, UNRELATED * math.log(RELATED / overlap))


def _without_dominated(scores: Mapping[Pair, float], sources: Sequence[str]) -> dict[Pair, float]:
    """Leave out the pairs both of whose sentences have a far better counterpart in the other's source."""
    best = _best(scores, sources)
    return {
        (i, j): score
        for (i, j), score in scores.items()
        if min(best[i, sources[j]], best[j, sources[i]]) - score <= FAR_BETTER
    }


def _best(scores: Mapping[Pair, float], sources: Sequence[str]) -> dict[tuple[int, str], float]:
    """Give for each sentence and each other source the score of its best counterpart there."""
    best: dict[tuple[int, str], float] = {}
    for (i, j), score in scores.items():
        for key in ((i, sources[j]), (j, sources[i])):
            if score > best.get(key, -math.inf):
                best[key] = score
    return best


def second_best(scores: Mapping[Pair, float], items: Sequence[Evidence], matched: float) -> set[Pair]:
    """Give the pairs below ``matched`` that still tell a reader something.

    They are the best that a sentence without a match in the other's source has there.
    """
    sources = [item.sentence.source for item in items]
    best = _best(scores, sources)
    return {
        (i, j)
        for (i, j), score in scores.items()
        if score < matched and score in (best[i, sources[j]], best[j, sources[i]])
    }
