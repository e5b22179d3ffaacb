"""Opening a story: every article that can be read, and a word on each that cannot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.facts.reckoning import reckon
from newsdiff.model import STDIN, Failure, Source, Story
from newsdiff.sources.article import make_source
from newsdiff.sources.checks import compare_sources
from newsdiff.sources.decode import decode
from newsdiff.sources.errors import SourceError, StoryError
from newsdiff.sources.frontmatter import has_front_matter, read_markdown, read_text
from newsdiff.sources.html import looks_like_html, read_html
from newsdiff.sources.identifiers import identifiers
from newsdiff.sources.inputs import Input, find_inputs, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.sources.document import Document

#: No article is longer; a file that is has been named by mistake.
MAX_BYTES = 10_000_000
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
    inputs = find_inputs(paths)
    failures = list(inputs.failures)
    sources: list[Source] = []
    ids = identifiers([article.path if article.path != STDIN else "stdin" for article in inputs.articles])
    for number, (name, article) in enumerate(zip(ids, inputs.articles, strict=True), start=1):
        if progress is not None:
            progress(number, len(ids))
        try:
            sources.append(_open(name, article, stdin))
        except SourceError as error:
            failures.append(Failure(shown(article.path), str(error)))
    if not sources:
        raise StoryError(_nothing_opened(failures))
    title = inputs.title or next((s.title for s in sources if s.title), "") or sources[0].label
    return Story(title, reckon(compare_sources(sources)), tuple(failures))


def _nothing_opened(failures: Sequence[Failure]) -> str:
    if not failures:
        return "nothing to open: name article files or a folder of them"
    more = f" (and {len(failures) - 1} more could not be opened)" if len(failures) > 1 else ""
    return f"{failures[0].path}: {failures[0].reason}{more}"


def _open(name: str, article: Input, stdin: bytes | None) -> Source:
    data = _standard_input(stdin) if article.path == STDIN else _read(Path(article.path))
    if not data.strip():
        raise SourceError("an empty file" if article.path != STDIN else "empty")
    return make_source(name, article, _document(decode(data), Path(article.path).suffix.lower()))


def _document(text: str, suffix: str) -> Document:
    """Read by the file's extension, and by what the text looks like where that tells nothing."""
    if suffix in _HTML or (suffix not in _MARKDOWN and looks_like_html(text)):
        return read_html(text)
    if suffix in _MARKDOWN or has_front_matter(text):
        return read_markdown(text)
    return read_text(text)


def _standard_input(stdin: bytes | None) -> bytes:
    return _bounded(stdin or b"")


def _read(path: Path) -> bytes:
    """Read a file or what a pipe hands over, never more than tells that it is too large."""
    try:
        if not (path.is_file() or path.is_fifo()):
            path.stat()  # says why there is none
            raise SourceError("not a regular file")
        with path.open("rb") as file:
            return _bounded(file.read(MAX_BYTES + 1))
    except FileNotFoundError:
        raise SourceError("no such file") from None
    except PermissionError:
        raise SourceError("no permission to read it") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _bounded(data: bytes) -> bytes:
    if len(data) > MAX_BYTES:
        raise SourceError(f"too large for an article (over {MAX_BYTES // 1_000_000} MB)")
    return data
