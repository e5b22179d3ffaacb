"""Details that are none: what a sentence adds to its counterpart, but the other article tells elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.compare.reading import read
from newsdiff.compare.spelling import ROOT, alike
from newsdiff.model import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.compare.evidence import Evidence
    from newsdiff.model import Difference, Link, Sentence, Span

#: A sentence with so much of a detail's words tells it.
_TOLD = 0.6


class Articles:
    """The sentences of a story by their words; what is looked up is kept."""

    def __init__(self, evidence: Iterable[Evidence]) -> None:
        """Take the sentences."""
        self._of = {item.sentence.id: item for item in evidence}
        self._in: dict[str, list[Evidence]] = defaultdict(list)
        for item in self._of.values():
            self._in[item.sentence.source].append(item)
        self._by_word: dict[str, dict[str, dict[str, list[str]]]] = {}
        self._told: dict[tuple[str, tuple[str, ...]], bool] = {}

    def without_told(self, link: Link) -> Link:
        """Drop from a link the details whose words one sentence of the other article has."""
        if not link.differences:
            return link
        left = tuple(
            d for d in link.differences if d.kind is not DifferenceKind.DETAIL or self._adds(link, d)
        )
        return link if len(left) == len(link.differences) else replace(link, differences=left)

    def _adds(self, link: Link, detail: Difference) -> bool:
        one, other = self._of[link.a], self._of[link.b]
        if detail.a.start == detail.a.end:
            return not self._is_told(_keys(other, detail.b), one.sentence.source)
        return not self._is_told(_keys(one, detail.a), other.sentence.source)

    def _is_told(self, keys: tuple[str, ...], source: str) -> bool:
        """Tell whether one sentence of a source has most of these words."""
        found = self._told.get((source, keys))
        if found is None:
            having = Counter(sentence for key in keys for sentence in self._with(key, source))
            found = self._told[source, keys] = max(having.values(), default=0) >= _TOLD * len(keys)
        return found

    def _with(self, key: str, source: str) -> set[str]:
        """Give the sentences of a source that have a form of a word."""
        if source not in self._by_word:
            self._by_word[source] = self._index(source)
        forms = self._by_word[source].get(key[:ROOT], {})
        return {sentence for form, where in forms.items() if alike(key, form) for sentence in where}

    def _index(self, source: str) -> dict[str, dict[str, list[str]]]:
        index: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for item in self._in[source]:
            for key in set(_keys(item, item.sentence)):
                index[key[:ROOT]].setdefault(key, []).append(item.sentence.id)
        return index


def _keys(item: Evidence, part: Span | Sentence) -> tuple[str, ...]:
    """Give the keys of the words in a part of a sentence, function words left out."""
    reading = read(item)
    return tuple(reading.keys[i] for i in reading.at(part.start, part.end) if not reading.tokens[i].stop)
