from __future__ import annotations

from newsdiff.layout.moves import clamp, same_place, step
from pages import SHORT, furniture, heading, item, page, small_page, wide_page


def test_down_goes_through_the_passages_of_a_cell_before_the_next_row() -> None:
    shown = small_page()
    assert step(shown, (0, 0, 0), 1) == (1, 0, 0)
    assert step(shown, (1, 0, 0), 1) == (1, 0, 1)


def test_a_heading_is_passed_over() -> None:
    assert step(small_page(), (1, 0, 1), 1) == (3, 0, 0)


def test_a_heading_within_a_cell_is_passed_over() -> None:
    shown = page([[item("s1:p1", SHORT)]], [[heading("s1", "Boats"), item("s1:p2", SHORT)]])
    assert step(shown, (0, 0, 0), 1) == (1, 0, 1)
    assert step(shown, (1, 0, 1), -1) == (0, 0, 0)


def test_up_enters_a_cell_at_its_last_passage() -> None:
    assert step(small_page(), (3, 0, 0), -1) == (1, 0, 1)


def test_an_empty_cell_is_visited() -> None:
    shown = small_page()
    assert step(shown, (0, 1, 0), 1) == (1, 1, 0)
    assert step(shown, (1, 1, 0), 1) == (3, 1, 0)


def test_furniture_is_visited_where_it_is_and_passed_over_beside_it() -> None:
    shown = page(
        [[item("s1:p1", SHORT)], [item("s2:p1", SHORT)]],
        [[furniture("s1", "Share this")], []],
        [[item("s1:p2", SHORT)], [item("s2:p2", SHORT)]],
    )
    assert step(shown, (0, 0, 0), 1) == (1, 0, 0)
    assert step(shown, (0, 1, 0), 1) == (2, 1, 0)


def test_at_the_ends_nothing_moves() -> None:
    shown = small_page()
    assert step(shown, (3, 0, 0), 1) == (3, 0, 0)
    assert step(shown, (0, 2, 0), -1) == (0, 2, 0)


def test_places_beyond_the_page_are_brought_back() -> None:
    assert clamp(small_page(), (99, 99, 99)) == (3, 2, 0)
    assert clamp(small_page(), (1, 0, 7)) == (1, 0, 1)


def test_the_passage_is_found_again_on_another_page() -> None:
    shown = small_page()
    turned = page(*[[row.cells[1], row.cells[0], row.cells[2]] for row in shown.rows[2:]])
    again = type(turned)((shown.columns[1], shown.columns[0], shown.columns[2]), turned.rows)
    assert same_place(shown, (3, 0, 0), again) == (1, 1, 0)


def test_an_empty_cell_is_found_again_by_its_row() -> None:
    shown = small_page()
    fewer = type(shown)(shown.columns, shown.rows[1:])
    assert same_place(shown, (1, 1, 0), fewer) == (0, 1, 0)


def test_a_hidden_source_leaves_the_reader_in_the_same_row() -> None:
    shown = small_page()
    rows = tuple(type(row)(row.index, row.relation, row.cells[:2]) for row in shown.rows)
    assert same_place(shown, (1, 2, 0), type(shown)(shown.columns[:2], rows)) == (1, 0, 0)


def test_an_unrelated_page_keeps_the_number_of_the_row() -> None:
    assert same_place(small_page(), (1, 0, 1), wide_page(2, rows=1)) == (0, 0, 0)
