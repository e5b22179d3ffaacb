"""Bookmarks handed on as Markdown and CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from newsdiff.library.bookmarks import Bookmark, Counterpart
from newsdiff.model import BlockKind, Relation
from newsdiff.report.bookmarks import bookmarks_csv, bookmarks_markdown

KEPT = Bookmark(
    story="key",
    story_title="Barge sinks",
    source="post",
    label="Valley Post",
    title="Barge sinks at lock",
    outlet="Valley Post",
    published="2024-05-06",
    url="https://valley.example/barge",
    path="/articles/post.txt",
    kind=BlockKind.PARAGRAPH,
    exact="Four crew swam ashore.",
    prefix="",
    suffix="",
    start=14,
    end=36,
    unique=True,
    counterparts=(Counterpart("Times", "Five crew swam to the bank.", Relation.CONFLICT),),
    note="who counted?\nask the lock keeper",
    id="1",
    created="2026-01-02T03:04:05.678+00:00",
    tags=("to check", "crew"),
)


def lines(*bookmarks: Bookmark) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(bookmarks_csv(bookmarks), newline="")))


def test_markdown_has_all_it_takes_to_cite() -> None:
    assert bookmarks_markdown((KEPT,)).splitlines() == [
        "## Barge sinks",
        "",
        "> Four crew swam ashore.",
        "",
        "— Valley Post, “Barge sinks at lock”, 2024-05-06, https://valley.example/barge (kept 2026-01-02)",
        "",
        "Note: who counted?",
        "ask the lock keeper",
        "",
        "Tags: to check, crew",
        "",
        "- Times (conflict): Five crew swam to the bank.",
    ]


def test_csv_begins_with_the_columns_of_readwise() -> None:
    first = bookmarks_csv(()).splitlines()[0]
    assert first.startswith("Highlight,Title,Author,URL,Note,Location,Date,")
    (line,) = lines(KEPT)
    assert [line[name] for name in ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")] == [
        "Four crew swam ashore.",
        "Barge sinks at lock",
        "Valley Post",
        "https://valley.example/barge",
        "who counted?\nask the lock keeper",
        "14",
        "2026-01-02 03:04:05",
    ]
    assert line["Tags"] == "to check, crew"
    assert line["Counterparts"] == "Times (conflict): Five crew swam to the bank."


def test_no_cell_is_a_formula() -> None:
    (line,) = lines(replace(KEPT, exact="=1+1", title="@x", note="-2+3", outlet="+4", label="\t=5"))
    assert [line[name] for name in ("Highlight", "Title", "Note", "Outlet", "Author")] == [
        "'=1+1", "'@x", "'-2+3", "'+4", "'=5"
    ]  # fmt: skip
