"""Figures that are one another with a slip of the pen: 61.3 and 63.1, 1,293,004 and 1,291,004.

Two sources hardly ever have such figures of two things, so few other words need to tell that it is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.magnitudes import figures, near

if TYPE_CHECKING:
    from newsdiff.facts.mentions import Quantity

#: Significant figures from which two that changed places are no chance, and from which one in all is none.
_FEW = 3
_MANY = 5
#: As many where much else says that two figures are of one thing.
_FEWEST = 2


def transposed(q: Quantity, r: Quantity, least: int = _FEW) -> bool:
    """Tell whether two exact quantities are the same but for two neighbouring figures, changed about.

    ``least`` is how many significant figures they must have.
    """
    apart = _apart(q, r, least)
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    one, other = figures(q.value).digits, figures(r.value).digits
    return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


def near_or_slip(q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities are near in value, or the same but for two figures changed about."""
    return near(q.value, r.value) or transposed(q, r, _FEWEST)


def long_transposed(q: Quantity, r: Quantity) -> bool:
    """Tell whether two long figures are the same but for two neighbours changed about."""
    return transposed(q, r, _MANY)


def long_mistyped(q: Quantity, r: Quantity) -> bool:
    """Tell whether two long figures are the same but for one."""
    return len(_apart(q, r, _MANY)) == 1


def is_long(quantity: Quantity) -> bool:
    """Tell whether a quantity is an exact long figure, of which there are hardly two alike."""
    return is_exact(quantity) and len(figures(quantity.value).digits) >= _MANY


def _apart(q: Quantity, r: Quantity, least: int) -> tuple[int, ...]:
    """Give the places at which the figures of two quantities of one size differ; none for any others."""
    if not (is_exact(q) and is_exact(r)):
        return ()
    one, other = figures(q.value), figures(r.value)
    if one.exponent != other.exponent or len(one.digits) != len(other.digits) or len(one.digits) < least:
        return ()
    return tuple(i for i, (x, y) in enumerate(zip(one.digits, other.digits, strict=True)) if x != y)


def is_exact(quantity: Quantity) -> bool:
    """Tell whether a quantity is a whole number, and neither a bound nor a range, nor hedged.

    Those with a fraction are prices and levels, of which there are many alike.
    """
    bare = quantity.low == quantity.value == quantity.high and not quantity.approximate
    return bare and quantity.value % 1 == 0
