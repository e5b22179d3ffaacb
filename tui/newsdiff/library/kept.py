"""A story's bookmarks, each found in the text as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.library.bookmarks import source_of
from newsdiff.model import Span
from newsdiff.text.anchors import LOST, Anchor, AnchorState, anchor

if TYPE_CHECKING:
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.model import Comparison


@dataclass(frozen=True, slots=True)
class Kept:
    """A bookmark, how it was found, and the passage it stands in now ("" when it is lost).

    ``words`` is where its words are in the source's text when they are only some of the passage's, else None.
    """

    bookmark: Bookmark
    state: AnchorState
    passage: str
    words: Span | None = None


def find_kept(comparison: Comparison, bookmark: Bookmark) -> Kept:
    """Find a bookmark in the articles of a comparison."""
    source = source_of(bookmark, comparison.story.sources)
    place = anchor(bookmark, source) if source is not None else LOST
    passage = _passage_at(comparison, source.id, place) if source is not None else ""
    if not passage:
        return Kept(bookmark, AnchorState.LOST, "")
    whole = comparison.passage[passage]
    words = Span(max(place.start, whole.start), min(place.end, whole.end))
    return Kept(bookmark, place.state, passage, words if words != Span(whole.start, whole.end) else None)


def _passage_at(comparison: Comparison, source: str, place: Anchor) -> str:
    """Give the passage of ``source`` that holds most of the place, or ""."""
    overlaps = [
        (min(place.end, p.end) - max(place.start, p.start), p.id)
        for p in comparison.passages
        if p.source == source
    ]
    best = max(overlaps, key=lambda overlap: overlap[0], default=(0, ""))
    return best[1] if best[0] > 0 else ""
