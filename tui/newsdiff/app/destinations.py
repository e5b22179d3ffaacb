"""What a reader can ask to go to: a row, a paragraph, a source, a heading, a bookmark, a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from newsdiff.app.fact_entries import searchable
from newsdiff.app.words import shortened
from newsdiff.model import BlockKind, Span
from newsdiff.report.wording import counted, fact_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison, Fact, Passage

#: Words of a passage that are shown at most, in characters.
_SAID = 60
#: So many destinations are offered at most.
_MOST = 40
#: What is typed may be as unlike as this (of 100), from this length on.
_LIKE, _LONG_ENOUGH = 80, 4
_ROW = re.compile(r"(?:row|r)?\s*(\d{1,6})", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"(?:¶|paragraph|para|p\.?)\s*(\d{1,6})(?:\s+(?:in|of)?\s*(\S.*))?", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to go to and what is shown of it: "Row", "12", "how it begins".

    ``passage`` is "" for a source as a whole. ``source`` is the column to be in, which may have nothing in
    the passage's row. ``span`` (offsets in the source's text) is what to point at there.
    """

    kind: str
    name: str
    words: str
    passage: str
    source: str
    span: Span | None = None


class Destinations:
    """All there is to go to in a comparison."""

    def __init__(self, comparison: Comparison, facts: Sequence[Fact], kept: Sequence[Kept]) -> None:
        """Take what there is; ``facts`` are in the order to offer them in."""
        self._comparison = comparison
        named = (*self._sources(), *self._headings(), *self._kept(kept), *self._facts(facts))
        self._named = tuple((place, f" {words.casefold()}") for place, words in named)

    def first(self) -> list[Destination]:
        """Offer what can be offered before anything is typed: all but the facts."""
        return [place for place, _ in self._named if place.kind != "Fact"]

    def like(self, query: str, source: str) -> list[tuple[float, Destination]]:
        """Give what ``query`` may mean, best first, each with a score up to 1, numbers a little more.

        ``source`` is where the reader is. A number is a row and a paragraph; words are sought in names.
        """
        numbered = [(2 - at / 1000, place) for at, place in enumerate(self._numbered(query, source))]
        words = query.casefold()
        found = ((_score(words, text), place) for place, text in self._named)
        named = sorted((pair for pair in found if pair[0]), key=lambda pair: -pair[0])
        return (numbered + named)[:_MOST]

    def _numbered(self, query: str, source: str) -> Iterator[Destination]:
        comparison = self._comparison
        if match := _ROW.fullmatch(query):
            number = int(match[1])
            if 1 <= number <= len(comparison.rows):
                row = comparison.rows[number - 1]
                passages = [*row.cells.get(source, ()), *(p for cell in row.cells.values() for p in cell)]
                yield Destination("Row", str(number), self._beginning(passages[0]), passages[0], source)
        elif not (match := _PARAGRAPH.fullmatch(query)):
            return
        number, name = int(match[1]), (match[2] or "").casefold() if match.re is _PARAGRAPH else ""
        wanted = [source] if match.re is _ROW else [source, *(s for s in comparison.sources if s != source)]
        numbers = {other: str(at) for at, other in enumerate(comparison.sources, start=1)}
        for other in wanted:
            label = comparison.sources[other].label
            meant = name == numbers[other] if name.isdigit() else name in label.casefold()
            found = self._paragraphs.get((other, number))
            if found and meant:
                yield Destination("¶", f"{number} in {label}", self._beginning(found.id), found.id, other)

    @cached_property
    def _paragraphs(self) -> Mapping[tuple[str, int], Passage]:
        return {(passage.source, passage.index): passage for passage in self._comparison.passages}

    def _sources(self) -> Iterator[tuple[Destination, str]]:
        for number, source in enumerate(self._comparison.story.sources, start=1):
            place = Destination("Source", f"{number}: {source.label}", source.title, "", source.id)
            yield place, f"source {number} {source.label} {source.title}"

    def _headings(self) -> Iterator[tuple[Destination, str]]:
        for source in self._comparison.story.sources:
            passages = [p for p in self._comparison.passages if p.source == source.id]
            for block in source.blocks:
                if block.kind is not BlockKind.HEADING:
                    continue
                words = " ".join(source.text[block.start : block.end].split())
                below = _first_after(passages, block.end)
                if below and words:
                    yield Destination("Heading", words, source.label, below.id, source.id), f"heading {words}"

    def _kept(self, kept: Sequence[Kept]) -> Iterator[tuple[Destination, str]]:
        for one in kept:
            if one.passage:
                bookmark, source = one.bookmark, self._comparison.passage[one.passage].source
                name = bookmark.note or shortened(bookmark.exact, _SAID)
                words = f"bookmark kept {bookmark.note} {bookmark.exact} {bookmark.label}"
                yield Destination("Bookmark", name, bookmark.label, one.passage, source, one.words), words

    def _facts(self, facts: Sequence[Fact]) -> Iterator[tuple[Destination, str]]:
        for fact in facts:
            mention = next((m for m in fact.mentions if m.sentence in self._comparison.passage_of), None)
            if mention:
                passage = self._comparison.passage_of[mention.sentence]
                told = f"{fact.kind.value}, {counted(len(fact.sources), 'source')}"
                span = Span(mention.start, mention.end)
                place = Destination("Fact", shortened(fact_words(fact)), told, passage, mention.source, span)
                yield place, searchable(fact)

    def _beginning(self, passage: str) -> str:
        found = self._comparison.passage[passage]
        return shortened(self._comparison.text_of(found), _SAID)


def _first_after(passages: Sequence[Passage], start: int) -> Passage | None:
    return min((p for p in passages if p.start >= start), key=lambda p: p.start, default=None)


def _score(query: str, text: str) -> float:
    """Give how well ``text`` (in small letters, a space before it) answers: 0 for not at all."""
    words = query.split()
    if not words:
        return 0.0
    if all(word in text for word in words):
        return 1.0 if all(f" {word}" in text for word in words) else 0.9
    if len(query) < _LONG_ENOUGH:
        return 0.0
    return 0.008 * fuzz.partial_ratio(query, text, score_cutoff=_LIKE)
