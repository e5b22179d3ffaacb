"""What the extractors find in one article, before anything is merged across sources.

Offsets are positions in ``Source.text``; ``text`` is verbatim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsdiff.model import Attribution


class Quantity(NamedTuple):
    """A number with its unit or the thing counted ("five explosive drones").

    ``low`` and ``high`` bound the value ("at least 12" is 12 to infinity; "about" sets ``approximate``).
    ``unit`` is as a reader would say it ("explosive drones", "dollars", "percent", "days", "kilometers"),
    ``head`` the stem of its last noun, by which quantities are compared.
    """

    source: str
    sentence: str
    start: int
    end: int
    text: str
    value: float
    low: float
    high: float
    approximate: bool
    unit: str
    head: str


class Score(NamedTuple):
    """The result of a game as the figures of its parts: "3-1" is ((3, 1),), "6-4, 7-5" ((6, 4), (7, 5))."""

    source: str
    sentence: str
    start: int
    end: int
    text: str
    figures: tuple[tuple[int, int], ...]


class DateMention(NamedTuple):
    """A date expression; ``value`` is ISO 8601 as precise as known, or None ("on his final day")."""

    source: str
    sentence: str
    start: int
    end: int
    text: str
    value: str | None


class Quote(NamedTuple):
    """Words within quotation marks of one sentence (marks not included); ``speaker`` is "" where unknown."""

    source: str
    sentence: str
    start: int
    end: int
    text: str
    speaker: str


class Name(NamedTuple):
    """A mention of a person, organisation or place.

    ``kind`` is "person", "organisation" or "place". ``full`` is the fullest form of it in the same article
    ("Kim" → "Kim Jong Un"), ``role`` the words that say who a person is, as written, or "".
    """

    source: str
    sentence: str
    start: int
    end: int
    text: str
    kind: str
    full: str
    role: str = ""


class SourceFacts(NamedTuple):
    """All that was found in one article, each kind in the order of the text.

    ``attributions`` has one for each sentence of news.
    """

    source: str
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...] = ()
    scores: tuple[Score, ...] = ()


AnyMention = Quantity | Score | DateMention | Quote | Name
