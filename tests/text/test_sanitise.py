from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.sanitise import FORBIDDEN, sanitise, sanitised
from newsdiff.text.traced import Traced

LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
SIGNS = "\x1b[]()\\;\x07\x9b\x9d\x9c\r\n\t \x00\x85\u2028\u200b\u200d\u200c\ufeff\xad\u202e\ufe0f👍🏽❤0mA…"
NASTY = st.text(
    st.one_of(
        st.sampled_from(SIGNS),
        st.characters(),
    ),
    max_size=80,
)


@given(NASTY)
def test_no_forbidden_character_survives(text: str) -> None:
    assert not FORBIDDEN.search(sanitise(text).text)


@given(NASTY)
def test_sanitising_twice_changes_nothing(text: str) -> None:
    once = sanitise(text).text
    assert sanitise(once).text == once


@given(NASTY)
def test_every_kept_character_is_the_one_it_came_from(text: str) -> None:
    traced = sanitise(text)
    for at, sign in enumerate(traced.text):
        original = text[traced.origin(at)]
        folded = (sign == " " and original.isspace()) or (sign == "\n" and original in LINE_ENDS)
        assert sign == original or folded


@given(NASTY)
def test_places_rise(text: str) -> None:
    traced = sanitise(text)
    places = [traced.origin(at) for at in range(len(traced.text))]
    assert places == sorted(set(places))


def test_escape_sequences_go_with_their_parameters() -> None:
    hostile = "Kim\x1b[31m said\x1b]0;PWNED\x07 no\x1b]52;c;aGk=\x1b\\thing\x9b2J."
    assert sanitise(hostile).text == "Kim said nothing."


def test_an_unfinished_escape_does_not_swallow_the_article() -> None:
    assert sanitise("Before\x1b]0;title without end\nAfter").text == "Before0;title without end\nAfter"


def test_line_ends_and_spaces_become_plain() -> None:
    assert sanitise("a\r\nb\rc\x85d\u2028e\xa0f\u202fg").text == "a\nb\nc\nd\ne f g"


def test_emoji_lose_what_terminals_measure_differently() -> None:
    assert sanitise("👍🏽 ❤️ 👩‍💻").text == "👍 ❤ 👩"


def test_persian_keeps_its_joiner_control() -> None:
    assert sanitise("می\u200cخواهم").text == "می\u200cخواهم"


def test_bidi_controls_and_invisible_signs_go() -> None:
    assert sanitise("\ufeffab\u202ecd\u2066\u200b\xad\U000e0041").text == "abcd"


def test_reading_from_a_later_start_keeps_places() -> None:
    traced = sanitised(Traced.of("---\nx\n---\nbo\xaddy").part(10, 16))
    assert traced.text == "body"
    assert traced.origin(2) == 13
