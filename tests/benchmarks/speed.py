"""Print how long things take, each against a floor measured in the same run.

    python tests/benchmarks/speed.py [analysis] [start]

analysis: comparing the sample, synthetic stories of 20 and 50 articles, and, where ../shared/stories lies
          beside the project, 50 real articles; after imports.
start:    process start to first frame and to the marked sample, against a Textual app that shows one Static.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
import tracemalloc
from collections.abc import Callable, Sequence
from statistics import median

import synthetic

from newsdiff.compare.comparison import compare
from newsdiff.model import Story
from newsdiff.sources.load import load_story

SHARED = synthetic.SEEDS.parents[1] / "shared" / "stories"

BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self):\n"
    "        yield Static('first frame')\n"
    "Bare().run()\n"
)


def best(action: Callable[[], object], times: int) -> float:
    """Give the shortest of ``times`` runs, in milliseconds of processor time."""
    spent = []
    for _ in range(times):
        begun = time.process_time()
        action()
        spent.append(1000 * (time.process_time() - begun))
    return min(spent)


def analysis() -> None:
    """Print the time of reading and comparing."""
    sample = load_story([synthetic.SEEDS])
    print(f"reading the sample (5 articles)  {best(lambda: load_story([synthetic.SEEDS]), 5):8.1f} ms")
    print(f"comparing the sample             {best(lambda: compare(sample), 7):8.1f} ms")
    for articles, times in ((20, 3), (50, 2)):
        _compared(f"{articles} articles on one story", synthetic.story(articles), times)
    if SHARED.exists():
        files = sorted(SHARED.glob("*/*.md"))[:50]
        _compared("50 articles on many stories", load_story(files), 3)


def _compared(what: str, story: Story, times: int) -> None:
    sentences = sum(len(source.news) for source in story.sources)
    spent = best(lambda: compare(story), times)
    print(f"{what:28} {sentences:5} sentences {spent:8.1f} ms   peak {peak(story):5.0f} MiB")


def peak(story: Story) -> float:
    """Give the peak of memory taken by one comparison, in MiB."""
    tracemalloc.start()
    compare(story)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20


def until(command: Sequence[str], sentinel: bytes, *, limit: float = 20.0) -> float:
    """Give the milliseconds from starting ``command`` in a terminal until it has drawn ``sentinel``."""
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(
            command[0], list(command), {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        )
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 150, 0, 0))
    drawn = b""
    try:
        while sentinel not in drawn:
            if time.perf_counter() - begun > limit:
                raise SystemExit(f"{command}: {sentinel!r} not drawn within {limit:.0f} s")
            if select.select([terminal], [], [], 0.1)[0]:
                drawn += os.read(terminal, 65536)
        return 1000 * (time.perf_counter() - begun)
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(terminal)


def start(times: int = 9) -> None:
    """Print start-up times and their ratio to a bare Textual app."""
    with tempfile.TemporaryDirectory() as data:
        app = [sys.executable, "-m", "newsdiff", "--data-dir", data]
        floor = median(until([sys.executable, "-c", BARE], b"first frame") for _ in range(times))
        first = median(until(app, b"newsdiff") for _ in range(times))
        marked = median(until(app, b"conflict") for _ in range(times))
    print(f"bare Textual app, first frame    {floor:8.0f} ms")
    print(f"newsdiff, first frame            {first:8.0f} ms   {first / floor:.2f} times")
    print(f"newsdiff, sample fully marked    {marked:8.0f} ms   {marked / floor:.2f} times")


def main(argv: Sequence[str]) -> None:
    """Run the parts named, or all."""
    parts = {"analysis": analysis, "start": start}
    for name in argv or parts:
        parts[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
