"""How articles are cut into what a reader takes in at once."""

from __future__ import annotations

from compare.stories import ferry, source, story
from newsdiff.compare.passages import find_passages, worst
from newsdiff.model import Block, BlockKind, Link, Relation, Source, Strength

LONG = " ".join(
    [
        "The council met on Monday evening.",
        "It approved the new library by nine votes to four.",
        "Building is to begin in spring.",
        "A second vote concerned parking fees.",
        "They will double in the old town.",
        "Shopkeepers protested loudly.",
        "The session ended after midnight.",
    ]
)


def passages(*sources: Source, links: tuple[Link, ...] = ()) -> list[list[int]]:
    """Give the first source's passages as the indices of their sentences."""
    found = find_passages(story(*sources), links)
    return [
        [int(s.split(":s")[1]) for s in passage.sentences]
        for passage in found
        if passage.source == sources[0].id
    ]


def link(
    a: str,
    b: str,
    relation: Relation = Relation.AGREE,
    strength: Strength = Strength.MATCHED,
    score: float = 0.9,
) -> Link:
    return Link(a, b, score, strength, (), relation)


def test_a_short_paragraph_stays_whole() -> None:
    paragraph = " ".join(LONG.split(". ")[0:1]) + ". It sat late. Few came. Tea was served."
    assert passages(source("a", (paragraph,), headline=False)) == [[0, 1, 2, 3]]


def test_a_long_paragraph_is_cut_where_the_counterpart_changes() -> None:
    a = source("a", (LONG,), headline=False)
    b = source("b", (LONG,), headline=False)
    near, far = [(0, 0), (1, 1), (2, 1)], [(3, 5), (4, 6), (5, 6)]
    links = tuple(link(f"a:s{i}", f"b:s{j}") for i, j in near + far)
    first, second, *rest = passages(a, b, links=links)
    assert (first, second) == ([0, 1, 2], [3, 4, 5, 6])
    assert not rest


SHORT = "The council met on Monday evening. Tea was served. A second vote concerned parking fees."
APART = ("The council held its meeting on Monday.", "Nobody came.", "Parking fees came to a vote.")


def test_a_short_paragraph_is_cut_where_the_other_source_tells_the_two_apart() -> None:
    a, b = source("a", (SHORT,), headline=False), source("b", APART, headline=False)
    assert passages(a, b, links=(link("a:s0", "b:s0"), link("a:s2", "b:s2"))) == [[0, 1], [2]]


def test_a_short_paragraph_stays_whole_where_the_other_source_tells_it_in_one_too() -> None:
    a, b = source("a", (SHORT,), headline=False), source("b", (" ".join(APART),), headline=False)
    assert passages(a, b, links=(link("a:s0", "b:s0"), link("a:s2", "b:s2"))) == [[0, 1, 2]]


def test_a_short_paragraph_is_not_cut_on_weak_evidence() -> None:
    a, b = source("a", (SHORT,), headline=False), source("b", APART, headline=False)
    assert passages(a, b, links=(link("a:s0", "b:s0"), link("a:s2", "b:s2", score=0.3))) == [[0, 1, 2]]


def test_sources_that_tell_two_sentences_together_outweigh_one_that_does_not() -> None:
    a, b = source("a", (SHORT,), headline=False), source("b", APART, headline=False)
    together = [source(name, (" ".join(APART),), headline=False) for name in "cd"]
    links = tuple(link(f"a:s{i}", f"{x.id}:s{i}") for x in (b, *together) for i in (0, 2))
    assert passages(a, b, *together, links=links) == [[0, 1, 2]]


def test_no_piece_of_a_long_paragraph_is_long() -> None:
    pieces = passages(source("a", (" ".join([LONG] * 3),), headline=False))
    assert max(map(len, pieces)) <= 4
    assert [s for piece in pieces for s in piece] == list(range(21))


def test_the_headline_is_a_passage_and_the_caption_is_none() -> None:
    article = source("a", ("Council approves library", "A picture of the hall.", LONG.split(". ")[0] + "."))
    blocks = list(article.blocks)
    blocks[1] = Block(BlockKind.CAPTION, blocks[1].start, blocks[1].end)
    article = Source(**{**vars(article), "blocks": tuple(blocks)})
    found = find_passages(story(article), ())
    assert [p.kind for p in found] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]
    assert [p.index for p in found] == [1, 2]
    assert [p.id for p in found] == ["a:p1", "a:p2"]
    assert [article.text[p.start : p.end] for p in found] == [
        "Council approves library",
        "The council met on Monday evening.",
    ]


def test_a_passage_is_as_bad_as_its_worst_matched_link() -> None:
    a, b = source("a", ("One two three.", "Four five six.")), source("b", ("One two three.",))
    links = (
        link("a:s0", "b:s0", Relation.DIFFER),
        link("a:s1", "b:s0", Relation.CONFLICT, Strength.POSSIBLE),
    )
    found = {p.id: p.relation for p in find_passages(story(a, b), links)}
    assert found == {"a:p1": Relation.DIFFER, "a:p2": Relation.ONLY, "b:p1": Relation.DIFFER}


def test_worst() -> None:
    assert worst([]) is Relation.ONLY
    assert worst([Relation.AGREE, Relation.CONFLICT, Relation.DIFFER]) is Relation.CONFLICT
    assert worst([Relation.AGREE, Relation.DIFFER]) is Relation.DIFFER


def test_every_news_sentence_is_in_exactly_one_passage() -> None:
    whole = ferry()
    placed = [s for p in find_passages(whole, ()) for s in p.sentences]
    assert sorted(placed) == sorted(s.id for x in whole.sources for s in x.news)
