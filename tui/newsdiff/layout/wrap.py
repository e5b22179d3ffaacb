"""Breaking text into lines of cells, fast.

Textual's and Rich's own wrappers cost 40 to 170 µs for a passage, which at thousands of passages is what a
resize would wait for. Nearly all news text is made of characters one cell wide, for which a line break is
one search for a space.
"""

from __future__ import annotations

import re
from collections.abc import Callable

#: Gives the number of terminal cells of a string; the app passes Rich's, so layout and screen agree.
CellLen = Callable[[str], int]

#: Half-open ranges of characters, one per line; the white space at a break is in neither line.
Lines = list[tuple[int, int]]

#: Latin, Greek, Cyrillic and Armenian letters, dashes, quotes, bullets and currency signs: one cell each.
_NARROW = re.compile(
    "[ -~\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0556\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)

#: Punctuation of wide scripts that does not begin a line.
_CLINGING = "、。，．！？：；）」』】〉》”’"

#: A line that a whole next word would leave this much shorter than it may be is filled up at a dash.
_RAGGED = 7


def wrap(text: str, width: int, cell_len: CellLen) -> Lines:
    """Break ``text`` into lines of at most ``width`` cells; an empty text is one empty line.

    Lines break at white space, after hyphens and dashes where much room would be lost, between wide
    characters, and within a word only when it is longer than a line. A newline always breaks. A character
    wider than ``width`` still gets a line of its own.
    """
    width = max(1, width)
    if "\n" not in text:
        return _wrap_line(text, 0, len(text), width, cell_len)
    lines: Lines = []
    start = 0
    for piece in text.split("\n"):
        lines += _wrap_line(text, start, start + len(piece), width, cell_len)
        start += len(piece) + 1
    return lines


def _wrap_line(text: str, start: int, end: int, width: int, cell_len: CellLen) -> Lines:
    if text.isascii() or _NARROW.fullmatch(text, start, end):
        return _wrap_narrow(text, start, end, width)
    return _wrap_wide(text, start, end, width, cell_len)


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Lines:
    """Break text whose characters are all one cell wide."""
    lines: Lines = []
    rfind = text.rfind
    while end - start > width:
        limit = start + width
        cut = rfind(" ", start, limit + 1)
        if limit - cut > _RAGGED:
            dash = max(rfind("-", start + 2, limit), rfind("—", start + 2, limit))
            if dash > cut:
                lines.append((start, dash + 1))
                start = dash + 1
                continue
        if cut < start:
            lines.append((start, limit))
            start = limit
        else:
            if cut > start:
                lines.append((start, cut))
            start = cut + 1
    if start < end or not lines:
        lines.append((start, end))
    return lines


def _wrap_wide(text: str, start: int, end: int, width: int, cell_len: CellLen) -> Lines:
    """Break any text, counting the cells of each character; marks of no width stay with their letter."""
    sizes = [cell_len(character) for character in text[start:end]]
    lines: Lines = []
    offset, cells = start, 0
    cut = resume = -1  # where this line may end, and where the next would then begin
    at = start
    while at < end:
        character, size = text[at], sizes[at - offset]
        if size and cells + size > width and at > start and character != " ":
            if cut < start:
                cut = resume = at
            if text[start:cut].strip(" "):
                lines.append((start, start + len(text[start:cut].rstrip(" "))))
            start, cut = resume, -1
            cells = sum(sizes[start - offset : at - offset])
            continue
        at += 1
        cells += size
        if character == " ":
            cut, resume = at - 1, at
        elif character in "-—" or (
            size > 1 and at < end and sizes[at - offset] and text[at] not in _CLINGING
        ):
            cut = resume = at
    end = start + len(text[start:end].rstrip(" "))  # blanks at the end may stand outside the column
    if start < end or not lines:
        lines.append((start, end))
    return lines


def width_of(text: str, cell_len: CellLen) -> int:
    """Give the cells of ``text``, quickly for the characters of most news."""
    return len(text) if text.isascii() or _NARROW.fullmatch(text) else cell_len(text)
