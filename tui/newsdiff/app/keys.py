"""Keys and bindings, the README's table and the line of hints, all made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from newsdiff.app.actions.action import OF_FACTS, SCOPED
from newsdiff.app.actions.table import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual.binding import BindingType

    from newsdiff.app.actions.action import Action, Group

_BY_NAME = {action.name: action for action in ACTIONS}
_KEY_WORDS = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "slash": "/", "apostrophe": "'",
    "question_mark": "?", "exclamation_mark": "!", "full_stop": ".", "ampersand": "&", "delete": "Del",
    "enter": "Enter", "escape": "Esc", "space": "Space", "tab": "Tab",
    "shift+tab": "Shift-Tab", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "f1": "F1",
    "left_curly_bracket": "{", "right_curly_bracket": "}", "plus": "+", "minus": "-", "equals_sign": "=",
    "colon": ":", "less_than_sign": "<", "greater_than_sign": ">",
}  # fmt: skip


def is_sequence(key: str) -> bool:
    """Tell whether ``key`` is two characters to be typed one after the other."""
    return len(key) == 2 and key[0] in "[]"


def key_word(key: str) -> str:
    """Give a key as a reader would write it: "Ctrl-d", "]c", "?"."""
    if key.startswith("ctrl+"):
        return f"Ctrl-{key.removeprefix('ctrl+')}"
    return _KEY_WORDS.get(key, key)


def keys_in_words(action: Action) -> str:
    """Give all keys of an action, as the help and the README show them."""
    if action.numbered:
        return f"{action.keys[0]}-{action.keys[-1]}"
    return " ".join(key_word(key) for key in action.keys)


def bindings(*names: str) -> list[BindingType]:
    """Make the bindings of the named actions, or of all: one key each, each with its own identifier.

    Those that count among the facts only are left out of all; bound there, they are done by the screen.
    """
    every = [action for action in ACTIONS if action.group not in SCOPED]
    chosen = [_BY_NAME[name] for name in names] if names else every
    return [
        Binding(
            key,
            _call(action, key),
            action.label,
            id=action.name if at == 0 else f"{action.name}-{key}",
        )
        for action in chosen
        for at, key in enumerate(action.keys)
        if not is_sequence(key)
    ]


def _call(action: Action, key: str) -> str:
    if action.group in SCOPED:
        return f"screen.{action.name}"
    return f"{action.name}({key!r})" if action.numbered else action.name


def scoped(groups: Collection[Group] = OF_FACTS) -> tuple[str, ...]:
    """Give the names of the actions of ``groups``, whose keys count in one place only."""
    return tuple(action.name for action in ACTIONS if action.group in groups)


def sequences() -> dict[str, str]:
    """Give the actions of keys typed one after the other, by those keys."""
    return {key: action.name for action in ACTIONS for key in action.keys if is_sequence(key)}


def key_table() -> str:
    """Give the README's key table in Markdown."""
    lines = ["| Keys | What it does |", "| :-- | :-- |"]
    for action in ACTIONS:
        keys = keys_in_words(action).split(" ")
        lines.append(f"| {' '.join(f'`{key}`' for key in keys)} | {action.help} |")
    return "\n".join(lines)


def hints(groups: Collection[Group] = ()) -> str:
    """Give the line of hints: the keys to begin with, or those of ``groups`` that count in one place only."""
    pairs = {"row_next": "row_previous", "source_next": "source_previous"}
    words = []
    for action in ACTIONS:
        if action.hint and (action.group in groups if groups else action.group not in SCOPED):
            other = pairs.get(action.name)
            key = key_word(action.keys[0]) + (f"/{key_word(_BY_NAME[other].keys[0])}" if other else "")
            words.append(f"{key} {action.hint}")
    return "  ".join(words)
