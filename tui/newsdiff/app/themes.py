"""newsdiff's own themes, dark and light, in blue and orange; and which theme may be used where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

DARK = Theme(
    name="newsdiff-dark",
    dark=True,
    background="#12161c",
    surface="#181d25",
    panel="#1e2530",
    foreground="#e3e9f0",
    primary="#6aa9f0",
    secondary="#8fa3ba",
    accent="#8fc1ff",
    success="#6fb3c9",
    warning="#e3bd5b",
    error="#ff9147",
    variables={
        "text-primary": "#7db4f2",
        "text-warning": "#e3bd5b",
        "text-error": "#ff9b57",
        "text-accent": "#8fc1ff",
        "block-cursor-background": "#2b4a70",
        "block-cursor-foreground": "#f2f6fb",
        "border": "#3a4657",
        "border-blurred": "#262e3a",
        "screen-selection-background": "#2f4f7a",
        "screen-selection-foreground": "#f2f6fb",
    },
)

LIGHT = Theme(
    name="newsdiff-light",
    dark=False,
    background="#fcfbf8",
    surface="#f4f2ec",
    panel="#ebe8e0",
    foreground="#14171b",
    primary="#1a5fb0",
    secondary="#5c6b7d",
    accent="#1a5fb0",
    success="#1f7285",
    warning="#8a6200",
    error="#b84a00",
    variables={
        "text-primary": "#1a5fb0",
        "text-warning": "#7c5800",
        "text-error": "#b34700",
        "text-accent": "#1a5fb0",
        "block-cursor-background": "#cfe0f5",
        "block-cursor-foreground": "#14181d",
        "border": "#c9c4b8",
        "border-blurred": "#dedacf",
        "screen-selection-background": "#bcd5f3",
        "screen-selection-foreground": "#14181d",
    },
)

#: newsdiff's own themes, to be registered; the first is the default.
THEMES = (DARK, LIGHT)


def allowed(name: str, environment: Mapping[str, str]) -> str:
    """Give ``name``, or the default theme where it would be unreadable.

    Under NO_COLOR the terminal's own sixteen colours all turn to black on black.
    """
    return DARK.name if "NO_COLOR" in environment and name.startswith(("ansi", "textual-ansi")) else name
