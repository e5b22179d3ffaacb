"""The one vocabulary all parts share: sources, sentences, links, rows, facts.

Everything here is immutable and knows nothing of files, screens or methods. Every offset is a position in
``Source.text`` (the cleaned text, in characters); ``Source.origin`` leads back to the text as decoded from
the file. Identifiers are strings that do not depend on the order in which sources were given.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class BlockKind(StrEnum):
    """What a piece of the raw page is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    CORRECTION = "correction"
    FURNITURE = "furniture"


#: Blocks that hold the article's own statements, and so are compared; the rest is shown on request.
NEWS_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH})


class Relation(StrEnum):
    """What is said of a link, a row or a passage. ``ONLY`` never stands on a link."""

    AGREE = "agree"
    DIFFER = "differ"
    CONFLICT = "conflict"
    ONLY = "only"

    @property
    def sign(self) -> str:
        """The one-cell sign that stands for the relation where there is no colour."""
        return {"agree": "=", "differ": "~", "conflict": "!", "only": "+"}[self.value]


class Strength(StrEnum):
    """How sure a link is."""

    MATCHED = "matched"
    POSSIBLE = "possible"


class DifferenceKind(StrEnum):
    """What kind of evidence a difference is."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    QUOTE = "quote"
    POLARITY = "polarity"
    CERTAINTY = "certainty"
    ATTRIBUTION = "attribution"
    DETAIL = "detail"


class FactKind(StrEnum):
    """The kinds of fact the panel lists."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    NUMBER = "number"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters of one source's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled piece of an article; ``reason`` says why it was taken for what it is."""

    kind: BlockKind
    start: int
    end: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of comparison; ``index`` counts from 0 in its source, ``block`` indexes ``Source.blocks``."""

    id: str
    source: str
    index: int
    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from the cleaned text back to the decoded one.

    ``cleaned[i]`` is where a run of unaltered characters begins in the cleaned text and ``decoded[i]`` where
    the same run begins in the decoded text; both rise. An empty map is the identity.
    """

    cleaned: tuple[int, ...] = ()
    decoded: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Give the decoded offset of a cleaned ``offset``."""
        at = bisect_right(self.cleaned, offset) - 1
        return offset if at < 0 else self.decoded[at] + offset - self.cleaned[at]


@dataclass(frozen=True)
class Source:
    """One article of a story.

    ``label`` is what stands in column heads: the outlet when it is known, else the file's name. ``published``
    is an ISO 8601 date as precise as known, or "". ``reference`` is the day from which the weekdays of an
    undated article are reckoned. ``language`` is an ISO 639-1 code. ``text`` holds the blocks in their order,
    sanitised, white space folded to single spaces within a block.
    """

    id: str
    label: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: str = ""
    outlet: str = ""
    published: str = ""
    reference: str = ""
    author: str = ""
    url: str = ""
    language: str = "en"
    offsets: OffsetMap = OffsetMap()
    warnings: tuple[str, ...] = ()

    def origin(self, span: Span) -> Span:
        """Give the span in the text as decoded from the file."""
        if span.end <= span.start:
            return Span(self.offsets.origin(span.start), self.offsets.origin(span.start))
        return Span(self.offsets.origin(span.start), self.offsets.origin(span.end - 1) + 1)

    @property
    def day(self) -> str:
        """The day that "yesterday" and "Tuesday" are reckoned from, or ""."""
        return self.published or self.reference

    @property
    def notes(self) -> tuple[str, ...]:
        """What to know of the source: its warnings, how weekdays are reckoned, its corrections."""
        undated = [f"no date found; weekdays count from {self.reference}, as in the others"]
        corrections = [
            f"corrects itself: {self.text[block.start : block.end]}"
            for block in self.blocks
            if block.kind is BlockKind.CORRECTION
        ]
        return (*self.warnings, *(undated if self.reference else ()), *corrections)

    @property
    def news(self) -> tuple[Sentence, ...]:
        """The sentences that are compared: headline, standfirst and paragraphs."""
        return tuple(s for s in self.sentences if self.blocks[s.block].kind in NEWS_KINDS)


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read, and why, in one line."""

    path: str
    reason: str


@dataclass(frozen=True)
class Story:
    """A set of articles on one event, in the order given."""

    title: str
    sources: tuple[Source, ...]
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """What a reader takes in at once: one to about four sentences of one source.

    ``index`` counts the source's passages from 1 (the "7" of "¶ 7 of 22").
    """

    id: str
    source: str
    index: int
    kind: BlockKind
    start: int
    end: int
    relation: Relation
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One typed difference with its exact words: ``a`` in the link's first source, ``b`` in its second.

    A span is empty (start == end) where that side has nothing to show.
    """

    kind: DifferenceKind
    a: Span
    b: Span


#: The reason of a link that the reader made.
BY_READER = "by the reader"
#: Of links less sure than this no details are given: too often the sentences are on two things.
DETAILED = 0.75
#: In links at least so sure a figure that each sentence has alone is of one thing.
ONE_CLAIM = 0.5


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different sources that state a common claim. ``a`` < ``b`` as identifiers.

    In a story of many sources not all pairs are looked at: a link ``stands_for`` so many of its kind.
    """

    a: str
    b: str
    score: float
    strength: Strength
    reasons: tuple[str, ...]
    relation: Relation
    differences: tuple[Difference, ...] = ()
    stands_for: float = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """Passages of different sources that stand together; ``voices`` groups near-verbatim sources."""

    index: int
    relation: Relation
    cells: Mapping[str, tuple[str, ...]]
    voices: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a fact stands in a source, as written."""

    source: str
    sentence: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact merged across sources.

    ``value``: the number (as float or int), the ISO date, or None. ``detail``: the unit or thing counted, the
    speaker, the role; "" where unknown. ``disagrees`` holds identifiers of facts.
    """

    id: str
    kind: FactKind
    text: str
    value: float | str | None
    detail: str
    sources: tuple[str, ...]
    mentions: tuple[Mention, ...]
    disagrees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who stands behind a sentence: whom it is attributed to, and whether it is hedged or stated.

    ``who`` is the fullest form of the name, or the description as written; "" where the outlet speaks in its
    own voice, and where it quotes somebody whom the words do not tell. The words that attribute are
    ``start`` to ``end`` of the source's text (a quotation whose speaker is named elsewhere: its own words);
    empty for the outlet's own voice.
    """

    sentence: str
    who: str
    start: int
    end: int
    hedged: bool

    @property
    def own(self) -> bool:
        """Whether the outlet says so in its own voice."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Variant:
    """One side of a disagreement: the words and the sources that have them, as mentions of one fact."""

    fact: str
    text: str
    sources: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The same thing counted, dated, named or quoted otherwise; the most widely reported variant first.

    ``title`` says in words of the articles what it is about: what is counted, whose words, what happened.
    """

    kind: FactKind
    title: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class ByReader:
    """What the reader put right by hand, of passages given by identifier.

    Each pair of ``linked`` shares a row where it can, each of ``moved`` stands in another's row; ``done``
    says what was done to a passage: "linked", "split".
    """

    linked: tuple[tuple[str, str], ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    done: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Comparison:
    """Everything found out about a story; only ``rows`` depend on ``spine``, for which they are laid."""

    story: Story
    passages: tuple[Passage, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    spine: str
    rows: tuple[Row, ...]
    disagreements: tuple[Disagreement, ...] = ()
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    by_reader: ByReader = ByReader()

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by identifier, in the story's order."""
        return {source.id: source for source in self.story.sources}

    @cached_property
    def sentences(self) -> Mapping[str, Sentence]:
        """Sentences by identifier."""
        return {s.id: s for source in self.story.sources for s in source.sentences}

    @cached_property
    def passage(self) -> Mapping[str, Passage]:
        """Passages by identifier."""
        return {passage.id: passage for passage in self.passages}

    def text_of(self, passage: Passage) -> str:
        """Give the words of a passage."""
        return self.sources[passage.source].text[passage.start : passage.end]

    @cached_property
    def passage_of(self) -> Mapping[str, str]:
        """The identifier of the passage each sentence stands in."""
        return {s: passage.id for passage in self.passages for s in passage.sentences}

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """The index of the row each passage stands in."""
        return {p: row.index for row in self.rows for cell in row.cells.values() for p in cell}
