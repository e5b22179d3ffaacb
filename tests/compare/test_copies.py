"""What is edited in near-copies is found, whatever it is, and nothing else is."""

from __future__ import annotations

import pytest

from compare.sentences import judged

EDITED = [
    (
        "Aside from Norland, 15 other states have brought in laws on religious freedom since 2015.",
        "Aside from Norland, 45 other states have brought in laws on religious freedom since 2015.",
        ("number", "15 other states", "45 other states"),
    ),
    (
        "The council paid more than $250,000 for the land after a long dispute with its owners.",
        "The council paid more than $550,000 for the land after a long dispute with its owners.",
        ("number", "more than $250,000", "more than $550,000"),
    ),
    (
        "United beat City 3-1 at home on Sunday in front of a small crowd.",
        "United beat City 2-1 at home on Sunday in front of a small crowd.",
        ("number", "3-1", "2-1"),
    ),
    (
        "Nobody was injured in the blast, the fire brigade said.",
        "Three people were injured in the blast, the fire brigade said.",
        ("polarity", "Nobody was injured", "Three people were injured"),
    ),
    (
        "Twelve fishermen are missing after their boat sank off the cape on Sunday night.",
        "A boat that sank off the cape on Sunday night has left nine fishermen missing.",
        ("number", "Twelve fishermen", "nine fishermen"),
    ),
    (
        "The trial of the former minister opens on 4 March in the capital.",
        "The former minister goes on trial in the capital on 14 March.",
        ("date", "4 March", "14 March"),
    ),
    (
        "She called the plan “reckless and cruel” in a speech to members.",
        "In a speech to members, she called the plan “foolish and cruel”.",
        ("quote", "reckless", "foolish"),
    ),
    (
        "In a Wednesday press conference the governor said his son had asked him to veto the bill.",
        "In a Friday press conference the governor said his son had asked him to veto the bill.",
        ("date", "Wednesday", "Friday"),
    ),
    (
        "The inquiry will be led by Judge Daniel Croft, the government said on Monday morning.",
        "The inquiry will be led by Judge David Croft, the government said on Monday morning.",
        ("name", "Daniel Croft", "David Croft"),
    ),
    (
        "Oskar Brandt was appointed head of the central bank on Friday.",
        "Oscar Brand was appointed head of the central bank on Friday.",
        ("name", "Oskar Brandt", "Oscar Brand"),
    ),
    (
        "Shops complained that the measure was discriminatory and would not help the trade.",
        "Shops complained that the measure was not discriminatory and would not help the trade.",
        ("polarity", "discriminatory", "not discriminatory"),
    ),
    (
        "Members voted for the merger of the two unions after a debate of six hours.",
        "Members voted against the merger of the two unions after a debate of six hours.",
        ("polarity", "for", "against"),
    ),
    (
        "The leaders signed the agreement in Geneva after two days of talks.",
        "The leaders signed the agreement in Vienna after two days of talks.",
        ("place", "Geneva", "Vienna"),
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), EDITED)
def test_an_edit_of_a_near_copy_is_a_conflict_of_its_words(
    one: str, other: str, expected: tuple[str, str, str]
) -> None:
    relation, found = judged(one, other)
    assert relation == "conflict"
    assert expected in found
    kind, ours, theirs = expected
    assert judged(other, one) == (relation, [(k, y, x) for k, x, y in found])
    assert (kind, theirs, ours) in judged(other, one)[1]


SOFTENED = [
    (
        "The election is slated for the spring, the commission confirmed on its website.",
        "The election may be slated for the spring, the commission confirmed on its website.",
        ("certainty", "slated", "may be slated"),
    ),
    (
        "The two leaders will meet in Oslo in June to sign the treaty.",
        "The two leaders could meet in Oslo in June to sign the treaty.",
        ("certainty", "meet", "could meet"),
    ),
    (
        "The contract went to Norvik Energy after a long tender in the spring.",
        "The contract went to Halden Power after a long tender in the spring.",
        ("name", "Norvik Energy", "Halden Power"),
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), SOFTENED)
def test_an_edit_that_leaves_both_possible_is_a_difference(
    one: str, other: str, expected: tuple[str, str, str]
) -> None:
    relation, found = judged(one, other)
    assert relation == "differ"
    assert expected in found


def test_other_names_with_other_figures_are_two_statements() -> None:
    one = "The poll published by the institute on Sunday gives Anna Varga 41 percent of the vote."
    other = "The poll published by the institute on Sunday gives Maria Silva 38 percent of the vote."
    assert judged(one, other)[0] != "conflict"


ALIKE = [
    (
        "More than 1,200 firefighters fought the blaze near Orlo, which burned 48 homes.",
        "Over 1200 firefighters fought the blaze near Orlo, which burned 48 homes.",
    ),
    (
        "Delegates from the Harbour Workers Union met the minister in the capital.",
        "Delegates from the Harbor Workers Unions met the minister in the capital.",
    ),
    ("Gov. Ann Pell vetoed the bill on Friday.", "Governor Ann Pell vetoed the bill on Friday."),
    (
        "The report on the state of the dam is not complete, said Peter Carr, who speaks for Mills.",
        "The report on the state of the dam is not complete, Peter Carr, who speaks for Mills, said.",
    ),
    (
        "“We have been ready for this for a very long time, and we will win it,” the captain said.",
        "“We have been ready for this for a very long time,” the captain said.",
    ),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_another_wording_of_a_near_copy_is_no_difference(one: str, other: str) -> None:
    assert judged(one, other) == ("agree", [])
