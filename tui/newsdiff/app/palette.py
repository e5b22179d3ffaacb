"""What the palette offers: every action of the table, and the places of a story to go to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from newsdiff.app.keymap import keymap_of
from newsdiff.app.keys import keys_in_words
from newsdiff.app.safe import literal
from newsdiff.app.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.screen import Screen

    from newsdiff.app.actions.action import Action
    from newsdiff.app.destinations import Destination


class ActionProvider(Provider):
    """Offers the actions; what is typed may be in the label or in the help."""

    async def discover(self) -> Hits:
        """Offer all actions before anything is typed."""
        for action in _offered(self.screen):
            yield DiscoveryHit(_line(action), self._run(action), text=action.label, help=self._help(action))

    async def search(self, query: str) -> Hits:
        """Offer the actions that match."""
        matcher = self.matcher(query)
        for action in _offered(self.screen):
            score = max(matcher.match(action.label), 0.5 * matcher.match(self._help(action)))
            if score > 0:
                yield Hit(score, _line(action), self._run(action), text=action.label, help=self._help(action))

    def _help(self, action: Action) -> str:
        return keymap_of(self.app).fill(action.help)

    def _run(self, action: Action) -> Callable[[], Awaitable[bool]]:
        return partial(self.app.run_action, action.call, self.screen)


class PlaceProvider(Provider):
    """Offers the places of a story to go to, their words shown literally."""

    async def startup(self) -> None:
        """Know the places: from ``Provider``."""
        self._places = (
            self.screen.parts.going.destinations() if isinstance(self.screen, ReaderScreen) else None
        )

    async def search(self, query: str) -> Hits:
        """Offer the places that may be meant."""
        if self._places is not None and isinstance(self.screen, ReaderScreen):
            for score, place in self._places.like(query, self.screen.source):
                yield Hit(score, _place_line(place), self._visit(place), text=f"{place.kind} {place.name}")

    def _visit(self, place: Destination) -> Callable[[], None]:
        assert isinstance(self.screen, ReaderScreen)
        return partial(self.screen.parts.going.visit, place)


class PlacesAloneProvider(PlaceProvider):
    """Offers places, and some of them before anything is typed."""

    async def discover(self) -> Hits:
        """Offer sources, headings and bookmarks."""
        for place in self._places.first() if self._places is not None else ():
            yield DiscoveryHit(_place_line(place), self._visit(place), text=f"{place.kind} {place.name}")


def _offered(screen: Screen[object]) -> list[Action]:
    """Give the actions that ``screen`` or the app can do."""
    able = (screen, screen.app)
    return [
        action
        for action in keymap_of(screen.app).actions
        if action.palette and any(hasattr(one, f"action_{action.name}") for one in able)
    ]


def _line(action: Action) -> Content:
    return Content.assemble(Content(action.label), "  ", Content(keys_in_words(action)).stylize("dim"))


def _place_line(place: Destination) -> Content:
    return Content.assemble(
        Content(f"{place.kind} ").stylize("dim"), literal(place.name), "  ", literal(place.words, "dim")
    )
