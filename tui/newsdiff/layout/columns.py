"""Which columns stand on the screen, where, and how wide each is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.layout.page import Column

#: A column narrower than this cannot be read.
MIN_COLUMN = 28
#: Nor is a line longer than this comfortable.
MAX_TEXT = 78
#: Cells of a column left of its text: the lead (the bar of the current row) and the sign with its space.
LEAD = 1
GUTTER = 2
#: Cells of a column right of its text.
TRAIL = 1
#: The share of the width of a column that was made neither wider nor narrower.
SHARE = 1000

_FRAME = LEAD + GUTTER + TRAIL
#: A column wider than this is made so by the reader only.
_MAX_COLUMN = MAX_TEXT + _FRAME


@dataclass(frozen=True, slots=True)
class Slot:
    """A visible column: its index in the page, where it begins on the screen, its cells in all."""

    column: int
    x: int
    width: int

    @property
    def text_x(self) -> int:
        """Where the text begins on the screen."""
        return self.x + LEAD + GUTTER

    @property
    def text_width(self) -> int:
        """The cells a line of text may take."""
        return self.width - _FRAME


def capacity(width: int) -> int:
    """How many columns can be read side by side in ``width`` cells: at least one."""
    return max(1, (width + 1) // (MIN_COLUMN + 1))


def pan_to(columns: Sequence[Column], width: int, first: int, focus: int) -> int:
    """Give the first panned column that shows column ``focus``, moving as little as possible.

    ``first`` is the present one. Where the spine stands first and others fit beside it, it stays.
    """
    shown, fixed = _shown(columns, width, first), _fixed(columns, width)
    if len(shown) in {fixed, len(columns)}:
        return 0
    if focus in shown:
        return shown[fixed]
    return next((n for n in range(first, focus) if focus in _shown(columns, width, n)), focus)


def arrange(columns: Sequence[Column], width: int, first: int) -> tuple[Slot, ...]:
    """Give the visible columns at ``width``, the spine and then those from ``first`` on.

    They fill the width by their shares, one cell between two, and none is narrower than can be read (one that
    is alone may be). While the reader has widened none they are equally wide, and no wider than is
    comfortable; what is left is margin.
    """
    shown = _shown(columns, width, first)
    if not shown:
        return ()
    shares = [columns[at].share for at in shown]
    widths, margin = _widths(shares, width - len(shown) + 1), 0
    if len(set(shares)) == 1:
        each = min(_MAX_COLUMN, *widths)
        margin = (width - len(shown) * (each + 1) + 1) // 2 if each == _MAX_COLUMN else 0
        widths = [each] * len(shown)
    starts = accumulate((each + 1 for each in widths), initial=margin)
    return tuple(Slot(at, x, each) for at, x, each in zip(shown, starts, widths, strict=False))


def widened(columns: Sequence[Column], width: int, first: int, column: int, by: int) -> Mapping[str, int]:
    """Give the new share, by its source, that makes a visible column about ``by`` cells wider.

    The others on the screen give way evenly; where they cannot, one of them goes out of view. Empty where
    nothing would change.
    """
    shown = _shown(columns, width, first)
    total = width - len(shown) + 1
    if len(shown) < 2 or column not in shown:
        return {}
    shares = [columns[at].share for at in shown]
    wanted = _widths(shares, total)[shown.index(column)] + by
    wanted = min(max(MIN_COLUMN, wanted), total - MIN_COLUMN)
    rest = total - wanted
    share = max(1, ((sum(shares) - columns[column].share) * wanted + (rest - 1) * (by > 0)) // rest)
    after = [replace(c, share=share) if at == column else c for at, c in enumerate(columns)]
    was = _width_of(column, arrange(columns, width, first))
    now = _width_of(column, arrange(after, width, pan_to(after, width, first, column)))
    return {columns[column].source: share} if (now - was) * by > 0 else {}


def dragged(columns: Sequence[Column], width: int, first: int, column: int, x: int) -> Mapping[str, int]:
    """Give new shares, by source, that bring the rule right of a visible column to cell ``x``.

    Only the columns on both sides of the rule change. Empty where there is no such rule.
    """
    slots = arrange(columns, width, first)
    at = next((n for n, slot in enumerate(slots[:-1]) if slot.column == column), None)
    if at is None:
        return {}
    widths = [slot.width for slot in slots]
    both = widths[at] + widths[at + 1]
    widths[at] = min(max(MIN_COLUMN, x - slots[at].x), both - MIN_COLUMN)
    widths[at + 1] = both - widths[at]
    return {
        columns[slot.column].source: -(-each * len(slots) * SHARE // sum(widths))
        for slot, each in zip(slots, widths, strict=True)
    }


def _width_of(column: int, slots: Sequence[Slot]) -> int:
    return next((slot.width for slot in slots if slot.column == column), 0)


def _fixed(columns: Sequence[Column], width: int) -> int:
    """How many columns stay at the left while the others pan: the spine, where another fits beside it."""
    return 1 if columns and columns[0].spine and capacity(width) > 1 else 0


def _shown(columns: Sequence[Column], width: int, first: int) -> list[int]:
    """Give the visible columns: the fixed one, those from ``first`` on, before it where there is room yet."""
    fixed = _fixed(columns, width)
    first = max(fixed, min(first, len(columns) - 1))
    cells = [_least(column.share, width) + 1 for column in columns]
    shown = list(range(fixed))
    room = width + 1 - sum(cells[:fixed])
    for at in (*range(first, len(columns)), *range(first - 1, fixed - 1, -1)):
        if cells[at] > room and len(shown) > fixed:
            break
        shown.append(at)
        room -= cells[at]
    return sorted(shown)


def _least(share: int, width: int) -> int:
    """The cells a column needs to be shown: one made wider needs more, but leaves room for another."""
    return max(MIN_COLUMN, min(MIN_COLUMN * share // SHARE, width - 1 - MIN_COLUMN))


def _widths(shares: Sequence[int], total: int) -> list[int]:
    """Divide ``total`` cells by shares, so that none gets less than a column needs."""
    least = min(MIN_COLUMN, total // len(shares))
    narrow: set[int] = set()
    while True:
        weights = [0 if at in narrow else share for at, share in enumerate(shares)]
        rest, weight = total - least * len(narrow), sum(weights)
        more = {at for at, share in enumerate(weights) if share and rest * share < least * weight}
        if not more:
            break
        narrow |= more
    edges = [rest * upto // weight for upto in accumulate(weights, initial=0)]
    return [least if at in narrow else edges[at + 1] - edges[at] for at in range(len(shares))]
