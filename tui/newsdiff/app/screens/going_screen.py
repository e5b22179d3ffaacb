"""Going to a place by its name or number, or by a letter over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette

from newsdiff.app.destinations import Destination, Destinations
from newsdiff.app.fact_entries import ALL
from newsdiff.app.screens.collecting_screen import CollectingScreen
from newsdiff.app.screens.jump_screen import JumpMark, JumpScreen
from newsdiff.app.trail import Stop
from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.facts_panel import FactsPanel
from newsdiff.app.widgets.ruler import Ruler
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.widgets.status_line import StatusLine
from newsdiff.layout.columns import LEAD
from newsdiff.layout.reachable import places_in_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.command import Provider

#: For passages, easy ones first; without those that mark what is always there.
_LETTERS = "asdhjklqwertyuiopzxcvbnmASDHJKLQWERTYUIOPFZXCVBNM"


class GoingScreen(CollectingScreen):
    """A page with places that can be gone to."""

    def action_go_to(self) -> None:
        """Ask where to go."""
        self.app.push_screen(
            CommandPalette([_places], placeholder="12, ¶ 14 in Fox News, a name, a heading, a bookmark …")
        )

    def destinations(self) -> Destinations:
        """Give all there is to go to now."""
        facts = [entry.facts[0] for entry in self.sheet.entries(ALL) if not entry.disagreement]
        return Destinations(self.view.comparison, facts, self.shelf.kept)

    def visit(self, place: Destination) -> None:
        """Go to a place, so that Back comes here again."""
        before = self.here()
        if self.matrix is not None:
            self.show_matrix(False)
        if not place.passage:
            self.go_to_source(place.source)
        elif self.view.comparison.passage[place.passage].source == place.source:
            self.jump(place.passage, place.span)
        else:
            self.go_to(Stop("", place.source, beside=place.passage))
        if self.here() != before:
            self.trail.leave(before)
        self.set_focus(self.text)
        self.say(f"At {place.kind} {place.name}; {self.key_map.word('back')} goes back")

    def action_jump(self) -> None:
        """Put letters over what can be reached, and go where the next key says."""

        def chosen(mark: JumpMark | None) -> None:
            self.tell_place()
            if mark is not None:
                mark.go()

        self.say("A letter or number goes there; Esc leaves all as it is.")
        self.app.push_screen(JumpScreen([*self._fixed_marks(), *self._text_marks()]), chosen)

    def _fixed_marks(self) -> Iterator[JumpMark]:
        """Mark panel, ruler and search with the keys that lead there anyway."""
        panel, ruler, status = self.query_one(FactsPanel), self.query_one(Ruler), self.query_one(StatusLine)
        if panel.display:
            yield JumpMark("f", panel.region.x, panel.region.y, self._to_facts)
        if ruler.region.height:
            yield JumpMark("g", ruler.region.right - 1, ruler.region.y, self.action_first_row)
            yield JumpMark("G", ruler.region.right - 1, ruler.region.bottom - 1, self.action_last_row)
        bar = self.query_one(SearchBar)
        yield JumpMark("/", 0, bar.region.y if bar.display else status.region.y, self.action_search)

    def _text_marks(self) -> Iterator[JumpMark]:
        """Mark the columns by their numbers, and the passages in view."""
        grid, text, heads = self.text.grid, self.text.region, self.query_one(ColumnHeads).region
        if grid is None or not text.height:
            return
        letters = iter(_LETTERS)
        for slot in grid.slots:
            number = grid.page.columns[slot.column].number
            letter = str(number) if number < 10 else next(letters)
            go = partial(self._to_place, (self.text.cursor[0], slot.column, None))
            yield JumpMark(letter, heads.x + slot.x + LEAD, heads.y, go)
        left = len(_LETTERS) - sum(grid.page.columns[slot.column].number > 9 for slot in grid.slots)
        for place, x, y in places_in_view(grid, self.text.scroll_offset.y, text.height, left):
            yield JumpMark(next(letters), text.x + x, text.y + y, partial(self._to_place, place))

    def _to_place(self, place: tuple[int, int, int | None]) -> None:
        self.set_focus(self.text)
        self.text.go_to(*place)

    def _to_facts(self) -> None:
        self.query_one(FactsPanel).focus_body()


def _places() -> type[Provider]:
    from newsdiff.app.palette import PlacesAloneProvider  # noqa: PLC0415 - it needs this screen

    return PlacesAloneProvider
