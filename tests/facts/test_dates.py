from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import article
from newsdiff.facts.dates import find_dates, parse

SUNDAY = "2023-09-17"


def read(text: str, published: str = SUNDAY) -> list[tuple[str, str | None]]:
    """The date expressions of a sentence with their values."""
    return [(text[span.start : span.end], span.value) for span in parse(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned Sunday.", [("Sunday", "2023-09-17")]),
        ("He met the minister on Saturday.", [("Saturday", "2023-09-16")]),
        ("The visit, which began last Tuesday, is over.", [("last Tuesday", "2023-09-12")]),
        ("last Sunday's match", [("last Sunday", "2023-09-10")]),
        ("The board will meet on Thursday.", [("Thursday", "2023-09-21")]),
        ("On Friday, the court will rule.", [("Friday", "2023-09-22")]),
        ("He said Friday that he will resign.", [("Friday", "2023-09-15")]),
        ("Bakers begin a two-day walk on Friday.", [("Friday", "2023-09-22")]),
        ("Hale travel to Orme on Tuesday.", [("Tuesday", "2023-09-19")]),
        ("Cooks face empty halls from Thursday.", [("Thursday", "2023-09-21")]),
        ("Cooks were sent home from Thursday.", [("Thursday", "2023-09-14")]),
        ("next Monday", [("next Monday", "2023-09-18")]),
        ("until Wednesday", [("Wednesday", "2023-09-20")]),
        ("late Monday and early on Tuesday morning",
         [("late Monday", "2023-09-11"), ("early on Tuesday morning", "2023-09-12")]),
        ("yesterday, tonight and tomorrow",
         [("yesterday", "2023-09-16"), ("tonight", "2023-09-17"), ("tomorrow", "2023-09-18")]),
        ("Last night he left.", [("Last night", "2023-09-16")]),
    ],
)  # fmt: skip
def test_days_by_tense_and_article(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on September 17, 2023, and on Sept. 12",
         [("September 17, 2023", "2023-09-17"), ("Sept. 12", "2023-09-12")]),
        ("on 3rd October 2021 or Tuesday 5 September",
         [("3rd October 2021", "2021-10-03"), ("Tuesday 5 September", "2023-09-05")]),
        ("ahead of Jan. 3", [("Jan. 3", "2024-01-03")]),
        ("2023-02-28", [("2023-02-28", "2023-02-28")]),
        ("February 31, 2023", [("February 31, 2023", None)]),
        ("Shoigu visited in July.", [("July", "2023-07")]),
        ("They agreed to meet in November.", [("November", "2023-11")]),
        ("The plant closed last November.", [("last November", "2022-11")]),
        ("in early May and June 2019", [("early May", "2019-05"), ("June 2019", "2019-06")]),
        ("earlier this month, last year", [("earlier this month", "2023-09"), ("last year", "2022")]),
        ("by the end of the year", [("by the end of the year", "2023-12-31")]),
        ("first recognised 75 years ago", [("75 years ago", "1948")]),
        ("It closed fourteen years ago.", [("fourteen years ago", "2009")]),
        ("two weeks ago", [("two weeks ago", "2023-09-03")]),
        ("more than ten years ago", [("more than ten years ago", None)]),
        ("from 2009 to 2013, and in 1957-58",
         [("2009", "2009"), ("2013", "2013"), ("1957", "1957"), ("58", "1958")]),
        ("a bell of the 7th Century", [("7th Century", "06")]),
        ("in the 1990s and the 20th century", [("the 1990s", "199X"), ("20th century", "19")]),
        ("last summer", [("last summer", "2023")]),
        ("this week", [("this week", "2023-W37")]),
        ("on Christmas Day and Good Friday 2024",
         [("Christmas Day", "2023-12-25"), ("Good Friday 2024", "2024-03-29")]),
        ("the Sept. 11 attacks, known as 9/11", [("Sept. 11", "2001-09-11"), ("9/11", "2001-09-11")]),
        ("on his final day", [("on his final day", None)]),
    ],
)  # fmt: skip
def test_other_dates(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It may march on for a second; the sun sat low.",
        "Theresa May and April Ryan spoke to August Wilson.",
        "He wrote in the Sunday Times about Super Tuesday.",
        "She told NBC's “Today” and watched Saturday Night Live.",
        "He prays every Sunday.",
        "More than 2000 people paid $2012 for 1,999 seats.",
        "The fall of the government shocked them.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_without_the_articles_date_only_full_dates_are_resolved() -> None:
    text = "On Tuesday, as on Sept. 3, 2020 and in 2006, and last July, he spoke."
    assert [value for _, value in read(text, "")] == [None, "2020-09-03", "2006", None]


def test_later_that_day_is_the_day_last_spoken_of() -> None:
    source = article("He spoke on Friday. Later that day he left.", published=SUNDAY)
    assert [d.value for d in find_dates(source)] == ["2023-09-15", "2023-09-15"]


def test_a_week_is_listed_without_a_date_and_offsets_are_the_articles() -> None:
    source = article("The vote is next week.", "It was held in 2019.", published=SUNDAY)
    found = find_dates(source)
    assert [(d.text, d.value) for d in found] == [("next week", None), ("2019", "2019")]
    assert all(source.text[d.start : d.end] == d.text for d in found)


WORDS = st.sampled_from(
    [
        *[
            "Monday",
            "last",
            "next",
            "May",
            "March",
            "3",
            "31",
            "2019",
            ",",
            "the",
            "in",
            "on",
            "of",
            "9/11",
            "ago",
        ],
        *["years", "ten", "Sept.", "will", "said", "1990s", "week’s", "’90s", "2009-13"],
    ]
)


@given(
    st.lists(WORDS, max_size=12).map(" ".join),
    st.sampled_from(["", "2024-02-29", "2023", "nonsense", "0001-01-01"]),
)
def test_any_words_give_verbatim_spans_in_order(text: str, published: str) -> None:
    spans = parse(text, published)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text(max_size=200), st.dates().map(str))
def test_no_text_breaks_it(text: str, published: str) -> None:
    parse(text, published)


def test_people_counted_after_a_month_are_no_day() -> None:
    assert read("In May 15 people died in the floods.")[0][0] == "May"
    assert read("In early May 15 people died in the floods.")[0][0] == "early May"
    assert read("On May 15 people died in the floods.")[0][0] == "May 15"


def test_a_year_may_be_cut_short() -> None:
    assert [value for _, value in read("The worst since ’87, and worse than the flood of '21.")] == [
        "1987",
        "2021",
    ]
