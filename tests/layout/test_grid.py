from __future__ import annotations

import pytest
from rich.cells import cell_len

from newsdiff.layout.columns import MIN_COLUMN, arrange, capacity, pan_to
from newsdiff.layout.grid import Grid, Measures, Spot
from newsdiff.layout.page import Page
from pages import LONG, SHORT, furniture, heading, item, page, small_page, wide_page


def grid_of(shown: Page, width: int = 120, first: int = 0) -> Grid:
    return Grid(shown, width, Measures(cell_len), first=first)


@pytest.mark.parametrize(
    ("width", "columns"), [(20, 1), (28, 1), (56, 1), (57, 2), (78, 2), (118, 4), (198, 6)]
)
def test_as_many_columns_as_can_be_read(width: int, columns: int) -> None:
    shown = wide_page(50).columns
    slots = arrange(shown, width, 1)
    assert len(slots) == columns == capacity(width)
    assert columns == 1 or all(slot.width >= MIN_COLUMN for slot in slots)
    assert slots[-1].x + slots[-1].width <= max(width, MIN_COLUMN)


def test_columns_are_as_wide_as_each_other_with_a_rule_between() -> None:
    slots = arrange(wide_page(3).columns, 120, 0)
    assert {slot.width for slot in slots} == {39}
    assert [slot.x for slot in slots] == [0, 40, 80]


def test_a_single_column_is_no_wider_than_comfortable_and_centred() -> None:
    (slot,) = arrange(wide_page(1).columns, 200, 0)
    assert slot.text_width <= 80
    assert abs((200 - slot.width) // 2 - slot.x) <= 1


def test_the_spine_stays_while_the_others_pan() -> None:
    shown = wide_page(50).columns
    first = pan_to(shown, 118, 1, 30)
    assert [slot.column for slot in arrange(shown, 118, first)] == [0, 28, 29, 30]


def test_panning_back_moves_as_little_as_possible() -> None:
    shown = wide_page(50).columns
    first = pan_to(shown, 118, 28, 27)
    assert [slot.column for slot in arrange(shown, 118, first)] == [0, 27, 28, 29]


def test_going_to_the_spine_does_not_pan() -> None:
    assert pan_to(wide_page(50).columns, 118, 28, 0) == 28


@pytest.mark.parametrize("focus", range(50))
def test_the_column_gone_to_is_always_visible(focus: int) -> None:
    shown = wide_page(50).columns
    for width in (20, 60, 118, 230):
        first = pan_to(shown, width, 7, focus)
        assert focus in [slot.column for slot in arrange(shown, width, first)] or (
            focus == 0 and capacity(width) > 1
        )


def test_a_row_is_as_high_as_its_tallest_cell_and_a_gap() -> None:
    grid = grid_of(page([[item("s1:p1", SHORT)], [item("s2:p1", LONG)]]), 80)
    lines = [grid.lines(0, slot) for slot in grid.slots]
    assert len(lines[1]) > len(lines[0])
    assert grid.heights == [len(lines[1]) + 1]


def test_only_visible_columns_make_a_row_high() -> None:
    shown = page([[item("s1:p1", SHORT)], [item("s2:p1", SHORT)], [item("s3:p1", LONG * 4)]])
    assert grid_of(shown, 80, 1).heights[0] < grid_of(shown, 80, 2).heights[0]


def test_a_row_of_blocks_takes_no_room_where_its_columns_are_out_of_view() -> None:
    shown = page(
        [[], [], [furniture("s3", "Share this")]],
        [[item("s1:p1", SHORT)], [item("s2:p1", SHORT)], [item("s3:p1", SHORT)]],
    )
    grid = grid_of(shown, 80, 1)
    assert grid.heights[0] == 0
    assert grid.row_at(0) == 1
    assert grid_of(shown, 80, 2).heights[0] > 0


def test_an_empty_cell_of_a_compared_row_has_a_line_for_its_sign() -> None:
    shown = page([[item("s1:p1", SHORT)], [], [], []])
    assert grid_of(shown, 80, 2).heights == grid_of(page([[item("s1:p1", SHORT)], []]), 80).heights


def test_every_line_belongs_to_the_row_it_stands_in() -> None:
    grid = grid_of(small_page())
    rows = [grid.row_at(y) for y in range(grid.total)]
    assert rows == [row for row, height in enumerate(grid.heights) for _ in range(height)]
    assert grid.row_at(-5) == 0
    assert grid.row_at(grid.total + 5) == 3


def test_a_point_leads_to_its_word() -> None:
    grid = grid_of(small_page(), 90)
    slot = grid.slots[0]
    top = grid.tops[1]
    line = grid.lines(1, slot)[1]
    spot = grid.hit(slot.text_x + 4, top + 1)
    assert spot == Spot(1, 0, 0, line.start + 4)
    assert grid.line_of(Spot(1, 0, 0, line.start + 4)) == top + 1


def test_a_point_on_the_second_passage_of_a_cell_leads_to_it() -> None:
    grid = grid_of(small_page(), 90)
    first, last = grid.extent(1, 0, 1)
    assert first < last <= grid.tops[2]
    assert grid.hit(5, first) == Spot(1, 0, 1, 2)


def test_a_point_in_an_empty_cell_leads_to_the_cell() -> None:
    grid = grid_of(small_page(), 90)
    assert grid.hit(grid.slots[1].x + 6, grid.tops[1] + 3) == Spot(1, 1, 0, 0)


def test_a_point_below_the_page_leads_nowhere() -> None:
    grid = grid_of(small_page())
    assert grid.hit(3, grid.total) is None


def test_the_place_stands_beside_the_last_line_or_below_it() -> None:
    grid = grid_of(
        page([[item("s1:p1", "Short.")], [item("s2:p1", "Words that reach right up to the edge.")]]), 85
    )
    short, full = (grid.lines(0, slot) for slot in grid.slots)
    assert [line.tail for line in short] == ["¶ 1"]
    assert [line.tail for line in full] == ["", "¶ 1"]


def test_a_heading_has_no_place() -> None:
    (line,) = grid_of(page([[heading("s1", "The wall")]])).lines(0, arrange(wide_page(1).columns, 120, 0)[0])
    assert line.tail == ""


def test_measures_of_one_page_serve_the_next_widths_and_pages() -> None:
    measures = Measures(cell_len)
    for shown in (small_page(), wide_page(3)):
        for width in (90, 120, 60):
            fresh = grid_of(shown, width)
            assert Grid(shown, width, measures).tops == fresh.tops


def test_no_columns_and_no_rows_are_laid_out_as_nothing() -> None:
    grid = grid_of(Page((), ()))
    assert (grid.total, grid.hit(0, 0), grid.row_at(3)) == (0, None, 0)
