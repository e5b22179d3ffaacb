"""Bookmarks written down to hand on: Markdown for notes, CSV for spreadsheets and Readwise."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.report.markdown import escape
from newsdiff.report.spreadsheet import write_table
from newsdiff.report.wording import RELATION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.library.bookmarks import Bookmark

#: The columns that Readwise takes, by the names it knows; then our own.
HEADERS = (
    *("Highlight", "Title", "Author", "URL", "Note", "Location", "Date"),
    *("Outlet", "Published", "Story", "File", "Tags", "Counterparts"),
)


def bookmarks_markdown(bookmarks: Sequence[Bookmark]) -> str:
    """Give the bookmarks by story, each with what it takes to cite it; "" when there is none."""
    return "\n\n".join(
        part
        for (_, title), kept in groupby(
            sorted(bookmarks, key=lambda b: (b.story_title, b.story)), key=lambda b: (b.story, b.story_title)
        )
        for part in (f"## {escape(title)}", *("\n".join(_entry(bookmark)) for bookmark in kept))
    ) + ("\n" if bookmarks else "")


def bookmarks_csv(bookmarks: Sequence[Bookmark]) -> str:
    """Give the bookmarks as a table, a line for each.

    Who wrote an article is not known of a bookmark, so its outlet stands as the author, by which Readwise
    tells articles apart. The location is the first character in the article's text.
    """
    return write_table((HEADERS, *map(_line, bookmarks)))


def _line(bookmark: Bookmark) -> tuple[str, ...]:
    beside = (f"{c.label} ({RELATION_WORDS[c.relation]}): {c.text}" for c in bookmark.counterparts)
    return (
        bookmark.exact,
        bookmark.title or bookmark.label,
        bookmark.label,
        bookmark.url,
        bookmark.note,
        str(bookmark.start),
        bookmark.created[:19].replace("T", " "),
        bookmark.outlet,
        bookmark.published,
        bookmark.story_title,
        bookmark.path,
        ", ".join(bookmark.tags),
        "\n".join(beside),
    )


def _entry(bookmark: Bookmark) -> Iterator[str]:
    yield f"> {escape(bookmark.exact)}"
    yield ""
    headline = f"“{bookmark.title}”" if bookmark.title else ""
    cited = (bookmark.label, headline, bookmark.published, bookmark.url or bookmark.path)
    yield f"— {', '.join(escape(part) for part in cited if part)} (kept {bookmark.created[:10]})"
    if bookmark.note:
        yield ""
        yield from (escape(line) for line in f"Note: {bookmark.note}".splitlines())
    if bookmark.tags:
        yield from ("", f"Tags: {escape(', '.join(bookmark.tags))}")
    if bookmark.counterparts:
        yield ""
    for counterpart in bookmark.counterparts:
        relation = RELATION_WORDS[counterpart.relation]
        yield f"- {escape(counterpart.label)} ({relation}): {escape(counterpart.text)}"
