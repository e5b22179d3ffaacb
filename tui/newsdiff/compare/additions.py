"""Details that are none: what a sentence adds to its counterpart, but the other article tells elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newsdiff.compare.reading import read
from newsdiff.compare.spelling import ROOT, alike
from newsdiff.model import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.reading import Reading
    from newsdiff.model import Difference

#: Places by the beginning of a word and by its key.
Index = dict[str, dict[str, list[int]]]

#: A sentence with so much of a detail's words tells it.
_TOLD = 0.6


class Articles:
    """The sentences of a story by their words; what is looked up is kept."""

    def __init__(self, evidence: Iterable[Evidence]) -> None:
        """Take the sentences."""
        self._in: dict[str, list[Evidence]] = defaultdict(list)
        for item in evidence:
            self._in[item.sentence.source].append(item)
        self._by_word: dict[str, Index] = {}

    def without_told(
        self, a: Evidence, b: Evidence, differences: tuple[Difference, ...]
    ) -> tuple[Difference, ...]:
        """Leave out the details of two sentences whose words one sentence of the other article has."""
        return tuple([d for d in differences if d.kind is not DifferenceKind.DETAIL or self._adds(a, b, d)])

    def _adds(self, a: Evidence, b: Evidence, detail: Difference) -> bool:
        """Tell whether no sentence of the other article has most words of a detail."""
        item, part, other = (b, detail.b, a) if detail.a.start == detail.a.end else (a, detail.a, b)
        reading = read(item)
        keys = _keys(reading, reading.at(part.start, part.end))
        having = Counter(at for key in keys for at in self._having(key, other.sentence.source))
        return max(having.values(), default=0) < _TOLD * len(keys)

    def _having(self, key: str, source: str) -> set[int]:
        """Give the sentences of a source, by their places in it, that have a form of a word."""
        if source not in self._by_word:
            self._by_word[source] = _index(self._in[source])
        forms = self._by_word[source].get(key[:ROOT], {})
        return {at for form, where in forms.items() if alike(key, form) for at in where}


def _index(article: Iterable[Evidence]) -> Index:
    """Give the places of sentences by their words."""
    index: Index = defaultdict(dict)
    for at, reading in enumerate(map(read, article)):
        for key in _keys(reading, range(len(reading.tokens))):
            index[key[:ROOT]].setdefault(key, []).append(at)
    return index


def _keys(reading: Reading, tokens: Iterable[int]) -> list[str]:
    """Give the keys of those of the ``tokens`` of a sentence that are no function words."""
    return [reading.keys[i] for i in tokens if not reading.tokens[i].stop]
