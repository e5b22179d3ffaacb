from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.layout.wrap import width_of, wrap

NEWS = st.text(
    st.sampled_from("abcdefgh  ,.—–-‘’“”éñüŁЖж 漢字カナ한국、。é\u0301🙂👩‍🚒٣ع\n"), min_size=0, max_size=200
)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, cell_len)]


def test_words_stay_whole_and_lines_are_filled() -> None:
    assert lines("The mayor said the bridge would reopen in May.", 16) == [
        "The mayor said",
        "the bridge would",
        "reopen in May.",
    ]


def test_a_word_that_just_fits_is_not_broken() -> None:
    assert lines("reopen in May", 9) == ["reopen in", "May"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert lines("at https://example.org/a/b now", 10) == ["at", "https://ex", "ample.org/", "a/b now"]


def test_a_ragged_line_is_filled_at_a_hyphen() -> None:
    assert lines("a headline-grabbing visit", 16) == ["a headline-", "grabbing visit"]


def test_a_newline_always_breaks() -> None:
    assert lines("one\ntwo three\n", 20) == ["one", "two three", ""]


def test_curly_quotes_and_dashes_take_one_cell() -> None:
    assert lines("“No,” she said — “never.”", 14) == ["“No,” she said", "— “never.”"]


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    assert lines("洪水で橋が流された。", 8) == ["洪水で橋", "が流され", "た。"]
    assert lines("橋が流れた。", 10) == ["橋が流れ", "た。"]


def test_combining_marks_stay_with_their_letter() -> None:
    text = "cafe\u0301" * 6
    assert all(not line.startswith("\u0301") for line in lines(text, 7))


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 20, cell_len) == [(0, 0)]


@given(NEWS, st.integers(2, 60))
def test_nothing_is_lost_but_white_space_at_breaks(text: str, width: int) -> None:
    found = wrap(text, width, cell_len)
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "").replace(
        "\n", ""
    )
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))


@given(NEWS, st.integers(2, 60))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    for start, end in wrap(text, width, cell_len):
        assert sum(map(cell_len, text[start:end])) <= width


@given(NEWS)
def test_the_quick_width_is_the_terminals_width(text: str) -> None:
    printable = text.replace("\n", " ")
    assert width_of(printable, cell_len) == cell_len(printable)
