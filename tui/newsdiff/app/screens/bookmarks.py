"""The list of bookmarks: jump to one, remove it, write its note."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from newsdiff.app.keys import bindings
from newsdiff.app.screens.listing import ListScreen

if TYPE_CHECKING:
    from textual.binding import BindingType


class Wish(StrEnum):
    """What the reader wants of the bookmark chosen."""

    JUMP = "jump"
    REMOVE = "remove"
    NOTE = "note"
    UNDO = "undo"


class BookmarksScreen(ListScreen):
    """Gives the number of a bookmark; ``wish`` tells what for."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("bookmark", "note", "undo")
    wish = Wish.JUMP

    def action_bookmark(self) -> None:
        """Let the bookmark go."""
        self._choose(Wish.REMOVE)

    def action_note(self) -> None:
        """Write a note."""
        self._choose(Wish.NOTE)

    def action_undo(self) -> None:
        """Take the last change back."""
        self.wish = Wish.UNDO
        self.dismiss(self.chosen or 0)

    def _choose(self, wish: Wish) -> None:
        self.wish = wish
        self.action_follow()
