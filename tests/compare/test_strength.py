"""Rows at another threshold than the links were found with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.compare.comparison import compare
from newsdiff.compare.strength import at_threshold, follow_links
from newsdiff.model import Relation, Strength
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder

if TYPE_CHECKING:
    from newsdiff.model import Comparison


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare(load_story([sample_folder()]))


def test_links_are_matched_from_the_threshold_on(sample: Comparison) -> None:
    strict = at_threshold(sample, 0.6)
    assert {link.strength for link in strict.links if link.score >= 0.6} == {Strength.MATCHED}
    assert {link.strength for link in strict.links if link.score < 0.6} == {Strength.POSSIBLE}
    assert [p.sentences for p in strict.passages] == [p.sentences for p in sample.passages]


def test_the_stricter_the_more_stands_alone(sample: Comparison) -> None:
    alone = [
        sum(row.relation is Relation.ONLY for row in at_threshold(sample, threshold).rows)
        for threshold in (0.0, 0.4, 0.8, 1.1)
    ]
    assert alone == sorted(alone)
    assert alone[-1] == len(sample.passages)
    assert all(passage.relation is Relation.ONLY for passage in at_threshold(sample, 1.1).passages)


def test_following_the_links_as_found_gives_what_was_found(sample: Comparison) -> None:
    assert follow_links(sample) == sample
