"""The articles side by side: a table of rows and sources, with the ruler of the whole story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.layout.page import build_page
from newsdiff.model import BlockKind, DifferenceKind, Relation
from newsdiff.report.html.cells import cells
from newsdiff.report.html.marked import marked
from newsdiff.report.html.markup import NOTHING, Html, element, join, link, text
from newsdiff.report.wording import counted, done_by_reader, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsdiff.layout.page import Cell, Column, Elsewhere, Item, PageRow
    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison, Row
    from newsdiff.report.html.anchors import Anchors
    from newsdiff.report.readers_part import ReadersPart
    from newsdiff.report.wording import Wording

#: One letter for each relation, by which the page's style and script know it.
CLASSES = {Relation.AGREE: "a", Relation.DIFFER: "d", Relation.CONFLICT: "c", Relation.ONLY: "o"}
_WORDS = {Relation.ONLY: "only here"}
#: Cells of the ruler that a row of each relation is wide.
_WEIGHT = {Relation.ONLY: 1, Relation.AGREE: 2, Relation.DIFFER: 3, Relation.CONFLICT: 4}


class Grid:
    """Lays one comparison out as a table; the spine is its first column of articles."""

    def __init__(
        self, comparison: Comparison, wording: Wording, anchors: Anchors, reader: ReadersPart
    ) -> None:
        """Get ready to lay out ``comparison``."""
        self._comparison = comparison
        self._wording = wording
        self._names = names_of(comparison)
        self._anchors = anchors
        self._kept: dict[str, list[Kept]] = {}
        for kept in reader.kept:
            self._kept.setdefault(kept.passage, []).append(kept)
        self._alone = len(comparison.sources) < 2
        self._rows: Mapping[int, Row] = {row.index: row for row in comparison.rows}

    def table(self) -> Html:
        """Give the table."""
        page = build_page(
            self._comparison,
            columns(self._comparison),
            furniture=True,
            bookmarked=self._kept.keys() - {""},
        )
        head = element("tr", element("th", "Row", scope="col"), *map(self._head, page.columns))
        body = (line for row in page.rows for line in self._lines(row))
        return element(
            "table",
            element("caption", "The articles side by side. Each row holds the passages that say the same."),
            element("thead", head),
            element("tbody", *body),
            class_="grid" if not self._alone else "grid alone",
            id="grid",
        )

    def ruler(self) -> Html:
        """Give the whole story as a drawing, one stroke for each row, longer the more grave."""
        drawn = dict.fromkeys(CLASSES, "")
        for at, row in enumerate(self._comparison.rows):
            drawn[row.relation] += f"M4 {at}h-{_WEIGHT[row.relation]}v.8h{_WEIGHT[row.relation]}z"
        paths = [element("path", class_=CLASSES[relation], d=d) for relation, d in drawn.items() if d]
        return element(
            "svg",
            *paths,
            element("rect", id="seen", width="4", height="0"),
            id="ruler",
            viewBox=f"0 0 4 {max(1, len(self._comparison.rows))}",
            preserveAspectRatio="none",
            aria_hidden="true",
        )

    def _head(self, column: Column) -> Html:
        source = self._comparison.sources[column.source]
        name = element("b", f"{column.number} {self._names[column.source]}")
        spine = element("small", " ◆ spine") if column.spine and not self._alone else NOTHING
        title = link(source.url, column.title or source.url or "(no headline)")
        day = column.published or "date unknown"
        known = element("small", f"{day} · {counted(column.passages, 'passage')}")
        return element(
            "th", name, spine, element("span", title), known, scope="col", class_="s", id=f"s{column.number}"
        )

    def _lines(self, row: PageRow) -> Iterator[Html]:
        """Yield the row, and below it what its passages say otherwise."""
        told = join(self._cells(row))
        if row.index < 0:
            yield element("tr", element("td"), told, class_="f")
            return
        relation = self._rows[row.index].relation
        yield element("tr", self._row_head(row.index), told, class_=CLASSES[relation], id=f"r{row.index + 1}")
        if why := self._why(row.index):
            yield element("tr", element("td", element("ul", why), colspan=len(row.cells) + 1), class_="y")

    def _row_head(self, index: int) -> Html:
        row = self._rows[index]
        number = element("small", f"row {index + 1}")
        if self._alone:
            return element("th", number, scope="row")
        sign = element("b", f"{row.relation.sign} {_WORDS.get(row.relation, row.relation.value)}")
        told = sum(map(bool, row.cells.values()))
        if told < 2:
            return element("th", sign, number, scope="row")
        voices = f", {counted(len(row.voices), 'voice')}" if len(row.voices) < told else ""
        return element("th", sign, number, element("small", f"{told} sources{voices}"), scope="row")

    def _cells(self, row: PageRow) -> Iterator[Html]:
        others = row.elsewhere or (None,) * len(row.cells)
        return cells(self._cell(*cell, row.relation) for cell in zip(row.cells, others, strict=True))

    def _cell(self, cell: Cell, other: Elsewhere | None, relation: Relation | None) -> Html:
        """Give a cell, "" where nothing was found for it."""
        if cell:
            language = self._comparison.sources[cell[0].source].language
            words = (self._item(item, relation) for item in cell)
            return element("td", *words, lang=language if language != "en" else "")
        if other is None:
            return NOTHING
        return element("td", element("a", other.label, href=f"#{self._anchors.passage(other.passage)}"))

    def _item(self, item: Item, relation: Relation | None) -> Html:
        """Give a passage; its relation is told by a class where it is another than its row's."""
        if not item.passage:
            aside = item.kind not in {BlockKind.HEADING, BlockKind.CORRECTION}
            why = element("small", f" {item.place}") if item.place else NOTHING
            return element("p", item.text, why, class_="q f" if aside else "q")
        passage = self._comparison.passage[item.passage]
        kind = "" if item.kind is BlockKind.PARAGRAPH else f", {item.kind.value}"
        sign = CLASSES[passage.relation] if item.sign and passage.relation is not relation else ""
        classes = " ".join(filter(None, (sign, "t" if item.kind is BlockKind.HEADLINE else "")))
        done = done_by_reader(self._comparison, item.passage)
        place = element("small", f" ¶ {passage.index}{kind}", f", {done}" if done else "")
        words = element("p", marked(item), place, class_=classes, id=self._anchors.passage(item.passage))
        return join((words, *map(_note, self._kept.get(item.passage, ()))))

    def _why(self, index: int) -> Html:
        """Say what stands against what in a row; mere details are marked in the passages."""
        told = self._wording.told_contrasts(self._rows[index], text)
        return join(
            element("li", element("b", "! ") if found.conflict else NOTHING, Html(words))
            for found, words in told
            if found.kind is not DifferenceKind.DETAIL
        )


def _note(kept: Kept) -> Html:
    words = f" “{kept.bookmark.exact}”" if kept.words is not None else ""
    note = f": {kept.bookmark.note}" if kept.bookmark.note else ""
    return element("p", element("b", "★ kept"), words, note, class_="n")


def columns(comparison: Comparison) -> tuple[str, ...]:
    """Give the sources as the columns stand: the spine first, the others in the story's order."""
    return (comparison.spine, *(source for source in comparison.sources if source != comparison.spine))
