"""Which pairs of sentences go together, judged over the story as a whole.

To the words two sentences share come three observations that hold over news in general: openings of articles
on one event tell the same; articles with little in common are on different events; a sentence that has a far
better counterpart on the other side, as that one has on this, is hardly meant.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.compare.similarity import content, learn, score_all, score_some

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.sampling import Sample

Pair = tuple[int, int]

#: The first so many sentences open an article, of a short one as many as this part of it, and at least one;
#: that two sentences do adds so much.
OPENING = 3
OPENING_PART = 0.25
LEAD = 1.0
#: Articles on one event share at least this part of their words (measured on 148 pairs of articles on one
#: event and 150 on different ones); what is lacking, in logarithms, counts so many times against a pair.
RELATED = 0.25
UNRELATED = 2.0
#: When articles differ more in size, the longer one counts as so many times the shorter.
LONGER = 4
#: A pair is dropped when both its sentences have a counterpart in the other's source that is so much better.
FAR_BETTER = 3.0


def align(
    items: Sequence[Evidence],
    languages: Mapping[str, str],
    floor: float,
    sample: Sample | None = None,
) -> dict[Pair, float]:
    """Score the pairs of sentences of different sources, in log-odds of a common claim, from ``floor`` up.

    The keys are positions in ``items``, the lower first. ``languages`` gives each source's language: that
    articles in different ones share few words is not held against them. With a ``sample`` only the pairs it
    has are looked at.
    """
    stems = [content(item.tokens) for item in items]
    sources = [item.sentence.source for item in items]
    texts: dict[str, list[Sequence[str]]] = {}
    for text, source in zip(stems, sources, strict=True):
        texts.setdefault(source, []).append(text)
    backgrounds = {source: learn(own) for source, own in texts.items()}
    bags = [backgrounds[source].bag(text) for text, source in zip(stems, sources, strict=True)]
    opening = _openings(items)
    strange = _strangeness(sources, stems, languages)
    alike_from = floor - LEAD
    found = score_some(bags, sample.pairs(), alike_from) if sample else score_all(bags, sources, alike_from)
    scores = {}
    for (i, j), alike in found.items():
        score = alike + LEAD * (i in opening and j in opening) - strange[sources[i], sources[j]]
        if score >= floor:
            scores[i, j] = score
    return _without_dominated(scores, sources)


def _openings(items: Sequence[Evidence]) -> set[int]:
    """Give the positions of the sentences that open their articles."""
    by_source: dict[str, list[int]] = {}
    for at in sorted(range(len(items)), key=lambda at: items[at].sentence.index):
        by_source.setdefault(items[at].sentence.source, []).append(at)
    return {
        at
        for positions in by_source.values()
        for at in positions[: max(1, min(OPENING, int(OPENING_PART * len(positions))))]
    }


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
