"""Finding words on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from warnings import catch_warnings, simplefilter

if TYPE_CHECKING:
    from newsdiff.layout.page import Page

#: What a keyboard has for what a newspaper prints.
_ALIKE = {"'": "['‘’ʼ′]", '"': '["“”„«»]', "-": "[-‐-―−]", " ": r"\s+"}
_WORD = re.compile("[0-9A-Za-z]+")
_ESCAPE = re.compile(r"\\.")


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a query was found: row, column and item of the page, and the characters of the item's text."""

    row: int
    column: int
    item: int
    start: int
    end: int


class PatternError(ValueError):
    """The query is no regular expression; the text says why in a few words."""


def find(page: Page, query: str, *, regex: bool = False, words: bool = False) -> tuple[Hit, ...]:
    """Find ``query`` in every item of ``page``, in reading order: row by row, column by column.

    Upper and lower case are told apart only when the query has a capital. Straight quotation marks, hyphens
    and spaces also find their printed forms. With ``regex`` the query is a regular expression as Python
    writes them, with ``words`` only whole words are found. An empty query finds nothing. Raises PatternError.
    """
    query = query.strip()
    if not query:
        return ()
    cased = any(character.isupper() for character in (_ESCAPE.sub("", query) if regex else query))
    finditer = _compiled(query, regex=regex, words=words, cased=cased).finditer
    probe = "" if regex else _probe(query)
    return tuple(
        Hit(y, x, z, match.start(), match.end())
        for y, row in enumerate(page.rows)
        for x, cell in enumerate(row.cells)
        for z, item in enumerate(cell)
        if probe in (item.text if cased else item.text.lower())
        for match in finditer(item.text)
        if match.end() > match.start()
    )


def _compiled(query: str, *, regex: bool, words: bool, cased: bool) -> re.Pattern[str]:
    pattern = query if regex else "".join(_ALIKE.get(c, re.escape(c)) for c in re.sub(r"\s+", " ", query))
    if words:
        pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
    with catch_warnings():
        simplefilter("ignore")  # or what may mean something else in a later Python is said over the screen
        try:
            if regex:
                re.compile(query)  # by itself, so that what is wrong is told at its place in it
            return re.compile(pattern, 0 if cased else re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise PatternError(str(error)) from error


def _probe(query: str) -> str:
    """The longest plain word of the query: a text without it cannot match, and that is quickly seen."""
    return max(_WORD.findall(query), key=len, default="") if query.isascii() else ""
