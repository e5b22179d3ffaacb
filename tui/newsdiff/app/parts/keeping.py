"""Keeping: bookmarks, their notes and tags, the list of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
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
            words = Span(selected[0].start, selected[0].end)
            page.attempt(lambda: self._keep(selected[0].passage, words))
            return
        self._selecting.end()
        if not page.passage:
            page.say("Only a passage can be kept.")
            return
        bookmark = page.shelf.whole(page.passage)
        page.attempt(lambda: self._keep(page.passage) if bookmark is None else self._let_go(bookmark))

    def _keep(self, passage: str, words: Span | None = None) -> None:
        """Keep a passage, or only some ``words`` of it."""
        page = self._page
        beside = " besides words of it" if words is None and page.shelf.kept_on(passage) else ""
        bookmark = page.shelf.keep(page.view.comparison, passage, words)
        what = f"“{shortened(bookmark.exact)}” of " if words is not None else ""
        keys = f"{page.key('note')} writes a note, {page.key('bookmarks')} lists all"
        said = f"Kept {what}{place_words(page.view.comparison, passage)}{beside}; {keys}."
        self._done("the bookmark", lambda: page.shelf.remove(bookmark), said)

    def _let_go(self, bookmark: Bookmark) -> None:
        page = self._page
        page.shelf.remove(bookmark)
        back = partial(page.shelf.put, page.view.comparison, bookmark)
        self._done("the removed bookmark", back, f"Let go; {page.key('undo')} brings it back.")

    def _done(self, what: str, back: Callable[[], object], said: str) -> None:
        """Show what was done, and remember how to take it back."""
        self._page.undo.done(what, back)
        self._page.refresh_page()
        self._page.say(said)

    # Notes and tags

    def note(self) -> None:
        """Write a note on the passage, keeping it if it is not kept yet."""
        page = self._page
        if page.passage:
            self._ask_note(page.passage, page.shelf.on(page.passage))
        else:
            page.say("Only a passage can have a note.")

    def tags(self) -> None:
        """Write the tags of the passage's bookmark, keeping it if it is not kept yet."""
        page = self._page
        if page.passage:
            self._ask_tags(page.passage, page.shelf.on(page.passage))
        else:
            page.say("Only a passage can have tags.")

    def _ask_note(self, passage: str, bookmark: Bookmark | None) -> None:
        def written(note: str | None) -> None:
            if note is not None:
                change = partial(self._write, passage, bookmark, "note", "Note kept.", note=note)
                self._page.attempt(change)

        before = bookmark.note if bookmark is not None else ""
        self._page.app.push_screen(NotepadScreen(self._quoted(passage, bookmark), before), written)

    def _ask_tags(self, passage: str, bookmark: Bookmark | None) -> None:
        def change(tags: tuple[str, ...]) -> None:
            said = f"Tagged {' '.join(f'#{tag}' for tag in tags)}." if tags else "No tags."
            self._write(passage, bookmark, "tags", said, tags=tags)

        before = bookmark.tags if bookmark is not None else ()
        self.prompt_tags(self._quoted(passage, bookmark), before, change)

    def _write(
        self, passage: str, bookmark: Bookmark | None, what: str, said: str, **written: str | tuple[str, ...]
    ) -> None:
        """Put a note or tags on a bookmark; without one the passage is kept first."""
        shelf = self._page.shelf
        kept = bookmark or shelf.keep(self._page.view.comparison, passage)
        shelf.rewrite(replace(kept, **written))  # type: ignore[arg-type]
        if bookmark is None:
            self._done(f"the bookmark and its {what}", partial(shelf.remove, kept), said)
        else:
            self._done(f"the {what}", partial(shelf.rewrite, bookmark), said)

    def _quoted(self, passage: str, bookmark: Bookmark | None) -> str:
        """Give the words of a passage, or those a lost bookmark had."""
        if not passage:
            return bookmark.exact if bookmark is not None else ""
        return self._page.view.comparison.text_of(self._page.view.comparison.passage[passage])

    def prompt_tags(self, about: str, tags: Sequence[str], change: Callable[[tuple[str, ...]], None]) -> None:
        """Ask for the tags of what ``about`` quotes; ``change`` gets those written."""

        def written(text: str | None) -> None:
            if text is not None:
                self._page.attempt(lambda: change(read_tags(text)))

        kinds = f"{', '.join(KINDS)}, or words of your own"
        self._page.app.push_screen(NoteScreen(about, " ".join(tags), "Tags of", kinds), written)

    # The list

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
        else:
            self.go_to(kept[number])

    def go_to(self, kept: Kept | None) -> None:
        """Go to what is kept, or say that it is lost."""
        if kept is not None and kept.passage:
            self._page.jump_and_say(kept.passage, kept.words)
        else:
            self._page.say("Lost: its words are not in the text as it is now.", Tone.WARNING)
