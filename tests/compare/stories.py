"""Stories written for the tests, and the making of stories from paragraphs."""

from __future__ import annotations

from articles import source_of
from newsdiff.model import (
    BlockKind,
    Comparison,
    Link,
    Passage,
    Relation,
    Source,
    Story,
    Strength,
)

FERRY = (
    "Ferry runs aground off Harrow Point",
    "A passenger ferry carrying 212 people ran aground on rocks off Harrow Point early on Tuesday.",
    "The coastguard said nobody was seriously hurt. Lifeboats took all passengers to the harbour at Dunmere.",
    "“We heard a grinding noise and then the lights went out,” said Maria Costa, a teacher from Leeds.",
    "The operator, Northern Sea Lines, promised refunds and said the captain had 20 years of experience.",
    "Fishing off the point is popular in summer.",
)
FERRY_AGAIN = (
    "212 rescued as ferry hits rocks",
    "All 212 people aboard a passenger ferry were rescued after it ran aground on rocks near Harrow Point.",
    "Lifeboats ferried the passengers to Dunmere harbour, where they were given blankets and hot soup.",
    "Teacher Maria Costa said: “We heard a grinding noise and then the lights went out.”",
    "An inquiry into the accident will be led by a retired admiral.",
)
FERRY_BRIEF = (
    "A ferry operated by Northern Sea Lines hit rocks off Harrow Point on Tuesday. Northern Sea Lines said "
    "its captain had 20 years of experience.",
)
ORCHARD = (
    "Apple growers fear a late frost",
    "Orchard owners in the Vale of Tarn lit candles between the trees as temperatures fell below zero.",
    "The blossom came two weeks early after a mild March, which left the buds exposed to the cold.",
    "Growers expect prices for cider to rise by a tenth this autumn.",
)


def source(name: str, paragraphs: tuple[str, ...], *, headline: bool = True, language: str = "en") -> Source:
    """Make a source; its first paragraph is the headline unless told otherwise."""
    kinds = (
        BlockKind.HEADLINE if headline and not n else BlockKind.PARAGRAPH for n in range(len(paragraphs))
    )
    blocks = list(zip(kinds, paragraphs, strict=True))
    return source_of(name, blocks, published="2024-05-14", language=language)


def story(*sources: Source) -> Story:
    """Make a story of sources."""
    return Story("A story", sources)


def ferry() -> Story:
    """Give three articles on one event."""
    return story(
        source("echo", FERRY), source("mail", FERRY_AGAIN), source("post", FERRY_BRIEF, headline=False)
    )


def plain(name: str, count: int) -> Source:
    """Make a source of ``count`` paragraphs of one sentence."""
    return source(name, tuple(f"Sentence number {n} of {name}." for n in range(count)), headline=False)


def compared_by(
    sizes: dict[str, int],
    scores: dict[tuple[str, str], float],
    relations: dict[tuple[str, str], Relation] | None = None,
) -> Comparison:
    """Make a comparison of passages of one sentence each, "a0" the first of "a", without rows.

    ``scores`` has the pairs that are linked; they agree unless ``relations`` says otherwise.
    """
    sources = tuple(plain(name, size) for name, size in sizes.items())
    passages = tuple(
        Passage(
            f"{s.source}:p{s.index + 1}",
            s.source,
            s.index + 1,
            BlockKind.PARAGRAPH,
            s.start,
            s.end,
            Relation.ONLY,
            (s.id,),
        )
        for x in sources
        for s in x.sentences
    )
    links = tuple(
        Link(
            f"{a[0]}:s{a[1:]}",
            f"{b[0]}:s{b[1:]}",
            score,
            Strength.MATCHED,
            (),
            (relations or {}).get((a, b), Relation.AGREE),
        )
        for (a, b), score in scores.items()
    )
    return Comparison(story(*sources), passages, links, (), "", ())
