"""The library on the screen: stories listed, opened, added to, renamed, put away; versions side by side."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from newsdiff.app.app import NewsdiffApp
from newsdiff.app.screens.library_screen import Left, LibraryScreen
from newsdiff.app.screens.reader import ReaderScreen
from newsdiff.app.screens.versions import VersionsScreen
from newsdiff.compare.comparison import compare
from newsdiff.library.errors import LibraryError
from newsdiff.library.store import Library, open_library
from newsdiff.library.story_list import list_stories
from newsdiff.stories.desk import Desk

from .conftest import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot

    Text = Callable[[App[int]], str]

FERRY = {
    "post": "Ferry runs aground\n\nRescuers took 112 people off the ferry on Monday, the coastguard said.\n",
    "herald": "All safe\n\nAll 121 people were taken off the ferry on Monday, the coastguard said.\n",
}
DAM = {"times": "Dam gives way above Keld\n\nThe dam above Keld gave way on Sunday after a week of rain.\n"}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "data")
    for name, articles in (("ferry", FERRY), ("dam", DAM)):
        (tmp_path / name).mkdir()
        for file, text in articles.items():
            (tmp_path / name / f"{file}.txt").write_text(text, encoding="utf-8")
        keep(library, tmp_path / name)
    return library


def keep(library: Library, folder: Path) -> str:
    opened = Desk(library).open_paths([str(folder)])
    opened.keep(opened.comparison or compare(opened.story))
    return opened.key


@asynccontextmanager
async def library_open(
    library: Library, size: tuple[int, int] = (120, 35)
) -> AsyncIterator[tuple[LibraryScreen, Pilot[int]]]:
    app = NewsdiffApp(None, open_library=lambda: library)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        yield app.screen, pilot


async def reading(pilot: Pilot[int]) -> ReaderScreen:
    """Wait until a story stands."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, ReaderScreen) and app.screen.stands)
    assert isinstance(app.screen, ReaderScreen)
    return app.screen


async def test_stories_are_listed_the_last_one_first_and_open(
    still: None, library: Library, screen_text: Text
) -> None:
    async with library_open(library) as (_, pilot):
        text = screen_text(pilot.app)
        assert "Library: 2 stories, by last visit" in text
        assert text.index("Dam gives way above Keld") < text.index("All safe")
        assert "! 1 conflict" in text
        assert "2 sources: herald, post" in text
        await pilot.press("j", "enter")
        reader = await reading(pilot)
        assert reader.view.comparison.story.title == "All safe"
        await pilot.press("O")
        await pilot.pause()
        assert "Library: 2 stories" in screen_text(pilot.app)
        await pilot.press("q")
        assert await reading(pilot) is reader


async def test_q_leaves_a_library_that_stands_alone(still: None, library: Library) -> None:
    async with library_open(library) as (_, pilot):
        await pilot.press("q")
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_typing_filters_the_stories(still: None, library: Library, screen_text: Text) -> None:
    async with library_open(library) as (screen, pilot):
        await pilot.press("slash", *"SAFE her")
        await pilot.pause()
        assert screen.stories.count == 1
        assert "Dam gives way" not in screen_text(pilot.app)
        await pilot.press("x", "enter")
        await pilot.pause()
        assert "No story has these words." in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert screen.stories.count == 2


async def test_a_message_goes_with_the_next_move(still: None, library: Library, screen_text: Text) -> None:
    async with library_open(library) as (_, pilot):
        await pilot.press("s")
        await pilot.pause()
        assert "Sorted by title." in screen_text(pilot.app)
        await pilot.press("j")
        await pilot.pause()
        assert "Sorted by title." not in screen_text(pilot.app)
        await pilot.press("u", "X")
        await pilot.pause()
        assert "Nothing to take back." not in screen_text(pilot.app)


async def test_stories_are_sorted(still: None, library: Library, screen_text: Text) -> None:
    async with library_open(library) as (screen, pilot):
        await pilot.press("s")
        await pilot.pause()
        assert "by title" in screen_text(pilot.app)
        assert screen.stories.current is not None
        assert screen.stories.current.title == "All safe"


async def test_a_story_is_renamed_archived_removed_and_all_is_undone(
    still: None, library: Library, screen_text: Text
) -> None:
    async with library_open(library) as (screen, pilot):
        await pilot.press("R")
        await pilot.pause()
        pilot.app.screen.query_one(Input).value = "[b]The dam[/b]"
        await pilot.press("enter")
        await pilot.pause()
        assert "[b]The dam[/b]" in screen_text(pilot.app)
        await pilot.press("x")
        await pilot.pause()
        assert screen.stories.count == 1
        await pilot.press("delete")
        await pilot.pause()
        assert "No stories here." in screen_text(pilot.app)
        await pilot.press("X")
        await pilot.pause()
        assert "archived, 1 story" in screen_text(pilot.app)
        await pilot.press("X")
        await pilot.pause()
        assert "removed, 1 story" in screen_text(pilot.app)
        assert "All safe" in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Del brings it back" in screen_text(pilot.app)
        await pilot.press("X", "u", "u", "u", "u")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "Nothing to take back" in text
        assert "Dam gives way above Keld" in text
        assert "All safe" in text


async def test_a_source_is_taken_out_and_brought_back(
    still: None, library: Library, screen_text: Text
) -> None:
    async with library_open(library) as (_, pilot):
        await pilot.press("j", "S")
        await pilot.pause()
        assert "[x] herald" in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Took out herald." in screen_text(pilot.app)
        await pilot.press("u", "S")
        await pilot.pause()
        assert "[x] herald" in screen_text(pilot.app)


async def test_pasted_text_joins_the_story(still: None, library: Library, screen_text: Text) -> None:
    async with library_open(library) as (_, pilot):
        await pilot.press("j", "enter")
        await reading(pilot)
        await pilot.press("A")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Nothing to add yet." in screen_text(pilot.app)
        pilot.app.screen.query_one(TextArea).text = "gone/away.txt"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "gone/away.txt: no such file" in screen_text(pilot.app)
        pilot.app.screen.query_one(TextArea).text = "https://news.example/ferry"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "pages are not fetched" in screen_text(pilot.app)
        pilot.app.screen.query_one(TextArea).text = FERRY["post"].replace("112", "115")
        pilot.app.screen.query_one(Input).value = "Skye [i]Radio"
        await pilot.press("tab", "enter")
        await pilot.pause()
        reader = await reading(pilot)
        assert [source.label for source in reader.view.comparison.story.sources] == [
            "herald", "post", "Skye [i]Radio",
        ]  # fmt: skip
        assert "Added Skye [i]Radio." in screen_text(pilot.app)
        await pilot.press("A")
        await pilot.pause()
        bread = "Rye wins the prize\n\nThe bakery on Elm Street baked the best bread at the fair."
        pilot.app.screen.query_one(TextArea).text = bread
        await pilot.press("ctrl+s")
        await reading(pilot)
        assert "has hardly anything in common with the rest: on the same story?" in screen_text(pilot.app)


async def test_what_has_changed_is_said_and_its_versions_stand_side_by_side(
    still: None, library: Library, screen_text: Text, tmp_path: Path
) -> None:
    file = tmp_path / "ferry" / "post.txt"
    file.write_text(FERRY["post"].replace("112", "140") + "\nDivers look at the hull.\n", encoding="utf-8")
    async with library_open(library) as (_, pilot):
        await pilot.press("j", "enter")
        reader = await reading(pilot)
        assert "post has changed since" in screen_text(pilot.app)
        reader.jump(next(p.id for p in reader.view.comparison.passages if p.source == "post"))
        reader.parts.keeping.bookmark()
        reader.parts.moving.go_to_source("herald")
        await pilot.press("E")
        versions = await reading(pilot)
        assert isinstance(versions, VersionsScreen), "of the one that has changed, whichever has the cursor"
        text = screen_text(pilot.app)
        assert "Rows of 2 versions: 1 changed, 1 added, 0 removed, without a note of correction" in text
        assert versions.shelf.passages, "bookmarks stand in the versions too"
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is reader
        reader.parts.stories.changes = ()
        reader.parts.moving.go_to_source("herald")
        await pilot.press("E")
        assert await reading(pilot) is reader
        assert "herald: one version only, read on" in screen_text(pilot.app)


async def test_a_library_that_fails_is_said(
    still: None, library: Library, screen_text: Text, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("the disk is full: nothing was changed")

    async with library_open(library) as (_, pilot):
        monkeypatch.setattr(library.stories, "remove", fail)
        await pilot.press("delete")
        await pilot.pause()
        assert "the disk is full" in screen_text(pilot.app)
        monkeypatch.setattr("newsdiff.app.screens.library_screen.count_stories", fail)
        await pilot.press("s")
        await pilot.pause()


async def test_a_story_that_cannot_be_opened_leads_back_to_the_library(
    still: None, library: Library, screen_text: Text
) -> None:
    async with library_open(library) as (screen, pilot):
        story = screen.stories.current
        assert story is not None
        with sqlite3.connect(library.file) as connection:
            connection.execute("DELETE FROM story WHERE key = ?", (story.key,))
        await pilot.press("enter")
        for _ in range(3):
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert "not in the library any more" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [(200, 50), (80, 24), (40, 12)])
async def test_the_library_fits(
    still: None, library: Library, screen_text: Text, size: tuple[int, int]
) -> None:
    async with library_open(library, size) as (screen, pilot):
        await pilot.press("G", "space", "ctrl+u", "k")
        await pilot.pause()
        assert "Dam gives" in screen_text(pilot.app)
        assert screen.stories.row == 0


async def test_bookmarks_of_all_stories_are_listed_filtered_changed_and_gone_to(
    still: None, library: Library, screen_text: Text
) -> None:
    async with library_open(library) as (_, pilot):
        await pilot.press("enter")
        reader = await reading(pilot)
        reader.parts.keeping.bookmark()
        await pilot.press("O")
        await pilot.pause()
        await pilot.press("j", "enter")
        reader = await reading(pilot)
        assert reader.view.comparison.story.title == "All safe"
        reader.jump(
            next(p.id for p in reader.view.comparison.passages if p.source == "post" and p.index == 2)
        )
        reader.parts.keeping.bookmark()
        await pilot.press("quotation_mark")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "Dam gives way above Keld" in text
        assert "! herald: All 121 people" in text
        await pilot.press("slash", *"rescuers", "enter", "number_sign")
        await pilot.pause()
        pilot.app.screen.query_one(Input).value = "figure"
        await pilot.press("enter")
        await pilot.pause()
        assert {b.exact[:8]: b.tags for b in library.bookmarks()} == {"Dam give": (), "Rescuers": ("figure",)}
        await pilot.press("a", *"ring them", "enter")
        await pilot.pause()
        assert [b.note for b in library.bookmarks() if b.tags] == ["ring them"]
        await pilot.press("m")
        await pilot.pause()
        assert len(library.bookmarks()) == 1
        await pilot.press("u")
        await pilot.pause()
        assert [b.note for b in library.bookmarks() if b.tags] == ["ring them"]
        await pilot.press("slash", *"keld", "enter", "enter")
        reader = await reading(pilot)
        assert reader.view.comparison.story.title == "Dam gives way above Keld"
        assert reader.shelf.on(reader.passage) is not None


async def test_words_are_found_in_all_stories_and_gone_to(
    still: None, library: Library, screen_text: Text
) -> None:
    async def typed(words: str) -> None:
        await pilot.press(*words)
        for _ in range(3):
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()

    async with library_open(library) as (_, pilot):
        await pilot.press("ctrl+f")
        await typed("121 peo")
        text = screen_text(pilot.app)
        assert "herald ¶ 2" in text
        assert "All 121 people were taken off" in text
        await pilot.press("enter")
        reader = await reading(pilot)
        assert reader.view.comparison.passage[reader.passage].source == "herald"
        await pilot.press("ctrl+f")
        await typed("zzz")
        assert "Not found." in screen_text(pilot.app)
        pilot.app.screen.query_one(Input).value = ""
        await typed("keld gave")
        assert "times ¶ 2" in screen_text(pilot.app)
        await pilot.press("enter")
        reader = await reading(pilot)
        assert reader.view.comparison.story.title == "Dam gives way above Keld"
        assert reader.view.comparison.passage[reader.passage].index == 2
        await pilot.press("ctrl+f", *"dam", "escape")
        await pilot.pause()
        assert pilot.app.screen is reader


async def test_the_help_begins_with_what_can_be_done_here(library: Library, screen_text: Text) -> None:
    async with library_open(library) as (_, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "In the library" in text
        assert text.index("Sort the stories") < text.index("Move to the next passage down")
        await pilot.press(*"sort the stories")
        await pilot.press("enter")
        await pilot.pause()
        assert "Sorted by title" in screen_text(pilot.app)


async def test_a_story_given_up_while_it_is_compared_leads_back_here(
    still: None, library: Library, screen_text: Text, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def opener(_file: Path, _story: str) -> Callable[..., bool]:
        return lambda _tell: gate.wait(10)

    monkeypatch.setattr("newsdiff.app.opening.opener", opener)
    async with library_open(library) as (listed, pilot):
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        gate.set()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert pilot.app.screen is not listed
        assert "Stopped before the articles were compared." in screen_text(pilot.app)


async def test_a_story_that_was_never_compared_is_searched_by_words(
    still: None, library: Library, tmp_path: Path
) -> None:
    from newsdiff.stories.archive import export_stories, import_stories
    from newsdiff.stories.searching import search

    export_stories(library, [story.key for story in list_stories(library.file)], tmp_path / "all.zip")
    other = open_library(tmp_path / "other")
    import_stories(other, tmp_path / "all.zip")
    (found,) = search(other, "121 people")[1]
    assert found.offset < 0
    async with library_open(other) as (_, pilot):
        pilot.app.screen.dismiss(
            Left(found.story, then=lambda reader: reader.parts.collecting.go_to_found(found))
        )
        reader = await reading(pilot)
        assert reader.view.comparison.passage[reader.passage].index == 2
        assert reader.source == "herald"
