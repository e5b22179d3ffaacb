"""What was gathered over all stories: bookmarks with their tags, and words found anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.about import about_all_bookmarks
from newsdiff.app.screens.bookmarks import BookmarksScreen, Wish
from newsdiff.app.screens.stories_screen import StoriesScreen
from newsdiff.app.widgets.status_line import Tone
from newsdiff.app.wishes import StoryWanted
from newsdiff.app.words import shortened
from newsdiff.library.errors import LibraryError
from newsdiff.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.app.wishes import Then
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.store import Library
    from newsdiff.stories.searching import Found

LOST = "Lost: its words are not in the text as it is now."
ALL_KEYS = "/ story, source, #tag, words; Enter goes there, a note, # tags, m lets go, u undoes, Esc closes"


class CollectingScreen(StoriesScreen):
    """A page from which all that was gathered can be reached."""

    # Bookmarks of all stories

    def action_all_bookmarks(self, at: int = 0) -> None:
        """List the bookmarks of all stories."""
        library = self.shelf.library
        if library is None:
            self.say("There is no library: nothing is kept.")
            return
        try:
            bookmarks = sorted(library.bookmarks(), key=lambda one: (one.story_title, one.story))
        except LibraryError as error:
            self.say(str(error), Tone.WARNING)
            return
        screen = BookmarksScreen(
            "Bookmarks of all stories",
            about_all_bookmarks(bookmarks),
            keys=ALL_KEYS,
            empty="None yet: m keeps the passage under the cursor.",
            searchable=True,
            spaced=True,
            at=at,
        )

        def chosen(number: int | None) -> None:
            if number is not None:
                self._do(screen.wish, library, bookmarks, number)

        self.app.push_screen(screen, chosen)

    def _do(self, wish: Wish, library: Library, bookmarks: Sequence[Bookmark], number: int) -> None:
        if wish is Wish.UNDO:
            self.action_undo()
            self.action_all_bookmarks(number)
            return
        if not bookmarks:
            return
        bookmark = bookmarks[number]
        if wish is Wish.JUMP:
            self._visit(bookmark.story, lambda reader: reader.go_to_bookmark(bookmark.id))
        elif wish is Wish.REMOVE:
            self._change(
                "the removed bookmark",
                lambda: library.remove(bookmark.id),
                lambda: library.add(bookmark),
                number,
            )
        elif wish is Wish.NOTE:
            self._ask_note_of(library, bookmark, number)
        else:

            def tagged(tags: tuple[str, ...]) -> None:
                self._change(
                    "the tags",
                    lambda: library.set_tags(bookmark.id, tags),
                    lambda: library.set_tags(bookmark.id, bookmark.tags),
                    number,
                )

            self.prompt_tags(bookmark.exact, bookmark.tags, tagged)

    def _ask_note_of(self, library: Library, bookmark: Bookmark, number: int) -> None:
        def written(note: str | None) -> None:
            if note is not None:
                self._change(
                    "the note",
                    lambda: library.set_note(bookmark.id, note),
                    lambda: library.set_note(bookmark.id, bookmark.note),
                    number,
                )

        from newsdiff.app.screens.notepad import NotepadScreen  # noqa: PLC0415 - not before it is asked for

        self.app.push_screen(NotepadScreen(bookmark.exact, bookmark.note), written)

    def _change(
        self, what: str, change: Callable[[], object], back: Callable[[], object], number: int
    ) -> None:
        """Change a bookmark of any story, so that it can be taken back, and list them anew."""

        def read_after(step: Callable[[], object]) -> None:
            step()
            self.shelf.read(self.view.comparison)
            self.refresh_page()

        def do() -> None:
            read_after(change)
            self.undo.done(what, lambda: read_after(back))

        self._try(do)
        self.action_all_bookmarks(number)

    def go_to_bookmark(self, bookmark: str) -> None:
        """Go to a bookmark of this story, or say that it is lost."""
        kept = next((one for one in self.shelf.kept if one.bookmark.id == bookmark), None)
        if kept is not None and kept.passage:
            self.jump(kept.passage, kept.words)
        else:
            self.say(LOST, Tone.WARNING)

    def _visit(self, story: str, then: Then) -> None:
        """Do something in a story, which is opened if it is another one."""
        if story == self.shelf.story:
            self.call_after_refresh(then, self)
        else:
            self.post_message(StoryWanted(story, then))

    # Words found anywhere

    def action_search_library(self) -> None:
        """Search all stories."""
        from newsdiff.app.screens.search_library import SearchLibraryScreen  # noqa: PLC0415

        library = self.shelf.library
        if library is None:
            self.say("There is no library: only this story can be searched, with /.")
            return
        screen = SearchLibraryScreen(library)

        def chosen(number: int | None) -> None:
            if number is not None:
                found = screen.found[number]
                self._visit(found.story, lambda reader: reader.go_to_found(found))

        self.app.push_screen(screen, chosen)

    def go_to_found(self, found: Found) -> None:
        """Go to what was found in this story."""
        if found.bookmark and any(kept.bookmark.id == found.bookmark for kept in self.shelf.kept):
            self.go_to_bookmark(found.bookmark)
            return
        from newsdiff.stories.searching import locate  # noqa: PLC0415 - not before it is asked for

        place = locate(self.view.comparison, found)
        if place is None:
            self.say(f"Not in the text as it is now: {shortened(found.snippet)}", Tone.WARNING)
        else:
            passage, start, end = place
            self.jump(passage, Span(start, end))
