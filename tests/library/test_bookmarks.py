from __future__ import annotations

from pathlib import Path

import pytest

from articles import source_of
from newsdiff.library.bookmarks import Counterpart, bookmark_for
from newsdiff.library.paths import data_folder, story_key
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

POST = ("A barge sank.", "Four crew swam ashore.", "The lock is shut.")
TIMES = ("Five crew swam to the bank.", "All four are well.", "The lock reopens on Monday.")


def make_source(name: str, sentences: tuple[str, ...]) -> Source:
    told = {"label": name.title(), "title": f"Barge in {name}", "published": "2024-05-06"}
    return source_of(name, [(BlockKind.PARAGRAPH, sentences)], **told)


def make_link(a: str, b: str, relation: Relation, strength: Strength = Strength.MATCHED) -> Link:
    return Link(a, b, 0.8, strength, (), relation)


@pytest.fixture
def comparison() -> Comparison:
    sources = make_source("post", POST), make_source("times", TIMES)
    passages = tuple(
        Passage(
            f"{s.source}:p{s.index}",
            s.source,
            s.index + 1,
            BlockKind.PARAGRAPH,
            s.start,
            s.end,
            Relation.ONLY,
            (s.id,),
        )
        for source in sources
        for s in source.sentences
    )
    links = (
        make_link("post:s1", "times:s1", Relation.AGREE),
        make_link("post:s1", "times:s0", Relation.AGREE),
        make_link("post:s1", "times:s0", Relation.CONFLICT),
        make_link("post:s1", "times:s2", Relation.DIFFER, Strength.POSSIBLE),
    )
    return Comparison(Story("The barge", sources), passages, links, (), "post", ())


def test_a_bookmark_holds_its_words_and_what_stands_around_them(comparison: Comparison) -> None:
    made = bookmark_for(comparison, "post:p1", story="key", note="who counted?")
    assert (made.prefix, made.exact, made.suffix) == ("A barge sank. ", POST[1], " The lock is shut.")
    text = comparison.sources["post"].text
    assert text[made.start : made.end] == made.exact
    assert (made.story, made.story_title, made.note) == ("key", "The barge", "who counted?")
    assert (made.label, made.title, made.published) == ("Post", "Barge in post", "2024-05-06")
    assert made.path == str(Path("post.txt").resolve())
    assert made.unique


def test_counterparts_are_the_matched_passages_with_the_gravest_relation(comparison: Comparison) -> None:
    assert bookmark_for(comparison, "post:p1", story="key").counterparts == (
        Counterpart("Times", TIMES[0], Relation.CONFLICT),
        Counterpart("Times", TIMES[1], Relation.AGREE),
    )
    assert bookmark_for(comparison, "times:p2", story="key").counterparts == ()


def test_a_story_is_known_by_its_places_not_by_order_or_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("before", encoding="utf-8")
    key = story_key([one, two])
    one.write_text("after", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert story_key(["two.txt", "./one.txt"]) == key
    assert story_key([one]) != key
    assert story_key([tmp_path]) != key


def test_an_article_from_standard_input_is_known_by_its_content() -> None:
    assert story_key(["-"], b"one") == story_key(["-"], b"one")
    assert story_key(["-"], b"one") != story_key(["-"], b"two")


def test_the_sample_story_has_one_name_wherever_it_is_installed() -> None:
    assert story_key([]) == "sample"


def test_the_data_folder_is_the_one_given_else_the_environments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", str(tmp_path / "named"))
    assert data_folder(tmp_path / "given") == tmp_path / "given"
    assert data_folder() == tmp_path / "named"
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder().name == "newsdiff"
