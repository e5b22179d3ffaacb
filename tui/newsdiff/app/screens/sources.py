"""The list of sources: which are on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

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
        & SelectionList {
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
        &:ansi SelectionList { background: ansi_default; }
        &:ansi SelectionList > .option-list--option-highlighted {
            background: ansi_blue;
            color: ansi_bright_white;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("row_next", "row_previous", "close", "quit"),
        Binding("a", "all", "Show all", id="show_all"),
    ]

    def __init__(self, comparison: Comparison, hidden: Collection[str]) -> None:
        """List the story's sources, those not ``hidden`` ticked."""
        super().__init__()
        self._comparison = comparison
        self._hidden = hidden

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        with Vertical():
            yield Static("Sources on the screen", id="title", markup=False)
            yield SelectionList[str](
                *(
                    Selection(Content(f"{number} {source.label}"), source.id, source.id not in self._hidden)
                    for number, source in enumerate(self._comparison.story.sources, start=1)
                ),
                compact=True,
            )
            yield Static("Space or Enter shows or hides, a shows all, Esc is done", id="keys", markup=False)

    @property
    def _list(self) -> SelectionList[str]:
        return self.query_one(SelectionList)

    def action_row_next(self) -> None:
        """Move down."""
        self._list.action_cursor_down()

    def action_row_previous(self) -> None:
        """Move up."""
        self._list.action_cursor_up()

    def action_all(self) -> None:
        """Show every source."""
        self._list.select_all()

    def action_close(self) -> None:
        """Give the sources that are not ticked."""
        self.dismiss(frozenset(self._comparison.sources) - set(self._list.selected))

    def action_quit(self) -> None:
        """Give the sources that are not ticked."""
        self.action_close()
