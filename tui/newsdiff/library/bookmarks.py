"""A bookmark: a passage the reader kept, with all that is needed to find and to cite it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.counterparts import counterparts
from newsdiff.library.paths import kept_path
from newsdiff.model import BlockKind, Relation, Span
from newsdiff.stdin import STDIN
from newsdiff.text.anchors import words_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Comparison, Passage, Source


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A passage of another source that was matched with the bookmark's when it was kept."""

    label: str
    text: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A passage the reader kept, or some of its words.

    ``exact``, ``prefix`` and ``suffix`` are the W3C's TextQuoteSelector, ``start`` and ``end`` its
    TextPositionSelector in the article's text as newsdiff shows it (``Source.text``). ``unique`` tells
    whether nothing else in the article resembled the words. ``created`` is an ISO 8601 time in UTC.
    ``path`` leads to the file from anywhere. ``id`` and ``created`` are "" until the library has kept it.
    """

    story: str
    story_title: str
    source: str
    label: str
    title: str
    outlet: str
    published: str
    url: str
    path: str
    kind: BlockKind
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    unique: bool
    counterparts: tuple[Counterpart, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    id: str = ""
    created: str = ""


def bookmark_for(
    comparison: Comparison, passage_id: str, *, story: str, note: str = "", words: Span | None = None
) -> Bookmark:
    """Make a bookmark of a passage, with its counterparts as they are now; nothing is kept yet.

    ``words`` keeps only a part of the passage, given in the source's text. ``story`` is the story's key
    (``library.paths.story_key``). Raises KeyError for an unknown passage.
    """
    passage = comparison.passage[passage_id]
    source = comparison.sources[passage.source]
    kept = words if words is not None else Span(passage.start, passage.end)
    found = words_at(source, kept.start, kept.end)
    return Bookmark(
        story=story,
        story_title=comparison.story.title,
        source=source.id,
        label=source.label,
        title=source.title,
        outlet=source.outlet,
        published=source.published,
        url=source.url,
        path=kept_path(source),
        kind=passage.kind,
        exact=found.exact,
        prefix=found.prefix,
        suffix=found.suffix,
        start=kept.start,
        end=kept.end,
        unique=found.unique,
        counterparts=tuple(
            _counterpart(comparison.sources[other.source], other, relation)
            for other, relation in counterparts(comparison, passage)
        ),
        note=note,
    )


def source_of(bookmark: Bookmark, sources: Iterable[Source]) -> Source | None:
    """Find the article a bookmark was made in: the same file, else (the file has moved) the same name."""
    known = tuple(sources)
    same = (s for s in known if s.path != STDIN and kept_path(s) == bookmark.path)
    return next(same, None) or next((s for s in known if s.id == bookmark.source), None)


def _counterpart(source: Source, passage: Passage, relation: Relation) -> Counterpart:
    return Counterpart(source.label, source.text[passage.start : passage.end], relation)
