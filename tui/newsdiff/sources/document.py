"""What a reader of one file format hands over: the article's text and what the file says about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """The text as decoded (for HTML: as extracted) and its metadata, empty where unknown.

    ``body`` is where the article begins in ``text`` (after front matter). ``markdown`` tells that markup is
    to be cleaned away. ``headings`` and ``captions`` are the places in ``text`` where lines begin that the
    file marks as such.
    """

    text: str
    body: int = 0
    markdown: bool = False
    headings: frozenset[int] = frozenset()
    captions: frozenset[int] = frozenset()
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    warnings: tuple[str, ...] = ()
