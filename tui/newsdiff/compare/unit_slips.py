"""The same figures in another unit: "1.5 percent", "1.5 percentage points"; "$2 million", "$2 billion"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.magnitudes import compatible, dimension, figures

if TYPE_CHECKING:
    from newsdiff.facts.mentions import Quantity

_POINTS = {"percent", "percentage points"}
#: Units of time.
SPANS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
#: Steps between million and billion, lakh and crore.
_STEPS = frozenset({1e3, 1e6})
#: Of fewer figures two may be the same by chance.
_TELLING = 2


def is_unit_slip(q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities have the same figures and cannot both be right for their units."""
    if q.value == r.value:
        if {q.unit, r.unit} == _POINTS:
            return True
        if q.unit != r.unit and {q.unit, r.unit} <= SPANS:
            return True
        return bool(dimension(q)) and dimension(q) == dimension(r) and not compatible(q, r)
    if q.unit != r.unit or min(q.value, r.value) <= 0 or len(figures(q.value).digits) < _TELLING:
        return False
    return round(max(q.value, r.value) / min(q.value, r.value), 6) in _STEPS


def is_points_slip(q: Quantity, r: Quantity) -> bool:
    """Tell whether two sources give the same figures, too many for chance, as a percentage and as points."""
    return q.value == r.value and {q.unit, r.unit} == _POINTS and len(figures(q.value).digits) >= _TELLING
