"""What the reports say in words: sources, places, relations, counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind, FactKind, Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.model import Comparison, Fact, Passage, Row, Source, Story

RELATION_WORDS = {
    Relation.AGREE: "agree",
    Relation.DIFFER: "differ",
    Relation.CONFLICT: "conflict",
    Relation.ONLY: "in one source only",
}

FACT_GROUPS = {
    FactKind.PERSON: "People",
    FactKind.ORGANISATION: "Organisations",
    FactKind.PLACE: "Places",
    FactKind.DATE: "Dates",
    FactKind.NUMBER: "Numbers",
    FactKind.QUOTE: "Quotes",
}


def counted(number: int, thing: str) -> str:
    """Give "1 source", "3 sources"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def source_names(story: Story) -> Mapping[str, str]:
    """Give each source a name of its own: its label, with its identifier where two share a label."""
    labels = Counter(source.label for source in story.sources)
    return {s.id: s.label if labels[s.label] == 1 else f"{s.label} ({s.id})" for s in story.sources}


def about(source: Source) -> list[str]:
    """Give what is known of a source: headline, outlet, date, author, address, file."""
    outlet = source.outlet if source.outlet != source.label else ""
    known = (f"“{source.title}”" if source.title else "", outlet, source.published, source.author)
    return [part for part in (*known, source.url, source.path) if part]


def place(passage: Passage) -> str:
    """Say where a passage stands in its article: "paragraph 7", "headline"."""
    if passage.kind is BlockKind.PARAGRAPH:
        return f"paragraph {passage.index}"
    return passage.kind.value


def overview(comparison: Comparison) -> str:
    """Say how the story stands: "3 sources, 40 rows: 12 agree, 28 in one source only"."""
    sources = counted(len(comparison.story.sources), "source")
    if len(comparison.story.sources) < 2:
        return f"{sources}: nothing to compare with"
    counts = Counter(row.relation for row in comparison.rows)
    relations = ", ".join(f"{counts[r]} {words}" for r, words in RELATION_WORDS.items() if counts[r])
    return f"{sources}, {counted(len(comparison.rows), 'row')}: {relations}"


def row_words(comparison: Comparison, row: Row) -> str:
    """Say a row's relation and who stands behind it."""
    names = source_names(comparison.story)
    told = [names[source] for source, cell in row.cells.items() if cell]
    others = len(comparison.story.sources) - len(told)
    if others and len(told) == 1:
        return f"only in {told[0]}, not found in the other {counted(others, 'source')}"
    if len(told) == 1:
        return told[0]
    words = f"{RELATION_WORDS[row.relation]}; {counted(len(told), 'source')}"
    copies = [voice for voice in row.voices if len(voice) > 1]
    if not copies:
        return words
    alike = "; ".join(" and ".join(names[source] for source in voice) for voice in copies)
    return f"{words}, {counted(len(row.voices), 'voice')} (almost word for word: {alike})"


def fact_words(comparison: Comparison, fact: Fact) -> tuple[str, str, str]:
    """Give a fact's words, who reports it and where, and what it disagrees with ("" for nothing)."""
    words = f"“{fact.text}”" if fact.kind is FactKind.QUOTE else fact.text
    return words, _reporters(comparison, fact), _disagreement(comparison, fact)


def _reporters(comparison: Comparison, fact: Fact) -> str:
    names = source_names(comparison.story)
    places: dict[str, dict[str, None]] = {source: {} for source in fact.sources}
    for mention in fact.mentions:
        passage = comparison.passage.get(comparison.passage_of.get(mention.sentence, ""))
        if passage is not None:
            places.setdefault(mention.source, {})[place(passage)] = None
    return "; ".join(
        f"{names[source]}, {_joined(tuple(where))}" if where else names[source]
        for source, where in places.items()
    )


def _joined(places: tuple[str, ...]) -> str:
    """Join places: "headline, paragraphs 2, 5, 7"."""
    numbers = [p.removeprefix("paragraph ") for p in places if p.startswith("paragraph ")]
    named = [p for p in places if not p.startswith("paragraph ")]
    word = "paragraph" if len(numbers) == 1 else "paragraphs"
    return ", ".join([*named, *([f"{word} {', '.join(numbers)}"] if numbers else [])])


def _disagreement(comparison: Comparison, fact: Fact) -> str:
    names = source_names(comparison.story)
    others = {other.id: other for other in comparison.facts}
    return "; ".join(
        f"{others[i].text} ({', '.join(names[s] for s in others[i].sources)})"
        for i in fact.disagrees
        if i in others
    )
