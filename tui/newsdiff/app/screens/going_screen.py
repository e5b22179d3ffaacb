"""Going to a place by its name or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandPalette

from newsdiff.app.destinations import Destination, Destinations
from newsdiff.app.fact_entries import ALL
from newsdiff.app.screens.collecting_screen import CollectingScreen
from newsdiff.app.trail import Stop

if TYPE_CHECKING:
    from textual.command import Provider


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


def _places() -> type[Provider]:
    from newsdiff.app.palette import PlacesAloneProvider  # noqa: PLC0415 - it needs this screen

    return PlacesAloneProvider
