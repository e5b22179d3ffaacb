"""The CSV report: one line for each row and each source that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.elsewhere import elsewhere
from newsdiff.report.spreadsheet import write_table
from newsdiff.report.wording import Wording, done_by_reader, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.model import Comparison, Row

HEADERS = (
    *("row", "relation", "sources", "voices", "source", "outlet", "headline", "date", "url", "file"),
    *("places", "text", "found in row", "by the reader"),
)


def write_csv(comparison: Comparison) -> str:
    """Give the rows, each source's passages in one line, with a line of headers.

    "found in row" has the row's own number, or where the source tells it in another row that one's; such a
    line has no text of its own.
    """
    return write_table((HEADERS, *_lines(comparison)))


def _lines(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    wording = Wording(comparison)
    others: dict[int, dict[str, str]] = {}
    for (index, source), passage in elsewhere(comparison).items():
        others.setdefault(index, {})[source] = passage
    for row in comparison.rows:
        told = others.get(row.index, {})
        for source in comparison.sources:
            if cell := row.cells.get(source, ()):
                yield _line(comparison, wording, row, source, cell)
            elif source in told:
                yield _line(comparison, wording, row, source, (told[source],))


def _line(
    comparison: Comparison, wording: Wording, row: Row, source: str, cell: tuple[str, ...]
) -> tuple[str, ...]:
    article = comparison.sources[source]
    passages = [comparison.passage[identifier] for identifier in cell]
    home = comparison.row_of[cell[0]]
    text = " ¶ ".join(article.text[p.start : p.end] for p in passages) if home == row.index else ""
    return (
        str(row.index + 1),
        row.relation.value,
        str(sum(map(bool, row.cells.values()))),
        str(len(row.voices)),
        wording.names[source],
        article.outlet,
        article.title,
        article.published,
        article.url,
        article.path,
        ", ".join(map(place, passages)),
        text,
        str(home + 1),
        "; ".join(dict.fromkeys(filter(None, (done_by_reader(comparison, p.id) for p in passages)))),
    )
