"""Letters over what can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input, Static

from newsdiff.app.screens.jump_screen import JumpScreen
from newsdiff.app.widgets.facts_panel import FactsPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.screen import Screen

    from .conftest import Opened

    Text = Callable[[App[int]], str]


def top_screen(app: App[int]) -> Screen[Any]:
    return app.screen


@pytest.mark.parametrize("size", [(200, 50), (120, 35), (80, 24), (40, 12)])
async def test_letters_cover_no_text_and_each_is_there_once(
    opened: Opened, screen_text: Text, size: tuple[int, int]
) -> None:
    async with opened(size) as (reader, pilot):
        await pilot.press("l")
        before = screen_text(reader.app).splitlines()
        await pilot.press("J")
        assert isinstance(pilot.app.screen, JumpScreen)
        marked = {
            (mark.region.x, mark.region.y): str(mark.render()) for mark in pilot.app.screen.query(Static)
        }
        assert len(set(marked.values())) == len(marked) >= 4
        for (x, y), letter in marked.items():
            was = before[y][x : x + 1]
            assert was in {"", " ", "▌", "█", "▐", "│", letter} or not was.isalnum(), (x, y, letter, was)
        await pilot.press("escape")
        assert top_screen(pilot.app) is reader
        assert screen_text(reader.app).splitlines()[:-3] == before[:-3]


async def test_one_key_goes_to_a_passage_a_column_the_ends_the_facts_and_the_search(opened: Opened) -> None:
    async with opened((200, 50)) as (reader, pilot):
        await pilot.press("J", "d")
        assert (reader.passage, reader.source) == ("wire:p1", "wire")
        await pilot.press("J", "1")
        assert reader.source == "ledger"
        await pilot.press("J", "G")
        assert reader.text.cursor[0] == len(reader.page.rows) - 1
        await pilot.press("J", "g")
        assert reader.text.current_row is not None
        assert reader.text.current_row.index == 0
        await pilot.press("J", "f")
        assert reader.query_one(FactsPanel).body.has_focus
        await pilot.press("J", "a")
        assert reader.text.has_focus
        await pilot.press("J", "slash")
        assert isinstance(reader.focused, Input)


async def test_any_other_key_or_another_size_leaves_all_as_it_is(opened: Opened) -> None:
    async with opened((120, 35)) as (reader, pilot):
        for end in ("Z", "f9", "down"):
            await pilot.press("J", end)
            assert top_screen(pilot.app) is reader
        await pilot.press("J")
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert top_screen(pilot.app) is reader
        assert reader.passage == "ledger:p1"
