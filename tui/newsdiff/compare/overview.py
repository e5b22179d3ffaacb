"""A story from above: who overlaps with whom, what stands where, who names what how."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.elsewhere import elsewhere
from newsdiff.model import FactKind, Relation, Strength

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdiff.model import Comparison, Fact

_NAMED = (FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What one source's passages have in another: how many of its ``passages`` were found there.

    ``verbatim`` are those told there in almost the same words, ``conflicts`` those something there conflicts
    with.
    """

    passages: int
    found: int
    verbatim: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A row that several sources tell, the passage in which each first tells it, and the first of the row."""

    row: int
    passages: Mapping[str, str]
    first: str


@dataclass(frozen=True, slots=True)
class Naming:
    """A person, organisation or place that sources give different names, with the forms each uses."""

    fact: str
    forms: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it; ``overlaps`` by source and other source, ``tellings`` in the order of the rows."""

    relations: Mapping[Relation, int]
    overlaps: Mapping[tuple[str, str], Overlap]
    tellings: Sequence[Telling]
    namings: Sequence[Naming]


def overview(comparison: Comparison) -> Overview:
    """Look at a story from above."""
    return Overview(
        Counter(row.relation for row in comparison.rows),
        _overlaps(comparison),
        tuple(_tellings(comparison)),
        tuple(filter(None, map(_naming, comparison.facts))),
    )


def _overlaps(comparison: Comparison) -> Mapping[tuple[str, str], Overlap]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    verbatim: dict[tuple[str, str], set[str]] = defaultdict(set)
    conflicts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in comparison.links:
        if link.strength is not Strength.MATCHED:
            continue
        for own, other in ((link.a, link.b), (link.b, link.a)):
            pair = comparison.sentences[own].source, comparison.sentences[other].source
            found[pair].add(comparison.passage_of[own])
            if link.relation is Relation.CONFLICT:
                conflicts[pair].add(comparison.passage_of[own])
    for row in comparison.rows:
        for voice in row.voices:
            for own in voice:
                for other in voice:
                    verbatim[own, other].update(row.cells.get(own, ()))
    passages = Counter(passage.source for passage in comparison.passages)
    return {
        (a, b): Overlap(
            passages[a], len(found[a, b]), len(verbatim[a, b] & found[a, b]), len(conflicts[a, b])
        )
        for a in comparison.sources
        for b in comparison.sources
        if a != b
    }


def _tellings(comparison: Comparison) -> Iterator[Telling]:
    """Yield the rows told by several sources, in the row itself or elsewhere."""
    told: dict[int, dict[str, str]] = defaultdict(dict)
    for (index, source), passage in elsewhere(comparison).items():
        told[index][source] = passage
    for row in comparison.rows:
        first = {source: cell[0] for source, cell in row.cells.items() if cell}
        everywhere = told[row.index] | first
        if len(first) > 1:
            passages = {s: everywhere[s] for s in comparison.sources if s in everywhere}
            yield Telling(row.index, passages, next(iter(first.values())))


def _naming(fact: Fact) -> Naming | None:
    """Give the full names sources use for a fact where there are several.

    A form whose words are all in another one is a short form of it, and says nothing of the source.
    """
    if fact.kind not in _NAMED:
        return None
    words = {mention.text: _words(mention.text) for mention in fact.mentions}
    full = {text for text, own in words.items() if not any(own < other for other in words.values())}
    if len({words[text] for text in full}) < 2:
        return None
    forms: dict[str, dict[frozenset[str], str]] = defaultdict(dict)
    for mention in fact.mentions:
        if mention.text in full:
            forms[mention.source].setdefault(words[mention.text], mention.text)
    used = {source: tuple(own.values()) for source, own in forms.items()}
    if len({frozenset(map(_words, own)) for own in used.values()}) < 2:
        return None
    return Naming(fact.id, used)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold().replace(".", "")))
