"""The order of rows: the spine's passages in theirs, every other group where its own articles put it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Passage


def order_groups(
    passages: Sequence[Passage], groups: Sequence[Sequence[Passage]], spine: str
) -> list[Sequence[Passage]]:
    """Order ``groups`` so that reading down any one source jumps as rarely as can be.

    The groups with a passage of ``spine`` come in its order. Each other is put, source by source, after the
    group of the passage before it in its article and ahead of the one after it where that stands close by.
    """
    group_of = {passage.id: at for at, group in enumerate(groups) for passage in group}
    articles: dict[str, list[int]] = {spine: []}
    for passage in passages:
        walk = articles.setdefault(passage.source, [])
        if not walk or walk[-1] != group_of[passage.id]:
            walk.append(group_of[passage.id])
    anchors = list(dict.fromkeys(articles.pop(spine)))
    order = list(anchors)
    fixed = set(anchors)
    for walk in articles.values():
        _weave(order, walk, fixed)
    return [groups[at] for at in order]


def _weave(order: list[int], walk: Sequence[int], fixed: set[int]) -> None:
    """Put the groups of one article that are not yet in ``order`` into it."""
    last = 0
    for step, at in enumerate(walk):
        if at in order:
            last = order.index(at)
            continue
        ahead = set(walk[step + 1 :])
        spot = last + 1 if order else 0
        while spot < len(order) and order[spot] not in fixed and order[spot] not in ahead:
            spot += 1
        order.insert(spot, at)
        last = spot
