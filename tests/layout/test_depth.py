"""How much of what differs is marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.layout.depth import Depth, marks_at
from newsdiff.layout.marks import Role

if TYPE_CHECKING:
    from newsdiff.model import Comparison


def marked(comparison: Comparison, passage: str, depth: Depth) -> list[tuple[str, Role]]:
    """Give the marked words of a passage."""
    found = comparison.passage[passage]
    text = comparison.sources[found.source].text[found.start : found.end]
    return [(text[m.start : m.end], m.role) for m in marks_at(comparison, depth).get(passage, ())]


def test_the_depths_go_round() -> None:
    assert [depth.next for depth in Depth] == [*list(Depth)[1:], Depth.OFF]


def test_each_depth_marks_more(dam: Comparison) -> None:
    assert marked(dam, "south:p1", Depth.OFF) == []
    assert marked(dam, "south:p1", Depth.CONFLICTS) == [("50,000", Role.CONFLICT)]
    assert marked(dam, "south:p1", Depth.DIFFERENCES) == [
        ("50,000", Role.CONFLICT),
        ("the county reported", Role.DIFFER),
    ]


def test_word_by_word_a_sources_own_words_stand_against_what_the_spine_shares(dam: Comparison) -> None:
    assert marked(dam, "south:p1", Depth.WORDS) == [
        ("Some ", Role.SHARED),
        ("50,000", Role.CONFLICT),
        (" ", Role.OWN),
        ("people ", Role.SHARED),
        ("left their homes, ", Role.OWN),
        ("the county reported", Role.DIFFER),
        (".", Role.OWN),
    ]
    assert ("people out on ", Role.SHARED) in marked(dam, "north:p2", Depth.WORDS)
    assert marked(dam, "north:p1", Depth.WORDS) == [], "nothing to hold it against"


def test_word_by_word_follows_the_spine(dam: Comparison) -> None:
    both = replace(dam, rows=(replace(dam.rows[1], cells={**dam.rows[1].cells, "south": ("south:p2",)}),))
    assert marked(both, "south:p2", Depth.WORDS)[0] == ("Schools stay closed until Monday.", Role.OWN)
