"""The SQLite file itself: opening it safely, and what to do when it is not sound.

Every call opens its own connection, so threads and several running newsdiffs need no agreement among
themselves: SQLite's locks do the work. Write-ahead logging with ``synchronous = FULL`` means that what was
acknowledged is on the disk, whatever happens to the process afterwards.
"""

from __future__ import annotations

import atexit
import os
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.library.errors import LibraryError
from newsdiff.library.paths import make_file, make_folder
from newsdiff.library.schema import KEPT_SINCE, MIGRATIONS, SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BUSY_SECONDS = 10.0
_AGAIN_SECONDS = 0.01
#: Bytes from which on a file is large.
_LARGE = 8_000_000
_held: dict[Path, sqlite3.Connection] = {}
#: How SQLite says that it cannot make WAL's side files: in a folder that cannot be written, on a full disk.
_NO_SIDE_FILES = frozenset(
    {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL}
)
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


@dataclass(frozen=True, slots=True)
class Health:
    """What was found on opening: can it be written to, and what must the reader be told ("" for nothing)."""

    writable: bool
    notice: str = ""


def examine(file: Path) -> Health:
    """Look at the database without making anything; a damaged one is set aside under another name."""
    try:
        if not file.exists():
            return _could_be_made(file)
        seen = file.stat()
        with reading(file) as connection:
            connection.execute("BEGIN")  # or another newsdiff could make its tables between two looks
            version = schema_version(connection)
            sound = version > SCHEMA_VERSION or _is_sound(connection, version, _is_whole(file, seen))
    except DamagedError:
        sound, version = False, 0
    except (LibraryError, OSError) as error:
        return Health(writable=False, notice=str(error))
    if not sound:
        return _set_aside(file, seen)
    if version > SCHEMA_VERSION:
        return Health(
            writable=False,
            notice=f"{file}: made by a newer newsdiff; bookmarks can be read but not changed here",
        )
    if not os.access(file, os.W_OK) or not os.access(file.parent, os.W_OK):
        return Health(
            writable=False, notice=f"{file}: cannot be written; bookmarks can be read but not changed"
        )
    return Health(writable=True)


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """Open ``file`` to read from it. Raises LibraryError with one clear line."""
    with _said(file):
        connection = _connect_to_read(file)
        try:
            yield connection
        finally:
            connection.close()


@contextmanager
def looking(file: Path, since: int = KEPT_SINCE) -> Iterator[sqlite3.Connection | None]:
    """Open ``file`` as ``reading`` does; None where there is none, or it is older than schema ``since``.

    A file that another newsdiff has just made is still empty, and older than any.
    """
    if not file.exists():
        yield None
        return
    with reading(file) as connection:
        yield connection if schema_version(connection) >= since else None


@contextmanager
def writing(file: Path) -> Iterator[sqlite3.Connection]:
    """Open ``file``, made if missing, within one transaction that is on the disk when the block is left.

    Raises LibraryError with one clear line; nothing is changed then.
    """
    with _said(file):
        make_folder(file.parent)
        make_file(file)
        connection = sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            _use_wal(connection)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("BEGIN IMMEDIATE")
            _prepare(connection, file)
            yield connection
            connection.execute("COMMIT")
            _hold(file)
        finally:
            connection.close()


def _hold(file: Path) -> None:
    """Keep one connection open, idle: as the last one is closed SQLite empties the log, which takes long."""
    if file not in _held:
        with suppress(sqlite3.Error):
            held = sqlite3.connect(file, timeout=0, check_same_thread=False)
            _held[file] = held
            schema_version(held)  # only now is it open


def let_go() -> None:
    """Close what is held open, so that every file is whole by itself."""
    while _held:
        _held.popitem()[1].close()


atexit.register(let_go)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Turn to WAL; SQLite gives up at once while another newsdiff turns the same new file, so ask again."""
    until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            busy = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                raise
            time.sleep(_AGAIN_SECONDS)


class DamagedError(LibraryError):
    """The file is not a sound database."""


@contextmanager
def _said(file: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise into one line naming the file and the cause."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind = DamagedError if code in _DAMAGED else LibraryError
        raise kind(f"{file}: {_CAUSES.get(code, str(error))}") from error
    except (FileExistsError, NotADirectoryError) as error:
        raise LibraryError(f"{error.filename or file}: not a folder; nothing was kept") from error
    except OSError as error:
        raise LibraryError(f"{error.filename or file}: {error.strerror or error}") from error


_CAUSES = {
    sqlite3.SQLITE_CORRUPT: "the file of bookmarks is damaged",
    sqlite3.SQLITE_NOTADB: "the file of bookmarks is damaged",
    sqlite3.SQLITE_FULL: "no room left on the disk; nothing was changed",
    sqlite3.SQLITE_READONLY: "cannot be written; nothing was changed",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened",
    sqlite3.SQLITE_BUSY: "in use by another program for too long; nothing was changed, try again",
    sqlite3.SQLITE_IOERR: "the disk is full or fails; nothing was changed",
}


def _connect_to_read(file: Path) -> sqlite3.Connection:
    """Connect without making a file; where even WAL's side files cannot be made, read the file as it lies."""
    address = f"{file.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)
    try:
        schema_version(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in _NO_SIDE_FILES or _has_log(file):
            raise
        return sqlite3.connect(f"{address}&immutable=1", uri=True)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _has_log(file: Path) -> bool:
    """Tell whether some of what was kept stands in the log alone: then the file by itself is not all."""
    with suppress(OSError):
        return os.stat(f"{file}-wal").st_size > 0  # noqa: PTH116 - the side files have no path of their own
    return False


def schema_version(connection: sqlite3.Connection) -> int:
    """Give the version of the schema; 0 for a file without tables."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def insert(
    connection: sqlite3.Connection, table: str, values: Mapping[str, object], conflict: str = ""
) -> None:
    """Put a row in; ``conflict`` is what SQLite is told of one that is there: "ON CONFLICT DO NOTHING"."""
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" for _ in values)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks}) {conflict}", tuple(values.values()))


def _is_whole(file: Path, seen: os.stat_result) -> bool:
    """Tell of a large file whether it was closed in good order: then not all of it need be read."""
    return seen.st_size > _LARGE and not Path(f"{file}-wal").exists()


def _is_sound(connection: sqlite3.Connection, version: int, whole: bool) -> bool:
    """Tell whether the pages hang together, and whether the tables are newsdiff's."""
    if not whole and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        return False
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return bool(version) == bool(tables)


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    """Bring the schema up to date, within the transaction: a kill leaves all of it or nothing."""
    version = schema_version(connection)
    if version > SCHEMA_VERSION:
        raise LibraryError(f"{file}: made by a newer newsdiff; nothing was changed")
    if 0 < version < SCHEMA_VERSION:
        _back_up(file, version)
    for migration in MIGRATIONS[version:]:
        for statement in filter(str.strip, migration.split(";")):
            connection.execute(statement)
    if version < SCHEMA_VERSION:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _back_up(file: Path, version: int) -> None:
    """Copy the library as it is before a migration; the writer's lock keeps others from changing it."""
    copy = file.with_name(f"{file.stem}-schema-{version}{file.suffix}")
    beside = copy.with_name(f".{copy.name}.tmp")
    try:
        beside.unlink(missing_ok=True)
        make_file(beside)
        with closing(_connect_to_read(file)) as source, closing(sqlite3.connect(beside)) as target:
            source.backup(target)
        beside.replace(copy)
    finally:
        beside.unlink(missing_ok=True)


def _could_be_made(file: Path) -> Health:
    nearest = next(folder for folder in file.parents if folder.exists())
    if not nearest.is_dir():
        return Health(writable=False, notice=f"{nearest}: not a folder; bookmarks cannot be kept")
    if not os.access(nearest, os.W_OK):
        return Health(writable=False, notice=f"{nearest}: cannot be written; bookmarks cannot be kept")
    return Health(writable=True)


def _set_aside(file: Path, seen: os.stat_result) -> Health:
    """Move the damaged database that was ``seen`` out of the way, with its side files, under a free name."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = file.with_name(f"{file.stem}-damaged-{stamp}{file.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = file.with_name(f"{file.stem}-damaged-{stamp}-{number}{file.suffix}")
    try:
        if not os.path.samestat(seen, file.stat()):
            return Health(writable=True)  # another newsdiff has set it aside and begun a new one
        file.rename(aside)
        for ending in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                Path(f"{file}{ending}").rename(f"{aside}{ending}")
    except FileNotFoundError:
        return Health(writable=True)  # another newsdiff has set it aside
    except OSError:
        return Health(
            writable=False, notice=f"{file}: damaged, and could not be set aside; bookmarks cannot be kept"
        )
    return Health(writable=True, notice=f"{file}: damaged; set aside as {aside.name}, and a new one begun")
