"""Dragging the rule between two columns with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from textual import events

    from newsdiff.layout.grid import Grid


class RuleDragging(Widget):
    """A widget that draws the columns of a grid and tells where the reader drags a rule to.

    ``took_rule`` tells whether the last press of a button was on a rule, and so its click means nothing else.
    """

    took_rule: bool = False
    _dragged: int | None = None
    _over: int | None = None

    @dataclass
    class Dragged(Message):
        """The rule right of a column of the page is to stand at cell ``x`` of the widget."""

        column: int
        x: int

        def can_replace(self, message: Message) -> bool:
            """Only the newest place counts."""
            return isinstance(message, RuleDragging.Dragged)

    @property
    def ruled(self) -> Grid | None:
        """The grid whose rules are drawn, None while there is none."""
        raise NotImplementedError

    @property
    def allow_select(self) -> bool:
        """Whether text can be selected: from ``Widget``; not from a rule on."""
        return super().allow_select and self._over is None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Know whether the pointer is on a rule, and draw the rule along."""
        grid = self.ruled
        self._over = grid.rule_at(event.x) if grid is not None else None
        if self._dragged is not None:
            self.post_message(self.Dragged(self._dragged, event.x))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the rule under the pointer."""
        grid = self.ruled
        self._dragged = grid.rule_at(event.x) if grid is not None else None
        self.took_rule = self._dragged is not None
        if self.took_rule:
            self.capture_mouse()

    def on_mouse_up(self) -> None:
        """Let the rule go."""
        if self._dragged is not None:
            self._dragged = None
            self.release_mouse()

    def on_leave(self) -> None:
        """Forget the pointer."""
        self._over = None
