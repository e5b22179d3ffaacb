"""The view with its heads and its ruler, alone in an app, and what stands on its screen."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.app import App, ComposeResult
from textual.containers import Horizontal

from newsdiff.app.themes import THEMES
from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.compare_view import CompareView
from newsdiff.app.widgets.ruler import Ruler
from pages import LONG, SHORT, item, page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

    from newsdiff.layout.page import Page


class Host(App[None]):
    """Heads over a view beside its ruler."""

    CSS = "Horizontal { height: 1fr; } CompareView { width: 1fr; height: 1fr; }"

    def __init__(self, shown: Page) -> None:
        super().__init__()
        self.shown = shown
        self.heard: list[object] = []

    def compose(self) -> ComposeResult:
        yield ColumnHeads()
        with Horizontal():
            yield CompareView()
            yield Ruler()

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        view = self.query_one(CompareView)
        self.query_one(ColumnHeads).follow(view)
        self.query_one(Ruler).follow(view)
        view.show(self.shown)

    def on_compare_view_picked(self, message: CompareView.Picked) -> None:
        self.heard.append(("picked", message.row, message.column, message.item))

    def on_ruler_jumped(self, message: Ruler.Jumped) -> None:
        self.heard.append(("jumped", message.row))


@asynccontextmanager
async def hosted(
    shown: Page, size: tuple[int, int] = (120, 35)
) -> AsyncIterator[tuple[CompareView, Pilot[None], Host]]:
    app = Host(shown)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app.query_one(CompareView), pilot, app


def screen(app: App[None]) -> list[str]:
    return [strip.text for strip in app.screen._compositor.render_strips()]


def styles_of(app: App[None], words: str) -> set[str]:
    """Bold, underline, reverse and colours of the cells that show ``words``."""
    found = set()
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if words in segment.text and segment.style:
                found |= set(str(segment.style).split())
    return found


def story_of(rows: int) -> Page:
    return page(*[[[item(f"s1:p{y}", SHORT)], [item(f"s2:p{y}", LONG)]] for y in range(1, rows + 1)])
