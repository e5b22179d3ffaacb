"""Bookmarks and places through the app: kept, noted, listed, undone, found again; a library that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.widgets import Input, TextArea

from newsdiff.app.themes import DARK
from newsdiff.library.errors import LibraryError
from newsdiff.library.store import open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from newsdiff.library.store import Library

    from .conftest import Opened

    Text = Callable[[App[int]], str]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path)


async def test_an_empty_list_offers_nothing_to_do_with_entries(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("apostrophe")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "None yet" in text and "Esc closes" in text
        assert "goes there" not in text


async def test_a_passage_is_kept_with_a_note_and_found_on_the_next_visit(
    opened: Opened, screen_text: Text, library: Library
) -> None:
    async with opened(library=library) as (reader, pilot):
        reader.jump("post:p2")
        await pilot.press("a")
        pilot.app.screen.query_one(TextArea).text = "check this"
        await pilot.press("enter")
        await pilot.pause()
        assert "kept: check this" in screen_text(reader.app)
        await pilot.press("s", "v", "t", "question_mark", "ctrl+q")
    assert [(b.source, b.note) for b in library.bookmarks("test")] == [("post", "check this")]
    async with opened(library=library) as (reader, pilot):
        assert reader.passage == "post:p2"
        assert reader.view.comparison.spine == "post"
        assert reader.view.furniture
        assert reader.app.theme != DARK.name
        assert "★" in screen_text(reader.app)
        await pilot.press("g", "apostrophe")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "Harbour Post ¶ 2" in text
        assert "note: check this" in text
        await pilot.press("enter")
        await pilot.pause()
        assert reader.passage == "post:p2"


async def test_enter_does_not_overtake_a_note_typed_fast(opened: Opened, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        await pilot.press("a")
        for sign in "two men":
            reader.app.post_message(events.Key("space" if sign == " " else sign, sign))
        reader.app.post_message(events.Key("ctrl+j", "\n"))
        reader.app.post_message(events.Key("x", "x"))
        reader.app.post_message(events.Key("enter", "\r"))
        await pilot.pause()
        await pilot.pause()
    assert [bookmark.note for bookmark in library.bookmarks("test")] == ["two men\nx"]


async def test_the_place_is_kept_while_reading(opened: Opened, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        reader.jump("wire:p2")
        reader.parts.visit.save_at_times()
        await pilot.app.workers.wait_for_complete()
        place = library.place("test")
        assert place is not None
        assert place.passage == "wire:p2"


async def test_an_empty_cell_is_a_place_to_come_back_to(opened: Opened, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        reader.jump("post:p3")
        await pilot.press("l", "q")
    async with opened(library=library) as (reader, _):
        assert (reader.passage, reader.source, reader.beside) == ("", "wire", "ledger:p3")


async def test_keeping_and_letting_go_are_undone(opened: Opened, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        await pilot.press("m")
        assert len(library.bookmarks("test")) == 1
        await pilot.press("u")
        assert not library.bookmarks("test")
        await pilot.press("m", "m")
        assert not library.bookmarks("test")
        await pilot.press("u")
        assert len(library.bookmarks("test")) == 1
        assert reader.shelf.passages == {"ledger:p1"}


async def test_the_list_lets_go_notes_and_undoes(opened: Opened, screen_text: Text, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        reader.parts.keeping.bookmark()
        await pilot.press("apostrophe", "m")
        await pilot.pause()
        assert "None yet" in screen_text(reader.app)
        await pilot.press("u")
        await pilot.pause()
        assert "The Ledger ¶ 1" in screen_text(reader.app)
        await pilot.press("a", *"why", "enter")
        await pilot.pause()
        assert library.bookmarks("test")[0].note == "why"


async def test_a_bookmark_whose_words_are_gone_is_said_to_be_lost(
    opened: Opened, screen_text: Text, library: Library
) -> None:
    async with opened(library=library) as (reader, _):
        reader.jump("ledger:p4")
        reader.parts.keeping.bookmark()
    edited = {
        "ledger": ("The Ledger", "Ferry fire", "A fire injured nine people. Captain Mara Holt was there.")
    }
    async with opened(articles=edited, library=library) as (reader, pilot):
        assert "1 bookmark lost" in screen_text(reader.app)
        await pilot.press("apostrophe")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "lost" in text
        assert "since 1962" in text
        await pilot.press("enter")
        await pilot.pause()
        assert "Lost" in screen_text(reader.app)
    assert len(library.bookmarks("test")) == 1


async def test_without_a_library_reading_goes_on_and_keeping_says_why_not(
    opened: Opened, screen_text: Text
) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("m")
        await pilot.pause()
        assert "cannot be kept" in screen_text(reader.app)
        assert not reader.shelf.passages
        await pilot.press("u")
        await pilot.pause()
        assert "Nothing to take back" in screen_text(reader.app)


async def test_a_library_that_fails_is_said_and_nothing_breaks(
    opened: Opened, screen_text: Text, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("the disk is full: nothing was kept")

    for method in ("add", "bookmarks", "place", "save_place"):
        monkeypatch.setattr(library, method, fail)
    async with opened(library=library) as (reader, pilot):
        assert "the disk is full" in screen_text(reader.app)
        await pilot.press("j")
        await pilot.pause()
        assert "the disk is full" not in screen_text(reader.app)
        await pilot.press("m")
        await pilot.pause()
        assert "the disk is full" in screen_text(reader.app)
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_a_note_may_have_several_lines(opened: Opened, screen_text: Text, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        await pilot.press("a", *"one", "ctrl+j", *"two", "enter")
        await pilot.pause()
        assert library.bookmarks("test")[0].note == "one\ntwo"
        assert "kept: one two" in screen_text(reader.app)
        await pilot.press("a", *" three", "escape")
        await pilot.pause()
        assert library.bookmarks("test")[0].note == "one\ntwo"


async def test_tags_are_written_shown_and_undone(opened: Opened, screen_text: Text, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        await pilot.press("number_sign")
        await pilot.pause()
        assert "check, quote, figure, framing" in screen_text(reader.app)
        pilot.app.screen.query_one(Input).value = "figure, #ask figure"
        await pilot.press("enter")
        await pilot.pause()
        assert library.bookmarks("test")[0].tags == ("figure", "ask")
        await pilot.press("apostrophe")
        await pilot.pause()
        assert "#figure  #ask" in screen_text(reader.app)
        await pilot.press("number_sign")
        await pilot.pause()
        pilot.app.screen.query_one(Input).value = ""
        await pilot.press("enter")
        await pilot.pause()
        assert library.bookmarks("test")[0].tags == ()
        await pilot.press("u")
        assert library.bookmarks("test")[0].tags == ("figure", "ask")
        await pilot.press("u")
        assert not library.bookmarks("test")
