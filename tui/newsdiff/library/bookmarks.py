"""A bookmark: a passage the reader kept, with all that is needed to find and to cite it again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.model import STDIN, BlockKind, Relation, Strength
from newsdiff.text.anchors import words_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Comparison, Link, Passage, Source

#: From the mildest relation to the one a reader must not miss.
_GRAVITY = (Relation.AGREE, Relation.DIFFER, Relation.CONFLICT)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A passage of another source that was matched with the bookmark's when it was kept."""

    label: str
    text: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A passage the reader kept.

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
    id: str = ""
    created: str = ""


def bookmark_for(comparison: Comparison, passage_id: str, *, story: str, note: str = "") -> Bookmark:
    """Make a bookmark of a passage, with its counterparts as they are now; nothing is kept yet.

    ``story`` is the story's key (``library.paths.story_key``). Raises KeyError for an unknown passage.
    """
    passage = comparison.passage[passage_id]
    source = comparison.sources[passage.source]
    words = words_at(source, passage.start, passage.end)
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
        exact=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
        start=passage.start,
        end=passage.end,
        unique=words.unique,
        counterparts=_counterparts(comparison, passage),
        note=note,
    )


def kept_path(source: Source) -> str:
    """Give the path under which a source's bookmarks are kept; standard input has none but its sign."""
    return source.path if source.path == STDIN else os.path.realpath(source.path)


def source_of(bookmark: Bookmark, sources: Iterable[Source]) -> Source | None:
    """Find the article a bookmark was made in: the same file, else (the file has moved) the same name."""
    known = tuple(sources)
    same = (s for s in known if s.path != STDIN and kept_path(s) == bookmark.path)
    return next(same, None) or next((s for s in known if s.id == bookmark.source), None)


def _words(source: Source, passage: Passage) -> str:
    return source.text[passage.start : passage.end]


def _counterparts(comparison: Comparison, passage: Passage) -> tuple[Counterpart, ...]:
    """Collect the passages matched with ``passage`` in order, each with its gravest relation."""
    own = frozenset(passage.sentences)
    gravest: dict[str, Relation] = {}
    for link in comparison.links:
        other = _other_end(link, own)
        if other is None or link.strength is not Strength.MATCHED:
            continue
        at = comparison.passage_of[other]
        gravest[at] = max(gravest.get(at, Relation.AGREE), link.relation, key=_GRAVITY.index)
    return tuple(
        Counterpart(source.label, _words(source, other_passage), gravest[other_passage.id])
        for source in comparison.story.sources
        for other_passage in comparison.passages
        if other_passage.source == source.id and other_passage.id in gravest
    )


def _other_end(link: Link, own: frozenset[str]) -> str | None:
    if link.a in own:
        return link.b
    return link.a if link.b in own else None
