"""Reading: moving, looking, searching, as a person would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual.events import Key
from textual.widgets import Input

from newsdiff.app.widgets.search_bar import SearchBar

from .conftest import ARTICLES, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from newsdiff.app.screens.reader import ReaderScreen

    from .conftest import Opened

    Text = Callable[[App[int]], str]


def place(reader: ReaderScreen) -> tuple[str, str]:
    """Give the passage and the source under the cursor."""
    return reader.passage, reader.source


async def test_the_first_screen_shows_sources_signs_and_words(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, _):
        text = screen_text(reader.app)
    for words in ("Fire on the ferry Aurora", "1 The Ledger", "2 Harbour Post", "3 wire-0417", "row 1/5"):
        assert words in text
    assert "! 1 conflict" in text
    assert "= agree · 3 sources, 3 voices" in text
    assert "Disagreements" in text, "a wide screen shows the facts unasked"


async def test_rows_sources_and_differences_by_key(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("j", "l")
        assert place(reader) == ("post:p2", "post")
        assert "number: “nine people” 1 | “Twelve people” 2" in screen_text(reader.app)
        await pilot.press("G", "1")
        assert reader.source == "ledger"
        await pilot.press("left_square_bracket", "x")
        assert place(reader) == ("ledger:p2", "ledger")
        await pilot.press("right_square_bracket", "c")
        await pilot.pause()
        assert "No difference further down" in screen_text(reader.app)


async def test_a_conflict_is_shown_with_what_it_is_in_conflict_with(
    opened: Opened, screen_text: Text
) -> None:
    articles = {key: ARTICLES[key] for key in ("ledger", "wire", "post")}
    async with opened((80, 24), articles=articles) as (reader, pilot):
        assert "3 Harbour Post" not in screen_text(reader.app)
        await pilot.press("right_square_bracket", "x")
        await pilot.pause()
        assert place(reader) == ("ledger:p2", "ledger")
        assert "3 Harbour Post" in screen_text(reader.app)


async def test_a_first_key_waits_and_escape_leaves_it(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert "then c, x" in screen_text(reader.app)
        await pilot.press("escape", "x")
        await pilot.pause()
        assert reader.view.hidden == {"ledger"}, "x after Escape is a key of its own again"


async def test_another_spine_keeps_the_passage(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        reader.jump("post:p2")
        await pilot.press("s")
        assert list(reader.view.columns) == ["post", "ledger", "wire"]
        assert place(reader) == ("post:p2", "post")


async def test_one_source_alone_and_back_to_the_same_place(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        reader.jump("wire:p3")
        await pilot.press("z")
        await pilot.pause()
        assert "2 Harbour Post" not in screen_text(reader.app)
        assert place(reader) == ("wire:p3", "wire")
        await pilot.press("escape")
        await pilot.pause()
        assert "2 Harbour Post" in screen_text(reader.app)
        assert place(reader) == ("wire:p3", "wire")


async def test_from_one_source_alone_to_another_alone(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        reader.jump("ledger:p2")
        await pilot.press("z", "3")
        assert place(reader) == ("wire:p2", "wire")
        assert reader.view.single == "wire"
        assert "wire-0417 alone" in screen_text(reader.app)
        await pilot.press("h")
        assert (reader.view.single, place(reader)) == ("post", ("post:p2", "post"))
        await pilot.press("l", "l", "z")
        assert (reader.view.single, place(reader)) == ("", ("wire:p2", "wire"))


async def test_sources_are_hidden_and_come_back(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("2", "x")
        assert list(reader.view.columns) == ["ledger", "wire"]
        await pilot.press("2")
        await pilot.pause()
        assert "Harbour Post is not on the screen" in screen_text(reader.app)
        await pilot.press("u")
        assert list(reader.view.columns) == ["ledger", "post", "wire"]
        await pilot.press("X", "space")
        await pilot.pause()
        assert "[ ] 1 The Ledger" in screen_text(reader.app)
        assert "[x] 2 Harbour Post" in screen_text(reader.app)
        await pilot.press("escape")
        await pilot.pause()
        assert list(reader.view.columns) == ["post", "wire"], "the spine gives way when it is hidden"


async def test_the_last_source_stays(opened: Opened) -> None:
    async with opened() as (reader, _):
        reader.view = reader.view.with_hidden(["ledger", "post", "wire"])
        assert len(reader.view.columns) == 3
        for _step in range(3):
            reader.parts.sources.hide_source()
        assert len(reader.view.columns) == 1


async def test_what_was_set_aside_is_shown_on_request(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        assert "Share this page" not in screen_text(reader.app)
        await pilot.press("v")
        await pilot.pause()
        assert "Share this page" in screen_text(reader.app)
        await pilot.press("i")
        await pilot.pause()
        text = screen_text(reader.app)
    assert "share bar" in text
    assert "ledger.txt" in text
    assert "not named by the document" in text


async def test_why_lists_counterparts_and_goes_there(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        reader.jump("ledger:p2")
        await pilot.press("w")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "score 0.90" in text
        row = r"In this row .*\n.* number: “nine people” 1 \| “Twelve people” 2 .*\n.* date: “Monday” 1"
        assert re.search(row, text)
        assert "date: here “Monday”, there “Tuesday”" in text
        await pilot.press("j", "enter")
        await pilot.pause()
        assert place(reader) == ("wire:p2", "wire")
        await pilot.press("ctrl+o")
        assert place(reader) == ("ledger:p2", "ledger")


async def test_enter_follows_a_counterpart_in_another_row_and_back(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        reader.jump("post:p3")
        await pilot.press("enter")
        assert place(reader) == ("wire:p3", "wire")
        await pilot.press("ctrl+o")
        assert place(reader) == ("post:p3", "post")
        await pilot.press("l")
        assert place(reader) == ("", "wire"), "an empty cell"
        await pilot.press("enter")
        assert place(reader) == ("wire:p3", "wire")
        await pilot.press("ctrl+o")
        assert place(reader) == ("", "wire"), "back in the empty cell"
        assert reader.beside == "ledger:p3"


async def test_search_counts_walks_and_ends(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("slash")
        reader.query_one("SearchBar Input", Input).value = "aurora"
        await pilot.press("enter")
        await pilot.pause()
        assert "1 of 4" in screen_text(reader.app)
        assert place(reader) == ("wire:p1", "wire")
        await pilot.press("n", "n", "N")
        await pilot.pause()
        assert place(reader) == ("ledger:p2", "ledger")
        await pilot.press("escape")
        await pilot.pause()
        assert "/aurora" not in screen_text(reader.app)
        await pilot.press("slash")
        reader.query_one("SearchBar Input", Input).value = "zeppelin"
        await pilot.pause()
        assert "not found" in screen_text(reader.app)


async def test_what_is_typed_is_looked_for_from_where_typing_began(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        begun = reader.passage
        await pilot.press("slash", *"captain")
        assert reader.passage == "ledger:p3"
        await pilot.press("x")
        assert reader.passage == begun, "not found: back to where typing began"
        await pilot.press(*["backspace"] * 8, *"the")
        assert reader.passage == "ledger:p2", "not from where another word was found meanwhile"
        await pilot.press("enter", "n", "ctrl+o")
        assert reader.passage == begun, "the search was a jump"


async def test_patterns_whole_words_and_hits_by_source(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("slash", "ctrl+r")
        box = reader.query_one(SearchBar).query_one(Input)
        box.value = "hour|("
        await pilot.pause()
        assert "Not a regular expression: missing )" in screen_text(reader.app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Not a regular expression" not in screen_text(reader.app)
        await pilot.press("slash")
        box.value = "hour|min.te"
        await pilot.press("ctrl+t")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "1 of 3" in text
        assert "✓ Ctrl-r regex  ✓ Ctrl-t words" in text
        assert text.splitlines()[1].count("/1") == 3


async def test_help_is_searched_and_does_what_is_chosen(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        assert "spine: the rows follow" in screen_text(reader.app)
        pilot.app.screen.query_one(Input).value = "set aside captions"
        await pilot.pause()
        assert "spine: the rows follow" not in screen_text(reader.app)
        await pilot.press("enter")
        await pilot.pause()
        assert reader.view.furniture


@pytest.mark.parametrize("size", [(80, 24), (120, 35), (200, 50)])
async def test_what_a_list_can_do_is_said_under_it(
    opened: Opened, screen_text: Text, size: tuple[int, int]
) -> None:
    async with opened(size) as (reader, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.pause()
        text = screen_text(reader.app)
        assert "· not found here" in text, "the signs are explained"
        assert "type to search, Enter does it" in text


async def test_the_palette_finds_actions_and_sources(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("ctrl+p")
        pilot.app.screen.query_one(Input).value = "harbour post"
        await until(pilot, lambda: "Source 2: Harbour Post" in screen_text(reader.app))
        await pilot.press("enter")
        await pilot.pause()
        assert reader.source == "post"


async def test_themes_take_turns(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        seen = [reader.app.theme]
        for _ in range(4):
            await pilot.press("t")
            seen.append(reader.app.theme)
    assert seen == ["newsdiff-dark", "newsdiff-light", "ansi-dark", "ansi-light", "newsdiff-dark"]


async def test_a_resize_keeps_the_place(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        reader.jump("wire:p3")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert place(reader) == ("wire:p3", "wire")
        assert "Captain told reporters".casefold() in screen_text(reader.app).casefold()
        assert not reader.has_class("facts"), "facts shown unasked give way on a narrow screen"


async def test_one_source_opens_and_says_so(opened: Opened, screen_text: Text) -> None:
    one = {
        "ledger": ("The Ledger", "Ferry fire", "A fire on the ferry Aurora injured nine people on Monday.")
    }
    async with opened(articles=one) as (reader, _):
        text = screen_text(reader.app)
    assert "nothing to compare" in text
    assert "injured nine people" in text


@pytest.mark.parametrize("size", [(200, 50), (120, 35), (80, 24), (40, 12)])
async def test_any_size_shows_the_text_and_where_one_is(
    opened: Opened, screen_text: Text, size: tuple[int, int]
) -> None:
    async with opened(size) as (reader, _):
        text = screen_text(reader.app)
    assert "The Ledger" in text
    assert "row 1/5" in text
    assert max(len(line) for line in text.splitlines()) <= size[0]


async def test_keys_typed_faster_than_the_screen_do_no_harm(opened: Opened) -> None:
    async with opened((150, 40)) as (reader, pilot):
        for key in ("f", "j", "j", "slash", "x", "s"):
            pilot.app.post_message(Key(key, None))
        await pilot.pause()
        assert reader.passage == "ledger:p1", "j moves among the facts at once"
        assert not reader.view.hidden, "x after / is for the box that was opened"


async def test_the_mouse_goes_to_cells_and_facts(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        lines = screen_text(reader.app).splitlines()
        row = next(n for n, line in enumerate(lines) if "Twelve people were hurt" in line)
        await pilot.click(offset=(lines[row].index("Twelve"), row))
        assert place(reader) == ("post:p2", "post")
        fact = next(n for n, line in enumerate(lines) if "Mara Holt  Captain" in line)
        await pilot.click(offset=(lines[fact].index("Mara Holt  Captain"), fact))
        await pilot.pause()
        assert place(reader) == ("ledger:p3", "ledger")


async def test_tab_goes_through_sources_and_stays_in_the_text(opened: Opened) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("tab", "tab", "shift+tab")
        assert reader.source == "post"
        assert reader.focused is reader.text


async def test_ctrl_c_copies_a_selection_else_says_how_to_leave(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "q leaves" in screen_text(reader.app)
        lines = screen_text(reader.app).splitlines()
        row = next(n for n, line in enumerate(lines) if "Twelve people were hurt" in line)
        region = reader.text.region
        spot = (lines[row].index("Twelve") - region.x, row - region.y)
        await pilot.click("CompareView", offset=spot, times=2)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert pilot.app.clipboard == "Twelve people were hurt when the ferry Aurora caught fire on Monday."
        assert "1 passage of Harbour Post copied (68 characters) through" in screen_text(reader.app)


async def test_a_low_screen_says_how_to_move_and_where_help_is(opened: Opened, screen_text: Text) -> None:
    async with opened((80, 24)) as (reader, pilot):
        await pilot.pause()
        lines = screen_text(reader.app).splitlines()
        assert lines[-1].startswith(" j k move through the rows")
        assert lines[-2].endswith("? help")
        await pilot.press("j")
        await pilot.pause()
        lines = screen_text(reader.app).splitlines()
        assert "move through" not in lines[-1]
        assert lines[-2].endswith("? help")
