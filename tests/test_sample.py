"""The sample story, read by hand: floors that hold firmly; tests/benchmarks/quality.py prints more."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import gold
from newsdiff.compare.comparison import compare
from newsdiff.layout.page import single_page
from newsdiff.model import BlockKind, Comparison, FactKind, Relation, Span
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder

FLOORS = {
    "links": 0.74,
    "partners": 0.9,
    "claims": 0.95,
    "rows": 0.66,
    "people": 0.95,
    "organisations": 0.9,
    "places": 0.9,
    "numbers": 0.9,
    "dates": 0.9,
    "quotes": 0.93,
}


@cache
def sample() -> Comparison:
    return compare(load_story([sample_folder()]))


@cache
def scores() -> dict[str, gold.Score]:
    return gold.score(gold.load(Path(__file__).parent / "gold" / "seeds.json"), sample())


@pytest.mark.parametrize("measure", FLOORS)
def test_quality_stays_above_its_floor(measure: str) -> None:
    assert scores()[measure].f1 >= FLOORS[measure]


def test_every_alarm_is_a_conflict() -> None:
    assert scores()["conflicts"].precision >= 0.9


def words_in_conflict() -> set[frozenset[str]]:
    comparison = sample()
    found = set()
    for link in comparison.links:
        if link.relation is not Relation.CONFLICT:
            continue
        ends = [comparison.sources[comparison.sentences[s].source].text for s in (link.a, link.b)]
        for difference in link.differences:
            spans = (difference.a, difference.b)
            texts = (text[span.start : span.end] for text, span in zip(ends, spans, strict=True))
            found.add(frozenset(text.strip(" ,.“”\"'") for text in texts))
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Saturday", "During the last day"),
        ("fervent and warm", "enthusiastic and cordial"),
    ],
)
def test_the_disagreements_a_reader_finds_are_found(one: str, other: str) -> None:
    assert frozenset((one, other)) in words_in_conflict()


def test_one_agency_line_in_five_articles_is_one_fact() -> None:
    drones = [f for f in sample().facts if f.kind is FactKind.NUMBER and f.detail.endswith("drones")]
    assert [(fact.value, len(fact.sources)) for fact in drones] == [(5, 5)]


def test_every_word_shown_is_the_articles_own() -> None:
    comparison = sample()
    for source in comparison.story.sources:
        decoded = Path(source.path).read_bytes().decode("utf-8-sig")
        for sentence in source.news:
            assert source.text[sentence.start : sentence.end] == sentence.text
        for fact in comparison.facts:
            for mention in fact.mentions:
                if mention.source == source.id:
                    assert source.text[mention.start : mention.end] == mention.text
                    found = source.origin(Span(mention.start, mention.end))
                    assert decoded[found.start : found.end].split() == mention.text.split()


def test_the_articles_correction_of_itself_is_shown_as_such_and_not_compared() -> None:
    source = sample().story.sources[4]
    items = [item for row in single_page(sample(), source.id).rows for cell in row.cells for item in cell]
    corrections = [item for item in items if item.kind is BlockKind.CORRECTION]
    assert [item.place for item in corrections] == ["correction: the article’s own"]
    assert "was incorrect" in corrections[0].text
    assert not any("was incorrect" in sentence.text for sentence in source.news)
