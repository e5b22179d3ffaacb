from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.layout.page import Page
from newsdiff.layout.search import Hit, PatternError, find
from pages import item, page

STORY = page(
    [[item("s1:p1", "The US said us twice.")], [item("s2:p1", "“It’s over,” the well-known coach said.")]],
    [[], [item("s2:p2", "Straße, İstanbul and Kraków [sic]."), item("s2:p3", "Over and over.")]],
)


def texts(query: str, shown: Page = STORY) -> list[str]:
    return [shown.rows[h.row].cells[h.column][h.item].text[h.start : h.end] for h in find(shown, query)]


def test_small_letters_find_both_cases_capitals_only_themselves() -> None:
    assert texts("us") == ["US", "us"]
    assert texts("US") == ["US"]


def test_hits_come_in_reading_order_with_exact_places() -> None:
    assert find(STORY, "over") == (
        Hit(0, 1, 0, 6, 10),
        Hit(1, 1, 1, 0, 4),
        Hit(1, 1, 1, 9, 13),
    )


def test_what_a_keyboard_has_finds_what_a_newspaper_prints() -> None:
    assert texts("it's over") == ["It’s over"]
    assert texts('"it') == ["“It"]
    assert texts("well-known") == ["well-known"]


def test_letters_that_change_length_in_lower_case_do_not_shift_the_place() -> None:
    assert texts("kraków") == ["Kraków"]
    assert texts("istanbul") in ([], ["İstanbul"])


def test_a_query_is_words_not_a_pattern() -> None:
    assert texts("[sic]") == ["[sic]"]
    assert texts(".*") == []


def test_nothing_and_white_space_find_nothing() -> None:
    assert find(STORY, "") == find(STORY, "   ") == ()


@given(st.text(min_size=1, max_size=12))
def test_any_query_is_safe_and_every_hit_lies_in_its_text(query: str) -> None:
    for hit in find(STORY, query):
        assert 0 <= hit.start < hit.end <= len(STORY.rows[hit.row].cells[hit.column][hit.item].text)


@pytest.mark.parametrize(
    ("query", "ways", "found"),
    [
        (r"\d{3} people", {"regex": True}, ["500 people"]),
        (r"\D+", {"regex": True}, ["The dam held for ", " people."]),
        (r"x*", {"regex": True}, []),
        ("peop", {"words": True}, []),
        ("held for", {"words": True}, ["held for"]),
        ("h[ae]", {"words": True, "regex": True}, []),
        ("THE", {"words": True}, []),
    ],
)
def test_regular_expressions_and_whole_words(query: str, ways: dict[str, bool], found: list[str]) -> None:
    text = "The dam held for 500 people."
    shown = page([[item("a:p1", text)]])
    assert [text[hit.start : hit.end] for hit in find(shown, query, **ways)] == found


@pytest.mark.parametrize("query", ["(", "[a", "a**", "(?P<n>", "\\"])
def test_what_is_no_regular_expression_is_said_to_be_none(query: str) -> None:
    assert find(Page((), ()), query) == ()
    with pytest.raises(PatternError):
        find(Page((), ()), query, regex=True)
