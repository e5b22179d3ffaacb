"""A story from above, on the sample story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.compare.comparison import compare
from newsdiff.compare.overview import overview
from newsdiff.compare.rows import lay_rows
from newsdiff.model import Fact, FactKind, Mention, Relation
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder

if TYPE_CHECKING:
    from newsdiff.model import Comparison


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare(load_story([sample_folder()]))


def test_every_pair_of_sources_is_told_of_and_parts_are_no_more_than_the_whole(sample: Comparison) -> None:
    found = overview(sample)
    assert len(found.overlaps) == len(sample.sources) * (len(sample.sources) - 1)
    for (a, b), one in found.overlaps.items():
        assert 0 <= one.verbatim <= one.found <= one.passages
        assert bool(one.found) == bool(found.overlaps[b, a].found)
        assert bool(one.conflicts) == bool(found.overlaps[b, a].conflicts)
    assert sum(found.relations.values()) == len(sample.rows)


def test_overlaps_do_not_depend_on_the_spine_but_for_what_stands_together(sample: Comparison) -> None:
    last = lay_rows(sample, list(sample.sources)[-1])
    assert {pair: (one.found, one.conflicts) for pair, one in overview(last).overlaps.items()} == {
        pair: (one.found, one.conflicts) for pair, one in overview(sample).overlaps.items()
    }


def test_a_telling_names_the_first_passage_of_each_source(sample: Comparison) -> None:
    for telling in overview(sample).tellings:
        row = sample.rows[telling.row]
        assert len([cell for cell in row.cells.values() if cell]) > 1
        assert row.relation is not Relation.ONLY
        for source, cell in row.cells.items():
            assert telling.passages[source] == cell[0]


def named(sample: Comparison, *uses: tuple[str, str]) -> list[dict[str, tuple[str, ...]]]:
    mentions = tuple(Mention(source, "", 0, 0, text) for source, text in uses)
    fact = Fact("f", FactKind.PLACE, uses[0][1], None, "", (), mentions)
    return [
        {s: tuple(forms) for s, forms in n.forms.items()}
        for n in overview(replace(sample, facts=(fact,))).namings
    ]


def test_names_that_sources_choose_differently_are_told(sample: Comparison) -> None:
    assert named(sample, ("a", "Derry"), ("b", "Londonderry"), ("b", "Derry")) == [
        {"a": ("Derry",), "b": ("Londonderry", "Derry")}
    ]


def test_short_forms_and_spellings_of_one_name_are_not(sample: Comparison) -> None:
    assert named(sample, ("a", "Mara Holt"), ("a", "Holt"), ("b", "Holt"), ("b", "Ms Mara Holt")) == []
    assert named(sample, ("a", "F.B.I."), ("b", "FBI")) == []
    assert named(sample, ("a", "Port-au-Prince"), ("b", "Port au Prince")) == []
    assert named(sample, ("a", "UN"), ("a", "United Nations"), ("b", "United Nations"), ("b", "UN")) == []
