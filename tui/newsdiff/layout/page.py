"""What the reader's screen shows, as data: columns, rows, cells of passages with marked words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from newsdiff.compare.elsewhere import elsewhere
from newsdiff.layout.columns import SHARE
from newsdiff.layout.depth import Depth, marks_at
from newsdiff.layout.numbering import numbered
from newsdiff.model import BlockKind, Strength

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from newsdiff.layout.marks import TextMark
    from newsdiff.model import Block, Comparison, Relation, Row, Source

#: Shown also where furniture is not.
_ALWAYS = frozenset({BlockKind.HEADING, BlockKind.CORRECTION})


@dataclass(frozen=True, slots=True)
class Item:
    """One passage, or one block that is not compared (heading, caption, byline, furniture).

    ``passage`` is the passage's identifier, "" for a block that is not compared. ``start`` is the offset of
    ``text`` in ``Source.text``. ``marks`` are sorted and do not overlap. ``place`` is "¶ 7 of 22", or for a
    block that is not compared why it is not. ``by_reader`` tells that the reader linked, cut, moved, split or
    joined the passage. ``note`` says, on a page of one source, who else has it.
    """

    passage: str
    source: str
    text: str
    marks: tuple[TextMark, ...]
    sign: str
    relation: Relation | None
    kind: BlockKind
    place: str
    bookmarked: bool = False
    by_reader: bool = False
    start: int = 0
    note: str = ""


Cell = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a source that has nothing in a row has the same; ``label`` is "↓ ¶ 12" or "↑ ¶ 3"."""

    passage: str
    label: str


@dataclass(frozen=True, slots=True)
class PageRow:
    """Cells that stand next to each other, one per column.

    ``index`` is the ``Row.index`` the row shows, ``relation`` that row's.
    ``elsewhere`` says for each column with an empty cell in which other row its source has the same; where it
    is None too, the source was not found to have it. A row of blocks that are not compared has -1 and no
    relation, and its empty cells mean nothing.
    """

    index: int
    relation: Relation | None
    cells: tuple[Cell, ...]
    elsewhere: tuple[Elsewhere | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A source as its column head shows it; ``number`` counts from 1 in the story's order.

    ``share`` is the column's part of the width, in ``SHARE`` ths of what it would be if all were equal.
    """

    source: str
    number: int
    label: str
    title: str
    published: str
    passages: int
    words: int
    spine: bool
    share: int = SHARE


@dataclass(frozen=True, slots=True)
class Page:
    """Columns and the rows under them; every row has as many cells as there are columns.

    ``folded`` rows of the comparison are not among them.
    """

    columns: tuple[Column, ...]
    rows: tuple[PageRow, ...]
    folded: int = 0

    def find(self, passage: str) -> tuple[int, int, int] | None:
        """Give (row, column, item) of a passage, or None when it is not on the page."""
        for y, row in enumerate(self.rows):
            for x, cell in enumerate(row.cells):
                for z, item in enumerate(cell):
                    if item.passage == passage:
                        return y, x, z
        return None


def build_page(
    comparison: Comparison,
    columns: Sequence[str],
    *,
    furniture: bool = False,
    bookmarked: Collection[str] = (),
    depth: Depth = Depth.DIFFERENCES,
) -> Page:
    """Lay the comparison's rows under ``columns`` (identifiers of sources, in the order to show).

    Headings are always shown, as quiet text, and with ``furniture`` every other block is too: in the cell of
    the passage that follows it in its article, after the last passage, or, in a source that has no passage,
    in a row of its own at the top. Words are marked as far as ``depth`` goes.
    """
    items = _passage_items(comparison, bookmarked, depth)
    cells: dict[str, Cell] = {passage: (item,) for passage, item in items.items()}
    alone: dict[str, Cell] = {}
    for source in columns:
        before, after = _around(comparison, comparison.sources[source], furniture)
        alone[source] = before.pop("", ())
        for passage in before.keys() | after.keys():
            cells[passage] = before.get(passage, ()) + cells[passage] + after.get(passage, ())
    rows = [PageRow(-1, None, tuple(alone[source] for source in columns))] if any(alone.values()) else []
    counterparts = elsewhere(comparison)
    for row in comparison.rows:
        found = tuple(
            tuple(item for passage in row.cells.get(source, ()) for item in cells[passage])
            for source in columns
        )
        if any(found):
            others = tuple(
                _pointer(comparison, row, counterparts.get((row.index, source), "")) for source in columns
            )
            rows.append(PageRow(row.index, row.relation, found, others))
    return Page(_columns(comparison, columns), tuple(rows))


def _pointer(comparison: Comparison, row: Row, passage: str) -> Elsewhere | None:
    """Say in which direction ``passage`` stands from ``row``; None for none."""
    if not passage:
        return None
    arrow = "↓" if comparison.row_of[passage] > row.index else "↑"
    return Elsewhere(passage, f"{arrow} ¶ {comparison.passage[passage].index}")


def single_page(
    comparison: Comparison,
    source: str,
    *,
    furniture: bool = False,
    bookmarked: Collection[str] = (),
    depth: Depth = Depth.DIFFERENCES,
) -> Page:
    """Lay one source alone, in its own order, each passage with the numbers of the sources that share it."""
    entries = []
    linked = _linked(comparison, source)
    for item in _passage_items(comparison, bookmarked, depth, only=source).values():
        index = comparison.row_of.get(item.passage, -1)
        cells = comparison.rows[index].cells if index >= 0 else {}
        others = [
            number
            for number, other in enumerate(comparison.sources, start=1)
            if other != source and (cells.get(other) or other in linked[item.passage])
        ]
        noted = replace(item, note=_shared(others))
        entries.append((item.start, PageRow(index, item.relation, ((noted,),))))
    for block in _uncompared(comparison.sources[source], furniture):
        cell = (_block_item(comparison.sources[source], block),)
        entries.append((block.start, PageRow(-1, None, (cell,))))
    entries.sort(key=itemgetter(0))
    return Page(_columns(comparison, [source]), tuple(row for _, row in entries))


def _linked(comparison: Comparison, source: str) -> Mapping[str, set[str]]:
    """Give for each passage of ``source`` the sources it has matched links with."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in comparison.links:
        if link.strength is Strength.MATCHED:
            for own, other in ((link.a, link.b), (link.b, link.a)):
                if comparison.sentences[own].source == source:
                    found[comparison.passage_of[own]].add(comparison.sentences[other].source)
    return found


def _shared(numbers: Sequence[int]) -> str:
    """Say which other sources have a passage; only how many, where they are many."""
    if len(numbers) > 6:
        return f"also in {len(numbers)} others"
    return f"also {numbered(numbers)}" if numbers else ""


def _columns(comparison: Comparison, columns: Sequence[str]) -> tuple[Column, ...]:
    numbers = {source: number for number, source in enumerate(comparison.sources, start=1)}
    passages = Counter(passage.source for passage in comparison.passages)
    return tuple(
        Column(
            source=source,
            number=numbers[source],
            label=comparison.sources[source].label,
            title=comparison.sources[source].title,
            published=comparison.sources[source].published,
            passages=passages[source],
            words=sum(len(s.text.split()) for s in comparison.sources[source].news),
            spine=source == comparison.spine,
        )
        for source in columns
    )


def _passage_items(
    comparison: Comparison, bookmarked: Collection[str], depth: Depth, only: str | None = None
) -> dict[str, Item]:
    """Items of all passages (or of one source's) by identifier."""
    marks = marks_at(comparison, depth)
    totals = Counter(passage.source for passage in comparison.passages)
    return {
        passage.id: Item(
            passage=passage.id,
            source=passage.source,
            text=comparison.text_of(passage),
            marks=marks.get(passage.id, ()),
            sign=passage.relation.sign if len(comparison.sources) > 1 else "",
            relation=passage.relation,
            kind=passage.kind,
            place=f"¶ {passage.index} of {totals[passage.source]}",
            bookmarked=passage.id in bookmarked,
            by_reader=passage.id in comparison.by_reader.done,
            start=passage.start,
        )
        for passage in comparison.passages
        if only is None or passage.source == only
    }


def _uncompared(source: Source, furniture: bool) -> list[Block]:
    """The blocks no sentence of which is compared: headings, corrections, with ``furniture`` all others."""
    compared = {sentence.block for sentence in source.news}
    return [
        block
        for number, block in enumerate(source.blocks)
        if number not in compared and block.end > block.start and (furniture or block.kind in _ALWAYS)
    ]


def _block_item(source: Source, block: Block) -> Item:
    place = block.kind.value if not block.reason else f"{block.kind.value}: {block.reason}"
    return Item(
        passage="",
        source=source.id,
        text=source.text[block.start : block.end],
        marks=(),
        sign="",
        relation=None,
        kind=block.kind,
        place="" if block.kind is BlockKind.HEADING else place,
        start=block.start,
    )


def _around(
    comparison: Comparison, source: Source, furniture: bool
) -> tuple[dict[str, Cell], dict[str, Cell]]:
    """Blocks that are not compared, by the passage they stand before, and by the one they stand after.

    Only what follows the last passage stands after one. Without any passage all stand before "".
    """
    passages = [p for p in comparison.passages if p.source == source.id and p.id in comparison.row_of]
    passages.sort(key=attrgetter("start"))
    starts = [p.start for p in passages]
    before: dict[str, Cell] = {}
    after: dict[str, Cell] = {}
    for block in _uncompared(source, furniture):
        following = bisect_left(starts, block.start)
        if following < len(passages) or not passages:
            side, passage = before, passages[following].id if passages else ""
        else:
            side, passage = after, passages[-1].id
        side[passage] = (*side.get(passage, ()), _block_item(source, block))
    return before, after
