"""Setting the columns: their order, their width, two of them as a pair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from newsdiff.app.screens.keeping_screen import KeepingScreen
from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.rule_dragging import RuleDragging
from newsdiff.layout.columns import dragged, widened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.layout.arrangement import Arrangement

#: The cells a column grows or shrinks by.
STEP = 4


class ArrangingScreen(KeepingScreen):
    """A page whose columns can be set."""

    # Order

    def action_spine(self) -> None:
        """Lay the rows along the source under the cursor."""
        self.show_view(self.view.with_spine(self.source))
        self.say(f"{self.label_of(self.source)} is the spine: rows follow its order.")

    def action_column_left(self) -> None:
        """Move the column under the cursor to the left."""
        self._move_column(-1)

    def action_column_right(self) -> None:
        """Move the column under the cursor to the right."""
        self._move_column(1)

    def _move_column(self, step: int) -> None:
        view, source, shown = self.view, self.source, self.view.columns
        if len(shown) < 3:
            self.say("Nothing to move: no more than two columns are shown.")
            return
        if source == shown[0]:
            other = self.key_map.word("spine")
            self.say(f"{self.label_of(source)} is the spine: it stays at the left. {other} chooses another.")
            return
        moved = view.arrangement.moved(tuple(view.comparison.sources), shown, source, step)
        if moved is view.arrangement:
            end = "last" if step > 0 else "first after the spine"
            self.say(f"{self.label_of(source)} is the {end} already.")
            return
        self.show_view(replace(view, arrangement=moved))
        at = self.view.columns.index(source)
        self.say(f"{self.label_of(source)} is now column {at + 1} of {len(shown)}.")

    # Width

    def action_column_wider(self) -> None:
        """Make the column under the cursor wider."""
        self._widen(STEP)

    def action_column_narrower(self) -> None:
        """Make the column under the cursor narrower."""
        self._widen(-STEP)

    def _widen(self, by: int) -> None:
        grid = self.text.grid
        if grid is None or len(grid.slots) < 2:
            self.say("Only one column is in view: it has all the width.")
            return
        shares = widened(grid.page.columns, grid.width, grid.first, self.text.cursor[1], by)
        if shares:
            self._share(shares)
        else:
            self.say(f"As {'wide' if by > 0 else 'narrow'} as it gets on this screen.")

    def action_columns_equal(self) -> None:
        """Make all columns equally wide."""
        self._reshape(self.view.arrangement.equal())
        self.say("All columns are equally wide.")

    @on(ColumnHeads.Pressed)
    def _head_pressed(self, event: ColumnHeads.Pressed) -> None:
        """Go to the source whose head was clicked; make it the spine when it was clicked twice."""
        self.set_focus(self.text)
        self.text.go_to(self.text.cursor[0], event.column)
        if event.twice and not self.view.single and self.source != self.view.comparison.spine:
            self.action_spine()

    @on(RuleDragging.Dragged)
    def _rule_dragged(self, event: RuleDragging.Dragged) -> None:
        grid = self.text.grid
        if grid is not None:
            self._share(dragged(grid.page.columns, grid.width, grid.first, event.column, event.x))

    def _share(self, shares: Mapping[str, int]) -> None:
        """Take new widths and say how wide that makes the columns in view."""
        self._reshape(self.view.arrangement.widened(shares))
        grid = self.text.grid
        if grid is not None:
            widths = ", ".join(str(slot.width) for slot in grid.slots)
            equal = self.key_map.word("columns_equal")
            self.say(f"The columns in view are {widths} cells wide; {equal} makes all equal again.")

    def _reshape(self, arrangement: Arrangement) -> None:
        self.view = replace(self.view, arrangement=arrangement)
        self.page = arrangement.share_out(self.page)
        self.text.reshape(self.page)

    # Two sources

    def action_pair(self) -> None:
        """Show the spine and the source under the cursor, or the next one; all columns again."""
        view = replace(self.view, single="")
        if view.pair:
            self.show_view(view.with_pair(""))
            self.say("All columns again.")
        elif len(view.columns) < 2:
            self.say("Only one source is shown: there is no second one beside it.")
        else:
            source = self.source if self.source != view.columns[0] else view.columns[1]
            self.show_view(view.with_pair(source))
            self._say_pair()

    def go_to_source(self, source: str) -> None:
        """Go to a source in the same row; of two side by side the second is exchanged for it."""
        if self.view.pair and source not in self.view.columns:
            self.show_view(self.view.with_pair(source))
            self.text.go_to(self.text.cursor[0], 1)
            self._say_pair()
        else:
            super().go_to_source(source)

    def _say_pair(self) -> None:
        first, second = (self.label_of(source) for source in self.view.columns)
        leave = self.key_map.word("pair")
        self.say(f"Side by side (1-9 exchange the second, {leave} shows all): {first} and {second}.")
