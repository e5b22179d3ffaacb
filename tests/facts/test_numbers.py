from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import article
from newsdiff.facts.numbers import find_quantities, parse


def read(text: str) -> list[tuple[float, str]]:
    """The values and units of a sentence."""
    return [(amount.value, amount.unit) for amount in parse(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He received five explosive drones and a vest.", [(5, "explosive drones")]),
        ("the 15,000 documents they examined", [(15000, "documents")]),
        ("Police arrested 1,24,000 farmers across the state.", [(124000, "farmers")]),
        ("Fire Kills 12 People in Market", [(12, "people")]),
        ("two thousand five hundred men and half a dozen advisers", [(2500, "men"), (6, "advisers")]),
        ("two senior law enforcement officials said", [(2, "senior law enforcement officials")]),
        ("ten of the 12 jurors agreed", [(10, "jurors"), (12, "jurors")]),
        ("three Texas landowners sued 42 Senate Republicans",
         [(3, "Texas landowners"), (42, "Senate Republicans")]),
        ("Twenty-one of the sailors swam.", [(21, "sailors")]),
        ("He gave ₦2bn to the town.", [(2e9, "naira")]),
        ("She has 33 of the council's 60 seats.", [(33, "seats"), (60, "seats")]),
        ("It struck at 0814 GMT with a 1,450-kg load.", [(1450, "kilograms")]),
        ("the six-day visit and the 47-page indictment", [(6, "days"), (47, "pages")]),
        ("a 5,000-strong crowd", [(5000, "people")]),
        ("20 killed, 31 injured", [(20, "killed"), (31, "injured")]),
        ("One person was hurt.", [(1, "people")]),
        ("About 800 police officers and 20 police were there.", [(800, "police officers"), (20, "police")]),
        ("They played in front of a crowd of 54,074.", [(54074, "crowd")]),
        ("On Monday 12 people were hurt, and on Sunday 18 Finns.", [(12, "people"), (18, "Finns")]),
        ("The planet K2-18b was seen by two telescopes.", [(2, "telescopes")]),
        ("The bolt is ⅞ inches wide.", [(0.875, "inches")]),
        ("She has one count of fraud against her.", [(1, "counts")]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[tuple[float, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a $4.5 billion settlement", [(4.5e9, "dollars")]),
        ("£3bn, €40m, A$1.2 billion and Rs 2 crore",
         [(3e9, "pounds"), (4e7, "euros"), (1.2e9, "Australian dollars"), (2e7, "rupees")]),
        ("US $58.24 per barrel", [(58.24, "dollars per barrel")]),
        ("7.5 million Danish crowns", [(7.5e6, "Danish crowns")]),
        ("up 0.5 per cent, or 3 percentage points, to 45%",
         [(0.5, "percent"), (3, "percentage points"), (45, "percent")]),
        ("250 kilometers (155 miles)", [(250, "kilometers"), (155, "miles")]),
        ("winds of 120 km/h and rain of 40mm", [(120, "kilometers per hour"), (40, "millimeters")]),
        ("8 square miles at minus 12 degrees Celsius", [(8, "square miles"), (-12, "degrees Celsius")]),
        ("a 7.8-magnitude earthquake", [(7.8, "magnitude")]),
        ("two-and-a-half hours", [(2.5, "hours")]),
        ("the 19-year-old and Maria Ruiz, 48, of Leeds", [(19, "years"), (48, "years")]),
        ("the Senate voted 97-1", [(97, "votes"), (1, "votes")]),
        ("cut by a quarter of a percentage point to 4.75 per cent",
         [(0.25, "percentage points"), (4.75, "percent")]),
        ("1.5 million km away", [(1.5e6, "kilometers")]),
        ("profit of Rs 987 crore a year ago", [(9.87e9, "rupees")]),
        ("teenagers aged 15 and 17", [(15, "years"), (17, "years")]),
        ("Eva Lind, who is 81, and Bo Lind, who died at 91", [(81, "years"), (91, "years")]),
        ("said manager Gus Vale (52). He is 31 and strong.", [(52, "years"), (31, "years")]),
        ("passed by 310 votes to 267", [(310, "votes"), (267, "votes")]),
        ("shares rose 3.4p to 452p", [(3.4, "pence"), (452, "pence")]),
        ("a third of drivers", [(1 / 3, "drivers")]),
        ("one in five adults", [(0.2, "adults")]),
        ("a two-thirds majority", [(2 / 3, "majority")]),
    ],
)  # fmt: skip
def test_money_measures_ages_votes_and_fractions(text: str, expected: list[tuple[float, str]]) -> None:
    assert [unit for _, unit in read(text)] == [unit for _, unit in expected]
    assert [value for value, _ in read(text)] == pytest.approx([value for value, _ in expected])


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("at least 12 people died", 12, inf, False),
        ("more than a dozen villages", 12, inf, False),
        ("50+ people", 50, inf, False),
        ("up to 30 crew", 0, 30, False),
        ("nearly 3,000 people", 3000, 3000, True),
        ("some 40 to 50 boats", 40, 50, True),
        ("between 5 and 7 percent", 5, 7, False),
        ("$89 to $93 billion", 8.9e10, 9.3e10, False),
        ("adults aged 40 to 69", 40, 69, False),
        ("is expected to last eight to ten weeks", 8, 10, False),
        ("three- to four-day strikes", 3, 4, False),
        ("10-15 people", 10, 15, False),
        ("dozens of boxes", 12, 120, True),
        ("hundreds of thousands of workers", 1e5, 1e6, True),
    ],
)
def test_bounds(text: str, low: float, high: float, approximate: bool) -> None:
    [amount] = parse(text)
    assert (amount.low, amount.high, amount.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "In 2012 the company moved; by 1998 it had failed.",
        "the 2012 attacks and the 1976 Act",
        "on Sept. 11, on 9 March and on March 9, 2021",
        "at 5:30 p.m. and again at 7 a.m.",
        "the 112th Congress and the 21st century",
        "an F-16, a Geran-25 and a Boeing 727",
        "COVID-19 and the G20",
        "the iPhone 11 was shown on Channel 4",
        "Section 230 and Article 5, page 14",
        "No. 10 said the 1990s were over",
        "No one knew; one of them left, and one another day came.",
        "the two leaders met",
        "a four-star general's two-way street",
        "leaders of the Group of Eight watched the Final Four",
        "asked about it 24/7, he rang 555-0134",
        "three weeks ago",
        "on day two of the Test",
        "the top five",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert read(text) == []


def test_heads_are_compared_by_stem() -> None:
    [drones] = parse("five explosive drones")
    [dollars] = parse("$5 per share")
    assert (drones.head, dollars.head) == ("drone", "dollar")


def test_offsets_are_those_of_the_article_and_headlines_count() -> None:
    source = article(
        "The mayor spoke. At least 12 people died.",
        "Two-thirds of the seats went.",
        headline="Flood kills 12",
    )
    found = find_quantities(source)
    assert [q.text for q in found] == ["12", "At least 12 people", "Two-thirds"]
    assert all(source.text[q.start : q.end] == q.text for q in found)
    assert found[-1].value == 0.667


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–/%$£½aonemilhutd()’'\"ABk"), max_size=60))
def test_any_text_gives_verbatim_amounts_in_order(text: str) -> None:
    amounts = parse(text)
    assert all(0 <= a.start < a.end <= len(text) for a in amounts)
    assert [a.start for a in amounts] == sorted(a.start for a in amounts)
    assert all(a.low <= a.high for a in amounts)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    parse(text)


def test_a_fraction_takes_no_unit_from_the_money_it_leads_to() -> None:
    text = "The fund shrank by two-thirds to $3.2bn in a year."
    assert [amount.unit for amount in parse(text)][:2] == ["", "dollars"]


@pytest.mark.parametrize(
    "text", ["United won 3-1 against City on Sunday.", "Alcaraz won the final 6-4, 7-5.", "a 2-1 win"]
)
def test_a_result_of_a_game_is_no_two_figures(text: str) -> None:
    assert read(text) == []


def test_people_counted_after_a_month_are_counted() -> None:
    assert read("In May 15 people died in the floods.") == [(15, "people")]
    assert read("In late May 15 people died in the floods.") == [(15, "people")]
    assert read("On May 15 people died in the floods.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In trials at Zorvane, 18 of 24 voles came back.", [(18, "voles"), (24, "voles")]),
        ("They hold 61 seats out of 110.", [(61, "seats"), (110, "seats")]),
        ("1. Measure 4, a higher wage: approved, 55% to 45%.", [(55, "percent"), (45, "percent")]),
        ("3) Some 12 people live at 12 Quay Street, Dunmore.", [(12, "people")]),
        ("It was the worst storm since ’87 for 300 homes.", [(300, "homes")]),
        ("The party kept the Senate, 22-18, and gained two seats.", [(2, "seats")]),
        ("Waves tore it away.[1] The wind was at force 7 in the 400 block.", []),
        ("Lind shot a five-under 67 and lives at 221B Baker Street.", [(67, "")]),
        ("Goals: Vale 12, 45+2 (pen), Oakes 90+3", []),
    ],
)  # fmt: skip
def test_what_counts_nothing_is_left_out(text: str, expected: list[tuple[float, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "6,5 Prozent für 4.200 Leute kosten 38 Mio. Euro, am 12.03.2024 um 18.45 Uhr.",
            [6.5, 4200, 38e6],
        ),
        ("fr", "Près de 2 300 personnes et 3 milliards de livres le 3 février 2024 à 7h12.", [2300, 3e9]),
        ("es", "Murieron 1.250 personas (3,5%), y 5 millones de euros el 5 de mayo.", [1250, 3.5, 5e6]),
        ("en", "It took 4.200 hours; 1,250 people came.", [4.2, 1250]),
    ],
)
def test_figures_are_read_as_their_language_writes_them(
    language: str, text: str, expected: list[float]
) -> None:
    found = find_quantities(replace(article(text), language=language))
    assert [quantity.value for quantity in found] == expected
    assert all(quantity.text in text for quantity in found)
