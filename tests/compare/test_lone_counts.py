"""Figures that two sentences surely on one claim have alone, and measures of one attribute."""

from __future__ import annotations

import pytest

from compare.sentences import evidence
from compare.test_clashes import clashes
from newsdiff.compare.differences import judge


def numbers(one: str, other: str, *, one_claim: bool = True) -> list[tuple[str, str]]:
    """Give the figures that make two sentences conflict."""
    found = evidence(one, other)
    relation, differences = judge(found["a:s0"], found["b:s0"], one_claim=one_claim)
    if relation.value != "conflict":
        return []
    return [
        (one[d.a.start : d.a.end], other[d.b.start : d.b.end])
        for d in differences
        if d.kind.value == "number"
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The former treasurer, who took €310,000 from the choir, was given six years.",
            "A treasurer was locked up for seven years over €310,000 missing from a choir.",
            ("six years", "seven years"),
        ),
        (
            "Rash was seen in 2.7% of those given the cream and in 1.9% of the others.",
            "Of those who were given the cream 7.2% had a rash, against 1.9% of the others.",
            ("2.7%", "7.2%"),
        ),
        (
            "The bakery will shut 14 of its 96 shops and let 400 people go.",
            "Some 400 people will go and 18 shops be shut, the bakery said.",
            ("14", "18 shops"),
        ),
        (
            "The Reform League won 31 seats, up from 24, in the 60-seat council.",
            "Ana Vidal's party will hold 33 of the council's 60 seats.",
            ("31 seats", "33"),
        ),
        (
            "Members turned down the merger by 58% to 42% on Sunday.",
            "The merger was turned down by 56% of members.",
            ("58%", "56%"),
        ),
        (
            "It expects profits of between €40 million and €46 million this year.",
            "Profits will be between €30m and €46m this year, it said.",
            ("between €40 million and €46 million", "between €30m and €46m"),
        ),
        (
            "The duke ordered two days of solemn mourning in the duchy.",
            "The duke declared four days of mourning.",
            ("two days", "four days"),
        ),
        (
            "The rocket carried the 1,450-kg probe to its orbit.",
            "The probe of 1,540kg was carried to orbit by the rocket.",
            ("1,450-kg", "1,540kg"),
        ),
        (
            "The toll on lorries will be cut from 40% to 10% by spring.",
            "Lorries will see their toll go down to 30% from 40%.",
            ("10%", "30%"),
        ),
        (
            "The ranger said that 30 huts were lost and 900 sheep rescued.",
            "The park said more than 2,100 sheep had been rescued, and 30 huts were lost.",
            ("900 sheep", "more than 2,100 sheep"),
        ),
        (
            "Guards arrested 26 fans after the match turned ugly.",
            "Eighty fans were arrested after an ugly match.",
            ("26 fans", "Eighty fans"),
        ),
    ],
)
def test_the_only_figures_left_over(one: str, other: str, expected: tuple[str, str]) -> None:
    wordings = {tuple(word.removeprefix("between ") for word in pair) for pair in numbers(one, other)}
    assert wordings == {tuple(word.removeprefix("between ") for word in expected)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nurses want a rise of 12% over two years.", "Nurses turned down a rise of 10% over two years."),
        ("Forecasters expected 31 storms off the cape.", "So far 27 storms have gone round the cape."),
        ("The band sold 4,100 records, up from 3,600.", "The band had sold 3,900 records, down from 4,100."),
        ("Tallis took 8,120 votes in the north.", "Brennock took 8,210 votes in the south."),
        (
            "A flood in the valley drowned 31 cows in 1998.",
            "A flood drowned 26 cows in the valley on Tuesday.",
        ),
        (
            "Moran, 24, swam the strait on Sunday.",
            "Moran swam the strait on Sunday after 22 years of trying.",
        ),
        ("Anna Lind of Arvika baked 40 loaves.", "Peter Holm of Skara baked 36 loaves."),
        ("Some 12,000 sheep were shorn by hand.", "Some 21,000 sheep were counted by hand."),
        ("Guards arrested 26 fans on Monday.", "Sixteen fans were arrested on Tuesday, guards said."),
        ("Some 4,000 pupils were tested, and 90 of them were ill.", "Of the pupils tested 4,000 were well."),
        ("She was hit inside ten minutes of the start.", "She was hit nine minutes after the start."),
    ],
)
def test_figures_left_over_that_are_of_others(one: str, other: str) -> None:
    assert numbers(one, other) == []


def test_counts_beside_others_told_to_the_last_are_not_rounded() -> None:
    one = "The tram was carrying 187 pupils and 14 teachers when it stopped, the line said."
    other = "The tram had 190 pupils and 13 teachers on board when it stopped."
    assert ("187 pupils", "190 pupils") in numbers(one, other)
    assert numbers(one.replace(" and 14 teachers", ""), other.replace(" and 13 teachers", "")) == []


def test_figures_left_over_count_only_in_one_claim() -> None:
    one = "A quartet from Brenn played 14 songs to a hall of students."
    other = "The Brenn players, who are touring schools, gave 12 songs."
    assert numbers(one, other, one_claim=True) == [("14 songs", "12 songs")]
    assert numbers(one, other, one_claim=False) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The chain's operating margin slipped 1.4 percentage points.",
            "Operating margin at the chain fell by 1.4 per cent.",
            [("1.4 percentage points", "1.4 per cent")],
        ),
        (
            "The bridge will cost the city €2.6 million.",
            "The bridge will cost the city €2.6 billion.",
            [("€2.6 million", "€2.6 billion")],
        ),
        (
            "First results from the survey are due in three weeks.",
            "The survey's first results are due in three months.",
            [("three weeks", "three months")],
        ),
        ("The walk is 5 miles long.", "The walk is 8 kilometres long.", []),
        ("The trial ran for 12 months.", "The trial ran for a year.", []),
    ],
)
def test_the_same_figures_in_another_unit(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert numbers(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Attendance was 61 percent, up from 50 percent a year ago, the ministry said.",
            "Attendance reached 64%, the highest since 1990.",
            [("number", "61 percent", "64%")],
        ),
        (
            "Net lettings fell 3.1% in the ten weeks to May 1.",
            "Sales rose a little; net lettings were down 2.3 per cent.",
            [("number", "3.1%", "2.3 per cent")],
        ),
        (
            "The shaft, 12 km from the town, has a depth of 340 metres.",
            "Miners work 8 km from the river at a depth of 430 metres.",
            [("number", "340 metres", "430 metres")],
        ),
        ("Attendance in the port was 58%.", "Attendance was 64 percent.", []),
        ("Brokers say net lettings fell 3.1%.", "In towns by the sea net lettings rose 2.4%.", []),
        ("Brokers say net lettings fell 3.1%.", "In towns by the sea net lettings fell to 2.4%.", []),
        ("Brokers say net lettings fell 3.1%.", "In an earlier summer net lettings fell 2.4%.", []),
        ("The firm made a profit of €31 million.", "Brokers had expected a profit of €29 million.", []),
    ],
)
def test_measures_of_one_attribute(one: str, other: str, expected: list[tuple[str, str, str]]) -> None:
    assert clashes(one, other) == expected


def test_percent_and_points_need_no_sure_link() -> None:
    one = "Hale had 51.4% to Brix's 47.8%, a margin of 3.6 percentage points."
    other = "Anna Hale beat the sitting mayor, Peter Brix, by 3.6 percent."
    assert numbers(one, other, one_claim=False) == [("3.6 percentage points", "3.6 percent")]
    assert numbers(one.replace("3.6", "3"), other.replace("3.6", "3"), one_claim=False) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "It was the glider's 14th flight over the fjord, the club said.",
            "The club said the flight over the fjord was the 15th flight of the glider.",
            [("14th", "15th")],
        ),
        (
            "Orme beat Hale for their third win in a row.",
            "Orme took a fourth straight win by beating Hale.",
            [("third", "fourth")],
        ),
        (
            "The choir sang for the third time this year in Brenn.",
            "The choir of Brenn sang for the second time this year.",
            [("third", "second")],
        ),
        ("Sales rose in the second quarter at Brenn.", "Sales at Brenn rose in the third quarter.", []),
        ("The second choir sang in Brenn.", "The third bus to Brenn was full of singers.", []),
    ],
)
def test_ordinals_of_one_thing(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert numbers(one, other) == expected
    assert not expected or numbers(one, other, one_claim=False) == []


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("The choir will hear new singers on July 8.", "On July 18 the choir tries out singers.", True),
        ("The choir will hear new singers on July 8.", "The choir tries out singers in July.", False),
        (
            "The choir will hear new singers on July 8.",
            "The choir told singers on Sept. 2 that it was full.",
            False,
        ),
        ("The choir will hear new singers on July 8.", "The July 18 choir was full of new singers.", False),
    ],
)
def test_the_only_days_of_sentences_on_one_claim(one: str, other: str, *, clash: bool) -> None:
    found = evidence(one, other)
    _, differences = judge(found["a:s0"], found["b:s0"], one_claim=True)
    assert any(d.kind.value == "date" for d in differences) is clash


def test_the_day_something_was_said_is_not_the_day_it_was() -> None:
    one = "A tram fell into the river at the old bridge of Brenn on Monday."
    other = "A tram fell into the river at the old bridge of Brenn, police said on Tuesday."
    assert clashes(one, other, linked=True) == []
    assert clashes(one, other.replace(", police said on", " on"), linked=True) == [
        ("date", "Monday", "Tuesday")
    ]
