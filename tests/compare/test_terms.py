"""Different words for the same person, group or thing are found, with who uses which."""

from __future__ import annotations

from itertools import permutations

import pytest

from compare.stories import source, story
from newsdiff.compare.comparison import compare
from newsdiff.compare.terms import find_terms
from newsdiff.model import Comparison
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder

ECHO = (
    "Police arrested 40 protesters outside the parliament on Wednesday.",
    "The dictator Karl Voss fled the capital before dawn.",
    "Five kamikaze drones hit the depot at Orlo on Tuesday.",
    "Protesters threw stones at the police lines near the bridge.",
)
MAIL = (
    "Police arrested 40 rioters outside the parliament on Wednesday.",
    "The country's leader, Karl Voss, left the capital before dawn.",
    "Five explosive drones hit the depot at Orlo on Tuesday.",
    "Rioters threw stones at the police lines near the bridge.",
)


def terms(comparison: Comparison) -> dict[str, dict[str, tuple[str, ...]]]:
    return {t.about: {v.text: v.sources for v in t.variants} for t in find_terms(comparison)}


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, tuple[str, ...]]]:
    return terms(compare(story(source("echo", ECHO, headline=False), source("mail", MAIL, headline=False))))


def test_a_person_is_called_what_each_source_calls_them(found: dict[str, dict[str, tuple[str, ...]]]) -> None:
    assert found["Karl Voss"] == {"dictator": ("echo",), "leader": ("mail",)}


def test_a_group_has_the_noun_of_each_source(found: dict[str, dict[str, tuple[str, ...]]]) -> None:
    assert found["40 …"] == {"protesters": ("echo",), "rioters": ("mail",)}


def test_a_thing_has_the_adjective_of_each_source(found: dict[str, dict[str, tuple[str, ...]]]) -> None:
    assert found["… drones"] == {"explosive drones": ("mail",), "kamikaze drones": ("echo",)}


def test_nothing_is_a_term_of_articles_that_say_the_same_or_nothing_alike() -> None:
    same = compare(story(source("echo", ECHO, headline=False), source("post", ECHO, headline=False)))
    other = source("post", ("The museum has bought a painting of a mill in winter.",), headline=False)
    assert not find_terms(same)
    copies = [source(name, (*ECHO, MAIL[2]), headline=False) for name in ("echo", "mail", "post")]
    assert not find_terms(compare(story(*copies)))
    assert not find_terms(compare(story(source("echo", ECHO, headline=False), other)))
    assert not find_terms(compare(story(other)))


def test_mentions_are_where_the_words_stand_whatever_the_order_of_the_sources() -> None:
    sample = load_story([sample_folder()])
    comparison = compare(sample)
    expected = terms(comparison)
    assert {"explosive drones", "kamikaze drones"} <= set(expected["… drones"])
    for term in find_terms(comparison):
        for variant in term.variants:
            for mention in variant.mentions:
                text = comparison.sources[mention.source].text
                assert text[mention.start : mention.end] == mention.text
    for sources in list(permutations(sample.sources))[1:4]:
        other = terms(compare(story(*sources)))
        assert {about: set(variants) for about, variants in other.items()} == {
            about: set(variants) for about, variants in expected.items()
        }
