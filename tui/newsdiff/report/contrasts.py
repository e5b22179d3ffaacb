"""What stands against what in a row: the differences of its links, joined over all sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.model import DifferenceKind, Relation, Strength
from newsdiff.report.wording import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsdiff.model import Comparison, Difference, Link

#: Words as one side has them, and who says so.
Side = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words that stand against each other: each variant with the names of the sources that have it.

    A variant is one value, or for details all that is told in other words or only there.
    ``without`` names the other sources, whose matched sentences have nothing there.
    """

    kind: DifferenceKind
    variants: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    without: tuple[str, ...] = ()


def contrast_words(contrast: Contrast, quote: Callable[[str], str] = str) -> str:
    """Say a contrast: "number: “55,000 pages” in A and B; “50,000 pages” in C"; ``quote`` escapes words."""
    sides = [
        f"{', '.join(f'“{quote(one)}”' for one in words)} in {quote(listed(who))}"
        for words, who in contrast.variants
    ]
    if contrast.without:
        sides.append(f"no counterpart in {quote(listed(contrast.without))}")
    return f"{contrast.kind.value}: {'; '.join(sides)}"


def find_contrasts(comparison: Comparison, names: Mapping[str, str]) -> Mapping[int, Sequence[Contrast]]:
    """Gather what differs in each row, by the row's index: by kind, and within a kind conflicts first.

    ``names`` gives what to call each source. Of links that lead out of a row only conflicts are named, with
    the row they lead to.
    """
    gathered: dict[int, dict[DifferenceKind, list[tuple[Side, Side]]]] = {}
    for link in sorted(comparison.links, key=lambda link: link.relation is not Relation.CONFLICT):
        for row, difference, sides in _sides(comparison, names, link):
            gathered.setdefault(row, {}).setdefault(difference.kind, []).append(sides)
    return {
        row: [contrast for kind in DifferenceKind for contrast in _contrasts(kind, pairs.get(kind, ()))]
        for row, pairs in gathered.items()
    }


def _sides(
    comparison: Comparison, names: Mapping[str, str], link: Link
) -> Iterator[tuple[int, Difference, tuple[Side, Side]]]:
    """Yield each row a link touches with the link's differences as they read from there."""
    if link.strength is not Strength.MATCHED:
        return
    ends = [comparison.sentences[end] for end in (link.a, link.b)]
    rows = [comparison.row_of[comparison.passage_of[end.id]] for end in ends]
    together = rows[0] == rows[1]
    if not together and link.relation is not Relation.CONFLICT:
        return
    texts = [comparison.sources[end.source].text for end in ends]
    for difference in link.differences:
        words = [text[s.start : s.end] for text, s in zip(texts, (difference.a, difference.b), strict=True)]
        if not together and (difference.kind is DifferenceKind.DETAIL or not all(words)):
            continue
        for here in dict.fromkeys(rows):
            who = [
                names[end.source] + ("" if row == here else f" in row {row + 1}")
                for end, row in zip(ends, rows, strict=True)
            ]
            yield here, difference, ((words[0], who[0]), (words[1], who[1]))


def _contrasts(kind: DifferenceKind, pairs: Sequence[tuple[Side, Side]]) -> list[Contrast]:
    if kind is DifferenceKind.DETAIL:
        return _details(pairs)
    return _joined(kind, pairs)


def _details(pairs: Sequence[tuple[Side, Side]]) -> list[Contrast]:
    """Gather details by source, without those that are part of a longer one."""
    details: dict[str, dict[str, None]] = {}
    for words, who in (side for pair in pairs for side in pair if side[0]):
        details.setdefault(who, {})[words] = None
    variants = tuple(
        (tuple(w for w in words if not any(w != other and w in other for other in words)), (who,))
        for who, words in details.items()
    )
    return [Contrast(DifferenceKind.DETAIL, variants)] if variants else []


def _joined(kind: DifferenceKind, pairs: Sequence[tuple[Side, Side]]) -> list[Contrast]:
    """Join pairs that share words into one contrast of all their variants."""
    groups: list[_Group] = []
    for pair in pairs:
        words = {side[0].casefold() for side in pair if side[0]}
        touched = [group for group in groups if words & group.variants.keys()]
        home = touched[0] if touched else _Group({}, {})
        for other in touched[1:]:
            home.variants.update(other.variants)
            home.without.update(other.without)
        groups = [group for group in groups if group not in touched[1:]] + ([] if touched else [home])
        for text, who in pair:
            if text:
                home.variants.setdefault(text.casefold(), (text, {}))[1][who] = None
            else:
                home.without[who] = None
    return [group.contrast(kind) for group in groups]


@dataclass(eq=False, slots=True)
class _Group:
    """Variants by their folded words, as first written, with who has them; dicts serve as ordered sets."""

    variants: dict[str, tuple[str, dict[str, None]]]
    without: dict[str, None]

    def contrast(self, kind: DifferenceKind) -> Contrast:
        variants = tuple(((words,), tuple(who)) for words, who in self.variants.values())
        speakers = {name for _, who in variants for name in who}
        return Contrast(kind, variants, tuple(name for name in self.without if name not in speakers))
