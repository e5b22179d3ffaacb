"""A sentence as it is compared: its content words with their keys, and the clauses they stand in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.spelling import HALVES, ROOT, alike, clock, fold, is_title, spelling
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.facts.mentions import AnyMention
    from newsdiff.text.tokens import Token

#: What ends a clause where it stands between two words.
_BREAK = re.compile(r"[,;:()\[\]—–!?]|--|\s-\s")
_OPENERS = word_set("that which who whom whose while but because although though after before if when where")
_COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}
#: A clause of fewer content words is read with its neighbour ("On Saturday, Kim met …").
_MIN_CLAUSE = 2
#: Sentences of so many words in common, and this share of the longer one's, are alike throughout.
_FEW = 3
NEARLY = 0.75
#: Sentences lately read, by the identity of their evidence (which each holds on to), and how many are kept.
_READ: dict[int, Reading] = {}
_KEPT = 8192


class Word(NamedTuple):
    """A content word: its position among the sentence's tokens, its key, and whether it looks like a name.

    ``weight`` is what it tells a reader: names and numbers tell more.
    """

    at: int
    key: str
    name: bool
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence's evidence with its content words (those of dates left out) and clauses.

    ``keys`` has the key of every token, ``clauses`` its clause's number, ``spelt`` its spelling without
    hyphens, ``pairs`` that of each token and the next written as one.
    ``parts`` are all words of the sentence, hyphenated ones also by part; ``hyphenated`` has the parts of
    those. ``names`` has the tokens of each name's content words, ``named``, ``counted``, ``timed`` and
    ``quoted`` all tokens of names, quantities, dates and quotations, ``large`` those written large.
    ``places`` says which of ``words`` a token is, ``by_clause`` has the words of each clause, ``roots`` the
    keys of all words by how they begin.
    Readings are compared by identity, so that what is found out about one can be kept.
    """

    evidence: Evidence
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    clauses: tuple[int, ...]
    by_clause: tuple[tuple[Word, ...], ...]
    places: Mapping[int, int]
    roots: Mapping[str, Sequence[str]]
    names: Mapping[tuple[int, int], frozenset[int]]
    named: frozenset[int]
    counted: frozenset[int]
    timed: frozenset[int]
    quoted: frozenset[int]
    large: frozenset[int]
    spelt: tuple[str, ...]
    pairs: tuple[str, ...]
    parts: frozenset[str]
    hyphenated: Mapping[int, tuple[str, ...]]

    def at(self, start: int, end: int) -> range:
        """Give the indices of the tokens that lie in a range of characters."""
        return _at(self, start, end)

    def clause_of(self, mention: AnyMention) -> int:
        """Give the number of the clause that a mention begins in."""
        return self.clauses[self.at(mention.start, mention.end).start]

    def clause(self, index: int) -> tuple[Word, ...]:
        """Give the content words of the clause that the token ``index`` stands in."""
        return self.by_clause[self.clauses[index]]


def read(evidence: Evidence) -> Reading:
    """Read a sentence for comparing; a sentence read lately is not read again."""
    known = _READ.get(id(evidence))
    if known is None or known.evidence is not evidence:
        if len(_READ) >= _KEPT:
            _READ.clear()
        known = _READ[id(evidence)] = _read(evidence)
    return known


def _read(evidence: Evidence) -> Reading:
    """Read a sentence."""
    tokens = evidence.tokens
    keys = tuple(_key(token, after) for token, after in zip_longest(tokens, tokens[1:]))
    timed = _covered(tokens, evidence.dates)
    words = tuple(
        _word(i, keys[i], token) for i, token in enumerate(tokens) if i not in timed and is_content(token)
    )
    places = {word.at: place for place, word in enumerate(words)}
    clauses = _clauses(evidence, places)
    by_clause: list[list[Word]] = [[] for _ in range(clauses[-1] + 1 if clauses else 0)]
    for word in words:
        by_clause[clauses[word.at]].append(word)
    parts = [spelling(token.lower) for token in tokens]
    spelt = tuple("".join(part) for part in parts)
    pairs = tuple(one + other for one, other in pairwise(spelt))
    return Reading(
        evidence=evidence,
        tokens=tokens,
        words=words,
        keys=keys,
        clauses=clauses,
        by_clause=tuple(tuple(clause) for clause in by_clause),
        places=places,
        roots=_roots(words),
        names={
            (name.start, name.end): frozenset(_between(tokens, name.start, name.end)) & places.keys()
            for name in evidence.names
        },
        named=_covered(tokens, evidence.names),
        counted=_covered(tokens, evidence.quantities),
        timed=timed,
        quoted=_covered(tokens, evidence.quotes),
        large=frozenset(i for i, token in enumerate(tokens) if token.text[0].isupper()),
        spelt=spelt,
        parts=frozenset(part for group in parts for part in group).union(spelt),
        pairs=pairs,
        hyphenated={i: part for i, part in enumerate(parts) if len(part) > 1},
    )


def _word(at: int, key: str, token: Token) -> Word:
    """Make a content word of the token at ``at``."""
    name = at > 0 and token.text[0].isupper()
    return Word(at, key, name, 1.5 if name or key[:1].isdigit() else 1.0)


def is_content(token: Token) -> bool:
    """Tell whether a token carries content: no function word or courtesy title ("US" does, "us" not)."""
    if token.stop:
        return token.text.isupper() and len(token.text) > 1
    if is_title(token) or token.lower in HALVES:
        return False
    return len(token.text) > 1 or token.text.isdigit() or token.lower in _COMPASS


def _key(token: Token, after: Token | None) -> str:
    """Give a token's key; "N. Korea" is "North Korea", "3 p.m." is 15:00."""
    if token.lower in _COMPASS and token.text.isupper() and after and after.text[0].isupper():
        return _COMPASS[token.lower]
    if token.text[0].isdigit() and (time := clock(token.lower, after.lower if after else "")):
        return time
    return fold(token.stem)


def matched(words: Sequence[Word], others: Sequence[Word]) -> tuple[Word, ...]:
    """Give those of ``words`` that have a form among ``others``."""
    roots = _roots(others)
    return tuple([w for w in words if w.key[:ROOT] in roots and _has_form(w.key, roots[w.key[:ROOT]])])


def _roots(words: Sequence[Word]) -> dict[str, tuple[str, ...]]:
    """Give the keys of ``words`` by how they begin, as forms of one word do alike."""
    roots: dict[str, tuple[str, ...]] = {}
    for word in words:
        root = word.key[:ROOT]
        known = roots.get(root, ())
        if word.key not in known:
            roots[root] = (*known, word.key)
    return roots


def _has_form(key: str, others: Collection[str]) -> bool:
    """Tell whether a form of the word ``key`` is among ``others``."""
    return key in others or any(alike(key, other) for other in others)


def coverage(words: Sequence[Word], others: Sequence[Word]) -> float:
    """Give the share of ``words`` that have a form among ``others`` (0 for no words)."""
    return len(matched(words, others)) / len(words) if words else 0.0


@lru_cache(maxsize=256)
def shared(a: Reading, b: Reading) -> frozenset[int]:
    """Give the tokens of the content words of ``a`` that have a form in ``b``."""
    found: set[str] = set()
    for root in a.roots.keys() & b.roots.keys():
        ours, theirs = a.roots[root], b.roots[root]
        if ours == theirs:
            found.update(ours)
        else:
            found.update([key for key in ours if _has_form(key, theirs)])
    return frozenset([word.at for word in a.words if word.key in found])


def alike_throughout(a: Reading, b: Reading, least: float = NEARLY) -> float:
    """Give how far two sentences are of the same words where at least so far; else 0."""
    common = min(len(shared(a, b)), len(shared(b, a)))
    most = max(len(a.words), len(b.words))
    return common / most if common >= _FEW and common >= least * most else 0.0


@lru_cache(maxsize=1 << 15)
def _at(reading: Reading, start: int, end: int) -> range:
    """Give the indices of the tokens that lie in a range of characters."""
    return _between(reading.tokens, start, end)


def _between(tokens: Sequence[Token], start: int, end: int) -> range:
    """Give the indices of those of ``tokens`` that lie in a range of characters."""
    first = bisect_right(tokens, start, key=lambda token: token.end)
    return range(first, max(first, bisect_left(tokens, end, key=lambda token: token.start)))


def _covered(tokens: Sequence[Token], mentions: Sequence[AnyMention]) -> frozenset[int]:
    """Give the indices of the tokens that any of the mentions touches."""
    return frozenset(i for mention in mentions for i in _between(tokens, mention.start, mention.end))


def _clauses(evidence: Evidence, content: Container[int]) -> tuple[int, ...]:
    """Number the tokens by clause; one too short to stand alone goes with the next (the last: before)."""
    text, offset = evidence.sentence.text, evidence.sentence.start
    numbers: list[int] = []
    number = words = 0
    end = offset
    for i, token in enumerate(evidence.tokens):
        if words >= _MIN_CLAUSE and (
            token.lower in _OPENERS or _BREAK.search(text, end - offset, token.start - offset)
        ):
            number, words = number + 1, 0
        numbers.append(number)
        words += i in content
        end = token.end
    last = max(0, number - (words < _MIN_CLAUSE))
    return tuple(min(number, last) for number in numbers)
