"""The text report: one column in reading order, without colour or drawing, fit for a screen reader."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from newsdiff.layout.wrap import wrap
from newsdiff.model import NEWS_KINDS
from newsdiff.report.disagreements import disagreement_title, variants
from newsdiff.report.overview import overview_parts
from newsdiff.report.readers_part import NOTHING
from newsdiff.report.wording import DISAGREEMENTS, FACT_GROUPS, Wording, about, counted, fact_words
from newsdiff.text.sanitise import sanitise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.model import Comparison
    from newsdiff.report.readers_part import ReadersPart


def write_text(comparison: Comparison, width: int = 80, reader: ReadersPart = NOTHING) -> str:
    """Give the whole comparison as lines of at most ``width`` cells, ending in a newline.

    What ``reader`` put right is marked as theirs. Nothing in it is obeyed by a terminal, whatever the
    articles and the names of their files hold.
    """
    return set_lines(_paragraphs(comparison, reader), width)


def set_lines(paragraphs: Iterable[str], width: int) -> str:
    """Set paragraphs in lines of at most ``width`` cells that no terminal obeys."""
    lines = [line for words in paragraphs for line in _lines(sanitise(words).text, width)]
    return "\n".join(lines) + "\n"


def _lines(paragraph: str, width: int) -> list[str]:
    return [paragraph[start:end] for start, end in wrap(paragraph, width, _cells)]


def _cells(text: str) -> int:
    """Count the terminal cells of ``text``."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _paragraphs(comparison: Comparison, reader: ReadersPart) -> Iterator[str]:
    wording = Wording(comparison)
    yield comparison.story.title
    yield f"{wording.overview()}."
    yield from _sources(comparison, wording)
    yield from _disagreements(comparison, wording)
    yield from _overview(comparison, wording)
    yield from _rows(comparison, wording)
    yield from _facts(comparison, wording, reader)
    yield from _corrections(wording, reader)
    yield from _set_aside(comparison, wording)


def _sources(comparison: Comparison, wording: Wording) -> Iterator[str]:
    yield from ("", "SOURCES")
    for number, source in enumerate(comparison.story.sources, 1):
        yield f"{number}. {wording.names[source.id]}: {', '.join(about(source))}"
        yield from (f"Note: {note}" for note in source.notes)


def _disagreements(comparison: Comparison, wording: Wording) -> Iterator[str]:
    if comparison.disagreements:
        yield from ("", DISAGREEMENTS.upper())
    for found in comparison.disagreements:
        yield f"{disagreement_title(found)}: {' | '.join(variants(comparison, wording, found))}"


def _overview(comparison: Comparison, wording: Wording) -> Iterator[str]:
    parts = list(overview_parts(comparison, wording.names))
    if parts:
        yield from ("", "OVERVIEW")
    for part in parts:
        yield from ("", f"{part.heading}:", *part.lines)


def _rows(comparison: Comparison, wording: Wording) -> Iterator[str]:
    for row in comparison.rows:
        yield from ("", f"ROW {row.index + 1} of {len(comparison.rows)}: {wording.row(row)}")
        yield from (f"{name}, {where}: {words}" for name, where, words in wording.passages(row))
        also = wording.elsewhere(row)
        if also:
            yield f"Also told by {also}"
        yield from (f"Difference, {contrast}" for contrast in wording.contrasts(row))


def _facts(comparison: Comparison, wording: Wording, reader: ReadersPart) -> Iterator[str]:
    yield from ("", "FACTS")
    for kind, heading in FACT_GROUPS.items():
        facts = [fact for fact in comparison.facts if fact.kind is kind]
        if facts:
            yield from ("", f"{heading}:")
        for fact in facts:
            detail = f" ({fact.detail})" if fact.detail else ""
            against, own = wording.disagreement(fact), reader.about(fact.id)
            yield (
                f"{fact_words(fact)}{detail}: {wording.reporters(fact)}"
                + (f". Disagrees with {against}" if against else "")
                + (f" [{own}]" if own else "")
            )


def _corrections(wording: Wording, reader: ReadersPart) -> Iterator[str]:
    if reader.corrections:
        yield from ("", "CORRECTED BY THE READER", *reader.lines(wording.names))


def _set_aside(comparison: Comparison, wording: Wording) -> Iterator[str]:
    """List what was not taken for news, so that nothing is hidden."""
    yield from ("", "NOT COMPARED")
    for source in comparison.story.sources:
        blocks = [block for block in source.blocks if block.kind not in NEWS_KINDS]
        yield f"{wording.names[source.id]}: {counted(len(blocks), 'piece')}"
        for block in blocks:
            why = f", {block.reason}" if block.reason else ""
            yield f"{block.kind.value}{why}: {source.text[block.start : block.end]}"
