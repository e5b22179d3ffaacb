"""The library seen from one story: its bookmarks, each found in its text, its corrections, its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.library.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.corrections import Mending
    from newsdiff.facts.corrections import Correction
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.corrections import KeptCorrection
    from newsdiff.library.kept import Kept
    from newsdiff.library.places import Place
    from newsdiff.library.store import Library
    from newsdiff.model import Comparison, Span


class Shelf:
    """Bookmarks of one story, and what was corrected in it.

    Without a library nothing is kept. Every method that reads or writes the library raises LibraryError with
    one line for the reader; what was on the shelf before stays.
    """

    def __init__(self, library: Library | None = None, story: str = "") -> None:
        """Stand before ``story``'s part of ``library``; nothing is read yet."""
        self._library = library
        self._story = story
        self.kept: tuple[Kept, ...] = ()
        self.corrections: tuple[KeptCorrection, ...] = ()

    @property
    def library(self) -> Library | None:
        """The library it stands in."""
        return self._library

    @property
    def story(self) -> str:
        """The story's key."""
        return self._story

    @property
    def notice(self) -> str:
        """One line the reader must be told of the library, or ""."""
        return self._library.notice if self._library is not None else ""

    @property
    def passages(self) -> frozenset[str]:
        """The passages that have a bookmark."""
        return frozenset(kept.passage for kept in self.kept if kept.passage)

    def read_corrections(self) -> None:
        """Read what was corrected in the story."""
        if self._library is not None:
            self.corrections = self._library.corrections(self._story)

    def find_again(self, comparison: Comparison) -> None:
        """Find the bookmarks in other passages than before."""
        self.kept = _found(comparison, [kept.bookmark for kept in self.kept])

    def read(self, comparison: Comparison) -> None:
        """Read the story's bookmarks, each found in its source's text."""
        if self._library is not None:
            self.kept = _found(comparison, self._library.bookmarks(self._story, comparison.story.sources))

    def whole(self, passage: str) -> Bookmark | None:
        """Give the bookmark of a passage as a whole, if it has one."""
        return next((kept.bookmark for kept in self.kept_on(passage) if kept.words is None), None)

    def on(self, passage: str) -> Bookmark | None:
        """Give the bookmark of a passage, if it has one; that of the whole passage before those of words."""
        kept = sorted(self.kept_on(passage), key=lambda one: one.words is not None)
        return kept[0].bookmark if kept else None

    def kept_on(self, passage: str) -> tuple[Kept, ...]:
        """Give what is kept of a passage."""
        return tuple(kept for kept in self.kept if passage and kept.passage == passage)

    def keep(self, comparison: Comparison, passage: str, words: Span | None = None) -> Bookmark:
        """Keep a passage, or only some ``words`` of it."""
        from newsdiff.library.bookmarks import bookmark_for  # noqa: PLC0415 - not before it is asked for

        made = bookmark_for(comparison, passage, story=self._story, words=words)
        return self.put(comparison, made)

    def put(self, comparison: Comparison, bookmark: Bookmark) -> Bookmark:
        """Keep a bookmark that was made, or removed, before."""
        kept = self._writable().add(bookmark)
        self.kept = (*self.kept, *_found(comparison, [kept]))
        return kept

    def remove(self, bookmark: Bookmark) -> None:
        """Let a bookmark go."""
        self._writable().remove(bookmark.id)
        self.kept = tuple(kept for kept in self.kept if kept.bookmark.id != bookmark.id)

    def rewrite(self, bookmark: Bookmark) -> None:
        """Put the note and the tags that ``bookmark`` has on the one that is kept."""
        library = self._writable()
        before = next((kept.bookmark for kept in self.kept if kept.bookmark.id == bookmark.id), None)
        if before is None or before.note != bookmark.note:
            library.set_note(bookmark.id, bookmark.note)
        if before is None or before.tags != bookmark.tags:
            library.set_tags(bookmark.id, bookmark.tags)
        self.kept = tuple(
            replace(kept, bookmark=bookmark) if kept.bookmark.id == bookmark.id else kept
            for kept in self.kept
        )

    def correct(self, correction: Correction | Mending) -> KeptCorrection:
        """Keep a correction."""
        kept = self._writable().correct(self._story, correction)
        self.corrections = (*self.corrections, kept)
        return kept

    def take_correction(self, kept: KeptCorrection) -> None:
        """Take a correction back."""
        self._writable().take_correction(kept.id)
        self.corrections = tuple(one for one in self.corrections if one.id != kept.id)

    def put_correction(self, kept: KeptCorrection) -> None:
        """Put a correction that was taken back in its old place."""
        self._writable().put_correction(self._story, kept)
        self.corrections = tuple(sorted((*self.corrections, kept), key=lambda one: one.created))

    def place(self) -> Place | None:
        """Give where the reader was the last time, or None."""
        return self._library.place(self._story) if self._library is not None else None

    def last_theme(self) -> str:
        """Give the theme of the last visit to any story, or ""."""
        return self._library.last_theme() if self._library is not None else ""

    def save_place(self, place: Place) -> None:
        """Keep where the reader is; without a library nothing happens."""
        if self._library is not None:
            self._library.save_place(self._story, place)

    def _writable(self) -> Library:
        if self._library is None:
            raise LibraryError("there is no library: this cannot be kept")
        return self._library


def _found(comparison: Comparison, bookmarks: Sequence[Bookmark]) -> tuple[Kept, ...]:
    """Find bookmarks in the articles of a comparison."""
    if not bookmarks:
        return ()
    from newsdiff.library.kept import find_kept  # noqa: PLC0415 - most stories have none

    return tuple(find_kept(comparison, bookmark) for bookmark in bookmarks)
