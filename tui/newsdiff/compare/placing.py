"""The passages of each row: grouped by their links, but for those that the reader put somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.groups import group, run_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.model import Comparison, Passage


def place(
    comparison: Comparison, weights: Mapping[tuple[str, str], float], spine: str
) -> list[list[Passage]]:
    """Group the passages by the ``weights`` of the links between them (by pairs of identifiers).

    A passage that the reader moved joins the group of the one it was moved to, whatever its links; where the
    order of the spine forbids it, it stands alone.
    """
    moved, linked = comparison.by_reader.moved, comparison.by_reader.linked
    if not moved:
        return group(comparison.passages, weights, spine, linked)
    groups = group(
        [passage for passage in comparison.passages if passage.id not in moved],
        {pair: weight for pair, weight in weights.items() if moved.keys().isdisjoint(pair)},
        spine,
        [pair for pair in linked if moved.keys().isdisjoint(pair)],
    )
    return _with_moved(groups, comparison, spine)


def _with_moved(groups: list[list[Passage]], comparison: Comparison, spine: str) -> list[list[Passage]]:
    """Add the passages that were moved, those moved to one that was itself moved after that."""
    waiting = dict(comparison.by_reader.moved)
    home = {passage.id: members for members in groups for passage in members}
    while waiting:
        name = next((name for name, beside in waiting.items() if beside in home), next(iter(waiting)))
        passage, members = comparison.passage[name], home.get(waiting.pop(name))
        if members is None or not _may_join(members, passage, spine):
            members = []
            groups.append(members)
        members.append(passage)
        home[name] = members
    order = {passage.id: at for at, passage in enumerate(comparison.passages)}
    return [sorted(members, key=lambda passage: order[passage.id]) for members in groups]


def _may_join(members: list[Passage], passage: Passage, spine: str) -> bool:
    """Tell whether the order of the spine lets ``passage`` stand in the row of ``members``."""
    if passage.source != spine:
        return True
    return run_on([*(member for member in members if member.source == spine), passage])
