from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.library.bookmarks import source_of
from newsdiff.library.database import let_go
from newsdiff.library.errors import LibraryError
from newsdiff.library.places import Place
from newsdiff.library.store import Library, open_library
from newsdiff.model import Source

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.library.bookmarks import Bookmark


def reopened(library: Library) -> Library:
    let_go()  # as when the program has ended
    return open_library(library.file.parent)


def test_a_bookmark_comes_back_as_it_was_kept(library: Library, bookmark: Bookmark) -> None:
    kept = library.add(bookmark)
    assert kept.id
    assert kept.created
    assert replace(kept, id="", created="") == bookmark
    assert reopened(library).bookmarks("a-story") == (kept,)


def test_bookmarks_are_given_by_story_oldest_first(library: Library, bookmark: Bookmark) -> None:
    first, second = library.add(bookmark), library.add(replace(bookmark, start=2))
    other = library.add(replace(bookmark, story="another"))
    assert library.bookmarks("a-story") == (first, second)
    assert library.bookmarks() == (first, second, other)


def test_bookmarks_of_an_article_come_with_it_into_another_story(
    library: Library, bookmark: Bookmark, tmp_path: Path
) -> None:
    here = str((tmp_path / "post.txt").resolve())
    kept = library.add(replace(bookmark, path=here))
    library.add(replace(bookmark, story="third", path="/articles/other.txt"))
    article = Source("renamed", "Valley Post", here, "", (), ())
    piped = Source("stdin", "standard input", "-", "", (), ())
    library.add(replace(bookmark, story="third", path="-"))
    assert library.bookmarks("second", [article, piped]) == (kept,)
    assert library.bookmarks("second") == ()
    assert source_of(kept, [piped, article]) is article
    moved = replace(article, id=kept.source, path="elsewhere/post.txt")
    assert source_of(kept, [piped, moved]) is moved
    assert source_of(kept, [piped]) is None


def test_a_note_is_changed_and_a_removal_undone(library: Library, bookmark: Bookmark) -> None:
    kept = library.add(bookmark)
    library.set_note(kept.id, "the mayor says 320")
    (noted,) = library.bookmarks("a-story")
    assert noted == replace(kept, note="the mayor says 320")
    library.remove(kept.id)
    assert library.bookmarks("a-story") == ()
    assert library.add(noted) == noted
    assert library.bookmarks("a-story") == (noted,)


def test_the_same_words_of_the_same_place_are_kept_once(library: Library, bookmark: Bookmark) -> None:
    kept = library.add(bookmark)
    assert library.add(replace(bookmark, note="again")) == kept
    assert library.bookmarks("a-story") == (kept,)
    assert library.add(replace(bookmark, story="another")) != kept


def test_tags_are_kept_and_changed(library: Library, bookmark: Bookmark) -> None:
    kept = library.add(replace(bookmark, tags=("figure", "ask")))
    assert library.bookmarks("a-story") == (kept,)
    library.set_tags(kept.id, ("check",))
    assert library.bookmarks("a-story") == (replace(kept, tags=("check",)),)
    library.remove(kept.id)
    with pytest.raises(LibraryError, match="removed meanwhile"):
        library.set_tags(kept.id, ())


def test_a_note_for_a_bookmark_that_is_gone_is_an_error(library: Library, bookmark: Bookmark) -> None:
    kept = library.add(bookmark)
    library.remove(kept.id)
    with pytest.raises(LibraryError, match="removed meanwhile"):
        library.set_note(kept.id, "too late")


def test_the_place_in_a_story_is_kept(library: Library) -> None:
    assert library.place("a-story") is None
    library.save_place("a-story", Place("post:p3", "post", "times", ("wire", "post"), True, "newsdiff-light"))
    place = Place("post:p4", "post", "times", ("wire",))
    library.save_place("a-story", place)
    assert reopened(library).place("a-story") == place
    assert library.place("another") is None


def test_nothing_is_made_before_it_is_needed(tmp_path: Path) -> None:
    library = open_library(tmp_path / "data")
    assert library.bookmarks() == ()
    assert library.place("a-story") is None
    assert list(tmp_path.iterdir()) == []
    assert (library.writable, library.notice) == (True, "")


def test_files_are_for_the_reader_only(tmp_path: Path, bookmark: Bookmark) -> None:
    library = open_library(tmp_path / "new" / "data")
    library.add(bookmark)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert library.file.parent.stat().st_mode & 0o777 == 0o700
    assert {f.stat().st_mode & 0o777 for f in library.file.parent.iterdir()} == {0o600}


def test_the_library_may_be_used_from_any_thread(library: Library, bookmark: Bookmark) -> None:
    each = [replace(bookmark, start=number) for number in range(8)]
    threads = [threading.Thread(target=library.add, args=(one,)) for one in each]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.bookmarks("a-story")) == 8


def test_a_damaged_file_is_set_aside_and_a_new_one_begun(library: Library, bookmark: Bookmark) -> None:
    library.add(bookmark)
    let_go()
    library.file.write_bytes(b"not a database at all" * 100)
    again = reopened(library)
    assert "damaged; set aside as library-damaged-" in again.notice
    assert again.writable
    assert again.bookmarks() == ()
    again.add(bookmark)
    assert len(again.bookmarks()) == 1
    (aside,) = [f for f in library.file.parent.iterdir() if "-damaged-" in f.name]
    assert aside.read_bytes().startswith(b"not a database")
    assert reopened(library).notice == ""


def test_a_file_cut_short_is_set_aside(library: Library, bookmark: Bookmark) -> None:
    for number in range(40):
        library.add(replace(bookmark, start=number))
    let_go()
    library.file.write_bytes(library.file.read_bytes()[: 3 * 4096])
    again = reopened(library)
    assert "set aside" in again.notice
    assert again.bookmarks() == ()


def test_two_damaged_files_do_not_overwrite_each_other(library: Library) -> None:
    library.file.parent.mkdir()
    for content in (b"first wreck", b"second wreck"):
        library.file.write_bytes(content)
        reopened(library)
    wrecks = sorted(f.read_bytes() for f in library.file.parent.iterdir())
    assert wrecks == [b"first wreck", b"second wreck"]


def test_a_database_of_something_else_is_not_taken_for_ours(library: Library) -> None:
    library.file.parent.mkdir()
    connection = sqlite3.connect(library.file)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    again = reopened(library)
    assert "set aside" in again.notice
    assert again.writable


def test_a_newer_schema_is_read_and_left_alone(library: Library, bookmark: Bookmark) -> None:
    kept = library.add(bookmark)
    connection = sqlite3.connect(library.file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    again = reopened(library)
    assert not again.writable
    assert "newer newsdiff" in again.notice
    assert again.bookmarks() == (kept,)
    with pytest.raises(LibraryError, match="newer newsdiff"):
        again.add(bookmark)
    assert again.bookmarks() == (kept,)


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path, bookmark: Bookmark) -> None:
    (tmp_path / "data").write_text("in the way")
    library = open_library(tmp_path / "data")
    assert not library.writable
    assert library.notice.endswith("data: not a folder; bookmarks cannot be kept")
    assert library.bookmarks() == ()
    with pytest.raises(LibraryError, match="data: not a folder; nothing was kept"):
        library.add(bookmark)
    assert (tmp_path / "data").read_text() == "in the way"


def test_a_folder_that_cannot_be_written_still_reads(
    library: Library, bookmark: Bookmark, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = library.add(bookmark)
    monkeypatch.setattr("os.access", lambda *_: False)
    again = reopened(library)
    assert not again.writable
    assert "can be read but not changed" in again.notice
    assert again.bookmarks() == (kept,)


def test_a_full_disk_changes_nothing_and_is_said(
    library: Library, bookmark: Bookmark, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = library.add(bookmark)
    connect = sqlite3.connect

    def cramped(*args: object, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)  # type: ignore[call-overload]
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr("sqlite3.connect", cramped)
    with pytest.raises(LibraryError, match="no room left on the disk; nothing was changed"):
        library.add(replace(bookmark, start=2, note="long " * 10_000))
    assert library.bookmarks() == (kept,)


def test_a_library_in_use_for_too_long_is_said(
    library: Library, bookmark: Bookmark, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(bookmark)
    monkeypatch.setattr("newsdiff.library.database._BUSY_SECONDS", 0.01)
    other = sqlite3.connect(library.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="in use by another program"):
        library.add(bookmark)
    assert len(library.bookmarks()) == 1
    other.close()
