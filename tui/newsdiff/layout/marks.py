"""Which words of a passage are marked, and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from newsdiff.compare.contrasts import carries_conflict
from newsdiff.model import DifferenceKind, Span, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.model import Comparison


class Role(StrEnum):
    """Why words are marked. Later roles are drawn over earlier ones."""

    SHARED = "shared"
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


def passage_marks(comparison: Comparison) -> Mapping[str, tuple[Mark, ...]]:
    """Give the marks of every passage that has any, from the differences of its matched links.

    A detail is marked as a sentence's own only where none of its counterparts has it. Offsets are within the
    passage's text; marks are sorted and do not overlap. What was worked out for the last links is kept: a
    page is laid out anew at every bookmark and every change of spine, which leave the links alone.
    """
    return _passage_marks(ByParts(comparison, comparison.links))


class ByParts:
    """A comparison as a key: two are equal when these parts of theirs are the same objects."""

    __slots__ = ("_parts", "comparison")

    def __init__(self, comparison: Comparison, *parts: object) -> None:
        """Take a comparison and the parts of it that count."""
        self.comparison = comparison
        self._parts = tuple(map(id, parts))

    def __hash__(self) -> int:
        """Hash the parts as objects."""
        return hash(self._parts)

    def __eq__(self, other: object) -> bool:
        """Compare the parts as objects."""
        return isinstance(other, ByParts) and self._parts == other._parts


@lru_cache(maxsize=1)
def _passage_marks(key: ByParts) -> Mapping[str, tuple[Mark, ...]]:
    comparison = key.comparison
    found: dict[str, set[tuple[int, int, Role]]] = defaultdict(set)
    details: dict[str, list[list[Span]]] = defaultdict(list)
    for link in comparison.links:
        if link.strength is Strength.MATCHED:
            for sentence, side in ((link.a, 0), (link.b, 1)):
                spans = [(d, d.b if side else d.a) for d in link.differences]
                details[sentence].append([span for d, span in spans if d.kind is DifferenceKind.DETAIL])
                found[sentence] |= {
                    (span.start, span.end, Role.CONFLICT if carries_conflict(link, d) else Role.DIFFER)
                    for d, span in spans
                    if d.kind is not DifferenceKind.DETAIL
                }
    for sentence, per_link in details.items():
        found[sentence] |= {(span.start, span.end, Role.OWN) for span in _common(per_link)}
    return _by_passage(comparison, found)


def _common(spans: Sequence[Sequence[Span]]) -> list[Span]:
    """Give what lies in at least one span of every list."""
    common = [*spans[0]]
    for others in spans[1:]:
        pairs = ((max(a.start, b.start), min(a.end, b.end)) for a in common for b in others)
        common = [Span(start, end) for start, end in sorted({pair for pair in pairs if pair[0] < pair[1]})]
    return common


def _by_passage(
    comparison: Comparison, found: Mapping[str, Iterable[tuple[int, int, Role]]]
) -> Mapping[str, tuple[Mark, ...]]:
    """Turn ranges of sources' texts, by sentence, into marks of the passages the sentences stand in."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    for sentence, ranges in found.items():
        passage = comparison.passage[comparison.passage_of[sentence]]
        for start, end, role in ranges:
            first, last = max(start, passage.start), min(end, passage.end)
            if first < last:
                marks[passage.id].append(Mark(first - passage.start, last - passage.start, role))
    return {passage: flatten(entries) for passage, entries in marks.items()}


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
