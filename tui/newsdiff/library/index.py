"""The index of words over all stories, notes and facts (SQLite's FTS5), beside the finished comparisons.

It is made of the library and can be made anew from it at any time.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from newsdiff.library.derived import derived, drop_if_damaged
from newsdiff.library.errors import LibraryError
from newsdiff.library.paths import DERIVED_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

#: Marks around what was found; no text holds them.
_OPEN, _CLOSE = "\x02", "\x03"
_TABLE = """CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5(
    words, content = 'entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')"""
#: Where more than so many entries match, the newest come first: what is in all of them ranks none.
_MOST_RANKED = 2_000
NO_SEARCH = "this Python's SQLite is built without full-text search (FTS5): the library cannot be searched"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a stretch of an entry's words, from ``start`` on, stands in its story.

    ``source`` is the source's identifier, ``offset`` a place in its text, ``paragraph`` the number of the
    passage there.
    """

    start: int
    source: str
    offset: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that can be found: of an article ("text"), of a bookmark's note ("note"), of facts ("fact").

    ``owner`` is the source's identifier or the bookmark's, ``label`` the outlet as shown. Without ``spots``
    the words were not read as an article yet.
    """

    kind: str
    owner: str
    label: str
    words: str
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that was found, its story's key, and the (start, end) of each hit in its words, in order."""

    story: str
    entry: Entry
    hits: tuple[tuple[int, int], ...]


class Index:
    """The index in the file of what can be found out anew. Methods raise LibraryError."""

    def __init__(self, folder: Path) -> None:
        """Use the file in ``folder``."""
        self._file = folder / DERIVED_NAME

    def stamps(self) -> Mapping[str, str]:
        """Give for every story in the index what it was at that time; {} where there is no index."""
        if not self._file.exists():
            return {}
        with self._said(), closing(self._reader()) as connection:
            if not _has_tables(connection):
                return {}
            return dict(connection.execute("SELECT story, stamp FROM indexed").fetchall())

    def stamp(self, story: str) -> str | None:
        """Give what one story was, or None."""
        if not self._file.exists():
            return None
        with self._said(), closing(self._reader()) as connection:
            if not _has_tables(connection):
                return None
            row = connection.execute("SELECT stamp FROM indexed WHERE story = ?", (story,)).fetchone()
            return row[0] if row is not None else None

    def put(self, stories: Iterable[tuple[str, str, Iterable[Entry]]]) -> None:
        """Take in stories, each with its stamp and its entries, in the place of what was there of them."""
        with self._said(), derived(self._file) as connection:
            _make_table(connection)
            for story, stamp, entries in stories:
                connection.execute("DELETE FROM entry WHERE story = ?", (story,))
                connection.executemany(
                    "INSERT INTO entry (story, kind, owner, label, words, spots) VALUES (?, ?, ?, ?, ?, ?)",
                    [(story, e.kind, e.owner, e.label, _clean(e.words), _packed(e.spots)) for e in entries],
                )
                connection.execute("INSERT OR REPLACE INTO indexed VALUES (?, ?)", (story, stamp))

    def drop(self, stories: Iterable[str]) -> None:
        """Forget stories."""
        with self._said(), derived(self._file) as connection:
            for story in stories:
                connection.execute("DELETE FROM entry WHERE story = ?", (story,))
                connection.execute("DELETE FROM indexed WHERE story = ?", (story,))

    def search(self, expression: str, most: int) -> tuple[int, tuple[Match, ...]]:
        """Give how many entries match, and the best ``most`` of them.

        Best is by BM25; among thousands, the newest.
        """
        if not self._file.exists():
            return 0, ()
        with self._said(), closing(self._reader()) as connection:
            (count,) = connection.execute(
                "SELECT count(*) FROM found WHERE found MATCH ?", (expression,)
            ).fetchone()
            order = "rank" if count <= _MOST_RANKED else "rowid DESC"
            ranked = connection.execute(
                f"SELECT rowid FROM found WHERE found MATCH ? ORDER BY {order} LIMIT ?", (expression, most)
            ).fetchall()  # what is shown is asked for one by one: together all that match would be marked
            rows = [
                connection.execute(
                    """SELECT story, kind, owner, label, entry.words, spots, highlight(found, 0, ?, ?)
                    FROM found JOIN entry ON entry.id = found.rowid
                    WHERE found MATCH ? AND found.rowid = ?""",
                    (_OPEN, _CLOSE, expression, row),
                ).fetchone()
                for (row,) in ranked
            ]
        return count, tuple(
            Match(story, Entry(kind, owner, label, words, _unpacked(spots)), tuple(_hits(marked)))
            for story, kind, owner, label, words, spots, marked in rows
        )

    def _reader(self) -> sqlite3.Connection:
        return sqlite3.connect(f"{self._file.resolve().as_uri()}?mode=ro", uri=True, timeout=2.0)

    def _said(self) -> _Said:
        return _Said(self._file)


class _Said:
    """Turns what SQLite raises into one line."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Say what went wrong."""
        if isinstance(error, sqlite3.Error) and "no such module: fts5" in str(error):
            raise LibraryError(NO_SEARCH) from error
        if drop_if_damaged(self._file, error):
            raise LibraryError(f"{self._file}: was damaged and is made anew; search again") from error
        if isinstance(error, (sqlite3.Error, OSError)):
            why = getattr(error, "strerror", None) or error
            raise LibraryError(f"{self._file}: cannot be searched now: {why}") from error


def _has_tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'indexed'").fetchone())


def _make_table(connection: sqlite3.Connection) -> None:
    """Make the table of words and what keeps it like the entries, if they are not there."""
    connection.execute(_TABLE)
    connection.execute(
        """CREATE TRIGGER IF NOT EXISTS entry_in AFTER INSERT ON entry BEGIN
        INSERT INTO found (rowid, words) VALUES (new.id, new.words); END"""
    )
    connection.execute(
        """CREATE TRIGGER IF NOT EXISTS entry_out AFTER DELETE ON entry BEGIN
        INSERT INTO found (found, rowid, words) VALUES ('delete', old.id, old.words); END"""
    )


def _clean(words: str) -> str:
    return words.replace(_OPEN, " ").replace(_CLOSE, " ").replace("\0", " ")


def _packed(spots: Iterable[Spot]) -> str:
    return json.dumps([astuple(spot) for spot in spots], separators=(",", ":"))


def _unpacked(spots: str) -> tuple[Spot, ...]:
    return tuple(Spot(*spot) for spot in json.loads(spots))


def _hits(marked: str) -> Iterator[tuple[int, int]]:
    """Give where the marked words stand in the text without the marks."""
    at, before = marked.find(_OPEN), 0
    while at >= 0:
        end = marked.find(_CLOSE, at)
        yield at - before, end - before - 1
        before += 2
        at = marked.find(_OPEN, end)
