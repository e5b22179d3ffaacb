"""One quantity told in two units: "250 kilometers (155 miles)", "300 acres, or 121 hectares", "$5m (£4m)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.facts.measures import DEGREES, TEMPERATURE, degrees_apart, measure
from newsdiff.facts.units import CURRENCIES
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdiff.facts.mentions import Quantity
    from newsdiff.model import Source

_MONEY = frozenset(CURRENCIES.values())
_ABOUT = r"(?:(?:about|some|around|roughly|approximately|nearly|almost|over|more than|or|just \w+) )*"
_IN_BRACKETS = Late(rf"\s?[(\[]{_ABOUT}")
_BESIDE = Late(rf",? or {_ABOUT}|\s?/\s?|, {_ABOUT}")
#: Writers round: what is told twice may differ by this much.
_ROUNDING = 0.1


def conversions(source: Source, quantities: Iterable[Quantity]) -> Mapping[Quantity, Quantity]:
    """Give those quantities of ``source`` that are told again in another unit right after, each with that."""
    return {a: b for a, b in pairwise(quantities) if is_told_again(source.text, a, b)}


def is_told_again(text: str, first: Quantity, second: Quantity, offset: int = 0) -> bool:
    """Tell whether ``second`` is ``first`` in another unit, right after it; ``text`` begins at ``offset``."""
    if first.sentence != second.sentence or first.unit == second.unit:
        return False
    between = text[first.end - offset : second.start - offset]
    after = text[second.end - offset : second.end - offset + 1]
    bracketed = bool(_IN_BRACKETS.fullmatch(between)) and after in (")", "]")
    if not bracketed and not _BESIDE.fullmatch(between):
        return False
    money = first.unit in _MONEY and second.unit in _MONEY
    # Rates of exchange change, so of money only the brackets tell.
    return (bracketed and money) or _same_measure(first, second)


def _same_measure(first: Quantity, second: Quantity) -> bool:
    one, other = measure(first.unit), measure(second.unit)
    if not one.dimension or one.dimension != other.dimension:
        return False
    if one.dimension == TEMPERATURE:
        return degrees_apart(first.value, first.unit, second.value, second.unit) <= DEGREES
    x, y = first.value * one.factor, second.value * other.factor
    return abs(x - y) <= _ROUNDING * max(abs(x), abs(y))
