"""Which pairs of sentences go together, judged over the story as a whole.

First by the rare words two sentences share; then, where these leave hope, by what else is observed of them,
with weights that are learned. Articles with little in common are on different events.
"""

from __future__ import annotations

import math
from itertools import combinations
from operator import mul
from typing import TYPE_CHECKING

from newsdiff.compare.observations import observe
from newsdiff.compare.similarity import content, learn, score_all, score_some, vocabularies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.sampling import Sample
    from newsdiff.compare.similarity import Bag
    from newsdiff.compare.weights import Weights

Pair = tuple[int, int]

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
    """Score the pairs of sentences of different sources that may be related, in log-odds of a common claim.

    The keys are positions in ``items``, the lower first. ``languages`` gives each source's language: that
    articles in different ones share few words is not held against them. With a ``sample`` only the pairs it
    has are looked at.
    """
    bags = weigh(items)
    hopeful, strange = find_hopeful(items, bags, languages, sample)
    scores = {}
    for (i, j), seen in observe(items, bags, hopeful).items():
        score = weights.start + sum(map(mul, weights.weights, seen))
        score -= strange[items[i].sentence.source, items[j].sentence.source]
        if score >= weights.possible:
            scores[i, j] = score
    return _without_dominated(scores, [item.sentence.source for item in items])


def weigh(items: Sequence[Evidence]) -> list[Bag]:
    """Give the bag of each sentence's words, these weighed within its article."""
    texts: dict[str, list[Sequence[str]]] = {}
    stems = [content(item.tokens) for item in items]
    for item, text in zip(items, stems, strict=True):
        texts.setdefault(item.sentence.source, []).append(text)
    backgrounds = {source: learn(own) for source, own in texts.items()}
    return [backgrounds[item.sentence.source].bag(text) for item, text in zip(items, stems, strict=True)]


def find_hopeful(
    items: Sequence[Evidence],
    bags: Sequence[Bag],
    languages: Mapping[str, str],
    sample: Sample | None = None,
) -> tuple[dict[Pair, float], dict[tuple[str, str], float]]:
    """Give the pairs worth a closer look with their log-odds by rare words.

    And what speaks against each two sources' being on one event, both ways round.
    """
    sources = [item.sentence.source for item in items]
    strange = _strangeness(sources, bags, languages)
    found = score_some(bags, sample.pairs(), HOPE) if sample else score_all(bags, sources, HOPE)
    hopeful = {(i, j): z for (i, j), z in found.items() if z - strange[sources[i], sources[j]] >= HOPE}
    return hopeful, strange


def _strangeness(
    sources: Sequence[str], bags: Sequence[Bag], languages: Mapping[str, str]
) -> dict[tuple[str, str], float]:
    """Give for each two sources how much speaks against their being on one event, both ways round."""
    words = vocabularies(bags, sources)
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
