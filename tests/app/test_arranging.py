"""Setting the columns, as the reader meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.library.store import open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from newsdiff.app.screens.reader import ReaderScreen

    from .conftest import Opened

    Text = Callable[[App[int]], str]


def sources(reader: ReaderScreen) -> list[str]:
    return [column.source for column in reader.page.columns]


def widths(reader: ReaderScreen) -> list[int]:
    assert reader.text.grid is not None
    return [slot.width for slot in reader.text.grid.slots]


async def test_a_column_moves_left_and_right_and_the_cursor_with_it(
    opened: Opened, screen_text: Text
) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("l", "l", "left_curly_bracket")
        assert sources(reader) == ["ledger", "wire", "post"]
        assert reader.source == "wire"
        assert "wire-0417 is now column 2 of 3." in screen_text(reader.app)
        await pilot.press("left_curly_bracket")
        assert "first after the spine already" in screen_text(reader.app)
        await pilot.press("right_curly_bracket", "right_curly_bracket")
        assert sources(reader) == ["ledger", "post", "wire"]
        assert "last already" in screen_text(reader.app)


async def test_escape_leaves_two_sources_side_by_side(opened: Opened) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("l", "p")
        assert sources(reader) == ["ledger", "post"]
        await pilot.press("escape")
        assert sources(reader) == ["ledger", "post", "wire"]


async def test_the_spine_does_not_move(opened: Opened, screen_text: Text) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("right_curly_bracket")
        assert sources(reader) == ["ledger", "post", "wire"]
        assert "is the spine: it stays at the left" in screen_text(reader.app)


async def test_a_column_is_widened_narrowed_and_all_made_equal(opened: Opened, screen_text: Text) -> None:
    async with opened((130, 35)) as (reader, pilot):
        equal = widths(reader)
        await pilot.press("l", "plus", "plus")
        wider = widths(reader)
        assert wider[1] >= equal[1] + 8
        assert sum(wider) + 2 == reader.text.size.width
        assert ", ".join(map(str, wider)) in screen_text(reader.app)
        await pilot.press("minus", "minus", "minus", "minus", "minus", "minus", "minus")
        assert widths(reader)[1] == 28
        assert "As narrow as it gets" in screen_text(reader.app)
        await pilot.press("equals_sign")
        assert widths(reader) == equal


async def test_hits_stay_marked_when_columns_are_widened(opened: Opened) -> None:
    async with opened((130, 35)) as (reader, pilot):
        await pilot.press("slash", *"captain", "enter", "plus")
        assert len(reader.text.hits) == 3


async def test_a_rule_is_dragged_in_the_heads_and_in_the_text(opened: Opened, screen_text: Text) -> None:
    async with opened((130, 35)) as (reader, pilot):
        for widget, to in ((ColumnHeads, 50), (type(reader.text), 35), (type(reader.text), 90)):
            assert reader.text.grid is not None
            rule = reader.text.grid.slots[1].x - 1
            await pilot.hover(widget, offset=(rule, 1))
            await pilot.mouse_down(widget, offset=(rule, 1))
            await pilot.hover(widget, offset=(to, 1))
            await pilot.mouse_up(widget, offset=(to, 1))
            await pilot.pause()
            assert abs(widths(reader)[0] - min(to, 57)) <= 1, "the next column keeps what it needs"
            assert reader.text.text_selection is None
            assert reader.source == "ledger", "the cursor stays"
            assert "cells wide" in screen_text(reader.app)
            await pilot.hover(widget, offset=(to + 9, 1))
            assert abs(widths(reader)[0] - min(to, 57)) <= 1, "let go"


async def test_two_sources_side_by_side_and_all_again(opened: Opened, screen_text: Text) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("l", "l", "left_curly_bracket", "p")
        assert sources(reader) == ["ledger", "wire"]
        assert "p shows all): The Ledger and wire-0417." in screen_text(reader.app)
        await pilot.press("2")
        assert sources(reader) == ["ledger", "post"]
        assert reader.source == "post"
        await pilot.press("s")
        assert sources(reader) == ["post", "ledger"], "the spine changes places with the second"
        await pilot.press("3", "x")
        assert sources(reader) == ["post", "wire"]
        assert "p shows all again" in screen_text(reader.app)
        await pilot.press("p")
        assert sources(reader) == ["post", "ledger", "wire"]
        assert reader.source == "wire"


async def test_from_the_spine_the_pair_is_with_the_next_source(opened: Opened) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("p")
        assert sources(reader) == ["ledger", "post"]
        await pilot.press("z", "z")
        assert sources(reader) == ["ledger", "post"], "one source alone, and the pair again"


async def test_facts_that_leave_room_for_one_column_give_way_to_the_pair(
    opened: Opened, screen_text: Text
) -> None:
    async with opened((80, 24)) as (reader, pilot):
        await pilot.press("f", "escape")
        assert "Disagreements" in screen_text(reader.app)
        await pilot.press("p")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "Disagreements" not in text
        assert "2 Harbour Post" in text
        assert "p shows all" in text


async def test_a_jump_out_of_the_pair_takes_the_other_source_in(opened: Opened) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("p")
        assert reader.jump("wire:p2")
        assert sources(reader) == ["ledger", "wire"]
        await pilot.press("ctrl+o")
        assert reader.passage == "ledger:p1"


async def test_columns_are_as_they_were_left(opened: Opened, tmp_path: Path) -> None:
    library = open_library(tmp_path)
    async with opened((130, 35), library=library) as (reader, pilot):
        await pilot.press("l", "l", "left_curly_bracket", "plus", "plus")
        left = widths(reader)
        await pilot.press("q")
    async with opened((130, 35), library=library) as (reader, pilot):
        assert sources(reader) == ["ledger", "wire", "post"]
        assert widths(reader) == left
        await pilot.press("p", "q")
    async with opened((130, 35), library=library) as (reader, pilot):
        assert sources(reader) == ["ledger", "wire"]
        await pilot.press("z", "j", "q")
    async with opened((130, 35), library=library) as (reader, pilot):
        assert (sources(reader), reader.passage) == (["wire"], "wire:p2"), "one source alone, and its place"
        await pilot.press("z", "p")
        assert widths(reader) == left
