"""Columns of a printed page that stand side by side in its text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.sources.columns import in_reading_order
from newsdiff.text.traced import Traced

LEFT = """The dam above the town gave way
early on Monday after three days
of rain, and at least nine people
lost their lives in the old town.
Water swept through the market as
far as the church on the hill."""
RIGHT = """The governor sent four hundred
soldiers to the valley at noon on
the same day, with helicopters.
The dam had been due for repairs
for six years, an auditor found,
and nobody had paid for them."""
THIRD = """The company that leases the dam
said that its sensors were silent
all night, and that it would help
any inquiry into what happened on
Monday. It has run the turbines
since they were built in 1968."""


def beside(*columns: str) -> str:
    rows = zip(*(column.split("\n") for column in columns), strict=True)
    return "\n".join("".join(cell.ljust(40) for cell in row).rstrip() for row in rows)


@pytest.mark.parametrize("columns", [(LEFT, RIGHT), (LEFT, RIGHT, THIRD)])
def test_one_column_follows_the_other(columns: tuple[str, ...]) -> None:
    title = "Dam bursts above Velden, and at least nine people lose their lives in the valley"
    text = in_reading_order(Traced.of(f"{title}\n\n{beside(*columns)}")).text
    assert [line for line in text.split("\n") if line] == "\n".join([title, *columns]).split("\n")


@pytest.mark.parametrize(
    "text",
    [
        LEFT,
        "\n".join(f"Team {n}          {n}          {2 * n}" for n in range(12)),
        "\n".join(f"     {line}" for line in LEFT.split("\n")),
    ],
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert in_reading_order(Traced.of(text)).text == text


@given(
    st.lists(
        st.sampled_from(["a b c    d e f", "a b c", "", "      d e f", "x" * 20, "a b c    d e f    g h i"])
    )
)
def test_every_sign_leads_back_to_where_it_stood(lines: list[str]) -> None:
    text = "\n".join(lines)
    ordered = in_reading_order(Traced.of(text))
    assert sorted(ordered.text.split()) == sorted(text.split())
    assert all(text[ordered.origin(at)] == sign for at, sign in enumerate(ordered.text) if not sign.isspace())
