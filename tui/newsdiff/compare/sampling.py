"""Which sentences of a story of many sources are compared, where comparing every two would be too much.

What fifty outlets all tell would make over a thousand links, of which a reader looks at a handful. So in a
story of many sources a sentence is compared by its rarest words: with all that have a word of few sources,
and with a choice of those that have one of many, which does not depend on what they say. What few tell is
found wherever it stands; what many tell is linked often enough to bring its rows together, and each of its
links stands for those that were not looked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from newsdiff.compare.similarity import Pair

#: In a story of no more sources all sentences are compared with all, and in one whose sentences share no more
#: words (two sentences with three words in common share three).
FEW = 13
SHARED = 300_000
#: A word leads to so many other sources, chosen where more have it.
PICKED = 4
#: By so many words for which they are chosen is a sentence compared, the rarest.
WORDS = 3


class Sample:
    """The pairs of sentences to look at, as positions in the lists of sources and stems it is made of.

    It depends on the identifiers of the sources, not on their order.
    """

    def __init__(self, sources: Sequence[str], stems: Sequence[Collection[str]]) -> None:
        """Take each sentence's source and the stems of its content words."""
        self._sources = sources
        self._stems = stems
        self._holders: dict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(stems):
            for stem in set(text):
                self._holders[stem].append(at)
        self._homes = {stem: frozenset(sources[at] for at in held) for stem, held in self._holders.items()}
        self._rarest = [self._choose(text) for text in stems]

    def _choose(self, stems: Iterable[str]) -> list[str]:
        """Choose the stems by which a sentence is compared: of those that the same sources have but one."""
        chosen: dict[frozenset[str], str] = {}
        common = 0
        for count, stem in sorted((len(self._homes[stem]), stem) for stem in set(stems)):
            if count > 1 and common < WORDS and self._homes[stem] not in chosen:
                chosen[self._homes[stem]] = stem
                common += count > PICKED + 1
        return list(chosen.values())

    @cached_property
    def _lots(self) -> Mapping[str, Mapping[str, int]]:
        """A number for each two sources by which the choice among many is made; the same both ways round."""
        names = sorted(set(self._sources))
        return {
            one: {other: crc32(f"{min(one, other)}\n{max(one, other)}".encode()) for other in names}
            for one in names
        }

    def pairs(self) -> set[Pair]:
        """Give the pairs to look at, of sentences of different sources, the lower position first."""
        return {(at, other) if at < other else (other, at) for at, other in self._met()}

    def _met(self) -> Iterator[Pair]:
        by_source = {stem: self._by_source(stem) for stem in {stem for text in self._rarest for stem in text}}
        for at, source in enumerate(self._sources):
            lots = self._lots[source]
            for stem in self._rarest[at]:
                holders = by_source[stem]
                others: Iterable[str] = (name for name in holders if name != source)
                if len(holders) > PICKED + 1:
                    others = sorted(others, key=lots.__getitem__)[:PICKED]
                for name in others:
                    for other in holders[name]:
                        yield at, other

    def _by_source(self, stem: str) -> Mapping[str, Sequence[int]]:
        """Give the sentences that have a stem, by source."""
        found: dict[str, list[int]] = {}
        for at in self._holders[stem]:
            found.setdefault(self._sources[at], []).append(at)
        return found

    def stands_for(self, one: int, other: int) -> float:
        """Give how many pairs like these two sentences there are for each that is looked at."""
        return min(self._passed_over(one, other), self._passed_over(other, one))

    def _passed_over(self, one: int, other: int) -> float:
        """Say so as seen from one of them."""
        stems = self._stems[other]
        fewest = min((len(self._homes[stem]) for stem in self._rarest[one] if stem in stems), default=0)
        return max(1.0, (fewest - 1) / PICKED) if fewest else len(self._lots)


def take_sample(sources: Sequence[str], stems: Sequence[Collection[str]]) -> Sample | None:
    """Choose what to look at, by the source and the stems of each sentence; None where it is everything."""
    if len(set(sources)) <= FEW:
        return None
    counts = Counter(stem for text in stems for stem in set(text))
    shared = sum(count * (count - 1) // 2 for count in counts.values())
    return Sample(sources, stems) if shared > SHARED else None
