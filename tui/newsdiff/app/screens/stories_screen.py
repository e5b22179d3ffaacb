"""From a story to the library: other stories, more sources, earlier versions of an article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsdiff.app.screens.cutting_screen import CuttingScreen
from newsdiff.app.story_words import stranger_words
from newsdiff.app.widgets.status_line import Tone
from newsdiff.app.wishes import LibraryWanted, StoryWanted
from newsdiff.library.errors import LibraryError
from newsdiff.stories.times import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.app.screens.reader import ReaderScreen
    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison


class StoriesScreen(CuttingScreen):
    """A page of a story that the library knows."""

    def action_library(self) -> None:
        """Go to the library."""
        if self.shelf.library is None:
            self.say("There is no library: stories are not kept.")
        else:
            self.post_message(LibraryWanted())

    def action_add_sources(self) -> None:
        """Add an article to the story."""
        from newsdiff.app.screens.adding import AddingScreen  # noqa: PLC0415 - not before it is asked for

        library, story = self.shelf.library, self.shelf.story
        if library is None:
            self.say("There is no library: nothing can be added to a story.")
            return

        def added(labels: tuple[str, ...] | None) -> None:
            if labels:
                self.post_message(StoryWanted(story, partial(_say_added, f"Added {', '.join(labels)}.")))

        self.app.push_screen(AddingScreen(library, story, self.view.comparison.story.title), added)

    def action_versions(self) -> None:
        """Lay the versions of the source under the cursor side by side, or else of one that has changed."""
        names = dict.fromkeys([self.source, *(change.source for change in self.changes)])
        find = partial(self._find_versions, tuple(names))
        self.run_worker(find, thread=True, exclusive=True, group="versions")

    def _find_versions(self, names: Sequence[str]) -> None:
        """Compare the versions of the first of these sources that has several, away from the screen."""
        from newsdiff.compare.comparison import compare  # noqa: PLC0415 - not before it is asked for

        try:
            from newsdiff.stories.desk import Desk  # noqa: PLC0415 - not before it is asked for

            desk, key = Desk(self.shelf.library), self.shelf.story
            several = ((name, story) for name in names if (story := desk.versions(key, name)) is not None)
            name, story = next(several, (names[0], None))
            found = compare(story) if story is not None else None
        except LibraryError as error:
            self.app.call_from_thread(self.say, str(error), Tone.WARNING)
            return
        self.app.call_from_thread(self._show_versions, name, found)

    def _show_versions(self, name: str, found: Comparison | None) -> None:
        from newsdiff.app.screens.versions import VersionsScreen  # noqa: PLC0415 - a reader is made of this

        if found is None:
            self.say(f"{self.label_of(name)}: one version only{self._read_on(name)}.")
            return
        bookmarks = [kept.bookmark for kept in self.shelf.kept if self._source_of(kept) == name]
        self.app.push_screen(VersionsScreen(found, self.label_of(name), bookmarks))

    def _source_of(self, kept: Kept) -> str:
        """Give the source in which a bookmark stands, or was made."""
        passage = self.view.comparison.passage.get(kept.passage)
        return passage.source if passage is not None else kept.bookmark.source

    def _read_on(self, name: str) -> str:
        library = self.shelf.library
        kept = library.stories.get(self.shelf.story) if library is not None else None
        article = next((a for a in kept.articles if a.name == name), None) if kept is not None else None
        return f", read on {day_words(article.versions[-1].read)}" if article and article.versions else ""


def _say_added(said: str, reader: ReaderScreen) -> None:
    """Say what was added, and that it does not seem to belong there."""
    reader.say(" ".join(filter(None, (said, stranger_words(reader.view.comparison.story)))))
