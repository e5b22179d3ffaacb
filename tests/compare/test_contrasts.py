"""What stands against what in the rows of the sample story."""

from __future__ import annotations

import pytest

from compare.stories import source, story
from newsdiff.compare.comparison import compare
from newsdiff.compare.contrasts import Contrast, find_contrasts, links_by_row
from newsdiff.model import DifferenceKind
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder


@pytest.fixture(scope="module")
def rows() -> list[tuple[Contrast, ...]]:
    comparison = compare(load_story([sample_folder()]))
    return [find_contrasts(comparison, links, row) for row, links in links_by_row(comparison).items()]


def test_something_always_stands_against_something(rows: list[tuple[Contrast, ...]]) -> None:
    typed = [c for row in rows for c in row if c.kind is not DifferenceKind.DETAIL]
    assert typed
    assert all(len(contrast.variants) > 1 or contrast.without for contrast in typed)


def test_no_words_stand_against_themselves(rows: list[tuple[Contrast, ...]]) -> None:
    for contrast in (contrast for row in rows for contrast in row):
        words = [word.casefold() for variant in contrast.variants for word in variant.words]
        assert len(words) == len(set(words))


def test_a_source_that_names_its_own_source_is_not_said_to_name_none(
    rows: list[tuple[Contrast, ...]],
) -> None:
    for row in rows:
        attributed = [contrast for contrast in row if contrast.kind is DifferenceKind.ATTRIBUTION]
        naming = {t for contrast in attributed for variant in contrast.variants for t in variant.tellers}
        assert naming.isdisjoint(t for contrast in attributed for t in contrast.without)


def test_a_function_word_put_into_a_quotation_is_told_with_its_neighbours() -> None:
    one = "“It is a new era of friendship, solidarity and work between us,” the agency said on Sunday."
    other = '"It is a new era of friendship and solidarity and work between us," the agency said on Sunday.'
    comparison = compare(story(source("a", (one,), headline=False), source("b", (other,), headline=False)))
    (link,) = comparison.links
    contrasts = find_contrasts(comparison, [link], 0)
    words = [{word for variant in contrast.variants for word in variant.words} for contrast in contrasts]
    assert words == [{"friendship, solidarity", "friendship and solidarity"}]
