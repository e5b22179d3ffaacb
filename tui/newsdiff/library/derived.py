"""What can be found out anew at any time, kept to be quick: finished comparisons, the index of words.

It lies in a file of its own beside the library: it may be deleted at any moment, is never backed up, and a
damaged one is simply begun anew. What is in it was written by the same program (see ``mark``).
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from newsdiff.library.codec import decode, encode
from newsdiff.library.paths import DERIVED_NAME, make_file, make_folder
from newsdiff.model import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Another schema is another file's: all is begun anew.
_SCHEMA_VERSION = 2
_SCHEMA = """
CREATE TABLE comparison (mark TEXT PRIMARY KEY, used INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
CREATE INDEX comparison_used ON comparison (used);
CREATE TABLE indexed (story TEXT PRIMARY KEY, stamp TEXT NOT NULL) STRICT;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    label TEXT NOT NULL,
    words TEXT NOT NULL,
    spots TEXT NOT NULL
) STRICT;
CREATE INDEX entry_story ON entry (story);
"""
#: So many comparisons are kept, those used last.
_MOST = 300
_BUSY_SECONDS = 2.0
_LONGEST = 500_000_000


class Derived:
    """Comparisons under marks that tell what they were made of and by what; nothing here ever raises."""

    def __init__(self, folder: Path) -> None:
        """Keep them in ``folder``."""
        self._file = folder / DERIVED_NAME

    def comparison(self, mark: str) -> Comparison | None:
        """Give the comparison of ``mark``, or None."""
        if not self._file.exists():
            return None
        with suppress(sqlite3.Error, OSError, ValueError, zlib.error):
            address = f"{self._file.resolve().as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)) as connection:
                row = connection.execute("SELECT data FROM comparison WHERE mark = ?", (mark,)).fetchone()
            if row is not None:
                return decode(Comparison, zlib.decompressobj().decompress(row[0], _LONGEST))
        return None

    def keep(self, mark: str, comparison: Comparison) -> None:
        """Keep a comparison; where that fails it will be made anew."""
        with suppress(sqlite3.Error, OSError, TypeError):
            data = zlib.compress(encode(comparison), 1)
            with derived(self._file) as connection:
                connection.execute(
                    """INSERT OR REPLACE INTO comparison
                    VALUES (?, (SELECT coalesce(max(used), 0) + 1 FROM comparison), ?)""",
                    (mark, data),
                )
                connection.execute(
                    """DELETE FROM comparison WHERE mark NOT IN
                    (SELECT mark FROM comparison ORDER BY used DESC LIMIT ?)""",
                    (_MOST,),
                )


@contextmanager
def derived(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the file within one transaction, made or begun anew where it is not sound. May raise."""
    make_folder(file.parent)
    try:
        with _transaction(file) as connection:
            yield connection
    except sqlite3.DatabaseError as error:
        drop_if_damaged(file, error)
        raise


def drop_if_damaged(file: Path, error: BaseException | None) -> bool:
    """Take the file away if ``error`` says that it is not a sound database; tell whether it was."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF not in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return False
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            os.unlink(f"{file}{ending}")  # noqa: PTH108 - the side files have no path of their own
    return True


@contextmanager
def _transaction(file: Path) -> Iterator[sqlite3.Connection]:
    make_file(file)
    with closing(sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _SCHEMA_VERSION:
            _begin_anew(connection)
        yield connection
        connection.execute("COMMIT")


def _begin_anew(connection: sqlite3.Connection) -> None:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    for (name,) in tables:
        with suppress(sqlite3.OperationalError):  # the parts of a table of words go with it
            connection.execute(f'DROP TABLE "{name}"')
    for statement in filter(str.strip, _SCHEMA.split(";")):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")
