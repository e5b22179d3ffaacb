"""A titled list over the reader, to choose from; the other lists are made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from newsdiff.app.keymap import keymap_of
from newsdiff.app.keys import bindings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

#: The cells a list is wide at most.
LIST_WIDTH = 110
#: The lines of a list that are shown however low the screen is.
LOWEST = 3


class ListScreen(ModalScreen[int | None]):
    """Shows entries and gives the number of the one chosen, or None.

    With ``searchable`` a box over the list keeps the entries that have all the words typed.
    """

    DEFAULT_CSS = """
    ListScreen {
        align: center middle;
        background: $background 50%;
        & > Vertical {
            width: 90%;
            max-width: 110;
            height: auto;
            max-height: 90%;
            background: $panel;
            padding: 1 2;
        }
        & #title { text-style: bold; padding: 0 0 1 0; }
        & Input { background: $panel; margin: 0 0 1 0; }
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
        & OptionList:focus { background-tint: transparent; }
        & #keys { color: $text-muted; padding: 1 0 0 0; }
        & OptionList > .option-list--option-highlighted { text-style: none; }
        &:ansi > Vertical { background: ansi_default; border: solid ansi_bright_black; }
        &:ansi Input, &:ansi OptionList { background: ansi_default; }
        &:ansi OptionList > .option-list--option-highlighted {
            background: ansi_blue;
            color: ansi_bright_white;
        }
    }
    """
    #: How much of the screen's height the box takes at most, and the list in it, in per cent.
    BOX_SHARE, LIST_SHARE = 90, 62
    #: Whether the box of a searchable list has the keyboard at first.
    TYPES_AT_ONCE = True
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "row_next", "row_previous", "first_row", "last_row", "half_page_down", "half_page_up",
        "page_down", "page_up", "follow", "close", "quit",
    )  # fmt: skip

    def __init__(
        self,
        title: str,
        entries: Sequence[Content],
        *,
        keys: str = "{close} closes",
        empty: str = "Nothing here.",
        searchable: bool = False,
        spaced: bool = False,
        at: int = 0,
    ) -> None:
        """List ``entries``, with the cursor on number ``at``; ``empty`` is said when there are none.

        ``keys`` and ``empty`` have actions' names in braces for their keys; ``keys`` are for entries.
        With ``spaced`` a blank line stands under each.
        """
        super().__init__()
        self._title = title
        self._entries = entries
        self._keys = keys
        self._empty = empty
        self._searchable = searchable
        self._spaced = spaced
        self._at = at

    def compose(self) -> ComposeResult:
        """Title, box, list, keys."""
        with Vertical():
            yield Static(Content(self._title), id="title")
            if self._searchable:
                yield Input(placeholder="type to search", compact=True)
            yield OptionList(markup=False, compact=True)
            keys = self._keys if self._entries or self._searchable else "{close} closes"
            yield Static(Content(keymap_of(self.app).fill(keys)), id="keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill(self._entries, self._at)
        (self.query_one(Input) if self._searchable and self.TYPES_AT_ONCE else self._list).focus()

    def on_resize(self) -> None:
        """Leave room for what stands over and under the list."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        box = self.query_one(Vertical)
        beside = [child for child in box.children if child is not self._list]
        taken = sum(child.outer_size.height + child.styles.margin.height for child in beside)
        room = self.size.height * self.BOX_SHARE // 100 - box.gutter.height - taken
        self._list.styles.max_height = max(LOWEST, min(room, self.size.height * self.LIST_SHARE // 100))

    def fill(self, entries: Sequence[Content], at: int = 0) -> None:
        """List other entries."""
        self._entries = entries
        self._show(range(len(entries)))
        if entries:
            self._list.highlighted = min(at, len(entries) - 1)

    @property
    def chosen(self) -> int | None:
        """The number of the entry under the cursor."""
        option = self._list.highlighted_option
        return int(option.id) if option is not None and option.id is not None else None

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def _show(self, numbers: Sequence[int]) -> None:
        space = Content("\n" if self._spaced else "")
        options = [Option(self._entries[number] + space, id=str(number)) for number in numbers]
        if not options:
            empty = keymap_of(self.app).fill(self._empty) if not self._entries else "Not found."
            options = [Option(Content(empty), disabled=True)]
        self._list.set_options(options)
        if numbers:
            self._list.highlighted = 0

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        words = event.value.casefold().split()
        plain = [entry.plain.casefold() for entry in self._entries]
        self._show([n for n, text in enumerate(plain) if all(word in text for word in words)])

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_follow()

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_follow()

    def action_follow(self) -> None:
        """Choose the entry under the cursor."""
        if self.chosen is not None:
            self.dismiss(self.chosen)

    def action_row_next(self) -> None:
        """Move down."""
        self._list.action_cursor_down()

    def action_row_previous(self) -> None:
        """Move up."""
        self._list.action_cursor_up()

    def action_first_row(self) -> None:
        """Move to the first entry."""
        self._list.action_first()

    def action_last_row(self) -> None:
        """Move to the last entry."""
        self._list.action_last()

    def action_half_page_down(self) -> None:
        """Move a page down."""
        self.action_page_down()

    def action_half_page_up(self) -> None:
        """Move a page up."""
        self.action_page_up()

    def action_page_down(self) -> None:
        """Move a page down."""
        self._list.action_page_down()  # type: ignore[no-untyped-call]

    def action_page_up(self) -> None:
        """Move a page up."""
        self._list.action_page_up()  # type: ignore[no-untyped-call]

    def action_close(self) -> None:
        """Close without choosing."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Close without choosing."""
        self.dismiss(None)
