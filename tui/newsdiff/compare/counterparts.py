"""The passages of other sources that are matched with a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.passages import worst
from newsdiff.model import Strength

if TYPE_CHECKING:
    from newsdiff.model import Comparison, Link, Passage, Relation


def counterparts(comparison: Comparison, passage: Passage) -> tuple[tuple[Passage, Relation], ...]:
    """Give the passages matched with ``passage`` in the sources' order, each with its gravest relation."""
    own = frozenset(passage.sentences)
    gravest: dict[str, Relation] = {}
    for link in comparison.links:
        other = _other_end(link, own)
        if other is None or link.strength is not Strength.MATCHED:
            continue
        at = comparison.passage_of[other]
        gravest[at] = worst((gravest.get(at, link.relation), link.relation))
    return tuple(
        (other_passage, gravest[other_passage.id])
        for source in comparison.story.sources
        for other_passage in comparison.passages
        if other_passage.source == source.id and other_passage.id in gravest
    )


def _other_end(link: Link, own: frozenset[str]) -> str | None:
    if link.a in own:
        return link.b
    return link.a if link.b in own else None
