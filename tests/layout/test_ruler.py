from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.layout.ruler import bins, line_at, marked, scale
from newsdiff.model import Relation


def test_a_short_story_has_a_cell_for_every_line() -> None:
    found = bins([0, 2, 3], [Relation.AGREE, Relation.ONLY], 6)
    assert found == (Relation.AGREE, Relation.AGREE, Relation.ONLY, None, None, None)


def test_the_gravest_relation_of_a_cell_shows() -> None:
    tops = [0, 10, 20, 30, 40]
    relations = [Relation.AGREE, Relation.CONFLICT, Relation.ONLY, Relation.DIFFER]
    assert bins(tops, relations, 2) == (Relation.CONFLICT, Relation.DIFFER)


def test_a_single_conflict_of_a_thousand_rows_shows() -> None:
    relations = [Relation.AGREE] * 500 + [Relation.CONFLICT] + [Relation.AGREE] * 500
    assert Relation.CONFLICT in bins(list(range(0, 5010, 5)), relations, 30)


def test_rows_without_lines_leave_no_trace() -> None:
    assert bins([0, 0, 4], [Relation.CONFLICT, Relation.AGREE], 4) == (Relation.AGREE,) * 4


def test_hits_are_where_their_rows_begin() -> None:
    assert marked([0, 50, 100], [1], 10) == {5}


def test_nothing_to_show() -> None:
    assert bins([0], [], 3) == (None, None, None)


@given(st.integers(1, 5000), st.integers(1, 200), st.data())
def test_a_cell_leads_to_a_line_it_stands_for(total: int, height: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, min(total, height) - 1))
    assert scale(line_at(at, total, height), total, height) == at
