"""The list of stories, page by page: a library of thousands opens like one of ten."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from newsdiff.library.database import looking
from newsdiff.library.schema import STORIES_SINCE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path


class Order(StrEnum):
    """What the list is sorted by."""

    OPENED = "opened"
    TITLE = "title"
    PUBLISHED = "published"
    DISAGREEMENTS = "disagreements"


class Shelved(StrEnum):
    """Which stories are listed."""

    HERE = "here"
    ARCHIVED = "archived"
    REMOVED = "removed"


_ORDERS = {
    Order.OPENED: "opened DESC",
    Order.TITLE: "CASE named WHEN '' THEN title ELSE named END COLLATE NOCASE",
    Order.PUBLISHED: "substr(published, -10) DESC",
    Order.DISAGREEMENTS: "disagreements DESC, opened DESC",
}
_SHELVED = {
    Shelved.HERE: "removed = '' AND archived = 0",
    Shelved.ARCHIVED: "removed = '' AND archived = 1",
    Shelved.REMOVED: "removed > ''",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in the list: its title as shown, its sources' labels, days, rows by relation, and so on."""

    key: str
    title: str
    labels: tuple[str, ...]
    published: tuple[str, ...]
    counts: Mapping[str, int]
    disagreements: int
    bookmarks: int
    added: str
    opened: str
    archived: bool
    removed: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which stories to list, with all of ``words`` (in title, sources or days), in what order."""

    words: tuple[str, ...] = ()
    order: Order = Order.OPENED
    shelved: Shelved = Shelved.HERE


def count_stories(file: Path, wanted: Wanted = Wanted()) -> int:
    """Count the stories wanted. Raises LibraryError."""
    with looking(file, STORIES_SINCE) as connection:
        if connection is None:
            return 0
        where, values = _where(wanted)
        return int(connection.execute(f"SELECT count(*) FROM story WHERE {where}", values).fetchone()[0])


def list_stories(
    file: Path, wanted: Wanted = Wanted(), offset: int = 0, most: int = -1
) -> tuple[Listed, ...]:
    """Give the stories wanted from number ``offset``, at most ``most`` (all below 0). Raises LibraryError."""
    with looking(file, STORIES_SINCE) as connection:
        if connection is None:
            return ()
        where, values = _where(wanted)
        rows = connection.execute(
            f"""SELECT key, CASE named WHEN '' THEN title ELSE named END, labels, published, counts,
            disagreements, (SELECT count(*) FROM bookmark WHERE story = key), added, opened, archived, removed
            FROM story WHERE {where} ORDER BY {_ORDERS[wanted.order]}, key LIMIT ? OFFSET ?""",
            (*values, most, offset),
        ).fetchall()
    return tuple(_listed(row) for row in rows)


def titles(file: Path, keys: Collection[str]) -> Mapping[str, str]:
    """Give the titles of those of the stories that were not removed, by their keys. Raises LibraryError."""
    with looking(file, STORIES_SINCE) as connection:
        if connection is None:
            return {}
        return dict(
            connection.execute(
                f"""SELECT key, CASE named WHEN '' THEN title ELSE named END FROM story
                WHERE removed = '' AND key IN ({", ".join("?" for _ in keys)})""",
                tuple(keys),
            ).fetchall()
        )


def _where(wanted: Wanted) -> tuple[str, tuple[str, ...]]:
    found = "".join(" AND instr(sought, ?)" for _ in wanted.words)
    return _SHELVED[wanted.shelved] + found, tuple(word.casefold() for word in wanted.words)


def _listed(row: tuple[Any, ...]) -> Listed:
    key, title, labels, published, counts, *numbers, added, opened, archived, removed = row
    disagreements, bookmarks = numbers
    return Listed(
        key=key,
        title=title,
        labels=tuple(json.loads(labels)),
        published=tuple(published.split()),
        counts=json.loads(counts),
        disagreements=disagreements,
        bookmarks=bookmarks,
        added=added,
        opened=opened,
        archived=bool(archived),
        removed=bool(removed),
    )
