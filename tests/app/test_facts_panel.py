"""The facts panel: what it lists, how it is filtered, how one gets from a fact to its words and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widgets import Input

from newsdiff.app.fact_lines import fact_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from newsdiff.model import Comparison

    from .conftest import Opened

    Text = Callable[[App[int]], str]


def test_disagreements_come_first_then_groups_by_sources(comparison: Comparison) -> None:
    lines = [(line.depth, line.text) for line in fact_lines(comparison)]
    assert lines == [
        (0, "Disagreements"),
        (1, "people"),
        (2, "nine people"),
        (2, "Twelve people"),
        (0, "People"),
        (1, "Mara Holt"),
        (0, "Numbers"),
        (1, "nine people"),
        (1, "Twelve people"),
        (0, "Quotes"),
        (1, "“We had it out in an hour,”"),
    ]


def test_a_filter_keeps_facts_with_all_its_words(comparison: Comparison) -> None:
    assert [line.text for line in fact_lines(comparison, query="holt CAPTAIN")] == ["People", "Mara Holt"]
    assert fact_lines(comparison, query="zeppelin") == ()


def test_a_filter_opens_folded_groups(comparison: Comparison) -> None:
    folded = {"People", "Disagreements"}
    assert "Mara Holt" not in [line.text for line in fact_lines(comparison, collapsed=folded)]
    assert "Mara Holt" in [line.text for line in fact_lines(comparison, query="holt", collapsed=folded)]


def test_counts_are_of_facts_and_of_topics(comparison: Comparison) -> None:
    counts = {line.group: line.count for line in fact_lines(comparison) if line.depth == 0}
    assert counts == {"Disagreements": 1, "People": 1, "Numbers": 2, "Quotes": 1}


def test_a_date_shows_what_it_resolves_to(comparison: Comparison) -> None:
    from newsdiff.model import FactKind

    fact = replace(comparison.facts[2], kind=FactKind.DATE, text="Monday", value="2026-03-02", detail="")
    (_, line) = fact_lines(replace(comparison, facts=(fact,)))
    assert (line.text, line.detail) == ("Monday", "2026-03-02")


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
