from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.layout.marks import Role
from newsdiff.layout.page import Page
from newsdiff.layout.search import Hit, PatternError, find, hit_marks
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


@pytest.mark.parametrize(
    "query", ["(x?){40}x{40}", "(.*a){30}q", "((a{100}){100}){100}", "(a|aa)+$", r"(?:(?:\w+\s?)+,?)+!"]
)
def test_no_regular_expression_keeps_the_reader_waiting(query: str) -> None:
    """That it ends at all is what is tested: some of these would take years."""
    shown = page(*[[[item(f"a:p{n}", "the dam held " * 40 + "a" * 60 + "b")]] for n in range(20)])
    try:
        find(shown, query, regex=True)
    except PatternError as error:
        assert "too" in str(error)


@pytest.mark.parametrize("query", ["((a{200}){200})", "((a{1,200}){,200})", "((a{200,}){200,})"])
def test_counts_within_counts_are_refused_before_they_are_counted_out(query: str) -> None:
    with pytest.raises(PatternError, match="repeats its parts too often"):
        find(STORY, query, regex=True)


@given(st.text("(){}[]|*+?.^$\\abw123,<=!", max_size=12), st.booleans())
def test_any_regular_expression_finds_or_is_refused(query: str, words: bool) -> None:
    try:
        hits = find(STORY, query, regex=True, words=words)
    except PatternError:
        return
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(STORY.rows[hit.row].cells[hit.column][hit.item].text)


@given(st.text("ov er.'’-tU", min_size=1, max_size=4))
def test_what_is_searched_as_it_stands_is_found_in_each_text_by_itself(query: str) -> None:
    """All texts are searched as one; that must not show."""
    found = list(find(STORY, query))
    alone = []
    for y, row in enumerate(STORY.rows):
        for x, cell in enumerate(row.cells):
            for z, one in enumerate(cell):
                hits = find(page([[one]]), query)
                alone += [Hit(y, x, z, hit.start, hit.end) for hit in hits]
    assert found == alone


def test_the_marks_of_a_place_are_those_of_its_hits() -> None:
    hits = find(STORY, "over")
    assert [(m.start, m.role) for m in hit_marks(hits, 2, (1, 1, 1))] == [(0, Role.MATCH), (9, Role.CURRENT)]
    assert hit_marks(hits, 2, (0, 0, 0)) == hit_marks((), -1, (1, 1, 1)) == ()
