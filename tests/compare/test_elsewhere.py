"""Where a source that has nothing in a row tells what the row says."""

from __future__ import annotations

from dataclasses import replace

from compare.stories import compared_by, ferry
from newsdiff.compare.comparison import compare
from newsdiff.compare.elsewhere import elsewhere
from newsdiff.compare.rows import lay_rows
from newsdiff.model import Strength


def test_a_counterpart_in_another_row_is_named_from_there() -> None:
    laid = lay_rows(compared_by({"a": 3, "b": 1}, {("a0", "b0"): 0.9, ("a2", "b0"): 0.5}), "a")
    assert [list(row.cells) for row in laid.rows] == [["a", "b"], ["a"], ["a"]]
    assert elsewhere(laid) == {(2, "b"): "b:p1"}


def test_of_several_counterparts_the_strongest_is_named_and_of_equals_the_first() -> None:
    scores = {("a0", "b0"): 0.9, ("a2", "b1"): 0.9, ("a4", "b0"): 0.2}
    for score, best in ((0.3, "b:p2"), (0.2, "b:p1"), (0.1, "b:p1")):
        laid = lay_rows(compared_by({"a": 5, "b": 2}, {**scores, ("a4", "b1"): score}), "a")
        assert elsewhere(laid) == {(4, "b"): best}


def test_what_is_only_possibly_related_is_not_told_elsewhere() -> None:
    found = compared_by({"a": 3, "b": 1}, {("a0", "b0"): 0.9, ("a2", "b0"): 0.5})
    weak = replace(found.links[1], strength=Strength.POSSIBLE)
    assert elsewhere(lay_rows(replace(found, links=(found.links[0], weak)), "a")) == {}


def test_in_a_real_story_what_is_named_stands_in_another_row() -> None:
    whole = compare(ferry())
    for spine in whole.sources:
        laid = lay_rows(whole, spine)
        for (row, source), passage in elsewhere(laid).items():
            assert source not in laid.rows[row].cells
            assert laid.passage[passage].source == source
            assert laid.row_of[passage] != row
