"""The view, its heads and its ruler as a reader sees and uses them."""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.compare_view import CompareView
from newsdiff.app.widgets.ruler import Ruler
from newsdiff.layout.page import Elsewhere
from newsdiff.layout.search import find
from newsdiff.model import Span
from pages import LONG, SHORT, furniture, item, page, small_page, wide_page

from .hosting import hosted, screen, story_of, styles_of

if TYPE_CHECKING:
    pass


SIZES = [(200, 50), (120, 35), (80, 24)]


async def test_passages_of_a_row_stand_side_by_side_under_their_heads() -> None:
    async with hosted(small_page()) as (view, _, app):
        lines = screen(app)
        assert lines[0].startswith(" 1 Outlet 1")
        first = next(line for line in lines if "The harbour master" in line)
        assert first.count("The harbour master") == 3
        rules = [at for at, character in enumerate(lines[0]) if character == "│"]
        assert [first[at] for at in rules] == ["│", "│"]
        assert [at for at, character in enumerate(first) if character == "="] == [
            1,
            rules[0] + 2,
            rules[1] + 2,
        ]
        assert view.grid is not None and len(view.grid.slots) == 3


async def test_a_source_without_the_passage_shows_a_dot_and_a_row_of_headings_nothing() -> None:
    async with hosted(small_page()) as (view, _, app):
        assert view.grid is not None
        lines = [line.split("│") for line in screen(app)]
        top = lines.index(next(line for line in lines if "Fishing" in line[0]))
        assert lines[top][1].strip() == "·"
        heading = next(line for line in lines if "A wall in doubt" in line[0])
        assert (heading[1].strip(), heading[2].strip()) == ("", "")


async def test_the_place_stands_at_the_end_of_each_passage() -> None:
    async with hosted(small_page()) as (_, _, app):
        text = "\n".join(screen(app))
        assert all(f"¶ {number}" in text for number in (1, 2, 3, 4))
        assert "of 9" not in text


async def test_moving_steps_through_cells_rows_and_columns() -> None:
    async with hosted(small_page()) as (view, _, _):
        places = [view.cursor]
        for _ in range(4):
            view.move(rows=1)
            places.append(view.cursor)
        assert places == [(0, 0, 0), (1, 0, 0), (1, 0, 1), (3, 0, 0), (3, 0, 0)]
        view.move(columns=1)
        assert view.current_item is not None and view.current_item.text == "Seven boats were lost."
        view.move(columns=1)
        assert view.current_item is None
        view.move(columns=1)
        assert view.cursor == (3, 2, 0)
        view.move(rows=-2)
        assert view.cursor == (0, 2, 0)


async def test_the_bar_shows_the_row_and_the_item() -> None:
    async with hosted(small_page()) as (view, pilot, app):
        view.go_to(1, 2)
        await pilot.pause()
        barred = [line for line in screen(app) if line.startswith("▌")]
        assert "Fishing crews" in barred[0]
        assert all("│▌" in line or line.count("▌") == 1 for line in barred)
        assert sum(line.count("▌") == 2 for line in barred) >= 3


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_is_as_wide_as_the_screen_whatever_the_script(size: tuple[int, int]) -> None:
    scripts = [
        "洪水で橋が流された。町長は「修理は来年になる」と語った。" * 3,
        "Ce\u0301line cafe\u0301 " * 12,
        "🙂🚒 fire 🚒🙂 " * 12,
        "قال العمدة إن الجسر سيغلق",
        "\x1b[31mred\x1b]0;owned\x07 [bold]not markup[/bold] [/]" * 3,
        "한국어 신문 기사 본문입니다. " * 5,
    ]
    async with hosted(page(*[[[item("s1:p1", text)], [item("s2:p1", SHORT)]] for text in scripts]), size) as (
        view,
        pilot,
        app,
    ):
        for row in range(len(scripts)):
            view.go_to(row)
            await pilot.pause()
            lines = screen(app)
            assert {cell_len(line) for line in lines} == {size[0]}
            assert not any(unicodedata.category(character) == "Cc" for line in lines for character in line)


@pytest.mark.parametrize(("size", "columns"), [((200, 50), 6), ((120, 35), 4), ((80, 24), 2)])
async def test_fifty_sources_show_what_fits_and_pan(size: tuple[int, int], columns: int) -> None:
    async with hosted(wide_page(50), size) as (view, pilot, app):
        assert view.grid is not None and len(view.grid.slots) == columns
        assert f"›{columns + 1}" in screen(app)[0]
        view.move(columns=30)
        await pilot.pause()
        head = screen(app)[0]
        assert head.startswith(" 1 Outlet 1 ")
        assert "31 Outlet 31" in head
        assert "‹2-" in head and "›32-50" in head
        view.move(columns=-30)
        assert view.cursor[1] == 0


async def test_a_low_screen_gives_the_heads_one_line() -> None:
    async with hosted(small_page(), (80, 24)) as (_, pilot, app):
        assert "Pier closed" not in "\n".join(screen(app))
        await pilot.resize_terminal(80, 50)
        await pilot.pause()
        assert "Pier closed" in screen(app)[1]


async def test_a_resize_keeps_the_row_on_the_screen() -> None:
    async with hosted(story_of(80)) as (view, pilot, _):
        view.go_to(40, 1)
        for width in (200, 60, 30, 120):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            assert view.cursor == (40, 1, 0)
            assert view.grid is not None
            top, bottom = view.grid.extent(40, 1)
            assert view.scroll_offset.y <= top
            assert bottom <= view.scroll_offset.y + view.size.height


async def test_another_page_keeps_the_passage_at_its_height() -> None:
    async with hosted(story_of(80)) as (view, pilot, _):
        view.go_to(40)
        await pilot.pause()
        assert view.grid is not None
        height = view.grid.tops[40] - view.scroll_offset.y
        rows = view.page.rows
        extra = page([[furniture("s1", "Share this article")], []]).rows
        view.show(type(view.page)(view.page.columns, (*extra, *rows)))
        await pilot.pause()
        assert view.current_item is not None and view.current_item.passage == "s1:p41"
        assert view.grid.tops[41] - view.scroll_offset.y == height


async def test_furniture_says_why() -> None:
    async with hosted(page([[furniture("s1", "Share this article")], []])) as (_, _, app):
        text = "\n".join(screen(app))
        assert "Share this article" in text and "furniture: share bar" in text


async def test_paging_and_ends() -> None:
    async with hosted(story_of(80)) as (view, pilot, _):
        view.page_lines(view.size.height)
        assert view.scroll_offset.y > 0 and view.cursor[0] > 0
        view.page_lines(10_000)
        assert view.cursor[0] == 79
        view.go_to(0)
        assert view.scroll_offset.y == 0
        await pilot.pause()


async def test_a_passage_taller_than_the_screen_is_scrolled_through() -> None:
    tall = page([[item("s1:p1", LONG * 30)]], [[item("s1:p2", SHORT)]])
    async with hosted(tall, (80, 24)) as (view, _, _):
        seen = [view.scroll_offset.y]
        while view.cursor[0] == 0:
            view.move(rows=1)
            seen.append(view.scroll_offset.y)
        assert len(seen) > 3
        assert max(b - a for a, b in itertools.pairwise(seen)) < view.size.height


async def test_moving_begins_at_what_the_wheel_brought_to_the_screen() -> None:
    async with hosted(story_of(80)) as (view, pilot, _):
        view.scroll_to(y=200, animate=False, immediate=True)
        await pilot.pause()
        view.move(rows=1)
        assert view.grid is not None
        assert 200 <= view.grid.tops[view.cursor[0]] < 200 + view.size.height
        assert view.scroll_offset.y == 200 or abs(view.scroll_offset.y - 200) < 5


async def test_a_jump_to_a_passage_marks_its_words_until_the_next_move() -> None:
    async with hosted(small_page()) as (view, pilot, app):
        assert view.go_to_passage("s2:p2", Span(6, 11))
        await pilot.pause()
        assert view.cursor == (3, 1, 0)
        marked = styles_of(app, "boats")
        view.move(rows=-1)
        await pilot.pause()
        assert styles_of(app, " boats were lost.") != marked
        assert not view.go_to_passage("s9:p9")


async def test_hits_are_marked_and_cleared() -> None:
    async with hosted(small_page()) as (view, pilot, app):
        plain = styles_of(app, "harbour")
        hits = find(view.page, "harbour")
        view.set_hits(hits, current=1)
        await pilot.pause()
        assert styles_of(app, "harbour") != plain
        assert "•" in "\n".join(line[-2:] for line in screen(app))
        view.set_hits(())
        await pilot.pause()
        assert styles_of(app, "harbour") == plain


async def test_a_hit_deep_in_a_long_passage_is_scrolled_to() -> None:
    tall = page([[item("s1:p1", LONG * 30 + " Needle.")]])
    async with hosted(tall, (80, 24)) as (view, pilot, app):
        (hit,) = find(view.page, "needle")
        view.go_to(hit.row, hit.column, hit.item)
        view.reveal_text(hit.row, hit.column, hit.item, hit.start)
        await pilot.pause()
        assert "Needle." in "\n".join(screen(app))


async def test_before_the_first_page_the_screen_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            yield ColumnHeads()
            yield CompareView()
            yield Ruler()

    app = Bare()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "".join(screen(app)).strip() == ""


async def test_an_empty_page_is_an_empty_screen() -> None:
    async with hosted(type(small_page())((), ())) as (view, pilot, _):
        view.move(rows=1)
        view.page_lines(5)
        view.go_to(3)
        view.set_hits(())
        await pilot.pause()
        assert (view.current_row, view.current_item, view.current_column) == (None, None, None)


async def test_a_page_given_after_another_of_other_columns() -> None:
    async with hosted(wide_page(50), (80, 24)) as (view, pilot, _):
        view.move(columns=49)
        view.show(small_page())
        await pilot.pause()
        assert view.grid is not None
        assert view.cursor[1] in view.grid.visible


async def test_an_empty_cell_points_to_where_its_source_has_the_same() -> None:
    shown = page([[item("s1:p1", SHORT)], []], [[], [item("s2:p4", SHORT)]])
    pointed = replace(shown.rows[0], elsewhere=(None, Elsewhere("s2:p4", "↓ ¶ 4")))
    async with hosted(replace(shown, rows=(pointed, shown.rows[1]))) as (view, _, app):
        assert "↓ ¶ 4" in "\n".join(screen(app))
        assert view.current_elsewhere is None
        view.move(columns=1)
        assert view.current_elsewhere == Elsewhere("s2:p4", "↓ ¶ 4")


async def test_a_row_out_of_view_says_in_which_columns_it_is() -> None:
    cells = [[item(f"s{x}:p1", SHORT)] if x in {3, 5} else [] for x in range(1, 7)]
    async with hosted(page([[item(f"s{x}:p0", SHORT)] for x in range(1, 7)], cells), (80, 24)) as (
        view,
        pilot,
        app,
    ):
        assert "·  in 3 5" in "\n".join(screen(app))
        view.go_to(1, 2)
        await pilot.pause()
        assert "in 3 5" not in "\n".join(screen(app))
