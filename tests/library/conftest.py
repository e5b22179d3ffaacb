"""Articles and bookmarks made by hand."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from newsdiff.library.bookmarks import Bookmark, Counterpart
from newsdiff.library.database import let_go
from newsdiff.library.schema import MIGRATIONS
from newsdiff.library.store import Library, open_library
from newsdiff.model import BlockKind, Relation

if TYPE_CHECKING:
    from pathlib import Path

KEPT = Bookmark(
    story="a-story",
    story_title="Dam gives way",
    source="post",
    label="Valley Post",
    title="Dam gives way above Keld",
    outlet="Valley Post",
    published="2024-02-11",
    url="https://valley.example/dam",
    path="/articles/post.txt",
    kind=BlockKind.PARAGRAPH,
    exact="About 300 people left their homes before noon.",
    prefix="The siren went at ten. ",
    suffix=" Nobody was hurt, the mayor said",
    start=214,
    end=260,
    unique=True,
    counterparts=(
        Counterpart("Keld Times", "Some 350 people were led out.", Relation.CONFLICT),
        Counterpart("Keld Times", "They left by noon.", Relation.AGREE),
    ),
    note="ask the mayor",
)


def make_older(file: Path, version: int) -> None:
    """Put a library of an older schema, with what of the rows it can hold, in the place of one of today."""
    let_go()
    newer = file.with_name("newer.db")
    file.rename(newer)
    file.touch(mode=0o600)
    with closing(sqlite3.connect(file)) as connection:
        for migration in MIGRATIONS[:version]:
            connection.executescript(migration)
        connection.execute("ATTACH ? AS newer", (str(newer),))
        for (table,) in connection.execute(
            "SELECT name FROM main.sqlite_master WHERE type = 'table'"
        ).fetchall():
            columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
            names = ", ".join(f'"{name}"' for name in columns)
            connection.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM newer.{table}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    newer.unlink()


@pytest.fixture
def bookmark() -> Bookmark:
    return KEPT


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "data")
