"""Taking words away: selecting passages, copying, citing, keeping some words of a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.library.store import open_library
from newsdiff.text.anchors import AnchorState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from newsdiff.app.screens.reader import ReaderScreen

    from .conftest import Opened

    Text = Callable[[App[int]], str]

FIRST = "A fire on the ferry Aurora injured nine people on Monday."
SECOND = "Captain Mara Holt said the crew put it out within an hour."


def spot_of(reader: ReaderScreen, text: str, words: str) -> tuple[int, int]:
    """Find words on the screen, as an offset in the view."""
    lines = text.splitlines()
    row = next(n for n, line in enumerate(lines) if words in line)
    return lines[row].index(words) - reader.text.region.x, row - reader.text.region.y


async def test_the_passage_under_the_cursor_is_copied(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("j", "y")
        await pilot.pause()
        assert pilot.app.clipboard == FIRST
        assert "1 passage of The Ledger copied (57 characters) through" in screen_text(reader.app)


async def test_passages_are_selected_by_keyboard_and_copied(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("j", "V", "j")
        await pilot.pause()
        assert "2 passages of The Ledger selected" in screen_text(reader.app)
        await pilot.press("y")
        await pilot.pause()
        assert pilot.app.clipboard == f"{FIRST}\n\n{SECOND}"
        assert "2 passages of The Ledger copied" in screen_text(reader.app)
        assert not reader.selections


async def test_selecting_upwards_takes_the_same_words(opened: Opened) -> None:
    async with opened((150, 40)) as (_, pilot):
        await pilot.press("j", "j", "V", "k", "y")
        assert pilot.app.clipboard == f"{FIRST}\n\n{SECOND}"


async def test_selecting_goes_on_at_another_width(opened: Opened) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("j", "V", "j")
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        await pilot.pause()
        assert reader.selections
        await pilot.press("y")
        assert pilot.app.clipboard == f"{FIRST}\n\n{SECOND}"


async def test_selecting_is_given_up(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        for over in ("escape", "V", "l", "s"):
            await pilot.press("j", "V", over)
            await pilot.pause()
            assert not reader.selections
            assert "selected" not in screen_text(reader.app)
            await pilot.press("y")
            assert "\n" not in pilot.app.clipboard
            await pilot.press("g", "h", "h")


async def test_an_empty_cell_has_nothing_to_take(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("G", "h", "h")
        assert reader.text.current_item is None
        for key, said in (("V", "No passage here"), ("y", "Nothing here"), ("Y", "Nothing here")):
            await pilot.press(key)
            await pilot.pause()
            assert said in screen_text(reader.app)
        assert pilot.app.clipboard == ""


async def test_a_citation_has_where_it_is_from_and_the_counterparts(
    opened: Opened, screen_text: Text
) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("j", "Y")
        await pilot.pause()
        said = "1 passage of The Ledger with citation and 2 counterparts copied"
        assert said in screen_text(reader.app)
        assert pilot.app.clipboard.splitlines() == [
            f"> {FIRST}",
            "— The Ledger, “Ferry fire injures nine”, 2026-03-02, paragraph 2, ledger.txt",
            "",
            "- conflict: Harbour Post, paragraph 2: "
            "Twelve people were hurt when the ferry Aurora caught fire on Monday.",
            "- differ: wire-0417, paragraph 2: "
            "Nine people were hurt in a fire on the Aurora, police said on Tuesday.",
        ]


async def test_words_selected_with_the_mouse_are_cited_and_kept(
    opened: Opened, screen_text: Text, tmp_path: Path
) -> None:
    library = open_library(tmp_path)
    async with opened((150, 40), library=library) as (reader, pilot):
        x, y = spot_of(reader, screen_text(reader.app), "fire on the")
        for key in ("Y", "m"):
            await pilot.mouse_down("CompareView", offset=(x, y))
            await pilot.hover("CompareView", offset=(x + 11, y))
            await pilot.mouse_up("CompareView", offset=(x + 11, y))
            await pilot.press(key)
            await pilot.pause()
            if key == "Y":
                assert "Words of The Ledger with citation" in screen_text(reader.app)
                assert pilot.app.clipboard.startswith("> fire on the\n— The Ledger")
        assert "Kept “fire on the” of The Ledger" in screen_text(reader.app)
    (kept,) = library.bookmarks("test")
    assert kept.exact == "fire on the"
    assert kept.prefix.endswith("A ")
    async with opened((150, 40), library=library) as (reader, pilot):
        assert [(one.state, one.passage) for one in reader.shelf.kept] == [(AnchorState.PLACED, "ledger:p2")]
        await pilot.press("G", "apostrophe", "enter")
        await pilot.pause()
        passage = reader.view.comparison.passage["ledger:p2"]
        assert "· kept “fire on the”" in screen_text(reader.app)
        ((mark,),) = reader.text._pointed.values()
        assert (mark.start, mark.end) == (kept.start - passage.start, kept.end - passage.start)
        await pilot.press("m")
        await pilot.pause()
        assert "Kept The Ledger ¶ 2 besides words of it" in screen_text(reader.app)
        await pilot.press("m")
        await pilot.pause()
        assert library.bookmarks("test") == (kept,), "the passage as a whole is let go, its words are not"


async def test_several_passages_are_not_kept_as_one(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("j", "V", "j", "m")
        await pilot.pause()
        assert "one passage" in screen_text(reader.app)
        assert not reader.shelf.kept
