"""A box to add an article to a story: the path of a file or folder, or the text itself, pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsdiff.app.keymap import keymap_of
from newsdiff.app.safe import literal
from newsdiff.app.widgets.pad import Pad
from newsdiff.library.errors import LibraryError
from newsdiff.stories.desk import Desk, named_paths

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from newsdiff.library.store import Library


class AddingScreen(ModalScreen[tuple[str, ...] | None]):
    """Adds to a story of the library and gives the labels of the sources, or None."""

    DEFAULT_CSS = """
    AddingScreen {
        align: center middle;
        background: $background 50%;
        & > Vertical {
            width: 90%;
            max-width: 100;
            height: 80%;
            max-height: 24;
            background: $panel;
            padding: 1 2;
        }
        & #about { text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; padding: 0 0 1 0; }
        & Pad { height: 1fr; background: $surface; border: none; padding: 0 1; }
        & Input { background: $surface; margin: 1 0 0 0; padding: 0 1; }
        & #problem { color: $text-warning; height: auto; max-height: 3; }
        & #keys { color: $text-muted; }
        &:ansi > Vertical { background: ansi_default; border: solid ansi_bright_black; }
        &:ansi Pad, &:ansi Input { background: ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close", id="close", priority=True),
        Binding("ctrl+s", "add", "Add", id="add"),
    ]

    def __init__(self, library: Library, story: str, title: str) -> None:
        """Add to the ``story`` that is called ``title``."""
        super().__init__()
        self._library = library
        self._story = story
        self._title = title

    def compose(self) -> ComposeResult:
        """The story, the box, the outlet, what is wrong, the keys."""
        with Vertical():
            yield Static(literal(f"Add to “{self._title}”"), id="about")
            yield Pad(placeholder="The path of a file or folder; or paste the article here.", compact=True)
            yield Input(placeholder="outlet of the pasted text, if you know it", compact=True)
            yield Static("", id="problem", markup=False)
            yield Static(
                keymap_of(self.app).fill("Ctrl-s adds it, Tab goes to the outlet, {close} closes"),
                id="keys",
                markup=False,
            )

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Pad).tab_behavior = "focus"
        self.query_one(Pad).focus()

    def on_input_submitted(self) -> None:
        """Add it."""
        self.action_add()

    def action_add(self) -> None:
        """Add what was typed, or say why it cannot be."""
        text = self.query_one(Pad).text
        if not text.strip():
            self._refuse("Nothing to add yet.")
            return
        desk = Desk(self._library)
        try:
            if paths := named_paths(text):
                labels = desk.add_files(self._story, paths)
            else:
                labels = desk.add_text(self._story, text, " ".join(self.query_one(Input).value.split()))
        except LibraryError as error:
            self._refuse(str(error))
            return
        self.dismiss(labels)

    def _refuse(self, problem: str) -> None:
        self.query_one("#problem", Static).update(literal(problem))
