"""A sentence as it is compared: its content words with their keys, and the clauses they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from newsdiff.compare.spelling import alike, fold, is_title, spelling
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.text.tokens import Token

#: What ends a clause where it stands between two words.
_BREAK = re.compile(r"[,;:()\[\]—–!?]|--|\s-\s")
_OPENERS = word_set("that which who whom whose while but because although though after before if when where")
_COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}
#: A clause of fewer content words is read with its neighbour ("On Saturday, Kim met …").
_MIN_CLAUSE = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its position among the sentence's tokens, its key, and whether it looks like a name."""

    at: int
    key: str
    name: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence's evidence with its content words (``timed`` ones, of dates, left out) and clauses.

    ``keys`` has the key of every token, ``clauses`` its clause's number, ``spelt`` its spelling without hyphens.
    ``parts`` are all words of the sentence, hyphenated ones also by part; ``compounds`` are neighbouring words
    written as one.
    """

    evidence: Evidence
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    clauses: tuple[int, ...]
    quoted: frozenset[int]
    spelt: tuple[str, ...]
    parts: frozenset[str]
    compounds: frozenset[str]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.evidence.tokens

    def at(self, start: int, end: int) -> range:
        """Give the indices of the tokens that lie in a range of characters."""
        inside = [i for i, token in enumerate(self.tokens) if token.start < end and start < token.end]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def clause(self, index: int) -> tuple[Word, ...]:
        """Give the content words of the clause that the token ``index`` stands in."""
        number = self.clauses[index]
        return tuple(word for word in self.words if self.clauses[word.at] == number)


@lru_cache(maxsize=8192)
def read(evidence: Evidence) -> Reading:
    """Read a sentence for comparing."""
    keys = tuple(_key(token, after) for token, after in zip_longest(evidence.tokens, evidence.tokens[1:]))
    timed = _covered(evidence.tokens, ((date.start, date.end) for date in evidence.dates))
    words = tuple(
        Word(i, keys[i], i > 0 and token.text[0].isupper())
        for i, token in enumerate(evidence.tokens)
        if i not in timed and is_content(token)
    )
    quoted = _covered(evidence.tokens, ((quote.start, quote.end) for quote in evidence.quotes))
    parts = [spelling(token.lower) for token in evidence.tokens]
    spelt = tuple("".join(part) for part in parts)
    return Reading(
        evidence,
        words,
        keys,
        _clauses(evidence, {word.at for word in words}),
        quoted,
        spelt,
        frozenset(part for group in parts for part in group).union(spelt),
        frozenset(one + other for one, other in pairwise(spelt)),
    )


def is_content(token: Token) -> bool:
    """Tell whether a token carries content: no function word, no courtesy title ("US" is content, "us" not)."""
    if token.stop:
        return token.text.isupper() and len(token.text) > 1
    return not is_title(token) and (len(token.text) > 1 or token.text.isdigit() or token.lower in _COMPASS)


def _key(token: Token, after: Token | None) -> str:
    """Give a token's key; "N. Korea" is "North Korea"."""
    if token.lower in _COMPASS and token.text.isupper() and after and after.text[0].isupper():
        return _COMPASS[token.lower]
    return fold(token.stem)


def matched(words: Sequence[Word], others: Sequence[Word]) -> tuple[Word, ...]:
    """Give those of ``words`` that have a form among ``others``."""
    keys = {word.key for word in others}
    return tuple(word for word in words if word.key in keys or any(alike(word.key, key) for key in keys))


def coverage(words: Sequence[Word], others: Sequence[Word]) -> float:
    """Give the share of ``words`` that have a form among ``others`` (0 for no words)."""
    return len(matched(words, others)) / len(words) if words else 0.0


def _covered(tokens: Sequence[Token], ranges: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Give the indices of the tokens that any of the ranges of characters touches."""
    spans = tuple(ranges)
    return frozenset(
        i
        for i, token in enumerate(tokens)
        if any(token.start < end and start < token.end for start, end in spans)
    )


def _clauses(evidence: Evidence, content: set[int]) -> tuple[int, ...]:
    """Number the tokens by clause; a clause too short to stand alone goes with the next, the last with the one before."""
    text, offset = evidence.sentence.text, evidence.sentence.start
    parts: list[list[int]] = []
    end = offset
    for i, token in enumerate(evidence.tokens):
        opens = token.lower in _OPENERS or _BREAK.search(text, end - offset, token.start - offset)
        if not parts or (opens and sum(j in content for j in parts[-1]) >= _MIN_CLAUSE):
            parts.append([])
        parts[-1].append(i)
        end = token.end
    if len(parts) > 1 and sum(i in content for i in parts[-1]) < _MIN_CLAUSE:
        parts[-2:] = [parts[-2] + parts[-1]]
    return tuple(number for number, part in enumerate(parts) for _ in part)
