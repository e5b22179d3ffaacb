"""What the palette offers: every action of the table, and every source by its label."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.keys import keys_in_words
from newsdiff.app.safe import literal
from newsdiff.app.screens.moving_screen import MovingScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.screen import Screen

    from newsdiff.app.actions.action import Action


class ActionProvider(Provider):
    """Offers the actions; what is typed may be in the label or in the help."""

    async def discover(self) -> Hits:
        """Offer all actions before anything is typed."""
        for action in _offered(self.screen):
            yield DiscoveryHit(_line(action), self._run(action), text=action.label, help=action.help)

    async def search(self, query: str) -> Hits:
        """Offer the actions that match."""
        matcher = self.matcher(query)
        for action in _offered(self.screen):
            score = max(matcher.match(action.label), 0.5 * matcher.match(action.help))
            if score > 0:
                yield Hit(score, _line(action), self._run(action), text=action.label, help=action.help)

    def _run(self, action: Action) -> Callable[[], Awaitable[bool]]:
        return partial(self.app.run_action, action.name, self.screen)


class SourceProvider(Provider):
    """Offers the sources by number, label and headline, shown literally."""

    async def search(self, query: str) -> Hits:
        """Offer the sources that match."""
        if not isinstance(self.screen, MovingScreen):
            return
        matcher = self.matcher(query)
        for number, source in enumerate(self.screen.view.comparison.story.sources, start=1):
            line = f"Source {number}: {source.label} {source.title}".rstrip()
            score = matcher.match(line)
            if score > 0:
                yield Hit(score, literal(line), partial(self.screen.go_to_source, source.id), text=line)


def _offered(screen: Screen[object]) -> list[Action]:
    """Give the actions that ``screen`` or the app can do."""
    able = (screen, screen.app)
    return [
        action
        for action in ACTIONS
        if action.palette and any(hasattr(one, f"action_{action.name}") for one in able)
    ]


def _line(action: Action) -> Content:
    return Content.assemble(Content(action.label), "  ", Content(keys_in_words(action)).stylize("dim"))
