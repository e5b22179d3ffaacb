"""How the screens look: three sizes, in the dark, in the light, in the terminal's colours and in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.analysis import Analysed
from newsdiff.app.app import NewsdiffApp
from newsdiff.library.store import open_library
from newsdiff.stories.desk import Desk

from .conftest import ARTICLES, compared, story_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from newsdiff.model import Comparison

    Compare = Callable[..., bool]

LARGE, MIDDLE, SMALL = (200, 50), (120, 35), (80, 24)
MONOCHROME = "monochrome"


@pytest.fixture
def theme(request: pytest.FixtureRequest, still: None, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give the theme; without colours it is the dark one of a terminal that is to show none."""
    if request.param != MONOCHROME:
        return str(request.param)
    monkeypatch.setenv("NO_COLOR", "1")
    return "newsdiff-dark"


async def settle(pilot: Pilot[int]) -> None:
    """Wait until the reader stands, and show a difference."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
    await pilot.press("j", "l")


@pytest.mark.parametrize(
    ("theme", "size"),
    [
        ("newsdiff-dark", LARGE),
        ("newsdiff-dark", MIDDLE),
        ("newsdiff-dark", SMALL),
        ("newsdiff-light", MIDDLE),
        ("ansi-dark", MIDDLE),
        (MONOCHROME, SMALL),
    ],
    indirect=["theme"],
)
def test_the_reader(snap_compare: Compare, sample: Comparison, theme: str, size: tuple[int, int]) -> None:
    app = NewsdiffApp(lambda _: Analysed(sample), theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=settle)


async def to_the_pair(pilot: Pilot[int]) -> None:
    """Wait until the reader stands, and put two sources side by side, with the conflicts only."""
    await settle(pilot)
    await pilot.press("p", "e", "j", "enter")
    await pilot.pause()


@pytest.mark.parametrize(
    ("theme", "size"), [("newsdiff-light", SMALL), (MONOCHROME, MIDDLE)], indirect=["theme"]
)
def test_two_side_by_side(
    snap_compare: Compare, sample: Comparison, theme: str, size: tuple[int, int]
) -> None:
    app = NewsdiffApp(lambda _: Analysed(sample), theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=to_the_pair)


async def to_the_matrix(pilot: Pilot[int]) -> None:
    """Wait until the reader stands, and go to the matrix."""
    await settle(pilot)
    await pilot.press("F", "j", "l")
    await pilot.pause()


@pytest.mark.parametrize(
    ("theme", "size"), [("newsdiff-dark", MIDDLE), ("newsdiff-light", SMALL)], indirect=["theme"]
)
def test_the_facts_matrix(
    snap_compare: Compare, sample: Comparison, theme: str, size: tuple[int, int]
) -> None:
    app = NewsdiffApp(lambda _: Analysed(sample), theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=to_the_matrix)


@pytest.mark.parametrize(("theme", "size"), [("ansi-dark", SMALL)], indirect=["theme"])
def test_the_library(
    snap_compare: Compare,
    theme: str,
    size: tuple[int, int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = open_library(tmp_path)
    for hour, files in enumerate((("ledger", "post"), ("wire", "post"))):
        monkeypatch.setattr("newsdiff.library.stories.now", lambda at=hour: f"2026-11-20T1{at}:05:00")
        folder = tmp_path / "-".join(files)
        folder.mkdir()
        for name in files:
            (folder / f"{name}.txt").write_text("\n\n".join(ARTICLES[name][1:]), encoding="utf-8")
        by_hand = compared(story_of({name: ARTICLES[name] for name in files}, ARTICLES[files[0]][1]))
        Desk(library).open_paths([str(folder)]).keep(by_hand)
    app = NewsdiffApp(None, open_library=lambda: library, theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=settle)
