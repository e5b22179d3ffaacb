"""Whether two statements that stand alone say the same: single sentences, as a list of headlines holds them.

No article around them tells which of their words are rare, so what counts is how much of their wording they
share. The weights of what is observed (``OBSERVATIONS``) are learned from pairs of news sentences that people
judged.
"""

from __future__ import annotations

import math
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from newsdiff.compare.similarity import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.sampling import Sample
    from newsdiff.compare.similarity import Pair
    from newsdiff.compare.weights import Weights

#: What is observed of two statements, in the order of its vector and of the weights: the part of the content
#: words of the one with more that is in both, and of the other; the part of all words of the longer one; the
#: longest run of words in both, in logarithms; how alike they are letter by letter (0 to 1); whether a number
#: is in one only.
OBSERVATIONS = (
    "content of the one with more",
    "content of the one with less",
    "words of the longer",
    "longest run",
    "letters",
    "number in one only",
)


def stand_alone(items: Sequence[Evidence]) -> bool:
    """Tell whether no source has more than one of the sentences."""
    return len({item.sentence.source for item in items}) == len(items)


def hold_together(
    items: Sequence[Evidence], weights: Weights, sample: Sample | None = None
) -> dict[Pair, float]:
    """Score the pairs of statements that may be related, in log-odds of saying the same.

    The keys are positions in ``items``, the lower first. With a ``sample`` only its pairs are looked at.
    """
    scores = {}
    for i, j in sample.pairs() if sample else combinations(range(len(items)), 2):
        score = weights.weigh(observe(items[i], items[j]))
        if score >= weights.possible:
            scores[i, j] = score
    return scores


def observe(a: Evidence, b: Evidence) -> tuple[float, ...]:
    """Give what is observed of two statements (see ``OBSERVATIONS``)."""
    ours, theirs = set(content(a.tokens)), set(content(b.tokens))
    few, many = sorted((len(ours), len(theirs)))
    shared = len(ours & theirs)
    one, other = ([token.lower for token in item.tokens] for item in (a, b))
    words, others = set(one), set(other)
    run = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return (
        shared / max(1, many),
        shared / max(1, few),
        len(words & others) / max(1, len(words), len(others)),
        math.log1p(run.size),
        fuzz.ratio(a.sentence.text, b.sentence.text) / 100,
        any(word[0].isdigit() for word in words ^ others),
    )
