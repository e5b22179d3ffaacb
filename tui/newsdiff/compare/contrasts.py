"""What stands against what in a row: the differences of its links, joined over all sources."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsdiff.compare.spelling import fold
from newsdiff.compare.told import told
from newsdiff.model import DifferenceKind, Relation, Strength
from newsdiff.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from newsdiff.model import Comparison, Difference, Link

#: What a conflict does not rest on as long as the link differs in anything else too.
_SOFT = frozenset({DifferenceKind.DETAIL, DifferenceKind.ATTRIBUTION, DifferenceKind.CERTAINTY})
_KINDS = tuple(DifferenceKind)
_TELLING = re.compile(r"[\w$€£%]+")


@dataclass(frozen=True, slots=True)
class Teller:
    """A source that has certain words; ``row`` is the index of the row they stand in where it is another."""

    source: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class ToldWords:
    """One value as first written, or for details all that is told in other words or only there."""

    words: tuple[str, ...]
    tellers: tuple[Teller, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words that stand against each other; in the matched sentences of ``without`` nothing stands there."""

    kind: DifferenceKind
    conflict: bool
    variants: tuple[ToldWords, ...]
    without: tuple[Teller, ...] = ()


def carries_conflict(link: Link, difference: Difference) -> bool:
    """Tell whether a link is in conflict by ``difference``, not by another one beside it."""
    if link.relation is not Relation.CONFLICT:
        return False
    return difference.kind not in _SOFT or all(other.kind in _SOFT for other in link.differences)


def links_by_row(comparison: Comparison) -> Mapping[int, Sequence[Link]]:
    """Gather what is to be said of each row, by its index.

    Those are the matched links within it, and the conflicts of its passages with passages of other rows.
    """
    found: dict[int, list[Link]] = defaultdict(list)
    for link in comparison.links:
        rows = {_row_of(comparison, link.a), _row_of(comparison, link.b)}
        if link.strength is Strength.MATCHED and (len(rows) == 1 or link.relation is Relation.CONFLICT):
            for row in rows:
                found[row].append(link)
    return found


def find_contrasts(comparison: Comparison, links: Iterable[Link], row: int) -> tuple[Contrast, ...]:
    """Join what differs in a row over its ``links``.

    Conflicts stand first, then words against words before words against nothing, then by kind; mere details
    stand last.
    Of links that lead out of the row only what stands against each other is named.
    """
    pairs: dict[DifferenceKind, list[_Pair]] = defaultdict(list)
    for link in sorted(links, key=lambda link: link.relation is not Relation.CONFLICT):
        for difference, pair in _pairs(comparison, link, row):
            pairs[difference.kind].append(pair)
    details = pairs.pop(DifferenceKind.DETAIL, [])
    found = [contrast for kind in _KINDS for contrast in _told(_joined(kind, pairs.get(kind, ())))]
    found.sort(key=lambda contrast: (not contrast.conflict, len(contrast.variants) < 2))
    return (*found, *_details(details, _row_words(comparison, row) if details else {}))


def _row_words(comparison: Comparison, row: int) -> Mapping[str, Set[str]]:
    """Give the keys of all words that each source has in a row."""
    return {
        source: {
            fold(token.stem)
            for passage in (comparison.passage[identifier] for identifier in cell)
            for token in tokenize(comparison.sources[source].text[passage.start : passage.end])
        }
        for source, cell in comparison.rows[row].cells.items()
    }


def _told(contrasts: Sequence[Contrast]) -> list[Contrast]:
    """Keep contrasts in which something stands against something.

    A source that names somebody in one of the ``contrasts`` of attribution has not left it open in another.
    """
    naming = {
        teller
        for contrast in contrasts
        if contrast.kind is DifferenceKind.ATTRIBUTION
        for variant in contrast.variants
        for teller in variant.tellers
    }
    narrowed = [
        replace(contrast, without=tuple(teller for teller in contrast.without if teller not in naming))
        for contrast in contrasts
    ]
    return [contrast for contrast in narrowed if len(contrast.variants) + bool(contrast.without) > 1]


def _row_of(comparison: Comparison, sentence: str) -> int:
    return comparison.row_of[comparison.passage_of[sentence]]


@dataclass(frozen=True, slots=True)
class _Pair:
    """The words on each side of a difference, and who has them."""

    sides: tuple[tuple[str, Teller], tuple[str, Teller]]
    conflict: bool


def _pairs(comparison: Comparison, link: Link, row: int) -> Iterator[tuple[Difference, _Pair]]:
    """Yield a link's differences as they read from ``row``."""
    ends = [comparison.sentences[end] for end in (link.a, link.b)]
    rows = [_row_of(comparison, end.id) for end in ends]
    tellers = [Teller(end.source, None if at == row else at) for end, at in zip(ends, rows, strict=True)]
    for difference in link.differences:
        words = told(comparison, link, difference)
        if rows[0] != rows[1] and (difference.kind is DifferenceKind.DETAIL or not all(words)):
            continue
        sides = (words[0], tellers[0]), (words[1], tellers[1])
        yield difference, _Pair(sides, carries_conflict(link, difference))


def _details(pairs: Sequence[_Pair], row_words: Mapping[str, Set[str]]) -> list[Contrast]:
    """Gather details by who has them, without those that are part of a longer one.

    What every other source of the row has too, in whatever sentence, is no detail of the row.
    """
    details: dict[Teller, dict[str, None]] = {}
    for words, teller in (side for pair in pairs for side in pair.sides if side[0]):
        keys = {fold(token.stem) for token in tokenize(words) if not token.stop}
        if any(keys - known for source, known in row_words.items() if source != teller.source):
            details.setdefault(teller, {})[words] = None
    having: dict[str, tuple[str, list[Teller]]] = {}
    for teller, told_by in details.items():
        for words in told_by:
            if not any(words != other and words in other for other in told_by):
                having.setdefault(_folded(words), (words, []))[1].append(teller)
    variants: dict[tuple[Teller, ...], list[str]] = {}
    for words, tellers in having.values():
        variants.setdefault(tuple(tellers), []).append(words)
    conflict = any(pair.conflict for pair in pairs)
    told_words = tuple(ToldWords(tuple(words), tellers) for tellers, words in variants.items())
    return [Contrast(DifferenceKind.DETAIL, conflict, told_words)] if told_words else []


def _joined(kind: DifferenceKind, pairs: Sequence[_Pair]) -> list[Contrast]:
    """Join pairs that share words into one contrast of all their variants."""
    groups: list[_Group] = []
    for pair in pairs:
        words = {_folded(text) for text, _ in pair.sides if text}
        touched = [group for group in groups if words & group.variants.keys()]
        home = touched[0] if touched else _Group({}, {})
        for other in touched[1:]:
            home.absorb(other)
        groups = [group for group in groups if group not in touched[1:]] + ([] if touched else [home])
        home.add(pair)
    return [group.contrast(kind) for group in groups]


def _folded(text: str) -> str:
    """Give what tells two wordings apart, whatever the shape of quotation marks and commas."""
    return " ".join(_TELLING.findall(text.casefold()))


@dataclass(eq=False, slots=True)
class _Group:
    """Variants by their folded words, as first written, with who has them; dicts serve as ordered sets."""

    variants: dict[str, tuple[str, dict[Teller, None]]]
    without: dict[Teller, None]
    conflict: bool = False

    def add(self, pair: _Pair) -> None:
        self.conflict |= pair.conflict
        for text, teller in pair.sides:
            if text:
                self.variants.setdefault(_folded(text), (text, {}))[1][teller] = None
            else:
                self.without[teller] = None

    def absorb(self, other: _Group) -> None:
        self.variants.update(other.variants)
        self.without.update(other.without)
        self.conflict |= other.conflict

    def contrast(self, kind: DifferenceKind) -> Contrast:
        variants = tuple(ToldWords((words,), tuple(tellers)) for words, tellers in self.variants.values())
        speakers = {teller for variant in variants for teller in variant.tellers}
        without = tuple(teller for teller in self.without if teller not in speakers)
        return Contrast(kind, self.conflict, variants, without)
