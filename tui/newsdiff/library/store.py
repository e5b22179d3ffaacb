"""The library as the rest of the program sees it: bookmarks, corrections, places, read and written.

What makes bookmarks and corrections of rows is imported where there are rows: most stories have none.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsdiff.library.database import Health, examine, looking, writing
from newsdiff.library.derived import Derived
from newsdiff.library.errors import LibraryError
from newsdiff.library.paths import kept_path, library_file
from newsdiff.library.places import Place, look_of, read_place
from newsdiff.library.schema import CORRECTIONS_SINCE
from newsdiff.library.stories import Stories
from newsdiff.stdin import STDIN

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from newsdiff.compare.corrections import Mending
    from newsdiff.facts.corrections import Correction
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.corrections import KeptCorrection
    from newsdiff.model import Source


def open_library(data_dir: Path | None = None) -> Library:
    """Open the library in ``data_dir``, else where the environment or the system puts it.

    Never raises: what is wrong is told by ``notice`` and ``writable``. Nothing is made before it is needed.
    """
    return Library(library_file(data_dir))


class Library:
    """What the reader keeps, in one file. May be used from any thread.

    ``notice`` is one line the reader must be told ("" when all is well); ``writable`` tells whether anything
    can be kept. Every method raises LibraryError with one clear line when it cannot do its work.
    """

    def __init__(self, file: Path, health: Health | None = None) -> None:
        """Look at ``file``, which need not exist, unless its ``health`` is known or somebody else's care."""
        health = health or examine(file)
        self.file = file
        self.stories = Stories(file)
        self.derived = Derived(file.parent)
        self.notice = health.notice
        self.writable = health.writable

    def bookmarks(self, story: str | None = None, sources: Iterable[Source] = ()) -> tuple[Bookmark, ...]:
        """Give the bookmarks of a story (of all stories without a key), oldest first.

        With its ``sources`` also those made in the same articles when they were read in another story.
        """
        paths = [kept_path(source) for source in sources if source.path != STDIN]
        marks = ", ".join("?" for _ in paths)
        where = "TRUE" if story is None else f"story = ? OR path IN ({marks})"
        values = () if story is None else (story, *paths)
        with looking(self.file) as connection:
            if connection is None or not _any(connection, "bookmark", where, values):
                return ()
            connection.execute("BEGIN")  # one moment for both tables
            from newsdiff.library.bookmark_rows import read_bookmarks  # noqa: PLC0415

            return read_bookmarks(connection, where, values)

    def add(self, bookmark: Bookmark) -> Bookmark:
        """Keep ``bookmark`` and give it back with its id and time; one that has them keeps them (undo).

        The same words of the same place are kept once: then the bookmark that is there is given back.
        """
        from newsdiff.library.bookmark_rows import write_bookmark  # noqa: PLC0415

        with writing(self.file) as connection:
            return write_bookmark(connection, bookmark)

    def add_missing(self, bookmarks: Iterable[Bookmark]) -> int:
        """Keep those that are not there yet, all of them or none; give how many that were."""
        from newsdiff.library.bookmark_rows import write_missing  # noqa: PLC0415

        with writing(self.file) as connection:
            return sum(write_missing(connection, bookmark) for bookmark in bookmarks)

    def remove(self, bookmark_id: str) -> None:
        """Remove a bookmark; one that is gone already is no error."""
        with writing(self.file) as connection:
            connection.execute("DELETE FROM bookmark WHERE id = ?", (bookmark_id,))

    def set_note(self, bookmark_id: str, note: str) -> None:
        """Put ``note`` on a bookmark in place of the one it has. Raises when the bookmark is gone."""
        self._change_bookmark(bookmark_id, "note", note)

    def set_tags(self, bookmark_id: str, tags: Sequence[str]) -> None:
        """Put ``tags`` on a bookmark in place of those it has. Raises when the bookmark is gone."""
        self._change_bookmark(bookmark_id, "tags", json.dumps(tags))

    def _change_bookmark(self, bookmark_id: str, column: str, value: str) -> None:
        with writing(self.file) as connection:
            done = connection.execute(f"UPDATE bookmark SET {column} = ? WHERE id = ?", (value, bookmark_id))
            if done.rowcount == 0:
                raise LibraryError(f"the bookmark was removed meanwhile; the {column} was not kept")

    def corrections(self, story: str) -> tuple[KeptCorrection, ...]:
        """Give what the reader corrected in a story, in that order."""
        with looking(self.file, CORRECTIONS_SINCE) as connection:
            if connection is None or not _any(connection, "correction", "story = ?", (story,)):
                return ()
            from newsdiff.library.corrections import read_corrections  # noqa: PLC0415

            return read_corrections(connection, story)

    def correct(self, story: str, correction: Correction | Mending) -> KeptCorrection:
        """Keep a correction."""
        from newsdiff.library.corrections import new_correction  # noqa: PLC0415

        kept = new_correction(correction)
        self.put_correction(story, kept)
        return kept

    def put_correction(self, story: str, kept: KeptCorrection) -> None:
        """Keep a correction that was taken back, in its old place."""
        from newsdiff.library.corrections import write_correction  # noqa: PLC0415

        with writing(self.file) as connection:
            write_correction(connection, story, kept)

    def take_correction(self, correction_id: str) -> None:
        """Forget a correction; one that is gone already is no error."""
        from newsdiff.library.corrections import erase_correction  # noqa: PLC0415

        with writing(self.file) as connection:
            erase_correction(connection, correction_id)

    def place(self, story: str) -> Place | None:
        """Give where the reader was in a story, or None."""
        with looking(self.file) as connection:
            if connection is None:
                return None
            row = connection.execute("SELECT * FROM place WHERE story = ?", (story,)).fetchone()
        return read_place(row) if row is not None else None

    def last_theme(self) -> str:
        """Give the theme of the last visit to any story, or ""."""
        with looking(self.file) as connection:
            if connection is None:
                return ""
            row = connection.execute("SELECT theme FROM place ORDER BY rowid DESC LIMIT 1").fetchone()
        return str(row[0]) if row is not None else ""

    def save_place(self, story: str, place: Place) -> None:
        """Keep where the reader is in a story."""
        values = (
            place.passage,
            place.source,
            place.spine,
            json.dumps(place.hidden),
            place.furniture,
            place.theme,
            look_of(place),
        )
        with writing(self.file) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (story, *values)
            )


def _any(connection: sqlite3.Connection, table: str, where: str, values: Sequence[object]) -> bool:
    """Tell whether a table has rows of which ``where`` is true."""
    return connection.execute(f"SELECT 1 FROM {table} WHERE {where} LIMIT 1", values).fetchone() is not None
