"""Where the reader was in a story."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.model import Comparison

#: What of a place is kept together in one column: how the story was looked at.
_LOOK = (
    *("depth", "shown", "shown_of", "strictness", "order", "shares", "pair", "single"),
    *("words", "query", "regex", "whole_words"),
)
#: The characters of a passage's beginning by which it is found again.
WORDS = 120
#: So many of them tell a passage that has another end now.
_TELLING = 40


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was, and how the story was laid out.

    ``passage`` and ``source`` are where the cursor stood, ``spine`` the base source, ``hidden`` the sources
    hidden; all are identifiers and "" where not set. An edited file may no longer have the passage.
    ``depth``, ``shown`` (of the source ``shown_of``) and ``strictness`` tell how it was looked at, ``order``,
    ``shares`` (of the width, by source) and ``pair`` how the columns stood, ``single`` which source was read
    alone. ``words`` is how the passage begins. ``query`` is what was searched for, as a ``regex`` or by
    ``whole_words``.
    """

    passage: str = ""
    source: str = ""
    spine: str = ""
    hidden: tuple[str, ...] = ()
    furniture: bool = False
    theme: str = ""
    depth: str = ""
    shown: str = ""
    shown_of: str = ""
    strictness: int = 0
    order: tuple[str, ...] = ()
    shares: Mapping[str, int] = field(default_factory=dict)
    pair: str = ""
    single: str = ""
    words: str = ""
    query: str = ""
    regex: bool = False
    whole_words: bool = False


def look_of(place: Place) -> str:
    """Give how the story was looked at as the library keeps it."""
    return json.dumps({name: getattr(place, name) for name in _LOOK})


def read_place(row: Sequence[Any]) -> Place:
    """Make a place of a row of the library; what another newsdiff kept besides is passed over.

    A library of an older newsdiff has no column for the look until it is written to.
    """
    _, passage, source, spine, hidden, furniture, theme, *look = row
    kept: dict[str, Any] = json.loads(look[0]) if look else {}
    looked = {name: kept[name] for name in _LOOK if name in kept}
    looked["order"] = tuple(looked.get("order", ()))
    return Place(passage, source, spine, tuple(json.loads(hidden)), bool(furniture), theme, **looked)


def beginning(comparison: Comparison, passage: str) -> str:
    """Give how a passage begins, "" for none."""
    found = comparison.passage.get(passage)
    if found is None:
        return ""
    return comparison.text_of(found)[:WORDS]


def passage_of(comparison: Comparison, place: Place) -> str:
    """Find the passage of a place, by its words where the file was edited since; "" when it is gone.

    Of several with the same words it is the one nearest to the old number. Where none has the words, the one
    that has the old number now.
    """
    known = comparison.passage.get(place.passage)
    if known is not None and _same(beginning(comparison, known.id), place.words):
        return known.id
    source, index = (known.source, known.index) if known is not None else (place.source, 0)
    same = [
        (passage.source != source, abs(passage.index - index), passage.id)
        for passage in comparison.passages
        if _same(beginning(comparison, passage.id), place.words)
    ]
    if same and (known is None or not min(same)[0]):
        return min(same)[2]
    return known.id if known is not None else ""


def _same(a: str, b: str) -> bool:
    """Tell whether two beginnings are the same, though one passage may end where the other goes on."""
    return bool(a) and (a == b or (min(len(a), len(b)) >= _TELLING and (a.startswith(b) or b.startswith(a))))
