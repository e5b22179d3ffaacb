from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from articles import article
from newsdiff.facts.extract import extract
from newsdiff.facts.mentions import DateMention, Name, Quantity, Quote, SourceFacts
from newsdiff.facts.merge import merge
from newsdiff.model import Fact, FactKind, Story

if TYPE_CHECKING:
    from newsdiff.model import Source


def facts_of(*sources: Source, kind: str = "") -> list[Fact]:
    story = Story("", sources)
    found = merge(story, [extract(source) for source in sources], ())
    return [fact for fact in found if not kind or fact.kind == kind]


def source_facts(
    source: str,
    *,
    quantities: tuple[Quantity, ...] = (),
    dates: tuple[DateMention, ...] = (),
    quotes: tuple[Quote, ...] = (),
    names: tuple[Name, ...] = (),
) -> SourceFacts:
    return SourceFacts(source, quantities, dates, quotes, names)


def quantity(source: str, text: str, value: float, unit: str, head: str) -> Quantity:
    return Quantity(source, f"{source}:s0", 0, len(text), text, value, value, value, False, unit, head)


def quote(source: str, text: str, speaker: str = "") -> Quote:
    return Quote(source, f"{source}:s0", 0, len(text), text, speaker)


def merged(*extracts: SourceFacts) -> list[Fact]:
    story = Story("", tuple(article("Nothing.", name=e.source) for e in extracts))
    return list(merge(story, extracts, ()))


A = article(
    "Vladimir Putin hosted Kim Jong Un. Kim praised Putin.", "The State Department objected.", name="a"
)
B = article(
    "The North Korean leader, President Kim, left on Sunday.",
    "The U.S. State Department said Vladimir V. Putin smiled.",
    name="b",
)
C = article("Robert Hale spoke. Mr. Hale and Jane Hale then left for the U.S.", name="c")
D = article("Mr. Hale returned to the United States.", name="d")


def test_a_person_is_one_fact_in_all_articles() -> None:
    people = facts_of(A, B, kind="person")
    assert [(f.text, f.sources, len(f.mentions)) for f in people] == [
        ("Vladimir V. Putin", ("a", "b"), 3),
        ("Kim Jong Un", ("a", "b"), 3),
    ]


def test_a_family_name_that_two_share_is_not_guessed() -> None:
    people = {f.text: f.sources for f in facts_of(C, D, kind="person")}
    assert people == {"Robert Hale": ("c",), "Jane Hale": ("c",), "Hale": ("d",)}


def test_bodies_and_places_under_two_names_are_one() -> None:
    assert [(f.text, f.sources) for f in facts_of(A, B, kind="organisation")] == [
        ("U.S. State Department", ("a", "b"))
    ]
    assert [(f.text, f.sources) for f in facts_of(C, D, kind="place")] == [("United States", ("c", "d"))]


def test_numbers_of_one_value_and_thing_are_one() -> None:
    found = merged(
        source_facts("a", quantities=(quantity("a", "six days", 6.0, "days", "day"),)),
        source_facts("b", quantities=(quantity("b", "six-day", 6.0, "day", "day"),)),
        source_facts("c", quantities=(quantity("c", "six drones", 6.0, "drones", "drone"),)),
    )
    assert [(f.text, f.value, f.sources) for f in found] == [
        ("six days", 6, ("a", "b")),
        ("six drones", 6, ("c",)),
    ]
    assert all(isinstance(f.value, int) for f in found)


def test_dates_are_one_by_value_and_unresolved_ones_by_their_words() -> None:
    def date(source: str, text: str, value: str | None) -> DateMention:
        return DateMention(source, f"{source}:s0", 0, len(text), text, value)

    found = merged(
        source_facts("a", dates=(date("a", "Sunday", "2024-05-12"), date("a", "on his final day", None))),
        source_facts("b", dates=(date("b", "May 12", "2024-05-12"), date("b", "On his final day", None))),
    )
    assert [(f.value, f.sources) for f in found] == [("2024-05-12", ("a", "b")), (None, ("a", "b"))]


def test_quotes_are_one_by_their_words_or_as_an_excerpt() -> None:
    found = merged(
        source_facts("a", quotes=(quote("a", "We will never give up this harbour,", "Ana Ruiz"),)),
        source_facts("b", quotes=(quote("b", "we will never give up this harbour"),)),
        source_facts("c", quotes=(quote("c", "never give up this", "Ruiz"), quote("c", "never"))),
        source_facts("d", quotes=(quote("d", "We will never give up this harbour", "Jon Hale"),)),
    )
    assert {(f.detail, f.sources) for f in found} == {
        ("Ana Ruiz", ("a", "b", "c")),
        ("", ("c",)),
        ("Jon Hale", ("d",)),
    }


def test_facts_that_clash_name_each_other() -> None:
    twelve, nine = quantity("a", "12 dead", 12, "dead", "dead"), quantity("b", "nine dead", 9, "dead", "dead")
    extracts = [source_facts("a", quantities=(twelve,)), source_facts("b", quantities=(nine,))]
    story = Story("", (article("Nothing.", name="a"), article("Nothing.", name="b")))
    one, other = merge(story, extracts, [(twelve, nine)])
    assert one.disagrees == (other.id,)
    assert other.disagrees == (one.id,)


def test_facts_do_not_depend_on_the_order_of_the_sources() -> None:
    seen = {
        tuple(
            (f.id, f.kind, f.text, f.value, f.detail, frozenset(f.sources), frozenset(f.mentions))
            for f in found
        )
        for order in permutations((A, B, C, D))
        if (found := facts_of(*order))
    }
    assert len(seen) == 1


def test_identifiers_are_all_different() -> None:
    ids = [fact.id for fact in facts_of(A, B, C, D)]
    assert len(ids) == len(set(ids))


def test_facts_come_by_kind_then_by_number_of_sources() -> None:
    found = facts_of(A, B, C, D)
    kinds = ["person", "organisation", "place", "date", "number", "quote"]
    ranks = [(kinds.index(f.kind), -len(f.sources)) for f in found]
    assert ranks == sorted(ranks)
    assert all(f.sources == tuple(sorted(f.sources)) for f in found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The convoy drove about 250 kilometers (155 miles).", ["about 250 kilometers (155 miles)"]),
        ("Winds hit 120 mph (190 kph) there.", ["120 mph (190 kph)"]),
        ("The fire burnt 300 acres, or 121 hectares.", ["300 acres (121 hectares)"]),
        ("It was 40C (104F) in the shade.", ["40C (104F)"]),
        ("The bridge cost $5 million (£4m).", ["$5 million (£4m)"]),
        ("It stands 5 kilometers (9 miles) away.", ["5 kilometers", "9 miles"]),
        ("They drove 250 kilometers in 155 minutes.", ["250 kilometers", "155 minutes"]),
        ("She has 3 dogs (2 cats).", ["3 dogs", "2 cats"]),
    ],
)
def test_a_quantity_told_in_two_units_is_one_fact(words: str, found: list[str]) -> None:
    numbers = facts_of(article(words, name="a"), kind="number")
    assert sorted(f.text for f in numbers) == sorted(found)


def test_the_same_count_of_other_things_is_another_fact() -> None:
    def people(*sentences: str) -> list[tuple[str, ...]]:
        sources = [article(text, name="abc"[at]) for at, text in enumerate(sentences)]
        facts = merge(Story("", tuple(sources)), [extract(source) for source in sources], ())
        return sorted(fact.sources for fact in facts if fact.kind is FactKind.NUMBER)

    dead = "Three people were killed when a tram jumped the rails in Porto."
    again = "A tram jumped the rails in Porto, and three people died."
    held = "Three people are being questioned about missing bolts."
    assert people(dead, again, held) == [("a", "b"), ("c",)]
    assert people(held, again, dead) == [("a",), ("b", "c")]


def test_initials_are_those_of_the_names_written_out() -> None:
    texts = (
        "Justices S.K. Nair and Abhay R. Mehta heard the case. Nair spoke first.",
        "Justices Sanjay Kishan Nair and A.R. Mehta heard the case. S.P. Nair was not there.",
    )
    sources = [article(text, name="ab"[at]) for at, text in enumerate(texts)]
    facts = merge(Story("", tuple(sources)), [extract(source) for source in sources], ())
    people = {fact.text: len(fact.sources) for fact in facts if fact.kind is FactKind.PERSON}
    assert people == {"Sanjay Kishan Nair": 2, "Abhay R. Mehta": 2, "S.P. Nair": 1}


def test_a_body_is_the_same_with_its_country_and_a_party_with_the_word() -> None:
    texts = (
        "The Election Commission said on Sunday that the Congress had won.",
        "The Election Commission of India said the opposition Congress party had won.",
    )
    sources = [article(text, name="ab"[at]) for at, text in enumerate(texts)]
    facts = merge(Story("", tuple(sources)), [extract(source) for source in sources], ())
    bodies = [fact for fact in facts if fact.kind is FactKind.ORGANISATION]
    assert [len(fact.sources) for fact in bodies] == [2, 2]


def test_a_son_in_one_article_is_not_the_father_of_another_one() -> None:
    both = article("Olaf Brandt and Olaf Brandt Jr. spoke. Brandt Jr. left.", name="a")
    father = article("Olaf J. Brandt spoke. Brandt was angry.", name="b")
    son = article("Olaf Brandt Jr. left. Brandt was glad.", name="c")
    people = {fact.text: fact.sources for fact in facts_of(both, father, son, kind="person")}
    assert people == {"Olaf J. Brandt": ("a", "b"), "Olaf Brandt Jr.": ("a", "c")}


def test_a_generation_that_only_one_article_tells_parts_nobody() -> None:
    told, untold = article("Robert T. Hale III spoke.", name="a"), article("Robert Hale left.", name="b")
    assert [fact.sources for fact in facts_of(told, untold, kind="person")] == [("a", "b")]


def test_words_of_one_whom_another_article_only_describes_are_one_quote() -> None:
    said = "She played better on the big points"
    quotes = (quote("a", said, "the Swede"), quote("b", said, "Eva Lind"), quote("c", said, "the Swede"))
    (fact,) = merged(*(source_facts(one.source, quotes=(one,)) for one in quotes))
    assert (fact.detail, len(fact.sources)) == ("Eva Lind", 3)
    others = (quote("a", "We are ready", "the Swede"), quote("b", "We are ready", "Eva Lind"))
    assert len(merged(*(source_facts(one.source, quotes=(one,)) for one in others))) == 2


def test_a_few_of_anything_are_the_same_only_where_something_else_is_too() -> None:
    one = article("The governor declared an emergency in three districts.", name="a")
    same = article("An emergency holds in three districts, the governor said.", name="b")
    other = article("Schools in three districts stay shut until Monday.", name="c")
    assert [fact.sources for fact in facts_of(one, same, other, kind="number")] == [("a", "b"), ("c",)]


def test_a_company_is_one_with_or_without_its_form() -> None:
    told = (
        article("Hale Capital Partners LLC was sold.", name="a"),
        article("He ran Hale Capital Partners.", name="b"),
    )
    assert [fact.sources for fact in facts_of(*told, kind="organisation")] == [("a", "b")]


def test_the_arabic_article_tells_nobody_apart() -> None:
    one = article("Sheikh Khalid bin Hamad Al Nuaimi received them.", name="a")
    other = article("They met Khalid al-Nuaimi. Mr. al-Nuaimi smiled.", name="b")
    assert [fact.sources for fact in facts_of(one, other, kind="person")] == [("a", "b")]
    assert {fact.text for fact in facts_of(article("Al Gore met Jane Gore."), kind="person")} == {
        "Al Gore",
        "Jane Gore",
    }
