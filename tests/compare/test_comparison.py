"""Whole stories, usual and odd."""

from __future__ import annotations

import itertools

import pytest

from compare.stories import FERRY, FERRY_AGAIN, FERRY_BRIEF, ORCHARD, ferry, source, story
from newsdiff.compare.comparison import compare
from newsdiff.model import Block, BlockKind, Relation, Source, Story


def placed(whole: Story) -> list[str]:
    return sorted(s.id for x in whole.sources for s in x.news)


@pytest.mark.parametrize("order", itertools.permutations(range(3)))
def test_the_order_of_the_sources_changes_no_link_passage_or_fact(order: tuple[int, ...]) -> None:
    whole = ferry()
    usual = compare(whole)
    turned = compare(Story(whole.title, tuple(whole.sources[at] for at in order)))
    assert turned.links == usual.links
    assert sorted(turned.passages, key=lambda p: p.id) == sorted(usual.passages, key=lambda p: p.id)
    assert {f.id for f in turned.facts} == {f.id for f in usual.facts}


def test_the_same_input_gives_the_same_result() -> None:
    assert compare(ferry()) == compare(ferry())


def test_the_first_source_is_the_spine() -> None:
    assert compare(ferry()).spine == "echo"


def test_progress_is_told_and_only_rises() -> None:
    told: list[tuple[str, float]] = []
    compare(ferry(), progress=lambda step, share: told.append((step, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert all(step for step, _ in told)


def test_one_source_has_nothing_to_agree_with() -> None:
    comparison = compare(story(source("echo", FERRY)))
    assert comparison.links == ()
    assert {p.relation for p in comparison.passages} == {Relation.ONLY}
    assert [list(row.cells) for row in comparison.rows] == [["echo"]] * len(comparison.passages)


def test_no_source_at_all() -> None:
    comparison = compare(story())
    assert (comparison.passages, comparison.links, comparison.rows) == ((), (), ())


def test_articles_on_different_events_share_no_row() -> None:
    comparison = compare(story(source("ferry", FERRY), source("orchard", ORCHARD)))
    assert {p.relation for p in comparison.passages} == {Relation.ONLY}
    assert all(len(row.cells) == 1 for row in comparison.rows)


def test_copies_of_one_text_agree_in_one_voice() -> None:
    comparison = compare(story(*(source(name, FERRY) for name in "abcde")))
    assert {p.relation for p in comparison.passages} == {Relation.AGREE}
    assert len(comparison.rows) == len(FERRY)
    for row in comparison.rows:
        assert row.voices == (("a", "b", "c", "d", "e"),)
        assert row.relation is Relation.AGREE


def test_a_source_of_furniture_only() -> None:
    text = "Subscribe now"
    empty = Source("empty", "empty", "empty.txt", text, (Block(BlockKind.FURNITURE, 0, len(text)),), ())
    for whole in (story(empty), story(empty, source("echo", FERRY)), story(source("echo", FERRY), empty)):
        comparison = compare(whole)
        assert comparison.links == ()
        assert {p.source for p in comparison.passages} <= {"echo"}
        assert sum(len(row.cells) for row in comparison.rows) == len(comparison.passages)


def test_a_brief_beside_a_long_article_finds_its_place() -> None:
    comparison = compare(
        story(source("long", FERRY + FERRY_AGAIN[1:]), source("post", FERRY_BRIEF, headline=False))
    )
    row = next(row for row in comparison.rows if "post" in row.cells)
    assert "long" in row.cells


def test_a_source_in_another_language_is_aligned_by_names_and_numbers() -> None:
    french = (
        "Un ferry s'échoue à Harrow Point",
        "Un ferry de Northern Sea Lines transportant 212 personnes s'est échoué mardi à Harrow Point.",
        "Les passagers ont été conduits au port de Dunmere.",
        "L'enquête commence demain dans la matinée.",
    )
    comparison = compare(story(source("echo", FERRY), source("ouest", french, language="fr")))
    assert any({link.a, link.b} == {"echo:s1", "ouest:s1"} for link in comparison.links)
    assert not [link for link in comparison.links if "ouest:s3" in (link.a, link.b)]


def test_fifty_sources() -> None:
    texts = (FERRY, FERRY_AGAIN, ORCHARD)
    whole = story(*(source(f"s{n:02}", texts[n % 3]) for n in range(50)))
    comparison = compare(whole)
    rows = [p for row in comparison.rows for cell in row.cells.values() for p in cell]
    assert sorted(rows) == sorted(p.id for p in comparison.passages)
    orchard = {f"s{n:02}" for n in range(50) if n % 3 == 2}
    assert not [row for row in comparison.rows if 0 < len(orchard & set(row.cells)) < len(row.cells)]
    assert sorted(s for p in comparison.passages for s in p.sentences) == placed(whole)
