"""Finding words on a page."""

from __future__ import annotations

import re
import time
from bisect import bisect_left, bisect_right
from itertools import accumulate
from math import prod
from typing import TYPE_CHECKING, NamedTuple
from warnings import catch_warnings, simplefilter

from newsdiff.layout.marks import Role, TextMark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from newsdiff.layout.moves import PagePlace
    from newsdiff.layout.page import Item, Page

#: What a keyboard has for what a newspaper prints.
_ALIKE = {"'": "['‘’ʼ′]", '"': '["“”„«»]', "-": "[-‐-―−]", " ": r"\s+"}
_ESCAPE = re.compile(r"\\.")
#: Seconds a regular expression may search, and how many times over it may repeat its parts by counts.
_PATIENCE = 0.3
_REPEATS = 20_000
_COUNT = re.compile(r"\{(?:\d*,)?(\d+)\}|\{(\d+),\}")
#: Stands between texts searched as one; nothing that is typed finds it.
_BETWEEN = "\0"


class Hit(NamedTuple):
    """Where a query was found: row, column and item of the page, and the characters of the item's text."""

    row: int
    column: int
    item: int
    start: int
    end: int


class PatternError(ValueError):
    """The query cannot be searched for as a regular expression; the text says why in one line."""


def find(page: Page, query: str, *, regex: bool = False, words: bool = False) -> tuple[Hit, ...]:
    """Find ``query`` in every item of ``page``, in reading order: row by row, column by column.

    Upper and lower case are told apart only when the query has a capital. Straight quotation marks, hyphens
    and spaces also find their printed forms. With ``regex`` the query is a regular expression as Python
    writes them, with ``words`` only whole words are found. An empty query finds nothing. Raises PatternError,
    also where a regular expression takes longer than a reader waits.
    """
    query = query.strip()
    if not query or _BETWEEN in query:
        return ()
    cased = any(character.isupper() for character in (_ESCAPE.sub("", query) if regex else query))
    pattern = _compiled(query, is_regex=regex, words=words, cased=cased)
    places = [
        (y, x, z, item)
        for y, row in enumerate(page.rows)
        for x, cell in enumerate(row.cells)
        for z, item in enumerate(cell)
    ]
    return tuple(_one_by_one(pattern, places) if regex else _as_one(pattern, places))


def hit_marks(hits: Sequence[Hit], current: int, place: PagePlace) -> tuple[TextMark, ...]:
    """Give the marks of the hits at one place; ``hits`` are as found, ``current`` is the number of one."""
    marks = []
    for number in range(bisect_left(hits, (*place, -1, -1)), len(hits)):
        hit = hits[number]
        if hit[:3] != place:
            break
        marks.append(TextMark(hit.start, hit.end, Role.CURRENT if number == current else Role.MATCH))
    return tuple(marks)


_Placed = tuple[int, int, int, "Item"]


def _as_one(pattern: regex.Pattern[str], places: Sequence[_Placed]) -> Iterator[Hit]:
    """Search all texts as one, which is several times faster, for what cannot reach from one to the next."""
    texts = [place[3].text for place in places]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    at, after = 0, -1
    row = column = item = 0
    for match in pattern.finditer(_BETWEEN.join(texts)):
        start, end = match.span()
        if start >= after:
            number = bisect_right(starts, start) - 1
            at, after = starts[number], starts[number + 1]
            row, column, item, _ = places[number]
        yield Hit(row, column, item, start - at, end - at)


def _one_by_one(pattern: regex.Pattern[str], places: Sequence[_Placed]) -> Iterator[Hit]:
    until = time.monotonic() + _PATIENCE
    try:
        for row, column, item, shown in places:
            for match in pattern.finditer(shown.text, timeout=max(0.001, until - time.monotonic())):
                start, end = match.span()
                if end > start:
                    yield Hit(row, column, item, start, end)
    except TimeoutError as error:
        raise PatternError("This regular expression takes too long here; make it simpler.") from error


def _compiled(query: str, *, is_regex: bool, words: bool, cased: bool) -> regex.Pattern[str]:
    import regex  # noqa: PLC0415 - not before something is searched for

    pattern = query if is_regex else "".join(_ALIKE.get(c, re.escape(c)) for c in re.sub(r"\s+", " ", query))
    if is_regex and prod(int(a or b or 1) or 1 for a, b in _COUNT.findall(query)) > _REPEATS:
        raise PatternError("This regular expression repeats its parts too often to be searched for.")
    if words:
        pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
    with catch_warnings():
        simplefilter("ignore")  # or what may mean something else in a later version is said over the screen
        try:
            if is_regex:
                regex.compile(query)  # by itself, so that what is wrong is told at its place in it
            return regex.compile(pattern, 0 if cased else regex.IGNORECASE)
        except (regex.error, OverflowError, RecursionError) as error:
            raise PatternError(f"Not a regular expression: {error}") from error
