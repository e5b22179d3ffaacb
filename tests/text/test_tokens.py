from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.tokens import tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def test_tokens_of_a_news_sentence() -> None:
    assert words("The U.S. sold 5,000 F-16s, a six-day record, at 10:30 a.m. to Kim's AT&T.") == [
        *("The", "U.S.", "sold", "5,000", "F-16s", "a", "six-day", "record", "at", "10:30", "a.m."),
        *("to", "Kim's", "AT&T"),
    ]


def test_stems_join_forms_of_a_word() -> None:
    stems = {token.stem for token in tokenize("visits visited visiting")}
    assert stems == {"visit"}
    assert tokenize("Kim’s")[0].stem == tokenize("Kim")[0].stem == "kim"
    assert tokenize("the U.S.")[1].stem == "us"


def test_function_words_are_marked() -> None:
    assert [token.text for token in tokenize("He didn’t inspect the drones") if not token.stop] == [
        "inspect",
        "drones",
    ]


@given(st.text(max_size=60))
def test_offsets_give_the_token_back(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
