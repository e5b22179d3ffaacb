"""Print what moving, scrolling, resizing and searching cost the reader, each against a floor measured here.

    python tests/benchmarks/reading.py

The floor is a Textual app that scrolls one Static by a line. Times are of the processor, per key, until the
screen stands; the reader is the whole screen, with heads, ruler, facts and status line.
"""

from __future__ import annotations

import asyncio
import gc
import resource
import time
from functools import partial
from typing import TYPE_CHECKING, ClassVar

import synthetic
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from newsdiff.app.screens.reader import ReaderScreen
from newsdiff.app.shelf import Shelf
from newsdiff.app.themes import THEMES
from newsdiff.app.view import View
from newsdiff.compare.mending import as_found

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.binding import BindingType
    from textual.pilot import Pilot

from newsdiff.model import Comparison

SIZE = (150, 45)


class Bare(App[None]):
    """The least there is to scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [("j", "down")]

    def compose(self) -> ComposeResult:
        """One long text."""
        with VerticalScroll():
            yield Static("\n".join(["As little as can be scrolled, line by line."] * 300))

    def action_down(self) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)


class Reader(App[None]):
    """The reader over a comparison that needs no analysis."""

    BINDINGS: ClassVar[list[BindingType]] = [("f9", "line")]

    def __init__(self, comparison: Comparison) -> None:
        """Show ``comparison``."""
        super().__init__()
        self.comparison = comparison
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def on_mount(self) -> None:
        """Open the reader."""
        self.push_screen(ReaderScreen(View(self.comparison), Shelf(None, ""), as_found(self.comparison)))

    def action_line(self) -> None:
        """Scroll by a line."""
        assert isinstance(self.screen, ReaderScreen)
        self.screen.text.scroll_relative(y=1, animate=False)


async def keys(pilot: Pilot[None], key: str, times: int) -> tuple[float, float, float]:
    """Give mean and worst milliseconds of the processor, and the worst of the clock, for pressing ``key``."""
    spent, walls = [], []
    for _ in range(times):
        cpu, wall = time.process_time(), time.perf_counter()
        pilot.app.simulate_key(key)
        await pilot._wait_for_screen()
        walls.append(1000 * (time.perf_counter() - wall))
        await asyncio.sleep(0.02)
        spent.append(1000 * (time.process_time() - cpu))
    return sum(spent) / times, max(spent), max(walls)


async def once(action: Callable[[], Awaitable[object]]) -> float:
    """Give the milliseconds of the processor one action takes."""
    begun = time.process_time()
    await action()
    return 1000 * (time.process_time() - begun)


async def reader(columns: int, rows: int, floor: float) -> None:
    """Print the reader's figures for ``rows`` rows of ``columns`` sources."""
    app = Reader(synthetic.grid(columns, rows))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        gc.collect()
        gc.freeze()
        for name, key in (("row jump", "j"), ("line scroll", "f9")):
            mean, most, wall = await keys(pilot, key, 200)
            print(
                f"{columns} x {rows}  {name:12} {mean:6.1f} ms   {mean / floor:.2f} times the floor"
                f"   worst {most:.0f} ms, by the clock {wall:.0f} ms"
            )

        async def resize() -> None:
            await pilot.resize_terminal(SIZE[0] - 11, SIZE[1])
            await pilot.pause()

        async def theme() -> None:
            app.theme = THEMES[1].name
            await pilot.pause()

        async def search(query: str) -> None:
            assert isinstance(app.screen, ReaderScreen)
            app.screen.query_one(Input).value = query
            await pilot.pause()

        for title, action in (
            ("resize", resize),
            ("theme switch", theme),
        ):
            print(f"{columns} x {rows}  {title:12} {await once(action):6.0f} ms")
        app.simulate_key("slash")
        await pilot.pause()
        for query in ("minister", "the"):
            spent = await once(partial(search, query))
            assert isinstance(app.screen, ReaderScreen)
            hits = len(app.screen.text.hits)
            print(f"{columns} x {rows}  search for {query!r}, {hits} hits {spent:6.0f} ms")
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{columns} x {rows}  memory of this process so far {used:.0f} MiB")


async def main() -> None:
    """Measure the floor, then the reader."""
    async with Bare().run_test(size=SIZE) as pilot:
        await pilot.pause()
        floor, most, _ = await keys(pilot, "j", 200)
    print(f"bare app     line scroll  {floor:6.1f} ms   worst {most:.0f} ms")
    for columns, rows in ((5, 400), (8, 2000)):
        await reader(columns, rows, floor)


if __name__ == "__main__":
    asyncio.run(main())
