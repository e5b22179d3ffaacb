"""The stories the library keeps: their articles with every version of the text, in the same SQLite file."""

from __future__ import annotations

import hashlib
import json
import uuid
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from newsdiff.library.clock import now
from newsdiff.library.database import looking, reading, schema_version, writing
from newsdiff.library.errors import LibraryError
from newsdiff.library.schema import STORIES_SINCE, TAGS_SINCE
from newsdiff.library.story_records import Article, KeptArticle, KeptStory, Note, Summary, Version

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

#: What the reader said of an article.
_SAID = ("outlet", "label", "published", "url")
#: A story that was removed can be brought back for so many days.
KEPT_DAYS = 30
#: Of a text, after unpacking, more than was ever read cannot be meant.
_LONGEST = 50_000_000


def text_hash(data: bytes) -> str:
    """Give the name under which a text is kept."""
    return hashlib.sha256(data).hexdigest()


class Stories:
    """The stories in the library's file. May be used from any thread; methods raise LibraryError."""

    def __init__(self, file: Path) -> None:
        """Keep stories in ``file``, which need not exist."""
        self._file = file

    def get(self, key: str) -> KeptStory | None:
        """Give a story, also a removed one, or None."""
        with looking(self._file, STORIES_SINCE) as connection:
            if connection is None:
                return None
            connection.execute("BEGIN")  # one moment for all tables
            row = connection.execute(
                """SELECT title, named, labels, inputs, added, opened, archived, removed
                FROM story WHERE key = ?""",
                (key,),
            ).fetchone()
            if row is None:
                return None
            title, named, labels, inputs, added, opened, archived, removed = row
            return KeptStory(
                key,
                title,
                named,
                tuple(json.loads(labels)),
                tuple(json.loads(inputs)),
                added,
                opened,
                bool(archived),
                bool(removed),
                _articles(connection, key),
            )

    def state(self) -> str:
        """Give a mark that is another one whenever a story came, went or has another text."""
        with looking(self._file, STORIES_SINCE) as connection:
            if connection is None:
                return ""
            return "{} {}".format(*connection.execute("SELECT count(*), max(stamp) FROM story").fetchone())

    def stamps(self) -> Mapping[str, str]:
        """Give every story's stamp, which is another one whenever a text of it is."""
        with looking(self._file, STORIES_SINCE) as connection:
            if connection is None:
                return {}
            return dict(connection.execute("SELECT key, stamp FROM story").fetchall())

    def stamp(self, key: str) -> str:
        """Give the stamp of one story, "" where it is not there."""
        with reading(self._file) as connection:
            found = connection.execute("SELECT stamp FROM story WHERE key = ?", (key,)).fetchone()
        return found[0] if found is not None else ""

    def newest(self, key: str) -> Iterator[tuple[KeptArticle, bytes]]:
        """Yield the articles of a story that are in it, each with its newest text."""
        with reading(self._file) as connection:
            for article in _articles(connection, key):
                if article.versions and not article.removed:
                    yield article, _text(connection, article.versions[-1].hash)

    def notes(self) -> tuple[Note, ...]:
        """Give what the reader wrote, notes and tags on bookmarks and notes on facts, in the order kept."""
        with looking(self._file, STORIES_SINCE) as connection:
            if connection is None:
                return ()
            tags = "tags" if schema_version(connection) >= TAGS_SINCE else "'[]'"
            rows = connection.execute(
                f"""SELECT id, story, label, source, "start", note, {tags} AS tags FROM bookmark
                WHERE note != '' OR tags != '[]' UNION ALL
                SELECT id, story, '', '', -1, note, '[]' FROM correction WHERE note != ''"""
            ).fetchall()
        return tuple(
            Note(mark, story, label, source, start, _with_tags(note, tags))
            for mark, story, label, source, start, note, tags in rows
        )

    def text(self, sha256: str) -> bytes:
        """Give the bytes of a text. Raises LibraryError when it is not there or not what it was."""
        with reading(self._file) as connection:
            data = _text(connection, sha256)
        if text_hash(data) != sha256:
            raise LibraryError(f"{self._file}: a kept text is damaged; open the story's files again")
        return data

    def keep(
        self, key: str, articles: Iterable[Article], summary: Summary, inputs: Sequence[str] = ()
    ) -> None:
        """Keep a story as it was just opened; a text unlike the newest one becomes a version.

        A story that was removed is there again; articles that are not named stay as they are.
        """
        with writing(self._file) as connection:
            put_story(connection, key, articles, summary, inputs)
            _purge(connection)

    def add(self, key: str, articles: Sequence[Article]) -> None:
        """Put more articles at the end of a story, or back into it. Raises when the story is not there."""
        with writing(self._file) as connection:
            if connection.execute("SELECT 1 FROM story WHERE key = ?", (key,)).fetchone() is None:
                raise LibraryError("the story is not in the library; nothing was added")
            (last,) = connection.execute(
                "SELECT coalesce(max(position), 0) FROM article WHERE story = ?", (key,)
            ).fetchone()
            _put_articles(connection, key, articles, last + 1)

    def rename(self, key: str, name: str) -> None:
        """Give a story another title; "" is the one it had."""
        with writing(self._file) as connection:
            connection.execute("UPDATE story SET named = ? WHERE key = ?", (name, key))
            _seek_by(connection, key)

    def archive(self, key: str, archived: bool) -> None:
        """Put a story away, or back among the others."""
        self._update("archived = ?", int(archived), key)

    def remove(self, key: str) -> None:
        """Take a story out; it can be brought back for KEPT_DAYS days."""
        self._update("removed = ?", now(), key)

    def restore(self, key: str) -> None:
        """Bring a removed story back."""
        self._update("removed = ?", "", key)

    def remove_article(self, key: str, name: str, removed: bool = True) -> None:
        """Take an article out of a story, or bring it back; its texts stay."""
        with writing(self._file) as connection:
            connection.execute(
                "UPDATE article SET removed = ? WHERE story = ? AND name = ?",
                (now() if removed else "", key, name),
            )
            connection.execute("UPDATE story SET stamp = ? WHERE key = ?", (_stamp(), key))

    def _update(self, change: str, value: str | int, key: str) -> None:
        with writing(self._file) as connection:
            connection.execute(f"UPDATE story SET {change} WHERE key = ?", (value, key))


def put_story(
    connection: sqlite3.Connection,
    key: str,
    articles: Iterable[Article],
    summary: Summary,
    inputs: Sequence[str] = (),
) -> None:
    """Keep a story within a transaction."""
    at = now()
    connection.execute(
        """INSERT INTO story VALUES (?, ?, '', ?, ?, ?, ?, '', '', ?, ?, ?, 0, '')
        ON CONFLICT (key) DO UPDATE SET title = excluded.title, labels = excluded.labels, removed = '',
        published = excluded.published, counts = excluded.counts, disagreements = excluded.disagreements,
        inputs = excluded.inputs, opened = excluded.opened""",
        (key, summary.title, json.dumps(summary.labels), _days(summary.published),
         json.dumps(dict(summary.counts)), summary.disagreements, json.dumps(inputs), at, at),
    )  # fmt: skip
    _put_articles(connection, key, articles, 0)
    _seek_by(connection, key)


def _put_articles(connection: sqlite3.Connection, key: str, articles: Iterable[Article], first: int) -> None:
    """Keep articles of a story from position ``first``; the story's stamp tells that a text is another."""
    known = {
        name: _Known(row, newest or "", version or 0)
        for name, row, newest, version in connection.execute(
            """SELECT name, id, hash, max(number) FROM article LEFT JOIN version ON article = id
            WHERE story = ? GROUP BY id""",
            (key,),
        )
    }
    changed = not known
    for position, article in enumerate(articles, start=first):
        changed |= _put_article(connection, key, position, article, known.get(article.name))
    if changed:
        connection.execute("UPDATE story SET stamp = ? WHERE key = ?", (_stamp(), key))


def touch_story(connection: sqlite3.Connection, key: str) -> None:
    """Have a story that was brought in found, and looked at anew."""
    connection.execute("UPDATE story SET stamp = ?, removed = '' WHERE key = ?", (_stamp(), key))
    _seek_by(connection, key)


def put_version(connection: sqlite3.Connection, article: int, number: int, data: bytes, read: str) -> None:
    """Keep a text as a version of an article."""
    sha256 = text_hash(data)
    connection.execute("INSERT OR IGNORE INTO text VALUES (?, ?)", (sha256, zlib.compress(data)))
    connection.execute("INSERT INTO version VALUES (?, ?, ?, ?)", (article, number, sha256, read))


def unpacked(data: bytes) -> bytes:
    """Unpack a kept text; b"" for what is damaged."""
    try:
        return zlib.decompressobj().decompress(data, _LONGEST)
    except zlib.error:
        return b""


@dataclass(frozen=True, slots=True)
class _Known:
    """An article that is in the story already: its row, its newest text, the number of that version."""

    row: int
    newest: str = ""
    version: int = 0


def _put_article(
    connection: sqlite3.Connection, key: str, position: int, article: Article, known: _Known | None
) -> bool:
    """Keep an article; tell whether its newest text is another one now."""
    values = {
        "story": key,
        "position": position,
        **{name: getattr(article, name) for name in ("name", "path", "place", *_SAID)},
    }
    if known is None:
        row = connection.execute(
            f"""INSERT INTO article ({", ".join(values)}, removed)
            VALUES ({", ".join(f":{name}" for name in values)}, '') RETURNING id""",
            values,
        ).fetchone()
        known = _Known(row[0])
    else:
        changes = ", ".join(f"{name} = :{name}" for name in values)
        connection.execute(
            f"UPDATE article SET {changes}, removed = '' WHERE id = :row", {**values, "row": known.row}
        )
    if known.newest == text_hash(article.data):
        return False
    put_version(connection, known.row, known.version + 1, article.data, now())
    return True


def _text(connection: sqlite3.Connection, sha256: str) -> bytes:
    row = connection.execute("SELECT data FROM text WHERE hash = ?", (sha256,)).fetchone()
    return unpacked(row[0]) if row is not None else b""


def _articles(connection: sqlite3.Connection, key: str) -> tuple[KeptArticle, ...]:
    versions: dict[int, list[Version]] = {}
    for article, *version in connection.execute(
        """SELECT article, number, hash, read FROM version
        WHERE article IN (SELECT id FROM article WHERE story = ?) ORDER BY article, number""",
        (key,),
    ):
        versions.setdefault(article, []).append(Version(*version))
    rows = connection.execute(
        """SELECT id, removed, name, path, place, outlet, label, published, url FROM article
        WHERE story = ? ORDER BY position, id""",
        (key,),
    ).fetchall()
    said = ("name", "path", "place", *_SAID)
    return tuple(
        KeptArticle(
            **dict(zip(said, values, strict=True)),
            removed=bool(removed),
            versions=tuple(versions.get(row, ())),
        )
        for row, removed, *values in rows
    )


def _seek_by(connection: sqlite3.Connection, key: str) -> None:
    """Keep the words a story is found by in the list: its titles, its sources, its days."""
    rows = connection.execute(
        "SELECT title, named, labels, published FROM story WHERE key = ?", (key,)
    ).fetchall()
    for title, named, labels, published in rows:
        words = " ".join((named, title, *json.loads(labels), published)).casefold()
        connection.execute("UPDATE story SET sought = ? WHERE key = ?", (words, key))


def _days(published: Iterable[str]) -> str:
    """Give the first and the last day, to sort and to show by."""
    days = sorted(filter(None, published))
    return " ".join(dict.fromkeys((*days[:1], *days[-1:])))


def _with_tags(note: str, tags: str) -> str:
    """Give what is found of a bookmark: the note, and on the next line the tags."""
    return "\n".join(filter(None, (note, " ".join(f"#{tag}" for tag in json.loads(tags)))))


def _stamp() -> str:
    """Give a mark that no other one is like, and that comes after those of before."""
    return f"{now()} {uuid.uuid4().hex}"


def _purge(connection: sqlite3.Connection) -> None:
    """Let go of what was removed long ago, with all that belongs to it."""
    before = (datetime.fromisoformat(now()) - timedelta(days=KEPT_DAYS)).isoformat(timespec="milliseconds")
    old = connection.execute("SELECT key FROM story WHERE removed != '' AND removed < ?", (before,))
    for (key,) in old.fetchall():
        for table in ("bookmark", "correction", "place"):
            connection.execute(f"DELETE FROM {table} WHERE story = ?", (key,))
        connection.execute("DELETE FROM story WHERE key = ?", (key,))
        connection.execute("DELETE FROM text WHERE hash NOT IN (SELECT hash FROM version)")
