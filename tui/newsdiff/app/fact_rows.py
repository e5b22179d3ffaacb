"""The rows of the matrix as data: facts down, sources across, in each cell the words a source uses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from newsdiff.app.fact_entries import ALL
from newsdiff.model import FactKind
from newsdiff.report.wording import fact_words, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdiff.app.fact_entries import FactEntry, FactFilter, FactSheet
    from newsdiff.model import Fact


class FactOrder(StrEnum):
    """By what the rows are sorted."""

    KIND = "kind"
    SUPPORT = "number of sources"
    PLACE = "place"

    @property
    def next(self) -> FactOrder:
        """The order after this one."""
        orders = list(FactOrder)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True, slots=True)
class FactCell:
    """What one source has of a row: the fact with its mentions there, its words, who says so."""

    fact: Fact
    words: str
    behind: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact, or what sources disagree on; ``cells`` by source, for those sources that have any of it."""

    sign: str
    title: str
    about: str
    entry: FactEntry
    cells: Mapping[str, FactCell]


def fact_rows(
    sheet: FactSheet, wanted: FactFilter = ALL, order: FactOrder = FactOrder.KIND
) -> tuple[FactRow, ...]:
    """Give a row for each entry; a fact whose every mention stands in a disagreement has none of its own."""
    entries = sheet.entries(wanted)
    told = {m for entry in entries if entry.disagreement for fact in entry.facts for m in fact.mentions}
    left = [
        entry
        for entry in entries
        if entry.disagreement or not all(m in told for fact in entry.facts for m in fact.mentions)
    ]
    if order is not FactOrder.KIND:
        support = order is FactOrder.SUPPORT
        left.sort(key=lambda e: (-len(e.sources) if support else 0, *sheet.place(e.facts)))
    return tuple(_row(sheet, entry) for entry in left)


def row_text(row: FactRow, labels: Mapping[str, str]) -> str:
    """Give a row as lines to paste: the fact, then each source that has it, its words and who says so.

    What stands beside each other on a line is parted by tabs.
    """
    told = ((labels[source], cell.words, cell.behind) for source, cell in row.cells.items())
    return "\n".join([row.title, *("\t".join(filter(None, fields)) for fields in told)])


def _row(sheet: FactSheet, entry: FactEntry) -> FactRow:
    if entry.disagreement:
        sign, title, about = "!", entry.title, entry.kind.value
    else:
        (fact,) = entry.facts
        sign, title = "=" if len(entry.sources) > 1 else "+", fact_words(fact)
        about = " · ".join(part for part in (sheet.known(fact), entry.kind.value) if part)
    cells = {source: _cell(sheet, entry, source) for source in sheet.labels if source in entry.sources}
    return FactRow(sign, title, about, entry, cells)


def _cell(sheet: FactSheet, entry: FactEntry, source: str) -> FactCell:
    """Give what ``source`` has; where it has several sides of a disagreement, the words of all."""
    facts = [fact for fact in entry.facts if source in fact.sources]
    mentions = [mention for fact in facts for mention in fact.mentions if mention.source == source]
    written = _different(mention.text for mention in mentions)
    words = [quoted(text) if entry.kind is FactKind.QUOTE else text for text in written]
    fact = replace(facts[0], mentions=tuple(mentions), sources=(source,))
    return FactCell(fact, " · ".join(words), sheet.behind(fact, source))


def _different(texts: Iterable[str]) -> list[str]:
    """Leave out what differs only in its capitals from what was before."""
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(text.casefold(), text)
    return list(first.values())
