"""What each source of a row tells that the row's other sources do not, by the facts found in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from newsdiff.app.words import word_keys
from newsdiff.model import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdiff.model import Comparison, Fact, Mention, Row

#: Kinds of fact, the most telling first.
_KINDS = (
    FactKind.QUOTE,
    FactKind.NUMBER,
    FactKind.DATE,
    FactKind.PERSON,
    FactKind.ORGANISATION,
    FactKind.PLACE,
)


@dataclass(frozen=True, slots=True)
class Own:
    """Facts that only ``source`` has in a row, in its words; the most telling first."""

    source: str
    words: tuple[str, ...]


class OwnFacts:
    """Knows the facts of each passage of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        """Look at ``comparison``; its facts are gone through when a row is asked for."""
        self._comparison = comparison

    @cached_property
    def _mentions(self) -> Mapping[str, Sequence[tuple[Fact, Mention]]]:
        """The facts mentioned in each passage, the most telling first."""
        found: dict[str, list[tuple[Fact, Mention]]] = defaultdict(list)
        for fact in sorted(self._comparison.facts, key=lambda fact: _KINDS.index(fact.kind)):
            for mention in fact.mentions:
                passage = self._comparison.passage_of.get(mention.sentence)
                if passage is not None:
                    found[passage].append((fact, mention))
        return found

    def of_row(self, row: Row) -> tuple[Own, ...]:
        """Give what each source of ``row`` has alone, for those that have something.

        Left out is a fact whose words another source has too, though it was not taken for the same fact.
        """
        facts = {
            source: {fact.id for passage in cell for fact, _ in self._mentions.get(passage, ())}
            for source, cell in row.cells.items()
        }
        words = {source: word_keys(" ".join(map(self._text, cell))) for source, cell in row.cells.items()}
        found = []
        for source, cell in row.cells.items():
            others = [other for other in row.cells if other != source]
            known = {fact for other in others for fact in facts[other]}
            alone = (m.text for p in cell for fact, m in self._mentions.get(p, ()) if fact.id not in known)
            own = [text for text in alone if not any(word_keys(text) <= words[other] for other in others)]
            if own:
                found.append(Own(source, tuple(_without_parts(own))))
        return tuple(found)

    def _text(self, passage: str) -> str:
        return self._comparison.text_of(self._comparison.passage[passage])


def _without_parts(texts: Sequence[str]) -> Iterator[str]:
    """Leave out words that are part of others or stand there before."""
    for at, text in enumerate(texts):
        if text not in texts[:at] and not any(text != other and text in other for other in texts):
            yield text
