"""The whole story as a few cells: which relation, and which hits, fall into each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WEIGHT = {None: 0, Relation.ONLY: 1, Relation.AGREE: 2, Relation.DIFFER: 3, Relation.CONFLICT: 4}


def scale(y: int, total: int, height: int) -> int:
    """Give the bin of line ``y`` of ``total`` on a ruler of ``height`` cells; no page is stretched."""
    if total <= height:
        return min(max(0, y), height - 1)
    return min(max(0, y * height // total), height - 1)


def bins(
    tops: Sequence[int], relations: Sequence[Relation | None], height: int
) -> tuple[Relation | None, ...]:
    """Give for each of ``height`` cells the gravest relation of the rows that fall into it.

    ``tops`` holds the line each row begins at and, last, all lines. Cells below a short page hold None.
    """
    found: list[Relation | None] = [None] * height
    total = tops[-1] if tops else 0
    for row, relation in enumerate(relations):
        if tops[row] == tops[row + 1]:
            continue
        first, last = scale(tops[row], total, height), scale(tops[row + 1] - 1, total, height)
        for at in range(first, last + 1):
            if _WEIGHT[relation] > _WEIGHT[found[at]]:
                found[at] = relation
    return tuple(found)


def marked(tops: Sequence[int], rows: Iterable[int], height: int) -> frozenset[int]:
    """Give the cells that hold the beginning of one of ``rows``."""
    return frozenset(scale(tops[row], tops[-1], height) for row in rows)


def line_at(at: int, total: int, height: int) -> int:
    """Give the line the ruler's cell ``at`` stands for: the inverse of ``scale``."""
    if total <= height:
        return min(max(0, at), max(0, total - 1))
    return min(max(0, -(-at * total // height)), total - 1)
