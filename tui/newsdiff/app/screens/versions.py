"""The versions of one article side by side, in the reader's own view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.screens.reader import ReaderScreen
from newsdiff.app.shelf import Shelf
from newsdiff.app.story_words import version_words
from newsdiff.app.view import View
from newsdiff.compare.mending import as_found
from newsdiff.layout.depth import Depth
from newsdiff.library.kept import find_kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.model import Comparison


class VersionsScreen(ReaderScreen):
    """A reader whose sources are the versions of an article, oldest first; q and Esc go back.

    Every word that is not in the oldest stands out: what agrees may still have been put otherwise.
    """

    def __init__(self, comparison: Comparison, label: str, bookmarks: Iterable[Bookmark]) -> None:
        """Lay out the versions of the article called ``label``; ``bookmarks`` are shown where they stand."""
        title = f"Versions of {label}: {comparison.story.title}"
        titled = replace(comparison, story=replace(comparison.story, title=title))
        shelf = Shelf()
        shelf.kept = tuple(
            find_kept(titled, replace(bookmark, path="", source=source))
            for bookmark in bookmarks
            for source in titled.sources
        )
        super().__init__(View(titled, depth=Depth.WORDS), shelf, as_found(titled))

    def greet(self) -> None:
        """Say what has changed, and how to go back."""
        self.say(version_words(self.view.comparison, self.key_map.word("quit")))

    def action_close(self) -> None:
        """Close the top layer, or go back to the story."""
        if not self.close_layer():
            self.dismiss(None)

    async def action_quit(self) -> None:
        """Go back to the story."""
        self.dismiss(None)

    def action_library(self) -> None:
        """Say where the library is opened."""
        self.say(f"{self.key_map.word('quit')} goes back to the story first.")

    def action_add_sources(self) -> None:
        """Say where sources are added."""
        self.action_library()

    def action_versions(self) -> None:
        """Go back to the story."""
        self.dismiss(None)
