"""Articles on other stories are told apart, and said so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newsdiff.compare.comparison import compare
from newsdiff.compare.strangers import STRANGE, warn_of_strangers
from newsdiff.model import Comparison
from newsdiff.sources.load import load_story

FERRY = """The ferry Hebridean ran aground off Skye on Monday with 112 people on board.

The coastguard said rescuers took all passengers off by noon and nobody was hurt.
"""
FERRY_AGAIN = """All 112 passengers of the ferry Hebridean, aground off Skye since Monday, are safe.

Rescuers had taken the passengers off the ferry by noon, the coastguard said.
"""
BANK = """Northern Bank cut its dividend after profits fell by a third in the first quarter.

Shares dropped seven per cent in early trading, the steepest fall since the merger.
"""


def compared(folder: Path, **articles: str) -> Comparison:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return compare(load_story([folder / f"{name}.txt" for name in articles]))


def strangers(comparison: Comparison) -> set[str]:
    return {source.id for source in comparison.story.sources if STRANGE in source.warnings}


def test_an_article_on_another_story_is_named(tmp_path: Path) -> None:
    assert strangers(compared(tmp_path, one=FERRY, two=FERRY_AGAIN, three=BANK)) == {"three"}


def test_two_articles_on_different_stories_are_both_named(tmp_path: Path) -> None:
    comparison = compared(tmp_path, one=FERRY, two=BANK)
    assert strangers(comparison) == {"one", "two"}
    assert not comparison.links


def test_one_article_alone_is_no_stranger(tmp_path: Path) -> None:
    assert strangers(compared(tmp_path, one=FERRY)) == set()


def test_one_weak_link_does_not_make_two_stories_one(tmp_path: Path) -> None:
    comparison = compared(tmp_path, one=FERRY, two=FERRY_AGAIN)
    weak = [replace(link, score=0.05) for link in comparison.links[:1]]
    warned = warn_of_strangers(comparison.story, weak)
    assert all(STRANGE in source.warnings for source in warned.sources)
    assert warn_of_strangers(warned, comparison.links) == comparison.story
