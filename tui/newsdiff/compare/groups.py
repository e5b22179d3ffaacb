"""Groups of passages that go together, by average linkage.

Joining whatever is linked (connected components) would soon put half the story into one group; here two
groups join only while their passages are linked with each other on average. The passages of the spine share a
group only where they follow each other, so that its rows stand in its order.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.model import Passage

#: Two groups join while the weight of the links between them, averaged over all pairs of passages of
#: different sources, is at least this.
JOINING = 0.15
#: A group holds at most so many passages of the spine.
SPINE_RUN = 3


class _Clusters:
    """Groups being joined, by number; the weight between two is the sum over the pairs of their passages."""

    def __init__(
        self, passages: Sequence[Passage], weights: Mapping[tuple[str, str], float], spine: str
    ) -> None:
        self.members: dict[int, list[Passage]] = {at: [p] for at, p in enumerate(passages)}
        self.spine = spine
        self.between: dict[int, dict[int, float]] = {at: {} for at in self.members}
        number = {passage.id: at for at, passage in enumerate(passages)}
        for (a, b), weight in weights.items():
            self.between[number[a]][number[b]] = weight
            self.between[number[b]][number[a]] = weight
        self._next = len(passages)

    def average(self, a: int, b: int) -> float:
        """Give the mean weight between two groups; 0 where they must not join."""
        if self._breaks_spine(a, b):
            return 0.0
        ours, theirs = self._counts(a), self._counts(b)
        same = sum(count * theirs.get(source, 0) for source, count in ours.items())
        pairs = len(self.members[a]) * len(self.members[b]) - same
        return self.between[a][b] / pairs if pairs else 0.0

    def _breaks_spine(self, a: int, b: int) -> bool:
        """Tell whether the spine's passages in two groups are too many or do not follow each other."""
        spine = [p.index for group in (a, b) for p in self.members[group] if p.source == self.spine]
        return len(spine) > 1 and (len(spine) > SPINE_RUN or max(spine) - min(spine) >= len(spine))

    def _counts(self, number: int) -> dict[str, int]:
        """Count the passages of each source in a group."""
        counts: dict[str, int] = {}
        for passage in self.members[number]:
            counts[passage.source] = counts.get(passage.source, 0) + 1
        return counts

    def join(self, a: int, b: int) -> int:
        """Make one group of two and give its number."""
        number, self._next = self._next, self._next + 1
        self.members[number] = self.members.pop(a) + self.members.pop(b)
        sums = self.between.pop(a)
        for other, weight in self.between.pop(b).items():
            sums[other] = sums.get(other, 0.0) + weight
        sums.pop(a, None)
        sums.pop(b, None)
        self.between[number] = sums
        for other, weight in sums.items():
            theirs = self.between[other]
            theirs.pop(a, None)
            theirs.pop(b, None)
            theirs[number] = weight
        return number


def group(
    passages: Sequence[Passage], weights: Mapping[tuple[str, str], float], spine: str
) -> list[list[Passage]]:
    """Group ``passages`` by the ``weights`` of the links between them (by pairs of identifiers).

    Each passage is in exactly one group; the order given does not matter but for that of the outcome.
    """
    clusters = _Clusters(sorted(passages, key=lambda passage: passage.id), weights, spine)
    heap = [
        (-average, a, b)
        for a, others in clusters.between.items()
        for b in others
        if a < b and (average := clusters.average(a, b)) >= JOINING
    ]
    heapify(heap)
    while heap:
        _, a, b = heappop(heap)
        if a not in clusters.members or b not in clusters.members:
            continue
        joined = clusters.join(a, b)
        for other in clusters.between[joined]:
            average = clusters.average(joined, other)
            if average >= JOINING:
                heappush(heap, (-average, other, joined))
    place = {passage.id: at for at, passage in enumerate(passages)}
    return [sorted(members, key=lambda passage: place[passage.id]) for members in clusters.members.values()]
