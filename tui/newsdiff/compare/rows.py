"""Rows: which passages stand next to each other, and in what order, for a given spine."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.compare.groups import group
from newsdiff.compare.order import order_groups
from newsdiff.compare.passages import worst
from newsdiff.compare.voices import find_voices
from newsdiff.model import Row, Strength

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.model import Comparison, Link, Passage


def lay_rows(comparison: Comparison, spine: str) -> Comparison:
    """Lay the rows anew so that the passages of source ``spine`` stand in their own order.

    Every other passage joins the row it is best linked with; one that is linked with none stands where its
    own article puts it. Every passage is in exactly one row. Raises ``KeyError`` for an unknown ``spine``.
    """
    if spine not in comparison.sources:
        raise KeyError(spine)
    links = _passage_links(comparison)
    weights = {pair: sum(link.score for link in found) for pair, found in links.items()}
    groups = group(comparison.passages, weights, spine)
    ordered = order_groups(comparison.passages, groups, spine)
    rows = tuple(_row(index, members, comparison, links) for index, members in enumerate(ordered))
    return replace(comparison, spine=spine, rows=rows)


def _passage_links(comparison: Comparison) -> dict[tuple[str, str], list[Link]]:
    """Gather the matched links between passages, by the pair of passages, the lower identifier first."""
    home = comparison.passage_of
    links: dict[tuple[str, str], list[Link]] = {}
    for link in comparison.links:
        if link.strength is Strength.MATCHED:
            a, b = sorted((home[link.a], home[link.b]))
            links.setdefault((a, b), []).append(link)
    return links


def _row(
    index: int,
    members: Sequence[Passage],
    comparison: Comparison,
    links: Mapping[tuple[str, str], Sequence[Link]],
) -> Row:
    """Make the row of passages that stand together; ``members`` are in the order of story and text."""
    cells: dict[str, tuple[str, ...]] = {}
    for passage in members:
        cells[passage.source] = (*cells.get(passage.source, ()), passage.id)
    ids = sorted(passage.id for passage in members)
    inside = (link for at, a in enumerate(ids) for b in ids[at + 1 :] for link in links.get((a, b), ()))
    words = {source: _words(cell, comparison) for source, cell in cells.items()}
    return Row(index, worst(link.relation for link in inside), cells, find_voices(words))


def _words(cell: Sequence[str], comparison: Comparison) -> list[str]:
    """Give the words of a cell's passages in lower case, without punctuation."""
    text = " ".join(
        comparison.sources[comparison.passage[p].source].text[
            comparison.passage[p].start : comparison.passage[p].end
        ]
        for p in cell
    )
    return re.findall(r"\w+", text.casefold())
