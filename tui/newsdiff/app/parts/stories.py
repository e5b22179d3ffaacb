"""From a story to the library: other stories, more sources, earlier versions of an article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from newsdiff.app.screens.adding import AddingScreen
from newsdiff.app.story_words import stranger_words
from newsdiff.app.widgets.status_line import Tone
from newsdiff.app.wishes import LibraryWanted, StoryWanted
from newsdiff.library.errors import LibraryError
from newsdiff.stories.desk import Desk
from newsdiff.stories.times import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison
    from newsdiff.stories.opening import Change


class Stories:
    """Leads from the story of a page to others, and to its own versions."""

    def __init__(self, page: PageScreen, changes: tuple[Change, ...]) -> None:
        """Lead away from ``page``; ``changes`` are the articles that have another text than before."""
        self._page = page
        self.changes = changes

    def library(self) -> None:
        """Go to the library."""
        page = self._page
        if page.shelf.library is None:
            page.say("There is no library: stories are not kept.")
        else:
            page.post_message(LibraryWanted())

    def add_sources(self) -> None:
        """Add an article to the story."""
        page = self._page
        library, story = page.shelf.library, page.shelf.story
        if library is None:
            page.say("There is no library: nothing can be added to a story.")
            return

        def added(labels: tuple[str, ...] | None) -> None:
            if labels:
                page.post_message(StoryWanted(story, partial(_say_added, f"Added {', '.join(labels)}.")))

        page.app.push_screen(AddingScreen(library, story, page.view.comparison.story.title), added)

    def versions(self) -> None:
        """Lay the versions of the source under the cursor side by side, or else of one that has changed."""
        names = dict.fromkeys([self._page.source, *(change.source for change in self.changes)])
        find = partial(self._find_versions, tuple(names))
        self._page.run_worker(find, thread=True, exclusive=True, group="versions")

    def _find_versions(self, names: Sequence[str]) -> None:
        """Compare the versions of the first of these sources that has several, away from the screen."""
        page, worker = self._page, get_current_worker()
        from newsdiff.compare.comparison import compare  # noqa: PLC0415 - imported away from the screen

        try:
            desk, key = Desk(page.shelf.library), page.shelf.story
            several = ((name, story) for name in names if (story := desk.versions(key, name)) is not None)
            name, story = next(several, (names[0], None))
            found = compare(story) if story is not None else None
        except LibraryError as error:
            page.call_later(page.say, str(error), Tone.WARNING)
            return
        if not worker.is_cancelled:
            page.call_later(self._show_versions, name, found)

    def _show_versions(self, name: str, found: Comparison | None) -> None:
        page = self._page
        if not page.is_current:
            return  # whoever asked looks at something else by now
        from newsdiff.app.screens.versions import VersionsScreen  # noqa: PLC0415 - a reader is made of this

        if found is None:
            page.say(f"{page.label_of(name)}: one version only{self._read_on(name)}.")
            return
        bookmarks = [kept.bookmark for kept in page.shelf.kept if self._source_of(kept) == name]
        page.app.push_screen(VersionsScreen(found, page.label_of(name), bookmarks))

    def _source_of(self, kept: Kept) -> str:
        """Give the source in which a bookmark stands, or was made."""
        passage = self._page.view.comparison.passage.get(kept.passage)
        return passage.source if passage is not None else kept.bookmark.source

    def _read_on(self, name: str) -> str:
        library = self._page.shelf.library
        kept = library.stories.get(self._page.shelf.story) if library is not None else None
        article = next((a for a in kept.articles if a.name == name), None) if kept is not None else None
        return f", read on {day_words(article.versions[-1].read)}" if article and article.versions else ""


def _say_added(said: str, reader: PageScreen) -> None:
    """Say what was added, and that it does not seem to belong there."""
    reader.say(" ".join(filter(None, (said, stranger_words(reader.view.comparison.story)))))
