"""Words and numbers of a text, with stems.

Stems are those of the Snowball English stemmer (M. F. Porter, snowballstem.org).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.text.stopwords import STOP_WORDS

if TYPE_CHECKING:
    from Stemmer import Stemmer

_TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                         # U.S., a.m., D.C.
    | \d+(?:[.,:/]\d+)*[^\W\d_]*(?:-\w+)*        # 5,000  3.5  10:30  75th  20s  6-day
    | [^\W_]+(?:['’´.&][^\W_]+)*(?:[-‐‑][^\W_]+(?:['’´][^\W_]+)*)*   # words, Kim's, six-day, AT&T
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One word or number; ``lower`` has straight apostrophes, ``stop`` marks function words."""

    start: int
    end: int
    text: str
    lower: str
    stem: str
    stop: bool


@cache
def _stemmer() -> Stemmer:
    from Stemmer import Stemmer  # noqa: PLC0415 - the reader opens without it

    return Stemmer("english", 0)  # stems are kept here


@lru_cache(maxsize=1 << 16)
def stem(lower: str) -> str:
    """Give the stem of a lower-case word; a possessive "'s" is dropped, the dots of "u.s." too."""
    stemmed: str = _stemmer().stemWord(lower.replace(".", "") if lower.endswith(".") else lower)
    return stemmed


def tokenize(text: str) -> tuple[Token, ...]:
    """Give the words and numbers of ``text`` in order; offsets are positions in it.

    "six-day", "Kim's", "U.S.", "5,000", "10:30" and "75th" are one token each; "$" and "%" are none.
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        word, lower, stemmed, stop = _reading(match[0])
        tokens.append(Token(match.start(), match.end(), word, lower, stemmed, stop))
    return tuple(tokens)


@lru_cache(maxsize=1 << 16)
def _reading(word: str) -> tuple[str, str, str, bool]:
    """Give a word (one object for all its places), in lower case, its stem, whether it is a function word."""
    lower = word.lower().replace("’", "'").replace("´", "'")
    return word, word if lower == word else lower, stem(lower), lower in STOP_WORDS
