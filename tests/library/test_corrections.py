from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.compare.corrections import MENDINGS as MENDINGS_KNOWN
from newsdiff.compare.corrections import (
    BlockRelabelled,
    LinkCut,
    LinkMade,
    PassageMoved,
    PassagesJoined,
    PassageSplit,
    SourceRedated,
    SourceRenamed,
)
from newsdiff.facts.corrections import Check, Correction, CorrectionKind
from newsdiff.library.corrections import of_facts, of_story
from newsdiff.library.places import Place
from newsdiff.library.store import Library, open_library
from newsdiff.model import BlockKind
from newsdiff.text.anchors import Words

from .conftest import make_older

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.library.bookmarks import Bookmark

RENAME = Correction(CorrectionKind.RENAME, "person:hale", "Hale", words="Ann Hale")
MARK = Correction(CorrectionKind.MARK, "number:9", "nine", check=Check.DISPUTED, note="the port says 12")


def reopened(library: Library) -> Library:
    return open_library(library.file.parent)


def test_corrections_come_back_in_the_order_in_which_they_were_made(library: Library) -> None:
    assert library.corrections("a-story") == ()
    kept = tuple(library.correct("a-story", one) for one in (RENAME, MARK))
    library.correct("another", RENAME)
    assert reopened(library).corrections("a-story") == kept
    assert tuple(one.correction for one in kept) == (RENAME, MARK)


def test_one_taken_back_and_put_again_is_in_its_old_place(library: Library) -> None:
    first, second = (library.correct("a-story", one) for one in (RENAME, MARK))
    with sqlite3.connect(library.file) as connection:
        connection.execute("UPDATE correction SET created = '2026-01-01' WHERE id = ?", (first.id,))
    (first, _) = library.corrections("a-story")
    library.take_correction(first.id)
    assert library.corrections("a-story") == (second,)
    library.put_correction("a-story", first)
    assert library.corrections("a-story") == (first, second)


WORDS = Words("post", "About “300” people\nleft.", "noon. ", " Nobody", 214, unique=True)
MENDINGS = (
    LinkMade(WORDS, WORDS),
    LinkCut(WORDS, WORDS),
    PassageSplit(WORDS),
    PassagesJoined(WORDS, WORDS),
    PassageMoved(WORDS, WORDS),
    BlockRelabelled(WORDS, BlockKind.FURNITURE),
    SourceRenamed("post", "post", "Valley Post"),
    SourceRedated("post", "", "2024-02"),
)


def test_corrections_of_passages_come_back_among_those_of_facts(library: Library) -> None:
    made = (RENAME, *MENDINGS, MARK)
    kept = tuple(library.correct("a-story", one) for one in made)
    found = reopened(library).corrections("a-story")
    assert found == kept
    assert tuple(one.correction for one in found) == made
    assert of_facts(found) == (RENAME, MARK)
    assert tuple(of_story(found).values()) == MENDINGS
    assert {type(one) for one in MENDINGS} == set(MENDINGS_KNOWN)


@pytest.mark.parametrize(
    "content",
    ["{", "[]", "null", '{"a": 1}', '{"a": {"exact": "x"}, "b": {}}', '{"a": "x", "b": "y", "c": ""}'],
)
def test_what_only_a_newer_newsdiff_understands_is_passed_over(library: Library, content: str) -> None:
    first, second = (library.correct("a-story", one) for one in MENDINGS[:2])
    with sqlite3.connect(library.file) as connection:
        connection.execute("UPDATE correction SET content = ? WHERE id = ?", (content, first.id))
    assert library.corrections("a-story") == (second,)


def test_kinds_of_a_newer_newsdiff_are_passed_over(library: Library) -> None:
    first, second = (library.correct("a-story", one) for one in (RENAME, MARK))
    with sqlite3.connect(library.file) as connection:
        connection.execute("UPDATE correction SET kind = 'translate' WHERE id = ?", (first.id,))
    assert library.corrections("a-story") == (second,)


def test_a_library_of_before_is_read_and_carried_forward(
    library: Library, bookmark: Bookmark, tmp_path: Path
) -> None:
    kept = library.add(bookmark)
    library.save_place("a-story", Place(passage="one:p1", depth="words"))
    make_older(library.file, 1)
    old = reopened(library)
    assert (old.notice, old.writable) == ("", True)
    assert old.corrections("a-story") == ()
    assert old.place("a-story") == Place(passage="one:p1")
    one = old.correct("a-story", RENAME)
    assert reopened(old).corrections("a-story") == (one,)
    assert reopened(old).bookmarks("a-story") == (kept,)


def test_before_the_schema_is_carried_forward_the_file_is_copied(
    library: Library, bookmark: Bookmark
) -> None:
    kept = library.add(bookmark)
    make_older(library.file, 2)
    reopened(library).add(replace(bookmark, note="after"))
    copy = library.file.with_name("library-schema-2.db")
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("SELECT id FROM bookmark").fetchall() == [(kept.id,)]
    reopened(library).add(replace(bookmark, note="later"))
    assert sorted(f.name for f in library.file.parent.glob("*-schema-*")) == ["library-schema-2.db"]
