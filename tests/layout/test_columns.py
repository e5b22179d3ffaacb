from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.layout.arrangement import Arrangement
from newsdiff.layout.columns import MAX_TEXT, MIN_COLUMN, arrange, capacity, dragged, pan_to, widened
from newsdiff.layout.page import Column
from pages import column, wide_page

WIDTHS = st.integers(min_value=MIN_COLUMN, max_value=260)
SHARES = st.lists(st.integers(min_value=1, max_value=9000), min_size=1, max_size=12)


def columns_of(shares: list[int], *, spine: bool = True) -> list[Column]:
    made = (column(n, spine=spine and n == 1) for n in range(1, len(shares) + 1))
    return [replace(one, share=share) for one, share in zip(made, shares, strict=True)]


@given(SHARES, WIDTHS, st.integers(min_value=-1, max_value=14), st.booleans())
def test_columns_fill_the_width_and_none_is_too_narrow(
    shares: list[int], width: int, first: int, spine: bool
) -> None:
    slots = arrange(columns_of(shares, spine=spine), width, first)
    assert 1 <= len(slots) <= min(len(shares), capacity(width))
    assert all(slot.width >= MIN_COLUMN for slot in slots)
    ends = [slot.x + slot.width for slot in slots]
    assert [slot.x for slot in slots[1:]] == [end + 1 for end in ends[:-1]], "one cell between two"
    left, right = slots[0].x, width - ends[-1]
    if len({slot.width for slot in slots}) > 1:
        assert (left, right) == (0, 0)
    elif slots[0].text_width < MAX_TEXT:
        assert left == 0
        assert right < len(slots), "equal columns leave what cannot be divided"
    else:
        assert left >= 0 <= right
        assert abs(left - right) <= 1 or slots[0].text_width > MAX_TEXT


@given(SHARES, WIDTHS, st.integers(min_value=0, max_value=11), st.data())
def test_panning_shows_the_column_gone_to_and_keeps_the_spine(
    shares: list[int], width: int, first: int, data: st.DataObject
) -> None:
    columns = columns_of(shares)
    focus = data.draw(st.integers(min_value=0, max_value=len(columns) - 1))
    shown = [slot.column for slot in arrange(columns, width, pan_to(columns, width, first, focus))]
    assert focus in shown
    assert shown == sorted(set(shown))
    assert shown[0] == 0 or capacity(width) == 1


@given(SHARES, WIDTHS, st.sampled_from([4, -4]), st.data())
def test_widening_does_what_it_says_or_nothing(
    shares: list[int], width: int, by: int, data: st.DataObject
) -> None:
    columns = columns_of(shares)
    focus = data.draw(st.integers(min_value=0, max_value=len(columns) - 1))
    first = pan_to(columns, width, 0, focus)
    before = {slot.column: slot.width for slot in arrange(columns, width, first)}
    new = widened(columns, width, first, focus, by)
    after = [replace(one, share=new.get(one.source, one.share)) for one in columns]
    now = {slot.column: slot.width for slot in arrange(after, width, pan_to(after, width, first, focus))}
    assert (now[focus] - before[focus]) * by > 0 if new else now == before


@given(st.integers(min_value=2, max_value=6), WIDTHS, st.integers(min_value=-10, max_value=300), st.data())
def test_a_dragged_rule_goes_where_it_is_let_go_and_moves_no_other(
    count: int, width: int, x: int, data: st.DataObject
) -> None:
    columns = columns_of([1000] * count)
    before = arrange(columns, width, 0)
    if len(before) < 2 or before[0].x:
        return
    at = data.draw(st.integers(min_value=0, max_value=len(before) - 2))
    new = dragged(columns, width, 0, before[at].column, x)
    after = arrange([replace(one, share=new.get(one.source, one.share)) for one in columns], width, 0)
    assert [slot.column for slot in after] == [slot.column for slot in before]
    wanted = min(max(x, before[at].x + MIN_COLUMN), before[at + 1].x + before[at + 1].width - MIN_COLUMN)
    assert abs(after[at].x + after[at].width - wanted) <= len(before)
    for was, is_ in zip(before, after, strict=True):
        if was.column not in {before[at].column, before[at + 1].column}:
            assert abs(was.width - is_.width) <= 2


def test_there_is_no_rule_right_of_the_last_column() -> None:
    assert dragged(columns_of([1000, 1000]), 120, 0, 1, 40) == {}


def test_at_80_columns_a_wider_column_leaves_room_for_the_spine() -> None:
    columns = columns_of([1000] * 50)
    for _ in range(20):
        new = widened(columns, 80, 7, 7, 4)
        columns = [replace(one, share=new.get(one.source, one.share)) for one in columns]
    slots = arrange(columns, 80, 7)
    assert [(slot.column, slot.width) for slot in slots] == [(0, MIN_COLUMN), (7, 51)]


def test_where_all_are_as_narrow_as_can_be_a_wider_one_puts_another_out_of_view() -> None:
    columns = columns_of([1000] * 5)
    assert len(arrange(columns, 150, 0)) == 5
    for _ in range(2):
        new = widened(columns, 150, 0, 2, 4)
        columns = [replace(one, share=new.get(one.source, one.share)) for one in columns]
    assert len(arrange(columns, 150, pan_to(columns, 150, 0, 2))) == 4


SOURCES = ("a", "b", "c", "d")


def test_a_column_moves_among_those_shown() -> None:
    moved = Arrangement().moved(SOURCES, ("a", "b", "d"), "d", -1)
    assert moved.columns(SOURCES, "a", {"c"}) == ("a", "d", "b")
    assert moved.columns(SOURCES, "a", ()) == ("a", "d", "b", "c")
    assert moved.moved(SOURCES, ("a", "d", "b"), "d", 1).columns(SOURCES, "a", {"c"}) == ("a", "b", "d")


def test_the_spine_and_the_ends_stay() -> None:
    none = Arrangement()
    assert none.moved(SOURCES, SOURCES, "a", 1) is none
    assert none.moved(SOURCES, SOURCES, "b", -1) is none
    assert none.moved(SOURCES, SOURCES, "d", 1) is none


def test_another_spine_keeps_the_order_of_the_rest() -> None:
    moved = Arrangement().moved(SOURCES, SOURCES, "d", -1)
    assert moved.columns(SOURCES, "b", ()) == ("b", "a", "d", "c")


def test_sources_that_came_or_went_do_no_harm() -> None:
    order = Arrangement(order=("gone", "d", "b"))
    assert order.columns(SOURCES, "a", ()) == ("a", "d", "b", "c")


def test_shares_are_given_to_the_columns_and_taken_again() -> None:
    page = wide_page(3)
    wide = Arrangement(shares={"s2": 1500}).share_out(page)
    assert [one.share for one in wide.columns] == [1000, 1500, 1000]
    assert wide.rows is page.rows
    assert Arrangement().share_out(wide) == page
    assert Arrangement().share_out(page) is page
