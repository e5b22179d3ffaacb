"""Correcting facts: what each correction does, that it is kept, taken back, and told when it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.app.about_facts import about_corrections
from newsdiff.facts.corrections import Check, Correction, CorrectionKind
from newsdiff.library.store import Library, open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from newsdiff.app.screens.reader import ReaderScreen
    from newsdiff.model import Comparison

    from .conftest import Opened

    Text = Callable[[App[int]], str]

#: Keys that go to Mara Holt, and to the twelve people under Numbers.
TO_HOLT = ("f", *["j"] * 5)
TO_TWELVE = ("f", *["j"] * 8)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path)


def facts(reader: ReaderScreen) -> dict[str, tuple[str, ...]]:
    return {fact.text: fact.sources for fact in reader.parts.facts.sheet.corrected.facts}


async def test_dismissed_and_brought_back(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened((150, 40), library=library) as (reader, pilot):
        before = reader.view.comparison.facts
        await pilot.press(*TO_HOLT, "delete")
        await pilot.pause()
        assert "Dismissed “Mara Holt”; u takes it back." in screen_text(reader.app)
        assert "Mara Holt" not in facts(reader)
        assert reader.view.comparison.facts == before, "what was extracted stays"
        await pilot.press("u")
        assert "Mara Holt" in facts(reader)


@pytest.mark.parametrize("keys", [("f", "g", "j"), ("F",)])
async def test_a_disagreement_that_is_none_is_taken_off(
    opened: Opened, library: Library, screen_text: Text, keys: tuple[str, ...]
) -> None:
    async with opened((150, 40), library=library) as (reader, pilot):
        await pilot.press(*keys, "delete")
        await pilot.pause()
        assert "No disagreement: “people hurt”; u takes it back." in screen_text(reader.app)
        assert reader.parts.facts.sheet.corrected.disagreements == ()
        assert len(facts(reader)) == 4
        await pilot.press("u")
        await pilot.pause()
        assert "people hurt" in screen_text(reader.app)


async def test_a_fact_is_merged_with_one_of_its_kind(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened((150, 40), library=library) as (reader, pilot):
        await pilot.press(*TO_TWELVE, "M")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "Merge “Twelve people” into …" in text
        await pilot.press("enter")
        await pilot.pause()
        assert facts(reader)["nine people"] == ("ledger", "post", "wire")
        assert reader.parts.facts.sheet.corrected.disagreements == ()
        assert "Disagreements" not in screen_text(reader.app)


async def test_renamed_split_and_checked_all_survive(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened((150, 40), library=library) as (reader, pilot):
        await pilot.press(*TO_HOLT, "R")
        await pilot.press("ctrl+u", *"Skipper", "enter")
        await pilot.press("c", "c", "a", *"ok", "enter")
        await pilot.press("S", "down", "enter")
        await pilot.pause()
        assert "“Holt” in Harbour Post is a fact of its own" in screen_text(reader.app)
    async with opened((150, 40), library=library) as (reader, pilot):
        assert facts(reader)["Skipper"] == ("ledger",)
        assert facts(reader)["Holt"] == ("post",)
        await pilot.press(*TO_HOLT)
        await pilot.pause()
        assert "Skipper · disputed · Captain · note: ok" in screen_text(reader.app)
        await pilot.press("C")
        await pilot.pause()
        assert "renamed “Mara Holt” to “Skipper”" in screen_text(reader.app)
        await pilot.press("enter")
        await pilot.pause()
        assert facts(reader)["Skipper"] == ("ledger", "post"), "the newest, the split, is taken back"
        await pilot.press("u")
        assert "Holt" in facts(reader)


async def test_without_a_library_it_says_why_not(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press(*TO_HOLT, "delete")
        await pilot.pause()
        assert "cannot be kept" in screen_text(reader.app)
        assert "Mara Holt" in facts(reader)


async def test_without_a_fact_it_says_so(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened((150, 40), library=library) as (reader, pilot):
        await pilot.press("f", "g", "M")
        await pilot.pause()
        assert "Go to a fact first" in screen_text(reader.app)
        await pilot.press(*["j"] * 6, "S")
        assert len(facts(reader)) == 4


async def test_what_no_longer_applies_is_said_on_opening(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    library.correct("test", Correction(CorrectionKind.DISMISS, "person:gone", "Ann Gone"))
    async with opened((150, 40), library=library) as (reader, pilot):
        assert "1 correction of yours no longer applies" in screen_text(reader.app)
        await pilot.press("f", "C")
        await pilot.pause()
        assert "dismissed “Ann Gone”  no longer applies" in screen_text(reader.app)


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (Correction(CorrectionKind.MERGE, "a", "Kim", other="b", words="Kim Il"),
         "merged “Kim” into “Kim Il”"),
        (Correction(CorrectionKind.SPLIT, "a", "Kim", source="post", words="Mr Kim"),
         "split “Mr Kim” in Harbour Post from “Kim”"),
        (Correction(CorrectionKind.MARK, "a", "Kim", check=Check.CONFIRMED, note="[/b]"),
         "marked “Kim” as confirmed, note: [/b]"),
    ],
)  # fmt: skip
def test_corrections_in_words(comparison: Comparison, correction: Correction, said: str) -> None:
    labels = {source.id: source.label for source in comparison.story.sources}
    (line,) = about_corrections(labels, [correction], [""])
    assert line.plain == said
