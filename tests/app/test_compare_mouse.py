"""The view under the mouse: clicks, the wheel, and selecting words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import MouseScrollDown

from newsdiff.app.widgets.compare_view import CompareView
from pages import LONG, SHORT, small_page

from .conftest import until
from .hosting import hosted, story_of, styles_of

if TYPE_CHECKING:
    pass


async def test_a_click_goes_to_the_cell() -> None:
    async with hosted(small_page()) as (view, pilot, app):
        assert view.grid is not None
        slot = view.grid.slots[2]
        await pilot.click(CompareView, offset=(slot.x + 5, view.grid.tops[1] + 1))
        assert view.cursor == (1, 2, 0)
        assert ("picked", 1, 2, 0) in app.heard


async def test_dragging_selects_the_words_of_one_column_only() -> None:
    async with hosted(small_page()) as (view, pilot, app):
        assert view.grid is not None
        slot = view.grid.slots[0]
        top = view.grid.tops[1]
        await pilot.mouse_down(CompareView, offset=(slot.text_x, top))
        await pilot.hover(CompareView, offset=(slot.text_x + 12, top + 1))
        await pilot.mouse_up(CompareView, offset=(slot.text_x + 12, top + 1))
        await pilot.pause()
        text = app.screen.get_selected_text()
        assert text is not None
        assert text == LONG[: len(text)]
        lines = view.grid.lines(1, slot)
        assert lines[1].start < len(text) <= lines[1].end
        assert "│" not in text and "=" not in text and "¶" not in text
        view.go_to(0)
        await pilot.pause()
        assert styles_of(app, text[:8]) != styles_of(app, SHORT[:8])


async def test_a_drag_from_the_gutter_to_beyond_the_end_takes_the_whole_passage() -> None:
    async with hosted(small_page()) as (view, pilot, app):
        assert view.grid is not None
        slot = view.grid.slots[1]
        bottom = view.grid.extent(0, 1)[1] - 1
        await pilot.mouse_down(CompareView, offset=(slot.x + 1, 0))
        await pilot.hover(CompareView, offset=(slot.x + slot.width - 1, bottom))
        await pilot.mouse_up(CompareView, offset=(slot.x + slot.width - 1, bottom))
        await pilot.pause()
        assert app.screen.get_selected_text() == SHORT


async def test_a_double_click_selects_the_passage() -> None:
    async with hosted(small_page()) as (view, pilot, app):
        assert view.grid is not None
        top, _ = view.grid.extent(1, 0, 1)
        await pilot.click(CompareView, offset=(8, top), times=2)
        await pilot.pause()
        assert app.screen.get_selected_text() == SHORT


async def test_the_wheel_scrolls_without_moving_the_reader() -> None:
    async with hosted(story_of(80)) as (view, pilot, _):
        await pilot._post_mouse_events([MouseScrollDown], view, button=0)
        await until(pilot, lambda: view.scroll_offset.y > 0)
        assert view.cursor == (0, 0, 0)
