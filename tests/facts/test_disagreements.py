"""What clashes across sources stands together in one entry, under what it is about."""

from __future__ import annotations

import itertools

import pytest

from articles import article
from newsdiff.compare.comparison import compare
from newsdiff.model import Relation, Story


def entries(*texts: str, order: tuple[int, ...] = ()) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Give each entry's kind, title and variants as (words, sources), for articles a, b, c …"""
    sources = [article(text, name="abcdef"[at]) for at, text in enumerate(texts)]
    comparison = compare(Story("", tuple(sources[at] for at in order or range(len(sources)))))
    return [
        (found.kind.value, found.title, [(v.text, "".join(sorted(v.sources))) for v in found.variants])
        for found in comparison.disagreements
    ]


LETTERS = (
    "The archive said on Monday that it had been handed 55,000 pages of the bishop's letters.",
    "Last spring a van stacked with 50,000 pages of the bishop's letters drove up to the archive.",
    "The archive now holds 55,000 pages of the bishop's letters, it said on Monday.",
)


def test_a_count_is_titled_by_what_is_counted_and_lists_who_says_which() -> None:
    [(kind, title, variants)] = entries(*LETTERS)
    assert kind == "number"
    assert title == "pages: bishop's letters"
    assert variants == [("55,000 pages", "ac"), ("50,000 pages", "b")]


def test_a_day_is_titled_by_what_happened() -> None:
    [(kind, title, variants)] = entries(
        "On Saturday the envoy met the Danish fisheries minister in Esbjerg. He flew home on Sunday.",
        "On Friday the envoy met the Danish fisheries minister in Esbjerg. He flew home on Sunday.",
    )
    assert kind == "date"
    assert title == "envoy met the Danish fisheries minister in Esbjerg"
    assert sorted(variants) == [("Friday", "b"), ("Saturday", "a")]


def test_only_the_mentions_that_clash_stand_under_a_day() -> None:
    [(_, _, variants)] = entries(
        "On Saturday the envoy met the Danish fisheries minister in Esbjerg. On Friday he saw the queen.",
        "On Friday the envoy met the Danish fisheries minister in Esbjerg.",
    )
    assert sorted(variants) == [("Friday", "b"), ("Saturday", "a")]


def test_a_quotation_is_titled_by_its_speaker() -> None:
    [(kind, title, variants)] = entries(
        "Dr Amin said: “I have nothing to hide and I will answer every question they ask.”",
        "“I have nothing to fear and I will answer every question they ask,” Dr Amin said.",
    )
    assert (kind, title) == ("quote", "Amin")
    assert len(variants) == 2


def test_what_agrees_has_no_entry() -> None:
    assert entries(LETTERS[0], LETTERS[2]) == []
    assert entries(*LETTERS[:1]) == []


DAYS = (
    "On Saturday the envoy met the Danish fisheries minister in Esbjerg.",
    "Late on Friday the envoy met the Danish fisheries minister in Esbjerg.",
    "The envoy met the Danish fisheries minister in Esbjerg on Friday morning.",
)


@pytest.mark.parametrize("texts", [LETTERS, DAYS])
def test_order_of_the_sources_changes_no_entry(texts: tuple[str, ...]) -> None:
    expected = entries(*texts)
    assert expected
    for order in itertools.permutations(range(3)):
        assert entries(*texts, order=order) == expected


def test_a_number_told_bare_and_counted_is_one_side() -> None:
    told = "{0} die as train derails near Arle. A train derailed near Arle on Monday, killing {0} people."
    [(kind, _, variants)] = entries(told.format(11), told.format(13))
    assert kind == "number"
    assert sorted(variants) == [("11 people", "a"), ("13 people", "b")]


def test_an_age_at_death_disagrees() -> None:
    [(kind, _, variants)] = entries("Conductor Viktor Vale dead at 92", "Viktor Vale, conductor, dies at 91")
    assert kind == "number"
    assert sorted(variants) == [("91", "b"), ("92", "a")]


def test_one_number_of_two_facts_is_one_side() -> None:
    [(kind, _, variants)] = entries(
        "Anna Vale, 62, gave up late in the evening. Voters in the port had left her.",
        "“I have lost and I know it,” Vale, 64, said late in the evening as she gave up.",
        "Vale, 62, said in a hall by the sea that she would keep her seat until May.",
    )
    assert kind == "number"
    assert sorted(variants) == [("62", "ac"), ("64", "b")]


def test_who_quotes_but_what_nobody_gives_otherwise_takes_no_side() -> None:
    told = "“Parents are {} the fees, and we have to live with that this year,” the head, Anna Vale, said."
    [(kind, _, variants)] = entries(
        told.format("resenting"),
        told.format("refusing"),
        "“We have to live with that this year,” Anna Vale said.",
    )
    assert kind == "quote"
    assert sorted(sources for _, sources in variants) == ["a", "b"]


def test_a_family_name_spelt_in_two_ways_disagrees_wherever_it_stands() -> None:
    [(kind, _, variants)] = entries(
        "Lucia Bertolini ran the kitchen for years.",
        "The soup was cold, said Lucia Bertollini. She left early.",
    )
    assert kind == "person"
    assert sorted(variants) == [("Lucia Bertolini", "a"), ("Lucia Bertollini", "b")]
    assert not entries("Lucia Bertolini ran the kitchen.", "Luca Bertollini ran the bar.")
    assert not entries(
        "Lucia Bertolini ran the kitchen.", "Lucia Bertollini met Lucia Bertolini. They had one name, nearly."
    )


def test_a_toll_that_is_higher_in_the_later_article_has_risen() -> None:
    first = "At least 28 people were killed when a tram fell into the river at Brenn on Monday, police said."
    later = "At least 31 people were killed when a tram fell into the river at Brenn, police said on Tuesday."

    def found(*days: str) -> int:
        sources = zip((first, later), days, strict=True)
        told = [article(text, name="ab"[at], published=day) for at, (text, day) in enumerate(sources)]
        comparison = compare(Story("", tuple(told)))
        return sum(link.relation is Relation.CONFLICT for link in comparison.links)

    assert found("2024-05-14", "2024-05-14") == 1
    assert found("2024-05-15", "2024-05-14") == 1
    assert found("2024-05-14", "2024-05-15") == 0
