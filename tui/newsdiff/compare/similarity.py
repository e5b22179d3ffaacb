"""How alike two sentences are, judged by the rare words they share.

The weight of a word is its inverse document frequency over the sentences compared with each other, so that
the names everybody repeats in a story count for little. Everything is symmetric and independent of order.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.text.tokens import stem as stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.text.tokens import Token

#: Weights of the two parts of the evidence and where it starts, from a logistic regression over the pairs of
#: sentences of seven stories read by hand: the cosine, and the logarithm of the shared weight.
COSINE = 8.5
SHARED = 1.66
START = -6.1
#: Added to the number of texts, so that in a story of a few sentences a shared word still tells something.
FEW = 10


@dataclass(frozen=True, slots=True)
class Bag:
    """The different content stems of a text, sorted, and the length of its vector."""

    stems: tuple[str, ...]
    norm: float


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
        different = tuple(sorted(set(stems)))
        return Bag(different, math.sqrt(sum(self.weight(stem) ** 2 for stem in different)))


def content(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Give the stems of the tokens that carry content; a word with hyphens gives those of its parts."""
    stems: list[str] = []
    for token in tokens:
        if token.stop:
            continue
        if "-" in token.lower and token.lower[0].isalpha():
            stems += [stem_of(part) for part in token.lower.split("-") if part]
        else:
            stems.append(token.stem)
    return tuple(stems)


def learn(texts: Sequence[Iterable[str]]) -> Background:
    """Weigh the stems of ``texts`` (each a text's content stems): ln((n + FEW) / (df + .5))."""
    frequency = Counter(stem for text in texts for stem in set(text))
    top = len(texts) + FEW
    weights = {stem: math.log(top / (count + 0.5)) for stem, count in sorted(frequency.items())}
    return Background(weights, math.log(top / 0.5))


def score_pair(a: Bag, b: Bag, background: Background) -> float:
    """Weigh the evidence that two texts state a common claim, in log-odds."""
    common = set(b.stems)
    weights = [background.weight(stem) for stem in a.stems if stem in common]
    return _evidence(sum(weight * weight for weight in weights), sum(weights), a.norm * b.norm)


def score_all(
    bags: Sequence[Bag], groups: Sequence[str], background: Background, floor: float
) -> dict[tuple[int, int], float]:
    """Score the pairs of texts of different ``groups`` that share a stem; keep those of ``floor`` or more.

    The keys are positions in ``bags``, the lower first. Runs over an inverted index, so the cost grows with
    the number of shared words and not with that of pairs.
    """
    index: dict[str, list[int]] = {}
    scores: dict[tuple[int, int], float] = {}
    for at, bag in enumerate(bags):
        # One complex number holds both sums of a pair, which halves the work of the innermost loop.
        sums = [0j] * at
        for stem in bag.stems:
            weight = background.weight(stem)
            step = complex(weight * weight, weight)
            posting = index.setdefault(stem, [])
            for other in posting:
                sums[other] += step
            posting.append(at)
        group = groups[at]
        for other, total in enumerate(sums):
            if total and groups[other] != group:
                score = _evidence(total.real, total.imag, bags[other].norm * bag.norm)
                if score >= floor:
                    scores[other, at] = score
    return scores


def _evidence(dot: float, shared: float, norms: float) -> float:
    """Weigh two texts by the product of their vectors, their weight in common and the product of lengths."""
    cosine = dot / norms if norms else 0.0
    return COSINE * cosine + SHARED * math.log1p(shared) + START
