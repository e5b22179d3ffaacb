"""Which passages stand next to each other, and in what order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.stories import compared_by, ferry, source, story
from newsdiff.compare.rows import lay_rows
from newsdiff.model import Comparison, Relation


def rows(laid: Comparison) -> list[str]:
    """Give each row as its passages, "a0 b1"."""
    return [
        " ".join(
            f"{p.split(':p')[0]}{int(p.split(':p')[1]) - 1}" for cell in row.cells.values() for p in cell
        )
        for row in laid.rows
    ]


def test_counterparts_stand_next_to_each_other_in_the_order_of_the_spine() -> None:
    found = compared_by({"a": 3, "b": 3}, {("a0", "b1"): 0.9, ("a1", "b0"): 0.9, ("a2", "b2"): 0.9})
    assert rows(lay_rows(found, "a")) == ["a0 b1", "a1 b0", "a2 b2"]
    assert rows(lay_rows(found, "b")) == ["a1 b0", "a0 b1", "a2 b2"]


def test_what_is_told_nowhere_else_stands_where_its_article_puts_it() -> None:
    found = compared_by({"a": 2, "b": 4}, {("a0", "b0"): 0.9, ("a1", "b3"): 0.9})
    assert rows(lay_rows(found, "a")) == ["a0 b0", "b1", "b2", "a1 b3"]


def test_sources_linked_with_each_other_but_not_with_the_spine_share_a_row() -> None:
    found = compared_by(
        {"a": 2, "b": 3, "c": 3},
        {("a0", "b0"): 0.9, ("a1", "b2"): 0.9, ("b1", "c1"): 0.8, ("a1", "c2"): 0.9, ("b2", "c2"): 0.9},
    )
    assert rows(lay_rows(found, "a")) == ["a0 b0", "c0", "b1 c1", "a1 b2 c2"]


def test_a_chain_of_links_is_not_one_row() -> None:
    """That a goes with b, b with c and c with d does not put a next to d."""
    found = compared_by(
        {"a": 1, "b": 1, "c": 1, "d": 1}, {("a0", "b0"): 0.9, ("b0", "c0"): 0.3, ("c0", "d0"): 0.9}
    )
    assert sorted(rows(lay_rows(found, "a"))) == ["a0 b0", "c0 d0"]


def test_a_passage_with_two_counterparts_joins_the_stronger() -> None:
    found = compared_by({"a": 4, "b": 1}, {("a0", "b0"): 0.5, ("a3", "b0"): 0.9})
    assert rows(lay_rows(found, "a")) == ["a0", "a1", "a2", "a3 b0"]


def test_a_row_of_one_source_says_so() -> None:
    laid = lay_rows(compared_by({"a": 1, "b": 1}, {}), "a")
    assert [row.relation for row in laid.rows] == [Relation.ONLY, Relation.ONLY]
    assert [row.voices for row in laid.rows] == [(("a",),), (("b",),)]


def test_a_row_is_as_bad_as_the_worst_link_inside_it() -> None:
    found = compared_by(
        {"a": 1, "b": 1, "c": 1},
        {("a0", "b0"): 0.9, ("a0", "c0"): 0.9, ("b0", "c0"): 0.9},
        {("a0", "c0"): Relation.DIFFER},
    )
    assert [row.relation for row in lay_rows(found, "a").rows] == [Relation.DIFFER]


APART = {("a0", "b0"): 0.9, ("a2", "b0"): 0.5}


def test_a_row_of_one_source_that_is_told_in_another_row_is_not_only_there() -> None:
    found = compared_by({"a": 3, "b": 1}, APART, {("a2", "b0"): Relation.DIFFER})
    laid = lay_rows(found, "a")
    assert rows(laid) == ["a0 b0", "a1", "a2"]
    assert [row.relation for row in laid.rows] == [Relation.AGREE, Relation.ONLY, Relation.DIFFER]


def test_a_conflict_with_a_passage_of_another_row_is_one_of_both_rows() -> None:
    found = compared_by({"a": 3, "b": 1}, APART, {("a2", "b0"): Relation.CONFLICT})
    relations = [row.relation for row in lay_rows(found, "a").rows]
    assert relations == [Relation.CONFLICT, Relation.ONLY, Relation.CONFLICT]


def test_an_unknown_spine_is_refused() -> None:
    with pytest.raises(KeyError):
        lay_rows(compared_by({"a": 1}, {}), "z")


SIZES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 6), min_size=1)


@st.composite
def compared(draw: st.DrawFn) -> Comparison:
    sizes = draw(SIZES)
    names = [f"{name}{n}" for name, size in sizes.items() for n in range(size)]
    pairs = [(x, y) for x in names for y in names if x[0] < y[0]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=25)) if pairs else []
    return compared_by(sizes, {pair: draw(st.floats(0.2, 1)) for pair in chosen})


@given(compared())
def test_every_passage_stands_in_exactly_one_row_and_the_spine_in_its_order(found: Comparison) -> None:
    for spine in found.sources:
        laid = lay_rows(found, spine)
        placed = [p for row in laid.rows for cell in row.cells.values() for p in cell]
        assert sorted(placed) == sorted(p.id for p in found.passages)
        ours = [p for row in laid.rows for p in row.cells.get(spine, ())]
        assert ours == [p.id for p in found.passages if p.source == spine]
        assert [row.index for row in laid.rows] == list(range(len(laid.rows)))


def test_a_real_story_is_laid_for_each_of_its_sources() -> None:
    from newsdiff.compare.comparison import compare

    whole = compare(ferry())
    for spine in whole.sources:
        laid = lay_rows(whole, spine)
        assert laid.spine == spine
        assert len({p for row in laid.rows for cell in row.cells.values() for p in cell}) == len(
            whole.passages
        )


def test_marks_of_quotation_make_no_other_voice() -> None:
    from newsdiff.compare.comparison import compare

    said = "The ministry said the two trains “collided at walking pace near Aldra” on Sunday."
    other = said.replace("“", '"').replace("”", '"').replace(" on Sunday", ", on Sunday")
    laid = compare(story(source("a", (said,), headline=False), source("b", (other,), headline=False)))
    assert [row.voices for row in laid.rows] == [(("a", "b"),)]
