"""Groups of passages that go together, by average linkage.

Joining whatever is linked (connected components) would soon put half the story into one group; here two
groups join only while their passages are linked with each other on average. The passages of the spine share a
group only where they follow each other, so that its rows stand in its order.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.model import Passage

K = TypeVar("K")
V = TypeVar("V", int, float)

#: Two groups join while the weight of the links between them, averaged over all pairs of passages of
#: different sources, is at least this.
JOINING = 0.25
#: A group holds at most so many passages of the spine.
SPINE_RUN = 3


class _Clusters:
    """Groups being joined, by number; the weight between two is the sum over the pairs of their passages."""

    def __init__(
        self, passages: Sequence[Passage], weights: Mapping[tuple[str, str], float], spine: str
    ) -> None:
        self.members: dict[int, list[Passage]] = {at: [p] for at, p in enumerate(passages)}
        self.between: dict[int, dict[int, float]] = {at: {} for at in self.members}
        self._counts = {at: {p.source: 1} for at, p in enumerate(passages)}
        self._spine = {at: [p] if p.source == spine else [] for at, p in enumerate(passages)}
        number = {passage.id: at for at, passage in enumerate(passages)}
        for (a, b), weight in weights.items():
            self.between[number[a]][number[b]] = weight
            self.between[number[b]][number[a]] = weight
        self._next = len(passages)

    def join_first(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Make one group of the groups of two passages, pair by pair, where they may join."""
        home = {passage.id: at for at, (passage,) in self.members.items()}
        for a, b in ((home[one], home[other]) for one, other in pairs):
            if a != b and self.may_join(a, b):
                joined = self.join(a, b)
                home |= dict.fromkeys((passage.id for passage in self.members[joined]), joined)

    def may_join(self, a: int, b: int) -> bool:
        """Tell whether two groups may be one: their passages of the spine must run on."""
        return not (self._spine[a] and self._spine[b]) or run_on(self._spine[a] + self._spine[b])

    def average(self, a: int, b: int) -> float:
        """Give the mean weight between two groups; 0 where they must not join."""
        if not self.may_join(a, b):
            return 0.0
        few, many = self._counts[a], self._counts[b]
        if len(few) > len(many):
            few, many = many, few
        same = sum([count * many[source] for source, count in few.items() if source in many])
        pairs = len(self.members[a]) * len(self.members[b]) - same
        return self.between[a][b] / pairs if pairs else 0.0

    def join(self, a: int, b: int) -> int:
        """Make one group of two and give its number."""
        number, self._next = self._next, self._next + 1
        self.members[number] = self.members.pop(a) + self.members.pop(b)
        self._spine[number] = self._spine.pop(a) + self._spine.pop(b)
        self._counts[number] = _added(self._counts.pop(a), self._counts.pop(b))
        sums = _added(self.between.pop(a), self.between.pop(b))
        sums.pop(a, None)
        sums.pop(b, None)
        self.between[number] = sums
        for other, weight in sums.items():
            theirs = self.between[other]
            theirs.pop(a, None)
            theirs.pop(b, None)
            theirs[number] = weight
        return number


def run_on(spine: Sequence[Passage]) -> bool:
    """Tell whether passages of the spine may share a row: a few that follow each other."""
    places = [passage.index for passage in spine]
    return len(places) < 2 or (len(places) <= SPINE_RUN and max(places) - min(places) < len(places))


def _added(a: dict[K, V], b: Mapping[K, V]) -> dict[K, V]:
    """Add the numbers of ``b`` to those of ``a``, which is changed, key by key."""
    for key, value in b.items():
        a[key] = a[key] + value if key in a else value
    return a


def group(
    passages: Sequence[Passage],
    weights: Mapping[tuple[str, str], float],
    spine: str,
    together: Iterable[tuple[str, str]] = (),
) -> list[list[Passage]]:
    """Group ``passages`` by the ``weights`` of the links between them (by pairs of identifiers).

    Each passage is in exactly one group; the order given does not matter but for that of the outcome. The
    pairs ``together`` are in one group, whatever their weights, where the order of the spine lets them.
    """
    clusters = _Clusters(sorted(passages, key=lambda passage: passage.id), weights, spine)
    clusters.join_first(together)
    heap = [
        (-average, a, b)
        for a, others in clusters.between.items()
        for b in others
        if a < b and others[b] >= JOINING and (average := clusters.average(a, b)) >= JOINING
    ]
    heapify(heap)
    while heap:
        _, a, b = heappop(heap)
        if a not in clusters.members or b not in clusters.members:
            continue
        joined = clusters.join(a, b)
        for other, weight in clusters.between[joined].items():
            average = clusters.average(joined, other) if weight >= JOINING else 0.0
            if average >= JOINING:
                heappush(heap, (-average, other, joined))
    place = {passage.id: at for at, passage in enumerate(passages)}
    return [sorted(members, key=lambda passage: place[passage.id]) for members in clusters.members.values()]
