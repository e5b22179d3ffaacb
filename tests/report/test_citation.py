"""Citations: the words, where they are from, what the others say, and nothing that is not known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.model import Relation, Strength
from newsdiff.report.citation import Excerpt, cite, excerpt_of

if TYPE_CHECKING:
    from newsdiff.model import Comparison

CITED = """\
> Rescuers took 112 people off the ferry on Monday.
— North Post, “Ferry runs aground”, paragraph 2, north.txt

- conflict: South Herald (south), paragraph 1: Rescuers took 121 people off the ferry.
- conflict: South Herald (wire), paragraph 1: Rescuers took 121 people off the ferry today."""


def test_a_passage_is_cited_with_its_counterparts(comparison: Comparison) -> None:
    assert cite(comparison, [excerpt_of(comparison.passage["north:p2"])]) == CITED


def test_the_place_of_each_of_several_passages_is_named(comparison: Comparison) -> None:
    both = [excerpt_of(comparison.passage[key]) for key in ("north:p1", "north:p2")]
    lines = cite(comparison, both).splitlines()
    assert lines[:3] == ["> Ferry runs aground", ">", "> Rescuers took 112 people off the ferry on Monday."]
    assert "headline and paragraph 2" in lines[3]
    assert "- conflict with paragraph 2: South Herald (south), paragraph 1: " in lines[5]


def test_the_address_and_the_date_are_given_where_they_are_known(comparison: Comparison) -> None:
    north, *others = comparison.story.sources
    dated = replace(north, published="2024-05-06", url="https://north.example/ferry", title="")
    known = replace(comparison, story=replace(comparison.story, sources=(dated, *others)))
    _, line, *_ = cite(known, [excerpt_of(known.passage["north:p2"])]).splitlines()
    assert line == "— North Post, 2024-05-06, paragraph 2, https://north.example/ferry"


def test_what_was_not_found_is_said_of_the_loaded_texts_only(comparison: Comparison) -> None:
    *_, line = cite(comparison, [excerpt_of(comparison.passage["south:p2"])]).splitlines()
    assert line == "- not found in the text loaded of North Post and South Herald (wire)"


def test_a_possible_counterpart_is_not_cited(comparison: Comparison) -> None:
    weak = tuple(replace(link, strength=Strength.POSSIBLE) for link in comparison.links)
    text = cite(replace(comparison, links=weak), [excerpt_of(comparison.passage["north:p2"])])
    assert "121" not in text


def test_of_several_relations_the_gravest_is_named(comparison: Comparison) -> None:
    agreeing = replace(comparison.links[0], relation=Relation.AGREE, differences=())
    found = replace(comparison, links=(*comparison.links, agreeing))
    assert cite(found, [excerpt_of(found.passage["north:p2"])]) == CITED


def test_words_and_uncompared_blocks_are_cited_as_they_stand(comparison: Comparison) -> None:
    north = comparison.story.sources[0]
    start = north.text.index("112 people")
    words = cite(comparison, [Excerpt("north", "north:p2", start, start + 10)])
    assert words.startswith("> 112 people\n— North Post")
    block = north.blocks[1]
    share = cite(comparison, [Excerpt("north", "", block.start, block.end)])
    assert share == "> SHARE THIS\n— North Post, “Ferry runs aground”, north.txt"


def test_excerpts_of_two_sources_are_cited_one_after_the_other(comparison: Comparison) -> None:
    text = cite(comparison, [excerpt_of(comparison.passage[key]) for key in ("south:p1", "north:p2")])
    assert text.endswith(CITED)
    assert text.startswith("> Rescuers took 121 people off the ferry.\n— South Herald")
