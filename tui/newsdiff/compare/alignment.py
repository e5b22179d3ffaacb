"""Which pairs of sentences go together, judged over the story as a whole.

First by the rare words two sentences share; then, where these leave hope, by what else is observed of them,
with weights that are learned. Articles with little in common are on different events.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.compare.observations import observe
from newsdiff.compare.similarity import score_all, score_some
from newsdiff.compare.traits import find_traits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.sampling import Sample
    from newsdiff.compare.similarity import Pair
    from newsdiff.compare.weights import Weights

#: The log-odds by rare words from which a pair is looked at more closely.
HOPE = -3.0
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
    """Score the pairs of sentences of different sources that are related, in log-odds of a common claim.

    The keys are positions in ``items``, the lower first. ``languages`` gives each source's language: that
    articles in different ones share few words is not held against them. With a ``sample`` only the pairs it
    has are looked at.
    """
    related: dict[Pair, float] = {}
    for against, observed in look_closer(items, languages, sample):
        weighed = ((pair, weights.weigh(seen) - against) for pair, seen in observed.items())
        scores = {pair: score for pair, score in weighed if score >= weights.possible}
        related |= _choose(scores, weights.matched)
    return related


def look_closer(
    items: Sequence[Evidence], languages: Mapping[str, str], sample: Sample | None = None
) -> Iterator[tuple[float, dict[Pair, tuple[float, ...]]]]:
    """Give for each two articles what is observed of the pairs of sentences whose words leave hope.

    Before it, what speaks against the articles' being on one event. The arguments are those of ``align``.
    """
    traits = find_traits(items)
    bags = [trait.bag for trait in traits]
    sources = [item.sentence.source for item in items]
    words = {source: trait.article for source, trait in zip(sources, traits, strict=True)}
    parted = _by_articles(
        score_some(bags, sample.pairs(), HOPE) if sample else score_all(bags, sources, HOPE), sources
    )
    for (a, b), scores in parted.items():
        against = _against(words[a], words[b]) if languages.get(a) == languages.get(b) else 0.0
        hopeful = {pair: score for pair, score in scores.items() if score - against >= HOPE}
        yield against, observe(traits, hopeful)


def _by_articles(
    scores: Mapping[Pair, float], sources: Sequence[str]
) -> Mapping[tuple[str, str], Mapping[Pair, float]]:
    """Part the pairs by the sources of their sentences."""
    parted: dict[tuple[str, str], dict[Pair, float]] = defaultdict(dict)
    for pair, score in scores.items():
        i, j = pair
        parted[sources[i], sources[j]][pair] = score
    return parted


def _against(ours: AbstractSet[str], theirs: AbstractSet[str]) -> float:
    """Give what speaks against two articles, by the words of each, being on one event: 0 or more."""
    shared = len(ours & theirs)
    if not shared:
        return math.inf
    small, large = sorted((len(ours), len(theirs)))
    overlap = shared / math.sqrt(small * min(large, LONGER * small))
    return max(0.0, UNRELATED * math.log(RELATED / overlap))


def _choose(scores: Mapping[Pair, float], matched: float) -> dict[Pair, float]:
    """Leave out what tells a reader nothing, of the pairs of sentences of two articles.

    That is a pair that is not ``matched`` and for either sentence not the best; and a match both of whose
    sentences have a far better one.
    """
    best: dict[int, float] = {}
    for pair, score in scores.items():
        for at in pair:
            best[at] = max(score, best.get(at, score))
    found = {}
    for pair, score in scores.items():
        behind = min(best[pair[0]], best[pair[1]]) - score
        if behind <= (FAR_BETTER if score >= matched else 0.0):
            found[pair] = score
    return found
