"""Settings within the reader: the list of themes with its preview, what is remembered, what is in force."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.app.screens.themes import ThemesScreen
from newsdiff.library.config import parse_config
from newsdiff.library.store import open_library

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from textual.app import App

    from .conftest import Opened

    Text = Callable[[App[int]], str]


async def test_themes_are_shown_as_one_comes_to_them(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("P")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ThemesScreen)
        assert "newsdiff-light       light" in screen_text(pilot.app)
        await pilot.press("j")
        await pilot.pause()
        assert pilot.app.theme == "newsdiff-light"
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.theme == "newsdiff-dark"
        await pilot.press("P", "j", "enter")
        await pilot.pause()
        assert pilot.app.theme == "newsdiff-light"
        assert "Theme newsdiff-light" in screen_text(pilot.app)
        assert reader.is_current


async def test_the_theme_is_remembered_for_other_stories_too(opened: Opened, tmp_path: Path) -> None:
    library = open_library(tmp_path)
    async with opened(library=library) as (_, pilot):
        await pilot.press("P", "j", "enter", "q")
    async with opened(library=library, articles={"a": ("A", "Head", "Words of an article.")}) as (_, pilot):
        assert pilot.app.theme == "newsdiff-light"
    assert library.place("another") is None
    set_so = parse_config(Path("c"), b'theme = "ansi-dark"')
    async with opened(library=library, config=set_so) as (_, pilot):
        assert pilot.app.theme == "ansi-dark"


async def test_without_colours_the_terminals_own_themes_are_not_offered(
    opened: Opened, screen_text: Text, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as (_, pilot):
        monkeypatch.setenv("NO_COLOR", "1")
        await pilot.press("P")
        await pilot.pause()
        assert "ansi-dark" not in screen_text(pilot.app)


async def test_themes_can_be_chosen_in_the_facts_matrix(opened: Opened) -> None:
    async with opened() as (_, pilot):
        await pilot.press("F", "P", "j", "escape")
        await pilot.pause()
        assert pilot.app.theme == "newsdiff-dark"
