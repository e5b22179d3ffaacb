"""Where everything of a page stands at a given width: columns, rows, lines, and what is at a point."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from newsdiff.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.layout.page import Cell, Column, Item, Page
    from newsdiff.layout.wrap import CellLen

#: A column narrower than this cannot be read.
MIN_COLUMN = 28
#: Nor is a line longer than this comfortable.
MAX_TEXT = 78
#: Cells of a column left of its text: the lead (the bar of the current row) and the sign with its space.
LEAD = 1
GUTTER = 2
#: Cells of a column right of its text.
TRAIL = 1
#: Empty lines after every row.
GAP = 1

_FRAME = LEAD + GUTTER + TRAIL


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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell: characters ``start`` to ``end`` of an item, and the tail set flush right.

    ``first`` says whether it is the item's first line, where its sign stands.
    """

    item: int
    start: int
    end: int
    first: bool
    tail: str


@dataclass(frozen=True, slots=True)
class Spot:
    """What is at a point: row, column and item of the page, and the offset in the item's text.

    ``item`` is 0 in an empty cell.
    """

    row: int
    column: int
    item: int
    character: int


def tail(item: Item) -> str:
    """What stands dim at the end of an item: who else has it, a bookmark, its place."""
    place = item.place.partition(" of ")[0]
    return " · ".join(part for part in (item.note, f"★ {place}" if item.bookmarked else place) if part)


def capacity(width: int) -> int:
    """How many columns can be read side by side in ``width`` cells: at least one."""
    return max(1, (width + 1) // (MIN_COLUMN + 1))


def pan_to(columns: tuple[Column, ...], width: int, first: int, focus: int) -> int:
    """Give the first panned column that shows column ``focus``, moving as little as possible.

    ``first`` is the present one. Where the spine stands first and others fit beside it, it stays.
    """
    fit = capacity(width)
    if fit >= len(columns):
        return 0
    fixed = _fixed(columns, fit)
    if focus < fixed:
        return max(first, fixed)
    first = min(max(first, fixed), len(columns) - (fit - fixed))
    return max(fixed, min(max(first, focus - (fit - fixed) + 1), focus))


def arrange(columns: tuple[Column, ...], width: int, first: int) -> tuple[Slot, ...]:
    """Give the visible columns at ``width``, the spine and then those from ``first`` on, equally wide.

    They are centred when they need less than the width. One cell lies between two columns.
    """
    fit = capacity(width)
    if fit >= len(columns):
        shown = list(range(len(columns)))
    else:
        fixed = _fixed(columns, fit)
        first = min(max(first, fixed), len(columns) - (fit - fixed))
        shown = [*range(fixed), *range(first, first + fit - fixed)]
    if not shown:
        return ()
    each = min(MAX_TEXT + _FRAME, (width - len(shown) + 1) // len(shown))
    margin = (width - len(shown) * (each + 1) + 1) // 2 if each == MAX_TEXT + _FRAME else 0
    return tuple(Slot(column, margin + at * (each + 1), each) for at, column in enumerate(shown))


def _fixed(columns: tuple[Column, ...], fit: int) -> int:
    return 1 if fit > 1 and columns[0].spine else 0


class Grid:
    """A page laid out at a width: row heights over the visible columns, with their running sums.

    Grids made with the same ``Measures`` share what was measured, so that panning measures only the columns
    that come into view.
    """

    def __init__(self, page: Page, width: int, measures: Measures, *, first: int = 0) -> None:
        """Lay ``page`` out at ``width``, the columns panned to ``first``."""
        self.page = page
        self.width = width
        self.slots = arrange(page.columns, width, first)
        self._lines = measures.lines
        text_width = self.slots[0].text_width if self.slots else 1
        columns = [measures.heights(page, slot.column, text_width) for slot in self.slots]
        tallest = map(max, zip(*columns, strict=True))
        #: Lines of each row with the gap after it; a row with nothing to show has none.
        self.heights: list[int] = [height + GAP if height else 0 for height in tallest]
        #: The line each row begins at; one more than there are rows, the last being ``total``.
        self.tops: list[int] = [0, *accumulate(self.heights)]

    @property
    def total(self) -> int:
        """All lines of the page."""
        return self.tops[-1]

    @property
    def visible(self) -> tuple[int, ...]:
        """The indices of the visible columns."""
        return tuple(slot.column for slot in self.slots)

    def row_at(self, y: int) -> int:
        """Give the row line ``y`` belongs to, the gap after a row included; beyond the page its ends."""
        if not self.heights:
            return 0
        return min(max(0, bisect_right(self.tops, y) - 1), len(self.heights) - 1)

    def lines(self, row: int, slot: Slot) -> tuple[Line, ...]:
        """Give the lines of a cell; none for an empty one."""
        return self._lines(self.page.rows[row].cells[slot.column], slot.text_width)

    def slot_of(self, column: int) -> Slot | None:
        """Give where a column of the page stands, None when it is out of view."""
        return next((slot for slot in self.slots if slot.column == column), None)

    def slot_at(self, x: int) -> Slot | None:
        """Give the visible column at screen cell ``x``, the nearest where there is none."""
        if not self.slots:
            return None
        at = bisect_right([slot.x for slot in self.slots], x) - 1
        return self.slots[max(0, at)]

    def hit(self, x: int, y: int) -> Spot | None:
        """Give what is at screen cell ``x`` of line ``y``; None beyond the last row or without columns.

        Characters are counted as one cell each; the compositor knows better for wide ones.
        """
        slot = self.slot_at(x)
        if slot is None or not 0 <= y < self.total:
            return None
        row = self.row_at(y)
        lines = self.lines(row, slot)
        if not lines:
            return Spot(row, slot.column, 0, 0)
        line = lines[min(y - self.tops[row], len(lines) - 1)]
        return Spot(row, slot.column, line.item, min(line.end, line.start + max(0, x - slot.text_x)))

    def extent(self, row: int, column: int, item: int | None = None) -> tuple[int, int]:
        """Give the first line of a row, or of an item of one of its cells, and the line after the last."""
        top, bottom = self.tops[row], self.tops[row + 1] - GAP
        slot = self.slot_of(column)
        if item is None or slot is None:
            return top, max(top, bottom)
        of_item = [at for at, line in enumerate(self.lines(row, slot)) if line.item == item]
        return (top + of_item[0], top + of_item[-1] + 1) if of_item else (top, top + 1)

    def line_of(self, spot: Spot) -> int:
        """Give the line a character stands on."""
        first, last = self.extent(spot.row, spot.column, spot.item)
        slot = self.slot_of(spot.column)
        if slot is None:
            return first
        lines = self.lines(spot.row, slot)
        top = self.tops[spot.row]
        return next(
            (y for y in range(first, last) if spot.character < lines[y - top].end), max(first, last - 1)
        )


class Measures:
    """Wraps cells at a width and remembers what that gave, for one page after another.

    Heights are kept for the text width last asked for; lines are kept for the cells last drawn.
    """

    _KEPT = 1024

    def __init__(self, cell_len: CellLen) -> None:
        """Take what gives the cells of a string."""
        self._cell_len = cell_len
        self._page: Page | None = None
        self._width = 0
        self._heights: dict[int, list[int]] = {}
        self._cells: dict[tuple[int, int], tuple[Cell, tuple[Line, ...]]] = {}

    def heights(self, page: Page, column: int, width: int) -> list[int]:
        """Give the lines each row of ``page`` takes in one column; 0 where an empty cell means nothing."""
        if page is not self._page or width != self._width:
            self._page, self._width = page, width
            self._heights.clear()
            self._cells.clear()
        if column not in self._heights:
            self._heights[column] = [
                sum(self._item_height(item, width) for item in row.cells[column])
                or (1 if row.relation is not None else 0)
                for row in page.rows
            ]
        return self._heights[column]

    def lines(self, cell: Cell, width: int) -> tuple[Line, ...]:
        """Give the lines of one cell."""
        key = (id(cell), width)
        kept = self._cells.get(key)
        if kept is not None and kept[0] is cell:
            return kept[1]
        lines = tuple(line for at, item in enumerate(cell) for line in self._item_lines(at, item, width))
        if len(self._cells) >= self._KEPT:
            self._cells.clear()
        self._cells[key] = (cell, lines)
        return lines

    def _item_height(self, item: Item, width: int) -> int:
        lines = wrap(item.text, width, self._cell_len)
        return len(lines) + self._needs_line(item, lines[-1], width)

    def _needs_line(self, item: Item, last: tuple[int, int], width: int) -> bool:
        """Whether an item's tail does not fit beside its last line."""
        end = tail(item)
        if not end:
            return False
        return self._cell_len(item.text[last[0] : last[1]]) + 2 + self._cell_len(end) > width

    def _item_lines(self, at: int, item: Item, width: int) -> Iterator[Line]:
        lines = wrap(item.text, width, self._cell_len)
        alone = self._needs_line(item, lines[-1], width)
        for number, (start, end) in enumerate(lines):
            last = number == len(lines) - 1
            yield Line(at, start, end, number == 0, tail(item) if last and not alone else "")
        if alone:
            yield Line(at, lines[-1][1], lines[-1][1], False, tail(item))
