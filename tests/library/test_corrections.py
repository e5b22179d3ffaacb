from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from newsdiff.facts.corrections import Check, Correction, CorrectionKind
from newsdiff.library.places import Place
from newsdiff.library.store import Library, open_library

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
    with sqlite3.connect(library.file) as connection:
        connection.executescript(
            "DROP TABLE correction; ALTER TABLE place DROP COLUMN look; PRAGMA user_version = 1;"
        )
    old = reopened(library)
    assert (old.notice, old.writable) == ("", True)
    assert old.corrections("a-story") == ()
    assert old.place("a-story") == Place(passage="one:p1")
    one = old.correct("a-story", RENAME)
    assert reopened(old).corrections("a-story") == (one,)
    assert reopened(old).bookmarks("a-story") == (kept,)
