"""What was acknowledged is there: after a kill, and with several newsdiffs at once."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from newsdiff.library.store import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.library.bookmarks import Bookmark

#: Keeps bookmarks (a number as note) until it is killed or done, and tells each one that was acknowledged.
WRITER = """
import sys
from pathlib import Path

from newsdiff.library.bookmarks import Bookmark, Counterpart
from newsdiff.library.store import open_library
from newsdiff.model import BlockKind, Relation
name, count = sys.argv[2], int(sys.argv[3])
library = open_library(Path(sys.argv[1]))
for n in range(count):
    beside = (Counterpart("B", "other words", Relation.DIFFER),)
    one = Bookmark("s", "t", "a", "A", "", "", "", "", name, BlockKind.PARAGRAPH, "words", "", "", n, n + 5,
                   True, beside, f"{name}{n}")
    print(library.add(one).note, flush=True)
"""


def writer(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WRITER, str(folder), name, str(count)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def kept_notes(folder: Path) -> list[str]:
    library = open_library(folder)
    assert library.notice == ""
    bookmarks = library.bookmarks("s")
    assert all(len(b.counterparts) == 1 for b in bookmarks)
    return [b.note for b in bookmarks]


def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(7)
    acknowledged: list[str] = []
    for run in range(12):
        process = writer(tmp_path, f"{run}-", 10_000)
        assert process.stdout is not None
        acknowledged += [process.stdout.readline().strip() for _ in range(chance.randrange(20))]
        process.send_signal(signal.SIGKILL)
        acknowledged += [line.strip() for line in process.stdout.readlines() if line.endswith("\n")]
        process.wait()
        process.stdout.close()
        assert set(acknowledged) <= set(kept_notes(tmp_path))
    assert len(acknowledged) > 12
    connection = sqlite3.connect(tmp_path / "library.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    processes = [writer(tmp_path, name, 60) for name in "ab"]
    told = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert sorted(kept_notes(tmp_path)) == sorted(told[0] + told[1])
    assert len(told[0] + told[1]) == 120


def test_bookmark_has_no_field_the_file_forgets(tmp_path: Path, bookmark: Bookmark) -> None:
    library = open_library(tmp_path)
    texts = {k: f"{k} – \x00'\"; ☃" for k, v in asdict(bookmark).items() if type(v) is str}
    odd = replace(bookmark, **texts)  # type: ignore[arg-type]
    assert library.add(odd) == odd
    assert library.bookmarks(odd.story) == (odd,)
