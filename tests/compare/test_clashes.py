"""Facts about one thing that clash across sources, in sentences too differently worded to be linked."""

from __future__ import annotations

import itertools

import pytest

from compare.sentences import evidence
from newsdiff.compare.clashes import find_clashes
from newsdiff.compare.differences import judge
from newsdiff.model import Link, Strength


def clashes(*sources: str | tuple[str, ...], linked: bool = False) -> list[tuple[str, str, str]]:
    found = evidence(*sources)
    links = [
        Link(a, b, 0.9, Strength.MATCHED, (), judge(found[a], found[b])[0])
        for a, b in itertools.combinations(sorted(found), 2)
        if linked and found[a].sentence.source != found[b].sentence.source
    ]
    return [(clash.kind.value, clash.a.text, clash.b.text) for clash in find_clashes(found, links)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The archive said on Monday that it had been handed 55,000 pages of the bishop's letters.",
            "Last spring a van stacked with 50,000 pages of letters by the bishop drove up to the archive.",
            ("number", "55,000 pages", "50,000 pages"),
        ),
        (
            "Rescuers have pulled 31 bodies from the wreck of the Aurelia off Cape Lorne.",
            "The wreck of the Aurelia has given up 27 bodies so far, the coastguard at Cape Lorne said.",
            ("number", "31 bodies", "27 bodies"),
        ),
        (
            "A 62-page ruling set the men free.",
            "Lawyers were still reading the judge's 64-page ruling on Thursday night.",
            ("number", "62-page", "64-page"),
        ),
        (
            "Divers brought up two anchors and 31 copper ingots.",
            "The team raised 33 copper ingots and an anchor, Dr Holm said.",
            ("number", "31 copper ingots", "33 copper ingots"),
        ),
        (
            "A Volvo lorry ran into a tram carrying 24 pupils.",
            "BASEL — A lorry ran into a tram carrying 26 pupils on Friday, Basel police said.",
            ("number", "24 pupils", "26 pupils"),
        ),
        (
            "The owner plans to shrink the works by approximately 900 positions, or 6%.",
            "The owner will shed 700 jobs, about 6 percent of all, by the spring.",
            ("number", "approximately 900 positions", "700 jobs"),
        ),
        (
            "Judge Ilse Brandt ordered Olsen, 44, to leave the house.",
            "Peter Olsen Jr, 45, who ran the shop, was told to leave by Judge Ilse Brandt.",
            ("number", "44", "45"),
        ),
        (
            "An 18-year-old man was arrested on Friday over a fire that gutted the Riverside Mill in Dorn.",
            "The 19-year-old man accused of the fire at the Riverside Mill was in court in Dorn on Monday.",
            ("number", "18-year-old", "19-year-old"),
        ),
    ],
)
def test_unlinked_counts_of_one_thing(one: str, other: str, expected: tuple[str, str, str]) -> None:
    assert clashes(one, other) == [expected]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Bicycles valued at €17,300 were taken.",
            "Bicycles worth €19,200 were stolen from the shed of the school.",
            None,
        ),
        (
            "Bicycles valued at €15,600 were taken.",
            "Bicycles worth €16,500 were stolen from the shed of the school.",
            ("number", "€15,600", "€16,500"),
        ),
        (
            "Lindt led by 2,318,406 votes to 2,107,553 with nearly all counted.",
            "Lindt had 2,318,406 votes, or 52 percent, to Brahe's 2,107,953, or 48 percent.",
            ("number", "2,107,553", "2,107,953"),
        ),
        (
            "A crowd of 31,862 watched the derby.",
            "Kerr scored late in front of 31,826 fans.",
            ("number", "31,862", "31,826 fans"),
        ),
        ("The town of Hale has 31,862 voters.", "The town of Dorn has 31,826 voters.", None),
        (
            "Attendance: 18,642.",
            "Rain fell on the 18,624 who saw a dull draw by the river.",
            ("number", "18,642", "18,624"),
        ),
        (
            "The cream was tried on 4,850 nurses.",
            "Work on the cream began in May, and 4,580 nurses put it on.",
            ("number", "4,850 nurses", "4,580 nurses"),
        ),
        ("Tallis took 8,120 votes in the north.", "Brennock took 8,210 votes in the south.", None),
    ],
)
def test_a_slip_of_the_pen(one: str, other: str, expected: tuple[str, str, str] | None) -> None:
    assert clashes(one, other) == ([expected] if expected else [])


def test_tolls_told_to_the_last_as_bounds_clash() -> None:
    one = "At least 52 people were killed when a dam gave way above the town of Ysel on Friday, police said."
    other = "A dam above Ysel gave way on Friday, killing at least 47 people in the town, police said."
    assert clashes(one, other) == [("number", "At least 52 people", "at least 47 people")]
    assert clashes(one.replace("52", "50"), other) == []
    assert clashes(one.replace("At least", "More than"), other.replace("at least 47", "more than 50")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ann Reed, 51, was pulled from the bus near Hale.",
            "Tom Reed, 49, was pulled from the bus near Hale.",
        ),
        ("Karl Vos Sr., 71, sat in court on Friday.", "Karl Vos Jr., 48, sat in court on Friday."),
        (
            "An aftershock of magnitude 5.1 shook the coast of Ysel on Friday.",
            "The magnitude 6.2 earthquake shook the coast of Ysel on Friday.",
        ),
        ("The nine largest banks paid taxes.", "Since the crash the six largest banks hardly paid."),
    ],
)
def test_figures_of_others(one: str, other: str) -> None:
    assert clashes(one, other, linked=True) == []


def test_magnitudes_of_one_earthquake() -> None:
    one = "A magnitude 6.1 earthquake shook the coast of Ysel on Friday."
    other = "The magnitude-6.6 earthquake on Friday shook the coast of Ysel."
    assert clashes(one, other) == [("number", "6.1", "6.6")]


def test_unlinked_quotations_of_one_utterance() -> None:
    found = clashes(
        "Outside court she said: “I have nothing to hide and I will answer every question they ask.”",
        "“I have nothing to fear and I will answer every question they ask,” Dr Amin told reporters.",
    )
    assert [kind for kind, _, _ in found] == ["quote"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The city planted 400 trees along the canal.", "The storm felled 380 trees in the royal forest."),
        ("The firm made $12 million last year.", "The mayor wants $11 million for new buses."),
        ("Turnout was 61 percent.", "Rents rose by 58 percent in ten years."),
        ("The boat carried about 50 students.", "All 48 students on the boat are safe."),
        ("The boat carried at least 40 students.", "All 48 students on the boat are safe."),
    ],
)
def test_counts_of_other_things_or_compatible_ones(one: str, other: str) -> None:
    assert clashes(one, other) == []


def test_sentences_of_one_source_are_never_compared() -> None:
    assert (
        clashes(("The school has 310 pupils of its own.", "Of its own pupils the school now has 300.")) == []
    )


def test_dates_clash_only_in_linked_sentences() -> None:
    one = "The committee will hear the engineer on Monday behind closed doors."
    other = "The committee will hear the engineer behind closed doors on Tuesday."
    assert clashes(one, other) == []
    assert clashes(one, other, linked=True) == [("date", "on Monday", "on Tuesday")] or clashes(
        one, other, linked=True
    ) == [("date", "Monday", "Tuesday")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "She had resigned her seat in March.",
            "Ilse Brandt, who resigned her seat in April over a loan, was in court.",
            [("date", "March", "April")],
        ),
        (
            "The lift was repaired in 2021, Karl Vos said.",
            "The lift, built in 1988, was last repaired in 2022, the engineer Karl Vos told the court.",
            [("date", "2021", "2022")],
        ),
        (
            "Lena Holm, who chaired the bank from 1981 to 1994, has died.",
            "The economist Lena Holm, at the head of the bank from 1980 to 1993, has died at her home.",
            [("date", "1981", "1980"), ("date", "1994", "1993")],
        ),
        (
            "ENGINEER KARL VOS: It was repaired in 2021.",
            "The lift, built in 1988, was last repaired in 2022, the engineer Karl Vos told the court.",
            [("date", "2021", "2022")],
        ),
        (
            "Lena Holm, who chaired the bank from 1981 to 1994, has died.",
            "Lena Holm ran the bank from 1994 to 1997 after she had chaired it.",
            [],
        ),
        ("Lena Holm was born in 1930.", "Her brother, the painter Karl Holm, was born in 1931.", []),
        ("Brandt resigned her seat in March.", "Olsen resigned her seat in April.", []),
        (
            "The lift was repaired in 2021.",
            "The bridge, built in 1988, was repaired in 2022, Karl Vos said.",
            [],
        ),
        ("Lettings rose in March.", "Lettings in the north of the city again rose in April.", []),
        (
            "The agent Karl Vos cut his forecast on Monday after lettings in the city stalled in March.",
            "Brokers said that lettings in the city had stalled in April, and Karl Vos cut his forecast.",
            [],
        ),
    ],
)
def test_deeds_of_other_years(one: str, other: str, expected: list[tuple[str, str, str]]) -> None:
    assert clashes(one, other, linked=True) == expected
    assert clashes(one, other) == []


def test_order_of_the_sources_changes_nothing() -> None:
    found = evidence(
        "The archive said it had been handed 55,000 pages of the bishop's letters.",
        "A van stacked with 50,000 pages of letters by the bishop drove up to the archive.",
        "In the end 61,000 pages of the bishop's letters went to the archive.",
    )
    expected = find_clashes(found, [])
    assert len(expected) == 3
    for order in itertools.permutations(found):
        assert find_clashes({sentence: found[sentence] for sentence in order}, []) == expected


def test_words_the_other_source_also_quotes_unedited_are_not_its_edit() -> None:
    both = (
        "“I went far too far with that joke,” she said.",
        "“I went too far with that joke,” she added later.",
    )
    assert clashes(both, "“I went too far with that joke,” the comedian said.", linked=True) == []


def test_two_wordings_that_one_source_quotes_were_both_said() -> None:
    both = "“It was a grave mistake,” she said, and later: “It was a very grave mistake.”"
    one = "“It was a very grave mistake,” the minister said."
    other = "“It was a grave mistake and I own it,” the minister told parliament."
    assert clashes(one, other, linked=True)
    assert clashes(one, other, both, linked=True) == []


def test_alike_words_of_two_speakers_are_no_edit() -> None:
    assert (
        clashes(
            "“The patients deserve the full report,” said Dr Anna Lind.",
            "“The patients deserve to see the report,” said Peter Holm, a lawyer.",
            linked=True,
        )
        == []
    )


def test_alike_words_of_a_judge_by_office_and_by_name_are_an_edit() -> None:
    one = "Passing sentence, Judge Ana Melo said he had “robbed every pupil who trusted you”."
    other = "The judge said he had “robbed each pupil who trusted you”."
    assert [found[0] for found in clashes(one, other, linked=True)] == ["quote"]


def test_an_event_of_another_year() -> None:
    one = "A magnitude 7.4 quake killed more than 900 people in the region in 1998."
    other = "The 6.9-magnitude quake hit the region before dawn on Tuesday."
    assert clashes(one, other, linked=True) == []


def test_amounts_far_apart_for_the_same_people() -> None:
    one = "The chief minister announced a payment of Rs 10 lakh for the families of the dead in Wayanad."
    other = "The state will pay Rs 5 lakh to the families of the dead in Wayanad, the minister announced."
    assert clashes(one, other, linked=True) == [("number", "Rs 10 lakh", "Rs 5 lakh")]
    assert clashes(one, other.replace("families of the dead", "people hurt"), linked=True) == []


def test_tolls_of_one_day_clash_however_far_apart() -> None:
    one = (
        "Three people were killed and 12 wounded when shots were fired near a parade in Kassel on Wednesday."
    )
    other = (
        "One person was killed and 21 others were injured on Wednesday in a shooting at a parade in Kassel."
    )
    assert clashes(one, other, linked=True) == [
        ("number", "Three people", "One person"),
        ("number", "12 wounded", "21 others"),
    ]
    assert clashes(one, other.replace("Wednesday", "Friday"), linked=True) == []


def test_the_age_of_somebody_unnamed() -> None:
    one = "A 67-year-old man was killed by a falling tree in Falmouth, police confirmed on Thursday."
    other = "A man aged 69 died on Thursday when a tree fell on his car in Falmouth, police said."
    assert clashes(one, other, linked=True) == [("number", "67-year-old", "69")]
    assert clashes(one, other.replace("man", "woman"), linked=True) == []


def test_the_same_noun_counted_in_sentences_much_alike() -> None:
    one = "Some 4,000 homes lost power in Devon and Cornwall, the grid said, and 300 schools were shut."
    other = "In Devon and Cornwall homes lost power, according to the grid, while 370 schools closed."
    assert ("number", "300 schools", "370 schools") in clashes(one, other, linked=True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The brewer is to cut 340 jobs after a poor summer.",
            "About 420 posts will go, most of them in the bottling hall.",
            [("number", "340 jobs", "About 420 posts")],
        ),
        (
            "The survey, which took two summers, was made in 24 villages.",
            "Those who answered, in 42 villages, were mostly old.",
            [("number", "24 villages", "42 villages")],
        ),
        (("A barn for 34 hens burned.", "He has bought 38 hens."), "In May she sold 41 hens.", []),
        ("Two of the aldermen left.", "Three aldermen sang.", []),
        ("Anna Lind keeps 34 hens.", "Peter Holm keeps 41 hens.", []),
        ("Growers hoped to plant 340 orchards.", "So far 290 orchards were planted.", []),
        ("The brewer owns 24 inns, up from 18 inns.", "It had 18 inns in the spring.", []),
    ],
)
def test_what_each_source_counts_but_once(
    one: str | tuple[str, ...], other: str, expected: list[tuple[str, str, str]]
) -> None:
    assert clashes(one, other) == expected
