"""Going to a place by a letter over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsdiff.app.screens.jump_screen import JumpMark, JumpScreen
from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.facts_panel import FactsPanel
from newsdiff.app.widgets.ruler import Ruler
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.widgets.status_line import StatusLine
from newsdiff.layout.columns import LEAD
from newsdiff.layout.reachable import places_in_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.app.parts.moving import Moving
    from newsdiff.app.parts.searching import Searching
    from newsdiff.app.screens.page_screen import PageScreen

#: For passages, easy ones first; without those that mark what is always there.
_LETTERS = "asdhjklqwertyuiopzxcvbnmASDHJKLQWERTYUIOPFZXCVBNM"


class Jumping:
    """Puts letters over what can be reached on a page."""

    def __init__(self, page: PageScreen, moving: Moving, searching: Searching) -> None:
        """Jump on ``page``."""
        self._page = page
        self._moving = moving
        self._searching = searching

    def jump(self) -> None:
        """Put letters over what can be reached, and go where the next key says."""

        page = self._page

        def chosen(mark: JumpMark | None) -> None:
            page.tell_place()
            if mark is not None:
                mark.go()

        page.say("A letter or number goes there; Esc leaves all as it is.")
        marks = [*self._fixed_marks(), *self._text_marks()]
        page.app.push_screen(JumpScreen(marks), chosen)

    def _fixed_marks(self) -> Iterator[JumpMark]:
        """Mark panel, ruler and search with the keys that lead there anyway."""
        page = self._page
        panel, ruler, status = page.query_one(FactsPanel), page.query_one(Ruler), page.query_one(StatusLine)
        if panel.display:
            yield JumpMark("f", panel.region.x, panel.region.y, panel.focus_body)
        if ruler.region.height:
            right, top, bottom = ruler.region.right - 1, ruler.region.y, ruler.region.bottom - 1
            yield JumpMark("g", right, top, self._moving.first_row)
            yield JumpMark("G", right, bottom, self._moving.last_row)
        bar = page.query_one(SearchBar)
        yield JumpMark("/", 0, bar.region.y if bar.display else status.region.y, self._searching.search)

    def _text_marks(self) -> Iterator[JumpMark]:
        """Mark the columns by their numbers, and the passages in view."""
        view, heads = self._page.text, self._page.query_one(ColumnHeads).region
        grid, text = view.grid, view.region
        if grid is None or not text.height:
            return
        letters = iter(_LETTERS)
        for slot in grid.slots:
            number = grid.page.columns[slot.column].number
            letter = str(number) if number < 10 else next(letters)
            go = partial(self._to_place, (view.cursor[0], slot.column, None))
            yield JumpMark(letter, heads.x + slot.x + LEAD, heads.y, go)
        left = len(_LETTERS) - sum(grid.page.columns[slot.column].number > 9 for slot in grid.slots)
        for place, x, y in places_in_view(grid, view.scroll_offset.y, text.height, left):
            yield JumpMark(next(letters), text.x + x, text.y + y, partial(self._to_place, place))

    def _to_place(self, place: tuple[int, int, int | None]) -> None:
        page = self._page
        page.set_focus(page.text)
        page.text.go_to(*place)
