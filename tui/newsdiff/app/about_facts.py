"""What the lists over the facts say: of facts to merge, of mentions to split, of corrections made."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from textual.content import Content

from newsdiff.app.about import muted
from newsdiff.app.safe import literal
from newsdiff.app.words import shortened
from newsdiff.report.readers_part import correction_words
from newsdiff.report.wording import counted, fact_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdiff.app.fact_entries import FactSheet
    from newsdiff.compare.corrections import Mending
    from newsdiff.facts.corrections import Correction
    from newsdiff.model import Fact

#: Characters shown of a fact's words.
_LONG = 80


def about_facts(sheet: FactSheet, facts: Iterable[Fact]) -> list[Content]:
    """Say each fact, what is known of it, in how many sources it is."""
    return [
        Content.assemble(
            literal(shortened(fact_words(fact), _LONG)),
            muted("  " + " · ".join(filter(None, (sheet.known(fact), counted(len(fact.sources), "source"))))),
        )
        for fact in facts
    ]


def about_mentions(sheet: FactSheet, fact: Fact, groups: Iterable[tuple[str, str]]) -> list[Content]:
    """Say of each group of mentions, given as source and words, whose they are and how many."""
    counts = Counter((mention.source, mention.text) for mention in fact.mentions)
    return [
        Content.assemble(
            literal(shortened(words, _LONG)),
            muted(f"  {sheet.labels[source]}, {counted(counts[source, words], 'mention')}"),
        )
        for source, words in groups
    ]


def about_corrections(
    labels: Mapping[str, str], corrections: Iterable[Correction | Mending], notes: Iterable[str]
) -> list[Content]:
    """Say what each correction did, and what is to be known of it by ``notes``: that it no longer applies."""
    return [
        Content.assemble(
            literal(correction_words(correction, labels, _short)),
            literal(f"  {note}" if note else "", "$text-warning"),
        )
        for correction, note in zip(corrections, notes, strict=True)
    ]


def _short(words: str) -> str:
    return shortened(words, _LONG)
