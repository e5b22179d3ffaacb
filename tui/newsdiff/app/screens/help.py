"""The help: every action with its keys, to be searched by typing; Enter does what is chosen."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from textual.content import Content

from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.keys import keys_in_words, with_keys
from newsdiff.app.screens.listing import LIST_WIDTH, ListScreen

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsdiff.app.actions.action import Action, Group

#: The cells the keys take in the list, and those that the help needs to stand beside them.
KEYS_WIDTH, ROOM_BESIDE = 18, 20
SIGNS = "= agree  ~ differ  ! conflict  + only here  · not found here\n↓ ¶ 8  told further down, in ¶ 8"


class HelpScreen(ListScreen):
    """Gives the number of an action, which ``action_of`` knows."""

    def __init__(
        self, width: int, actions: Sequence[Action] = ACTIONS, first: Collection[Group] = ()
    ) -> None:
        """List all actions on a screen of ``width`` cells, those of ``first`` before the others."""
        room = min(LIST_WIDTH, width * 9 // 10) - 8
        self._actions = sorted(actions, key=lambda action: action.group not in first)
        super().__init__(
            "Keys",
            [_entry(action, room, self._actions) for action in self._actions],
            keys=f"{SIGNS}\ntype to search, {{follow}} does it, {{close}} closes",
            searchable=True,
        )

    def action_of(self, number: int | None) -> Action | None:
        """Give the action with this number, None for one that needs a key of its own."""
        return None if number is None or self._actions[number].numbered else self._actions[number]


def _entry(action: Action, room: int, actions: Sequence[Action]) -> Content:
    """Set the help beside the keys, where there is no ``room`` for that under them.

    The name of its group stands over the first of a group.
    """
    first = next(other for other in actions if other.group is action.group)
    beside = room - KEYS_WIDTH >= ROOM_BESIDE
    indent, keys = KEYS_WIDTH if beside else 2, keys_in_words(action)
    return Content.assemble(
        Content(f"{action.group.value}\n" if action.name == first.name else "").stylize("dim"),
        Content(f"{keys:<{KEYS_WIDTH}}" if beside else f"{keys}\n{' ' * indent}").stylize("bold"),
        ("\n" + " " * indent).join(wrap(with_keys(action.help, actions), max(ROOM_BESIDE, room - indent))),
    )
