"""One quantity told in two units: "250 kilometers (155 miles)", "300 acres, or 121 hectares", "$5m (£4m)"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.facts.units import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdiff.facts.mentions import Quantity
    from newsdiff.model import Source

#: What each unit measures, and how much of it in metres, kilograms, square metres, litres, km/h, kelvin.
_MEASURES = {
    "kilometers": ("length", 1000.0), "meters": ("length", 1.0), "centimeters": ("length", 0.01),
    "millimeters": ("length", 0.001), "miles": ("length", 1609.344), "yards": ("length", 0.9144),
    "feet": ("length", 0.3048), "inches": ("length", 0.0254), "nautical miles": ("length", 1852.0),
    "kilograms": ("mass", 1.0), "grams": ("mass", 0.001), "pounds": ("mass", 0.45359237),
    "ounces": ("mass", 0.0283495), "tons": ("mass", 907.185), "tonnes": ("mass", 1000.0),
    "stone": ("mass", 6.35029), "square meters": ("area", 1.0), "square feet": ("area", 0.092903),
    "square kilometers": ("area", 1e6), "square miles": ("area", 2589988.0), "acres": ("area", 4046.86),
    "hectares": ("area", 10000.0), "litres": ("volume", 1.0), "millilitres": ("volume", 0.001),
    "gallons": ("volume", 3.78541), "pints": ("volume", 0.473176), "kilometers per hour": ("speed", 1.0),
    "miles per hour": ("speed", 1.609344), "knots": ("speed", 1.852),
    "degrees Celsius": ("temperature", 1.0), "degrees Fahrenheit": ("temperature", 5 / 9),
}  # fmt: skip
_ZERO = {"degrees Celsius": 273.15, "degrees Fahrenheit": 459.67 * 5 / 9}
_MONEY = frozenset(CURRENCIES.values())
_ABOUT = r"(?:(?:about|some|around|roughly|approximately|nearly|almost|over|more than|or|just \w+) )*"
_IN_BRACKETS = re.compile(rf"\s?[(\[]{_ABOUT}")
_BESIDE = re.compile(rf",? or {_ABOUT}|\s?/\s?|, {_ABOUT}")
#: Writers round: what is told twice may differ by this much.
_ROUNDING = 0.1


def conversions(source: Source, quantities: Iterable[Quantity]) -> Mapping[Quantity, Quantity]:
    """Give those quantities of ``source`` that are told again in another unit right after, each with that."""
    return {a: b for a, b in pairwise(quantities) if _converted(source.text, a, b)}


def _converted(text: str, first: Quantity, second: Quantity) -> bool:
    if first.sentence != second.sentence or first.unit == second.unit:
        return False
    between = text[first.end : second.start]
    bracketed = bool(_IN_BRACKETS.fullmatch(between)) and text[second.end : second.end + 1] in (")", "]")
    if not bracketed and not _BESIDE.fullmatch(between):
        return False
    money = first.unit in _MONEY and second.unit in _MONEY
    # Rates of exchange change, so of money only the brackets tell.
    return (bracketed and money) or _same_measure(first, second)


def _same_measure(first: Quantity, second: Quantity) -> bool:
    (one, a), (other, b) = (_MEASURES.get(q.unit, ("", 0.0)) for q in (first, second))
    if not one or one != other:
        return False
    x, y = first.value * a + _ZERO.get(first.unit, 0), second.value * b + _ZERO.get(second.unit, 0)
    return abs(x - y) <= _ROUNDING * max(abs(x), abs(y))
