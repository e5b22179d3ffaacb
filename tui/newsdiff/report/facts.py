"""The facts as a table: which source has which, in what words, and who says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsdiff.model import FactKind, Span
from newsdiff.report.disagreements import disagreement_title, variants
from newsdiff.report.fact_voices import fact_voices, independent
from newsdiff.report.json import fact_json
from newsdiff.report.markdown import escape, table_lines
from newsdiff.report.readers_part import NOTHING
from newsdiff.report.spreadsheet import write_table
from newsdiff.report.text import set_lines
from newsdiff.report.wording import FACT_GROUPS, Wording, counted, fact_words
from newsdiff.text.sanitise import json_escaped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newsdiff.model import Comparison, Disagreement, Fact, Variant
    from newsdiff.report.readers_part import ReadersPart

SCHEMA = "newsdiff.facts/1"

#: Kinds of which it matters how many independent voices tell them.
CLAIMED = frozenset({FactKind.DATE, FactKind.NUMBER, FactKind.QUOTE})
_KNOWN = ("kind", "fact", "value", "detail", "sources", "disagrees with", "by the reader")


def write_facts(
    comparison: Comparison,
    kinds: Collection[str],
    form: str,
    width: int = 80,
    reader: ReadersPart = NOTHING,
) -> str:
    """Give the facts of ``kinds`` as "text" (lines of at most ``width`` cells), "json", "csv" or "markdown".

    Disagreements come first; in CSV each fact has a column that says what it disagrees with. What ``reader``
    put right is marked as theirs.
    """
    table = _Table(comparison, kinds, reader)
    if form == "json":
        return table.json()
    if form == "csv":
        return table.csv()
    if form == "markdown":
        return "\n".join(table.markdown()).rstrip("\n") + "\n"
    return set_lines(table.text(), width)


class _Table:
    """The facts of one comparison that are asked for, ready to be written in any format."""

    def __init__(self, comparison: Comparison, kinds: Collection[str], reader: ReadersPart) -> None:
        self._comparison = comparison
        self._reader = reader
        self._wording = Wording(comparison)
        self._names = self._wording.names
        self._facts = [fact for fact in comparison.facts if fact.kind in kinds]
        self._against = [found for found in comparison.disagreements if found.kind in kinds]

    def text(self) -> Iterator[str]:
        """Yield the paragraphs of the text."""
        yield self._comparison.story.title
        yield f"{counted(len(self._names), 'source')}, {counted(len(self._facts), 'fact')}."
        if self._against:
            yield from ("", "DISAGREEMENTS")
        for found in self._against:
            yield f"{disagreement_title(found)}: {' | '.join(self._variants(found))}"
        for heading, facts in self._groups():
            yield from ("", heading.upper())
            for fact in facts:
                yield f"{self._titled(fact)}: {self._support(fact)}"
                for source in fact.sources:
                    yield f"- {self._names[source]}: {self._cell(fact, source)}"

    def markdown(self) -> Iterator[str]:
        """Yield the lines of the Markdown."""
        yield f"# Facts: {escape(self._comparison.story.title)}"
        if self._against:
            yield from ("", "## Disagreements", "")
        for found in self._against:
            sides = " · ".join(map(escape, self._variants(found)))
            yield f"- **{escape(disagreement_title(found))}**: {sides}"
        for heading, facts in self._groups():
            yield from ("", f"## {heading}", "")
            rows = ((self._titled(fact), *(self._cell(fact, s) for s in self._names)) for fact in facts)
            yield from table_lines([("Fact", *self._names.values()), *rows])

    def csv(self) -> str:
        """Give one line for each fact, with two columns for each source: its words, and who says so."""
        columns = [part for name in self._names.values() for part in (name, f"{name}: who says so")]
        return write_table(((*_KNOWN, *columns), *map(self._line, self._facts)))

    def _line(self, fact: Fact) -> tuple[str, ...]:
        cells = (
            part for source in self._names for part in (self._words(fact, source), self._voices(fact, source))
        )
        value = "" if fact.value is None else str(fact.value)
        against, own = self._wording.disagreement(fact), self._reader.about(fact.id)
        return (fact.kind.value, fact.text, value, fact.detail, str(len(fact.sources)), against, own, *cells)

    def json(self) -> str:
        """Give one JSON document, ending in a newline."""
        document = {
            "schema": SCHEMA,
            "story": {"title": self._comparison.story.title},
            "sources": [
                {"id": s.id, "label": s.label, "path": s.path} for s in self._comparison.story.sources
            ],
            "disagreements": [
                {
                    "kind": found.kind.value,
                    "title": found.title,
                    "variants": [self._variant_json(variant) for variant in found.variants],
                }
                for found in self._against
            ],
            "facts": [fact_json(self._comparison, fact, self._reader) for fact in self._facts],
        }
        return json_escaped(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)) + "\n"

    def _variant_json(self, variant: Variant) -> dict[str, Any]:
        mentions = []
        for mention in variant.mentions:
            span = self._comparison.sources[mention.source].origin(Span(mention.start, mention.end))
            place = {"sentence": mention.sentence, "start": span.start, "end": span.end}
            mentions.append({**place, "text": mention.text})
        return {
            "fact": variant.fact,
            "text": variant.text,
            "sources": list(variant.sources),
            "mentions": mentions,
        }

    def _groups(self) -> Iterator[tuple[str, Sequence[Fact]]]:
        """Yield the headings that have facts."""
        for kind, heading in FACT_GROUPS.items():
            facts = [fact for fact in self._facts if fact.kind is kind]
            if facts:
                yield heading, facts

    def _variants(self, found: Disagreement) -> Iterator[str]:
        return variants(self._comparison, self._wording, found)

    def _titled(self, fact: Fact) -> str:
        """Give a fact's words, with its value or detail where they tell more, and what the reader did."""
        more = fact.value if fact.kind is FactKind.DATE else fact.detail
        words = f"{fact_words(fact)} ({more})" if more and more != fact.text else fact_words(fact)
        own = self._reader.about(fact.id)
        return f"{words} [{own}]" if own else words

    def _support(self, fact: Fact) -> str:
        support = f"{len(fact.sources)} of {counted(len(self._names), 'source')}"
        voices = independent(fact_voices(self._comparison, fact))
        return f"{support}, {counted(voices, 'voice')}" if fact.kind in CLAIMED else support

    def _cell(self, fact: Fact, source: str) -> str:
        """Give the words of a source and who says so; "" where it has nothing."""
        words, voices = self._words(fact, source), self._voices(fact, source)
        return f"{words} ({voices})" if voices else words

    def _words(self, fact: Fact, source: str) -> str:
        written = dict.fromkeys(mention.text for mention in fact.mentions if mention.source == source)
        return " | ".join(written)

    def _voices(self, fact: Fact, source: str) -> str:
        """Say who says so; "Reuters" is not said to say "Reuters"."""
        voices = (voice for voice in fact_voices(self._comparison, fact) if voice.source == source)
        return "; ".join(voice.words for voice in voices if voice.who != fact.text)
