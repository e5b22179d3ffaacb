"""Keys and bindings, the README's table and the line of hints, all made from the table of actions."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import Keys

from newsdiff.app.actions.action import OF_FACTS, SCOPED, Group
from newsdiff.app.actions.table import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from textual.binding import BindingType

    from newsdiff.app.actions.action import Action

_NAME = re.compile(r"\{(\w+)\}")
_BY_NAME = {action.name: action for action in ACTIONS}
#: What stands for keys in words, by the names Textual gives them.
KEY_WORDS = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "slash": "/", "apostrophe": "'",
    "quotation_mark": '"', "number_sign": "#",
    "question_mark": "?", "exclamation_mark": "!", "full_stop": ".", "ampersand": "&", "delete": "Del",
    "enter": "Enter", "escape": "Esc", "space": "Space", "tab": "Tab", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "insert": "Ins", "backspace": "Backspace", "comma": ",",
    "left_curly_bracket": "{", "right_curly_bracket": "}", "plus": "+", "minus": "-", "equals_sign": "=",
    "colon": ":", "less_than_sign": "<", "greater_than_sign": ">", "backslash": "\\", "at": "@",
    "underscore": "_",
}  # fmt: skip
#: The keys that have names and are no characters: "up", "f1", "pagedown".
NAMED = frozenset(key.value for key in Keys if key.value.isalnum() and len(key.value) > 1)
#: No terminal sends this: an action bound to it has keys typed one after the other only, or no key.
UNREACHABLE = "unreachable"


def is_sequence(key: str) -> bool:
    """Tell whether ``key`` is two characters to be typed one after the other."""
    return len(key) == 2 and key not in NAMED


def key_word(key: str) -> str:
    """Give a key as a reader would write it: "Ctrl-d", "]c", "?"."""
    *modifiers, base = key.split("+")
    return "-".join([*(one.capitalize() for one in modifiers), _base_word(base)])


def _base_word(base: str) -> str:
    if base in KEY_WORDS or len(base) < 3:
        return KEY_WORDS.get(base, base.upper() if base in NAMED else base)
    try:
        return unicodedata.lookup(base.replace("_", " "))
    except KeyError:
        return base.capitalize()


def keys_in_words(action: Action) -> str:
    """Give all keys of an action, as the help and the README show them."""
    if action.numbered and "".join(action.keys) in "123456789":
        return f"{action.keys[0]}-{action.keys[-1]}"
    return " ".join(key_word(key) for key in action.keys)


def with_keys(text: str, actions: Iterable[Action] = ACTIONS) -> str:
    """Put keys in place of the actions named in ``text``, which is of our own making: "{close} closes"."""
    words = {action.name: key_word(action.keys[0]) for action in actions}
    return _NAME.sub(lambda match: words.get(match[1], match[0]), text)


def bindings(*names: str) -> list[BindingType]:
    """Make the bindings of the named actions, or of all: one key each, each with its own identifier.

    Those that count among the facts only are left out of all; bound there, they are done by the screen.
    """
    every = [action for action in ACTIONS if action.group not in SCOPED]
    chosen = [_BY_NAME[name] for name in names] if names else every
    return [
        Binding(key, _call(action, number), action.label, id=identifier)
        for action in chosen
        for number, (identifier, key) in enumerate(identified(action), start=1)
    ]


def identified(action: Action) -> Iterator[tuple[str, str]]:
    """Yield the identifiers of an action's bindings with their keys; the first is the action's name."""
    single = [key for key in action.keys if not is_sequence(key)]
    for at, key in enumerate(single or [UNREACHABLE]):
        yield (f"{action.name}-{key}" if at else action.name), key


def _call(action: Action, number: int) -> str:
    if action.group in SCOPED:
        return f"screen.{action.name}"
    return f"{action.name}('{number}')" if action.numbered else action.call


def scoped(groups: Collection[Group] = OF_FACTS) -> tuple[str, ...]:
    """Give the names of the actions of ``groups``, whose keys count in one place only."""
    return tuple(action.name for action in ACTIONS if action.group in groups)


def sequences(actions: Iterable[Action] = ACTIONS) -> dict[str, str]:
    """Give the actions of keys typed one after the other, by those keys."""
    return {key: action.call for action in actions for key in action.keys if is_sequence(key)}


def key_table() -> str:
    """Give the README's key tables in Markdown: one for each group of actions, under its name."""
    return "\n\n".join(_group_table(group) for group in Group)


def _group_table(group: Group) -> str:
    lines = [f"### {group.value}", "", "| Keys | What it does |", "| :-- | :-- |"]
    for action in ACTIONS:
        if action.group is group:
            keys = keys_in_words(action).split(" ")
            lines.append(f"| {' '.join(f'`{key}`' for key in keys)} | {with_keys(action.help)} |")
    return "\n".join(lines)


def hints(groups: Collection[Group] = (), actions: Iterable[Action] = ACTIONS) -> str:
    """Give the line of hints: the keys to begin with, or those of ``groups`` that count in one place only."""
    pairs = {"row_next": "row_previous", "source_next": "source_previous"}
    first = {action.name: key_word(action.keys[0]) for action in actions}
    words = []
    for action in actions:
        if action.hint and (action.group in groups if groups else action.group not in SCOPED):
            other = pairs.get(action.name)
            words.append(f"{first[action.name]}{f'/{first[other]}' if other else ''} {action.hint}")
    return "  ".join(words)
