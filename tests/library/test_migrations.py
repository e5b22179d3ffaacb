"""A library of every older schema is read as it is; a change brings it up to date, with a copy beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.facts.corrections import Correction, CorrectionKind
from newsdiff.library.database import let_go
from newsdiff.library.places import Place
from newsdiff.library.schema import MIGRATIONS, SCHEMA_VERSION
from newsdiff.library.store import Library, open_library
from newsdiff.library.story_list import list_stories
from newsdiff.library.story_records import Article, Summary

from .conftest import make_older

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.library.bookmarks import Bookmark

OLDER = range(1, SCHEMA_VERSION)
#: The versions of the schema since which corrections of facts and stories are kept.
CORRECTIONS, STORIES = 2, 4
CORRECTION = Correction(CorrectionKind.RENAME, "number:300", "300", words="the 300")


@pytest.fixture
def kept(library: Library, bookmark: Bookmark) -> Bookmark:
    """Keep a thing of every kind."""
    library.correct("a-story", CORRECTION)
    library.save_place("a-story", Place("post:p3", "post"))
    library.stories.keep("a-story", [Article("post", "post.txt", "-", b"About 300.")], Summary("Dam", ("P",)))
    return library.add(bookmark)


def older(library: Library, version: int) -> Library:
    make_older(library.file, version)
    return open_library(library.file.parent)


def check(library: Library, version: int, kept: Bookmark) -> None:
    """Check that what a schema of ``version`` has room for is there."""
    assert library.bookmarks("a-story") == (kept,)
    assert library.place("a-story") == Place("post:p3", "post")
    corrections = [one.correction for one in library.corrections("a-story")]
    assert corrections == [CORRECTION] * (version >= CORRECTIONS)
    assert [story.title for story in list_stories(library.file)] == ["Dam"] * (version >= STORIES)


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.mark.parametrize("version", OLDER)
def test_an_older_library_is_read_as_it_is_and_brought_up_to_date(
    library: Library, kept: Bookmark, version: int
) -> None:
    again = older(library, version)
    assert (again.notice, again.writable) == ("", True)
    check(again, version, kept)
    assert version_of(again.file) == version
    other = again.add(replace(kept, start=3, id="", created=""))
    again.remove(other.id)
    check(again, version, kept)
    let_go()
    assert version_of(again.file) == SCHEMA_VERSION
    check(open_library(again.file.parent), version, kept)


@pytest.mark.parametrize("version", OLDER)
def test_a_copy_is_put_beside_it_first(library: Library, kept: Bookmark, version: int) -> None:
    again = older(library, version)
    before = again.file.read_bytes()
    again.set_note(kept.id, "changed")
    again.set_note(kept.id, "and again")
    let_go()
    (copy,) = [file for file in again.file.parent.iterdir() if "schema" in file.name]
    assert copy.name == f"library-schema-{version}.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert len(copy.read_bytes()) == len(before)
    assert version_of(copy) == version
    back = open_library(again.file.parent / "back")
    back.file.parent.mkdir()
    back.file.write_bytes(copy.read_bytes())
    check(back, version, kept)


@pytest.mark.parametrize("version", OLDER)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    library: Library, kept: Bookmark, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = older(library, version)
    broken = (*MIGRATIONS[:-1], MIGRATIONS[-1] + "; INSERT INTO nowhere VALUES (1)")
    monkeypatch.setattr("newsdiff.library.database.MIGRATIONS", broken)
    with pytest.raises(Exception, match=r"library\.db: "):
        again.set_note(kept.id, "changed")
    monkeypatch.undo()
    assert version_of(again.file) == version
    check(again, version, kept)
    again.set_note(kept.id, "now it works")
    assert again.bookmarks("a-story") == (replace(kept, note="now it works"),)
    let_go()
    assert version_of(again.file) == SCHEMA_VERSION


def test_copies_of_the_same_schema_do_not_pile_up(library: Library, kept: Bookmark) -> None:
    for number in range(3):
        again = older(library, SCHEMA_VERSION - 1)
        again.set_note(kept.id, str(number))
    copies = [file.name for file in library.file.parent.iterdir() if "schema" in file.name]
    assert copies == [f"library-schema-{SCHEMA_VERSION - 1}.db"]
