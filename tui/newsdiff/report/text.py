"""The text report: one column in reading order, without colour or drawing, fit for a screen reader."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from newsdiff.layout.wrap import wrap
from newsdiff.model import NEWS_KINDS
from newsdiff.report.contrasts import find_contrasts
from newsdiff.report.wording import (
    FACT_GROUPS,
    about,
    counted,
    fact_words,
    overview,
    place,
    row_words,
    source_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.model import Comparison, Row
    from newsdiff.report.contrasts import Contrast


def write_text(comparison: Comparison, width: int = 80) -> str:
    """Give the whole comparison as lines of at most ``width`` cells, ending in a newline."""
    lines = [line for paragraph in _paragraphs(comparison) for line in _lines(paragraph, width)]
    return "\n".join(lines) + "\n"


def _lines(paragraph: str, width: int) -> list[str]:
    return [paragraph[start:end] for start, end in wrap(paragraph, width, _cells)]


def _cells(text: str) -> int:
    """Count the terminal cells of ``text``."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _paragraphs(comparison: Comparison) -> Iterator[str]:
    yield comparison.story.title
    yield overview(comparison).capitalize() + "."
    yield ""
    yield from _sources(comparison)
    contrasts = find_contrasts(comparison)
    for row in comparison.rows:
        yield from _row(comparison, row, contrasts.get(row.index, []))
    yield from _facts(comparison)
    yield from _set_aside(comparison)


def _sources(comparison: Comparison) -> Iterator[str]:
    yield "SOURCES"
    names = source_names(comparison.story)
    for number, source in enumerate(comparison.story.sources, 1):
        yield f"{number}. {names[source.id]}: {', '.join(about(source))}"
        yield from (f"Note: {warning}" for warning in source.warnings)
    yield ""


def _row(comparison: Comparison, row: Row, contrasts: list[Contrast]) -> Iterator[str]:
    names = source_names(comparison.story)
    yield f"ROW {row.index + 1} of {len(comparison.rows)}: {row_words(comparison, row)}"
    for cell in row.cells.values():
        for identifier in cell:
            passage = comparison.passage[identifier]
            words = comparison.sources[passage.source].text[passage.start : passage.end]
            yield f"{names[passage.source]}, {place(passage)}: {words}"
    yield from (f"Difference, {contrast_words(contrast)}" for contrast in contrasts)
    yield ""


def contrast_words(contrast: Contrast) -> str:
    """Say a contrast: "number: “55,000 pages” in A and B; “50,000 pages” in C"."""
    sides = [
        f"{f'“{words}”' if words else 'nothing'} in {' and '.join(who)}" for words, who in contrast.variants
    ]
    return f"{contrast.kind.value}: {'; '.join(sides)}"


def _facts(comparison: Comparison) -> Iterator[str]:
    yield "FACTS"
    for kind, heading in FACT_GROUPS.items():
        facts = [fact for fact in comparison.facts if fact.kind is kind]
        if facts:
            yield ""
            yield f"{heading}:"
        for fact in facts:
            words, reporters, disagreement = fact_words(comparison, fact)
            detail = f" ({fact.detail})" if fact.detail else ""
            against = f". Disagrees with {disagreement}" if disagreement else ""
            yield f"{words}{detail}: {reporters}{against}"
    yield ""


def _set_aside(comparison: Comparison) -> Iterator[str]:
    """List what was not taken for news, so that nothing is hidden."""
    yield "NOT COMPARED"
    names = source_names(comparison.story)
    for source in comparison.story.sources:
        blocks = [block for block in source.blocks if block.kind not in NEWS_KINDS]
        yield f"{names[source.id]}: {counted(len(blocks), 'piece')}"
        for block in blocks:
            why = f", {block.reason}" if block.reason else ""
            yield f"{block.kind.value}{why}: {source.text[block.start : block.end]}"
