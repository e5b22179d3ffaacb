from __future__ import annotations

import pytest

from newsdiff.facts.measures import DEGREES, degrees_apart, measure


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("miles", "kilometers", 1.609), ("acres", "hectares", 0.4047), ("miles per hour", "knots", 0.869)],
)
def test_units_of_one_dimension_convert(one: str, other: str, ratio: float) -> None:
    assert measure(one).dimension == measure(other).dimension != ""
    assert measure(one).factor / measure(other).factor == pytest.approx(ratio, rel=0.001)


def test_a_unit_of_nothing_has_no_dimension() -> None:
    assert measure("voters").dimension == ""


def test_a_ton_may_be_any_of_the_three() -> None:
    ton, tonne = measure("tons"), measure("tonnes")
    assert all(abs(ton.factor - kilograms) <= ton.doubt * ton.factor for kilograms in (907, 1000, 1016))
    assert tonne.doubt == 0


def test_degrees_have_a_zero_of_their_own() -> None:
    assert degrees_apart(30, "degrees Celsius", 86, "degrees Fahrenheit") <= DEGREES
    assert degrees_apart(30, "degrees Celsius", 99, "degrees Fahrenheit") > DEGREES
