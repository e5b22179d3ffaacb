"""Where stories are opened, and what is done to those of the library: articles added, versions shown."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.library.errors import LibraryError
from newsdiff.library.paths import story_key
from newsdiff.library.story_records import Article
from newsdiff.model import Story
from newsdiff.sources.errors import SourceError
from newsdiff.sources.inputs import Input
from newsdiff.sources.load import open_copy
from newsdiff.sources.manifest import Entry
from newsdiff.sources.reading import Copy, read_articles
from newsdiff.sources.sample import sample_folder
from newsdiff.stdin import STDIN
from newsdiff.stories.opening import Opened, open_story, place_of, read_kept
from newsdiff.stories.times import time_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.library.store import Library
    from newsdiff.model import Source

#: So many versions of an article are laid side by side, the newest.
MOST_VERSIONS = 6


class Desk:
    """Opens stories, with the help of a library or without."""

    def __init__(self, library: Library | None) -> None:
        """Keep what is opened in ``library``."""
        self.library = library

    def open_paths(
        self,
        paths: Sequence[str],
        stdin: bytes | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Opened:
        """Open the story of files, folders and ``stdin``; the sample without any."""
        reading = read_articles(paths or [sample_folder()], stdin=stdin, progress=progress)
        return open_story(self.library, story_key(paths, stdin), reading, [place_of(str(p)) for p in paths])

    def open_kept(self, key: str) -> Opened:
        """Open a story of the library. Raises LibraryError when it is not there."""
        library = self._library()
        reading, inputs = read_kept(library, key)
        return open_story(library, key, reading, inputs)

    def add_files(self, key: str, paths: Sequence[str]) -> tuple[str, ...]:
        """Add files, or the files of folders, to a story; give the sources' labels.

        Raises LibraryError, also when a file cannot be read.
        """
        reading = read_articles(paths)
        if reading.failures:
            raise LibraryError(f"{reading.failures[0].path}: {reading.failures[0].reason}")
        return self._add(key, reading.copies)

    def add_text(self, key: str, text: str, outlet: str = "") -> tuple[str, ...]:
        """Add a pasted article to a story; give its source's label. Raises LibraryError."""
        label = outlet or "pasted text"
        return self._add(key, [Copy("pasted", Input(STDIN, Entry("", outlet, label)), text.encode())])

    def _add(self, key: str, copies: Sequence[Copy]) -> tuple[str, ...]:
        library = self._library()
        kept = library.stories.get(key)
        if kept is None:
            raise LibraryError("the story is not in the library; nothing was added")
        names = {article.name for article in kept.articles}
        places = {article.place: article.name for article in kept.articles if article.place != STDIN}
        added, labels = [], []
        for copy in copies:
            article, entry = copy.article, copy.article.entry
            place = place_of(article.path)
            name = places.get(place) or _free(copy.name, names)
            names.add(name)
            try:
                source = open_copy(replace(copy, name=name))
            except SourceError as error:
                raise LibraryError(f"{article.path if place != STDIN else 'the text'}: {error}") from error
            said = (entry.outlet, entry.label, entry.published, entry.url)
            added.append(Article(name, article.path, place, copy.data, *said))
            labels.append(source.label)
        library.stories.add(key, added)
        return tuple(labels)

    def versions(self, key: str, name: str) -> Story | None:
        """Give the versions of an article as a story of their own, oldest first; None if there is one only.

        Versions that tell the same are shown once. Raises LibraryError.
        """
        library = self._library()
        kept = library.stories.get(key)
        article = next((a for a in kept.articles if a.name == name), None) if kept is not None else None
        if article is None:
            return None
        sources: list[Source] = []
        for version in article.versions[-MOST_VERSIONS:]:
            label = f"read {time_words(version.read)}"
            entry = Entry(article.path, article.outlet, label, article.published, article.url)
            copy = Copy(
                f"{name}@{version.number}", Input(article.path, entry), library.stories.text(version.hash)
            )
            try:
                source = open_copy(copy)
            except SourceError:
                continue
            if not sources or [s.text for s in source.news] != [s.text for s in sources[-1].news]:
                sources.append(source)
        return Story(sources[-1].title or name, tuple(sources)) if len(sources) > 1 else None

    def _library(self) -> Library:
        if self.library is None:
            raise LibraryError("there is no library: stories are not kept")
        return self.library


def _free(name: str, taken: set[str]) -> str:
    """Give a name for a source that no other one of the story has."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def named_paths(text: str) -> tuple[str, ...]:
    """Give the paths that a typed or pasted text names, one a line; none where it is an article itself.

    Raises LibraryError where it names what newsdiff does not open.
    """
    lines = [line.strip().strip("\"'") for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and lines[0].startswith(("http://", "https://")):
        raise LibraryError("pages are not fetched: save the page and give the file, or paste its text")
    paths = [os.path.expanduser(line) for line in lines]  # noqa: PTH111 - a name may hold anything
    if all(os.path.exists(path) for path in paths):  # noqa: PTH110 - no name may raise
        return tuple(paths)
    if len(lines) == 1 and (len(lines[0].split()) == 1 or lines[0].startswith(("/", "~", "./", "../"))):
        return tuple(paths)
    return ()
