"""A sentence as it is compared: its content words with their keys, and the clauses they stand in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, wraps
from itertools import zip_longest
from operator import add
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newsdiff.compare.spelling import HALVES, ROOT, TITLES, alike, clock, fold, spelling
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.facts.mentions import AnyMention
    from newsdiff.text.tokens import Token

Found = TypeVar("Found")

#: What ends a clause where it stands between two words.
_BREAK = re.compile(r"[,;:()\[\]—–!?]|--|\s-\s")
_OPENERS = word_set("that which who whom whose while but because although though after before if when where")
_COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west"}
#: A clause of fewer content words is read with its neighbour ("On Saturday, Kim met …").
_MIN_CLAUSE = 2
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


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence's evidence with its content words (those of dates left out) and clauses.

    Readings are compared by identity, so that what is found out about one can be kept. Tokens are known by
    their indices.
    """

    evidence: Evidence
    tokens: tuple[Token, ...]

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where each token begins."""
        return [token.start for token in self.tokens]

    @cached_property
    def ends(self) -> Sequence[int]:
        """Where each token ends."""
        return [token.end for token in self.tokens]

    @cached_property
    def gaps(self) -> Sequence[str]:
        """The text before each token, and after the last."""
        text, offset = self.evidence.sentence.text, self.evidence.sentence.start
        bounds = zip((offset, *self.ends), (*self.starts, offset + len(text)), strict=True)
        return [text[end - offset : start - offset] for end, start in bounds]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The key of every token."""
        following = zip_longest(self.tokens, self.tokens[1:])
        return tuple([_key(token, after) for token, after in following])

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The content words."""
        found = []
        for i, (token, key) in enumerate(zip(self.tokens, self.keys, strict=True)):
            if is_content(token) and i not in self.timed:
                name = i > 0 and token.text[0].isupper()
                found.append(Word(i, key, name, 1.5 if name or key[:1].isdigit() else 1.0))
        return tuple(found)

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Which of ``words`` a token is."""
        return {word.at: place for place, word in enumerate(self.words)}

    @cached_property
    def standing(self) -> Mapping[str, tuple[int, ...]]:
        """The tokens of the content words of each key."""
        found: dict[str, tuple[int, ...]] = {}
        for word in self.words:
            found[word.key] = (*found.get(word.key, ()), word.at)
        return found

    @cached_property
    def roots(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of the content words by how they begin, as forms of one word do alike."""
        return _roots(self.standing)

    @cached_property
    def clauses(self) -> tuple[int, ...]:
        """The number of each token's clause."""
        return _clauses(self)

    @cached_property
    def by_clause(self) -> Sequence[tuple[Word, ...]]:
        """The content words of each clause."""
        clauses: list[list[Word]] = [[] for _ in range(self.clauses[-1] + 1 if self.clauses else 0)]
        for word in self.words:
            clauses[self.clauses[word.at]].append(word)
        return [tuple(clause) for clause in clauses]

    @cached_property
    def names(self) -> Mapping[tuple[int, int], frozenset[int]]:
        """The content words of each name, by its characters."""
        return {
            (n.start, n.end): frozenset([i for i in self.at(n.start, n.end) if i in self.places])
            for n in self.evidence.names
        }

    @cached_property
    def named(self) -> frozenset[int]:
        """The tokens of names."""
        return self._covered(self.evidence.names)

    @cached_property
    def counted(self) -> frozenset[int]:
        """The tokens of quantities."""
        return self._covered(self.evidence.quantities)

    @cached_property
    def timed(self) -> frozenset[int]:
        """The tokens of dates."""
        return self._covered(self.evidence.dates)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The tokens of quotations."""
        return self._covered(self.evidence.quotes)

    @cached_property
    def large(self) -> frozenset[int]:
        """The tokens written large."""
        return frozenset([i for i, token in enumerate(self.tokens) if token.text[0].isupper()])

    @cached_property
    def spelt(self) -> tuple[str, ...]:
        """The spelling of every token, without hyphens."""
        return tuple(["".join(spelling(token.lower)) for token in self.tokens])

    @cached_property
    def pairs(self) -> tuple[str, ...]:
        """Each token and the next written as one."""
        return tuple(map(add, self.spelt, self.spelt[1:]))

    @cached_property
    def hyphenated(self) -> Mapping[int, tuple[str, ...]]:
        """The parts of words with hyphens."""
        parts = [spelling(token.lower) for token in self.tokens]
        return {i: part for i, part in enumerate(parts) if len(part) > 1}

    @cached_property
    def parts(self) -> frozenset[str]:
        """All words in one spelling, hyphenated ones also by part."""
        return frozenset(self.spelt).union(*self.hyphenated.values())

    def having(self, words: frozenset[str]) -> list[int]:
        """Give the tokens that are, in lower case, among ``words``."""
        return [i for i, token in enumerate(self.tokens) if token.lower in words]

    def at(self, start: int, end: int) -> range:
        """Give the indices of the tokens that lie in a range of characters."""
        first = bisect_right(self.ends, start)
        return range(first, max(first, bisect_left(self.starts, end)))

    def _covered(self, mentions: Sequence[AnyMention]) -> frozenset[int]:
        """Give the indices of the tokens that any of the mentions touches."""
        return frozenset([i for m in mentions for i in self.at(m.start, m.end)])

    def clause_of(self, mention: AnyMention) -> int:
        """Give the number of the clause that a mention begins in."""
        return self.clauses[self.at(mention.start, mention.end).start]

    def clause(self, index: int) -> tuple[Word, ...]:
        """Give the content words of the clause that the token ``index`` stands in."""
        return self.by_clause[self.clauses[index]]


def once(find: Callable[[Reading], Found]) -> Callable[[Reading], Found]:
    """Find something out about a reading but once: it is kept with the reading, and no longer than that."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def known(reading: Reading) -> Found:
        kept = reading.__dict__
        if name not in kept:
            kept[name] = find(reading)
        found: Found = kept[name]
        return found

    return known


def read(evidence: Evidence) -> Reading:
    """Read a sentence for comparing; a sentence read lately is not read again."""
    known = _READ.get(id(evidence))
    if known is None or known.evidence is not evidence:
        if len(_READ) >= _KEPT:
            _READ.clear()
        known = _READ[id(evidence)] = Reading(evidence, evidence.tokens)
    return known


def is_content(token: Token) -> bool:
    """Tell whether a token carries content: no function word or courtesy title ("US" does, "us" not)."""
    if token.stop:
        return token.text.isupper() and len(token.text) > 1
    if token.stem in TITLES or token.lower in HALVES:
        return False
    return len(token.text) > 1 or token.text.isdigit() or token.text.upper() in _COMPASS


def _key(token: Token, after: Token | None) -> str:
    """Give a token's key; "N. Korea" is "North Korea", "3 p.m." is 15:00."""
    if token.text in _COMPASS and after and after.text[0].isupper():
        return _COMPASS[token.text]
    if token.text[0].isdigit() and (time := clock(token.lower, after.lower if after else "")):
        return time
    return fold(token.stem)


def matched(words: Sequence[Word], others: Sequence[Word]) -> tuple[Word, ...]:
    """Give those of ``words`` that have a form among ``others``."""
    roots = _roots([word.key for word in others])
    return tuple([w for w in words if w.key[:ROOT] in roots and has_form(w.key, roots[w.key[:ROOT]])])


def coverage(words: Sequence[Word], others: Sequence[Word]) -> float:
    """Give the share of ``words`` that have a form among ``others`` (0 for no words)."""
    return len(matched(words, others)) / len(words) if words else 0.0


def _roots(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Sort ``keys`` by how they begin."""
    roots: dict[str, tuple[str, ...]] = {}
    for key in keys:
        root = key[:ROOT]
        roots[root] = (*roots.get(root, ()), key)
    return roots


def has_form(key: str, others: Collection[str]) -> bool:
    """Tell whether a form of the word ``key`` is among ``others``."""
    return key in others or any(alike(key, other) for other in others)


def _clauses(reading: Reading) -> tuple[int, ...]:
    """Number the tokens by clause; one too short to stand alone goes with the next (the last: before)."""
    content, gaps = reading.places, reading.gaps
    numbers: list[int] = []
    number = words = 0
    for i, token in enumerate(reading.tokens):
        if words >= _MIN_CLAUSE and (token.lower in _OPENERS or (gaps[i] != " " and _BREAK.search(gaps[i]))):
            number, words = number + 1, 0
        numbers.append(number)
        words += i in content
    last = max(0, number - (words < _MIN_CLAUSE))
    return tuple([min(number, last) for number in numbers])
