"""Opening a story: from its files, from what the library kept of them, or from both."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from newsdiff.library.errors import LibraryError
from newsdiff.library.paths import SAMPLE_KEY
from newsdiff.library.stories import text_hash
from newsdiff.library.story_records import Article, Summary
from newsdiff.sources.errors import SourceError, StoryError
from newsdiff.sources.inputs import Input, shown
from newsdiff.sources.load import make_story, open_copy
from newsdiff.sources.manifest import Entry
from newsdiff.sources.reading import Copy, ReadArticles, read_articles
from newsdiff.stdin import STDIN
from newsdiff.stories.method import method
from newsdiff.stories.searching import take_in
from newsdiff.stories.times import day_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.library.store import Library
    from newsdiff.library.story_records import KeptArticle, KeptStory
    from newsdiff.model import Comparison, Source, Story


@dataclass(frozen=True, slots=True)
class Change:
    """An article whose text is not the one read at ``since`` (ISO 8601) any more."""

    source: str
    since: str


@dataclass(frozen=True)
class Opened:
    """A story that was opened: to be compared, or compared before.

    ``comparison`` is None where it is to be made of ``story``. ``changes`` tells what has changed since the
    last visit. ``reading`` is what was read, ``notes`` what to know of a source by its identifier.
    """

    key: str
    comparison: Comparison | None
    changes: tuple[Change, ...]
    reading: ReadArticles
    notes: Mapping[str, str]
    title: str
    mark: str
    inputs: tuple[str, ...]
    library: Library | None

    @cached_property
    def story(self) -> Story:
        """What to compare. Raises StoryError when there is nothing."""
        return self.comparison.story if self.comparison is not None else _made(self.reading)

    def finished(self, comparison: Comparison) -> Comparison:
        """Give the comparison with what does not depend on the texts: the reader's title, what failed."""
        return replace(comparison, story=self.told(comparison.story))

    def told(self, story: Story) -> Story:
        """Give the story with the reader's title, and with what is known of its files."""
        sources = tuple(_noted(source, self.notes.get(source.id)) for source in story.sources)
        failures = (*self.reading.failures, *story.failures)
        return replace(story, title=self.title or story.title, sources=sources, failures=failures)

    def keep(self, comparison: Comparison) -> None:
        """Keep the story and its comparison in the library. Raises LibraryError."""
        if self.library is None or not self.library.writable:
            return
        known = {source.id for source in comparison.story.sources}
        articles = [_article(copy) for copy in self.reading.copies if copy.name in known]
        self.library.stories.keep(self.key, articles, _summary(comparison), self.inputs)
        if self.comparison is None:
            self.library.derived.keep(self.mark, comparison)
        with suppress(LibraryError):  # searching says what is wrong with the index
            take_in(self.library, self.key, comparison)


def open_story(library: Library | None, key: str, reading: ReadArticles, inputs: Sequence[str]) -> Opened:
    """Join what was read with what the library kept of the story."""
    kept = _kept(library, key)
    joined = _join(library, kept, reading) if library is not None and kept is not None else _Joined(reading)
    title = (kept.named if kept is not None else "") or reading.title
    mark = _mark(joined.reading.copies)
    comparison = library.derived.comparison(mark) if library is not None else None
    return Opened(
        key,
        comparison,
        joined.changes,
        joined.reading,
        joined.notes,
        title,
        mark,
        tuple(inputs),
        library,
    )


def read_kept(library: Library, key: str) -> tuple[ReadArticles, tuple[str, ...]]:
    """Read the files of a story of the library, as far as they are there; give its inputs too.

    Raises LibraryError when there is no such story.
    """
    from newsdiff.sources.sample import sample_folder  # noqa: PLC0415

    kept = library.stories.get(key)
    if kept is None:
        raise LibraryError("the story is not in the library any more")
    paths = [path for path in kept.inputs if path != STDIN]
    if key == SAMPLE_KEY:
        paths = [str(sample_folder())]
    reading = read_articles(paths) if paths else ReadArticles("", ())
    return replace(reading, title=reading.title or kept.title), kept.inputs


@dataclass(frozen=True, slots=True)
class _Joined:
    """What was read, completed from the library."""

    reading: ReadArticles
    changes: tuple[Change, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


def _kept(library: Library | None, key: str) -> KeptStory | None:
    if library is None:
        return None
    try:
        return library.stories.get(key)
    except LibraryError:
        return None  # reading goes on; the library's own notice says what is wrong


def _join(library: Library, kept: KeptStory, reading: ReadArticles) -> _Joined:
    """Take from the library what was not read, and note what was read with another text."""
    by_place = {article.place: article for article in kept.articles if article.place != STDIN}
    by_name = {article.name: article for article in kept.articles}
    copies: list[Copy] = []
    changes: list[Change] = []
    notes: dict[str, str] = {}
    met: set[str] = set()
    for copy in reading.copies:
        known = by_place.get(place_of(copy.article.path)) or by_name.get(copy.name)
        if known is None:
            copies.append(copy)
            continue
        met.add(known.name)
        if known.removed or not known.versions:
            continue
        now, change = _newest(library, known, replace(copy, name=known.name))
        copies.append(now)
        changes += change
    for article in kept.articles:
        if article.name not in met and not article.removed and article.versions:
            copy, change, note = _from_library(library, article)
            copies.append(copy)
            changes += change
            notes |= {copy.name: note} if note else {}
    gone = {shown(failed.path) for _, failed in reading.failed if _is_kept(failed, kept.articles)}
    failures = tuple(failure for failure in reading.failures if failure.path not in gone)
    return _Joined(replace(reading, copies=tuple(copies), failures=failures), tuple(changes), notes)


def _newest(library: Library, known: KeptArticle, copy: Copy) -> tuple[Copy, list[Change]]:
    """Give the article as read now if its news are other ones, else as kept: a page's frame may change."""
    newest = known.versions[-1]
    if newest.hash == text_hash(copy.data):
        return copy, []
    try:
        before = replace(copy, data=library.stories.text(newest.hash))
    except LibraryError:
        return copy, []
    try:
        same = _news(open_copy(copy)) == _news(open_copy(before))
    except SourceError:
        same = True  # what is no article now does not take the place of one
    return (before, []) if same else (copy, [Change(copy.name, newest.read)])


def _from_library(library: Library, article: KeptArticle) -> tuple[Copy, list[Change], str]:
    """Give an article that was not among what was read: from its own file, else as it was kept."""
    entry = Entry(article.path, article.outlet, article.label, article.published, article.url)
    newest = article.versions[-1]
    if article.place != STDIN:
        found = read_articles([article.place]).copies
        if found:
            here = Copy(article.name, Input(article.place, entry), found[0].data)
            return (*_newest(library, article, here), "")
    copy = Copy(article.name, Input(article.path, entry), library.stories.text(newest.hash))
    gone = "" if article.place == STDIN else f"the file is gone: shown as read on {day_words(newest.read)}"
    return copy, [], gone


def _is_kept(failed: Input, articles: Iterable[KeptArticle]) -> bool:
    place = place_of(failed.path)
    return any(a.place == place or a.place.startswith(place + os.sep) for a in articles if not a.removed)


def plain_path(path: str) -> str:
    """Give a path as text that can be kept: bytes of a name that are no text come out as escapes."""
    return path.encode(errors="backslashreplace").decode()


def place_of(path: str) -> str:
    """Give a path as it leads to the file from anywhere."""
    return path if path == STDIN else plain_path(os.path.realpath(path))


def _article(copy: Copy) -> Article:
    entry = copy.article.entry
    path = plain_path(copy.article.path)
    return Article(
        copy.name, path, place_of(path), copy.data, entry.outlet, entry.label, entry.published, entry.url
    )


def _summary(comparison: Comparison) -> Summary:
    story = comparison.story
    counts = Counter(row.relation.value for row in comparison.rows) if len(story.sources) > 1 else {}
    return Summary(
        story.title,
        tuple(source.label for source in story.sources),
        tuple(source.published for source in story.sources),
        counts,
        len(comparison.disagreements),
    )


def _made(reading: ReadArticles) -> Story:
    """Make the story; what could not be read at all is said with what it was read with."""
    try:
        return make_story(replace(reading, failures=()))
    except StoryError:
        return make_story(reading)


def _mark(copies: Iterable[Copy]) -> str:
    """Tell what a comparison is made of: every text with what is said of it, and the method."""
    told = [
        (copy.name, copy.article.path, *_said(copy.article.entry), text_hash(copy.data)) for copy in copies
    ]
    return hashlib.sha256(json.dumps([method(), told]).encode()).hexdigest()


def _said(entry: Entry) -> tuple[str, ...]:
    return entry.outlet, entry.label, entry.published, entry.url


def _news(source: Source) -> list[str]:
    return [sentence.text for sentence in source.news]


def _noted(source: Source, note: str | None) -> Source:
    return replace(source, warnings=(*source.warnings, note)) if note else source
