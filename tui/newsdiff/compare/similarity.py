"""How alike two sentences are, judged by the rare words they share.

The weight of a word in a sentence is its inverse document frequency over the sentences of the same article.
So the names an article repeats count for little, and two articles are compared the same way whatever else is
loaded. Everything is symmetric and independent of order.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.spelling import fold
from newsdiff.text.tokens import stem as stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.text.tokens import Token

#: Weights of the two parts of the evidence and where it starts, from a logistic regression over the pairs of
#: sentences of seven stories read by hand: the cosine, and the logarithm of the shared weight.
COSINE = 8.5
SHARED = 1.66
START = -6.25
#: Added to the number of texts, so that in an article of a few sentences a shared word still tells something.
FEW = 5


@dataclass(frozen=True, slots=True)
class Background:
    """The weight of each stem, learned from a set of texts; ``unseen`` is that of a stem not among them."""

    weights: Mapping[str, float]
    unseen: float

    def weight(self, stem: str) -> float:
        """Give the inverse document frequency of ``stem``."""
        return self.weights.get(stem, self.unseen)

    def bag(self, stems: Iterable[str]) -> Bag:
        """Make the bag of a text's content ``stems``."""
        weights = {stem: self.weight(stem) for stem in sorted(set(stems))}
        roots = {stem: math.sqrt(weight) for stem, weight in weights.items()}
        return Bag(roots, math.sqrt(sum(weight * weight for weight in weights.values())))


@dataclass(frozen=True, slots=True)
class Bag:
    """The content stems of a text, sorted, each with the root of its weight; the length of the text's vector.

    The product of two roots is the weight of a stem that two texts share.
    """

    roots: Mapping[str, float]
    norm: float


def content(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Give the stems of the content words, in one spelling; those of its parts for a word with hyphens."""
    stems: list[str] = []
    for token in tokens:
        if token.stop:
            continue
        if "-" in token.lower and token.lower[0].isalpha():
            stems += [fold(stem_of(part)) for part in token.lower.split("-") if part]
        else:
            stems.append(fold(token.stem))
    return tuple(stems)


def learn(texts: Sequence[Iterable[str]]) -> Background:
    """Weigh the stems of ``texts`` (each a text's content stems): ln((n + FEW) / (df + .5))."""
    frequency = Counter(stem for text in texts for stem in set(text))
    top = len(texts) + FEW
    weights = {stem: math.log(top / (count + 0.5)) for stem, count in sorted(frequency.items())}
    return Background(weights, math.log(top / 0.5))


def score_pair(a: Bag, b: Bag) -> float:
    """Weigh the evidence that two texts state a common claim, in log-odds."""
    weights = [root * b.roots[stem] for stem, root in a.roots.items() if stem in b.roots]
    return _evidence(sum(weight * weight for weight in weights), sum(weights), a.norm * b.norm)


class Index:
    """Texts by the stems they hold, to score others against: the cost grows with the stems shared."""

    def __init__(self) -> None:
        """Begin without any text."""
        self._holders: dict[str, list[tuple[int, float]]] = {}
        self._norms: list[float] = []

    def add(self, bag: Bag) -> None:
        """Add a text; they are numbered in the order in which they are added."""
        at = len(self._norms)
        self._norms.append(bag.norm)
        for stem, root in bag.roots.items():
            self._holders.setdefault(stem, []).append((at, root))

    def scores(self, bag: Bag, floor: float) -> list[tuple[int, float]]:
        """Give the texts held that score ``floor`` or more against another, by number, each with its score."""
        norms = self._norms
        dots, shared = [0.0] * len(norms), [0.0] * len(norms)
        for stem, root in bag.roots.items():
            for other, theirs in self._holders.get(stem, ()):
                weight = root * theirs
                dots[other] += weight * weight
                shared[other] += weight
        least = _least_shared(bag.norm * min(filter(None, norms), default=0.0), floor)
        scored = (
            (other, _evidence(dots[other], weight, norms[other] * bag.norm))
            for other, weight in enumerate(shared)
            if weight > least
        )
        return [(other, score) for other, score in scored if score >= floor]


def score_all(bags: Sequence[Bag], groups: Sequence[str], floor: float) -> dict[tuple[int, int], float]:
    """Score the pairs of texts of different ``groups`` that share a stem; keep those of ``floor`` or more.

    The keys are positions in ``bags``, the lower first.
    """
    index = Index()
    scores: dict[tuple[int, int], float] = {}
    for at, bag in enumerate(bags):
        group = groups[at]
        for other, score in index.scores(bag, floor):
            if groups[other] != group:
                scores[other, at] = score
        index.add(bag)
    return scores


def _least_shared(norms: float, floor: float) -> float:
    """Give a weight in common below which two texts, of this product of lengths or more, miss ``floor``.

    The product of two vectors is at most the square of the weight they share.
    """
    low, high = 0.0, 8.0
    while high - low > 0.1:
        middle = (low + high) / 2
        if norms and _evidence(middle * middle, middle, norms) < floor:
            low = middle
        else:
            high = middle
    return low


def _evidence(dot: float, shared: float, norms: float) -> float:
    """Weigh two texts by the product of their vectors, their weight in common and the product of lengths."""
    cosine = dot / norms if norms else 0.0
    return COSINE * cosine + SHARED * math.log1p(shared) + START
