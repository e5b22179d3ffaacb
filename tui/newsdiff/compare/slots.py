"""Slots: where two matched sentences have other words between the same neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from newsdiff.compare.spelling import alike, fold
from newsdiff.model import FactKind, Strength
from newsdiff.text.stopwords import DETERMINERS
from newsdiff.text.tokens import tokenize
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from newsdiff.model import Comparison, Sentence
    from newsdiff.text.tokens import Token

#: What may stand before a noun phrase.
_OPENERS = DETERMINERS | word_set("of with for by as from against about between among several many")
#: What stands before a verb.
_BEFORE_VERBS = word_set(
    """
    to will would could should may might must can cannot did does do don't doesn't didn't has have had be been
    he she they it we you i who which that not never also
    """
)
_PREPOSITIONS = word_set(
    "across along amid behind beyond despite inside like near outside since than via within without ago"
)
_PARTICIPLES = word_set(
    "begun brought built done found given gone held known led left made put seen sent set shown sold taken"
)
#: Only the surest links are on one thing word by word.
_SURE = 0.7
_SUREST = 0.9
#: An adjective and a noun.
_PHRASE = 2
_VERB_LIKE = ("ed", "ing", "ly")
#: Words that say when, how many or of what kind, and no name for anything.
_EMPTY = word_set(
    """
    people person men women man woman day days week weeks month months year years time times morning evening
    night afternoon today yesterday tomorrow first second third last next new old own same other others more
    most many several few some all both former current latest recent early late entire whole second-term part
    way thing things number lot set kind group members member top senior high major big small large
    """
)


@dataclass(frozen=True, slots=True)
class Slot:
    """Two wordings for one slot, each by the keys of its words, and what stands around the slot.

    ``one_count`` where they stand with the same number.
    """

    about: str
    keys: tuple[tuple[str, ...], tuple[str, ...]]
    one_count: bool = False


def find_slots(comparison: Comparison) -> Iterator[Slot]:
    """Yield the slots of a story's matched sentences, in the order of the links."""
    barred = _standing(comparison, frozenset(FactKind) - {FactKind.NUMBER, FactKind.QUOTE})
    quoted = _standing(comparison, {FactKind.QUOTE})

    @cache
    def side(sentence: str) -> _Side:
        tokens = tokenize(comparison.sentences[sentence].text)
        keys = tuple(_key(token) for token in tokens)
        apart = barred.get(sentence, ()), quoted.get(sentence, ())
        return _Side(comparison.sentences[sentence], tokens, keys, *apart)

    for link in comparison.links:
        if link.strength is Strength.MATCHED and link.score >= _SURE:
            yield from _slots(side(link.a), side(link.b), sure=link.score >= _SUREST)


def counted_alike(comparison: Comparison) -> Iterator[Slot]:
    """Yield what is one number of one noun by other adjectives, though each source may have both.

    "Five explosive drones" and "five kamikaze drones" are one fact.
    """
    for fact in comparison.facts:
        known: dict[str, tuple[str, ...]] = {}
        for mention in fact.mentions if fact.kind is FactKind.NUMBER else ():
            tokens = tokenize(mention.text)[-_PHRASE:]
            plain = all(token.text.isalpha() and token.text.islower() and not token.stop for token in tokens)
            if len(tokens) < _PHRASE or not plain or _is_number(tokens[0].lower):
                continue
            if tokens[0].lower in _EMPTY:
                continue
            keys = tuple(_key(token) for token in tokens)
            other = known.setdefault(keys[-1], keys)
            if other != keys:
                yield Slot(f"… {tokens[-1].lower}", (other, keys), one_count=True)


@dataclass(frozen=True, slots=True)
class _Side:
    """A sentence with its tokens, and where names and dates, and quotations stand in it."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    barred: Sequence[tuple[int, int]]
    quoted: Sequence[tuple[int, int]]

    def is_term(self, i: int) -> bool:
        """Tell whether a token may be (part of) a term: a plain word in the outlet's own words."""
        token = self.tokens[i]
        start = token.start + self.sentence.start
        return not (
            token.stop
            or not token.text.isalpha()
            or token.text[0].isupper()
            or token.lower in _EMPTY
            or token.lower in _PARTICIPLES
            or token.lower.endswith("ly")
            or any(first <= start < last for first, last in self.barred)
        )

    def is_quoted(self, i: int) -> bool:
        """Tell whether a token stands within quotation marks."""
        start = self.tokens[i].start + self.sentence.start
        return any(first <= start < last for first, last in self.quoted)

    def gap(self, i: int) -> str:
        """Give the text between a token and the next."""
        if not 0 <= i < len(self.tokens) - 1:
            return "."
        return self.sentence.text[self.tokens[i].end : self.tokens[i + 1].start]

    def lower(self, i: int) -> str:
        """Give a token in lower case, "" beyond the ends."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""


def _standing(comparison: Comparison, kinds: Set[FactKind]) -> Mapping[str, list[tuple[int, int]]]:
    """Give where facts of some kinds stand, by sentence."""
    found: dict[str, list[tuple[int, int]]] = {}
    for fact in comparison.facts:
        if fact.kind in kinds:
            for mention in fact.mentions:
                found.setdefault(mention.sentence, []).append((mention.start, mention.end))
    return found


def _slots(a: _Side, b: _Side, *, sure: bool) -> Iterator[Slot]:
    """Yield the slots of two sentences; in two quotations other words are an edit, not a choice."""
    ours, theirs = a.keys, b.keys
    for code in Levenshtein.opcodes(ours, theirs):
        for step in range(code.src_end - code.src_start if code.tag == "replace" else 0):
            i, j = code.src_start + step, code.dest_start + step
            if not a.is_term(i) or not b.is_term(j) or (a.is_quoted(i) and b.is_quoted(j)):
                continue
            if not alike(ours[i], theirs[j]):
                yield from _slot(a, i, b, j, sure=sure)


def _slot(a: _Side, i: int, b: _Side, j: int, *, sure: bool) -> Iterator[Slot]:
    """Yield the slot of a word of each sentence where both stand in one noun phrase of the same words."""
    left, right = a.lower(i - 1), a.lower(i + 1)
    if a.gap(i - 1) != " " or b.gap(j - 1) != " " or {left, b.lower(j - 1)} & _BEFORE_VERBS:
        return
    ours, theirs = a.keys[i], b.keys[j]
    before, after = _same(a, i - 1, b, j - 1), _same(a, i + 1, b, j + 1)
    if after and a.gap(i) == b.gap(j) == " " and _is_noun(a, i + 1) and _opens(a, i - 1) and _opens(b, j - 1):
        head = a.keys[i + 1]
        if right.rstrip("s") == b.lower(j + 1).rstrip("s") and a.tokens[i + 1].text.islower():
            yield Slot(f"… {right}", ((ours, head), (theirs, head)))
    elif not _is_head(a, i) or not _is_head(b, j):
        return
    elif before and (_is_number(left) or (sure and _is_noun(a, i - 1) and a.tokens[i - 1].text.islower())):
        yield Slot(f"{left} …", ((ours,), (theirs,)))
    elif before and after and a.gap(i) == b.gap(j) and left in _OPENERS and right not in _EMPTY:
        yield Slot(f"{left} … {right}", ((ours,), (theirs,)))


def _is_head(side: _Side, i: int) -> bool:
    """Tell whether a noun phrase may end with a token: what follows opens none and continues none."""
    after = side.lower(i + 1)
    if side.lower(i).endswith(_VERB_LIKE):
        return False
    return side.gap(i) != " " or (after not in DETERMINERS and not _is_noun(side, i + 1))


def _is_noun(side: _Side, i: int) -> bool:
    """Tell whether a token may be a noun or an adjective by its form."""
    if not 0 <= i < len(side.tokens):
        return False
    token = side.tokens[i]
    plain = token.text.isalpha() and not token.lower.endswith(_VERB_LIKE)
    return plain and not token.stop and token.lower not in _PREPOSITIONS and token.lower not in _EMPTY


def _opens(side: _Side, i: int) -> bool:
    """Tell whether a noun phrase may begin after a token."""
    word = side.lower(i)
    return word in _OPENERS or _is_number(word) or word.endswith("'s")


def _is_number(word: str) -> bool:
    """Tell whether a word is a number, in figures or not."""
    return word[:1].isdigit() or fold(word).isdigit()


def _same(a: _Side, i: int, b: _Side, j: int) -> bool:
    """Tell whether two tokens are forms of one word."""
    if not (0 <= i < len(a.tokens) and 0 <= j < len(b.tokens)):
        return False
    return alike(a.keys[i], b.keys[j])


def _key(token: Token) -> str:
    """Give a token's key."""
    return fold(token.stem)
