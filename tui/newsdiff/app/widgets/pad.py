"""A box for text of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

if TYPE_CHECKING:
    from textual import events


class Pad(TextArea):
    """Takes Ctrl-j as a new line too: it is what a terminal without bracketed paste sends for one."""

    def on_key(self, event: events.Key) -> None:
        """Begin a new line, in the order of the keys: a binding would overtake those before it."""
        if event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
