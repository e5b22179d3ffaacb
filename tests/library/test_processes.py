"""What was acknowledged is there: after a kill, and with several newsdiffs at once."""

from __future__ import annotations

import random
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import kills

from newsdiff.library.store import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.library.bookmarks import Bookmark


def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    tally = kills.kill_often(tmp_path, 10, chance=random.Random(7))
    assert (tally.kills, tally.lost, tally.unsound) == (10, 0, 0)
    assert tally.acknowledged > 10


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    processes = [kills.writer(tmp_path, name, 20) for name in "ab"]
    told = [kills.acknowledged(process) for process in processes]
    assert [process.wait() for process in processes] == [0, 0]
    assert len(told[0] | told[1]) == 2 * 4 * 20
    assert kills.kept(tmp_path) == told[0] | told[1]
    assert kills.is_sound(tmp_path)


def test_bookmark_has_no_field_the_file_forgets(tmp_path: Path, bookmark: Bookmark) -> None:
    library = open_library(tmp_path)
    texts = {k: f"{k} – \x00'\"; ☃" for k, v in asdict(bookmark).items() if type(v) is str}
    odd = replace(bookmark, **texts)  # type: ignore[arg-type]
    assert library.add(odd) == odd
    assert library.bookmarks(odd.story) == (odd,)
