"""Who says so: the voices that stand behind a fact in each source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Comparison, Fact


@dataclass(frozen=True, slots=True)
class FactVoice:
    """Somebody a source attributes a fact to: "" is its own voice, None somebody it does not name.

    ``hedged`` tells that every sentence in which this voice tells it is hedged.
    """

    source: str
    who: str | None
    hedged: bool

    @property
    def words(self) -> str:
        """The voice as a reader is told: "Reuters", "own voice", "somebody unnamed, hedged"."""
        who = {"": "own voice", None: "somebody unnamed"}.get(self.who, self.who)
        return f"{who}, hedged" if self.hedged else f"{who}"


def fact_voices(comparison: Comparison, fact: Fact) -> tuple[FactVoice, ...]:
    """Give the voices behind ``fact``, source by source, in the order of its mentions."""
    hedged: dict[tuple[str, str | None], bool] = {}
    for mention in fact.mentions:
        found = comparison.attributions.get(mention.sentence)
        if found is not None:
            voice = mention.source, "" if found.own else found.who or None
            hedged[voice] = hedged.get(voice, True) and found.hedged
    return tuple(FactVoice(source, who, soft) for (source, who), soft in hedged.items())


def independent(voices: Iterable[FactVoice]) -> int:
    """Count the voices that are not one another's copies.

    Outlets that cite one agency are one voice, and one that cites somebody has none of its own in the matter.
    """
    told = tuple(voices)
    citing = {voice.source for voice in told if voice.who}
    return len({voice.who or (voice.source,) for voice in told if voice.who or voice.source not in citing})
