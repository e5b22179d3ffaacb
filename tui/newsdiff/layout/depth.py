"""How much of what differs is marked in the words."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.layout.marks import ByParts, Role, flatten, passage_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.layout.marks import TextMark
    from newsdiff.model import Comparison


class Depth(StrEnum):
    """What is marked, from nothing to every word."""

    OFF = "off"
    CONFLICTS = "conflicts"
    DIFFERENCES = "differences"
    WORDS = "words"

    @property
    def next(self) -> Depth:
        """The depth after this one; after the last the first."""
        depths = list(Depth)
        return depths[(depths.index(self) + 1) % len(depths)]


def marks_at(comparison: Comparison, depth: Depth) -> Mapping[str, tuple[TextMark, ...]]:
    """Give the marks of every passage that has any at ``depth``.

    What was worked out last is kept: a page is laid out anew at every bookmark and every fold.
    """
    if depth is Depth.OFF:
        return {}
    if depth is Depth.DIFFERENCES:
        return passage_marks(comparison)
    if depth is Depth.CONFLICTS:
        return {
            passage: tuple(mark for mark in marks if mark.role is Role.CONFLICT)
            for passage, marks in passage_marks(comparison).items()
        }
    return _words(ByParts(comparison, comparison.links, comparison.rows))


@lru_cache(maxsize=1)
def _words(key: ByParts) -> Mapping[str, tuple[TextMark, ...]]:
    """Lay the differences over the words."""
    from newsdiff.layout.shared_words import word_marks  # noqa: PLC0415 - not before it is asked for

    marked, words = passage_marks(key.comparison), word_marks(key.comparison)
    return {
        passage: flatten(
            (
                *words.get(passage, ()),
                *(mark for mark in marked.get(passage, ()) if mark.role is not Role.OWN),
            )
        )
        for passage in marked.keys() | words.keys()
    }
