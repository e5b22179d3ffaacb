"""Names in each other's place: capitalised words that stand between the same words of two sentences."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdiff.compare.reading import Reading, Word

#: What stands between words that are no phrase.
_MARK = re.compile(r"[\"“”()\[\]]")
#: Function words that may stand within a run.
_BRIDGE = 2
#: Runs this short are likely each other's counterpart where one neighbour is the same.
_SHORT = 1


def swapped_names(
    a: Reading, b: Reading, ours: Sequence[Word], theirs: Sequence[Word]
) -> Iterator[tuple[range, range]]:
    """Yield the names of ``a`` and ``b``, as tokens, that stand in each other's place.

    ``ours`` and ``theirs`` are the words that the other sentence does not have.
    """
    if not any(word.name for word in ours) or not any(word.name for word in theirs):
        return
    others = _runs(b, theirs)
    places = _places(b, others)
    used = set()
    for run in _runs(a, ours):
        twin = _twin(a, run, others, places)
        if twin is None or twin in used:
            continue
        used.add(twin)
        if _named(run) and _named(others[twin]):
            yield _range(a, run), _range(b, others[twin])


def _runs(reading: Reading, words: Sequence[Word]) -> list[list[Word]]:
    """Join neighbouring unshared words of one phrase to runs."""
    runs: list[list[Word]] = []
    before = _before(reading)
    last = None
    for word in words:
        if runs and before.get(word.at) == last:
            runs[-1].append(word)
        else:
            runs.append([word])
        last = word.at
    return runs


@lru_cache(maxsize=8192)
def _before(reading: Reading) -> Mapping[int, int]:
    """Give the content words that go on a phrase, each with the one before it, as tokens."""
    return {
        word.at: last.at
        for last, word in pairwise(reading.words)
        if word.at - last.at <= _BRIDGE + 1
        and reading.clauses[word.at] == reading.clauses[last.at]
        and not _MARK.search(_between(reading, last.at, word.at))
    }


def _between(reading: Reading, i: int, j: int) -> str:
    """Give the text from the end of one token to the beginning of another."""
    offset = reading.evidence.sentence.start
    return reading.evidence.sentence.text[reading.tokens[i].end - offset : reading.tokens[j].start - offset]


def _named(run: Sequence[Word]) -> bool:
    """Tell whether a run is a name: neighbouring words written large, no figures."""
    together = run and run[-1].at - run[0].at == len(run) - 1
    return bool(together) and all(word.name and not word.key[:1].isdigit() for word in run)


def _range(reading: Reading, run: Sequence[Word]) -> range:
    """Give the tokens from the first to the last word of a run, names at its ends in full."""
    if not run:
        return range(0)
    first, last = run[0].at, run[-1].at
    going_on = _going_on(reading)
    while first - 1 in going_on:
        first -= 1
    while last in going_on:
        last += 1
    return range(first, last + 1)


@lru_cache(maxsize=8192)
def _going_on(reading: Reading) -> frozenset[int]:
    """Give the tokens that the next one goes on as one name: written large, but a space between."""
    large = [token.text[0].isupper() for token in reading.tokens]
    return frozenset(
        i
        for i, token in enumerate(reading.tokens[:-1])
        if large[i] and large[i + 1] and not token.stop and _between(reading, i, i + 1) == " "
    )


def _places(reading: Reading, runs: Sequence[Sequence[Word]]) -> dict[tuple[int, str], tuple[int, bool]]:
    """Give which run stands after, and which before, a word, and whether nothing is between them."""
    places: dict[tuple[int, str], tuple[int, bool]] = {}
    for at, run in enumerate(runs):
        for side, word in _beside(reading, run):
            places.setdefault((side, word.key), (at, _adjacent(run, word)))
    return places


def _adjacent(run: Sequence[Word], word: Word) -> bool:
    """Tell whether a word stands right before or after a run."""
    return word.at in (run[0].at - 1, run[-1].at + 1)


def _beside(reading: Reading, run: Sequence[Word]) -> list[tuple[int, Word]]:
    """Give the content words just before (0) and just after (1) a run."""
    first, last = reading.places[run[0].at], reading.places[run[-1].at]
    beside = [(0, word) for word in reading.words[max(0, first - 1) : first]]
    return beside + [(1, word) for word in reading.words[last + 1 : last + 2]]


def _twin(
    reading: Reading,
    run: Sequence[Word],
    others: Sequence[Sequence[Word]],
    places: Mapping[tuple[int, str], tuple[int, bool]],
) -> int | None:
    """Give which of the other side's runs stands in a run's place: between the same words.

    A single word needs but one of them, right beside it.
    """
    found = [(places.get((side, word.key), (None, False)), word) for side, word in _beside(reading, run)]
    if len(found) == 2 and found[0][0][0] == found[1][0][0]:
        return found[0][0][0]
    twin = next((at for (at, right_there), word in found if right_there and _adjacent(run, word)), None)
    return twin if twin is not None and max(len(run), len(others[twin])) <= _SHORT else None
