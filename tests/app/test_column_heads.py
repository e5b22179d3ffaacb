"""The heads under the mouse: a click goes to a source, two make it the spine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.widgets.column_heads import ColumnHeads

if TYPE_CHECKING:
    from .conftest import Opened


async def test_a_click_on_a_head_goes_to_its_source(opened: Opened) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.press("j", "f")
        await pilot.click(ColumnHeads, offset=(reader.text.size.width // 2, 0))
        await pilot.pause()
        assert (reader.source, reader.passage) == ("post", "post:p2")
        assert reader.focused is reader.text
        assert reader.view.comparison.spine == "ledger"


async def test_two_clicks_on_a_head_make_its_source_the_spine(opened: Opened) -> None:
    async with opened((150, 40)) as (reader, pilot):
        await pilot.click(ColumnHeads, offset=(reader.text.size.width // 2, 0), times=2)
        await pilot.pause()
        assert reader.view.comparison.spine == "post"
        await pilot.press("z")
        await pilot.click(ColumnHeads, offset=(reader.text.size.width // 2, 0), times=2)
        await pilot.pause()
        assert reader.view.single == "post"
