"""Find words the reader kept or corrected again in an article that may have been edited.

After the W3C's selectors (TextQuoteSelector, TextPositionSelector), but stricter than their usual users:
the words *and* their surroundings must agree, and where two stretches could be meant, none is chosen. Words
are found, or said to be lost; they never slip onto a look-alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.model import Source

#: Characters kept before and after the words, as annotation tools do.
CONTEXT = 32
#: Edited words still count as the same at this likeness (0 to 100) …
QUOTE_FLOOR = 75.0
#: … and surroundings at this one; unrelated English of this length lies at 30 to 50.
CONTEXT_FLOOR = 80.0
#: Anything this like the words, elsewhere in the article when they were kept, makes them ambiguous.
LOOKALIKE_FLOOR = 65.0
#: Words this long, standing once, are known without their surroundings.
TELLING_LENGTH = 48
#: A runner-up this close to the best leaves the place in doubt.
MARGIN = 10.0


class Selector(Protocol):
    """The W3C's TextQuoteSelector, and where the words began.

    ``unique`` tells whether nothing else in the article resembled them.
    """

    @property
    def exact(self) -> str:
        """The words."""

    @property
    def prefix(self) -> str:
        """What stood before them."""

    @property
    def suffix(self) -> str:
        """What stood after them."""

    @property
    def start(self) -> int:
        """Where they began in ``Source.text``."""

    @property
    def unique(self) -> bool:
        """Whether nothing else in the article resembled them."""


@dataclass(frozen=True, slots=True)
class Words:
    """A selector of words of the source with the identifier ``source``."""

    source: str
    exact: str
    prefix: str
    suffix: str
    start: int
    unique: bool


class AnchorState(StrEnum):
    """How words were found: they themselves in place, edited or elsewhere, or not at all."""

    PLACED = "placed"
    MOVED = "moved"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where words stand in ``Source.text``; start and end are -1 when they are lost."""

    state: AnchorState
    start: int = -1
    end: int = -1


LOST = Anchor(AnchorState.LOST)


def words_at(source: Source, start: int, end: int) -> Words:
    """Select the words of ``source`` from ``start`` to ``end``, to find them again."""
    return Words(
        source=source.id,
        exact=source.text[start:end],
        prefix=source.text[max(0, start - CONTEXT) : start],
        suffix=source.text[end : end + CONTEXT],
        start=start,
        unique=stands_alone(source, start, end),
    )


def anchor(words: Selector, source: Source) -> Anchor:
    """Find ``words`` in ``source``.

    *Placed*: the words stand there as they were, between what stood around them (or known without it).
    *Moved*: the words or their surroundings were changed, so the reader should be told. *Lost*: nothing is
    surely the same passage.
    """
    if not words.exact.strip():
        return LOST
    hits = tuple(_occurrences(words.exact, source.text))
    if hits:
        return _choose_exact(words, source.text, hits)
    return _approximate(words, source) if words.unique else LOST


def stands_alone(source: Source, start: int, end: int) -> bool:
    """Tell whether nothing else in the article resembles the words from ``start`` to ``end``."""
    exact = source.text[start:end]
    if any(hit != start for hit in _occurrences(exact, source.text)):
        return False
    return all(
        _likeness(exact, source.text[low:high]) < LOOKALIKE_FLOOR
        for low, high in _stretches(source, len(exact))
        if high <= start or end <= low
    )


def _choose_exact(words: Selector, text: str, hits: tuple[int, ...]) -> Anchor:
    length = len(words.exact)
    sides = {hit: _sides(words, text, hit, hit + length) for hit in hits}
    floor = CONTEXT_FLOOR if words.unique else 100.0  # among look-alikes only the same surroundings tell
    both = [hit for hit in hits if min(sides[hit]) >= floor]
    if len(both) > 1:
        both = [hit for hit in both if hit == words.start and min(sides[hit]) == 100]
    if len(both) == 1:
        return Anchor(AnchorState.PLACED, both[0], both[0] + length)
    if both or len(hits) > 1 or not words.unique:
        return LOST
    (hit,) = hits
    if max(sides[hit]) >= CONTEXT_FLOOR:
        return Anchor(AnchorState.PLACED, hit, hit + length)
    return Anchor(AnchorState.MOVED, hit, hit + length) if length >= TELLING_LENGTH else LOST


def _approximate(words: Selector, source: Source) -> Anchor:
    """Find edited words by likeness of the words and of what stands before or after them."""
    scored = sorted(
        (-_likeness(words.exact, source.text[low:high]), low, high)
        for low, high in _stretches(source, len(words.exact))
    )
    if not scored or -scored[0][0] < QUOTE_FLOOR:
        return LOST
    best, start, end = scored[0]
    rival = any(score < best + MARGIN and (high <= start or end <= low) for score, low, high in scored)
    if rival or max(_sides(words, source.text, start, end)) < CONTEXT_FLOOR:
        return LOST
    return Anchor(AnchorState.MOVED, start, end)


def _occurrences(exact: str, text: str) -> Iterator[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _sides(words: Selector, text: str, start: int, end: int) -> tuple[float, float]:
    """Give the likeness of what stands before and after a stretch to what stood around the words."""
    before = text[max(0, start - CONTEXT) : start]
    after = text[end : end + CONTEXT]
    return _likeness(words.prefix, before), _likeness(words.suffix, after)


def _likeness(a: str, b: str) -> float:
    if not a or not b:
        return 100.0 if a == b else 0.0
    from rapidfuzz import fuzz  # noqa: PLC0415 - most words are found as they stand

    return fuzz.ratio(a, b)


def _stretches(source: Source, length: int) -> Iterator[tuple[int, int]]:
    """Yield every run of whole sentences about as long as the words sought."""
    spans = [(sentence.start, sentence.end) for sentence in source.sentences]
    for first, (low, _) in enumerate(spans):
        for _, high in spans[first:]:
            if high - low > 2 * length:
                break
            if 2 * (high - low) >= length:
                yield low, high
