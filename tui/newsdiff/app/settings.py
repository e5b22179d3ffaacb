"""The reader's settings as the app takes them: which themes and keys there are, only it knows."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES

from newsdiff.app.keymap import KeyMap, read_keymap
from newsdiff.app.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.library.config import Config


def theme_names() -> tuple[str, ...]:
    """Give the names of all themes, newsdiff's own first."""
    own = [theme.name for theme in THEMES]
    return (*own, *sorted(set(BUILTIN_THEMES) - set(own)))


def check(config: Config) -> tuple[KeyMap, tuple[str, ...]]:
    """Give the keys in force, and all that is wrong with a file of settings, a line for each."""
    key_map, wrong = read_keymap(config.keys)
    lines = (*_theme(config.theme), *wrong)
    return key_map, (*config.problems, *(f"{config.file}: {line}" for line in lines))


def _theme(name: str) -> Iterator[str]:
    if name and name not in theme_names():
        near = get_close_matches(name, theme_names(), 1)
        hint = f"did you mean {near[0]}?" if near else "P in the reader lists all"
        yield f"there is no theme {name!r}; {hint}"
