"""A line to type words in that what is listed must have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class FilterBar(Horizontal):
    """Hidden until it is asked for; tells every change of the text, and when Enter is pressed."""

    DEFAULT_CSS = """
    FilterBar {
        height: 1;
        display: none;
        background: $panel;
        &.open { display: block; }
        & #sign { width: 2; padding: 0 0 0 1; }
        & Input { width: 1fr; background: $panel; }
        &:ansi, &:ansi Input { background: ansi_default; }
    }
    """

    @dataclass
    class Changed(Message):
        """Another text was typed."""

        text: str

    @dataclass
    class Done(Message):
        """The reader pressed Enter."""

    def __init__(self, placeholder: str) -> None:
        """Say in grey what may be typed."""
        super().__init__()
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """A sign and the box."""
        yield Static("/", id="sign", markup=False)
        yield Input(placeholder=self._placeholder, compact=True)

    def open(self) -> None:
        """Show the bar and type in it."""
        self.add_class("open")
        self.screen.set_focus(self.query_one(Input))

    def close(self) -> bool:
        """Hide and empty the bar; tell whether it was open."""
        was_open = self.has_class("open")
        self.remove_class("open")
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        return was_open

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Done())
