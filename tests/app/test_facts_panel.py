"""The facts panel: what it lists, how it is filtered, how one gets from a fact to its words and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from newsdiff.app.fact_entries import ALL, FactFilter, FactSheet
from newsdiff.app.fact_lines import fact_lines
from newsdiff.facts.corrections import Check, Correction, CorrectionKind, corrected
from newsdiff.model import FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from textual.app import App

    from newsdiff.model import Comparison

    from .conftest import Opened

    Text = Callable[[App[int]], str]


def sheet_of(comparison: Comparison, *corrections: Correction) -> FactSheet:
    labels = {source.id: source.label for source in comparison.story.sources}
    return FactSheet(corrected(comparison, corrections), labels, comparison.attributions)


def texts(comparison: Comparison, wanted: FactFilter = ALL, collapsed: Collection[str] = ()) -> list[str]:
    return [line.text for line in fact_lines(sheet_of(comparison), wanted, collapsed)]


def test_disagreements_come_first_then_groups_by_sources(comparison: Comparison) -> None:
    lines = [(line.depth, line.text) for line in fact_lines(sheet_of(comparison))]
    assert lines == [
        (0, "Disagreements"),
        (1, "people hurt"),
        (2, "nine people"),
        (2, "Twelve people"),
        (0, "People"),
        (1, "Mara Holt"),
        (0, "Numbers"),
        (1, "nine people"),
        (1, "Twelve people"),
        (0, "Quotes"),
        (1, "“We had it out in an hour”"),
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (FactFilter(query="holt CAPTAIN"), ["People", "Mara Holt"]),
        (FactFilter(query="people hurt"), ["Disagreements", "people hurt", "nine people", "Twelve people"]),
        (FactFilter(query="zeppelin"), []),
        (FactFilter(disagreements=True), ["Disagreements", "people hurt", "nine people", "Twelve people"]),
        (
            FactFilter(shared=True),
            ["Disagreements", "people hurt", "nine people", "Twelve people", "People", "Mara Holt", "Numbers",
             "nine people"],
        ),
        (FactFilter(source="wire", query="nine"),
         ["Disagreements", "people hurt", "nine people", "Twelve people", "Numbers", "nine people"]),
        (FactFilter(source="wire", disagreements=True, shared=True, query="holt"), []),
    ],
)  # fmt: skip
def test_only_what_is_wanted_is_listed(comparison: Comparison, wanted: FactFilter, found: list[str]) -> None:
    assert texts(comparison, wanted) == found


def test_what_is_left_out_is_said_in_words() -> None:
    wanted = FactFilter(disagreements=True, source="wire", shared=True)
    said = "only disagreements, only Wire 7, in two or more sources"
    assert (wanted.in_words({"wire": "Wire 7"}), ALL.in_words({})) == (said, "")


def test_a_filter_opens_folded_groups(comparison: Comparison) -> None:
    folded = {"People", "Disagreements"}
    assert "Mara Holt" not in texts(comparison, collapsed=folded)
    assert "Mara Holt" in texts(comparison, FactFilter(query="holt"), folded)


def test_counts_are_of_facts_and_of_topics(comparison: Comparison) -> None:
    counts = {line.group: line.count for line in fact_lines(sheet_of(comparison)) if line.depth == 0}
    assert counts == {"Disagreements": 1, "People": 1, "Numbers": 2, "Quotes": 1}


@pytest.mark.parametrize(
    ("value", "detail"), [("2026-03-02", "2 Mar 2026"), ("2026-03", "Mar 2026"), ("2026", "2026"), (None, "")]
)
def test_a_date_shows_its_words_and_the_day(comparison: Comparison, value: str | None, detail: str) -> None:
    fact = replace(comparison.facts[2], kind=FactKind.DATE, text="Monday", value=value, detail="")
    (_, line) = fact_lines(sheet_of(replace(comparison, facts=(fact,), disagreements=())))
    assert (line.text, line.detail) == ("Monday", detail)


def test_checked_facts_say_so(comparison: Comparison) -> None:
    mark = Correction(CorrectionKind.MARK, "holt", "Mara Holt", check=Check.DISPUTED, note="spelt Hult?")
    sheet = sheet_of(comparison, mark)
    (line,) = (line for line in fact_lines(sheet) if line.text == "Mara Holt")
    assert line.detail == "disputed · Captain"
    assert line.fact is not None
    assert sheet.in_full(line.fact) == "Mara Holt · disputed · Captain · note: spelt Hult?"


async def test_enter_walks_the_mentions_and_ctrl_o_goes_back(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("f", "j", "j", "enter")
        await pilot.pause()
        assert reader.passage == "ledger:p2"
        assert "nine people: 1 of 2, The Ledger ¶ 2" in screen_text(reader.app)
        await pilot.press("enter")
        assert reader.passage == "wire:p2"
        await pilot.press("enter")
        assert reader.passage == "ledger:p2", "after the last mention comes the first"
        await pilot.press("ctrl+o", "ctrl+o", "ctrl+o")
        assert reader.passage == "ledger:p1"


async def test_enter_on_a_disagreement_walks_its_sides(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("f", "j", "enter", "enter", "enter")
        await pilot.pause()
        assert reader.passage == "post:p2"
        text = screen_text(reader.app)
        assert "people hurt: 3 of 3, Harbour Post ¶ 2" in text
        assert "M merge" in text, "the hints are those for facts"
        await pilot.press("escape")
        await pilot.pause()
        assert "M merge" not in screen_text(reader.app)


async def test_the_filter_is_typed_into(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("f", "slash", *"holt", "enter")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "Mara Holt  Captain" in text
        assert "Disagreements" not in text
        await pilot.press("escape")
        await pilot.pause()
        assert "Disagreements" in screen_text(reader.app), "Escape empties the filter"
        assert "holt" not in reader.query_one("FactsPanel Input", Input).value


async def test_groups_fold(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("f", "g", "enter")
        await pilot.pause()
        assert "▸ ! Disagreements" in screen_text(reader.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "▾ ! Disagreements" in screen_text(reader.app)


async def test_the_facts_take_their_width_from_the_text_and_cut_no_words(
    opened: Opened, screen_text: Text
) -> None:
    async with opened((80, 24)) as (reader, pilot):
        assert "Disagreements" not in screen_text(reader.app)
        await pilot.press("f")
        await pilot.pause()
        assert "Disagreements" in screen_text(reader.app)
        assert reader.text.region.right <= reader.query_one("FactsPanel").region.x
        assert reader.text.region.width >= 28
        await pilot.press("j", "j", "j", "enter")
        assert reader.passage == "post:p2"
        await pilot.press("f")
        await pilot.pause()
        assert "Disagreements" not in screen_text(reader.app), "f among the facts hides them"


async def test_on_a_very_narrow_screen_the_facts_take_all_and_give_way(
    opened: Opened, screen_text: Text
) -> None:
    async with opened((60, 24)) as (reader, pilot):
        await pilot.press("f")
        await pilot.pause()
        assert reader.query_one("FactsPanel").region.width == 60
        await pilot.press("j", "j", "j", "enter")
        await pilot.pause()
        assert reader.passage == "post:p2"
        assert "Disagreements" not in screen_text(reader.app)


async def test_many_sources_are_counted_not_marked(opened: Opened, screen_text: Text) -> None:
    from_many = {f"s{n:02}": (f"Paper {n}", "Ferry", "A fire broke out.") for n in range(12)}
    ledger = ("The Ledger", "Ferry fire", "A fire injured nine people. Captain Mara Holt was there.")
    async with opened((150, 40), articles={"ledger": ledger, **from_many}) as (reader, _):
        assert "1/13" in screen_text(reader.app)
