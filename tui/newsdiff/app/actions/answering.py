"""How a screen answers actions by its parts.

Textual looks for an action's method, ``action_<name>``, on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from newsdiff.app.actions.action import Part
from newsdiff.app.actions.table import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from newsdiff.app.actions.action import Action

Answering = TypeVar("Answering", bound="type[Screen[Any]]")


def by_parts(screen: Answering) -> Answering:
    """Give a class of screens a method for each action that one of its ``parts`` answers."""
    for action in ACTIONS:
        if action.part not in {Part.APP, Part.SCREEN}:
            setattr(screen, f"action_{action.name}", _asking(action))
    return screen


def _asking(action: Action) -> Callable[..., object]:
    def ask(screen: Any, *parameters: object) -> object:
        return getattr(getattr(screen.parts, action.part), action.name)(*parameters)

    return ask
