"""Which words of a passage are marked, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from newsdiff.model import DifferenceKind, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdiff.model import Comparison, Link, Passage, Span


class Role(StrEnum):
    """Why words are marked. Later roles are drawn over earlier ones."""

    OWN = "own"
    DIFFER = "differ"
    CONFLICT = "conflict"
    MATCH = "match"
    CURRENT = "current"
    SELECTED = "selected"


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of characters of an item's text that is drawn in its role's style."""

    start: int
    end: int
    role: Role


_STRENGTH = {role: strength for strength, role in enumerate(Role)}

#: What a conflict does not rest on: where a link conflicts, these stand beside what conflicts.
_SOFT_KINDS = frozenset({DifferenceKind.DETAIL, DifferenceKind.ATTRIBUTION, DifferenceKind.CERTAINTY})


def passage_marks(comparison: Comparison) -> Mapping[str, tuple[Mark, ...]]:
    """Give the marks of every passage that has any, from the differences of its links.

    Offsets are within the passage's text; marks are sorted and do not overlap.
    """
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(comparison.passages, key=attrgetter("start")):
        passages[passage.source].append(passage)
    starts = {source: [p.start for p in ordered] for source, ordered in passages.items()}
    marks: dict[str, list[Mark]] = defaultdict(list)
    for link in comparison.links:
        for sentence, span, role in _sides(link):
            source = comparison.sentences[sentence].source
            first = max(0, bisect_right(starts[source], span.start) - 1)
            for passage in passages[source][first:]:
                if passage.start >= span.end:
                    break
                start, end = max(span.start, passage.start), min(span.end, passage.end)
                if start < end:
                    marks[passage.id].append(Mark(start - passage.start, end - passage.start, role))
    return {passage: flatten(found) for passage, found in marks.items()}


def _sides(link: Link) -> Iterable[tuple[str, Span, Role]]:
    """Both sides of each difference: the sentence, the words, the role."""
    hard = any(d.kind not in _SOFT_KINDS for d in link.differences)
    for difference in link.differences:
        if difference.kind is DifferenceKind.DETAIL:
            role = Role.OWN
        elif link.relation is not Relation.CONFLICT or (hard and difference.kind in _SOFT_KINDS):
            role = Role.DIFFER
        else:
            role = Role.CONFLICT
        yield link.a, difference.a, role
        yield link.b, difference.b, role


def flatten(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Make overlapping marks sorted and disjoint: at each character the strongest role wins."""
    ordered = sorted((mark for mark in marks if mark.start < mark.end), key=attrgetter("start", "end"))
    if all(a.end <= b.start for a, b in pairwise(ordered)):
        return tuple(ordered)
    flat: list[Mark] = []
    for start, end in pairwise(sorted({edge for mark in ordered for edge in (mark.start, mark.end)})):
        roles = [mark.role for mark in ordered if mark.start <= start and end <= mark.end]
        if not roles:
            continue
        role = max(roles, key=_STRENGTH.__getitem__)
        joins = flat and flat[-1].role is role and flat[-1].end == start
        flat.append(Mark(flat.pop().start if joins else start, end, role))
    return tuple(flat)
