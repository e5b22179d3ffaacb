"""Which rows are shown, and folding the rest away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.compare.elsewhere import elsewhere
from newsdiff.layout.page import Item, Page, PageRow
from newsdiff.model import BlockKind, Relation

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsdiff.model import Comparison


class Shown(StrEnum):
    """What rows are shown."""

    ALL = "all"
    CONFLICTS = "conflicts"
    DIFFERENCES = "differences"
    SHARED = "shared"
    ONLY_HERE = "only here"
    MISSING_HERE = "missing here"
    BOOKMARKED = "bookmarked"


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows are shown; ``source`` is the one that ``ONLY_HERE`` and ``MISSING_HERE`` speak of."""

    shown: Shown = Shown.ALL
    source: str = ""


#: No filter.
EVERYTHING = Filter()


def rows_shown(comparison: Comparison, wanted: Filter, bookmarked: Collection[str]) -> frozenset[int]:
    """Give the indices of the rows ``wanted`` shows; ``bookmarked`` are passages.

    Missing from a source is what was not found in it anywhere, neither in the row nor in another.
    """
    rows, source = comparison.rows, wanted.source
    match wanted.shown:
        case Shown.CONFLICTS:
            kept = {row.index for row in rows if row.relation is Relation.CONFLICT}
        case Shown.DIFFERENCES:
            kept = {row.index for row in rows if row.relation in {Relation.CONFLICT, Relation.DIFFER}}
        case Shown.SHARED:
            kept = {row.index for row in rows if row.relation is not Relation.ONLY}
        case Shown.ONLY_HERE:
            kept = {row.index for row in rows if row.relation is Relation.ONLY and row.cells.get(source)}
        case Shown.MISSING_HERE:
            told = {index for index, other in elsewhere(comparison) if other == source}
            kept = {row.index for row in rows if not row.cells.get(source)} - told
        case Shown.BOOKMARKED:
            kept = {comparison.row_of[passage] for passage in bookmarked if passage in comparison.row_of}
        case Shown.ALL:
            kept = {row.index for row in rows}
    return frozenset(kept)


def fold(page: Page, kept: Collection[int]) -> Page:
    """Keep the rows of these indices; a quiet line stands for each run of the others and says how many.

    Blocks that are not compared go with the rows they stand between.
    """
    rows: list[PageRow] = []
    for is_kept, run in groupby(page.rows, key=lambda row: row.index in kept):
        found = tuple(run)
        folded = sum(row.index >= 0 for row in found)
        if is_kept:
            rows += found
        elif folded:
            rows.append(_folded(folded, len(page.columns)))
    total = sum(row.index >= 0 and row.index not in kept for row in page.rows)
    return replace(page, rows=tuple(rows), folded=total)


def _folded(rows: int, columns: int) -> PageRow:
    """Make the line that stands for folded rows: it has no words, so none are found in it or copied."""
    words = f"⋯ {rows} {'row' if rows == 1 else 'rows'} folded"
    item = Item("", "", "", (), "", None, BlockKind.HEADING, words)
    return PageRow(-1, None, ((item,), *(() for _ in range(columns - 1))))
