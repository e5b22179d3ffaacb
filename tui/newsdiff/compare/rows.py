"""Rows: which passages stand next to each other, and in what order, for a given spine."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.compare.order import order_groups
from newsdiff.compare.passages import worst
from newsdiff.compare.placing import place
from newsdiff.compare.voices import find_voices
from newsdiff.model import Relation, Row, Strength
from newsdiff.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Comparison, Link, Passage

#: The links between passages by the pair of those, the lower identifier first.
PassageLinks = dict[tuple[str, str], list["Link"]]


@uncollected()
def lay_rows(comparison: Comparison, spine: str) -> Comparison:
    """Lay the rows anew so that the passages of source ``spine`` stand in their own order.

    Every other passage joins the row it is best linked with; one that is linked with none stands where its
    own article puts it, one that the reader moved where the reader put it, as far as the order of the spine
    lets it. Every passage is in exactly one row. Raises ``KeyError`` for an unknown ``spine``.
    """
    if spine not in comparison.sources:
        raise KeyError(spine)
    links = _passage_links(comparison)
    weights = {pair: sum(link.score * link.stands_for for link in found) for pair, found in links.items()}
    groups = order_groups(comparison.passages, place(comparison, weights, spine), spine)
    relations = _relations(groups, links)
    rows = tuple(_row(at, members, relations[at], comparison) for at, members in enumerate(groups))
    return replace(comparison, spine=spine, rows=rows)


def _passage_links(comparison: Comparison) -> PassageLinks:
    """Gather the matched links between passages."""
    home = comparison.passage_of
    links: PassageLinks = {}
    for link in comparison.links:
        if link.strength is Strength.MATCHED:
            a, b = home[link.a], home[link.b]
            links.setdefault((a, b) if a < b else (b, a), []).append(link)
    return links


def _relations(groups: Sequence[Sequence[Passage]], links: PassageLinks) -> list[Relation]:
    """Give the relation of each group: the worst of the links inside it and of its conflicts with others.

    One without any is as its links with other groups are: what it says is found elsewhere.
    """
    row_of = {passage.id: at for at, members in enumerate(groups) for passage in members}
    own: list[set[Relation]] = [set() for _ in groups]
    others: list[set[Relation]] = [set() for _ in groups]
    for (a, b), found in links.items():
        relations = {link.relation for link in found}
        if row_of[a] == row_of[b]:
            own[row_of[a]] |= relations
            continue
        for at in (row_of[a], row_of[b]):
            others[at] |= relations
            own[at] |= relations & {Relation.CONFLICT}
    return [worst(inside or outside) for inside, outside in zip(own, others, strict=True)]


def _row(index: int, members: Sequence[Passage], relation: Relation, comparison: Comparison) -> Row:
    """Make the row of passages that stand together; ``members`` are in the order of story and text."""
    cells: dict[str, tuple[str, ...]] = {}
    for passage in members:
        cells[passage.source] = (*cells.get(passage.source, ()), passage.id)
    if len(cells) == 1:
        return Row(index, relation, cells, voices=(tuple(cells),))
    words = {source: _words(cell, comparison) for source, cell in cells.items()}
    return Row(index, relation, cells, find_voices(words))


def _words(cell: Sequence[str], comparison: Comparison) -> list[str]:
    """Give the words of a cell's passages in lower case, without punctuation."""
    passages = [comparison.passage[p] for p in cell]
    text = " ".join(comparison.text_of(p) for p in passages)
    return re.findall(r"\w+", text.casefold())
