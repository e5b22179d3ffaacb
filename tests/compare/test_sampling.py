"""Of many sources not every two are compared; what that must not change."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from compare.stories import FERRY, FERRY_AGAIN, ORCHARD, source
from newsdiff.compare import sampling
from newsdiff.compare.comparison import compare
from newsdiff.compare.sampling import FEW, PICKED, take_sample
from newsdiff.model import Story, Strength

COUNT = 30


def many(count: int = COUNT) -> Story:
    """Give a story of two reports that many outlets copy, and one that two have."""
    reports = [source(f"a{n:02}", (FERRY, FERRY_AGAIN)[n % 2]) for n in range(count - 2)]
    return Story("Many", (*reports, source("x", ORCHARD), source("y", ORCHARD)))


@pytest.fixture(autouse=True)
def low(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a choice where few words are shared, so that short stories will do."""
    monkeypatch.setattr(sampling, "SHARED", 50)


def test_in_a_story_of_few_sources_or_few_shared_words_all_are_compared() -> None:
    assert take_sample([f"s{n}" for n in range(FEW)], [("ferri",)] * FEW) is None
    assert take_sample([f"s{n}" for n in range(FEW + 1)], [("ferri",)] * (FEW + 1)) is not None
    assert (
        take_sample([f"s{n}" for n in range(FEW + 1)], [(f"ferri{n % 9}",) for n in range(FEW + 1)]) is None
    )


def test_what_two_of_many_sources_tell_is_found() -> None:
    found = compare(many())
    ends = {(link.a, link.b) for link in found.links if link.strength is Strength.MATCHED}
    assert {(f"x:s{n}", f"y:s{n}") for n in range(len(ORCHARD))} <= ends


def test_what_many_tell_is_linked_with_a_few_of_them_and_stands_together() -> None:
    found = compare(many())
    linked = Counter(end for link in found.links for end in (link.a, link.b))
    told = len(FERRY) + len(FERRY_AGAIN)
    assert max(linked.values()) < COUNT - 2
    assert len(found.links) < COUNT * PICKED * told / 2
    widest = sorted((len(row.cells) for row in found.rows), reverse=True)
    assert widest[:2] == [COUNT - 2, COUNT - 2]


def test_the_choice_does_not_depend_on_the_order_of_the_sources() -> None:
    story = many()
    shuffled = list(story.sources)
    random.Random(7).shuffle(shuffled)
    first, second = compare(story), compare(Story("Many", tuple(shuffled)))
    assert first.links == second.links
    assert {p.id: p for p in first.passages} == {p.id: p for p in second.passages}
    assert {f.id: set(f.sources) for f in first.facts} == {f.id: set(f.sources) for f in second.facts}


def test_a_link_stands_for_those_that_were_not_looked_for() -> None:
    sources = [f"s{n:02}" for n in range(41)]
    sample = take_sample(sources, [("ferri", "own" if n < 2 else f"own{n}") for n in range(41)])
    assert sample is not None
    assert sample.stands_for(3, 4) == 40 / PICKED
    assert sample.stands_for(0, 1) == 1.0
    assert (0, 1) in sample.pairs()
    assert len(sample.pairs()) <= 41 * PICKED
