"""The bytes of every article of a story, before anything is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.model import Failure
from newsdiff.sources.errors import SourceError
from newsdiff.sources.identifiers import identifiers
from newsdiff.sources.inputs import Input, find_inputs, shown
from newsdiff.stdin import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: No article is longer; a file that is has been named by mistake.
MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it was read: the identifier of its source, where it is from, its bytes."""

    name: str
    article: Input
    data: bytes


@dataclass(frozen=True, slots=True)
class ReadArticles:
    """All that was read for a story.

    ``title`` is the one the reader gave, or "". ``failed`` are the inputs that could not be read, with why
    in ``failures``, which names what else was wrong too.
    """

    title: str
    copies: tuple[Copy, ...]
    failures: tuple[Failure, ...] = ()
    failed: tuple[tuple[str, Input], ...] = ()


def read_articles(
    paths: Sequence[str | Path],
    *,
    stdin: bytes | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ReadArticles:
    """Read the articles that ``paths`` (files, folders, "-" for ``stdin``) stand for; never raises.

    ``progress`` is called with the number of the article that is read next, from 1, and of how many.
    """
    inputs = find_inputs(paths)
    failures = list(inputs.failures)
    copies: list[Copy] = []
    failed: list[tuple[str, Input]] = []
    names = identifiers([article.path if article.path != STDIN else "stdin" for article in inputs.articles])
    for number, (name, article) in enumerate(zip(names, inputs.articles, strict=True), start=1):
        if progress is not None:
            progress(number, len(names))
        try:
            copies.append(Copy(name, article, _bytes(article.path, stdin)))
        except SourceError as error:
            failures.append(Failure(shown(article.path), str(error)))
            failed.append((name, article))
    return ReadArticles(inputs.title, tuple(copies), tuple(failures), tuple(failed))


def _bytes(path: str, stdin: bytes | None) -> bytes:
    data = _bounded(stdin or b"") if path == STDIN else _read(Path(path))
    if not data.strip():
        raise SourceError("an empty file" if path != STDIN else "empty")
    return data


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
