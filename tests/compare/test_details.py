"""What one sentence adds to another: whole phrases that the other article does not tell elsewhere."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.sentences import evidence, judged
from newsdiff.compare.additions import Articles
from newsdiff.compare.details import details
from newsdiff.compare.pair import Pair
from newsdiff.compare.phrases import phrases
from newsdiff.compare.reading import read
from newsdiff.compare.unshared import unshared
from newsdiff.model import Difference, DifferenceKind, Span

FERRY = "The ferry ran aground near Skerry Point on Monday."


def added(one: str, other: str) -> list[str]:
    """Give what the second sentence adds to the first."""
    return [b for kind, a, b in judged(one, other)[1] if kind == "detail" and not a]


@pytest.mark.parametrize(
    ("longer", "words"),
    [
        ("The ferry ran aground near Skerry Point on Monday in thick fog.", "in thick fog"),
        (
            "The ferry, which had been repaired twice this year, ran aground near Skerry Point on Monday.",
            "which had been repaired twice this year",
        ),
        (
            "The ferry ran aground near Skerry Point on Monday, blocking the harbour for hours.",
            "blocking the harbour for hours",
        ),
        (
            "The ferry, a forty-year-old vessel built in Gdansk, ran aground near Skerry Point on Monday.",
            "a forty-year-old vessel built in Gdansk",
        ),
        (
            "The ferry ran aground near Skerry Point on Monday because its radar had broken down.",
            "because its radar had broken down",
        ),
    ],
)
def test_an_addition_is_a_whole_phrase(longer: str, words: str) -> None:
    assert added(FERRY, longer) == [words]


@pytest.mark.parametrize(
    "longer",
    [
        # who said so, and to whom
        "The ferry ran aground near Skerry Point on Monday, the coastguard told the Harbour Gazette.",
        # a title
        "Harbour master, Joan Lind, said the ferry ran aground near Skerry Point on Monday.",
        # a subject without its verb, a verb without its object
        "Heavy seas pushed the ferry aground near Skerry Point on Monday.",
        # the same day and figure told again in brackets
        "The ferry ran aground near Skerry Point (about two miles off) on Monday.",
        # a word of wording
        "The ferry suddenly ran aground near Skerry Point on Monday.",
    ],
)
def test_scraps_and_attributions_are_no_additions(longer: str) -> None:
    assert added(FERRY, longer) == []


def test_phrases_end_before_a_mark_and_before_what_opens_the_next() -> None:
    text = "The mayor, a former judge, opened the new bridge in June and thanked its builders."
    reading = read(evidence(text)["a:s0"])
    cut = [" ".join(t.text for t in reading.tokens[p.start : p.stop]) for p in phrases(reading)]
    assert cut == [
        *("The mayor", "a former judge", "opened", "the new bridge", "in June", "and"),
        *("thanked", "its builders"),
    ]


def test_what_the_other_article_tells_elsewhere_is_no_addition() -> None:
    said = "The ferry ran aground near Skerry Point on Monday in thick fog."
    for others, kept in (
        ((FERRY, "Divers looked at its hull."), True),
        ((FERRY, "There was thick fog at the time."), False),
    ):
        known = evidence(said, others)
        at = said.index("in thick fog")
        span = Span(at, at + len("in thick fog"))
        detail = Difference(DifferenceKind.DETAIL, span, Span(0, 0))
        left = Articles(known.values()).without_told(known["a:s0"], known["b:s0"], (detail,))
        assert bool(left) is kept


@given(st.text(max_size=120), st.text(max_size=120))
def test_additions_are_parts_of_the_sentence_apart_from_each_other(one: str, other: str) -> None:
    found = evidence(one, other)
    pair = Pair.of(read(found["a:s0"]), read(found["b:s0"]))
    a, parts = pair.a, sorted(details(pair, unshared(pair)), key=lambda part: part.start)
    assert all(part and part.stop <= len(a.tokens) for part in parts)
    assert all(x.stop <= y.start for x, y in itertools.pairwise(parts))
    assert [i for p in phrases(a) for i in range(p.start, p.stop)] == list(range(len(a.tokens)))
