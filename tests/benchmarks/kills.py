"""Kill newsdiff at random moments while it keeps things, and look whether all it acknowledged is there.

    python tests/benchmarks/kills.py [KILLS]

300 times, if not said otherwise; now and then another newsdiff writes at the same time. Printed are the
kills, the things acknowledged, of those lost, and how often the file was not sound.
"""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from newsdiff.library.database import let_go
from newsdiff.library.store import open_library

KILLS = 300
#: Stories in a file that is taken in.
EACH = 10
#: The longest a writer lives, in seconds, after its first word.
_LONGEST = 0.12
#: Keeps bookmarks, corrections, stories and places until it is killed or has kept ``count`` of each, and
#: tells each one that was acknowledged.
WRITER = """
import sys
from pathlib import Path
from newsdiff.facts.corrections import Correction, CorrectionKind
from newsdiff.library.bookmarks import Bookmark, Counterpart
from newsdiff.library.places import Place
from newsdiff.library.store import open_library
from newsdiff.library.story_records import Article, Summary
from newsdiff.model import BlockKind, Relation
from newsdiff.stories.archive import import_stories

folder, name, count, stories = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4:]
library = open_library(folder)
assert library.notice == "", library.notice
print("ready", flush=True)
for file in stories:
    import_stories(library, Path(file))
    print("imported", Path(file).stem, flush=True)
for n in range(count):
    mark = f"{name}-{n}"
    beside = (Counterpart("B", "other words", Relation.DIFFER),)
    library.add(Bookmark("s", "t", "a", "A", "", "", "", "", name, BlockKind.PARAGRAPH, "words", "", "", n,
                         n + 5, True, beside, mark))
    print("bookmark", mark, flush=True)
    library.correct("s", Correction(CorrectionKind.RENAME, fact="f", was="f", note=mark))
    print("correction", mark, flush=True)
    library.stories.keep(mark, [Article("a", "a.txt", "-", mark.encode() * 50)], Summary(mark, ("A",)))
    print("story", mark, flush=True)
    library.save_place(mark, Place(passage=mark))
    print("place", mark, flush=True)
"""


def writer(folder: Path, name: str, count: int, *stories: Path) -> subprocess.Popen[str]:
    """Start a newsdiff that keeps ``count`` things of each kind, after it took in ``stories``."""
    arguments = [sys.executable, "-c", WRITER, str(folder), name, str(count), *map(str, stories)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def acknowledged(process: subprocess.Popen[str]) -> set[tuple[str, str]]:
    """Give what an ended writer told: kind and mark of each thing."""
    assert process.stdout is not None
    with process.stdout:
        lines = [line for line in process.stdout if line.endswith("\n") and line != "ready\n"]
    told = {(kind, mark) for kind, mark in (line.split() for line in lines)}
    files = {mark for kind, mark in told if kind == "imported"}
    return {one for one in told if one[0] != "imported"} | {
        ("imported", f"imported-{file.removeprefix('stories-')}-{n}") for file in files for n in range(EACH)
    }


def killed(folder: Path, name: str, seconds: float, *stories: Path) -> set[tuple[str, str]]:
    """Let a newsdiff write for so long, kill it, and give what it acknowledged."""
    process = writer(folder, name, 100_000, *stories)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return acknowledged(process)


def kept(folder: Path) -> set[tuple[str, str]]:
    """Give what is in the library, as it is found on opening; a half of a thing fails here."""
    library = open_library(folder)
    assert library.notice == "", library.notice
    bookmarks = library.bookmarks("s")
    assert all(len(one.counterparts) == 1 for one in bookmarks)
    found = {("bookmark", one.note) for one in bookmarks}
    found |= {("correction", one.correction.note) for one in library.corrections("s")}  # type: ignore[union-attr]
    for key in library.stories.stamps():
        story = library.stories.get(key)
        assert story is not None
        for version in (version for article in story.articles for version in article.versions):
            assert library.stories.text(version.hash)
        found.add(("imported" if story.title.startswith("imported") else "story", story.title))
        place = library.place(key)
        found |= {("place", place.passage)} if place is not None else set()
    return found


def is_sound(folder: Path) -> bool:
    """Tell what SQLite says of the whole file, its log included; who is killed early has made none."""
    file = folder / "library.db"
    if not file.exists():
        return True
    with closing(sqlite3.connect(file)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return sound and not connection.execute("PRAGMA foreign_key_check").fetchall()


def exported(folder: Path, count: int) -> list[Path]:
    """Make files of stories to be taken in, of EACH stories, in ``folder``."""
    from newsdiff.library.story_records import Article, Summary
    from newsdiff.stories.archive import export_stories

    library = open_library(folder / "from")
    files = []
    for number in range(count):
        keys = [f"imported-{number}-{n}" for n in range(EACH)]
        for key in keys:
            text = f"{key}: About 300 people left their homes. ".encode() * 100
            library.stories.keep(key, [Article("a", "a.txt", "-", text)], Summary(key, ("A",)))
        files.append(folder / f"stories-{number}.zip")
        export_stories(library, keys, files[-1])
    return files


@dataclass
class Tally:
    """What was counted: kills, things acknowledged, of those lost, files that were not sound."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    unsound: int = 0


def kill_often(scratch: Path, kills: int, chance: random.Random) -> Tally:
    """Kill ``kills`` times in libraries in ``scratch``; a new one now and then, to kill at its making too."""
    tally = Tally()
    files = exported(scratch, 2)
    while tally.kills < kills:
        folder = scratch / f"library-{tally.kills // 8}"
        taken = [chance.choice(files)] if chance.random() < 0.5 else []
        beside = writer(folder, f"beside{tally.kills}", 5) if chance.random() < 0.3 else None
        told = killed(folder, f"run{tally.kills}", chance.random() * _LONGEST, *taken)
        if beside is not None:
            told |= acknowledged(beside)
            assert beside.wait() == 0
        tally.kills += 1
        tally.acknowledged += len(told)
        tally.lost += len(told - kept(folder))
        tally.unsound += not is_sound(folder)
        let_go()
    return tally


def main() -> None:
    """Kill as often as asked for, and print the figures; the exit code tells whether anything was lost."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    with tempfile.TemporaryDirectory() as scratch:
        tally = kill_often(Path(scratch), kills, random.Random())
    print(tally)
    sys.exit(bool(tally.lost or tally.unsound))


if __name__ == "__main__":
    main()
