"""The list of sources: which are on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from newsdiff.app.screens.listing import ListScreen

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsdiff.model import Comparison


class SourcesScreen(ListScreen):
    """Lets the reader tick sources; ``hidden`` are those that are not ticked when it closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "toggle_source", "Show or hide", id="toggle_source"),
        Binding("a", "all", "Show all", id="all_sources"),
    ]

    def __init__(self, comparison: Comparison, hidden: Collection[str]) -> None:
        """List the story's sources, those not ``hidden`` ticked."""
        self._comparison = comparison
        self.hidden = frozenset(hidden)
        super().__init__(
            "Sources on the screen",
            self._ticked(),
            keys="Space or {follow} shows or hides, a shows all, {close} is done",
        )

    def _ticked(self) -> list[Content]:
        """Tick the sources that are shown, in a way that needs no colour."""
        return [
            Content(f"{'[ ]' if source.id in self.hidden else '[x]'} {number} {source.label}")
            for number, source in enumerate(self._comparison.story.sources, start=1)
        ]

    def action_follow(self) -> None:
        """Show the source under the cursor, or hide it."""
        self.action_toggle_source()

    def action_toggle_source(self) -> None:
        """Show the source under the cursor, or hide it."""
        if self.chosen is not None:
            self.hidden ^= {self._comparison.story.sources[self.chosen].id}
            self.fill(self._ticked(), self.chosen)

    def action_all(self) -> None:
        """Show every source."""
        self.hidden = frozenset()
        self.fill(self._ticked(), self.chosen or 0)
