"""A list of rows with a cursor, drawn line by line: what the keys that move through it do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive
from textual.scroll_view import ScrollView

from newsdiff.app.keys import bindings

if TYPE_CHECKING:
    from textual.binding import BindingType


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Keeps the cursor ``row`` on one of ``count`` rows of ``LINES`` lines each.

    The widget made of it follows the cursor in ``watch_row``. ``OVERLAP`` lines stay in view from one page to
    the next.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "row_next", "row_previous", "first_row", "last_row", "half_page_down", "half_page_up",
        "page_down", "page_up", "follow",
    )  # fmt: skip
    LINES: ClassVar[int] = 1
    OVERLAP: ClassVar[int] = 0

    row: reactive[int] = reactive(0)
    count = 0

    def validate_row(self, row: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(row, self.count - 1))

    def action_row_next(self) -> None:
        """Move down."""
        self.row += 1

    def action_row_previous(self) -> None:
        """Move up."""
        self.row -= 1

    def action_first_row(self) -> None:
        """Move to the first row."""
        self.row = 0

    def action_last_row(self) -> None:
        """Move to the last row."""
        self.row = self.count - 1

    def action_half_page_down(self) -> None:
        """Move down by half of what is shown."""
        self.row += self._rows_in(self.size.height // 2)

    def action_half_page_up(self) -> None:
        """Move up by half of what is shown."""
        self.row -= self._rows_in(self.size.height // 2)

    def action_page_down(self) -> None:
        """Move down by what is shown."""
        self.row += self._rows_in(self.size.height - self.OVERLAP)

    def action_page_up(self) -> None:
        """Move up by what is shown."""
        self.row -= self._rows_in(self.size.height - self.OVERLAP)

    def _rows_in(self, lines: int) -> int:
        return max(1, lines // self.LINES)
