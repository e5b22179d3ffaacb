"""Putting passages, links, texts and sources right by keyboard; all is kept and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.compare.corrections import LinkMade
from newsdiff.compare.mending import mend
from newsdiff.library.corrections import of_story
from newsdiff.library.store import Library, open_library
from newsdiff.model import BlockKind
from newsdiff.stories.once import CompareOnce
from newsdiff.text.anchors import Words

from .conftest import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot

    from newsdiff.app.screens.reader import ReaderScreen

    from .conftest import Opened

    Text = Callable[[App[int]], str]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path)


async def press(reader: ReaderScreen, pilot: Pilot[int], *keys: str) -> None:
    """Press keys and wait until all that follows from them is done."""
    await pilot.press(*keys)
    await reader.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


def at(reader: ReaderScreen, passage: str) -> None:
    assert reader.text.go_to_passage(passage)


def at_block(reader: ReaderScreen, words: str) -> None:
    """Go to the first block on the page that begins with these words."""
    places = (
        (y, x, z)
        for y, line in enumerate(reader.page.rows)
        for x, cell in enumerate(line.cells)
        for z, item in enumerate(cell)
        if item.text.startswith(words)
    )
    reader.text.go_to(*next(places))


def row(reader: ReaderScreen, passage: str) -> int:
    return reader.view.comparison.row_of[passage]


async def test_two_passages_are_linked_by_hand(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p4")
        await press(reader, pilot, "L")
        assert "Linking The Ledger ¶ 4: go to a passage of another source" in screen_text(reader.app)
        at(reader, "ledger:p2")
        await press(reader, pilot, "L")
        assert reader.parts.linking.in_hand is not None, "the same source is no counterpart"
        at(reader, "wire:p3")
        await press(reader, pilot)
        assert "L links The Ledger ¶ 4 with wire-0417 ¶ 3; Esc gives up" in screen_text(reader.app)
        await press(reader, pilot, "L")
        text = screen_text(reader.app)
        assert "Linked The Ledger ¶ 4 with wire-0417 ¶ 3; u takes it back." in text
        assert "linked by you" in text
        assert row(reader, "ledger:p4") == row(reader, "wire:p3")
        await press(reader, pilot, "w")
        assert "score 1.00 · linked by you" in screen_text(reader.app)
        await press(reader, pilot, "escape", "u")
        assert "Taken back: linked The Ledger ¶ 4" in screen_text(reader.app)
        assert row(reader, "ledger:p4") != row(reader, "wire:p3")
        assert library.corrections("test") == ()


async def test_a_passage_in_hand_is_let_go(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened(library=library) as (reader, pilot):
        await press(reader, pilot, "L", "j", "escape")
        assert "Given up: nothing was changed." in screen_text(reader.app)
        await press(reader, pilot, "j")
        assert "Linking" not in screen_text(reader.app)
        await press(reader, pilot, "m", "L", "u")
        assert "Given up: nothing was changed." in screen_text(reader.app)
        assert reader.shelf.kept, "only what is in hand is let go"


@pytest.mark.parametrize("keys", [("delete", "enter"), ("w", "delete")])
async def test_a_link_is_cut_from_the_passage_or_from_its_list(
    opened: Opened, library: Library, screen_text: Text, keys: tuple[str, ...]
) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p2")
        await press(reader, pilot, *keys)
        assert "Cut the link of The Ledger ¶ 2 with Harbour Post ¶ 2; u takes it back." in screen_text(
            reader.app
        )
        assert not any({link.a, link.b} == {"ledger:s1", "post:s1"} for link in reader.view.comparison.links)
        await press(reader, pilot, "w")
        assert "Harbour Post" not in screen_text(reader.app).partition("Linked with")[2].partition("Enter")[0]


async def test_an_only_link_is_cut_at_once(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "wire:p3")
        await press(reader, pilot, "delete")
        assert not any("wire:s2" in (link.a, link.b) for link in reader.view.comparison.links)
        await press(reader, pilot, "delete")
        assert "This passage is linked with none." in screen_text(reader.app)


async def test_passages_are_joined_and_split_and_bookmarks_follow(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p4")
        await press(reader, pilot, "m")
        at(reader, "ledger:p2")
        await press(reader, pilot, "M")
        text = screen_text(reader.app)
        assert "Joined The Ledger ¶ 2 and ¶ 3; u takes it back." in text
        assert "joined by you · The Ledger · ¶ 2 of 3" in text
        assert reader.shelf.passages == {"ledger:p3"}
        await press(reader, pilot, "S")
        assert "A new passage begins at “Captain Mara Holt said the crew put it…”" in screen_text(reader.app)
        assert reader.passage == "ledger:p3"
        assert reader.shelf.passages == {"ledger:p4"}
        await press(reader, pilot, "S")
        assert "This passage is one sentence: there is nothing to split." in screen_text(reader.app)
        await press(reader, pilot, "u", "u")
        assert reader.view.comparison.by_reader.done == {}
        at(reader, "ledger:p1")
        await press(reader, pilot, "M")
        assert "A headline and a paragraph are not joined." in screen_text(reader.app)


async def test_of_many_sentences_the_reader_chooses_where_to_split(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p2")
        await press(reader, pilot, "M", "M", "S")
        assert "The Ledger ¶ 2: where does a new passage begin?" in screen_text(reader.app)
        await press(reader, pilot, "j", "enter")
        assert "A new passage begins at “The line has sailed from this harbour…”" in screen_text(reader.app)


async def test_a_passage_is_moved_to_another_row(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "wire:p3")
        await press(reader, pilot, "T")
        assert "Moving wire-0417 ¶ 3: go to another row and press T" in screen_text(reader.app)
        at(reader, "post:p1")
        await press(reader, pilot)
        assert "T moves wire-0417 ¶ 3 to row 1; Esc gives up" in screen_text(reader.app)
        await press(reader, pilot, "T")
        assert row(reader, "wire:p3") == row(reader, "post:p1")
        text = screen_text(reader.app)
        assert "Moved wire-0417 ¶ 3 to the row of Harbour Post ¶ 1; u takes it back." in text
        assert "moved by you" in text
        await press(reader, pilot, "2", "s")
        assert row(reader, "wire:p3") == row(reader, "post:p1"), "whatever the spine"
        at(reader, "post:p3")
        await press(reader, pilot, "T")
        at(reader, "post:p1")
        await press(reader, pilot, "T")
        assert "Kept, but Harbour Post is the spine and keeps its order" in screen_text(reader.app)


async def test_blocks_are_set_aside_and_restored(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p4")
        await press(reader, pilot, "v", "B")
        assert "Set aside “The line has sailed from this harbour…”; u takes it back." in screen_text(
            reader.app
        )
        block = reader.view.comparison.sources["ledger"].blocks[3]
        assert (block.kind, block.reason) == (BlockKind.FURNITURE, "set aside by the reader")
        at_block(reader, "The line has sailed")
        await press(reader, pilot, "B")
        assert "Restored “The line has sailed from this harbour…”, as it was found." in screen_text(
            reader.app
        )
        assert library.corrections("test") == ()
        await press(reader, pilot, "u")
        assert len(library.corrections("test")) == 1


async def test_taking_back_goes_to_the_place_and_says_what_it_was(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p3")
        await press(reader, pilot, "B")
        at(reader, "ledger:p1")
        await press(reader, pilot, "u")
        assert "Taken back: set aside “Captain Mara Holt said the crew put it…”." in screen_text(reader.app)
        assert reader.passage == "ledger:p3"


async def test_what_was_set_aside_is_compared_after_all(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened(library=library) as (reader, pilot):
        await press(reader, pilot, "v")
        at_block(reader, "Share this page")
        await press(reader, pilot, "B")
        sentences = [sentence.text for sentence in reader.view.comparison.sources[reader.source].news]
        assert sentences[-1] == "Share this page"
        assert "restored by you" in screen_text(reader.app)


async def test_a_source_is_named_and_dated(opened: Opened, library: Library, screen_text: Text) -> None:
    async with opened(library=library) as (reader, pilot):
        await press(reader, pilot, "3", "R")
        assert "wire-0417 · wire.txt" in screen_text(reader.app)
        await press(reader, pilot, *"The Wire", "tab", *"soon", "enter")
        assert "Not a date: write 2024-03-09, 2024-03 or 2024" in screen_text(reader.app)
        await press(reader, pilot, "ctrl+u", *"3 March 2026", "enter")
        text = screen_text(reader.app)
        assert "The source is now The Wire, 2026-03-03; u takes it back." in text
        assert reader.view.comparison.sources["wire"].published == "2026-03-03"
        assert "3 The Wire" in text
        await press(reader, pilot, "u")
        assert "3 wire-0417" in screen_text(reader.app)
        assert reader.view.comparison.sources["wire"].published == "2026-03-02"


async def test_corrections_are_there_again_at_the_next_visit(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p4")
        await press(reader, pilot, "L")
        at(reader, "wire:p3")
        await press(reader, pilot, "L", "3", "R", *"The Wire", "enter")
        at(reader, "post:p3")
        await press(reader, pilot, "B")
        shown = reader.view.comparison
    async with opened(library=library) as (reader, pilot):
        assert reader.view.comparison.links == shown.links
        assert reader.view.comparison.by_reader == shown.by_reader
        assert [source.label for source in reader.view.comparison.story.sources][2] == "The Wire"
        await press(reader, pilot, "C")
        text = " ".join(screen_text(reader.app).split())
        assert "set aside “““We" not in text
        assert "renamed the outlet “wire-0417” to “The Wire”" in text
        assert "linked “The line has sailed from this harbour since 1962.” (The Ledger) with" in text
        await press(reader, pilot, "j", "j", "enter")
        assert "Taken back; u puts it in its place again." in screen_text(reader.app)
        assert not reader.view.comparison.by_reader.linked
        await press(reader, pilot, "u")
        assert reader.view.comparison.by_reader.linked


async def test_an_edited_article_keeps_its_corrections_or_says_they_are_lost(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "ledger:p4")
        await press(reader, pilot, "L")
        at(reader, "wire:p3")
        await press(reader, pilot, "L")
        at(reader, "ledger:p3")
        await press(reader, pilot, "T")
        at(reader, "post:p1")
        await press(reader, pilot, "T")
    label, title, first, second, third = ARTICLES["ledger"]
    edited = {**ARTICLES, "ledger": (label, title, "It rained.", third, first)}
    async with opened(library=library, articles=edited) as (reader, pilot):
        assert "1 correction of yours no longer applies (C lists them)" in screen_text(reader.app)
        (a, b) = reader.view.comparison.by_reader.linked[0]
        assert {a, b} == {"ledger:p3", "wire:p3"}
        await press(reader, pilot, "C")
        text = " ".join(screen_text(reader.app).split())
        assert "no longer applies: its words are not in the text as it is now" in text
        assert second[:20] in text


async def test_both_kinds_of_corrections_are_in_one_list(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    async with opened((150, 40), library=library) as (reader, pilot):
        await press(reader, pilot, "f", *["j"] * 5, "delete", "f", "f", "f")
        at(reader, "wire:p3")
        await press(reader, pilot, "delete", "C")
        lines = [
            line
            for line in screen_text(reader.app).splitlines()
            if "cut the link" in line or "dismissed" in line
        ]
        assert len(lines) == 2


async def test_a_corrected_text_is_compared_once(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(library=library) as (reader, pilot):
        at(reader, "post:p3")
        await press(reader, pilot, "B")
        shown = reader.view.comparison

    def refuse(*_given: object, **_named: object) -> None:
        raise AssertionError("compared again")

    story = reader.parts.mending.mended.story
    monkeypatch.setattr("newsdiff.compare.comparison.compare", refuse)
    corrections = tuple(of_story(library.corrections("test")).values())
    again = mend(story, corrections, compare=CompareOnce(library))
    assert again.comparison == shown


async def test_with_many_links_the_rows_are_laid_in_the_background(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdiff.app.parts.mending.MANY", 0)
    async with opened(library=library) as (reader, pilot):
        at(reader, "wire:p3")
        await press(reader, pilot, "delete")
        assert not any("wire:s2" in (link.a, link.b) for link in reader.view.comparison.links)
        await press(reader, pilot, "u")
        assert any("wire:s2" in (link.a, link.b) for link in reader.view.comparison.links)


async def test_without_a_library_it_says_why_not(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        at(reader, "wire:p3")
        await press(reader, pilot, "delete")
        assert "cannot be kept" in screen_text(reader.app)


async def test_the_strictness_stays_when_something_is_corrected(opened: Opened, library: Library) -> None:
    async with opened(library=library) as (reader, pilot):
        await press(reader, pilot, "greater_than_sign")
        at(reader, "wire:p3")
        await press(reader, pilot, "delete")
        assert reader.view.strictness == -1
        assert not any("wire:s2" in (link.a, link.b) for link in reader.view.comparison.links)
        await press(reader, pilot, "less_than_sign")
        assert not any("wire:s2" in (link.a, link.b) for link in reader.view.comparison.links)


async def test_words_of_the_reader_are_never_markup(
    opened: Opened, library: Library, screen_text: Text
) -> None:
    words = Words("ledger", "[b]gone[/b]", "", "", 0, True)
    library.correct("test", LinkMade(words, words))
    async with opened(library=library) as (reader, pilot):
        await press(reader, pilot, "C")
        assert "[b]gone[/b]" in screen_text(reader.app)
