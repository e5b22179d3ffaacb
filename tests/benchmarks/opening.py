"""Print the longest the screen stands still while a story is read, compared and opened.

    python tests/benchmarks/opening.py

A timer of the app asks every few milliseconds for the screen's thread; the longest it waits is what a reader
feels. Stories: the sample; fifty synthetic articles on one story; every folder of ../shared/gold.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import synthetic

from newsdiff.analysis import Analysis, Request
from newsdiff.app.app import NewsdiffApp
from newsdiff.app.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

GOLD = synthetic.SEEDS.parents[1] / "shared" / "gold"
SIZE = (150, 45)
#: Milliseconds between two questions, and how often the thread is asked after the reader stands.
EVERY, AFTER = 5, 40


async def opened(paths: Sequence[str]) -> tuple[float, float, float]:
    """Open a story; give the longest gap before and after the reader stands, and when it stood, in ms."""
    begun = time.perf_counter()
    app = NewsdiffApp(Analysis(Request(tuple(paths))).result)
    gaps: dict[bool, float] = {False: 0.0, True: 0.0}
    async with app.run_test(size=SIZE):
        stood, left = 0.0, AFTER
        last = time.perf_counter()
        while left:
            await asyncio.sleep(EVERY / 1000)
            now = time.perf_counter()
            stands = isinstance(app.screen, ReaderScreen)
            stood = stood or (now if stands else 0.0)
            left -= stands
            gaps[stands] = max(gaps[stands], 1000 * (now - last) - EVERY)
            last = now
    return gaps[False], gaps[True], 1000 * (stood - begun)


def main() -> None:
    """Print a line for each story."""
    with tempfile.TemporaryDirectory() as folder:
        for source in synthetic.story(50).sources:
            (Path(folder) / f"{source.id}.txt").write_text(source.text)
        stories = {"the sample": str(synthetic.SEEDS), "fifty articles on one story": folder}
        if GOLD.exists():
            stories |= {path.parent.name: str(path.parent) for path in sorted(GOLD.glob("*/gold.json"))}
        print(f"{'':32}{'stands after':>14}{'longest gap before':>20}{'after':>8}   ms")
        for name, path in stories.items():
            before, after, stood = asyncio.run(opened([path]))
            print(f"{name:32}{stood:14.0f}{before:20.0f}{after:8.0f}")


if __name__ == "__main__":
    main()
