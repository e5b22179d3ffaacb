"""Whether two quantities of one thing can both be true, as bounds, as rounded or in another unit."""

from __future__ import annotations

from decimal import Decimal
from math import floor, inf, log10
from typing import TYPE_CHECKING

from newsdiff.compare.spelling import fold

if TYPE_CHECKING:
    from newsdiff.facts.mentions import Quantity

#: Units that measure one dimension, as multiples of its first.
_SCALES = {
    "kilomet": ("length", 1.0),
    "mile": ("length", 1.609344),
    "meter": ("length", 0.001),
    "feet": ("length", 0.0003048),
    "foot": ("length", 0.0003048),
    "yard": ("length", 0.0009144),
    "inch": ("length", 0.0000254),
    "centimet": ("length", 0.00001),
    "kilogram": ("mass", 1.0),
    "tonn": ("mass", 1000.0),
    "ton": ("mass", 1000.0),
    "hectar": ("area", 1.0),
    "acr": ("area", 0.404686),
}
#: Values further apart than this are likelier counts of different things.
_NEAR = 1.6
#: A figure may be rounded by so much of it.
_ROUNDING = 0.05
#: An approximate value may be so far off.
_ABOUT = 0.1
#: So far above "more than 200" a figure may lie to be the same one.
_ABOVE = 0.15


def dimension(head: str) -> str:
    """Give what a unit measures, by its folded name: "length", "mass", "area", else ""."""
    return _SCALES[head][0] if head in _SCALES else ""


def near(one: float, other: float) -> bool:
    """Tell whether two values are close enough to be of one thing, however the clauses are worded."""
    return max(abs(one), abs(other)) <= _NEAR * min(abs(one), abs(other))


def compatible(q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities of one thing can both be true: bounds meet, or one is the other rounded."""
    if q.head == r.head and q.low <= r.high and r.low <= q.high:
        return True
    (low, high, value), (other_low, other_high, other) = _bounds(q), _bounds(r)
    if low <= other_high * (1 + 1e-9) and other_low <= high * (1 + 1e-9):
        return True
    if _rounded(value, other) or _rounded(other, value):
        return True
    return fold(q.head) != fold(r.head) and bool(dimension(fold(q.head))) and apart(value, other) <= _ROUNDING


def told_alike(q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities are one: "at least 12" and "at least 25" can both be true, but are not."""
    return compatible(q, r) and (inf not in (q.high, r.high) or apart(q.value, r.value) <= _ABOVE)


def _bounds(quantity: Quantity) -> tuple[float, float, float]:
    """Give low, high and value in the dimension's first unit; an approximate value may be a tenth off."""
    factor = _SCALES.get(fold(quantity.head), ("", 1.0))[1]
    low, high = quantity.low, quantity.high
    if quantity.approximate:
        low, high = low - abs(quantity.value) * _ABOUT, high + abs(quantity.value) * _ABOUT
    return low * factor, high * factor if high != inf else inf, quantity.value * factor


def _rounded(coarse: float, fine: float) -> bool:
    """Tell whether ``coarse`` is ``fine`` rounded to fewer figures, and no more than a twentieth off."""
    if not fine or not coarse or apart(coarse, fine) > _ROUNDING:
        return False
    digits = _figures(coarse)
    if digits >= _figures(fine):
        return False
    unit = 10.0 ** (floor(log10(abs(fine))) - digits + 1)
    return abs(floor(fine / unit + 0.5) * unit - coarse) <= 1e-6 * abs(coarse)


def _figures(value: float) -> int:
    """Count the significant figures a number is written with."""
    return len(Decimal(str(value)).normalize().as_tuple().digits)


def apart(one: float, other: float) -> float:
    """Give the distance of two numbers relative to the greater."""
    return abs(one - other) / max(abs(one), abs(other), 1e-12)
