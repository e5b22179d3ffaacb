"""The part of the app that is the reader's to set: theme, keys, and the list of what is in force."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App

from newsdiff.app.keys import bindings
from newsdiff.app.settings import check
from newsdiff.app.themes import THEMES, allowed
from newsdiff.library.config import Config

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from newsdiff.library.config import Value

#: Themes the reader goes through with a key; the list has Textual's others too.
CYCLE = (*(theme.name for theme in THEMES), "ansi-dark", "ansi-light")


class SettingsApp(App[int]):
    """An app that follows the reader's settings.

    ``key_map`` holds the keys in force, ``wrong_settings`` a line for each thing wrong with the settings.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("command_palette")

    def __init__(self, theme: str | None, config: Config | None, values: Sequence[Value]) -> None:
        """Follow ``config``; ``theme`` goes before its own, ``values`` says what is in force."""
        super().__init__()
        self.config = config or Config(Path())
        self.key_map, self.wrong_settings = check(self.config)
        self.set_keymap(self.key_map.textual)
        self._values = values
        for one in THEMES:
            self.register_theme(one)
        #: The theme that was asked for, "" for none.
        self.asked_theme = theme or self.config.theme
        self.use_theme(self.asked_theme or THEMES[0].name)

    def use_theme(self, name: str) -> None:
        """Take a theme, or where it is unknown or unreadable here the first of our own."""
        known = name if name in self.available_themes else THEMES[0].name
        self.theme = allowed(known, os.environ)

    def tell(self, message: str) -> None:
        """Say something where the screen says such things."""
        say = getattr(self.screen, "say", None)
        if say is not None:
            say(message)

    def action_next_theme(self) -> None:
        """Go to the next theme."""
        at = CYCLE.index(self.theme) if self.theme in CYCLE else -1
        self.use_theme(CYCLE[(at + 1) % len(CYCLE)])
        self.tell(f"Theme {self.theme}")

    def action_themes(self) -> None:
        """List the themes, each shown at once."""
        from newsdiff.app.screens.themes import ThemesScreen  # noqa: PLC0415 - not before the first frame

        def chosen(number: int | None) -> None:
            if number is not None:
                self.tell(f"Theme {self.theme}")

        self.push_screen(ThemesScreen(self), chosen)

    def action_settings(self) -> None:
        """List the paths and the settings in force, and the keys that were set."""
        from newsdiff.app.safe import literal  # noqa: PLC0415 - not before the first frame
        from newsdiff.app.screens.listing import ListScreen  # noqa: PLC0415

        lines = [f"{one.name:<10} {one.value}  ({one.origin})" for one in self._values]
        self.push_screen(
            ListScreen(
                "Settings",
                [literal(line) for line in (*lines, *self.key_map.lines(changed=True), *self.wrong_settings)],
                keys="`newsdiff config --init` writes a file to change them in, {close} closes",
                empty="No settings here.",
            )
        )
