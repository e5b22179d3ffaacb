"""Text of a printed page whose columns stand side by side, put in the order in which they are read."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from newsdiff.text.late import Late
from newsdiff.text.traced import Traced, join

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = Late(r"^.*$", re.MULTILINE)
#: What parts two columns, and by how many characters the lines of one may begin apart.
_GUTTER = Late(r"(?<=\S) {3,}(?=\S)")
_LOOSE = 2
#: So many lines tell of columns of prose, with so many words on both sides; a table's cells have fewer.
_LINES, _WORDS = 6, 3
#: No page has more.
_COLUMNS = 6


def in_reading_order(text: Traced, most: int = _COLUMNS) -> Traced:
    """Put one column below the other wherever lines of ``text`` hold two or more of prose."""
    lines = [text.part(*match.span()) for match in _LINE.finditer(text.text)]
    edge = _edge(lines) if most > 1 else 0
    if not edge:
        return text
    pieces: list[Traced] = []
    for apart, run in groupby(lines, key=lambda line: not line.text[edge - _LOOSE : edge].strip()):
        block = list(run)
        if apart and sum(_begins_at(edge, line) for line in block) >= _LINES:
            left = [line.part(0, min(edge, len(line.text))) for line in block]
            right = [line.part(min(edge, len(line.text)), len(line.text)) for line in block]
            pieces.append(join((_column(left, most - 1), _column(right, most - 1)), "\n\n"))
        else:
            pieces += block
    return join(pieces, "\n")


def _column(lines: Sequence[Traced], most: int) -> Traced:
    """Give the lines of one column as a text, which may hold columns again."""
    return in_reading_order(join((line.strip() for line in lines), "\n"), most)


def _edge(lines: Sequence[Traced]) -> int:
    """Give where the second column begins in most lines; 0 for a text of one column."""
    starts = Counter(start for line in lines for start in _starts(line.text))
    spread = {edge: sum(starts[edge + more] for more in range(_LOOSE + 1)) for edge in starts}
    edge = max(spread, key=lambda edge: (spread[edge], -edge), default=0)
    return edge if spread and spread[edge] >= _LINES else 0


def _begins_at(edge: int, line: Traced) -> bool:
    return any(0 <= start - edge <= _LOOSE for start in _starts(line.text))


def _starts(line: str) -> list[int]:
    """Give where cells of prose begin behind others of prose."""
    cells = _GUTTER.split(line)
    starts = (gap.end() for gap in _GUTTER.finditer(line))
    return [
        start
        for start, (left, right) in zip(starts, pairwise(cells), strict=True)
        if min(len(left.split()), len(right.split())) >= _WORDS
    ]
