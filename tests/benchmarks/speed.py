"""Print how long things take, each against a floor measured in the same run.

    python tests/benchmarks/speed.py [analysis] [curve] [start]

analysis: reading the sample; finding its facts and comparing it; the same, where ../shared/stories lies
          beside the project, of 50 real articles cut to 27 sentences each; after imports.
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
from dataclasses import replace
from itertools import pairwise
from statistics import median

import synthetic

from newsdiff.compare.comparison import compare
from newsdiff.compare.sampling import take_sample
from newsdiff.compare.similarity import content
from newsdiff.model import Source, Story
from newsdiff.sources.load import load_story
from newsdiff.text.tokens import tokenize

SHARED = synthetic.SEEDS.parents[1] / "shared" / "stories"

#: Stories of any number of articles, by how their outlets write.
STORIES = {"rewritten": synthetic.story, "copied": synthetic.copies}

#: The steps of a comparison in which facts are found, merged and held against each other.
FACTS = frozenset({"facts", "merging", "done"})

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
    """Print the time of reading, and of finding facts and of comparing, each against its limit."""
    sample = load_story([synthetic.SEEDS])
    print(f"{'reading the sample (5 articles)':40} {best(lambda: load_story([synthetic.SEEDS]), 5):8.1f} ms")
    print_apart("the sample", sample, 9, limits=(60, 60))
    if SHARED.exists():
        print_apart("50 articles on many stories", real(50), 3, limits=(1000, 600))


def print_apart(name: str, story: Story, times: int, limits: tuple[int, int]) -> None:
    """Print the shortest time that the facts of ``story`` take in so many runs, and all else of comparing."""
    spent = [spend(story) for _ in range(times)]
    for part, milliseconds, limit in zip(("facts", "the rest"), map(min, *spent), limits, strict=True):
        print(f"{name + ', ' + part:40} {milliseconds:8.1f} ms of {limit:5}")


def spend(story: Story) -> tuple[float, float]:
    """Compare ``story`` and give the milliseconds of processor time for its facts, and for all else."""
    steps: list[tuple[str, float]] = []
    compare(story, progress=lambda step, _share: steps.append((step, time.process_time())))
    steps.append(("", time.process_time()))
    spent = [(step in FACTS, 1000 * (end - begin)) for (step, begin), (_, end) in pairwise(steps)]
    return sum(each for facts, each in spent if facts), sum(each for facts, each in spent if not facts)


def real(articles: int, sentences: int = 27) -> Story:
    """Load so many real articles, each cut to its first ``sentences``; shorter ones are passed over."""
    story = load_story(sorted(SHARED.glob("*/*.md")))
    long = [source for source in story.sources if len(source.news) >= sentences]
    return replace(story, sources=tuple(cut(source, sentences) for source in long[:articles]))


def cut(source: Source, sentences: int) -> Source:
    """Leave of an article all that stands up to the end of so many of its news sentences."""
    end = source.news[sentences - 1].end
    return replace(
        source,
        text=source.text[:end],
        blocks=tuple(replace(b, end=min(b.end, end)) for b in source.blocks if b.start < end),
        sentences=tuple(sentence for sentence in source.sentences if sentence.end <= end),
    )


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
