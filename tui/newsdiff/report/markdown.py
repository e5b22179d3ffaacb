"""The Markdown report; what articles say is escaped, so that it stays what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.report.contrasts import find_contrasts
from newsdiff.report.wording import (
    FACT_GROUPS,
    about,
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

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$]")
_LINE_START = re.compile(r"\s*(?:[#+=-]|\d+(?=[.)]))")


def escape(text: str) -> str:
    """Give ``text`` as one line of Markdown that shows exactly these words, wherever in a line it stands."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
    start = _LINE_START.match(line)
    if not start:
        return line
    at = start.end() if line[start.end() - 1].isdigit() else start.end() - 1
    return f"{line[:at]}\\{line[at:]}"


def write_markdown(comparison: Comparison) -> str:
    """Give the whole comparison as Markdown, ending in a newline."""
    return "\n".join(_lines(comparison)).rstrip("\n") + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    yield f"# {escape(comparison.story.title)}"
    yield ""
    yield escape(overview(comparison).capitalize() + ".")
    yield ""
    yield "## Sources"
    yield ""
    names = source_names(comparison.story)
    for number, source in enumerate(comparison.story.sources, 1):
        yield f"{number}. **{escape(names[source.id])}**: {escape(', '.join(about(source)))}"
        yield from (f"    - Note: {escape(warning)}" for warning in source.warnings)
    yield ""
    yield "## Side by side"
    contrasts = find_contrasts(comparison)
    for row in comparison.rows:
        yield from _row(comparison, row, contrasts.get(row.index, []))
    yield from _facts(comparison)


def _row(comparison: Comparison, row: Row, contrasts: list[Contrast]) -> Iterator[str]:
    names = source_names(comparison.story)
    yield ""
    yield f"### Row {row.index + 1}: {escape(row_words(comparison, row))}"
    for cell in row.cells.values():
        for identifier in cell:
            passage = comparison.passage[identifier]
            words = comparison.sources[passage.source].text[passage.start : passage.end]
            yield ""
            yield f"**{escape(names[passage.source])}**, {place(passage)}: {escape(words)}"
    if contrasts:
        yield ""
    for contrast in contrasts:
        sides = "; ".join(
            f"{f'“{escape(words)}”' if words else 'nothing'} in {escape(' and '.join(who))}"
            for words, who in contrast.variants
        )
        yield f"- {contrast.kind.value}: {sides}"


def _facts(comparison: Comparison) -> Iterator[str]:
    yield ""
    yield "## Facts"
    for kind, heading in FACT_GROUPS.items():
        facts = [fact for fact in comparison.facts if fact.kind is kind]
        if facts:
            yield from ("", f"### {heading}", "")
        for fact in facts:
            words, reporters, disagreement = fact_words(comparison, fact)
            detail = f" ({escape(fact.detail)})" if fact.detail else ""
            against = f". Disagrees with {escape(disagreement)}" if disagreement else ""
            yield f"- **{escape(words)}**{detail}: {escape(reporters)}{against}"
