"""The words of one of two sentences without a counterpart in the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.compare.counts import agreeing
from newsdiff.compare.namings import one_body
from newsdiff.compare.quotes import quoted_at_length
from newsdiff.compare.reading import shared
from newsdiff.facts.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from newsdiff.compare.reading import Reading, Word


def unshared(a: Reading, b: Reading) -> tuple[Word, ...]:
    """Give the content words of ``a`` without a counterpart in ``b``.

    A quantity that agrees in another unit has one; of a quotation that is but longer nothing is missing.
    """
    words = _without_form(a, b)
    said = agreeing(a, b) | quoted_at_length(a, b) if words else ()
    return tuple(word for word in words if word.at not in said)


def _without_form(a: Reading, b: Reading) -> tuple[Word, ...]:
    """Give the content words of ``a`` without a form in ``b``; short names and compounds are forms."""
    common = shared(a, b)
    if (full := _full_names(a)) and not common.isdisjoint(full):
        common = common.union(*(full[last] for last in common & full.keys()))
    if alone := _family_names(b):
        common = common.union(*(part for part in full.values() if a.keys[part.start] in alone))
    words = [word for word in a.words if word.at not in common]
    if any(word.name or word.at == 0 for word in words):
        renamed = _otherwise_named(a, b)
        words = [word for word in words if word.at not in renamed]
    together, apart = b.parts.intersection(a.pairs), a.parts.intersection(b.pairs)
    if not words or not (together or apart or a.hyphenated):
        return tuple(words)
    return tuple([word for word in words if not _compound(a, word.at, b, together, apart)])


def _otherwise_named(a: Reading, b: Reading) -> set[int]:
    """Give the tokens of bodies and places of ``a`` that ``b`` has by another name: "IAEA", "American".

    Not where both sentences also have them by one name.
    """
    common = shared(a, b)
    ours = [(name, part) for name, part in _bodies(a) if not common.issuperset(part)]
    theirs = _bodies(b) if ours else ()
    if not theirs:
        return set()
    met = [name for name, part in _bodies(a) if common.issuperset(part)]
    return {
        i
        for name, part in ours
        if any(one_body(name, other) for other, _ in theirs)
        and not any(one_body(name, other) for other in met)
        for i in part
    }


@lru_cache(maxsize=8192)
def _bodies(reading: Reading) -> tuple[tuple[str, range], ...]:
    """Give the organisations and places of a sentence, and the adjectives of places, with their tokens."""
    named = [name for name in reading.evidence.names if name.kind != "person"]
    found = [(name.text, reading.at(name.start, name.end)) for name in named]
    demonyms = lexicon().demonyms
    found += [(t.text, range(i, i + 1)) for i, t in enumerate(reading.tokens) if t.text in demonyms]
    return tuple(found)


@lru_cache(maxsize=8192)
def _full_names(reading: Reading) -> Mapping[int, range]:
    """Give the tokens of the persons named in several words, a title among them, by the last of these."""
    inside = [reading.at(name.start, name.end) for name in reading.evidence.names if name.kind == "person"]
    whole = [range(_title_start(reading, part.start), part.stop) for part in inside]
    return {part.stop - 1: part for part in whole if len(part) > 1}


@lru_cache(maxsize=8192)
def _family_names(reading: Reading) -> frozenset[str]:
    """Give the keys of the persons named in one word: "Kim" may be "Kim Jong Un"."""
    inside = [reading.at(name.start, name.end) for name in reading.evidence.names if name.kind == "person"]
    return frozenset(reading.keys[part.start] for part in inside if len(part) == 1)


def _title_start(reading: Reading, start: int) -> int:
    """Give where the title right before a name begins; the name's own beginning where there is none."""
    titles = lexicon().sets["title"] | lexicon().sets["title modifier"]
    while start and reading.tokens[start - 1].text in titles:
        start -= 1
    return start


def _compound(a: Reading, at: int, b: Reading, together: Set[str], apart: Set[str]) -> bool:
    """Tell whether a word stands in ``b`` written apart or together ("tear gas", "tear-gas", "teargas").

    ``together`` are the pairs of words of ``a`` that ``b`` writes together, ``apart`` the words it parts.
    """
    if a.spelt[at] in apart or (at in a.hyphenated and b.parts.issuperset(a.hyphenated[at])):
        return True
    return bool(together) and not together.isdisjoint(a.pairs[max(0, at - 1) : at + 1])
