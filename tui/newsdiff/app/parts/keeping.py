"""Keeping: bookmarks, their notes and tags, the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.about import about_bookmarks
from newsdiff.app.screens.bookmarks import KEYS, BookmarksScreen, Wish
from newsdiff.app.screens.note import NoteScreen
from newsdiff.app.screens.notepad import NotepadScreen
from newsdiff.app.widgets.status_line import Tone
from newsdiff.app.words import place_words, shortened
from newsdiff.library.tags import KINDS, read_tags
from newsdiff.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.app.parts.selecting import Selecting
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.kept import Kept
    from newsdiff.report.citation import Excerpt


class Keeping:
    """Keeps passages of a page, or words of them."""

    def __init__(self, page: PageScreen, selecting: Selecting) -> None:
        """Keep passages of ``page``, or what is selected of them."""
        self._page = page
        self._selecting = selecting

    def bookmark(self) -> None:
        """Keep the words selected; with none selected the passage, or let it go."""
        page = self._page
        selected = self._selecting.selected
        if len(selected) > 1:
            page.say("Only one passage, or words within it, can be kept at a time.")
            return
        if selected and selected[0].passage and not self._selecting.whole(selected[0]):
            page.attempt(lambda: self._keep_words(selected[0]))
            return
        self._selecting.end()
        if not page.passage:
            page.say("Only a passage can be kept.")
            return
        bookmark = page.shelf.whole(page.passage)
        page.attempt(self._keep if bookmark is None else lambda: self._let_go(bookmark))

    def _keep(self) -> None:
        page = self._page
        bookmark = page.shelf.keep(page.view.comparison, page.passage)
        page.undo.done("the bookmark", lambda: page.shelf.remove(bookmark))
        page.refresh_page()
        keys = f"{page.key('note')} writes a note, {page.key('bookmarks')} lists all"
        words = " besides words of it" if len(page.shelf.kept_on(page.passage)) > 1 else ""
        page.say(f"Kept {place_words(page.view.comparison, page.passage)}{words}; {keys}.")

    def _keep_words(self, excerpt: Excerpt) -> None:
        page = self._page
        comparison, words = page.view.comparison, Span(excerpt.start, excerpt.end)
        bookmark = page.shelf.keep(comparison, excerpt.passage, words=words)
        page.undo.done("the bookmark", lambda: page.shelf.remove(bookmark))
        page.refresh_page()
        where, key = place_words(comparison, excerpt.passage), page.key("bookmarks")
        page.say(f"Kept “{shortened(bookmark.exact)}” of {where}; {key} lists all.")

    def _let_go(self, bookmark: Bookmark) -> None:
        page = self._page
        page.shelf.remove(bookmark)
        page.undo.done("the removed bookmark", lambda: self._restore(bookmark))
        page.refresh_page()
        page.say(f"Let go; {page.key('undo')} brings it back.")

    def _restore(self, bookmark: Bookmark) -> None:
        self._page.shelf.put(self._page.view.comparison, bookmark)

    def note(self) -> None:
        """Write a note on the passage, keeping it if it is not kept yet."""
        page = self._page
        if not page.passage:
            page.say("Only a passage can have a note.")
            return
        self._ask_note(page.passage, page.shelf.on(page.passage))

    def _quoted(self, passage: str, bookmark: Bookmark | None) -> str:
        """Give the words of a passage, or those a lost bookmark had."""
        if not passage:
            return bookmark.exact if bookmark is not None else ""
        found = self._page.view.comparison.passage[passage]
        return self._page.view.comparison.sources[found.source].text[found.start : found.end]

    def _ask_note(self, passage: str, bookmark: Bookmark | None) -> None:
        words = self._quoted(passage, bookmark)

        def written(note: str | None) -> None:
            if note is not None:
                self._page.attempt(lambda: self._write(passage, bookmark, note))

        self._page.app.push_screen(
            NotepadScreen(words, bookmark.note if bookmark is not None else ""), written
        )

    def _write(self, passage: str, bookmark: Bookmark | None, note: str) -> None:
        page = self._page
        if bookmark is None:
            kept = page.shelf.keep(page.view.comparison, passage, note)
            page.undo.done("the bookmark and its note", lambda: page.shelf.remove(kept))
        else:
            page.shelf.write_note(bookmark, note)
            page.undo.done("the note", lambda: page.shelf.write_note(bookmark, bookmark.note))
        page.refresh_page()
        page.say("Note kept.")

    def tags(self) -> None:
        """Write the tags of the passage's bookmark, keeping it if it is not kept yet."""
        page = self._page
        if not page.passage:
            page.say("Only a passage can have tags.")
            return
        self._ask_tags(page.passage, page.shelf.on(page.passage))

    def _ask_tags(self, passage: str, bookmark: Bookmark | None) -> None:
        page = self._page

        def change(tags: tuple[str, ...]) -> None:
            if bookmark is None:
                kept = page.shelf.keep(page.view.comparison, passage)
                page.shelf.write_tags(kept, tags)
                page.undo.done("the bookmark and its tags", lambda: page.shelf.remove(kept))
            else:
                page.shelf.write_tags(bookmark, tags)
                page.undo.done("the tags", lambda: page.shelf.write_tags(bookmark, bookmark.tags))
            page.refresh_page()
            page.say(f"Tagged {' '.join(f'#{tag}' for tag in tags)}." if tags else "No tags.")

        tags = bookmark.tags if bookmark is not None else ()
        self.prompt_tags(self._quoted(passage, bookmark), tags, change)

    def prompt_tags(self, about: str, tags: Sequence[str], change: Callable[[tuple[str, ...]], None]) -> None:
        """Ask for the tags of what ``about`` quotes; ``change`` gets those written."""

        def written(text: str | None) -> None:
            if text is not None:
                self._page.attempt(lambda: change(read_tags(text)))

        kinds = f"{', '.join(KINDS)}, or words of your own"
        self._page.app.push_screen(NoteScreen(about, " ".join(tags), "Tags of", kinds), written)

    def bookmarks(self, at: int = 0) -> None:
        """List the story's bookmarks."""
        page = self._page
        kept = page.shelf.kept
        screen = BookmarksScreen(
            "Bookmarks",
            about_bookmarks(page.view.comparison, kept),
            keys=KEYS,
            empty="None yet: {bookmark} keeps the passage under the cursor.",
            spaced=True,
            at=at,
        )

        def chosen(number: int | None) -> None:
            if number is not None:
                self._fulfil(screen.wish, kept, number)

        page.app.push_screen(screen, chosen)

    def _fulfil(self, wish: Wish, kept: tuple[Kept, ...], number: int) -> None:
        page = self._page
        if wish is Wish.UNDO:
            page.take_back()
            self.bookmarks(number)
        elif wish is Wish.REMOVE:
            page.attempt(lambda: self._let_go(kept[number].bookmark))
            self.bookmarks(number)
        elif wish is Wish.NOTE:
            self._ask_note(kept[number].passage, kept[number].bookmark)
        elif wish is Wish.TAGS:
            self._ask_tags(kept[number].passage, kept[number].bookmark)
        elif kept[number].passage:
            page.jump(kept[number].passage, kept[number].words)
        else:
            page.say("Lost: its words are not in the text as it is now.", Tone.WARNING)
