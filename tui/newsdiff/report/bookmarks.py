"""Bookmarks written down to hand on: Markdown for notes, JSON as W3C Web Annotations."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdiff.report.markdown import escape
from newsdiff.report.wording import RELATION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.library.bookmarks import Bookmark


def bookmarks_markdown(bookmarks: Sequence[Bookmark]) -> str:
    """Give the bookmarks by story, each with what it takes to cite it; "" when there is none."""
    return "\n\n".join(
        part
        for (_, title), kept in groupby(
            sorted(bookmarks, key=lambda b: (b.story_title, b.story)), key=lambda b: (b.story, b.story_title)
        )
        for part in (f"## {escape(title)}", *("\n".join(_entry(bookmark)) for bookmark in kept))
    ) + ("\n" if bookmarks else "")


def bookmarks_json(bookmarks: Sequence[Bookmark]) -> str:
    """Give the bookmarks as a JSON list of annotations of the W3C's model, with our own fields beside."""
    return json.dumps([_annotation(bookmark) for bookmark in bookmarks], ensure_ascii=False, indent=1) + "\n"


def _entry(bookmark: Bookmark) -> Iterator[str]:
    yield f"> {escape(bookmark.exact)}"
    yield ""
    headline = f"“{bookmark.title}”" if bookmark.title else ""
    cited = (bookmark.label, headline, bookmark.published, bookmark.url or bookmark.path)
    yield f"— {', '.join(escape(part) for part in cited if part)} (kept {bookmark.created[:10]})"
    if bookmark.note:
        yield ""
        yield from (escape(line) for line in f"Note: {bookmark.note}".splitlines())
    if bookmark.counterparts:
        yield ""
    for counterpart in bookmark.counterparts:
        relation = RELATION_WORDS[counterpart.relation]
        yield f"- {escape(counterpart.label)} ({relation}): {escape(counterpart.text)}"


def _address(path: str) -> str:
    """Give a file's address; standard input has none."""
    return Path(path).as_uri() if Path(path).is_absolute() else path


def _annotation(bookmark: Bookmark) -> dict[str, Any]:
    note = {"type": "TextualBody", "value": bookmark.note, "format": "text/plain", "purpose": "commenting"}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{bookmark.id}",
        "type": "Annotation",
        "motivation": "bookmarking",
        "created": bookmark.created,
        "body": [note] if bookmark.note else [],
        "target": {
            "source": bookmark.url or _address(bookmark.path),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": bookmark.exact,
                    "prefix": bookmark.prefix,
                    "suffix": bookmark.suffix,
                },
                {"type": "TextPositionSelector", "start": bookmark.start, "end": bookmark.end},
            ],
        },
        "newsdiff": {
            "story": {"key": bookmark.story, "title": bookmark.story_title},
            "source": {
                "id": bookmark.source,
                "label": bookmark.label,
                "title": bookmark.title,
                "outlet": bookmark.outlet,
                "published": bookmark.published,
                "url": bookmark.url,
                "path": bookmark.path,
            },
            "kind": bookmark.kind.value,
            "counterparts": [
                {"label": c.label, "text": c.text, "relation": c.relation.value}
                for c in bookmark.counterparts
            ],
        },
    }
