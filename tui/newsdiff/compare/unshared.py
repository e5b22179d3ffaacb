"""The words of one of two sentences without a counterpart in the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.compare.counts import agreeing
from newsdiff.compare.namings import one_body
from newsdiff.compare.quotes import quoted_at_length
from newsdiff.compare.reading import once
from newsdiff.facts.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading, Word


def unshared(pair: Pair) -> Sequence[Word]:
    """Give the content words of ``a`` without a counterpart in ``b``.

    A short name stands for a full one, a quantity may agree in another unit; of a quotation that is but
    longer nothing is missing.
    """
    a, b = pair.a, pair.b
    common = pair.ours
    if full := _full_names(a):
        alone = _family_names(b)
        met = [part for last, part in full.items() if last in common or a.keys[part.start] in alone]
        common = common.union(*met)
    words = [word for word in a.words if word.at not in common]
    if not words:
        return ()
    known = {*_compounds(a, b), *agreeing(pair), *quoted_at_length(pair)}
    if _bodies(a) and _bodies(b) and any(word.name or word.at == 0 for word in words):
        known |= _otherwise_named(pair)
    return [word for word in words if word.at not in known] if known else words


def _otherwise_named(pair: Pair) -> set[int]:
    """Give the tokens of bodies and places of ``a`` that ``b`` has by another name: "IAEA", "American".

    Not where both sentences also have them by one name.
    """
    common = pair.ours
    ours = [(name, part) for name, part in _bodies(pair.a) if not common.issuperset(part)]
    met = [name for name, part in _bodies(pair.a) if common.issuperset(part)]
    return {
        i
        for name, part in ours
        if any(one_body(name, other) for other, _ in _bodies(pair.b))
        and not any(one_body(name, other) for other in met)
        for i in part
    }


@once
def _bodies(reading: Reading) -> tuple[tuple[str, range], ...]:
    """Give the organisations and places of a sentence, and the adjectives of places, with their tokens."""
    named = [name for name in reading.evidence.names if name.kind != "person"]
    found = [(name.text, reading.at(name.start, name.end)) for name in named]
    demonyms = lexicon().demonyms
    found += [(t.text, range(i, i + 1)) for i, t in enumerate(reading.tokens) if t.text in demonyms]
    return tuple(found)


@once
def _full_names(reading: Reading) -> Mapping[int, range]:
    """Give the tokens of the persons named in several words, a title among them, by the last of these."""
    inside = [reading.at(name.start, name.end) for name in reading.evidence.names if name.kind == "person"]
    whole = [range(_title_start(reading, part.start), part.stop) for part in inside]
    return {part.stop - 1: part for part in whole if len(part) > 1}


@once
def _family_names(reading: Reading) -> frozenset[str]:
    """Give the keys of the persons named in one word: "Kim" may be "Kim Jong Un"."""
    inside = [reading.at(name.start, name.end) for name in reading.evidence.names if name.kind == "person"]
    return frozenset(reading.keys[part.start] for part in inside if len(part) == 1)


def _title_start(reading: Reading, start: int) -> int:
    """Give where the title right before a name begins; the name's own beginning where there is none."""
    while start and reading.tokens[start - 1].text in _titles():
        start -= 1
    return start


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    """Give the words of titles."""
    return lexicon().sets["title"] | lexicon().sets["title modifier"]


def _compounds(a: Reading, b: Reading) -> set[int]:
    """Give the tokens of ``a`` that ``b`` writes apart or together ("tear gas", "tear-gas", "teargas")."""
    found = {at for at, parts in a.hyphenated.items() if b.parts.issuperset(parts)}
    if not a.parts.isdisjoint(b.pairs):
        found.update(at for at, word in enumerate(a.spelt) if word in b.pairs)
    if not b.parts.isdisjoint(a.pairs):
        found.update(i for at, words in enumerate(a.pairs) if words in b.parts for i in (at, at + 1))
    return found
