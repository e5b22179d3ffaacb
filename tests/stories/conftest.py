"""Two stories on disk and an empty library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.compare.comparison import compare
from newsdiff.library.store import Library, open_library
from newsdiff.stories.desk import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.stories.opening import Opened

POST = """Ferry runs aground off Skye

Rescuers took 112 people off the ferry on Monday, the coastguard said, and the harbour was closed.

The captain had warned of fog an hour before, according to the harbour master, who had told all to wait.
"""
HERALD = """All safe after ferry grounding

All 121 people were taken off the ferry on Monday, the coastguard said, in less than two hours.

The operator promised a full inquiry into the grounding by the end of the month, and free travel until then.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    (folder / "herald.txt").write_text(HERALD, encoding="utf-8")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "data")


def visit(library: Library, *paths: Path, stdin: bytes | None = None) -> Opened:
    """Open a story, compare it if need be, and keep it."""
    opened = Desk(library).open_paths([str(path) for path in paths] + (["-"] if stdin else []), stdin)
    opened.keep(opened.comparison or compare(opened.story))
    return opened
