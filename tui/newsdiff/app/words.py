"""What the screen says in words: a row's state, what differs in it, why passages are linked."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.model import DifferenceKind, Relation, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.model import Comparison, Link, Row

#: What is shown of a difference's words at most, in characters.
QUOTED = 48

RELATION_WORDS = {
    Relation.AGREE: "agree",
    Relation.DIFFER: "differ",
    Relation.CONFLICT: "conflict",
    Relation.ONLY: "only in one",
}


#: The number of a source, and the index of the row it speaks in when it is another one, else -1.
_Who = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Variant:
    """Words (as first written) of one side of a difference, and who has them: "2", "4 5 in row 12"."""

    text: str
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words that stand against each other in a row."""

    kind: DifferenceKind
    variants: tuple[Variant, ...]
    conflict: bool


def counted(number: int, singular: str, plural: str = "") -> str:
    """Give "1 source", "3 sources"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def shortened(text: str, length: int = QUOTED) -> str:
    """Cut ``text`` at a word, with an ellipsis, to at most ``length`` characters."""
    if len(text) <= length:
        return text
    cut = text[: length - 1].rsplit(" ", 1)[0] or text[: length - 1]
    return cut + "…"


def gravest(relations: Iterable[Relation | None]) -> Relation | None:
    """Give the relation that must not be missed: conflict before differ before agree before only."""
    found = set(relations)
    order = (Relation.CONFLICT, Relation.DIFFER, Relation.AGREE, Relation.ONLY)
    return next((relation for relation in order if relation in found), None)


def row_relation(comparison: Comparison, row: Row) -> Relation:
    """Give the gravest relation of a row: its own, or that of a passage with one in another row."""
    passages = (comparison.passage[p].relation for cell in row.cells.values() for p in cell)
    return gravest((row.relation, *passages)) or row.relation


def relation_counts(comparison: Comparison) -> Mapping[Relation, int]:
    """Count the rows of each relation; one source alone has none."""
    if len(comparison.sources) < 2:
        return {}
    counts = Counter(row_relation(comparison, row) for row in comparison.rows)
    return {relation: counts[relation] for relation in Relation}


def source_numbers(comparison: Comparison) -> Mapping[str, int]:
    """Number the sources from 1 in the story's order, as their column heads do."""
    return {source: number for number, source in enumerate(comparison.sources, start=1)}


def row_state(comparison: Comparison, row: Row) -> str:
    """Say a row's relation and support: "! conflict · 4 sources, 3 voices"."""
    sources = [source for source, cell in row.cells.items() if cell]
    if len(comparison.sources) < 2:
        return "nothing to compare with"
    relation = row_relation(comparison, row)
    state = f"{relation.sign} {RELATION_WORDS[relation]}"
    if relation is Relation.ONLY:
        others = counted(len(comparison.sources) - 1, "source")
        label = comparison.sources[sources[0]].label
        return f"{relation.sign} only in {label} · not found in the other {others}"
    if len(sources) == 1:
        return f"{state} · counterparts in other rows, Enter goes there"
    return f"{state} · {counted(len(sources), 'source')}, {counted(len(row.voices), 'voice')}"


def links_by_row(comparison: Comparison) -> Mapping[int, tuple[Link, ...]]:
    """Gather what is to be said of each row, by its index.

    Those are the matched links within it, and the conflicts of its passages with passages of other rows.
    """
    found: dict[int, list[Link]] = defaultdict(list)
    for link in comparison.links:
        rows = {_row_of(comparison, sentence) for sentence in (link.a, link.b)}
        if link.strength is Strength.MATCHED and (len(rows) == 1 or link.relation is Relation.CONFLICT):
            for row in rows:
                found[row].append(link)
    return {row: tuple(links) for row, links in found.items()}


def _row_of(comparison: Comparison, sentence: str) -> int:
    return comparison.row_of.get(comparison.passage_of.get(sentence, ""), -1)


def links_of(comparison: Comparison, passage: str) -> list[tuple[Link, str]]:
    """Give the links of a passage, strongest first, each with the passage at its other end."""
    sentences = set(comparison.passage[passage].sentences)
    found = []
    for link in comparison.links:
        if link.a in sentences or link.b in sentences:
            other = comparison.passage_of.get(link.b if link.a in sentences else link.a)
            if other is not None:
                found.append((link, other))
    return sorted(found, key=lambda pair: (-pair[0].score, pair[0].a, pair[0].b))


def contrasts(comparison: Comparison, links: Iterable[Link], row: int) -> list[Contrast]:
    """Join the differences of a row's links: what stands against what, and who has it, by kind."""
    numbers = source_numbers(comparison)
    groups: dict[DifferenceKind, _Groups] = {}
    for link in links:
        ends = [comparison.sentences[end] for end in (link.a, link.b)]
        rows = [_row_of(comparison, end.id) for end in ends]
        who = [(numbers[end.source], -1 if at == row else at) for end, at in zip(ends, rows, strict=True)]
        for difference in link.differences:
            words = [
                comparison.sources[end.source].text[span.start : span.end]
                for end, span in zip(ends, (difference.a, difference.b), strict=True)
            ]
            group = groups.setdefault(difference.kind, _Groups())
            group.add(tuple(zip(words, who, strict=True)), link.relation is Relation.CONFLICT)
    kinds = [kind for kind in DifferenceKind if kind in groups]
    return [contrast for kind in kinds for contrast in groups[kind].contrasts(kind)]


class _Groups:
    """Joins pairs of words of one kind into groups of variants (union by the words themselves)."""

    def __init__(self) -> None:
        self._written: dict[str, str] = {}
        self._who: dict[str, set[_Who]] = defaultdict(set)
        self._parent: dict[str, str] = {}
        self._conflict: set[str] = set()

    def add(self, sides: Sequence[tuple[str, _Who]], conflict: bool) -> None:
        filled = [text.casefold() for text, _ in sides if text]
        # Words against nothing: each such difference is its own contrast, or "" would join them all.
        keys = [text.casefold() or f"\0{filled[0] if filled else ''}" for text, _ in sides]
        for key, (text, who) in zip(keys, sides, strict=True):
            self._written.setdefault(key, text)
            self._who[key].add(who)
            self._parent.setdefault(key, key)
        first, second = (self._root(key) for key in keys)
        self._parent[second] = first
        if conflict:
            self._conflict.update(keys)

    def _root(self, key: str) -> str:
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def contrasts(self, kind: DifferenceKind) -> list[Contrast]:
        members: dict[str, list[str]] = defaultdict(list)
        for key in self._written:
            members[self._root(key)].append(key)
        return [
            Contrast(
                kind,
                tuple(Variant(self._written[key], _named(self._who[key])) for key in keys),
                any(key in self._conflict for key in keys),
            )
            for keys in members.values()
        ]


def _named(who: set[_Who]) -> tuple[str, ...]:
    """Name sources, those of this row one by one, then those of each other row that are not in this one."""
    here = {number for number, row in who if row < 0}
    rows: dict[int, list[str]] = defaultdict(list)
    for number, row in sorted(who):
        if row >= 0 and number not in here:
            rows[row].append(str(number))
    elsewhere = (f"{' '.join(numbers)} in row {row + 1}" for row, numbers in sorted(rows.items()))
    return (*(str(number) for number in sorted(here)), *elsewhere)


def contrast_words(contrast: Contrast) -> str:
    """Say one contrast: "date: “On Saturday” 1 2 5 | “the last day” 4"."""
    sides = [
        f"{f'“{shortened(variant.text)}”' if variant.text else '—'} {' '.join(variant.who)}"
        for variant in contrast.variants
    ]
    return f"{contrast.kind.value}: {' | '.join(sides)}"


def row_details(found: Sequence[Contrast], links: Iterable[Link], number: int) -> list[str]:
    """Say what differs in a row (its contrasts), or what its passages were matched by (its links).

    Conflicts come first and mere details last, then what source ``number`` has part in, then words against
    words before words against nothing.
    """

    def order(contrast: Contrast) -> tuple[bool, bool, bool, bool]:
        mine = any(str(number) in variant.who for variant in contrast.variants)
        nothing = not all(variant.text for variant in contrast.variants)
        return not contrast.conflict, contrast.kind is DifferenceKind.DETAIL, not mine, nothing

    if found:
        return [contrast_words(contrast) for contrast in sorted(found, key=order)]
    reasons = dict.fromkeys(reason for link in links for reason in link.reasons)
    return [f"matched by: {', '.join(reasons)}"] if reasons else []


def place_words(comparison: Comparison, passage: str) -> str:
    """Say where a passage stands: "Al Jazeera ¶ 7"."""
    found = comparison.passage[passage]
    return f"{comparison.sources[found.source].label} ¶ {found.index}"


def link_words(link: Link) -> str:
    """Say how sure a link is, why, and of what kinds its differences are."""
    sure = "matched" if link.strength is Strength.MATCHED else "possibly related"
    parts = [f"{RELATION_WORDS[link.relation]}, {sure}, score {link.score:.2f}"]
    if link.reasons:
        parts.append(f"by {', '.join(link.reasons)}")
    if link.differences:
        parts.append(f"differences: {', '.join(dict.fromkeys(d.kind.value for d in link.differences))}")
    return " · ".join(parts)
