"""Which rows are shown, and how the others are folded away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.layout.filters import EVERYTHING, Filter, Shown, fold, rows_shown
from newsdiff.layout.page import build_page, single_page
from newsdiff.layout.search import find
from newsdiff.model import Link, Relation, Strength

if TYPE_CHECKING:
    from newsdiff.model import Comparison


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (EVERYTHING, {0, 1, 2, 3}),
        (Filter(Shown.CONFLICTS), {1}),
        (Filter(Shown.DIFFERENCES), {1}),
        (Filter(Shown.SHARED), {1}),
        (Filter(Shown.ONLY_HERE, "north"), {0, 2}),
        (Filter(Shown.ONLY_HERE, "south"), {3}),
        (Filter(Shown.MISSING_HERE, "south"), {0, 2}),
        (Filter(Shown.BOOKMARKED), {2}),
    ],
)
def test_each_filter_shows_its_rows(dam: Comparison, wanted: Filter, shown: set[int]) -> None:
    assert rows_shown(dam, wanted, {"north:p3", "gone:p1"}) == shown


def test_what_a_source_tells_in_another_row_is_not_missing_from_it(dam: Comparison) -> None:
    late = Link("north:s1", "south:s1", 0.6, Strength.MATCHED, (), Relation.AGREE)
    told = replace(dam, links=(*dam.links, late))
    assert rows_shown(told, Filter(Shown.MISSING_HERE, "south"), ()) == {2}


def test_a_line_stands_for_each_run_of_folded_rows(dam: Comparison) -> None:
    whole = build_page(dam, ["north", "south"])
    page = fold(whole, {1})
    assert [row.index for row in page.rows] == [-1, 1, -1]
    assert [row.cells[0][0].place for row in page.rows[::2]] == ["⋯ 1 row folded", "⋯ 2 rows folded"]
    assert page.folded == 3
    assert page.rows[1] == whole.rows[1]
    assert find(page, "folded") == ()


def test_nothing_left_is_one_line(dam: Comparison) -> None:
    page = fold(build_page(dam, ["north", "south"], furniture=True), ())
    assert [row.cells[0][0].place for row in page.rows] == ["⋯ 4 rows folded"]


def test_a_source_alone_is_folded_too(dam: Comparison) -> None:
    page = fold(single_page(dam, "north"), {1})
    assert [row.index for row in page.rows] == [-1, 1, -1]
    assert page.folded == 2
