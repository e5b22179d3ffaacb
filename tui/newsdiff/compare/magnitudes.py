"""Whether two quantities of one thing can both be true, as bounds, as rounded or in another unit."""

from __future__ import annotations

from decimal import Decimal
from math import floor, inf, log10
from typing import TYPE_CHECKING

from newsdiff.facts.measures import DEGREES, TEMPERATURE, degrees_apart, measure

if TYPE_CHECKING:
    from decimal import DecimalTuple

    from newsdiff.facts.mentions import Quantity

#: Values further apart than this are likelier counts of different things.
_NEAR = 1.6
#: A figure may be rounded by so much of it.
_ROUNDING = 0.05
#: So little is cut off as often as rounded.
_CUT = 0.005
#: A percentage is rounded to a whole one ("2.7" is 3).
_PERCENT = 0.17
#: An approximate value may be so far off.
_ABOUT = 0.1
#: So far above "more than 200" a figure may lie to be the same one.
_ABOVE = 0.15


def dimension(quantity: Quantity) -> str:
    """Give what the unit of a quantity measures ("length"), "" for none."""
    return measure(quantity.unit).dimension


def near(one: float, other: float) -> bool:
    """Tell whether two values are close enough to be of one thing, however the clauses are worded."""
    return max(abs(one), abs(other)) <= _NEAR * min(abs(one), abs(other))


def compatible(q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities of one thing can both be true: bounds meet, or one is the other rounded."""
    same = q.unit == r.unit
    if same and q.low <= r.high and r.low <= q.high:
        return not (_is_range(q) and _is_range(r)) or (
            _one_figure(q.low, r.low) and _one_figure(q.high, r.high)
        )
    if not same and dimension(q) == dimension(r) == TEMPERATURE:
        return degrees_apart(q.value, q.unit, r.value, r.unit) <= DEGREES
    (low, high, value), (other_low, other_high, other) = (_bounds(x, same=same) for x in (q, r))
    if low <= other_high * (1 + 1e-9) and other_low <= high * (1 + 1e-9):
        return True
    most = _PERCENT if q.unit == "percent" else _ROUNDING
    if _rounded(value, other, most) or _rounded(other, value, most):
        return True
    if same or not dimension(q):
        return False
    return apart(value, other) <= _ROUNDING + measure(q.unit).doubt + measure(r.unit).doubt


def _is_range(quantity: Quantity) -> bool:
    """Tell whether a quantity is told as a range: "between 5 and 7 percent"."""
    return 0 < quantity.low < quantity.high < inf and not quantity.approximate


def _one_figure(one: float, other: float) -> bool:
    """Tell whether one figure is the other, or the other rounded."""
    return one == other or _rounded(one, other, _ROUNDING) or _rounded(other, one, _ROUNDING)


def told_alike(q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities are one: "at least 12" and "at least 25" can both be true, but are not.

    Two such bounds that are told to the last figure are one only where they are the same.
    """
    counts = not (dimension(q) or dimension(r))
    if q.high == r.high == inf and counts and _to_the_last(q.value) and _to_the_last(r.value):
        return q.value == r.value
    return compatible(q, r) and (inf not in (q.high, r.high) or apart(q.value, r.value) <= _ABOVE)


def _to_the_last(value: float) -> bool:
    """Tell whether a number is whole and not rounded to tens."""
    return value % 1 == 0 and value % 10 != 0


def _bounds(quantity: Quantity, *, same: bool) -> tuple[float, float, float]:
    """Give low, high and value, in the dimension's first unit unless it is the ``same`` on both sides.

    An approximate value may be a tenth off.
    """
    factor = 1.0 if same else measure(quantity.unit).factor
    low, high = quantity.low, quantity.high
    if quantity.approximate:
        low, high = low - abs(quantity.value) * _ABOUT, high + abs(quantity.value) * _ABOUT
    return low * factor, high * factor if high != inf else inf, quantity.value * factor


def _rounded(coarse: float, fine: float, most: float) -> bool:
    """Tell whether ``coarse`` is ``fine`` rounded to fewer figures, and no more than ``most`` of it off."""
    if not fine or not coarse or apart(coarse, fine) > most:
        return False
    digits = len(figures(coarse).digits)
    if digits >= len(figures(fine).digits):
        return False
    if apart(coarse, fine) <= _CUT:
        return True
    unit = 10.0 ** (floor(log10(abs(fine))) - digits + 1)
    return abs(floor(fine / unit + 0.5) * unit - coarse) <= 1e-6 * abs(coarse)


def figures(value: float) -> DecimalTuple:
    """Give the significant figures a number is written with, and the power of ten of the last."""
    return Decimal(str(value)).normalize().as_tuple()


def apart(one: float, other: float) -> float:
    """Give the distance of two numbers relative to the greater."""
    return abs(one - other) / max(abs(one), abs(other), 1e-12)
