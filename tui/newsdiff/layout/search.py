"""Finding words on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.layout.page import Page

#: What a keyboard has for what a newspaper prints.
_ALIKE = {"'": "['‘’ʼ′]", '"': '["“”„«»]', "-": "[-‐-―−]", " ": r"\s+"}
_WORD = re.compile("[0-9A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a query was found: row, column and item of the page, and the characters of the item's text."""

    row: int
    column: int
    item: int
    start: int
    end: int


def find(page: Page, query: str) -> tuple[Hit, ...]:
    """Find ``query`` in every item of ``page``, in reading order: row by row, column by column.

    Upper and lower case are told apart only when the query has a capital. Straight quotation marks, hyphens
    and spaces also find their printed forms. An empty query finds nothing.
    """
    query = query.strip()
    if not query:
        return ()
    cased = any(character.isupper() for character in query)
    pattern = "".join(_ALIKE.get(c, re.escape(c)) for c in re.sub(r"\s+", " ", query))
    finditer = re.compile(pattern, 0 if cased else re.IGNORECASE).finditer
    probe = _probe(query)
    return tuple(
        Hit(y, x, z, match.start(), match.end())
        for y, row in enumerate(page.rows)
        for x, cell in enumerate(row.cells)
        for z, item in enumerate(cell)
        if probe in (item.text if cased else item.text.lower())
        for match in finditer(item.text)
    )


def _probe(query: str) -> str:
    """The longest plain word of the query: a text without it cannot match, and that is quickly seen."""
    return max(_WORD.findall(query), key=len, default="") if query.isascii() else ""
