"""Depth, filters and match strength, as the reader meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from newsdiff.app.view import View
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.layout.depth import Depth
from newsdiff.layout.filters import Filter, Shown
from newsdiff.library.store import open_library
from newsdiff.model import Relation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from newsdiff.model import Comparison

    from .conftest import Opened

    Text = Callable[[App[int]], str]


def test_strictness_goes_both_ways_and_back_to_what_was_found(comparison: Comparison) -> None:
    view = View(comparison)
    strict = view.with_strictness(4)
    agreeing = [row for row in strict.comparison.rows if row.relation is not Relation.ONLY]
    assert [{*row.cells} for row in agreeing] == [{"ledger", "post", "wire"}], "links of 0.9 and 0.8"
    assert strict.with_strictness(0).comparison.links is comparison.links
    assert view.with_strictness(99).strictness == 4


@pytest.mark.parametrize(("shown", "rows"), [(Shown.CONFLICTS, [1]), (Shown.BOOKMARKED, [])])
def test_a_view_shows_what_its_filter_keeps(comparison: Comparison, shown: Shown, rows: list[int]) -> None:
    page = View(comparison, filter=Filter(shown)).page(())
    assert [row.index for row in page.rows if row.index >= 0] == rows
    assert page.folded == len(comparison.rows) - len(rows)


async def test_rows_are_folded_searched_and_unfolded(opened: Opened, screen_text: Text) -> None:
    async with opened() as (reader, pilot):
        await pilot.press("e", "j", "enter")
        await pilot.pause()
        text = screen_text(reader.app)
        assert "Shown: conflicts only, 1 row; 4 folded" in text
        assert "⋯ 1 row folded" in text
        assert "conflicts only, 4 folded" in text.splitlines()[0]
        assert reader.text.current_row is not None
        assert reader.text.current_row.index == 1
        await pilot.press("slash")
        reader.query_one(SearchBar).query_one(Input).value = "captain"
        await pilot.press("enter")
        assert "not found, 3 more folded" in screen_text(reader.app)
        await pilot.press("escape", "escape")
        assert reader.page.folded == 0
        reader.parts.filtering.show_only(Filter(Shown.BOOKMARKED))
        await pilot.pause()
        assert "No row to show: bookmarked." in screen_text(reader.app)
        reader.parts.filtering.show_only(Filter(Shown.CONFLICTS))
        for key in ("G", "g", "pagedown", "pageup", "j", "k"):
            await pilot.press(key)
            assert reader.text.current_row.index == 1, "the lines that stand for folded rows are passed over"
        assert reader.jump("ledger:p3"), "what is folded away is unfolded to go there"
        assert reader.page.folded == 0


async def test_how_it_was_looked_at_is_remembered(opened: Opened, screen_text: Text, tmp_path: Path) -> None:
    async with opened(library=open_library(tmp_path)) as (reader, pilot):
        await pilot.press("H", "less_than_sign")
        await pilot.pause()
        assert "Matched 1 step stricter: ! 1 conflict" in screen_text(reader.app)
        reader.parts.filtering.show_only(Filter(Shown.SHARED))
        await pilot.press("q")
    async with opened(library=open_library(tmp_path)) as (reader, _):
        view = reader.view
        assert (view.depth, view.filter, view.strictness) == (Depth.WORDS, Filter(Shown.SHARED), 1)
        assert "matched 1 step stricter" in screen_text(reader.app).splitlines()[0]
