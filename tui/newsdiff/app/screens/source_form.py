"""A small form at the bottom of the screen: the outlet of a source, and the day it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsdiff.app.keymap import keymap_of
from newsdiff.app.safe import literal
from newsdiff.sources.published import iso_date

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from newsdiff.model import Source

_KEYS = "Enter keeps both, Tab goes to the other box, {close} leaves them as they were"
_NO_DATE = "Not a date: write 2024-03-09, 2024-03 or 2024; empty where it is unknown"


class SourceForm(ModalScreen[tuple[str, str] | None]):
    """Gives outlet and ISO date ("" for unknown), or None when the reader thought better of it."""

    DEFAULT_CSS = """
    SourceForm {
        align: left bottom;
        background: $background 30%;
        & > Vertical { height: 5; background: $panel; padding: 0 1; }
        & Horizontal { height: 1; }
        & Horizontal > Static { width: 11; }
        & #about { color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        & #keys { color: $text-muted; }
        & #keys.wrong { color: $text-warning; text-style: bold; }
        & Input { background: $panel; width: 1fr; }
        &:ansi > Vertical, &:ansi Input { background: ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close", id="close")]

    def __init__(self, source: Source) -> None:
        """Ask about ``source``."""
        super().__init__()
        self._source = source

    def compose(self) -> ComposeResult:
        """Which source, the two boxes, the keys."""
        with Vertical():
            yield Static(literal(f"{self._source.label} · {self._source.path}"), id="about")
            with Horizontal():
                yield Static("Outlet", markup=False)
                yield Input(self._source.outlet or self._source.label, id="outlet", compact=True)
            with Horizontal():
                yield Static("Published", markup=False)
                yield Input(self._source.published, id="published", compact=True)
            yield Static(keymap_of(self.app).fill(_KEYS), id="keys", markup=False)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        outlet = " ".join(self.query_one("#outlet", Input).value.split())
        written = self.query_one("#published", Input).value.strip()
        published = self._source.published if written == self._source.published else iso_date(written)
        if not outlet:
            self._refuse("#outlet", "The outlet needs a name")
        elif written and not published:
            self._refuse("#published", _NO_DATE)
        else:
            self.dismiss((outlet, published))

    def _refuse(self, box: str, why: str) -> None:
        keys = self.query_one("#keys", Static)
        keys.update(why)
        keys.add_class("wrong")
        self.query_one(box, Input).focus()
