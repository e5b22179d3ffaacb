"""The only maker of Textual content from article text: literal, without control characters, never markup."""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size
from textual.content import Content, Span

#: Control characters, the separators that break lines, and what reorders a line. Reading removed them long
#: ago; that nothing gets through here is the last door before the terminal. A newline passes for a space.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def plain(text: str) -> str:
    """Give ``text`` with each control character replaced by a space: as long as before, safe to print."""
    return text if text.isascii() and text.isprintable() else _CONTROL.sub(" ", text)


def literal(text: str, style: str = "", marks: tuple[tuple[int, int, str], ...] = ()) -> Content:
    """Make content that shows ``text`` as it is, brackets and all.

    ``style`` is for the whole, ``marks`` for (start, end, style) ranges of characters.
    """
    spans = [Span(0, len(text), style)] if style else []
    spans += [Span(start, end, name) for start, end, name in marks]
    return Content(plain(text), spans)


def clip(text: str, width: int) -> str:
    """Give ``text`` cut to ``width`` cells, with an ellipsis where something is missing."""
    text = plain(text)
    if cell_len(text) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    return set_cell_size(text, width - 1).rstrip() + "…"
