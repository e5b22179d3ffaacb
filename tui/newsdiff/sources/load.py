"""Opening a story: every article that can be read, and a word on each that cannot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind, Failure, OffsetMap, Source, Story
from newsdiff.sources.article import lay_blocks, sentences_of
from newsdiff.sources.blocks import find_blocks
from newsdiff.sources.decode import decode
from newsdiff.sources.document import Document
from newsdiff.sources.errors import SourceError, StoryError
from newsdiff.sources.frontmatter import read_markdown
from newsdiff.sources.identifiers import identifiers
from newsdiff.sources.inputs import STDIN, Input, find_inputs
from newsdiff.text.sanitise import sanitise

if TYPE_CHECKING:
    from collections.abc import Sequence

#: No article is longer; a file that is has been named by mistake.
MAX_BYTES = 10_000_000


def load_story(paths: Sequence[str | Path], *, stdin: bytes | None = None) -> Story:
    """Open the articles that ``paths`` (files, folders, "-" for ``stdin``) stand for.

    Raises StoryError when none can be opened; otherwise those that cannot are the story's failures.
    """
    inputs = find_inputs(paths)
    failures = list(inputs.failures)
    sources = []
    ids = identifiers([a.path if a.path != STDIN else "stdin" for a in inputs.articles])
    for name, article in zip(ids, inputs.articles, strict=True):
        try:
            sources.append(_open(name, article, stdin))
        except SourceError as error:
            failures.append(Failure(article.path, str(error)))
    if not sources:
        first = failures[0] if failures else Failure("nothing", "to open: name files or a folder")
        more = f" (and {len(failures) - 1} more)" if len(failures) > 1 else ""
        raise StoryError(f"{first.path} {first.reason}{more}")
    title = inputs.title or next((s.title for s in sources if s.title), "") or sources[0].label
    return Story(title, tuple(sources), tuple(failures))


def _open(name: str, article: Input, stdin: bytes | None) -> Source:
    data = (stdin or b"") if article.path == STDIN else _read(Path(article.path))
    if not data.strip():
        raise SourceError("is empty")
    text = decode(data)
    document = read_markdown(text) if article.path.lower().endswith((".md", ".markdown")) else Document(text)
    return _source(name, article, document)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SourceError(f"is over {MAX_BYTES // 1_000_000} MB, too large for an article")
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError("is not there") from None
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}") from error


def _source(name: str, article: Input, document: Document) -> Source:
    drafts = find_blocks(sanitise(document.text, document.body), has_title=bool(document.title))
    if not drafts:
        raise SourceError("has no text")
    text, blocks, columns = lay_blocks(drafts)
    headline = next((text[b.start : b.end] for b in blocks if b.kind is BlockKind.HEADLINE), "")
    outlet = article.entry.outlet or document.outlet
    return Source(
        id=name,
        label=article.entry.label or outlet or name,
        path=article.path,
        text=text,
        blocks=blocks,
        sentences=sentences_of(name, text, blocks),
        title=document.title or headline,
        outlet=outlet,
        published=article.entry.published or document.published,
        author=document.author,
        url=article.entry.url or document.url,
        offsets=OffsetMap(*columns),
        warnings=document.warnings,
    )
