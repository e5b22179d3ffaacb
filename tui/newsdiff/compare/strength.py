"""How sure a link must be to count: the rows of a story at another threshold than it was found with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.compare.passages import worst
from newsdiff.compare.rows import lay_rows
from newsdiff.model import Strength

if TYPE_CHECKING:
    from newsdiff.model import Comparison, Link, Relation


def at_threshold(comparison: Comparison, threshold: float) -> Comparison:
    """Take for matched the links with a score of at least ``threshold``, for possible the others.

    Passages stay as they were cut; their relations and the rows follow the links.
    """
    links = tuple(
        _with(link, Strength.MATCHED if link.score >= threshold else Strength.POSSIBLE)
        for link in comparison.links
    )
    return follow_links(replace(comparison, links=links))


def _with(link: Link, strength: Strength) -> Link:
    """Most links keep theirs; among tens of thousands it counts."""
    return link if link.strength is strength else replace(link, strength=strength)


def follow_links(comparison: Comparison) -> Comparison:
    """Give the passages the relations their matched links tell, and lay the rows anew for the same spine."""
    relations: dict[str, list[Relation]] = defaultdict(list)
    for link in comparison.links:
        if link.strength is Strength.MATCHED:
            for end in (link.a, link.b):
                relations[comparison.passage_of[end]].append(link.relation)
    passages = tuple(
        replace(passage, relation=worst(relations.get(passage.id, ()))) for passage in comparison.passages
    )
    return lay_rows(replace(comparison, passages=passages), comparison.spine)
