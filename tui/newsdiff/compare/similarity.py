"""How alike two sentences are, judged by the rare words they share.

The weight of a word in a sentence is its inverse document frequency over the sentences of the same article.
So the names an article repeats count for little, and two articles are compared the same way whatever else is
loaded. Everything is symmetric and independent of order.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.compare.spelling import fold
from newsdiff.text.tokens import stem as stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.text.tokens import Token

#: The positions of two texts, the lower first.
Pair = tuple[int, int]

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
        weights = {stem: self.weight(stem) for stem in stems}
        return Bag(weights, math.hypot(*weights.values()))


@dataclass(frozen=True, slots=True)
class Bag:
    """The content stems of a text with their weights, and the length of the text's vector.

    A stem that two texts share weighs the geometric mean of its weights in both.
    """

    weights: Mapping[str, float]
    norm: float

    def weight(self, stems: Iterable[str]) -> float:
        """Add up the weights of ``stems``, all of this text; in any order the same."""
        return math.fsum(map(self.weights.__getitem__, stems))


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
    weights = {stem: math.log(top / (count + 0.5)) for stem, count in frequency.items()}
    return Background(weights, math.log(top / 0.5))


def score_pair(a: Bag, b: Bag) -> float:
    """Weigh the evidence that two texts state a common claim, in log-odds."""
    products = [a.weights[stem] * b.weights[stem] for stem in a.weights.keys() & b.weights.keys()]
    cosine = math.fsum(products) / (a.norm * b.norm) if products else 0.0
    return _evidence(cosine, math.fsum(map(math.sqrt, products)))


def score_all(bags: Sequence[Bag], groups: Sequence[str], floor: float) -> dict[Pair, float]:
    """Score the pairs of texts of different ``groups`` that share a stem; keep those of ``floor`` or more.

    The texts of a group follow each other. Runs over an inverted index of the groups before, so the cost
    grows with the number of words they share.
    """
    index: dict[str, list[tuple[int, float, float]]] = defaultdict(list)
    scores: dict[Pair, float] = {}
    for _, members in groupby(range(len(bags)), key=groups.__getitem__):
        group = [(at, _parts(bags[at])) for at in members]
        for at, parts in group:
            cosines: dict[int, float] = {}
            shared: dict[int, float] = {}
            for stem, root, part in parts:
                for other, its_root, its_part in index.get(stem, ()):
                    cosines[other] = cosines.get(other, 0.0) + part * its_part
                    shared[other] = shared.get(other, 0.0) + root * its_root
            for other, cosine in cosines.items():
                score = _evidence(cosine, shared[other])
                if score >= floor:
                    scores[other, at] = score
        for at, parts in group:
            for stem, root, part in parts:
                index[stem].append((at, root, part))
    return scores


def score_some(bags: Sequence[Bag], pairs: Iterable[Pair], floor: float) -> dict[Pair, float]:
    """Score the ``pairs`` of ``bags``; keep those of ``floor`` or more."""
    scores = ((pair, score_pair(bags[pair[0]], bags[pair[1]])) for pair in pairs)
    return {pair: score for pair, score in scores if score >= floor}


def _parts(bag: Bag) -> list[tuple[str, float, float]]:
    """Give each stem of a bag with the root of its weight, and its weight in a vector of length 1."""
    return [(stem, math.sqrt(weight), weight / bag.norm) for stem, weight in bag.weights.items()]


def _evidence(cosine: float, shared: float) -> float:
    """Weigh two texts by the cosine of their vectors and their weight in common."""
    return COSINE * cosine + SHARED * math.log1p(shared) + START
