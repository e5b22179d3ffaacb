"""Numbers of sources in few characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.layout.numbering import in_runs, numbered


def test_three_that_follow_each_other_are_a_run() -> None:
    assert numbered([1, 2, 5, 6, 7, 10]) == "1 2 5-7 10"
    assert not numbered([])


@given(st.sets(st.integers(1, 60)))
def test_no_number_is_lost_or_added(numbers: set[int]) -> None:
    said = [[int(end) for end in word.split("-")] for word in in_runs(sorted(numbers))]
    assert [n for ends in said for n in range(ends[0], ends[-1] + 1)] == sorted(numbers)
