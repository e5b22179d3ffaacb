"""Where everything of a page stands at a given width: columns, rows, lines, and what is at a point."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from newsdiff.layout.columns import arrange
from newsdiff.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.layout.columns import Slot
    from newsdiff.layout.page import Cell, Item, Page, PageRow
    from newsdiff.layout.wrap import CellLen

#: Empty lines after every row.
GAP = 1
#: Signs before a passage's place: the reader has kept it; has linked, cut, moved, split or joined it.
KEPT, MENDED = "★ ", "✎ "


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
    """What stands dim at the end of an item: who else has it, its place, signed by what the reader did."""
    place = item.place.partition(" of ")[0]
    signed = f"{KEPT if item.bookmarked else ''}{MENDED if item.by_reader else ''}{place}"
    return " · ".join(part for part in (item.note, signed) if part)


class Grid:
    """A page laid out at a width: row heights over the visible columns, with their running sums.

    Grids made with the same ``Measures`` share what was measured, so that panning measures only the columns
    that come into view.
    """

    def __init__(self, page: Page, width: int, measures: Measures, *, first: int = 0) -> None:
        """Lay ``page`` out at ``width``, the columns panned to ``first``."""
        self.page = page
        self.width = width
        self.first = first
        self.slots = arrange(page.columns, width, first)
        self._lines = measures.lines
        columns = [measures.heights(page, slot.column, slot.text_width) for slot in self.slots]
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

    def rule_at(self, x: int) -> int | None:
        """Give the column left of the rule drawn at screen cell ``x``, None where there is no rule."""
        return next((slot.column for slot in self.slots[:-1] if slot.x + slot.width == x), None)

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

    Heights are kept of each column for the width last asked for; lines are kept for the cells last drawn.
    """

    _KEPT = 1024

    def __init__(self, cell_len: CellLen) -> None:
        """Take what gives the cells of a string."""
        self._cell_len = cell_len
        self._rows: tuple[PageRow, ...] = ()
        self._heights: dict[int, tuple[int, list[int]]] = {}
        self._cells: dict[tuple[int, int], tuple[Cell, tuple[Line, ...]]] = {}

    def heights(self, page: Page, column: int, width: int) -> list[int]:
        """Give the lines each row of ``page`` takes in one column; 0 where an empty cell means nothing."""
        if page.rows is not self._rows:
            self._rows = page.rows
            self._heights.clear()
            self._cells.clear()
        at, heights = self._heights.get(column, (None, []))
        if at != width:
            heights = [
                sum(self._item_height(item, width) for item in row.cells[column])
                or (1 if row.relation is not None else 0)
                for row in page.rows
            ]
            self._heights[column] = width, heights
        return heights

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
