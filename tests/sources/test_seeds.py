"""The sample story as a reader sees it: what is news and what is the page's furniture."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsdiff.model import BlockKind, Source, Span
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder

GOLD = Path(__file__).parents[1] / "gold" / "seeds.json"


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    return {source.id[:3]: source for source in load_story([sample_folder()]).sources}


def texts(source: Source, kind: BlockKind) -> list[str]:
    return [source.text[block.start : block.end] for block in source.blocks if block.kind is kind]


def test_what_the_story_file_says(sources: dict[str, Source]) -> None:
    assert [source.label for source in sources.values()] == [
        "Al Jazeera",
        "001_233b49a59d445921",
        "i24NEWS",
        "003_85fab55d871a5825",
        "004_4887e6d13e280972",
    ]
    assert [source.outlet for source in sources.values()] == ["Al Jazeera", "", "i24NEWS", "", ""]
    assert all(source.language == "en" and not source.warnings for source in sources.values())


def test_furniture_is_labelled(sources: dict[str, Source]) -> None:
    furniture = {name: texts(source, BlockKind.FURNITURE) for name, source in sources.items()}
    template = "{{^userSubscribed}} {{/userSubscribed}}"
    assert furniture == {
        "000": ["Source: Al Jazeera and news agencies"],
        "001": ["With inputs from agencies"],
        "002": ["date 2023-09-17 English", "Français", "عربى", "RadioFree", "Live", "i24NEWS", "2 min read"]
        + ["Video poster"] * 3
        + ["This article received 0 comments"],
        "003": ["date 2023-09-17", *[template] * 4, "SHARE THIS ARTICLE ON"],
        "004": [],
    }
    assert all(b.reason for s in sources.values() for b in s.blocks if b.kind is BlockKind.FURNITURE)


def test_captions_are_labelled(sources: dict[str, Source]) -> None:
    assert [len(texts(source, BlockKind.CAPTION)) for source in sources.values()] == [2, 3, 3, 1, 0]
    assert "Government of Primorsky Region/AFP" in texts(sources["002"], BlockKind.CAPTION)
    assert not any("[caption" in source.text or "[/caption" in source.text for source in sources.values())


def test_headlines_standfirsts_and_headings(sources: dict[str, Source]) -> None:
    assert [source.title[:22] for source in sources.values()] == [
        "North Korea’s Kim Jong",
        "",
        "Freshly armed with dro",
        "",
        "North Korean Leader Ki",
    ]
    assert texts(sources["000"], BlockKind.STANDFIRST) == [
        "North Korean leader on his way back home after trip to Russia."
    ]
    assert len(texts(sources["002"], BlockKind.STANDFIRST)) == 1
    assert texts(sources["001"], BlockKind.HEADING) == [
        "Drones and bulletproof vest as gift",
        "Vodka toasts",
        "Friendship, solidarity and cooperation",
        "The trip raises concerns",
    ]


def test_dates_that_stand_in_the_page(sources: dict[str, Source]) -> None:
    assert [source.published for source in sources.values()] == [
        "2023-09-17",
        "",
        "2023-09-17",
        "2023-09-17",
        "",
    ]


def test_news_sentences_are_the_hand_made_ones(sources: dict[str, Source]) -> None:
    """All but captions, credits, date label and correction, which the reading by hand lists as well."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["sentences"]
    for source in sources.values():
        aside = {
            source.text[b.start : b.end]
            for b in source.blocks
            if b.kind in (BlockKind.CAPTION, BlockKind.FURNITURE, BlockKind.CORRECTION)
        }
        folded = [" ".join(sentence.split()) for sentence in gold[source.id]]
        wanted = [s for s in folded if s not in aside and "/AFPAccompanied" not in s]
        assert [sentence.text for sentence in source.news] == wanted


def test_every_sentence_leads_back_to_the_file(sources: dict[str, Source]) -> None:
    for source in sources.values():
        decoded = Path(source.path).read_text(encoding="utf-8")
        for sentence in source.sentences:
            assert source.text[sentence.start : sentence.end] == sentence.text
            origin = source.origin(Span(sentence.start, sentence.end))
            assert decoded[origin.start : origin.end].split() == sentence.text.split()
