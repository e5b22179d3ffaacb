"""What units measure, and how much of it, so that quantities in two units can be compared."""

from __future__ import annotations

from typing import NamedTuple


class Measure(NamedTuple):
    """A unit: what it measures, how much of the first unit of that, and where its scale begins.

    ``doubt`` is by what share it may be more or less: a ton is 907 kilograms, 1,000 or 1,016.
    """

    dimension: str
    factor: float
    zero: float = 0.0
    doubt: float = 0.0


TEMPERATURE = "temperature"
#: In metres, kilograms, square metres, litres, kilometres an hour, kelvin.
_MEASURES = {
    "kilometers": Measure("length", 1000.0),
    "meters": Measure("length", 1.0),
    "centimeters": Measure("length", 0.01),
    "millimeters": Measure("length", 0.001),
    "miles": Measure("length", 1609.344),
    "yards": Measure("length", 0.9144),
    "feet": Measure("length", 0.3048),
    "inches": Measure("length", 0.0254),
    "nautical miles": Measure("length", 1852.0),
    "kilograms": Measure("mass", 1.0),
    "grams": Measure("mass", 0.001),
    "pounds": Measure("mass", 0.45359237),
    "ounces": Measure("mass", 0.0283495),
    "tons": Measure("mass", 1000.0, doubt=0.1),
    "tonnes": Measure("mass", 1000.0),
    "stone": Measure("mass", 6.35029),
    "square meters": Measure("area", 1.0),
    "square feet": Measure("area", 0.092903),
    "square kilometers": Measure("area", 1e6),
    "square miles": Measure("area", 2589988.0),
    "acres": Measure("area", 4046.86),
    "hectares": Measure("area", 10000.0),
    "litres": Measure("volume", 1.0),
    "millilitres": Measure("volume", 0.001),
    "gallons": Measure("volume", 3.78541),
    "pints": Measure("volume", 0.473176),
    "kilometers per hour": Measure("speed", 1.0),
    "miles per hour": Measure("speed", 1.609344),
    "knots": Measure("speed", 1.852),
    "degrees Celsius": Measure(TEMPERATURE, 1.0, zero=273.15),
    "degrees Fahrenheit": Measure(TEMPERATURE, 5 / 9, zero=459.67 * 5 / 9),
}
_NONE = Measure("", 1.0)
#: Temperatures told in two units may differ by so many kelvins, as they are rounded.
DEGREES = 2.0


def measure(unit: str) -> Measure:
    """Give what a unit measures, by its name as quantities have it; its dimension is "" for none."""
    return _MEASURES.get(unit, _NONE)


def degrees_apart(one: float, unit: str, other: float, other_unit: str) -> float:
    """Give how many kelvins two temperatures differ by."""
    a, b = measure(unit), measure(other_unit)
    return abs(one * a.factor + a.zero - other * b.factor - b.zero)
