"""Taking words away: selecting passages with the keyboard, copying, citing, keeping selected words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.actions import SkipAction

from newsdiff.app.copying import copy
from newsdiff.app.screens.arranging_screen import ArrangingScreen
from newsdiff.app.widgets.selecting import passages_between, selected_excerpts
from newsdiff.app.words import place_words, shortened
from newsdiff.compare.counterparts import counterparts
from newsdiff.model import Span
from newsdiff.report.citation import Excerpt, cite, excerpt_of
from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.layout.moves import Place
    from newsdiff.layout.page import Page


class TakingScreen(ArrangingScreen):
    """A page from which words can be taken away."""

    #: Where selecting by keyboard began, place and page; None while it is not going on.
    _begun_at: Place | None = None
    _begun_on: Page | None = None

    def begin(self) -> None:
        """Let the selection grow with the cursor."""
        super().begin()
        self.watch(self.text, "cursor", self._extend, init=False)
        self.watch(self.text, "grid", self._laid_anew, init=False)

    # Selecting

    def action_select_passages(self) -> None:
        """Begin to select passages of the source under the cursor, or give it up."""
        if self.end_selecting():
            self.tell_place()
            return
        if self.text.current_item is None:
            self.say("No passage here to begin with.")
            return
        self.set_focus(self.text)
        self._begun_at, self._begun_on = self.text.cursor, self.text.page
        self._extend()

    def _extend(self) -> None:
        """Select from where it began to the cursor; in another column or on another page it is over."""
        if self._begun_at is None:
            return
        grid, cursor = self.text.grid, self.text.cursor
        if grid is None or self.text.page is not self._begun_on or cursor[1] != self._begun_at[1]:
            self.end_selecting()
            return
        self.selections = {self.text: passages_between(grid, self._begun_at, cursor)}
        keys = f"{self.key('copy_passage')} copies, {self.key('cite')} with citation"
        self.say(f"{self._told(self._selected())} selected; {keys}, {self.key('close')} gives up")

    def _laid_anew(self) -> None:
        """Select again what another width has moved."""
        if self._begun_at is not None:
            self.call_after_refresh(self._extend)

    @on(events.TextSelected)
    def _selected_by_mouse(self) -> None:
        self._begun_at = None

    def end_selecting(self) -> bool:
        """Select nothing any more; tell whether passages were being selected."""
        selecting, self._begun_at = self._begun_at is not None, None
        if selecting:
            self.clear_selection()
        return selecting

    def _selected(self) -> tuple[Excerpt, ...]:
        selection, grid = self.text.text_selection, self.text.grid
        return selected_excerpts(grid, selection) if selection is not None and grid is not None else ()

    # Copying

    def _wanted(self) -> tuple[Excerpt, ...]:
        """Give what is selected, else the passage or block under the cursor."""
        item = self.text.current_item
        if (selected := self._selected()) or item is None or not item.text:
            return selected
        return (Excerpt(item.source, item.passage, item.start, item.start + len(item.text)),)

    def action_copy_passage(self) -> None:
        """Copy the words selected, else the passage under the cursor."""
        wanted = self._wanted()
        self._take(self._told(wanted), "\n\n".join(map(self._words, wanted)))

    def action_cite(self) -> None:
        """Copy what is selected, else the passage, with where it is from and its counterparts."""
        wanted, comparison = self._wanted(), self.view.comparison
        passages = {excerpt.passage: None for excerpt in wanted if excerpt.passage}
        found = sum(len(counterparts(comparison, comparison.passage[passage])) for passage in passages)
        beside = f" and {counted(found, 'counterpart')}" if found else ""
        self._take(f"{self._told(wanted)} with citation{beside}", cite(comparison, wanted))

    def action_copy_text(self) -> None:
        """Copy what is selected, be it in another part of the screen: from ``Screen``."""
        text = self.get_selected_text()
        if text is None:
            raise SkipAction
        selected = self._selected()
        self.say(copy(self.app, self._told(selected) if selected else "What is selected is", text))

    def _take(self, what: str, text: str) -> None:
        if not text:
            self.say("Nothing here to copy.")
            return
        self.end_selecting()
        self.clear_selection()
        self.say(copy(self.app, what, text))

    def _words(self, excerpt: Excerpt) -> str:
        return self.view.comparison.sources[excerpt.source].text[excerpt.start : excerpt.end]

    def _whole(self, excerpt: Excerpt) -> bool:
        passage = self.view.comparison.passage.get(excerpt.passage)
        return passage is None or excerpt == excerpt_of(passage)

    def _told(self, excerpts: Sequence[Excerpt]) -> str:
        """Say what excerpts are: "3 passages of The Ledger"; a heading among them is none."""
        sources = {excerpt.source: None for excerpt in excerpts}
        whose = self.label_of(next(iter(sources))) if len(sources) == 1 else f"{len(sources)} sources"
        if all(map(self._whole, excerpts)):
            passages = sum(bool(excerpt.passage) for excerpt in excerpts)
            return f"{counted(passages or len(excerpts), 'passage')} of {whose}"
        return f"Words of {whose}"

    # Keeping

    def action_bookmark(self) -> None:
        """Keep the words selected; with none selected the passage, or let it go."""
        selected = self._selected()
        if len(selected) > 1:
            self.say("Only one passage, or words within it, can be kept at a time.")
        elif selected and selected[0].passage and not self._whole(selected[0]):
            self._try(lambda: self._keep_words(selected[0]))
        else:
            self.end_selecting()
            super().action_bookmark()

    def _keep_words(self, excerpt: Excerpt) -> None:
        comparison, words = self.view.comparison, Span(excerpt.start, excerpt.end)
        bookmark = self.shelf.keep(comparison, excerpt.passage, words=words)
        self.undo.done("the bookmark", lambda: self.shelf.remove(bookmark))
        self.refresh_page()
        where = place_words(comparison, excerpt.passage)
        self.say(f"Kept “{shortened(bookmark.exact)}” of {where}; {self.key('bookmarks')} lists all.")
