"""Selecting passages of one source with the keyboard, and what is selected, be it with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.widgets.selecting import passages_between, selected_excerpts
from newsdiff.report.citation import Excerpt, excerpt_of
from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.layout.moves import PagePlace
    from newsdiff.layout.page import Page


class Selecting:
    """Selects passages; the selection grows with the cursor."""

    def __init__(self, page: PageScreen) -> None:
        """Select on ``page``."""
        self._page = page
        #: Where selecting by keyboard began, place and page; None while it is not going on.
        self._begun_at: PagePlace | None = None
        self._begun_on: Page | None = None
        page.watch(page.text, "cursor", self._extend, init=False)
        page.watch(page.text, "grid", self._laid_anew, init=False)

    def select_passages(self) -> None:
        """Begin to select passages of the source under the cursor, or give it up."""
        page = self._page
        if self.end():
            page.tell_place()
            return
        if page.text.current_item is None:
            page.say("No passage here to begin with.")
            return
        page.set_focus(page.text)
        self._begun_at, self._begun_on = page.text.cursor, page.text.page
        self._extend()

    def _extend(self) -> None:
        """Select from where it began to the cursor; in another column or on another page it is over."""
        page = self._page
        if self._begun_at is None:
            return
        grid, cursor = page.text.grid, page.text.cursor
        if grid is None or page.text.page is not self._begun_on or cursor[1] != self._begun_at[1]:
            self.end()
            return
        page.selections = {page.text: passages_between(grid, self._begun_at, cursor)}
        keys = f"{page.key('copy_passage')} copies, {page.key('cite')} with citation"
        page.say(f"{self.told(self.selected)} selected; {keys}, {page.key('close')} gives up")

    def _laid_anew(self) -> None:
        """Select again what another width has moved."""
        if self._begun_at is not None:
            self._page.call_after_refresh(self._extend)

    def leave_to_mouse(self) -> None:
        """Let what the mouse has selected stand."""
        self._begun_at = None

    def end(self) -> bool:
        """Select nothing any more; tell whether passages were being selected."""
        selecting, self._begun_at = self._begun_at is not None, None
        if selecting:
            self._page.clear_selection()
        return selecting

    @property
    def selected(self) -> tuple[Excerpt, ...]:
        """What is selected."""
        selection, grid = self._page.text.text_selection, self._page.text.grid
        return selected_excerpts(grid, selection) if selection is not None and grid is not None else ()

    def whole(self, excerpt: Excerpt) -> bool:
        """Tell whether an excerpt is a passage, or another block, from end to end."""
        passage = self._page.view.comparison.passage.get(excerpt.passage)
        return passage is None or excerpt == excerpt_of(passage)

    def told(self, excerpts: Sequence[Excerpt]) -> str:
        """Say what excerpts are: "3 passages of The Ledger"; a heading among them is none."""
        sources = {excerpt.source: None for excerpt in excerpts}
        whose = self._page.label_of(next(iter(sources))) if len(sources) == 1 else f"{len(sources)} sources"
        if all(map(self.whole, excerpts)):
            passages = sum(bool(excerpt.passage) for excerpt in excerpts)
            return f"{counted(passages or len(excerpts), 'passage')} of {whose}"
        return f"Words of {whose}"
