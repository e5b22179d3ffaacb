"""What the lines at the top and at the bottom say, and what they say first where there is little room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.story_words import warned_words
from newsdiff.app.widgets.top_line import TopLine
from newsdiff.compare.strangers import STRANGE
from newsdiff.layout.filters import Filter, Shown
from newsdiff.library.store import open_library

from .conftest import ARTICLES, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from newsdiff.model import Comparison

    from .conftest import Opened

    Text = Callable[[App[int]], str]


async def test_a_message_too_long_for_its_line_takes_both(opened: Opened, screen_text: Text) -> None:
    async with opened((80, 24)) as (reader, pilot):
        reader.say(f"Side by side: {'a name of some length, ' * 4}and q leaves.")
        await pilot.pause()
        first, second = screen_text(reader.app).splitlines()[-2:]
        assert first.startswith(" Side by side: ")
        assert second.startswith(" ") and not second.startswith("  "), "set in like the first"
        assert second.rstrip().endswith("and q leaves.")
        await pilot.press("j")
        assert screen_text(reader.app).splitlines()[-2].startswith(" ! conflict"), "until the next move"


async def test_a_long_title_gives_way_to_the_counts(opened: Opened, screen_text: Text) -> None:
    async with opened((80, 24), title="Fire on the ferry Aurora " * 4) as (reader, pilot):
        line = reader.query_one(TopLine)
        line.state = replace(line.state, place="row 1234/5678")
        await pilot.pause()
        first = screen_text(reader.app).splitlines()[0]
    for words in ("Fire on the ferry Aurora", "!1 =2 +2", "row 1234/5678"):
        assert words in first


async def test_the_counts_stay_whatever_else_is_to_be_said(opened: Opened, screen_text: Text) -> None:
    async with opened((80, 24)) as (reader, pilot):
        await pilot.press("p", "less_than_sign", "less_than_sign")
        reader.parts.filtering.show_only(Filter(Shown.CONFLICTS))
        await pilot.pause()
        first = screen_text(reader.app).splitlines()[0]
    for words in ("Fire on the", "!1 ", "2 of 3 sources · 4 folded · 2 stricter", "row 4/6"):
        assert words in first, first


async def test_where_all_rows_are_folded_it_says_so(
    opened: Opened, screen_text: Text, tmp_path: Path
) -> None:
    async with opened((80, 24), library=open_library(tmp_path)) as (reader, pilot):
        await pilot.press("m")
        reader.parts.filtering.show_only(Filter(Shown.BOOKMARKED))
        await pilot.press("m", "j")
        await pilot.pause()
        assert "5 rows folded away · 0 shows all" in screen_text(reader.app)
        assert "nothing found here" not in screen_text(reader.app)


async def test_a_narrow_screen_leaves_room_to_type_and_to_read_the_help(
    opened: Opened, screen_text: Text
) -> None:
    async with opened((40, 16)) as (reader, pilot):
        await pilot.press("slash", *"captain")
        await until(pilot, lambda: "/captain" in screen_text(reader.app))
        await pilot.press("enter", "escape", "question_mark")
        under_its_keys = "  Move to the next passage"
        await until(pilot, lambda: under_its_keys in screen_text(reader.app))


async def test_with_one_source_it_says_what_needs_two(opened: Opened, screen_text: Text) -> None:
    async with opened((80, 24), articles={"ledger": ARTICLES["ledger"]}) as (reader, pilot):
        for key, said in (
            ("L", "nothing to link with"),
            ("less_than_sign", "nothing is matched"),
            ("p", "no second one"),
            ("o", "nothing to look at from above"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert said in screen_text(reader.app)


def test_sources_that_seem_to_be_on_another_story_are_said_at_once(comparison: Comparison) -> None:
    story = comparison.story
    first, second, third = story.sources
    assert warned_words(story) == ""
    short = replace(first, warnings=("very short: 12 words of news",))
    assert warned_words(replace(story, sources=(short, second, third))) == (
        "The Ledger: very short: 12 words of news"
    )
    both = replace(story, sources=(short, replace(second, warnings=("no date found",)), third))
    assert warned_words(both) == "2 sources with a warning"
    strange = replace(second, warnings=(STRANGE,))
    assert warned_words(replace(story, sources=(short, strange, third))) == (
        "Harbour Post has hardly anything in common with the rest: on the same story?"
    )
    every = tuple(replace(source, warnings=(STRANGE,)) for source in story.sources)
    assert warned_words(replace(story, sources=every)).startswith("Nothing in common was found")
