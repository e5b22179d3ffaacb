"""The list of bookmarks: jump to one, remove it, write its note."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input, OptionList

from newsdiff.app.keys import bindings
from newsdiff.app.screens.listing import ListScreen

if TYPE_CHECKING:
    from textual.binding import BindingType

#: What the keys do in the list.
KEYS = "{follow} goes there, {note} note, {tags} tags, {bookmark} lets go, {undo} undoes, {close} closes"


class Wish(StrEnum):
    """What the reader wants of the bookmark chosen."""

    JUMP = "jump"
    REMOVE = "remove"
    NOTE = "note"
    TAGS = "tags"
    UNDO = "undo"


class BookmarksScreen(ListScreen):
    """Gives the number of a bookmark; ``wish`` tells what for."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("bookmark", "note", "tags", "undo", "search")
    #: The keys are for the bookmark under the cursor.
    TYPES_AT_ONCE = False
    wish = Wish.JUMP

    def action_bookmark(self) -> None:
        """Let the bookmark go."""
        self._choose(Wish.REMOVE)

    def action_note(self) -> None:
        """Write a note."""
        self._choose(Wish.NOTE)

    def action_tags(self) -> None:
        """Write the tags."""
        self._choose(Wish.TAGS)

    def action_search(self) -> None:
        """Type words that the bookmarks have."""
        for box in self.query(Input):
            box.focus()

    @on(Input.Submitted)
    def _filtered(self, event: Input.Submitted) -> None:
        """Go back to the list, where the keys are for the bookmark under the cursor."""
        event.prevent_default()
        self.query_one(OptionList).focus()

    def action_undo(self) -> None:
        """Take the last change back."""
        self.wish = Wish.UNDO
        self.dismiss(self.chosen or 0)

    def _choose(self, wish: Wish) -> None:
        self.wish = wish
        self.action_follow()
