"""Word by word: what the passages of a row share with the spine's, and what is each source's own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.layout.marks import Role, TextMark
from newsdiff.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from newsdiff.model import Comparison, Row
    from newsdiff.text.tokens import Token


def word_marks(comparison: Comparison) -> Mapping[str, tuple[TextMark, ...]]:
    """Mark the words of every passage that stands in a row with other sources' as shared or as its own.

    They are held against the words of the spine, where it is not in the row against those of its first
    source; that one's own are held against all others. Words are the same when their stems are.
    """
    marks: dict[str, tuple[TextMark, ...]] = {}
    for row in comparison.rows:
        if sum(map(bool, row.cells.values())) > 1:
            marks.update(_row_marks(comparison, row))
    return marks


def _row_marks(comparison: Comparison, row: Row) -> Iterator[tuple[str, tuple[TextMark, ...]]]:
    passages = (passage for cell in row.cells.values() for passage in cell)
    tokens = {passage: tokenize(_text(comparison, passage)) for passage in passages}
    stems = {
        source: {token.stem for passage in cell for token in tokens[passage]}
        for source, cell in row.cells.items()
    }
    base = next(source for source in (comparison.spine, *comparison.sources) if stems.get(source))
    others = {stem for source, found in stems.items() if source != base for stem in found}
    for source, cell in row.cells.items():
        for passage in cell:
            against = others if source == base else stems[base]
            found = comparison.passage[passage]
            yield passage, tuple(_marks(tokens[passage], against, found.end - found.start))


def _text(comparison: Comparison, passage: str) -> str:
    return comparison.text_of(comparison.passage[passage])


def _marks(tokens: Sequence[Token], against: Collection[str], end: int) -> Iterator[TextMark]:
    """Join neighbouring words of a kind, with what stands between; ``end`` is that of the text.

    Function words are a source's own only among its own words.
    """
    kinds = [None if token.stop else Role.SHARED if token.stem in against else Role.OWN for token in tokens]
    before, after = _filled(kinds), _filled(kinds[::-1])[::-1]
    sides = zip(before, after, strict=True)
    roles = [Role.OWN if {*around} == {Role.OWN} else Role.SHARED for around in sides]
    starts = [at for at, role in enumerate(roles) if at == 0 or role is not roles[at - 1]]
    edges = [*(tokens[at].start for at in starts), end]
    for at, (first, last) in zip(starts, pairwise(edges), strict=True):
        yield TextMark(first, last, roles[at])


def _filled(kinds: Sequence[Role | None]) -> list[Role | None]:
    """Give each place the last kind up to it."""
    filled: list[Role | None] = []
    for kind in kinds:
        filled.append(kind or (filled[-1] if filled else None))
    return filled
