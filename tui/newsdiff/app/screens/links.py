"""The list of a passage's links: go to a counterpart, or cut the link with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from newsdiff.app.keys import bindings
from newsdiff.app.screens.listing import ListScreen

if TYPE_CHECKING:
    from textual.binding import BindingType


class LinksScreen(ListScreen):
    """Gives the number of a link; ``cut`` tells whether it is to be cut rather than followed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("cut_link")
    cut = False

    def action_cut_link(self) -> None:
        """Cut the link under the cursor."""
        self.cut = True
        self.action_follow()
