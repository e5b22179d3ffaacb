"""The matrix of facts and sources in place of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.actions.action import Group
from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.widgets.facts_matrix import FactsMatrix
from newsdiff.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from newsdiff.app.parts.facts import Facts
    from newsdiff.app.screens.page_screen import PageScreen

#: What can be done to the page has no meaning while the matrix stands in its place.
_OF_THE_PAGE = frozenset(
    action.name
    for action in ACTIONS
    if action.group in {Group.MOVING, Group.LOOKING, Group.ARRANGING, Group.FINDING, Group.MENDING}
) - {"next_theme", "themes", "about_source", "search", "corrections"} | {
    *("bookmark", "note", "back", "forward"),
    *("select_passages", "copy_passage", "cite", "copy_text"),
}


class Matrix:
    """Shows all facts against all sources."""

    def __init__(self, page: PageScreen, facts: Facts) -> None:
        """Show ``facts`` in place of ``page``."""
        self._page = page
        self._facts = facts

    @property
    def shown(self) -> FactsMatrix | None:
        """The matrix while it is shown."""
        return self._page.query_one(FactsMatrix) if self._page.has_class("matrix") else None

    def hides(self, action: str) -> bool:
        """Tell whether an action has no meaning while the matrix is shown."""
        return action in _OF_THE_PAGE

    async def matrix(self) -> None:
        """Show the matrix in place of the page, or the page again."""
        if self.shown is not None:
            self.show(False)
            return
        if not self._page.query(FactsMatrix):
            await self._page.mount(FactsMatrix(), after="#body")
            self._facts.show()
        self.show(True)

    def show(self, shown: bool) -> None:
        """Show or hide the matrix."""
        page = self._page
        page.set_class(shown, "matrix")
        if shown:
            page.query_one(FactsMatrix).focus_body()
            self.tell_row()
            keys = (("matrix_sort", "sorts"), ("search", "filters"), ("matrix", "leaves"))
            page.say(", ".join(f"{page.key(name)} {what}" for name, what in keys))
        else:
            page.set_focus(page.text)
            page.tell_place()

    def tell_row(self) -> None:
        """Say where one is in the matrix."""
        if (matrix := self.shown) is not None:
            at, total = matrix.body.row + 1, len(matrix.rows)
            place = f"fact {at} of {total}" if total else "no facts"
            label = self._facts.sheet.labels.get(matrix.body.source, "")
            self._page.query_one(StatusLine).show(f"{place} by {matrix.order} · {label}", (), None)

    def matrix_sort(self) -> None:
        """Sort the matrix otherwise."""
        page = self._page
        if (matrix := self.shown) is None:
            page.say(f"Only the matrix is sorted; {page.key('matrix')} shows it.")
        else:
            matrix.sort()
            self.tell_row()
            page.say(f"Sorted by {matrix.order}")

    def say_nothing_found(self, source: str) -> None:
        """Say that a source has nothing of the fact under the cursor."""
        self._page.say(f"Not found in {self._page.label_of(source)}, as it was loaded.")
