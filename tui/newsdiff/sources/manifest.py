"""``story.toml``: what the reader says about a folder of articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsdiff.sources.errors import SourceError
from newsdiff.sources.published import iso_date
from newsdiff.text.sanitise import one_line

if TYPE_CHECKING:
    from pathlib import Path

NAME = "story.toml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the list; what is given here goes before what the file says itself."""

    file: str
    outlet: str = ""
    label: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A story's title and its articles in the reader's order."""

    title: str = ""
    entries: tuple[Entry, ...] = ()


def read_manifest(path: Path) -> Manifest:
    """Read a ``story.toml``; raises SourceError with the line when it is broken."""
    import tomllib  # noqa: PLC0415 - not every story has one

    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"broken: {error}") from error
    except RecursionError:
        raise SourceError("broken: nested too deeply") from None
    articles = table.get("article", [])
    if not isinstance(articles, list) or not all(isinstance(a, dict) for a in articles):
        raise SourceError("broken: articles are listed as [[article]]")
    return Manifest(one_line(_text(table, "title")), tuple(_entry(a, n) for n, a in enumerate(articles, 1)))


def _entry(article: dict[str, Any], number: int) -> Entry:
    file = _text(article, "file")
    if not file:
        raise SourceError(f"broken: [[article]] number {number} names no file")
    if not file.isprintable() or file.startswith("/") or ".." in file.split("/"):
        raise SourceError(f"broken: [[article]] number {number} names a file outside the folder")
    return Entry(
        file,
        outlet=_text(article, "outlet"),
        label=_text(article, "label"),
        published=iso_date(_text(article, "date")),
        url=_text(article, "url"),
    )


def _text(table: dict[str, Any], key: str) -> str:
    value = table.get(key, "")
    if isinstance(value, (list, dict)):
        raise SourceError(f"broken: {key} must be a text")
    return " ".join(str(value).split())
