"""A story with all that belongs to it as plain data, to be handed on and taken back.

What comes back is data from outside: every value is checked before it reaches the library. Where files lie on
the machine it was made on is left out.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from newsdiff.library.database import insert
from newsdiff.library.stories import put_version, touch_story
from newsdiff.model import BlockKind, Relation
from newsdiff.stdin import STDIN
from newsdiff.text.sanitise import sanitise

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

_STORY = ("title", "named", "published", "added", "opened")
_ARTICLE = ("name", "path", "outlet", "label", "published", "url", "removed")
#: Tables with a row for each thing the reader made in a story.
_MADE = ("bookmark", "correction")
#: What is kept of them as JSON.
_JSON = frozenset({"tags", "content"})
_COUNTERPART = ("label", "text", "relation")


def read_bundle(connection: sqlite3.Connection, key: str) -> dict[str, Any]:
    """Give the story of ``key`` as data that JSON can hold; its texts are named by their hashes."""
    (story,) = _rows(connection, "SELECT * FROM story WHERE key = ?", key)
    bundle = {"key": key, **{name: story[name] for name in _STORY}}
    bundle |= {
        "labels": json.loads(story["labels"]),
        "counts": json.loads(story["counts"]),
        "disagreements": story["disagreements"],
        "archived": bool(story["archived"]),
    }
    articles = _rows(connection, "SELECT * FROM article WHERE story = ? ORDER BY position, id", key)
    bundle["articles"] = [
        {name: article[name] for name in _ARTICLE}
        | {"path": PurePath(article["path"]).name, "versions": _versions(connection, article["id"])}
        for article in articles
    ]
    for table in _MADE:
        rows = _rows(connection, f"SELECT * FROM {table} WHERE story = ? ORDER BY created, rowid", key)
        bundle[table + "s"] = [{name: row[name] for name in row if name != "story"} for row in rows]
    for bookmark in bundle["bookmarks"]:
        bookmark["path"] = PurePath(bookmark["path"]).name
        bookmark["counterparts"] = _rows(
            connection,
            "SELECT label, text, relation FROM counterpart WHERE bookmark = ? ORDER BY position",
            bookmark["id"],
        )
    return bundle


def put_bundle(connection: sqlite3.Connection, bundle: object, text: Callable[[str], bytes]) -> str:
    """Take a story in, and give its title; what the library has of it already stays as it is.

    ``text`` gives the bytes of a hash. Raises ValueError for what is not a bundle.
    """
    story = _checked(
        _harmless(bundle), {**dict.fromkeys((*_STORY, "key"), str), "disagreements": int, "archived": bool}
    )
    key = story["key"]
    values = {
        **{name: story[name] for name in ("key", *_STORY, "disagreements")},
        "archived": int(story["archived"]),
        "labels": json.dumps(_texts(story, "labels")),
        "counts": json.dumps(_counts(story)),
        "sought": "", "stamp": "", "inputs": "[]", "removed": "",
    }  # fmt: skip
    _insert(connection, "story", values)
    for position, article in enumerate(_items(story, "articles")):
        _put_article(connection, key, position, article, text)
    for bookmark in _items(story, "bookmarks"):
        _put_bookmark(connection, key, bookmark)
    for correction in _items(story, "corrections"):
        _insert(connection, "correction", {**_made(connection, "correction", correction), "story": key})
    touch_story(connection, key)
    return str(story["named"] or story["title"])


def _put_article(
    connection: sqlite3.Connection, key: str, position: int, item: object, text: Callable[[str], bytes]
) -> None:
    article = _checked(item, dict.fromkeys(_ARTICLE, str))
    values = {name: article[name] for name in _ARTICLE}
    _insert(connection, "article", {"story": key, "position": position, "place": STDIN, **values})
    row, known, last = connection.execute(
        """SELECT id, json_group_array(hash), coalesce(max(number), 0) FROM article
        LEFT JOIN version ON article = id WHERE story = ? AND name = ?""",
        (key, article["name"]),
    ).fetchone()
    for version in _items(article, "versions"):
        said = _checked(version, {"hash": str, "read": str})
        if said["hash"] not in json.loads(known):
            last += 1
            put_version(connection, row, last, text(said["hash"]), said["read"])


def _put_bookmark(connection: sqlite3.Connection, key: str, item: object) -> None:
    bookmark = _made(connection, "bookmark", item)
    BlockKind(bookmark["kind"])
    _texts({"tags": json.loads(bookmark["tags"])}, "tags")
    beside = [_checked(one, dict.fromkeys(_COUNTERPART, str)) for one in _items(item, "counterparts")]
    known = connection.execute("SELECT 1 FROM bookmark WHERE id = ?", (bookmark["id"],)).fetchone()
    if known is not None:
        return
    _insert(connection, "bookmark", {**bookmark, "story": key})
    for position, one in enumerate(beside):
        values = {"label": one["label"], "text": one["text"], "relation": Relation(one["relation"]).value}
        _insert(connection, "counterpart", {"bookmark": bookmark["id"], "position": position, **values})


def _made(connection: sqlite3.Connection, table: str, item: object) -> dict[str, Any]:
    """Give a row of ``table`` with the columns of today; one that is missing stands at its default."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    kinds: dict[str, type] = {name: int if kind == "INTEGER" else str for _, name, kind, *_ in columns}
    defaults = {name: str(default).strip("'") for _, name, _, _, default, _ in columns if default is not None}
    given = item if isinstance(item, dict) else {}
    row = {**defaults, **{name: given[name] for name in kinds if name in given}, "story": ""}
    return {name: value for name, value in _checked(row, kinds).items() if name in kinds}


def _harmless(value: object) -> object:
    """Give what JSON held with nothing in it that a terminal obeys, nor in the JSON that some of it holds."""
    if isinstance(value, dict):
        return {
            sanitise(name).text: _harmless_json(one) if name in _JSON else _harmless(one)
            for name, one in value.items()
        }
    if isinstance(value, list):
        return [_harmless(one) for one in value]
    return sanitise(value).text if isinstance(value, str) else value


def _harmless_json(value: object) -> object:
    if not isinstance(value, str) or not value:
        return value
    return json.dumps(_harmless(json.loads(value)), ensure_ascii=False)


def _insert(connection: sqlite3.Connection, table: str, values: Mapping[str, object]) -> None:
    """Put a row in, unless there is one."""
    insert(connection, table, values, "ON CONFLICT DO NOTHING")


def _versions(connection: sqlite3.Connection, article: int) -> list[dict[str, Any]]:
    return _rows(connection, "SELECT hash, read FROM version WHERE article = ? ORDER BY number", article)


def _rows(connection: sqlite3.Connection, query: str, *values: object) -> list[dict[str, Any]]:
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _checked(item: object, kinds: Mapping[str, type]) -> dict[str, Any]:
    """Give ``item`` if it has all of ``kinds``, each of its type."""
    if not isinstance(item, dict):
        raise ValueError("not a table of names and values")
    for name, kind in kinds.items():
        if type(item.get(name)) is not kind:
            raise ValueError(f"{name} is missing or not of its kind")
    return item


def _items(item: object, name: str) -> Sequence[object]:
    found = item.get(name, []) if isinstance(item, dict) else None
    if not isinstance(found, list):
        raise ValueError(f"{name} is not a list")
    return found


def _texts(item: object, name: str) -> Iterable[str]:
    found = _items(item, name)
    if not all(isinstance(one, str) for one in found):
        raise ValueError(f"{name} holds what is not text")
    return [str(one) for one in found]


def _counts(story: Mapping[str, Any]) -> dict[str, int]:
    counts = story.get("counts", {})
    if not isinstance(counts, dict) or not all(type(number) is int for number in counts.values()):
        raise ValueError("counts are not numbers")
    return counts
