"""Where no more can be written: reading goes on, what cannot be done is said, all stays as it was."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newsdiff.library.database import let_go
from newsdiff.library.story_records import Article, Summary

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.store import Library


@pytest.fixture
def folder(library: Library, bookmark: Bookmark) -> Path:
    """Keep a story and a bookmark, as a newsdiff that has ended leaves them."""
    library.stories.keep("a-story", [Article("post", "post.txt", "-", b"About 300.")], Summary("Dam", ("P",)))
    library.add(bookmark)
    let_go()
    return library.file.parent


def run_without_room(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command that can write no byte to any file."""
    return subprocess.run(
        [sys.executable, "-m", "newsdiff", *arguments],
        env={**os.environ, "NEWSDIFF_DATA_DIR": str(folder)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def kept_in(folder: Path) -> bytes:
    return (folder / "library.db").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "shown"), [(("stories", "list"), "Dam"), (("bookmarks",), "About 300 people")]
)
def test_what_is_kept_can_be_read(folder: Path, arguments: tuple[str, ...], shown: str) -> None:
    before = kept_in(folder)
    done = run_without_room(folder, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert shown in done.stdout
    assert kept_in(folder) == before


def test_what_cannot_be_kept_is_said_in_a_line(folder: Path, tmp_path: Path) -> None:
    before = kept_in(folder)
    done = run_without_room(folder, "stories", "rename", "1", "Another title")
    assert done.returncode == 2
    assert done.stderr.endswith("library.db: the disk is full or fails; nothing was changed\n")
    assert done.stderr.count("\n") == 1
    assert kept_in(folder) == before
    assert "Another" not in run_without_room(folder, "stories", "list").stdout


def test_no_half_of_a_file_of_settings_is_left(folder: Path, tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    done = run_without_room(folder, "config", "--init", "--config", str(settings))
    assert done.returncode == 2
    assert done.stderr == f"newsdiff: {settings}: cannot be written: File too large\n"
    assert not settings.exists()
