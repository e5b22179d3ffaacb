"""The keys as the reader has set them: read, checked against each other, handed to Textual."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import combinations
from typing import TYPE_CHECKING, Any

from textual.keys import _character_to_key

from newsdiff.app.actions.action import OF_FACTS, OF_STORIES, SCOPED, Group
from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.keys import (
    KEY_WORDS,
    NAMED,
    UNREACHABLE,
    identified,
    is_sequence,
    key_word,
    keys_in_words,
    sequences,
    with_keys,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.app import App

    from newsdiff.app.actions.action import Action

_TABLE = {action.name: action for action in ACTIONS}
_BY_WORD = {word.casefold(): key for key, word in KEY_WORDS.items()}
_MODIFIERS = re.compile(r"(?:(?:ctrl|alt|shift|super|meta)[+-])+", re.IGNORECASE)
#: Textual leaves with it, whatever else it is given.
_TAKEN = {"ctrl+q": "always leaves newsdiff", UNREACHABLE: "is no key"}
_PAGE = frozenset(Group) - SCOPED
_MOVES = frozenset(action.name for action in ACTIONS if action.group is Group.MOVING)
#: Actions of the page that count among the facts, and in the library, too.
ALSO = {
    OF_FACTS: _MOVES
    | {"follow", "search", "undo", "close", "back", "forward", "go_to", "facts", "matrix", "corrections"}
    | {"help", "quit", "command_palette"},
    OF_STORIES: _MOVES
    | {"follow", "search", "search_library", "undo", "close", "add_sources", "library"}
    | {"help", "next_theme", "themes", "settings", "quit", "command_palette"},
}


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The table of actions with the keys that are in force."""

    actions: tuple[Action, ...] = ACTIONS

    @property
    def sequences(self) -> dict[str, str]:
        """The actions of keys typed one after the other, by those keys."""
        return sequences(self.actions)

    def word(self, name: str) -> str:
        """Give the first key of an action as a reader would write it."""
        return next(key_word(action.keys[0]) for action in self.actions if action.name == name)

    def fill(self, text: str) -> str:
        """Put keys in place of the actions named in ``text``: as ``with_keys`` does."""
        return with_keys(text, self.actions)

    @property
    def textual(self) -> dict[str, str]:
        """What Textual is to be told: the keys by the identifiers of the bindings that have others."""
        told: dict[str, str] = {}
        for action in self.actions:
            if action.keys != _TABLE[action.name].keys:
                told |= _told(action)
        return told

    def lines(self, *, changed: bool = False) -> tuple[str, ...]:
        """List the actions by name with their keys, or only those whose keys are ``changed``."""
        return tuple(
            f"{action.name:<20} {keys_in_words(action):<14} {'' if changed else action.label}".rstrip()
            for action in self.actions
            if not changed or action.keys != _TABLE[action.name].keys
        )


DEFAULT = KeyMap()


def keymap_of(app: App[Any]) -> KeyMap:
    """Give the keys in force in an app."""
    found: KeyMap = getattr(app, "key_map", DEFAULT)
    return found


def wrong_settings(app: App[Any]) -> tuple[str, ...]:
    """Give what is wrong with an app's settings, a line for each."""
    found: tuple[str, ...] = getattr(app, "wrong_settings", ())
    return found


def _told(action: Action) -> dict[str, str]:
    """Give all keys to an action's first binding, none to the others; numbered ones each their own."""
    identifiers = [identifier for identifier, _ in identified(_TABLE[action.name])]
    single = [key for key in action.keys if not is_sequence(key)]
    if action.numbered:
        return {one: single[at] if at < len(single) else UNREACHABLE for at, one in enumerate(identifiers)}
    return dict.fromkeys(identifiers, UNREACHABLE) | {action.name: ",".join(single) or UNREACHABLE}


def parse_key(word: str) -> str:
    """Give the key that is written as in the help ("Ctrl-d", "]c", "?") or as Textual names it, or ""."""
    folded = word.casefold()
    if folded in _BY_WORD or folded in NAMED or folded in KEY_WORDS:
        return _BY_WORD.get(folded, folded)
    if len(word) == 1:
        return _character_to_key(word) if word.isprintable() and word != " " else ""
    if len(word) == 2:
        return word if word.isprintable() and " " not in word else ""
    match = _MODIFIERS.match(word)
    base = parse_key(word[match.end() :]) if match else ""
    if not match or not base or is_sequence(base):
        return ""
    modifiers = re.split("[+-]", match.group().casefold())[:-1]
    return "+".join([*modifiers, base.lower() if "ctrl" in modifiers else base])


def read_keymap(keys: Mapping[str, Sequence[str]]) -> tuple[KeyMap, tuple[str, ...]]:
    """Give the keys in force when ``keys``, by actions' names, are set, and what is wrong, a line for each.

    What is wrong is left as it is without being set; an action never loses its last key.
    """
    problems: list[str] = []
    wanted: dict[str, tuple[str, ...]] = {}
    for name, words in keys.items():
        if name not in _TABLE:
            near = get_close_matches(name, _TABLE, 1)
            hint = f"did you mean {near[0]}?" if near else "`newsdiff config --keys` lists all"
            problems.append(f"[keys] unknown action {name!r}; {hint}")
            continue
        read = {word: parse_key(word) for word in words}
        problems += [f"[keys] {name}: {line}" for line in _unusable(read)]
        usable = tuple(dict.fromkeys(key for key in read.values() if key and key not in _TAKEN))
        if usable:
            wanted[name] = usable[: len(_TABLE[name].keys)] if _TABLE[name].numbered else usable
    while clash := next(_clashes(_with(wanted), wanted), None):
        key, kept, loser = clash
        del wanted[loser]
        own = keys_in_words(_TABLE[loser])
        problems.append(f"[keys] {loser}: {key_word(key)} is a key of {kept}; {loser} keeps {own}")
    return KeyMap(_with(wanted)), tuple(problems)


def _unusable(read: Mapping[str, str]) -> Iterator[str]:
    for word, key in read.items():
        if not key:
            yield f"there is no key {word!r}; keys are written as in the help: b, ]b, Ctrl-b, F2, PgDn"
        elif key in _TAKEN:
            yield f"{word} {_TAKEN[key]}"


def _with(wanted: Mapping[str, tuple[str, ...]]) -> tuple[Action, ...]:
    return tuple(replace(action, keys=wanted.get(action.name, action.keys)) for action in ACTIONS)


def _clashes(actions: Sequence[Action], wanted: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Yield keys that two actions have where both count, with the names of the two.

    Only a key that was set can clash; of two that were, the one set later is named last.
    """
    order = {name: at for at, name in enumerate(wanted)}
    for one, other in combinations(sorted(actions, key=lambda action: order.get(action.name, -1)), 2):
        if other.name in order and _meet(one, other):
            for key in one.keys:
                if any(_same(key, another) for another in other.keys):
                    yield key, one.name, other.name


def _meet(one: Action, other: Action) -> bool:
    """Tell whether both actions count in one place: on the page, among the facts, in the library."""
    return any(_counts(one, place) and _counts(other, place) for place in (_PAGE, OF_FACTS, OF_STORIES))


def _counts(action: Action, place: frozenset[Group]) -> bool:
    return action.group in place or action.name in ALSO.get(place, ())


def _same(key: str, other: str) -> bool:
    """Tell whether two keys are the same, or the one is what the other begins with."""
    if is_sequence(key) == is_sequence(other):
        return key == other
    sequence, single = (key, other) if is_sequence(key) else (other, key)
    return _character_to_key(sequence[0]) == single
