"""What the screen says in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.words import (
    contrast_words,
    contrasts,
    counted,
    link_words,
    links_by_row,
    links_of,
    row_details,
    row_state,
    shortened,
)
from newsdiff.model import Relation

if TYPE_CHECKING:
    from newsdiff.model import Comparison


def test_counts_and_cuts() -> None:
    assert [counted(1, "source"), counted(2, "source")] == ["1 source", "2 sources"]
    assert shortened("a fire on the ferry", 12) == "a fire on…"
    assert shortened("unbroken-and-very-long", 8) == "unbroke…"
    assert shortened("short", 12) == "short"


def test_a_row_says_its_relation_and_who_stands_behind_it(comparison: Comparison) -> None:
    assert row_state(comparison, comparison.rows[1]) == "! conflict · 3 sources, 3 voices"
    only = next(row for row in comparison.rows if row.relation is Relation.ONLY)
    assert row_state(comparison, only) == "+ only in The Ledger · not found in the other 2 sources"
    apart = replace(comparison.rows[1], cells={"post": ("post:p2",)}, relation=Relation.ONLY)
    assert row_state(comparison, apart) == "! conflict · counterparts in other rows, Enter goes there"
    one_voice = replace(comparison.rows[0], voices=(("ledger", "post", "wire"),))
    assert row_state(comparison, one_voice) == "= agree · 3 sources, 1 voice"


def test_what_differs_is_said_with_who_says_it_conflicts_first(comparison: Comparison) -> None:
    links = links_by_row(comparison)[1]
    assert row_details(contrasts(comparison, links, 1), links, 3) == [
        "number: “nine people” 1 | “Twelve people” 2",
        "date: “Monday” 1 | “Tuesday” 3",
    ]


def test_a_row_that_agrees_says_what_it_was_matched_by(comparison: Comparison) -> None:
    links = links_by_row(comparison)[2]
    assert row_details(contrasts(comparison, links, 2), links, 1) == ["matched by: words ferry, Aurora"]


def test_links_of_a_passage_come_strongest_first(comparison: Comparison) -> None:
    found = links_of(comparison, "ledger:p2")
    assert [other for _, other in found] == ["post:p2", "wire:p2"]
    assert (
        link_words(found[0][0])
        == "conflict, matched, score 0.90 · by words ferry, Aurora · differences: number"
    )


def test_words_against_nothing_are_not_joined(comparison: Comparison) -> None:
    link = comparison.links[0]
    (difference,) = link.differences
    nothing = replace(difference, b=replace(difference.b, end=difference.b.start))
    (found,) = contrasts(comparison, [replace(link, differences=(nothing,))], 1)
    assert contrast_words(found) == "number: “nine people” 1 | — 2"


def test_a_conflict_with_another_row_names_the_row(comparison: Comparison) -> None:
    link = replace(comparison.links[0], b="post:s2")
    apart = replace(comparison, links=(link, replace(comparison.links[1], relation=Relation.AGREE)))
    links = links_by_row(apart)
    assert links[1][0] is links[2][0] is link
    (found, _) = contrasts(apart, links[1], 1)
    assert [variant.who for variant in found.variants] == [("1",), ("2 in row 3",)]
