from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import article
from newsdiff.facts.names import find_names
from newsdiff.facts.quotes import hear


def quoted(*paragraphs: str, headline: str = "") -> list[str]:
    """The quotations of an article, as written."""
    source = article(*paragraphs, headline=headline)
    found = hear(source, find_names(source))[0]
    assert all(source.text[q.start : q.end] == q.text for q in found)
    return [q.text for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We lost it all,” said Odalys Quintero.", ["We lost it all,"]),
        ('"We lost it all," said Odalys Quintero.', ["We lost it all,"]),
        ("‘We lost it all,’ said Odalys Quintero.", ["We lost it all,"]),
        ("'It wasn't the union's fault,' she said.", ["It wasn't the union's fault,"]),
        ("“We lost it all,” she said, “and the bank didn’t care.”",
         ["We lost it all,", "and the bank didn’t care."]),
        ("TASS said the “leader received five drones and a ‘Geran-25’ drone” on Sunday.",
         ["leader received five drones and a ‘Geran-25’ drone"]),
        ('He said, "She told me \'never again\' and left."', ["She told me 'never again' and left."]),
        ("It was a “new era of friendship” for both.", ["new era of friendship"]),
        ('"It opened in 2014" and "closed in 2020," he said.', ["It opened in 2014", "closed in 2020,"]),
        ("“We heard “never again” twice,” she said.", ["We heard “never again” twice,"]),
        ("“We saw the reports,\" he said. \"It is over now,” she said.",
         ["We saw the reports,", "It is over now,"]),
        ("She asked: „Wer hat das getan?“", ["Wer hat das getan?"]),
        ("“[W]e will not … agree,” they wrote.", ["[W]e will not … agree,"]),
    ],
)  # fmt: skip
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_one_quote_for_each_sentence() -> None:
    text = "“We lost the house. We lost the boat too. Nobody came,” she said."
    assert quoted(text) == ["We lost the house.", "We lost the boat too.", "Nobody came,"]


def test_a_quotation_of_several_paragraphs_with_marks_only_at_the_openings() -> None:
    assert quoted(
        "“The flood came at night.", "“We ran to the roof.", "“And there we sat,” she said.", "The end."
    ) == ["The flood came at night.", "We ran to the roof.", "And there we sat,"]


@pytest.mark.parametrize("mark", ["“”", '""'])
def test_a_quotation_of_several_paragraphs_not_opened_anew(mark: str) -> None:
    first, last = mark[0], mark[1]
    assert quoted(
        f"{first}The flood came at night and took the whole street.", f"We ran to the roof,{last} he said."
    ) == ["The flood came at night and took the whole street.", "We ran to the roof,"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “expert” left.",
        "She starred in “The Long Road Home” last year.",
        'He appeared on CBS\'s "Face the Nation" again.',
        "It's the workers' union's plan, and the players' too.",
        "Rock 'n' roll of the '90s",
        'The 14" shell hit the wall.',
        "He is 6'2\" tall.",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_headlines_are_read() -> None:
    assert quoted("He left.", headline="Mayor: 'I never took a bribe'") == ["I never took a bribe"]


MARKS = st.sampled_from(
    [
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        ".",
        ",",
        "said",
        "Smith",
        "he",
        "told",
        "we lost",
        "it all",
        ":",
        "―",
        "that",
    ]
)


@given(st.lists(st.lists(MARKS, max_size=14).map(" ".join), max_size=4))
def test_any_order_of_marks_gives_verbatim_quotes_in_order(paragraphs: list[str]) -> None:
    source = article(*[p for p in paragraphs if p])
    found = hear(source, find_names(source))[0]
    assert all(source.text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    sentences = {s.id: s for s in source.sentences}
    assert all(sentences[q.sentence].start <= q.start < q.end <= sentences[q.sentence].end for q in found)


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    source = article(text) if text else article("x")
    hear(source, find_names(source))[0]
