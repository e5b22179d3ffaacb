from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.sentences import LONGEST, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "Sen. Ruth Dale met Gov. Tom Frey at 5 p.m. Monday in the U.S. Capitol. | They spoke for an hour.",
        "The plant is in the U.S. | The other one is in Mexico.",
        "He paid Rs. 500 crore for No. 7 on the list. | No. | It was not cheap.",
        "J. K. Moore and Harry S. Dunn Jr. voted no. | The rest agreed.",
        "It grew 3.5 percent to $1.2 billion. | Analysts at Bell Corp. had expected less.",
        "See www.example.com for details. | The office is closed.",
        "“We won. | It took years. | Nobody helped us,” she said.",
        "“Why us?” Dale said. | “Because we can.” | He left.",
        "“Go!” she shouted. | “Now!” | The crowd cheered.",
        'He called it "a dark day." | The vote passed.',
        "He waited ... and then left. | She stayed.",
        "They closed the deal with Acme Inc. in May. | Acme Inc. | The buyer paid cash.",
        "The train left at 6 a.m. | Frey stayed.",
        "At 6 a.m. Frey left.",
        "Mt. Rose is 3,285 m high. | St. Anne lies below.",
        "It hangs in the museum of modern art. | The opera is next door.",
        "The firm sold the iPad unit. | iPhone sales rose.",
        "He was with the F.B.I. and the C.I.A. before that. | He retired.",
        "The flood (the worst since 1953) killed 12. | (Three are missing.) | The rest are safe.",
        "1. The first point. | The second is open.",
        "A senator (D-Mass.) spoke. | Others left.",
    ],
)
def test_sentences_of_news(marked: str) -> None:
    assert sentences(marked.replace(" | ", " ")) == marked.split(" | ")


def test_a_lost_space_does_not_hide_an_end() -> None:
    assert sentences("The visit ended.The guests flew home.") == ["The visit ended.", "The guests flew home."]


def test_addresses_are_not_cut() -> None:
    assert len(sentences("Write to news@paper.Com or see paper.org/Some.Page today.")) == 1


def test_lines_are_never_joined() -> None:
    assert sentences("A heading\nA sentence.") == ["A heading", "A sentence."]


def test_a_text_without_stops_is_cut_between_words() -> None:
    text = "and so on " * 1000
    pieces = sentences(text)
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert " ".join(pieces) == text.strip()
    assert sentences("x" * 5000) == ["x" * 5000]


@given(st.text(st.sampled_from("aB1 .!?\"”“'\n…"), max_size=60))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
