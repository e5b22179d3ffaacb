"""The words of one of two sentences without a counterpart in the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.compare.counts import agreeing
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
    words = [word for word in a.words if word.at not in common]
    together, apart = a.compounds & b.parts, a.parts & b.compounds
    if not words or not (together or apart or a.hyphenated):
        return tuple(words)
    return tuple([word for word in words if not _compound(a, word.at, b, together, apart)])


@lru_cache(maxsize=8192)
def _full_names(reading: Reading) -> Mapping[int, range]:
    """Give the tokens of the persons named in several words, a title among them, by the last of these."""
    inside = [reading.at(name.start, name.end) for name in reading.evidence.names if name.kind == "person"]
    whole = [range(_title_start(reading, part.start), part.stop) for part in inside]
    return {part.stop - 1: part for part in whole if len(part) > 1}


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
