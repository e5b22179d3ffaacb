"""A story of two articles that disagree on a number, compared by hand."""

from __future__ import annotations

import pytest

from articles import source_of
from newsdiff.model import (
    BlockKind,
    Comparison,
    Difference,
    DifferenceKind,
    Link,
    Passage,
    Relation,
    Row,
    Source,
    Span,
    Story,
    Strength,
)

NORTH = (
    (BlockKind.FURNITURE, "Share this story"),
    (BlockKind.HEADLINE, "Dam wall cracks"),
    (BlockKind.PARAGRAPH, "Engineers moved 55,000 people out on Friday."),
    (BlockKind.HEADING, "A long night"),
    (BlockKind.PARAGRAPH, "Nobody was hurt, the mayor said."),
    (BlockKind.CAPTION, "The dam at dawn. Photo: M. Ruiz"),
)
SOUTH = (
    (BlockKind.PARAGRAPH, "Some 50,000 people left their homes, the county reported."),
    (BlockKind.PARAGRAPH, "Schools stay closed until Monday."),
)


def source(name: str, blocks: tuple[tuple[BlockKind, str], ...]) -> Source:
    whole = [(kind, (words,)) for kind, words in blocks]
    return source_of(name, whole, between="\n", label=name.title(), title="Dam")


def passage(origin: Source, number: int, block: int, relation: Relation) -> Passage:
    where = origin.blocks[block]
    return Passage(
        f"{origin.id}:p{number}",
        origin.id,
        number,
        where.kind,
        where.start,
        where.end,
        relation,
        (f"{origin.id}:s{block}",),
    )


@pytest.fixture
def dam() -> Comparison:
    """Two sources that disagree on a number, with a heading, a caption and a share bar."""
    north, south = source("north", NORTH), source("south", SOUTH)
    clash = Difference(
        DifferenceKind.NUMBER,
        *(Span(s.text.index(n), s.text.index(n) + 6) for s, n in ((north, "55,000"), (south, "50,000"))),
    )
    said = south.text.index("the county reported")
    detail = Difference(DifferenceKind.ATTRIBUTION, Span(0, 0), Span(said, said + len("the county reported")))
    return Comparison(
        story=Story("Dam", (north, south)),
        passages=(
            passage(north, 1, 1, Relation.ONLY),
            passage(north, 2, 2, Relation.CONFLICT),
            passage(north, 3, 4, Relation.ONLY),
            passage(south, 1, 0, Relation.CONFLICT),
            passage(south, 2, 1, Relation.ONLY),
        ),
        links=(
            Link(
                "north:s2", "south:s0", 0.8, Strength.MATCHED, ("number",), Relation.CONFLICT, (clash, detail)
            ),
        ),
        facts=(),
        spine="north",
        rows=(
            Row(0, Relation.ONLY, {"north": ("north:p1",)}, (("north",),)),
            Row(
                1,
                Relation.CONFLICT,
                {"north": ("north:p2",), "south": ("south:p1",)},
                (("north",), ("south",)),
            ),
            Row(2, Relation.ONLY, {"north": ("north:p3",)}, (("north",),)),
            Row(3, Relation.ONLY, {"south": ("south:p2",)}, (("south",),)),
        ),
    )
