"""Single sentences that stand alone, as a list of headlines holds them, and what weighs in articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.stories import source, story
from newsdiff.compare import observations, statements, weights
from newsdiff.compare.comparison import compare
from newsdiff.model import Link, Strength

QUAKE = "A strong earthquake killed 12 people in the north of Peru on Sunday, the government said."


def linked(one: str, other: str) -> Link | None:
    """Give the link of two statements, each a source of its own."""
    links = compare(story(source("a", (one,), headline=False), source("b", (other,), headline=False))).links
    return links[0] if links else None


def test_a_statement_in_nearly_the_same_words_is_matched() -> None:
    found = linked(
        QUAKE, "A strong earthquake in the north of Peru killed 12 people on Sunday, officials said."
    )
    assert found is not None
    assert found.strength is Strength.MATCHED
    assert found.score > 0.5


def test_a_statement_that_says_part_of_another_is_possibly_related() -> None:
    short = "The mayor of Corvale resigned on Friday"
    found = linked(f"{short}.", f"{short} after an audit of the harbour fund found 3 million crowns missing.")
    assert found is not None
    assert found.strength is Strength.POSSIBLE
    assert found.score < 0.5


def test_statements_on_different_things_are_not_linked() -> None:
    assert (
        linked(QUAKE, "The central bank of Norland raised its rates for the second time in a month.") is None
    )


def test_another_number_makes_it_less_likely_that_statements_say_the_same() -> None:
    same, other = linked(QUAKE, QUAKE), linked(QUAKE, QUAKE.replace("12", "21"))
    assert same is not None
    assert other is not None
    assert other.score < same.score


BEFORE = "The ferry Alma ran aground off Harrow Point with 212 people on board."
AFTER = "Divers will look at her hull on Wednesday, when the storm has passed."
ONE = "Rescuers brought the passengers ashore in lifeboats."
OTHER = "All passengers reached the harbour within two hours, carried by fishermen."
REST = (
    "The council of Corvale met late.",
    "Orchards suffered from the frost.",
    "Trains ran again on the coast.",
    "Teachers asked for smaller classes.",
)


def score(ours: tuple[str, ...], theirs: tuple[str, ...], one: str, other: str) -> float:
    """Give the score of the link of two sentences, 0 where there is none."""
    comparison = compare(story(source("a", ours, headline=False), source("b", theirs, headline=False)))
    texts = {sentence.id: sentence.text for sentence in comparison.sentences.values()}
    return max(
        (x.score for x in comparison.links if {texts[x.a], texts[x.b]} == {one, other}),
        default=0.0,
    )


def test_sentences_whose_neighbours_go_together_are_likelier_to_go_together() -> None:
    between = score((BEFORE, ONE, AFTER, *REST), (BEFORE, OTHER, AFTER, *REST), ONE, OTHER)
    apart = score((BEFORE, AFTER, *REST, ONE), (OTHER, BEFORE, AFTER, *REST), ONE, OTHER)
    assert between > apart


def test_the_same_words_of_other_people_count_for_less() -> None:
    said = "The harbour needs a new lighthouse, {} said on Monday."
    mayor, same, pilot = (said.format(who) for who in ("Mayor Ilse Brandt", "Ilse Brandt", "pilot Tom Reyes"))
    both = score((BEFORE, mayor, *REST), (BEFORE, same, *REST), mayor, same)
    other = score((BEFORE, mayor, *REST), (BEFORE, pilot, *REST), mayor, pilot)
    assert both > other


@pytest.mark.parametrize(
    ("section", "observed"),
    [(weights.ARTICLES, observations.OBSERVATIONS), (weights.STATEMENTS, statements.OBSERVATIONS)],
)
def test_there_is_a_weight_for_each_observation(section: str, observed: tuple[str, ...]) -> None:
    path = Path(weights.__file__).with_name("weights.json")
    data = json.loads(path.read_text(encoding="utf-8"))[section]
    assert tuple(data["weights"]) == observed
    assert data["fitted on"]
    assert weights.read_weights(section).possible < weights.read_weights(section).matched
