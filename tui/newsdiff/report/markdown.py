"""The Markdown report; what articles say is escaped, so that it stays what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.report.disagreements import disagreement_title, variants
from newsdiff.report.overview import overview_parts
from newsdiff.report.readers_part import NOTHING
from newsdiff.report.wording import DISAGREEMENTS, FACT_GROUPS, Wording, about, fact_words
from newsdiff.text.sanitise import sanitise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.model import Comparison
    from newsdiff.report.readers_part import ReadersPart

# An underscore within a word is no markup; file names stay readable.
_SPECIAL = re.compile(r"[\\`*\[\]<>&|~$]|(?<![^\W_])_|_(?![^\W_])")
_LINE_START = re.compile(r"\s*(?:[#+=-]|\d+(?=[.)]))")


def escape(text: str) -> str:
    """Give ``text`` as one line of Markdown that shows just these words, wherever in a line it stands."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(sanitise(text).text.split()))
    start = _LINE_START.match(line)
    if not start:
        return line
    at = start.end() if line[start.end() - 1].isdigit() else start.end() - 1
    return f"{line[:at]}\\{line[at:]}"


def table_lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table whose first row holds the heads of its columns."""
    for number, row in enumerate(rows):
        yield f"| {' | '.join(map(escape, row))} |"
        if not number:
            yield f"|{'---|' * len(row)}"


def write_markdown(comparison: Comparison, reader: ReadersPart = NOTHING) -> str:
    """Give the whole comparison as Markdown, ending in a newline; what ``reader`` put right is marked."""
    return "\n".join(_lines(comparison, reader)).rstrip("\n") + "\n"


def _lines(comparison: Comparison, reader: ReadersPart) -> Iterator[str]:
    wording = Wording(comparison)
    yield f"# {escape(comparison.story.title)}"
    yield from ("", f"{escape(wording.overview())}.")
    yield from _sources(comparison, wording)
    yield from _disagreements(comparison, wording)
    yield from _overview(comparison, wording)
    yield from _rows(comparison, wording)
    yield from _facts(comparison, wording, reader)
    if reader.corrections:
        yield from ("", "## Corrected by the reader", "")
        yield from (f"- {escape(line)}" for line in reader.lines(wording.names))


def _sources(comparison: Comparison, wording: Wording) -> Iterator[str]:
    yield from ("", "## Sources", "")
    for number, source in enumerate(comparison.story.sources, 1):
        yield f"{number}. **{escape(wording.names[source.id])}**: {escape(', '.join(about(source)))}"
        yield from (f"    - Note: {escape(note)}" for note in source.notes)


def _disagreements(comparison: Comparison, wording: Wording) -> Iterator[str]:
    if comparison.disagreements:
        yield from ("", f"## {DISAGREEMENTS}", "")
    for found in comparison.disagreements:
        sides = " · ".join(map(escape, variants(comparison, wording, found)))
        yield f"- **{escape(disagreement_title(found))}**: {sides}"


def _overview(comparison: Comparison, wording: Wording) -> Iterator[str]:
    parts = list(overview_parts(comparison, wording.names))
    if parts:
        yield from ("", "## Overview")
    for part in parts:
        yield from ("", f"### {part.heading}", "")
        yield from table_lines(part.table) if part.table else (f"- {escape(line)}" for line in part.lines)


def _rows(comparison: Comparison, wording: Wording) -> Iterator[str]:
    yield from ("", "## Side by side")
    for row in comparison.rows:
        yield from ("", f"### Row {row.index + 1}: {escape(wording.row(row))}")
        for name, where, words in wording.passages(row):
            yield from ("", f"**{escape(name)}**, {where}: {escape(words)}")
        also = wording.elsewhere(row)
        if also:
            yield from ("", f"Also told by {escape(also)}")
        differences = wording.contrasts(row, escape)
        if differences:
            yield ""
        yield from (f"- {contrast}" for contrast in differences)


def _facts(comparison: Comparison, wording: Wording, reader: ReadersPart) -> Iterator[str]:
    yield from ("", "## Facts")
    for kind, heading in FACT_GROUPS.items():
        facts = [fact for fact in comparison.facts if fact.kind is kind]
        if facts:
            yield from ("", f"### {heading}", "")
        for fact in facts:
            detail = f" ({escape(fact.detail)})" if fact.detail else ""
            against, own = wording.disagreement(fact), reader.about(fact.id)
            yield (
                f"- **{escape(fact_words(fact))}**{detail}: {escape(wording.reporters(fact))}"
                + (f". Disagrees with {escape(against)}" if against else "")
                + (f" *{escape(own)}*" if own else "")
            )
