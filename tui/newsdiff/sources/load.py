"""Opening a story: every article that can be read, and a word on each that cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.facts.reckoning import reckon
from newsdiff.model import Failure, Source, Story
from newsdiff.sources.article import make_source
from newsdiff.sources.checks import compare_sources
from newsdiff.sources.containers import unpacked
from newsdiff.sources.decode import decode
from newsdiff.sources.errors import SourceError, StoryError
from newsdiff.sources.frontmatter import has_front_matter, read_markdown, read_text
from newsdiff.sources.html import looks_like_html, read_html
from newsdiff.sources.inputs import shown
from newsdiff.sources.reading import read_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.sources.document import Document
    from newsdiff.sources.reading import Copy, ReadArticles

_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})


def load_story(
    paths: Sequence[str | Path],
    *,
    stdin: bytes | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Story:
    """Open the articles that ``paths`` (files, folders, "-" for ``stdin``) stand for.

    ``progress`` is called with the number of the article that is read next, from 1, and of how many.
    Raises StoryError when none can be opened; otherwise those that cannot are the story's failures.
    """
    return make_story(read_articles(paths, stdin=stdin, progress=progress))


def make_story(reading: ReadArticles) -> Story:
    """Make a story of what was read; what is no article joins the failures. Raises StoryError for nothing."""
    failures = list(reading.failures)
    sources: list[Source] = []
    for copy in reading.copies:
        try:
            sources.append(open_copy(copy))
        except SourceError as error:
            failures.append(Failure(shown(copy.article.path), str(error)))
    if not sources:
        raise StoryError(_nothing_opened(failures))
    title = reading.title or next((s.title for s in sources if s.title), "") or sources[0].label
    return Story(title, reckon(compare_sources(sources)), tuple(failures))


def open_copy(copy: Copy) -> Source:
    """Make a source of one article by itself. Raises SourceError when it is no text."""
    return make_source(copy.name, copy.article, _document(copy))


def _nothing_opened(failures: Sequence[Failure]) -> str:
    if not failures:
        return "nothing to open: name article files or a folder of them"
    more = f" (and {len(failures) - 1} more could not be opened)" if len(failures) > 1 else ""
    return f"{failures[0].path}: {failures[0].reason}{more}"


def _document(copy: Copy) -> Document:
    content = unpacked(copy.data)
    if content is None:
        return _read(decode(copy.data), Path(copy.article.path).suffix.lower())
    document = _read(decode(content.data, content.charset), ".html" if content.is_page else ".txt")
    return replace(
        document,
        title=document.title or content.title,
        published=document.published or content.published,
        url=document.url or content.url,
    )


def _read(text: str, suffix: str) -> Document:
    """Read by the file's extension, and by what the text looks like where that tells nothing."""
    if suffix in _HTML or (suffix not in _MARKDOWN and looks_like_html(text)):
        return read_html(text)
    if suffix in _MARKDOWN or has_front_matter(text):
        return read_markdown(text)
    return read_text(text)
