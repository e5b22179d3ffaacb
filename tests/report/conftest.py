"""A small comparison made by hand: three sources, two of them one voice, a conflict and hostile text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles import source_of
from newsdiff.model import (
    BlockKind,
    Comparison,
    Difference,
    DifferenceKind,
    Fact,
    FactKind,
    Link,
    Mention,
    OffsetMap,
    Passage,
    Relation,
    Row,
    Source,
    Span,
    Story,
    Strength,
)

HEADLINE = "Ferry runs aground"
HOSTILE = "[bold]Sail <script>alert(1)</script> *now* _here_ & `there`[/bold]"


def make_source(name: str, label: str, blocks: list[tuple[BlockKind, str]], shift: int = 0) -> Source:
    whole = [(kind, (words,)) for kind, words in blocks]
    offsets = OffsetMap((0,), (shift,)) if shift else OffsetMap()
    return source_of(name, whole, between="\n", label=label, title=HEADLINE, offsets=offsets)


def make_passages(source: Source, relations: list[Relation]) -> tuple[Passage, ...]:
    news = source.news
    return tuple(
        Passage(
            f"{source.id}:p{n}",
            source.id,
            n,
            source.blocks[s.block].kind,
            s.start,
            s.end,
            relation,
            (s.id,),
        )
        for n, (s, relation) in enumerate(zip(news, relations, strict=True), 1)
    )


def span(source: Source, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def make_number(source: Source, words: str, value: float, against: str) -> Fact:
    at = span(source, words)
    sentence = next(s.id for s in source.sentences if s.start <= at.start < s.end)
    mention = Mention(source.id, sentence, at.start, at.end, words)
    return Fact(
        f"n:{source.id}", FactKind.NUMBER, words, value, "people", (source.id,), (mention,), (f"n:{against}",)
    )


@pytest.fixture
def comparison() -> Comparison:
    paragraph, headline = BlockKind.PARAGRAPH, BlockKind.HEADLINE
    north = make_source(
        "north",
        "North Post",
        [
            (headline, HEADLINE),
            (BlockKind.FURNITURE, "SHARE THIS"),
            (paragraph, "Rescuers took 112 people off the ferry on Monday."),
        ],
        shift=3,
    )
    south = make_source(
        "south",
        "South Herald",
        [(paragraph, "Rescuers took 121 people off the ferry."), (paragraph, HOSTILE)],
    )
    wire = make_source("wire", "South Herald", [(paragraph, "Rescuers took 121 people off the ferry today.")])
    agree, conflict, only = Relation.AGREE, Relation.CONFLICT, Relation.ONLY
    people = tuple(
        Difference(DifferenceKind.NUMBER, span(north, "112 people"), span(other, "121 people"))
        for other in (south, wire)
    )
    detail = Difference(DifferenceKind.DETAIL, span(south, "the ferry"), span(wire, "the ferry today"))
    off = Difference(DifferenceKind.DETAIL, span(south, "off the ferry"), span(wire, "today"))
    monday = Difference(DifferenceKind.DATE, span(north, "on Monday"), Span(38, 38))
    shared = ("number", "name")
    links = (
        Link("north:s2", "south:s0", 0.91239, Strength.MATCHED, shared, conflict, (people[0], monday)),
        Link("north:s2", "wire:s0", 0.9, Strength.MATCHED, shared, conflict, (people[1],)),
        Link("south:s0", "wire:s0", 0.99, Strength.MATCHED, shared, agree, (detail, off)),
    )
    rows = (
        Row(0, only, {"north": ("north:p1",)}, (("north",),)),
        Row(
            1,
            conflict,
            {"north": ("north:p2",), "south": ("south:p1",), "wire": ("wire:p1",)},
            (("north",), ("south", "wire")),
        ),
        Row(2, only, {"south": ("south:p2",)}, (("south",),)),
    )
    facts = (
        make_number(north, "112 people", 112.0, "south"),
        make_number(south, "121 people", 121.5, "north"),
    )
    passages = (
        *make_passages(north, [only, conflict]),
        *make_passages(south, [conflict, only]),
        *make_passages(wire, [conflict]),
    )
    return Comparison(Story("Ferry <aground>", (north, south, wire)), passages, links, facts, "north", rows)


@pytest.fixture
def apart(comparison: Comparison) -> Comparison:
    """Put the counterpart of the second row's passages into a row of its own."""
    rows = list(comparison.rows)
    rows[1] = replace(rows[1], cells={"north": ("north:p2",), "wire": ("wire:p1",)})
    rows[2] = replace(rows[2], relation=Relation.CONFLICT, cells={"south": ("south:p1", "south:p2")})
    return replace(comparison, rows=tuple(rows))
