"""The list of themes: each is shown while the cursor is on it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import OptionList

from newsdiff.app.safe import literal
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.settings import theme_names
from newsdiff.app.themes import allowed

if TYPE_CHECKING:
    from textual.app import App


class ThemesScreen(ListScreen):
    """Takes the theme chosen; closed without choosing, it gives the old one back."""

    DEFAULT_CSS = """
    ThemesScreen {
        align: right middle;
        background: transparent;
        & > Vertical { width: 36; max-width: 60%; margin: 0 2; border: solid $border; }
    }
    """

    def __init__(self, app: App[int]) -> None:
        """List the themes that can be read in ``app``."""
        self._before = app.theme
        self._names = [name for name in theme_names() if allowed(name, os.environ) == name]
        super().__init__(
            "Themes",
            [literal(f"{name:<20} {_ground(app, name)}") for name in self._names],
            keys="{follow} takes it, {close} gives the\nold one back",
            at=self._names.index(self._before) if self._before in self._names else 0,
        )

    @on(OptionList.OptionHighlighted)
    def _shown(self) -> None:
        if self.chosen is not None:
            self.app.theme = self._names[self.chosen]

    def action_close(self) -> None:
        """Give the old theme back: from ``ListScreen``."""
        self.app.theme = self._before
        super().action_close()

    def action_quit(self) -> None:
        """Give the old theme back: from ``ListScreen``."""
        self.action_close()


def _ground(app: App[int], name: str) -> str:
    return "dark" if app.available_themes[name].dark else "light"
