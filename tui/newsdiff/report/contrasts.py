"""What stands against what in a row: the differences of its links, joined over all sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.model import DifferenceKind, Relation, Strength
from newsdiff.report.wording import source_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdiff.model import Comparison, Difference, Link

#: Words as one side has them, and who says so.
Side = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words that stand against each other: each variant with the names of the sources that have it.

    A variant without words belongs to sources that have nothing there.
    """

    kind: DifferenceKind
    variants: tuple[tuple[str, tuple[str, ...]], ...]


#: Contrasts of each row, by its index.
Contrasts = dict[int, list[Contrast]]


def find_contrasts(comparison: Comparison) -> Contrasts:
    """Gather what differs in each row, those of links in conflict first, then by kind.

    Of links that lead out of a row only conflicts are named, with the row they lead to.
    """
    gathered: dict[int, list[tuple[DifferenceKind, tuple[Side, Side]]]] = {}
    names = source_names(comparison.story)
    ordered = sorted(comparison.links, key=lambda link: link.relation is not Relation.CONFLICT)
    for link in ordered:
        for row, difference, sides in _sides(comparison, names, link):
            gathered.setdefault(row, []).append((difference.kind, sides))
    return {
        row: [
            contrast
            for kind in DifferenceKind
            for contrast in _join(kind, [sides for k, sides in found if k is kind])
        ]
        for row, found in gathered.items()
    }


def _sides(
    comparison: Comparison, names: Mapping[str, str], link: Link
) -> Iterator[tuple[int, Difference, tuple[Side, Side]]]:
    """Yield each row a link touches with the link's differences as they read from there."""
    if link.strength is not Strength.MATCHED:
        return
    ends = [comparison.sentences[end] for end in (link.a, link.b)]
    rows = [comparison.row_of[comparison.passage_of[end.id]] for end in ends]
    if rows[0] != rows[1] and link.relation is not Relation.CONFLICT:
        return
    for here in dict.fromkeys(rows):
        who = [
            names[end.source] + ("" if row == here else f" in row {row + 1}")
            for end, row in zip(ends, rows, strict=True)
        ]
        for difference in link.differences:
            words = [
                comparison.sources[end.source].text[span.start : span.end]
                for end, span in zip(ends, (difference.a, difference.b), strict=True)
            ]
            yield here, difference, ((words[0], who[0]), (words[1], who[1]))


def _join(kind: DifferenceKind, pairs: Sequence[tuple[Side, Side]]) -> list[Contrast]:
    """Join pairs that share words into one contrast of all their variants."""
    groups: list[dict[str, tuple[str, dict[str, None]]]] = []
    for pair in pairs:
        (first, _), (second, _) = pair
        # Words against nothing stand alone, or "nothing" would join them all.
        keys = (first.casefold() or f"\0{second}", second.casefold() or f"\0{first}")
        touched = [group for group in groups if any(key in group for key in keys)]
        group = touched[0] if touched else {}
        for other in touched[1:]:
            group.update(other)
            groups = [g for g in groups if g is not other]
        if not touched:
            groups.append(group)
        for key, (words, who) in zip(keys, pair, strict=True):
            group.setdefault(key, (words, {}))[1][who] = None
    return [Contrast(kind, tuple((words, tuple(who)) for words, who in g.values())) for g in groups]
