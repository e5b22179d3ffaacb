"""The help: every action with its keys, to be searched by typing; Enter does what is chosen."""

from __future__ import annotations

from textual.content import Content

from newsdiff.app.actions import ACTIONS, Action, keys_in_words
from newsdiff.app.screens.listing import ListScreen

#: The cells the keys take in the list.
KEYS_WIDTH = 18


class HelpScreen(ListScreen):
    """Gives the number of the action chosen in ``ACTIONS``."""

    DEFAULT_CSS = """
    HelpScreen OptionList { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        """List all actions."""
        super().__init__(
            "Keys",
            [_entry(action) for action in ACTIONS],
            keys="type to search, Enter does it, Esc closes",
            searchable=True,
        )


def _entry(action: Action) -> Content:
    return Content.assemble(
        Content(f"{keys_in_words(action):<{KEYS_WIDTH}} ").stylize("$text-accent"),
        Content(f"{action.label:<28}"),
        Content(f"{action.help} {action.group.value}").stylize("dim"),
    )
