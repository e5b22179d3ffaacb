"""Which numbers of several articles are the same: the same value of the same thing.

"Three people" may be the dead in one sentence and the arrested in another: a value of what anything may be
counted in is the same only where the sentences have something else in common.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from newsdiff.text.tokens import tokenize
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from newsdiff.facts.mentions import Quantity, Score

S = TypeVar("S", "Quantity", "Score")

#: Stems of units in which things of all kinds are counted.
_ANY = word_set(
    "peopl person man men woman women other child children death year month week day hour minut time"
)
#: A value so great is hardly ever that of two things.
_TELLING = 1000
#: So few of whatever it is ("three districts") may be others elsewhere.
_FEW = 12
#: So many words in common make one thing of two mentions.
_SHARED = 2
#: More mentions of one value are taken for those of one thing.
_MOST = 300


def group_numbers(quantities: Iterable[Quantity], sentences: Mapping[str, str]) -> list[list[Quantity]]:
    """Group quantities of one value and one thing counted; ``sentences`` has the texts by identifier."""
    alike: dict[Hashable, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        alike[quantity.value, quantity.head or quantity.unit.casefold()].append(quantity)
    counted = {quantity.sentence for numbers in alike.values() if _may_part(numbers) for quantity in numbers}
    words = {name: _words(sentences[name]) for name in sorted(counted)}
    return [group for numbers in alike.values() for group in _by_context(numbers, words)]


def group_scores(scores: Iterable[Score], sentences: Mapping[str, str]) -> list[list[Score]]:
    """Group results of one game: the same figures, also from the other side, in sentences on one thing."""
    alike: dict[Hashable, list[Score]] = defaultdict(list)
    for score in scores:
        alike[max(score.figures, tuple((b, a) for a, b in score.figures))].append(score)
    words = {score.sentence: _words(sentences[score.sentence]) for group in alike.values() for score in group}
    return [group for found in alike.values() for group in _parted(found, words, _SHARED)]


def _may_part(numbers: list[Quantity]) -> bool:
    """Tell whether mentions of one value may be of several things, and are few enough to look at in pairs."""
    head, value = numbers[0].head, abs(numbers[0].value)
    common = (not head or head in _ANY) and value < _TELLING
    return 1 < len(numbers) <= _MOST and (common or value <= _FEW)


def _by_context(numbers: list[Quantity], sentences: Mapping[str, frozenset[str]]) -> list[list[Quantity]]:
    """Part the mentions of one value whose sentences share too little, themselves or through a third."""
    if not _may_part(numbers):
        return [numbers]
    head = numbers[0].head
    return _parted(numbers, sentences, _SHARED if not head or head in _ANY else 1)


def _parted(numbers: list[S], sentences: Mapping[str, frozenset[str]], least: int) -> list[list[S]]:
    """Part mentions whose sentences share fewer than ``least`` words of content."""
    words = [sentences[n.sentence] - {token.stem for token in tokenize(n.text)} for n in numbers]
    group = list(range(len(numbers)))
    for i, j in combinations(range(len(numbers)), 2):
        enough = max(1, min(least, len(words[i]), len(words[j])))
        if group[i] != group[j] and len(words[i] & words[j]) >= enough:
            group = [group[i] if name == group[j] else name for name in group]
    return [
        [number for number, name in zip(numbers, group, strict=True) if name == own]
        for own in sorted(set(group))
    ]


def _words(text: str) -> frozenset[str]:
    """Give the stems of a sentence's words of content."""
    return frozenset(token.stem for token in tokenize(text) if not token.stop)
