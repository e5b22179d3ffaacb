from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.traced import Traced, join

WORDS = st.text("ab \n", max_size=40)


@given(WORDS)
def test_replacing_keeps_every_other_place(text: str) -> None:
    traced = Traced.of(text).sub(re.compile(r"\s+"), " ")
    assert traced.text == re.sub(r"\s+", " ", text)
    assert all(text[traced.origin(i)] == sign for i, sign in enumerate(traced.text) if sign != " ")


@given(WORDS, st.integers(0, 40), st.integers(0, 40))
def test_a_part_knows_where_it_stood(text: str, start: int, end: int) -> None:
    part = Traced.of(text).sub(re.compile("a")).part(start, end)
    assert all(text[part.origin(i)] == sign for i, sign in enumerate(part.text))


@given(WORDS, WORDS)
def test_joined_pieces_keep_their_places(one: str, two: str) -> None:
    whole = Traced.of(one + "|" + two)
    joined = join((whole.part(0, len(one)), whole.part(len(one) + 1, len(one) + 1 + len(two))), "--")
    assert joined.text == f"{one}--{two}"
    assert all(joined.origin(len(one) + 2 + i) == len(one) + 1 + i for i in range(len(two)))
    assert all(joined.origin(i) == i for i in range(len(one)))


def test_unwrap_keeps_the_named_group() -> None:
    traced = Traced.of("see [the page](http://x) now").unwrap(re.compile(r"\[(?P<keep>[^]]*)\]\([^)]*\)"))
    assert traced.text == "see the page now"
    assert traced.origin(traced.text.index("page")) == 9
