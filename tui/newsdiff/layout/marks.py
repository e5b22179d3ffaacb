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
from newsdiff.model import DETAILED, DifferenceKind, Span, Strength

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
class TextMark:
    """A range of characters of an item's text that is drawn in its role's style."""

    start: int
    end: int
    role: Role


_STRENGTH = {role: strength for strength, role in enumerate(Role)}


def passage_marks(comparison: Comparison) -> Mapping[str, tuple[TextMark, ...]]:
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
def _passage_marks(key: ByParts) -> Mapping[str, tuple[TextMark, ...]]:
    comparison = key.comparison
    found: dict[str, set[tuple[int, int, Role]]] = defaultdict(set)
    details: dict[str, list[Span]] = {}
    for link in comparison.links:
        if link.strength is not Strength.MATCHED:
            continue
        own: tuple[list[Span], list[Span]] = ([], [])
        for difference in link.differences:
            if difference.kind is DifferenceKind.DETAIL:
                own[0].append(difference.a)
                own[1].append(difference.b)
                continue
            role = Role.CONFLICT if carries_conflict(link, difference) else Role.DIFFER
            found[link.a].add((difference.a.start, difference.a.end, role))
            found[link.b].add((difference.b.start, difference.b.end, role))
        if link.score < DETAILED:  # what either adds was not looked for
            continue
        for sentence, spans in zip((link.a, link.b), own, strict=True):
            held = details.get(sentence)
            details[sentence] = spans if held is None else _common(held, spans)
    for sentence, spans in details.items():
        found[sentence] |= {(span.start, span.end, Role.OWN) for span in spans}
    return _by_passage(comparison, found)


def _common(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Give what lies in a span of both lists."""
    if not spans or not others:
        return []
    pairs = ((max(a.start, b.start), min(a.end, b.end)) for a in spans for b in others)
    return [Span(start, end) for start, end in sorted({pair for pair in pairs if pair[0] < pair[1]})]


def _by_passage(
    comparison: Comparison, found: Mapping[str, Iterable[tuple[int, int, Role]]]
) -> Mapping[str, tuple[TextMark, ...]]:
    """Turn ranges of sources' texts, by sentence, into marks of the passages the sentences stand in."""
    marks: dict[str, list[TextMark]] = defaultdict(list)
    for sentence, ranges in found.items():
        passage = comparison.passage[comparison.passage_of[sentence]]
        for start, end, role in ranges:
            first, last = max(start, passage.start), min(end, passage.end)
            if first < last:
                marks[passage.id].append(TextMark(first - passage.start, last - passage.start, role))
    return {passage: flatten(entries) for passage, entries in marks.items()}


def flatten(marks: Iterable[TextMark]) -> tuple[TextMark, ...]:
    """Make overlapping marks sorted and disjoint: at each character the strongest role wins."""
    ordered = sorted((mark for mark in marks if mark.start < mark.end), key=attrgetter("start", "end"))
    if all(a.end <= b.start for a, b in pairwise(ordered)):
        return tuple(ordered)
    flat: list[TextMark] = []
    for start, end in pairwise(sorted({edge for mark in ordered for edge in (mark.start, mark.end)})):
        roles = [mark.role for mark in ordered if mark.start <= start and end <= mark.end]
        if not roles:
            continue
        role = max(roles, key=_STRENGTH.__getitem__)
        joins = flat and flat[-1].role is role and flat[-1].end == start
        flat.append(TextMark(flat.pop().start if joins else start, end, role))
    return tuple(flat)
