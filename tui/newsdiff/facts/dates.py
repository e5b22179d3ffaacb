"""Date expressions, found and resolved against the article's own date.

``parse`` works on plain text; ``find_dates`` on the news sentences of a source. What cannot be resolved keeps
the value None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.date_patterns import date_expressions
from newsdiff.facts.date_values import RESOLVERS, Context, day_of
from newsdiff.facts.mentions import DateMention
from newsdiff.facts.not_dates import CHECKS

if TYPE_CHECKING:
    from newsdiff.model import Source

#: The years an article may be of; far from the ends of the calendar.
_YEARS = range(1500, 3000)
_LISTED = re.compile(r"\d{4}(?:-\d\d){0,2}|\d{3}X")


class DateSpan(NamedTuple):
    """A date expression in plain text, with its ISO 8601 value or None."""

    start: int
    end: int
    value: str | None


def find_dates(source: Source) -> tuple[DateMention, ...]:
    """Find the date expressions in the news sentences of ``source``, in the order of the text."""
    mentions: list[DateMention] = []
    last: str | None = None
    for sentence in source.news:
        words = source.text[sentence.start : sentence.end]
        for span in parse(words, source.day, last=last):
            start, end = sentence.start + span.start, sentence.start + span.end
            mentions.append(
                DateMention(
                    source.id, sentence.id, start, end, source.text[start:end], _day_month_year(span.value)
                )
            )
            if span.value and len(span.value) == 10:
                last = span.value
    return tuple(mentions)


def _day_month_year(value: str | None) -> str | None:
    """Leave out what is no day, month, year or decade (a week, a century): the report has no date for it."""
    return value if value and _LISTED.fullmatch(value) else None


def parse(text: str, published: str, *, last: str | None = None) -> tuple[DateSpan, ...]:
    """Find the date expressions of a sentence and resolve them against ``published`` (ISO 8601, or "").

    ``last`` is the day spoken of before, to which "later that day" points.
    """
    base = day_of(published)
    context = Context(base if base and base.year in _YEARS else None, last, text)
    found: list[DateSpan] = []
    for kind, match in date_expressions(text):
        if kind in CHECKS and not CHECKS[kind](match, text):
            continue
        if kind == "years":
            found.extend(_years(match))
        else:
            found.append(DateSpan(match.start(), match.end(), _valid(RESOLVERS[kind](match, context))))
    return tuple(found)


def _valid(value: str | None) -> str | None:
    """Drop days that no calendar has ("February 31")."""
    if value is None or len(value) != 10:
        return value
    return value if day_of(value) else None


def _years(match: re.Match[str]) -> list[DateSpan]:
    """Read "2009-2013" and "1957-58" as two years."""
    first = match[0][:4]
    tail = re.search(r"\d+$", match[0])
    if tail is None:
        return []
    start = match.start() + tail.start()
    return [
        DateSpan(match.start(), match.start() + 4, first),
        DateSpan(start, match.end(), tail[0] if len(tail[0]) == 4 else first[:2] + tail[0]),
    ]
