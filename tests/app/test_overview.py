"""The story from above."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from textual.widgets import OptionList

from articles import article
from newsdiff.app.overview_lines import overview_lines
from newsdiff.app.parts import overview
from newsdiff.app.screens.overview import OverviewScreen
from newsdiff.compare.comparison import compare
from newsdiff.model import Story

if TYPE_CHECKING:
    from newsdiff.app.screens.reader import ReaderScreen
    from newsdiff.model import Comparison

    from .conftest import Opened


@pytest.mark.parametrize("width", [40, 72, 112])
def test_lines_keep_within_the_width(comparison: Comparison, width: int) -> None:
    lines = [text for line in overview_lines(comparison, width) for text in line.content.plain.split("\n")]
    assert max(map(cell_len, lines)) <= width


def test_it_tells_counts_conflicts_headlines_overlaps_and_places(comparison: Comparison) -> None:
    text = "\n".join(line.content.plain for line in overview_lines(comparison, 80))
    assert "! conflict       1  " in text
    assert "row 2  number: “nine people” 1 | “Twelve people” 2" in text
    assert "  1 The Ledger · 2 Mar 2026\n    Ferry fire injures nine" in text
    words = [line.split() for line in text.split("\n")]
    assert ["1", "The", "Ledger", "·", "50", "25"] in words, "two of four passages in 2, one in 3"
    early = next(line for line in text.split("\n") if line.startswith("  2 A fire on the ferry"))
    assert early.split()[-3:] == ["2", "2", "2"]


def test_it_names_who_has_almost_the_same_words() -> None:
    agency = (
        "A passenger ferry capsized in a storm on Lake Mirran on Tuesday night, killing 34 people.",
        "Divers pulled the bodies from the water by midday, the regional governor told reporters.",
        "The ferry was licensed to carry eighty passengers, according to the transport ministry.",
    )
    copied = article(*agency[:2], "Relatives waited on the pier of Velden, wrapped in blankets.", name="1")
    own = article("Rain is expected over the eastern hills until Sunday evening.", name="3")
    comparison = compare(Story("Ferry", (copied, article(*agency, name="2"), own)))
    lines = overview_lines(comparison, 80)
    said = [line for line in lines if "word for word" in line.content.plain]
    assert [line.content.plain.strip() for line in said] == [
        "67 % of 1 (1) stands almost word for word in 2 (2)"
    ]
    assert said[0].passage == "1:p1"


async def test_enter_goes_to_what_a_line_is_about(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("j", "j", "o")
        lines = [line.content.plain for line in overview_lines(reader.view.comparison, 100)]
        options = reader.app.screen.query_one(OptionList)
        options.highlighted = next(at for at, line in enumerate(lines) if line.startswith("  row 2"))
        await pilot.press("enter")
        await pilot.pause()
        assert reader.passage == "ledger:p2"
        await pilot.press("ctrl+o")
        assert reader.passage == "ledger:p3"


async def test_of_many_links_it_is_drawn_aside(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("o")
        at_once = [line.content.plain for line in overview_of(reader).lines]
        await pilot.press("escape")
        monkeypatch.setattr(overview, "_AT_ONCE", 0)
        await pilot.press("o")
        await reader.workers.wait_for_complete()
        await pilot.pause()
        assert [line.content.plain for line in overview_of(reader).lines] == at_once


async def test_it_takes_the_whole_screen(opened: Opened) -> None:
    async with opened((80, 24)) as (reader, pilot):
        await pilot.press("o")
        await pilot.pause()
        assert overview_of(reader).query_one(OptionList).size.height == 18


def overview_of(reader: ReaderScreen) -> OverviewScreen:
    screen = reader.app.screen
    assert isinstance(screen, OverviewScreen)
    return screen
