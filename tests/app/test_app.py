"""The app around the reader: progress, failures, hostile text."""

from __future__ import annotations

import gc
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from newsdiff.analysis import Analysed
from newsdiff.app.app import NewsdiffApp, Tell, run
from newsdiff.app.screens.loading import LoadingScreen
from newsdiff.app.screens.reader import ReaderScreen
from newsdiff.compare.comparison import compare
from newsdiff.library.store import open_library
from newsdiff.model import Failure, Source, Story
from newsdiff.sources.errors import StoryError

from .conftest import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from .conftest import Opened

    Text = Callable[[App[int]], str]

_TWO = Story("Two", (Source("a", "A", "a.txt", "", (), ()), Source("b", "B", "b.txt", "", (), ())))
NASTY = ("[/]", "[@click=app.quit]x[/]", '[caption id="x"]', "[sic]", "[$primary]y", "a\\")


async def test_the_first_frame_stands_before_anything_is_read(screen_text: Text) -> None:
    gate = threading.Event()

    def analyse(tell: Tell) -> Analysed:
        tell("reading 3 of 5", 0.1)
        gate.wait(10)
        raise StoryError("nothing.txt: there is no such file")

    app = NewsdiffApp(analyse)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, LoadingScreen)
        while "reading 3 of 5" not in screen_text(app):
            await pilot.pause()
        gate.set()
        while not app.problem:
            await pilot.pause()
    assert app.return_code == 2
    assert app.problem == "nothing.txt: there is no such file"


async def test_leaving_while_it_compares_says_that_it_was_stopped(still: None) -> None:
    gate = threading.Event()

    def analyse(_: Tell) -> Analysed:
        gate.wait(10)
        raise StoryError("came too late")

    app = NewsdiffApp(analyse)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("escape")
        gate.set()
    assert (app.problem, app.return_code) == ("stopped before the articles were compared", 0)


async def test_cycles_are_looked_for_again_once_a_page_stands(still: None) -> None:
    app = NewsdiffApp(lambda _: Analysed(compare(_TWO)))
    gc.disable()
    try:
        async with app.run_test() as pilot:
            await until(pilot, gc.isenabled)
            assert isinstance(app.screen, ReaderScreen)
    finally:
        gc.enable()
        gc.unfreeze()


def test_a_fault_of_our_own_is_one_line_and_no_traceback(
    still: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def analyse(_: Tell) -> Analysed:
        raise KeyError("nowhere")

    app = NewsdiffApp(analyse)
    app.run(headless=True)
    assert app.return_code == 2
    assert app.problem.startswith(
        "a fault in newsdiff, not in your files: KeyError: 'nowhere' (test_app.py, line"
    )
    assert "Traceback" not in "".join(capsys.readouterr())


async def test_sources_that_failed_are_said_and_listed(screen_text: Text) -> None:
    def with_failures(_: Tell) -> Analysed:
        failures = (Failure("gone.txt", "there is no such file"), Failure("[/]", "not text"))
        first, *rest = _TWO.sources
        warned = replace(first, warnings=("only 12 words: perhaps behind a paywall",))
        return Analysed(compare(replace(_TWO, sources=(warned, *rest), failures=failures)))

    app = NewsdiffApp(with_failures)
    async with app.run_test(size=(120, 35)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert "Not opened: gone.txt: there is no such file, and 1 more" in screen_text(app)
        await pilot.press("W")
        await pilot.pause()
        text = screen_text(app)
    assert "[/]  not text" in text
    assert "perhaps behind a paywall" in text


def _two(_: Tell) -> Analysed:
    return Analysed(compare(_TWO))


def test_an_unknown_theme_is_one_line_and_no_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(_two, theme="puce") == 2
    said = capsys.readouterr().err
    assert said.startswith("newsdiff: there is no theme 'puce'; there are ")
    assert "newsdiff-dark" in said


async def test_no_colour_refuses_the_terminals_own_themes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert NewsdiffApp(_two, theme="ansi-dark").theme == "newsdiff-dark"


async def test_hostile_text_is_shown_as_it_is_everywhere(
    opened: Opened, screen_text: Text, tmp_path: Path
) -> None:
    words = " ".join(NASTY)
    articles = {
        "one": (f"One {words}", f"Head {words}", f"Body {words} and Mara Holt."),
        "two": (f"Two {words}", f"Head {words}", f"Body {words} and Mara Holt."),
    }
    async with opened(
        (200, 50), articles=articles, title=f"Title {words}", library=open_library(tmp_path)
    ) as (
        reader,
        pilot,
    ):
        reader.parts.keeping.bookmark()
        text = screen_text(reader.app)
        for nasty in NASTY:
            assert text.count(nasty) > 3, "top line, heads, cells, status"
        reader.parts.keeping.note()
        await pilot.press("[", "/", "]", "enter")
        for name in ("about_source", "bookmarks", "why", "warnings", "pick_sources"):
            getattr(reader, f"action_{name}")()
            await pilot.pause()
            assert "[/]" in screen_text(reader.app)
            if name == "bookmarks":
                assert "note: [/]" in screen_text(reader.app)
            reader.app.pop_screen()
            await pilot.pause()
        await pilot.press("ctrl+p")
        pilot.app.screen.query_one(Input).value = "source one"
        await until(pilot, lambda: "Source 1: One [/]" in screen_text(reader.app))
        assert pilot.app.is_running
