from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.layout.marks import Role, TextMark, flatten

MARKS = st.lists(
    st.builds(
        lambda start, size, role: TextMark(start, start + size, role),
        st.integers(0, 30),
        st.integers(1, 12),
        st.sampled_from(list(Role)),
    ),
    max_size=8,
)


def test_a_conflict_hides_a_difference_under_it() -> None:
    marks = flatten([TextMark(0, 10, Role.DIFFER), TextMark(4, 6, Role.CONFLICT)])
    assert marks == (TextMark(0, 4, Role.DIFFER), TextMark(4, 6, Role.CONFLICT), TextMark(6, 10, Role.DIFFER))


def test_a_hit_shows_on_a_conflict() -> None:
    assert flatten([TextMark(2, 5, Role.MATCH), TextMark(2, 5, Role.CONFLICT)]) == (
        TextMark(2, 5, Role.MATCH),
    )


def test_touching_marks_of_one_role_that_overlap_become_one() -> None:
    assert flatten([TextMark(0, 5, Role.OWN), TextMark(3, 8, Role.OWN)]) == (TextMark(0, 8, Role.OWN),)


@given(MARKS)
def test_every_character_has_its_strongest_role(marks: list[TextMark]) -> None:
    strength = {role: number for number, role in enumerate(Role)}
    flat = flatten(marks)
    assert all(a.end <= b.start for a, b in itertools.pairwise(flat))
    for at in range(45):
        roles = [mark.role for mark in marks if mark.start <= at < mark.end]
        shown = [mark.role for mark in flat if mark.start <= at < mark.end]
        assert shown == ([max(roles, key=strength.__getitem__)] if roles else [])
