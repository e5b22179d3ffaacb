"""Which sources of a story are compared sentence by sentence, where comparing every two would be too much.

What fifty outlets all tell makes over a thousand links, of which a reader looks at a handful. So in a story of
many sources each is compared in full with a few of the others, spread over the story whatever they say; with
the rest a sentence is compared where the two share a word that few sources have. What few tell is found
wherever it stands, and what many tell is linked often enough to bring its rows together: each of its links
stands for those that were not looked for.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.compare.similarity import Index, score_pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.compare.similarity import Bag

#: With so many others each source is compared in full. No more sources than these and itself: all with all.
FULL = 12
_GOLDEN = 0.6180339887498949

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sample:
    """What is looked at: by source the ``near`` ones, and the ``rare`` stems, which lead to all others."""

    near: Mapping[str, frozenset[str]]
    rare: frozenset[str]

    def weight(self, stems: Iterable[str]) -> float:
        """Give how many links stand behind one between sentences that have ``stems`` in common.

        Those that share a rare one are all found; of the others only those between near sources.
        """
        return 1.0 if not self.rare.isdisjoint(stems) else (len(self.near) - 1) / self.near_each

    @property
    def near_each(self) -> int:
        """The number of sources that each is compared with in full."""
        return len(next(iter(self.near.values())))


def take_sample(sources: Sequence[str], stems: Sequence[Iterable[str]]) -> Sample | None:
    """Choose what to look at, by the source and the stems of each sentence; None where it is everything.

    The choice rests on the sources' identifiers, not on their order, and no source is in it more than others.
    """
    names = sorted(set(sources))
    if len(names) <= FULL + 1:
        return None
    homes: dict[str, set[str]] = defaultdict(set)
    for source, text in zip(sources, stems, strict=True):
        for stem in text:
            homes[stem].add(source)
    steps = _steps(len(names))
    near = {
        name: frozenset(names[(at + step) % len(names)] for step in (*steps, *(-step for step in steps)))
        for at, name in enumerate(names)
    }
    rare = frozenset(stem for stem, told in homes.items() if len(told) <= FULL)
    return Sample(near, rare)


def _steps(count: int) -> list[int]:
    """Give how far from each of ``count`` sources in a ring those stand that it is compared with.

    They are spread by the golden ratio, so that no part of the ring is cut off from another.
    """
    steps = {1: None}
    at = 0
    while len(steps) < FULL // 2:
        at += 1
        steps[1 + int(at * _GOLDEN % 1 * (count // 2))] = None
    return list(steps)


def score_sample(
    bags: Sequence[Bag], sources: Sequence[str], floor: float, sample: Sample
) -> dict[Pair, float]:
    """Score the pairs of sentences that ``sample`` has; keep those of ``floor`` or more.

    The keys are positions in ``bags``, the lower first; ``sources`` has the source of each.
    """
    members: dict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(sources):
        members[source].append(at)
    scores: dict[Pair, float] = {}
    for source, own in members.items():
        others = [at for other in sorted(sample.near[source]) if other < source for at in members[other]]
        index = Index()
        for at in others:
            index.add(bags[at])
        for at in own:
            for place, score in index.scores(bags[at], floor):
                scores[_pair(at, others[place])] = score
    for pair in _sharing_rare(bags, sources, sample):
        score = score_pair(bags[pair[0]], bags[pair[1]])
        if score >= floor:
            scores[pair] = score
    return scores


def _sharing_rare(bags: Sequence[Bag], sources: Sequence[str], sample: Sample) -> set[Pair]:
    """Give the pairs of sentences that share a rare stem and whose sources are not near each other."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(bags):
        for stem in bag.roots.keys() & sample.rare:
            holders[stem].append(at)
    return {
        (one, other)
        for positions in holders.values()
        for one, other in combinations(positions, 2)
        if sources[one] != sources[other] and sources[other] not in sample.near[sources[one]]
    }


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
