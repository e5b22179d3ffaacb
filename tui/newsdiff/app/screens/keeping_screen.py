"""Keeping: bookmarks, notes, undoing, and the place of the last visit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.about import about_bookmarks
from newsdiff.app.screens.bookmarks import BookmarksScreen, Wish
from newsdiff.app.screens.note import NoteScreen
from newsdiff.app.screens.search_screen import SearchScreen
from newsdiff.app.trail import Stop
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.app.widgets.status_line import Tone
from newsdiff.app.words import place_words
from newsdiff.layout.filters import EVERYTHING
from newsdiff.library.errors import LibraryError
from newsdiff.library.places import Place, beginning, passage_of
from newsdiff.library.tags import KINDS, read_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.kept import Kept
    from newsdiff.stories.opening import Change

#: Seconds after which the place is kept if it changed.
SAVED_EVERY = 15


class KeepingScreen(SearchScreen):
    """A page of which passages can be kept."""

    def __init__(self, view: View, shelf: Shelf, problem: str = "", changes: tuple[Change, ...] = ()) -> None:
        """Keep on ``shelf``; ``problem`` is one line on what went wrong with it.

        ``changes`` are the articles that have another text than at the last visit.
        """
        super().__init__(view, shelf)
        self.problem = problem or shelf.notice
        self.changes = changes
        self.first_visit = True
        self._saved: Place | None = None

    def begin(self) -> None:
        """Go back to the place of the last visit, and keep it from now on."""
        super().begin()
        self.first_visit = not self.resume()
        self._saved = self.place()
        self.set_interval(SAVED_EVERY, self._save_at_times)

    def resume(self) -> bool:
        """Go back to where the reader was the last time; tell whether there was a last time."""
        try:
            place = self.shelf.place()
        except LibraryError as error:
            self.problem = str(error)
            return False
        if place is None:
            return False
        view = self.view.as_left(place)
        if view != self.view:
            self.show_view(view)
        if self.page.folded and all(row.index < 0 for row in self.page.rows):
            self.show_view(replace(view, filter=EVERYTHING))
        passage = view.comparison.passage.get(passage_of(view.comparison, place))
        if passage is not None:
            own = passage.source == place.source
            at, beside = (passage.id, "") if own else ("", passage.id)
            self.go_to(Stop(at, place.source, self.view.single, beside))
        if place.query:
            self.search_again(place.query, regex=place.regex, words=place.whole_words)
        return True

    def place(self) -> Place:
        """Give where the reader is, to be kept."""
        view, bar = self.view, self.query_one(SearchBar)
        passage = self.passage or self.beside
        return Place(
            passage=passage,
            source=self.source,
            spine=view.comparison.spine,
            hidden=tuple(sorted(view.hidden)),
            furniture=view.furniture,
            theme=self.app.theme,
            depth=view.depth,
            shown=view.filter.shown,
            shown_of=view.filter.source,
            strictness=view.strictness,
            order=view.arrangement.order,
            shares=view.arrangement.shares,
            pair=view.arrangement.pair,
            single=view.single,
            words=beginning(view.comparison, passage),
            query=bar.query_text,
            regex=bar.regex,
            whole_words=bar.words,
        )

    def save_place(self) -> None:
        """Keep where the reader is."""
        self._try(lambda: self.shelf.save_place(self.place()))

    def _save_at_times(self) -> None:
        """Keep the place in the background if it is another one: a terminal may close at any moment."""
        place = self.place()
        if place == self._saved:
            return
        self._saved = place

        def save() -> None:
            # The next time, or leaving, says what is wrong; reading goes on.
            with suppress(LibraryError):
                self.shelf.save_place(place)

        self.run_worker(save, thread=True, exclusive=True, group="place")

    def _try(self, change: Callable[[], None]) -> None:
        """Change what is kept, or say why it cannot be."""
        try:
            change()
        except LibraryError as error:
            self.say(str(error), Tone.WARNING)

    def action_bookmark(self) -> None:
        """Keep the passage, or let it go."""
        if not self.passage:
            self.say("Only a passage can be kept.")
            return
        bookmark = self.shelf.on(self.passage)
        self._try(self._keep if bookmark is None else lambda: self._let_go(bookmark))

    def _keep(self) -> None:
        bookmark = self.shelf.keep(self.view.comparison, self.passage)
        self.undo.done("the bookmark", lambda: self.shelf.remove(bookmark))
        self.refresh_page()
        keys = f"{self.key('note')} writes a note, {self.key('bookmarks')} lists all"
        self.say(f"Kept {place_words(self.view.comparison, self.passage)}; {keys}.")

    def _let_go(self, bookmark: Bookmark) -> None:
        self.shelf.remove(bookmark)
        self.undo.done("the removed bookmark", lambda: self._restore(bookmark))
        self.refresh_page()
        self.say(f"Let go; {self.key('undo')} brings it back.")

    def _restore(self, bookmark: Bookmark) -> None:
        self.shelf.put(self.view.comparison, bookmark)

    def action_note(self) -> None:
        """Write a note on the passage, keeping it if it is not kept yet."""
        if not self.passage:
            self.say("Only a passage can have a note.")
            return
        self._ask_note(self.passage, self.shelf.on(self.passage))

    def _quoted(self, passage: str, bookmark: Bookmark | None) -> str:
        """Give the words of a passage, or those a lost bookmark had."""
        if not passage:
            return bookmark.exact if bookmark is not None else ""
        found = self.view.comparison.passage[passage]
        return self.view.comparison.sources[found.source].text[found.start : found.end]

    def _ask_note(self, passage: str, bookmark: Bookmark | None) -> None:
        words = self._quoted(passage, bookmark)

        def written(note: str | None) -> None:
            if note is not None:
                self._try(lambda: self._write(passage, bookmark, note))

        from newsdiff.app.screens.notepad import NotepadScreen  # noqa: PLC0415 - not before it is asked for

        self.app.push_screen(NotepadScreen(words, bookmark.note if bookmark is not None else ""), written)

    def _write(self, passage: str, bookmark: Bookmark | None, note: str) -> None:
        if bookmark is None:
            kept = self.shelf.keep(self.view.comparison, passage, note)
            self.undo.done("the bookmark and its note", lambda: self.shelf.remove(kept))
        else:
            self.shelf.write_note(bookmark, note)
            self.undo.done("the note", lambda: self.shelf.write_note(bookmark, bookmark.note))
        self.refresh_page()
        self.say("Note kept.")

    def action_tags(self) -> None:
        """Write the tags of the passage's bookmark, keeping it if it is not kept yet."""
        if not self.passage:
            self.say("Only a passage can have tags.")
            return
        self._ask_tags(self.passage, self.shelf.on(self.passage))

    def _ask_tags(self, passage: str, bookmark: Bookmark | None) -> None:
        def change(tags: tuple[str, ...]) -> None:
            if bookmark is None:
                kept = self.shelf.keep(self.view.comparison, passage)
                self.shelf.write_tags(kept, tags)
                self.undo.done("the bookmark and its tags", lambda: self.shelf.remove(kept))
            else:
                self.shelf.write_tags(bookmark, tags)
                self.undo.done("the tags", lambda: self.shelf.write_tags(bookmark, bookmark.tags))
            self.refresh_page()
            self.say(f"Tagged {' '.join(f'#{tag}' for tag in tags)}." if tags else "No tags.")

        tags = bookmark.tags if bookmark is not None else ()
        self.prompt_tags(self._quoted(passage, bookmark), tags, change)

    def prompt_tags(self, about: str, tags: Sequence[str], change: Callable[[tuple[str, ...]], None]) -> None:
        """Ask for the tags of what ``about`` quotes; ``change`` gets those written."""

        def written(text: str | None) -> None:
            if text is not None:
                self._try(lambda: change(read_tags(text)))

        kinds = f"{', '.join(KINDS)}, or words of your own"
        self.app.push_screen(NoteScreen(about, " ".join(tags), "Tags of", kinds), written)

    def action_bookmarks(self, at: int = 0) -> None:
        """List the story's bookmarks."""
        kept = self.shelf.kept
        screen = BookmarksScreen(
            "Bookmarks",
            about_bookmarks(self.view.comparison, kept),
            keys="Enter goes there, a note, # tags, m lets go, u undoes, Esc closes",
            empty="None yet: m keeps the passage under the cursor.",
            spaced=True,
            at=at,
        )

        def chosen(number: int | None) -> None:
            if number is not None:
                self._fulfil(screen.wish, kept, number)

        self.app.push_screen(screen, chosen)

    def _fulfil(self, wish: Wish, kept: tuple[Kept, ...], number: int) -> None:
        if wish is Wish.UNDO:
            self.action_undo()
            self.action_bookmarks(number)
        elif wish is Wish.REMOVE:
            self._try(lambda: self._let_go(kept[number].bookmark))
            self.action_bookmarks(number)
        elif wish is Wish.NOTE:
            self._ask_note(kept[number].passage, kept[number].bookmark)
        elif wish is Wish.TAGS:
            self._ask_tags(kept[number].passage, kept[number].bookmark)
        elif kept[number].passage:
            self.jump(kept[number].passage, kept[number].words)
        else:
            self.say("Lost: its words are not in the text as it is now.", Tone.WARNING)

    def action_undo(self) -> None:
        """Take the last step back."""

        def take_back() -> None:
            what = self.undo.take_back()
            self.refresh_page()
            self.say(f"Taken back: {what}." if what else "Nothing to take back.")

        self._try(take_back)
