"""The lines of the facts panel as data: groups, disagreements and facts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.app.fact_entries import ALL
from newsdiff.report.wording import fact_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsdiff.app.fact_entries import FactEntry, FactFilter, FactSheet
    from newsdiff.model import Fact


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line of the panel.

    A group's heading has its ``count`` and no ``fact``; so has a disagreement's topic, but with count 0.
    ``depth`` is how far the line is set in, ``entry`` what it is a line of.
    """

    group: str
    text: str
    detail: str = ""
    count: int = 0
    depth: int = 0
    fact: Fact | None = None
    entry: FactEntry | None = None


def fact_lines(
    sheet: FactSheet, wanted: FactFilter = ALL, collapsed: Collection[str] = ()
) -> tuple[FactLine, ...]:
    """List what is ``wanted`` under its groups, disagreements first.

    Of the groups in ``collapsed`` only the heading is shown, but while words are searched for all are open.
    """
    lines: list[FactLine] = []
    for group, members in groupby(sheet.entries(wanted), key=lambda entry: entry.group):
        entries = list(members)
        lines.append(FactLine(group, group, count=len(entries)))
        if wanted.query.strip() or group not in collapsed:
            lines.extend(line for entry in entries for line in _lines(sheet, entry))
    return tuple(lines)


def _lines(sheet: FactSheet, entry: FactEntry) -> Iterator[FactLine]:
    if entry.disagreement:
        kind = entry.kind.value
        yield FactLine(entry.group, entry.title, "" if kind in entry.title else kind, depth=1, entry=entry)
    depth = 2 if entry.disagreement else 1
    for fact in entry.facts:
        # The title tells whose words or what is counted; the sides need not repeat it.
        known = sheet.known(fact)
        detail = "" if entry.disagreement and known == fact.detail else known
        yield FactLine(entry.group, fact_words(fact), detail, depth=depth, fact=fact, entry=entry)
