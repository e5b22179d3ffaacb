"""The matrix: what its rows say, how it is sorted, filtered, copied, panned; hostile text in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.app.fact_entries import ALL, FactFilter, FactSheet
from newsdiff.app.fact_rows import FactOrder, fact_rows, row_text
from newsdiff.app.widgets.facts_matrix import FactsMatrix
from newsdiff.facts.corrections import corrected
from newsdiff.layout.filters import Filter, Shown
from newsdiff.model import Attribution, Fact, FactKind, Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from newsdiff.model import Comparison

    from .conftest import Opened

    Text = Callable[[App[int]], str]


@pytest.fixture
def sheet(comparison: Comparison) -> FactSheet:
    labels = {source.id: source.label for source in comparison.story.sources}
    said = {
        "wire:s1": Attribution("wire:s1", "police", 0, 6, hedged=False),
        "post:s1": Attribution("post:s1", "", 0, 0, hedged=False),
    }
    return FactSheet(corrected(comparison, ()), labels, said)


def cells(sheet: FactSheet, wanted: FactFilter = ALL) -> list[tuple[str, str, dict[str, str]]]:
    rows = fact_rows(sheet, wanted)
    return [(row.sign, row.title, {s: cell.words for s, cell in row.cells.items()}) for row in rows]


def test_each_row_has_the_words_of_each_source_and_what_disagrees_stands_in_one(sheet: FactSheet) -> None:
    assert cells(sheet) == [
        ("!", "people hurt", {"ledger": "nine people", "post": "Twelve people", "wire": "Nine people"}),
        ("=", "Mara Holt", {"ledger": "Mara Holt", "post": "Holt"}),
        ("+", "“We had it out in an hour”", {"post": "“We had it out in an hour”"}),
    ]


def test_a_number_says_who_stands_behind_it(sheet: FactSheet) -> None:
    (hurt, *_) = fact_rows(sheet)
    assert {source: cell.behind for source, cell in hurt.cells.items()} == {
        "ledger": "", "post": "own voice", "wire": "police",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (FactOrder.KIND, ["people hurt", "Al", "“Mara Holt”"]),
        (FactOrder.SUPPORT, ["people hurt", "“Mara Holt”", "Al"]),
        (FactOrder.PLACE, ["Al", "people hurt", "“Mara Holt”"]),
    ],
)
def test_rows_are_sorted(sheet: FactSheet, order: FactOrder, titles: list[str]) -> None:
    nine, twelve, holt, _ = sheet.corrected.facts
    holt = replace(holt, kind=FactKind.QUOTE)
    al = Fact(
        "al", FactKind.PERSON, "Al", None, "", ("ledger",), (Mention("ledger", "ledger:s0", 0, 2, "Al"),)
    )
    sheet = replace(sheet, corrected=replace(sheet.corrected, facts=(nine, twelve, holt, al)))
    assert [row.title for row in fact_rows(sheet, ALL, order)] == titles


def test_a_copied_row_names_every_source_that_has_it(sheet: FactSheet) -> None:
    (_, holt, _) = fact_rows(sheet)
    assert row_text(holt, sheet.labels) == "Mara Holt\nThe Ledger\tMara Holt\nHarbour Post\tHolt"


async def test_the_matrix_takes_the_screen_and_leads_to_the_words(opened: Opened, screen_text: Text) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("F")
        await pilot.pause()
        assert "Facts × sources" in screen_text(reader.app)
        assert "fact 1 of 3 by kind · The Ledger" in screen_text(reader.app)
        await pilot.press("l", "m", "z")
        assert reader.shelf.kept == (), "keys of the page do nothing here"
        assert not reader.view.single
        await pilot.press("enter")
        await pilot.pause()
        assert reader.passage == "post:p2"
        assert "Facts × sources" not in screen_text(reader.app)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "fact 1 of 3 by kind · Harbour Post" in screen_text(reader.app)
        assert reader.passage == "ledger:p1"
        await pilot.press("j", "l", "enter")
        await pilot.pause()
        assert "Not found in wire-0417" in screen_text(reader.app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Facts × sources" not in screen_text(reader.app)
        assert reader.focused is reader.text


async def test_what_is_left_out_and_how_it_is_sorted_is_said(opened: Opened, screen_text: Text) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("F", "exclamation_mark", "s")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "only disagreements" in text
        assert "fact 1 of 1 by number of sources" in text
        assert "Mara Holt" not in text
        await pilot.press("exclamation_mark", "slash", *"holt", "enter")
        await pilot.pause()
        assert "fact 1 of 2" in screen_text(reader.app), "who is called so, and what she said"
        assert "Mara Holt" in screen_text(reader.app)


async def test_columns_pan_and_the_facts_stay(opened: Opened, screen_text: Text) -> None:
    async with opened((80, 24)) as (reader, pilot):
        await pilot.press("F")
        await pilot.pause()
        assert "3 wire-0417" not in screen_text(reader.app)
        assert "›3" in screen_text(reader.app), "the numbers out of view, as over the text"
        await pilot.press("l", "l")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "‹1" in text
        assert "3 wire-0417" in text
        assert "people hurt" in text
        assert all(len(line) <= 80 for line in text.splitlines())


async def test_a_row_is_copied_and_it_is_said_how(opened: Opened, screen_text: Text) -> None:
    async with opened((120, 35)) as (reader, pilot):
        await pilot.press("F", "j", "y")
        await pilot.pause()
        assert reader.app.clipboard == "Mara Holt\nThe Ledger\tMara Holt\nHarbour Post\tHolt"
        assert "Mara Holt, as in 2 sources copied (48 characters)" in screen_text(reader.app)


HOSTILE = "Zed [/] [b]\x1b]0;OWNED\x07[@click=app.quit]x[/] \u202eabc\\"


@pytest.mark.parametrize("size", [(120, 35), (80, 24), (40, 10), (12, 4)])
async def test_hostile_words_are_shown_as_they_are(
    opened: Opened, screen_text: Text, size: tuple[int, int]
) -> None:
    async with opened(size) as (reader, pilot):
        facts = reader.parts.facts.sheet.corrected
        bad = replace(
            facts.facts[2],
            text=HOSTILE,
            detail=HOSTILE,
            mentions=tuple(replace(m, text=HOSTILE) for m in facts.facts[2].mentions),
        )
        reader.parts.facts.sheet = replace(
            reader.parts.facts.sheet,
            corrected=replace(facts, facts=(*facts.facts[:2], bad)),
            labels=dict.fromkeys(reader.parts.facts.sheet.labels, HOSTILE),
        )
        await pilot.press("F")
        reader.parts.facts.show()
        await pilot.press("j", "l", "y", "full_stop", "S", "escape", "M", "escape", "R", "escape")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "\x1b" not in text
        assert "\u202e" not in text
        if size[0] > 40:
            assert "Zed [/] [b]" in text


async def test_sources_beyond_number_can_be_reached(opened: Opened, screen_text: Text) -> None:
    articles = {f"s{n:02}": (f"Paper {n}", "Ferry", "A fire broke out.") for n in range(13)}
    ledger = ("The Ledger", "Ferry fire", "A fire injured nine people. Captain Mara Holt was there.")
    async with opened((120, 35), articles={"ledger": ledger, **articles}) as (reader, pilot):
        await pilot.press("F", "9", *["l"] * 7)
        await pilot.pause()
        assert "14 Paper 12" in screen_text(reader.app)
        assert reader.query_one(FactsMatrix).body.source == "s12"


async def test_a_fact_leads_out_of_the_matrix_to_a_row_that_the_filter_folded_away(opened: Opened) -> None:
    async with opened() as (reader, pilot):
        reader.show_view(replace(reader.view, filter=Filter(Shown.BOOKMARKED)))
        assert reader.page.find("ledger:p2") is None
        await pilot.press("F", "enter")
        await pilot.pause()
        assert reader.passage == "ledger:p2"
        assert reader.text.grid is not None
        assert reader.text.grid.page is reader.page
