"""Going to a place by its name or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandPalette

from newsdiff.app.destinations import Destination, Destinations
from newsdiff.app.fact_entries import ALL
from newsdiff.app.palette import PlacesAloneProvider
from newsdiff.app.trail import Stop

if TYPE_CHECKING:
    from newsdiff.app.parts.facts import Facts
    from newsdiff.app.parts.matrix import Matrix
    from newsdiff.app.parts.moving import Moving
    from newsdiff.app.screens.page_screen import PageScreen


class Going:
    """Goes to places of a page."""

    def __init__(self, page: PageScreen, moving: Moving, facts: Facts, matrix: Matrix) -> None:
        """Go to places of ``page``, where ``facts`` stand and out of the ``matrix``."""
        self._page = page
        self._moving = moving
        self._facts = facts
        self._matrix = matrix

    def go_to(self) -> None:
        """Ask where to go."""
        self._page.app.push_screen(
            CommandPalette(
                [PlacesAloneProvider], placeholder="12, ¶ 14 in Fox News, a name, a heading, a bookmark …"
            )
        )

    def destinations(self) -> Destinations:
        """Give all there is to go to now."""
        facts = [entry.facts[0] for entry in self._facts.sheet.entries(ALL) if not entry.disagreement]
        return Destinations(self._page.view.comparison, facts, self._page.shelf.kept)

    def visit(self, place: Destination) -> None:
        """Go to a place, so that Back comes here again."""
        page = self._page
        before = page.here()
        if self._matrix.shown is not None:
            self._matrix.show(False)
        if not place.passage:
            self._moving.go_to_source(place.source)
        elif page.view.comparison.passage[place.passage].source == place.source:
            page.jump(place.passage, place.span)
        else:
            page.go_to(Stop("", place.source, beside=place.passage))
        if page.here() != before:
            page.trail.leave(before)
        page.set_focus(page.text)
        page.say_arrived(f"At {place.kind} {place.name}")
