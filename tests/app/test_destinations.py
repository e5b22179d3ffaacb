"""Going to a row, a paragraph, a source, a heading, a bookmark, a fact by name or number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.command import Command, CommandList
from textual.widgets import Input

from newsdiff.app.destinations import Destinations
from newsdiff.library.store import open_library

from .conftest import ARTICLES, compared, story_of, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot

    from newsdiff.app.screens.reader import ReaderScreen

    from .conftest import Opened

    Text = Callable[[App[int]], str]

COMPARISON = compared(story_of(ARTICLES, "Fire on the ferry Aurora"))
PLACES = Destinations(COMPARISON, COMPARISON.facts, ())


def best(query: str, source: str = "ledger") -> tuple[str, str, str]:
    """Kind, source and passage of what is offered first."""
    place = PLACES.like(query, source)[0][1]
    return place.kind, place.source, place.passage


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("row 2", ("Row", "wire", "wire:p2")),
        ("r2", ("Row", "wire", "wire:p2")),
        ("4", ("Row", "wire", "ledger:p4")),
        ("¶ 2", ("¶", "wire", "wire:p2")),
        ("p 2 in harbour post", ("¶", "post", "post:p2")),
        ("paragraph 2 post", ("¶", "post", "post:p2")),
        ("¶2 1", ("¶", "ledger", "ledger:p2")),
        ("harbour post", ("Source", "post", "")),
        ("Mara Holt", ("Fact", "ledger", "ledger:p3")),
        ("mara hollt", ("Fact", "ledger", "ledger:p3")),
    ],
)
def test_what_is_typed_is_understood(query: str, found: tuple[str, str, str]) -> None:
    assert best(query, "wire") == found


@pytest.mark.parametrize("query", ["row 99", "¶ 99", "row 0", "¶ 1 in nowhere", "", "zzzzqq"])
def test_what_is_not_there_is_not_offered(query: str) -> None:
    assert PLACES.like(query, "ledger") == []


@given(st.text(max_size=20))
def test_whatever_is_typed_leads_to_what_is_there(query: str) -> None:
    for score, place in PLACES.like(query, "post"):
        assert 0 < score <= 2
        assert place.source in COMPARISON.sources
        assert not place.passage or place.passage in COMPARISON.passage


def offered_first(reader: ReaderScreen) -> str:
    """What the palette would do on Enter."""
    offers = reader.app.screen.query_one(CommandList)
    first = offers.get_option_at_index(0) if offers.option_count else None
    return str(first.hit.text) if isinstance(first, Command) else ""


async def typed(reader: ReaderScreen, pilot: Pilot[int], key: str, query: str, offer: str) -> None:
    await pilot.press(key)
    reader.app.screen.query_one(Input).value = query
    await until(pilot, lambda: offered_first(reader).startswith(offer))
    await pilot.press("enter")
    await pilot.pause()


async def test_the_palettes_go_there_and_back_comes_back(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await typed(reader, pilot, "colon", "row 4", "Row 4")
        assert reader.text.current_row is not None
        assert reader.text.current_row.index == 3
        assert "At Row 4; Ctrl-o goes back" in screen_text(reader.app)
        await typed(reader, pilot, "ctrl+p", "¶ 2 in wire", "¶ 2 in wire-0417")
        assert reader.passage == "wire:p2"
        await typed(reader, pilot, "colon", "Mara Holt", "Fact Mara Holt")
        assert reader.passage == "ledger:p3"
        await pilot.press("ctrl+o", "ctrl+o", "ctrl+o")
        assert reader.passage == "ledger:p1"


async def test_bookmarks_are_found_by_their_notes(opened: Opened, tmp_path: Path, screen_text: Text) -> None:
    async with opened(library=open_library(tmp_path)) as (reader, pilot):
        kept = reader.shelf.keep(reader.view.comparison, "post:p2")
        reader.shelf.rewrite(replace(kept, note="ask [the captain] again"))
        await pilot.press("colon")
        await pilot.pause(0.4)
        assert "Bookmark ask [the captain] again" in screen_text(reader.app)
        await pilot.press("escape")
        await typed(reader, pilot, "colon", "captain again", "Bookmark ask")
        assert reader.passage == "post:p2"


async def test_from_the_matrix_the_page_is_shown_again(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("F")
        await typed(reader, pilot, "ctrl+p", "row 3", "Row 3")
        assert reader.parts.matrix.shown is None
        assert reader.text.current_row is not None
        assert reader.text.current_row.index == 2
