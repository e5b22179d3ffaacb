"""What was gathered over all stories: bookmarks with their tags, and words found anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.about import about_all_bookmarks
from newsdiff.app.screens.bookmarks import KEYS, BookmarksScreen, Wish
from newsdiff.app.screens.notepad import NotepadScreen
from newsdiff.app.screens.search_library import SearchLibraryScreen
from newsdiff.app.widgets.status_line import Tone
from newsdiff.app.wishes import StoryWanted
from newsdiff.app.words import shortened
from newsdiff.library.errors import LibraryError
from newsdiff.model import Span
from newsdiff.stories.searching import locate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.app.parts.keeping import Keeping
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.app.wishes import Then
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.store import Library
    from newsdiff.stories.searching import Found

ALL_KEYS = f"{{search}} story, source, #tag, words; {KEYS}"


class Collecting:
    """Reaches all that was gathered, from the page of one story."""

    def __init__(self, page: PageScreen, keeping: Keeping) -> None:
        """Look around from ``page``."""
        self._page = page
        self._keeping = keeping

    # Bookmarks of all stories

    def all_bookmarks(self, at: int = 0) -> None:
        """List the bookmarks of all stories."""
        page = self._page
        library = page.shelf.library
        if library is None:
            page.say("There is no library: nothing is kept.")
            return
        try:
            bookmarks = sorted(library.bookmarks(), key=lambda one: (one.story_title, one.story))
        except LibraryError as error:
            page.say(str(error), Tone.WARNING)
            return
        screen = BookmarksScreen(
            "Bookmarks of all stories",
            about_all_bookmarks(bookmarks),
            keys=ALL_KEYS,
            empty="None yet: {bookmark} keeps the passage under the cursor.",
            searchable=True,
            spaced=True,
            at=at,
        )

        def chosen(number: int | None) -> None:
            if number is not None:
                self._do(screen.wish, library, bookmarks, number)

        page.app.push_screen(screen, chosen)

    def _do(self, wish: Wish, library: Library, bookmarks: Sequence[Bookmark], number: int) -> None:
        if wish is Wish.UNDO:
            self._page.take_back()
            self.all_bookmarks(number)
            return
        if not bookmarks:
            return
        bookmark = bookmarks[number]
        if wish is Wish.JUMP:
            self._visit(bookmark.story, lambda reader: reader.parts.collecting.go_to_bookmark(bookmark.id))
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

            self._keeping.prompt_tags(bookmark.exact, bookmark.tags, tagged)

    def _ask_note_of(self, library: Library, bookmark: Bookmark, number: int) -> None:
        def written(note: str | None) -> None:
            if note is not None:
                self._change(
                    "the note",
                    lambda: library.set_note(bookmark.id, note),
                    lambda: library.set_note(bookmark.id, bookmark.note),
                    number,
                )

        self._page.app.push_screen(NotepadScreen(bookmark.exact, bookmark.note), written)

    def _change(
        self, what: str, change: Callable[[], object], back: Callable[[], object], number: int
    ) -> None:
        """Change a bookmark of any story, so that it can be taken back, and list them anew."""

        page = self._page

        def read_after(step: Callable[[], object]) -> None:
            step()
            page.shelf.read(page.view.comparison)
            page.refresh_page()

        def do() -> None:
            read_after(change)
            page.undo.done(what, lambda: read_after(back))

        page.attempt(do)
        self.all_bookmarks(number)

    def go_to_bookmark(self, bookmark: str) -> None:
        """Go to a bookmark of this story, or say that it is lost."""
        kept = (one for one in self._page.shelf.kept if one.bookmark.id == bookmark)
        self._keeping.go_to(next(kept, None))

    def _visit(self, story: str, then: Then) -> None:
        """Do something in a story, which is opened if it is another one."""
        page = self._page
        if story == page.shelf.story:
            page.call_after_refresh(then, page)
        else:
            page.post_message(StoryWanted(story, then))

    # Words found anywhere

    def search_library(self) -> None:
        """Search all stories."""
        page = self._page
        library = page.shelf.library
        if library is None:
            page.say(f"There is no library: only this story can be searched, with {page.key('search')}.")
            return
        screen = SearchLibraryScreen(library)

        def chosen(number: int | None) -> None:
            if number is not None:
                found = screen.found[number]
                self._visit(found.story, lambda reader: reader.parts.collecting.go_to_found(found))

        page.app.push_screen(screen, chosen)

    def go_to_found(self, found: Found) -> None:
        """Go to what was found in this story."""
        page = self._page
        if found.bookmark and any(kept.bookmark.id == found.bookmark for kept in page.shelf.kept):
            self.go_to_bookmark(found.bookmark)
            return
        place = locate(page.view.comparison, found)
        if place is None:
            page.say(f"Not in the text as it is now: {shortened(found.snippet)}", Tone.WARNING)
        else:
            passage, start, end = place
            page.jump_and_say(passage, Span(start, end))
