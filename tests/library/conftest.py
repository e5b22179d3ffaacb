"""Articles and bookmarks made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.library.bookmarks import Bookmark, Counterpart
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


@pytest.fixture
def bookmark() -> Bookmark:
    return KEPT


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "data")
