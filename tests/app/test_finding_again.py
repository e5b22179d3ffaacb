"""Coming back: along the trail, to the last visit's place, and from filters and searches to all rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from newsdiff.app.trail import Stop, Trail
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.layout.filters import Filter, Shown
from newsdiff.library.store import open_library

from .conftest import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from textual.app import App

    from newsdiff.app.screens.reader import ReaderScreen

    from .conftest import Opened

    Text = Callable[[App[int]], str]


def on_screen(reader: ReaderScreen) -> bool:
    """Whether the first line of the passage under the cursor is in view."""
    grid, (row, column, item) = reader.text.grid, reader.text.cursor
    assert grid is not None
    top = reader.text.scroll_offset.y
    return top <= grid.extent(row, column, item)[0] < top + reader.text.size.height


def test_back_and_forward_along_the_trail() -> None:
    a, b, c, d = (Stop(f"s:p{number}", "s") for number in range(4))
    trail = Trail()
    trail.leave(a)
    trail.leave(b)
    assert trail.back(c) == b
    assert trail.back(b) == a
    assert trail.back(a) is None
    assert trail.forward(a) == b
    assert trail.forward(b) == c
    assert trail.forward(c) is None
    assert trail.back(c) == b
    trail.leave(b)
    assert trail.forward(d) is None, "a new way begins"
    assert trail.back(d) == b


async def test_places_visited_are_gone_through_both_ways(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        assert reader.jump("ledger:p3")
        assert reader.jump("wire:p2")
        await pilot.press("ctrl+o", "ctrl+o")
        assert reader.passage == "ledger:p1"
        await pilot.press("ctrl+o")
        assert "Nowhere to go back to." in screen_text(reader.app)
        await pilot.press("ctrl+n", "ctrl+n")
        assert reader.passage == "wire:p2"
        await pilot.press("ctrl+n")
        assert "Nowhere to go forward to." in screen_text(reader.app)


async def test_one_key_ends_filter_and_search_and_says_so(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        reader.parts.filtering.show_only(Filter(Shown.CONFLICTS))
        await pilot.press("slash", *"crew", "enter", "0")
        text = screen_text(reader.app)
        assert "Cleared: the filter (conflicts only) and the search for “crew”. All rows are shown." in text
        assert reader.page.folded == 0
        assert reader.text.hits == ()
        assert not reader.query_one(SearchBar).has_class("open")
        await pilot.press("0")
        assert "All rows are shown, and nothing is searched for." in screen_text(reader.app)


@pytest.mark.parametrize("key", ["s", "less_than_sign", "greater_than_sign", "v", "H", "0"])
async def test_what_is_read_stays_in_view(opened: Opened, key: str) -> None:
    long = {
        name: (label, title, *(f"{passage} {'And so it went on. ' * 12}" for passage in passages))
        for name, (label, title, *passages) in ARTICLES.items()
    }
    async with opened((90, 16), articles=long) as (reader, pilot):
        reader.parts.filtering.show_only(Filter(Shown.SHARED))
        reader.jump("post:p2")
        await pilot.press(key)
        await pilot.pause()
        assert reader.passage == "post:p2"
        assert on_screen(reader)


async def test_a_filter_that_folds_what_is_read_goes_to_the_nearest_row(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        reader.jump("ledger:p3")
        reader.parts.filtering.show_only(Filter(Shown.CONFLICTS))
        assert reader.text.current_row is not None
        assert reader.text.current_row.index == 1
        await pilot.pause()
        assert on_screen(reader)


def edited(articles: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Two paragraphs more at the head of the first article."""
    label, title, *rest = articles["ledger"]
    head = "The harbour was closed until noon.", "Ferries to the islands ran again by evening."
    return {**articles, "ledger": (label, title, *head, *rest)}


async def test_the_passage_is_found_again_in_an_edited_file(opened: Opened, tmp_path: Path) -> None:
    async with opened(library=open_library(tmp_path)) as (reader, pilot):
        reader.jump("ledger:p3")
        await pilot.press("q")
    async with opened(library=open_library(tmp_path), articles=edited(ARTICLES)) as (reader, pilot):
        assert reader.passage == "ledger:p5"
        reader.jump("ledger:p2")
        await pilot.press("q")
    async with opened(library=open_library(tmp_path)) as (reader, _):
        assert reader.passage == "ledger:p2", "its words are gone: the same number stands for it"


async def test_what_was_searched_for_is_searched_for_again(
    opened: Opened, screen_text: Text, tmp_path: Path
) -> None:
    async with opened(library=open_library(tmp_path)) as (reader, pilot):
        await pilot.press("ctrl+r")
        reader.query_one(SearchBar).query_one(Input).value = "cap.ain"
        await pilot.pause()
        await pilot.press("enter", "n")
        at = reader.passage
        await pilot.press("q")
    async with opened(library=open_library(tmp_path)) as (reader, pilot):
        assert reader.passage == at
        assert len(reader.text.hits) == 3
        assert "✓ Ctrl-r regex" in screen_text(reader.app)
        assert reader.focused is reader.text
        await pilot.press("n")
        assert reader.passage != at


async def test_a_search_that_takes_too_long_is_given_up(opened: Opened, screen_text: Text) -> None:
    slow = {**ARTICLES, "post": (*ARTICLES["post"], "a" * 60 + "b" + " so on" * 40)}
    async with opened(articles=slow) as (reader, pilot):
        await pilot.press("ctrl+r")
        reader.query_one(SearchBar).query_one(Input).value = "(.*a){30}q"
        await pilot.pause()
        assert "takes too long here; make it simpler" in screen_text(reader.app)
        assert "not searched" in screen_text(reader.app)
