"""The tables of bookmarks and of their counterparts."""

from __future__ import annotations

import json
import uuid
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from newsdiff.library.bookmarks import Bookmark, Counterpart
from newsdiff.library.clock import now
from newsdiff.library.database import insert, schema_version
from newsdiff.library.schema import TAGS_SINCE
from newsdiff.model import BlockKind, Relation

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_COLUMNS = tuple(f.name for f in fields(Bookmark) if f.name not in ("counterparts", "tags"))
_NAMES = ", ".join(f'"{name}"' for name in _COLUMNS)


def read_bookmarks(
    connection: sqlite3.Connection, where: str = "", values: Sequence[object] = ()
) -> tuple[Bookmark, ...]:
    """Give the bookmarks of which ``where`` (an expression over the columns) is true, oldest first."""
    tags = "tags" if schema_version(connection) >= TAGS_SINCE else "'[]'"
    condition = f"WHERE {where}" if where else ""
    rows = connection.execute(
        f"SELECT {tags}, {_NAMES} FROM bookmark {condition} ORDER BY created, rowid", values
    ).fetchall()
    beside: dict[str, list[Counterpart]] = {}
    for bookmark, label, text, relation in connection.execute(
        f"""SELECT bookmark, label, text, relation FROM counterpart
        WHERE bookmark IN (SELECT id FROM bookmark {condition}) ORDER BY bookmark, position""",
        values,
    ):
        beside.setdefault(bookmark, []).append(Counterpart(label, text, Relation(relation)))
    return tuple(_bookmark(row, beside) for row in rows)


def write_bookmark(connection: sqlite3.Connection, bookmark: Bookmark) -> Bookmark:
    """Keep ``bookmark`` and give it back with its id and time; one that has them keeps them (undo).

    The same words of the same place are kept once: then the bookmark that is there is given back.
    """
    same = read_bookmarks(
        connection,
        'story = ? AND source = ? AND path = ? AND "start" = ? AND exact = ?',
        (bookmark.story, bookmark.source, bookmark.path, bookmark.start, bookmark.exact),
    )
    if same:
        return same[0]
    kept = replace(
        bookmark,
        id=bookmark.id or str(uuid.uuid4()),
        created=bookmark.created or now(),
    )
    columns = {name: getattr(kept, name) for name in _COLUMNS}
    insert(connection, "bookmark", columns | {"tags": json.dumps(kept.tags)})
    connection.executemany(
        "INSERT INTO counterpart VALUES (?, ?, ?, ?, ?)",
        [(kept.id, n, c.label, c.text, c.relation) for n, c in enumerate(kept.counterparts)],
    )
    return kept


def write_missing(connection: sqlite3.Connection, bookmark: Bookmark) -> bool:
    """Keep a ``bookmark`` that has its id, unless it or its words are there; tell whether it is new."""
    if connection.execute("SELECT 1 FROM bookmark WHERE id = ?", (bookmark.id,)).fetchone():
        return False
    return write_bookmark(connection, bookmark).id == bookmark.id


def _bookmark(row: tuple[Any, ...], beside: dict[str, list[Counterpart]]) -> Bookmark:
    tags, *columns = row
    values = dict(zip(_COLUMNS, columns, strict=True))
    values["kind"] = BlockKind(values["kind"])
    values["unique"] = bool(values["unique"])
    return Bookmark(**values, tags=tuple(json.loads(tags)), counterparts=tuple(beside.get(values["id"], ())))
