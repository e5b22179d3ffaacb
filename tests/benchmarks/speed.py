"""Print how long things take, each against a floor measured in the same run.

    python tests/benchmarks/speed.py [analysis] [curve] [start]

analysis: reading and comparing the sample, and, where ../shared/stories lies beside the project, 50 real
          articles; after imports.
curve:    comparing 5 to 200 articles of 27 sentences on one story, written anew by each outlet, or copied
          from five reports; each in a process of its own, the first comparison there.
start:    process start to first frame and to the marked sample, against a Textual app that shows one Static.
"""

from __future__ import annotations

import fcntl
import os
import pty
import resource
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from statistics import median

import synthetic

from newsdiff.compare.comparison import compare
from newsdiff.compare.sampling import take_sample
from newsdiff.compare.similarity import content
from newsdiff.sources.load import load_story
from newsdiff.text.tokens import tokenize

SHARED = synthetic.SEEDS.parents[1] / "shared" / "stories"

#: Stories of any number of articles, by how their outlets write.
STORIES = {"rewritten": synthetic.story, "copied": synthetic.copies}

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
    if SHARED.exists():
        story = load_story(sorted(SHARED.glob("*/*.md"))[:50])
        print(f"50 articles on many stories      {best(lambda: compare(story), 3):8.1f} ms")


def curve() -> None:
    """Print how time and memory grow with the number of articles."""
    print(f"{'story':10} articles sentences      pairs  looked at  links  rows  seconds  peak MiB")
    for kind in STORIES:
        for articles in (5, 10, 20, 50, 100, 200):
            run = [sys.executable, __file__, "one", kind, str(articles)]
            print(subprocess.run(run, check=True, capture_output=True, text=True).stdout, end="", flush=True)


def one(kind: str, articles: int) -> None:
    """Print the line of ``curve`` for one story: the first comparison of this process, and all its memory."""
    story = STORIES[kind](articles)
    begun = time.process_time()
    found = compare(story)
    spent = time.process_time() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    news = [sentence for source in story.sources for sentence in source.news]
    pairs = (len(news) ** 2 - sum(len(source.news) ** 2 for source in story.sources)) // 2
    sample = take_sample([s.source for s in news], [content(tokenize(s.text)) for s in news])
    looked_at = len(sample.pairs()) if sample else pairs
    print(
        f"{kind:10} {articles:8} {len(news):9} {pairs:10} {looked_at:10} {len(found.links):6} "
        f"{len(found.rows):5} {spent:8.2f} {most:9.0f}"
    )


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
        marked = median(until(app, b"differ") for _ in range(times))
    print(f"bare Textual app, first frame    {floor:8.0f} ms")
    print(f"newsdiff, first frame            {first:8.0f} ms   {first / floor:.2f} times")
    print(f"newsdiff, sample fully marked    {marked:8.0f} ms   {marked / floor:.2f} times")


def main(argv: Sequence[str]) -> None:
    """Run the parts named, or all."""
    if argv and argv[0] == "one":
        one(argv[1], int(argv[2]))
        return
    parts = {"analysis": analysis, "curve": curve, "start": start}
    for name in argv or parts:
        parts[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
