"""The lines of the facts panel as data: groups, disagreements and facts, ordered and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.model import FactKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from newsdiff.model import Comparison, Fact

DISAGREEMENTS = "Disagreements"
GROUPS = {
    FactKind.PERSON: "People",
    FactKind.ORGANISATION: "Organisations",
    FactKind.PLACE: "Places",
    FactKind.DATE: "Dates",
    FactKind.NUMBER: "Numbers",
    FactKind.QUOTE: "Quotes",
}


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line of the panel.

    A group's heading has its ``count`` and no ``fact``; so has a disagreement's topic, but with count 0.
    ``depth`` is how far the line is set in.
    """

    group: str
    text: str
    detail: str = ""
    count: int = 0
    depth: int = 0
    fact: Fact | None = None


def fact_lines(
    comparison: Comparison, *, query: str = "", collapsed: Collection[str] = ()
) -> tuple[FactLine, ...]:
    """List the facts under their groups, disagreements first.

    ``query`` keeps the facts that have all its words (and opens every group); ``collapsed`` names the groups
    of which only the heading is shown.
    """
    words = query.casefold().split()
    rank = _ranks(comparison)
    kept = sorted((fact for fact in comparison.facts if _has(fact, words)), key=lambda f: rank[f.id])
    lines: list[FactLine] = []
    topics = [topic for topic in _disagreements(comparison, rank) if any(_has(fact, words) for fact in topic)]
    if topics:
        lines.append(FactLine(DISAGREEMENTS, DISAGREEMENTS, count=len(topics)))
        if words or DISAGREEMENTS not in collapsed:
            lines.extend(line for topic in topics for line in _topic_lines(topic))
    for kind, group in GROUPS.items():
        facts = [fact for fact in kept if fact.kind is kind]
        if facts:
            lines.append(FactLine(group, group, count=len(facts)))
            if words or group not in collapsed:
                lines.extend(_fact_line(group, fact, depth=1) for fact in facts)
    return tuple(lines)


def searchable(fact: Fact) -> str:
    """Give the words by which a fact is found: its text, detail, value and how it is written."""
    written = dict.fromkeys(mention.text for mention in fact.mentions)
    return " ".join((fact.text, fact.detail, str(fact.value or ""), *written)).casefold()


def fact_words(fact: Fact) -> str:
    """Say a fact in full: its words and what is known of it."""
    line = _fact_line("", fact, depth=0)
    return f"{line.text} · {line.detail}" if line.detail else line.text


def _has(fact: Fact, words: Sequence[str]) -> bool:
    if not words:
        return True
    text = searchable(fact)
    return all(word in text for word in words)


def _ranks(comparison: Comparison) -> dict[str, tuple[int, int, int]]:
    """Rank facts by how many sources have them, then by where they first stand."""
    numbers = {source: number for number, source in enumerate(comparison.sources)}
    return {
        fact.id: (
            -len(fact.sources),
            *min(((numbers[m.source], m.start) for m in fact.mentions), default=(len(numbers), 0)),
        )
        for fact in comparison.facts
    }


def _disagreements(comparison: Comparison, rank: dict[str, tuple[int, int, int]]) -> list[list[Fact]]:
    """Join facts that disagree into topics, each ordered by how many sources say it."""
    facts = {fact.id: fact for fact in comparison.facts}
    seen: set[str] = set()
    topics = []
    for first in sorted((f for f in facts.values() if f.disagrees), key=lambda f: rank[f.id]):
        if first.id in seen:
            continue
        topic, waiting = [], [first.id]
        while waiting:
            at = waiting.pop()
            if at in seen or at not in facts:
                continue
            seen.add(at)
            topic.append(facts[at])
            waiting.extend(facts[at].disagrees)
        topics.append(sorted(topic, key=lambda f: rank[f.id]))
    return topics


def _topic_lines(topic: Sequence[Fact]) -> Iterable[FactLine]:
    details = list(dict.fromkeys(fact.detail for fact in topic if fact.detail))
    about = min(details, key=len) if details else ""
    kind = topic[0].kind.value
    yield FactLine(DISAGREEMENTS, about or kind, detail=kind if about else "", depth=1)
    for fact in topic:
        yield _fact_line(DISAGREEMENTS, fact, depth=2)


def _fact_line(group: str, fact: Fact, depth: int) -> FactLine:
    text = f"“{fact.text}”" if fact.kind is FactKind.QUOTE and not fact.text.startswith("“") else fact.text
    detail = fact.detail
    if fact.kind is FactKind.DATE and isinstance(fact.value, str) and fact.value != fact.text:
        detail = fact.value
    if detail.casefold() in text.casefold():
        detail = ""
    return FactLine(group, text, detail=detail, depth=depth, fact=fact)
