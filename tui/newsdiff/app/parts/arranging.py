"""Setting the columns: their order, their width, two of them as a pair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.words import pair_words
from newsdiff.layout.columns import dragged, widened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.app.parts.facts import Facts
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.app.widgets.column_heads import ColumnHeads
    from newsdiff.app.widgets.rule_dragging import RuleDragging
    from newsdiff.layout.arrangement import Arrangement

#: The cells a column grows or shrinks by.
STEP = 4


class Arranging:
    """Sets the columns of a page."""

    def __init__(self, page: PageScreen, facts: Facts) -> None:
        """Set the columns of ``page``; ``facts`` may stand in their way."""
        self._page = page
        self._facts = facts

    # Order

    def spine(self) -> None:
        """Lay the rows along the source under the cursor."""
        page = self._page
        page.show_view(page.view.with_spine(page.source))
        page.say(f"{page.label_of(page.source)} is the spine: rows follow its order.")

    def column_left(self) -> None:
        """Move the column under the cursor to the left."""
        self._move_column(-1)

    def column_right(self) -> None:
        """Move the column under the cursor to the right."""
        self._move_column(1)

    def _move_column(self, step: int) -> None:
        page = self._page
        view, source, shown = page.view, page.source, page.view.columns
        if len(shown) < 3:
            page.say("Nothing to move: no more than two columns are shown.")
            return
        if source == shown[0]:
            other = page.key("spine")
            page.say(f"{page.label_of(source)} is the spine: it stays at the left. {other} chooses another.")
            return
        moved = view.arrangement.moved(tuple(view.comparison.sources), shown, source, step)
        if moved is view.arrangement:
            end = "last" if step > 0 else "first after the spine"
            page.say(f"{page.label_of(source)} is the {end} already.")
            return
        page.show_view(replace(view, arrangement=moved))
        at = page.view.columns.index(source)
        page.say(f"{page.label_of(source)} is now column {at + 1} of {len(shown)}.")

    # Width

    def column_wider(self) -> None:
        """Make the column under the cursor wider."""
        self._widen(STEP)

    def column_narrower(self) -> None:
        """Make the column under the cursor narrower."""
        self._widen(-STEP)

    def _widen(self, by: int) -> None:
        page = self._page
        grid = page.text.grid
        if grid is None or len(grid.slots) < 2:
            page.say("Only one column is in view: it has all the width.")
            return
        shares = widened(grid.page.columns, grid.width, grid.first, page.text.cursor[1], by)
        if shares:
            self._share(shares)
        else:
            page.say(f"As {'wide' if by > 0 else 'narrow'} as it gets on this screen.")

    def columns_equal(self) -> None:
        """Make all columns equally wide."""
        self._reshape(self._page.view.arrangement.equal())
        self._page.say("All columns are equally wide.")

    def press(self, head: ColumnHeads.Pressed) -> None:
        """Go to the source whose head was pressed; make it the spine when it was pressed twice."""
        page = self._page
        page.set_focus(page.text)
        page.text.go_to(page.text.cursor[0], head.column)
        if head.twice and not page.view.single and page.source != page.view.comparison.spine:
            self.spine()

    def drag(self, rule: RuleDragging.Dragged) -> None:
        """Give the rule right of a column another place."""
        grid = self._page.text.grid
        if grid is not None:
            self._share(dragged(grid.page.columns, grid.width, grid.first, rule.column, rule.x))

    def _share(self, shares: Mapping[str, int]) -> None:
        """Take new widths and say how wide that makes the columns in view."""
        page = self._page
        self._reshape(page.view.arrangement.widened(shares))
        grid = page.text.grid
        if grid is not None:
            widths = ", ".join(str(slot.width) for slot in grid.slots)
            equal = page.key("columns_equal")
            page.say(f"The columns in view are {widths} cells wide; {equal} makes all equal again.")

    def _reshape(self, arrangement: Arrangement) -> None:
        page = self._page
        page.view = replace(page.view, arrangement=arrangement)
        page.page = arrangement.share_out(page.page)
        page.text.reshape(page.page)

    # Two sources

    def pair(self) -> None:
        """Show the spine and the source under the cursor, or the next one; all columns again."""
        page = self._page
        view = replace(page.view, single="")
        if view.pair:
            page.show_view(view.with_pair(""))
            page.say("All columns again.")
        elif len(view.columns) < 2:
            page.say("Only one source is shown: there is no second one beside it.")
        else:
            source = page.source if page.source != view.columns[0] else view.columns[1]
            page.show_view(view.with_pair(source))
            grid = page.text.grid
            if page.has_class("facts") and grid is not None and len(grid.slots) < 2:
                self._facts.show_panel(False)  # it left room for one only
            page.say(pair_words(page.view, page.key("pair")))
