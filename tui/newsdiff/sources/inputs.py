"""What to open: the files and folders given, each file once, in order."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.model import Failure
from newsdiff.sources.errors import SourceError
from newsdiff.sources.manifest import NAME as MANIFEST
from newsdiff.sources.manifest import Entry, Manifest, read_manifest
from newsdiff.stdin import STDIN

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_ARTICLES = frozenset({"readme", "license", "licence", "copying", "changelog"})
_SUFFIXES = frozenset(
    {
        "",
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".mht",
        ".mhtml",
        ".webarchive",
        ".eml",
    }
)


@dataclass(frozen=True, slots=True)
class Input:
    """One article to open: its path as given and what the reader says about it."""

    path: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Inputs:
    """All articles to open, the title the reader gave them, and what cannot be opened."""

    title: str
    articles: tuple[Input, ...]
    failures: tuple[Failure, ...]


def find_inputs(paths: Sequence[str | Path]) -> Inputs:
    """Follow every path to the articles it stands for."""
    titles: list[str] = []
    articles: list[Input] = []
    failures: list[Failure] = []
    for given in paths:
        path = Path(given)
        # pathlib's is_dir and resolve raise for names too long and for links that lead in a circle.
        if str(given) != STDIN and os.path.isdir(given):  # noqa: PTH112
            try:
                title, found, broken = _folder(path)
            except SourceError as error:
                failures.append(Failure(str(given), str(error)))
                continue
            titles.append(title)
            articles += found
            failures += broken
        else:
            articles.append(Input(str(given), Entry(path.name)))
    once, twice = _each_once(articles)
    title = next((t for t in titles if t), "")
    return Inputs(title, once, (*failures, *twice))


def shown(path: str) -> str:
    """Name a path as a message does."""
    return "standard input" if path == STDIN else path


def _folder(folder: Path) -> tuple[str, list[Input], list[Failure]]:
    """Give title, articles and failures of a folder: what its story.toml lists, then its other articles."""
    try:
        names = sorted(p.name for p in folder.iterdir() if p.is_file() and _is_article(p))
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}") from error
    failures = []
    manifest = Manifest()
    if (folder / MANIFEST).is_file():
        try:
            manifest = read_manifest(folder / MANIFEST)
        except (SourceError, OSError) as error:
            failures.append(Failure(str(folder / MANIFEST), str(error)))
    articles = [Input(str(folder / entry.file), entry) for entry in manifest.entries]
    listed = {entry.file for entry in manifest.entries}
    articles += [Input(str(folder / name), Entry(name)) for name in names if name not in listed]
    if not articles:
        raise SourceError("a folder without articles (.txt, .md, .html)")
    return manifest.title, articles, failures


def _is_article(path: Path) -> bool:
    aside = path.name.startswith(".") or path.stem.lower() in _NO_ARTICLES
    return not aside and path.suffix.lower() in _SUFFIXES


def _each_once(articles: Sequence[Input]) -> tuple[tuple[Input, ...], list[Failure]]:
    seen: set[str] = set()
    once: list[Input] = []
    failures: list[Failure] = []
    for article in articles:
        key = STDIN if article.path == STDIN else os.path.realpath(article.path)
        if key in seen:
            failures.append(Failure(shown(article.path), "named twice; opened the first time only"))
        else:
            seen.add(key)
            once.append(article)
    return tuple(once), failures
