"""The list of sources: which are on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from newsdiff.app.keys import bindings

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual.app import ComposeResult

    from newsdiff.model import Comparison


class SourcesScreen(ModalScreen[frozenset[str] | None]):
    """Gives the sources to hide, or None to leave all as it is."""

    DEFAULT_CSS = """
    SourcesScreen {
        align: center middle;
        background: $background 50%;
        & > Vertical {
            width: 70%;
            max-width: 90;
            height: auto;
            max-height: 90%;
            background: $panel;
            padding: 1 2;
        }
        & #title { text-style: bold; padding: 0 0 1 0; }
        & OptionList {
            background: $panel;
            background-tint: transparent;
            scrollbar-size-vertical: 1;
            scrollbar-background: $panel;
            scrollbar-background-hover: $panel;
            scrollbar-background-active: $panel;
            border: none;
            padding: 0;
            height: auto;
            max-height: 62vh;
        }
        & #keys { color: $text-muted; padding: 1 0 0 0; }
        &:ansi > Vertical { background: ansi_default; border: solid ansi_bright_black; }
        &:ansi OptionList { background: ansi_default; }
        &:ansi OptionList > .option-list--option-highlighted {
            background: ansi_blue;
            color: ansi_bright_white;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("row_next", "row_previous", "close", "quit"),
        Binding("space", "toggle_source", "Show or hide", id="toggle_source"),
        Binding("a", "all", "Show all", id="show_all"),
    ]

    def __init__(self, comparison: Comparison, hidden: Collection[str]) -> None:
        """List the story's sources, those not ``hidden`` ticked."""
        super().__init__()
        self._comparison = comparison
        self._hidden = set(hidden)

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        with Vertical():
            yield Static("Sources on the screen", id="title", markup=False)
            sources = range(len(self._comparison.story.sources))
            yield OptionList(*map(self._prompt, sources), markup=False, compact=True)
            yield Static("Space or Enter shows or hides, a shows all, Esc is done", id="keys", markup=False)

    def _prompt(self, number: int) -> Content:
        """Tick the source at ``number`` from 0 if it is shown, in a way that needs no colour."""
        source = self._comparison.story.sources[number]
        tick = "[ ]" if source.id in self._hidden else "[x]"
        return Content(f"{tick} {number + 1} {source.label}")

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    @on(OptionList.OptionSelected)
    def action_toggle_source(self) -> None:
        """Show the source under the cursor, or hide it."""
        number = self._list.highlighted
        if number is not None:
            self._hidden ^= {self._comparison.story.sources[number].id}
            self._list.replace_option_prompt_at_index(number, self._prompt(number))

    def action_row_next(self) -> None:
        """Move down."""
        self._list.action_cursor_down()

    def action_row_previous(self) -> None:
        """Move up."""
        self._list.action_cursor_up()

    def action_all(self) -> None:
        """Show every source."""
        self._hidden.clear()
        for number in range(self._list.option_count):
            self._list.replace_option_prompt_at_index(number, self._prompt(number))

    def action_close(self) -> None:
        """Give the sources that are not ticked."""
        self.dismiss(frozenset(self._hidden))

    def action_quit(self) -> None:
        """Give the sources that are not ticked."""
        self.action_close()
