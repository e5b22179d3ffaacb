"""What the reader's screen shows, as data: columns, rows, cells of passages with marked words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind, DifferenceKind, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from newsdiff.model import Block, Comparison, Link, Passage, Source


class Role(StrEnum):
    """Why words are marked. Later roles are drawn over earlier ones."""

    OWN = "own"
    DIFFER = "differ"
    CONFLICT = "conflict"
    MATCH = "match"
    CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of characters of an item's text that is drawn in its role's style."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Item:
    """One passage, or one block that is not compared (heading, caption, byline, furniture).

    ``passage`` is the passage's identifier, "" for a block that is not compared. ``start`` is the offset of
    ``text`` in ``Source.text``. ``marks`` are sorted and do not overlap. ``place`` is "¶ 7 of 22", or for a
    block that is not compared why it is not. ``note`` says, on a page of one source, who else has it.
    """

    passage: str
    source: str
    text: str
    marks: tuple[Mark, ...]
    sign: str
    relation: Relation | None
    kind: BlockKind
    place: str
    bookmarked: bool = False
    start: int = 0
    note: str = ""


Cell = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PageRow:
    """Cells that stand next to each other, one per column; an empty cell is "not found in this source".

    ``index`` is the ``Row.index`` the row shows, or -1 (and no relation) for a row of blocks that are not
    compared, whose empty cells mean nothing.
    """

    index: int
    relation: Relation | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A source as its column head shows it; ``number`` counts from 1 in the story's order."""

    source: str
    number: int
    label: str
    title: str
    published: str
    passages: int
    words: int
    spine: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Columns and the rows under them; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[PageRow, ...]

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
) -> Page:
    """Lay the comparison's rows under ``columns`` (identifiers of sources, in the order to show).

    Headings are always shown, as quiet text; with ``furniture`` every other block is too, where its article
    puts it: before the row of the passage that follows it.
    """
    items = _passage_items(comparison, bookmarked)
    before: dict[int, dict[str, Cell]] = defaultdict(dict)
    for source in columns:
        for row, cell in _asides(comparison, comparison.sources[source], furniture):
            before[row][source] = before[row].get(source, ()) + cell
    rows: list[PageRow] = []
    for at in range(len(comparison.rows) + 1):
        if at in before:
            rows.append(PageRow(-1, None, tuple(before[at].get(source, ()) for source in columns)))
        if at < len(comparison.rows):
            row = comparison.rows[at]
            cells = tuple(tuple(items[p] for p in row.cells.get(source, ())) for source in columns)
            if any(cells):
                rows.append(PageRow(row.index, row.relation, cells))
    return Page(_columns(comparison, columns), tuple(rows))


def single_page(
    comparison: Comparison,
    source: str,
    *,
    furniture: bool = False,
    bookmarked: Collection[str] = (),
) -> Page:
    """Lay one source alone, in its own order, each passage with the numbers of the sources that share it."""
    items = _passage_items(comparison, bookmarked, only=source)
    numbers = {s: n for n, s in enumerate(comparison.sources, start=1)}
    entries: list[tuple[int, PageRow]] = []
    for item in items.values():
        index = comparison.row_of.get(item.passage, -1)
        others = [
            str(numbers[s]) for s in numbers if index >= 0 and s != source and _in_row(comparison, index, s)
        ]
        noted = _with_note(item, f"{item.sign} {' '.join(others)}" if others else "")
        entries.append((item.start, PageRow(index, item.relation, ((noted,),))))
    for block in _uncompared(comparison.sources[source], furniture):
        cell = (_block_item(comparison.sources[source], block),)
        entries.append((block.start, PageRow(-1, None, (cell,))))
    entries.sort(key=lambda entry: entry[0])
    return Page(_columns(comparison, [source]), tuple(row for _, row in entries))


def _in_row(comparison: Comparison, index: int, source: str) -> bool:
    return bool(comparison.rows[index].cells.get(source))


def _with_note(item: Item, note: str) -> Item:
    return Item(
        item.passage,
        item.source,
        item.text,
        item.marks,
        item.sign,
        item.relation,
        item.kind,
        item.place,
        item.bookmarked,
        item.start,
        note,
    )


def _columns(comparison: Comparison, columns: Sequence[str]) -> tuple[Column, ...]:
    numbers = {source: number for number, source in enumerate(comparison.sources, start=1)}
    passages: dict[str, int] = defaultdict(int)
    for passage in comparison.passages:
        passages[passage.source] += 1
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
    comparison: Comparison, bookmarked: Collection[str], only: str | None = None
) -> dict[str, Item]:
    """Items of all passages (or of one source's) by identifier."""
    spans = _difference_spans(comparison)
    totals: dict[str, int] = defaultdict(int)
    for passage in comparison.passages:
        totals[passage.source] += 1
    return {
        passage.id: Item(
            passage=passage.id,
            source=passage.source,
            text=comparison.sources[passage.source].text[passage.start : passage.end],
            marks=_marks(passage, spans[passage.source]),
            sign=passage.relation.sign,
            relation=passage.relation,
            kind=passage.kind,
            place=f"¶ {passage.index} of {totals[passage.source]}",
            bookmarked=passage.id in bookmarked,
            start=passage.start,
        )
        for passage in comparison.passages
        if only is None or passage.source == only
    }


#: What a conflict does not rest on: where a link conflicts, these stand beside what conflicts.
_SOFT_KINDS = frozenset({DifferenceKind.DETAIL, DifferenceKind.ATTRIBUTION, DifferenceKind.CERTAINTY})


def _role(link: Link, kind: DifferenceKind) -> Role:
    if kind is DifferenceKind.DETAIL:
        return Role.OWN
    if link.relation is not Relation.CONFLICT:
        return Role.DIFFER
    hard = any(d.kind not in _SOFT_KINDS for d in link.differences)
    return Role.DIFFER if hard and kind in _SOFT_KINDS else Role.CONFLICT


def _difference_spans(comparison: Comparison) -> Mapping[str, list[tuple[Span, Role]]]:
    """Spans with their roles per source, sorted by where they begin."""
    found: dict[str, set[tuple[int, int, Role]]] = defaultdict(set)
    for link in comparison.links:
        sides = comparison.sentences[link.a].source, comparison.sentences[link.b].source
        for difference in link.differences:
            role = _role(link, difference.kind)
            for source, span in zip(sides, (difference.a, difference.b), strict=True):
                if span.end > span.start:
                    found[source].add((span.start, span.end, role))
    spans: dict[str, list[tuple[Span, Role]]] = defaultdict(list)
    for source, entries in found.items():
        spans[source] = [(Span(start, end), role) for start, end, role in sorted(entries)]
    return spans


def _marks(passage: Passage, spans: Sequence[tuple[Span, Role]]) -> tuple[Mark, ...]:
    last = bisect_left(spans, passage.end, key=lambda entry: entry[0].start)
    within = (
        Mark(max(0, span.start - passage.start), min(passage.end, span.end) - passage.start, role)
        for span, role in spans[:last]
        if span.end > passage.start
    )
    return flatten(within)


#: Stronger roles hide weaker ones where they overlap.
_STRENGTH = {role: strength for strength, role in enumerate(Role)}


def flatten(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Make overlapping marks sorted and disjoint: at each character the strongest role wins."""
    ordered = sorted(marks, key=attrgetter("start", "end"))
    if all(a.end <= b.start for a, b in zip(ordered, ordered[1:], strict=False)):
        return tuple(ordered)
    cuts = sorted({edge for mark in ordered for edge in (mark.start, mark.end)})
    flat: list[Mark] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        roles = [mark.role for mark in ordered if mark.start <= start and end <= mark.end]
        if not roles:
            continue
        role = max(roles, key=_STRENGTH.__getitem__)
        if flat and flat[-1].role is role and flat[-1].end == start:
            start = flat.pop().start
        flat.append(Mark(start, end, role))
    return tuple(flat)


def _uncompared(source: Source, furniture: bool) -> list[Block]:
    """The blocks no sentence of which is compared: headings, and with ``furniture`` all others."""
    compared = {sentence.block for sentence in source.news}
    return [
        block
        for number, block in enumerate(source.blocks)
        if number not in compared
        and block.end > block.start
        and (furniture or block.kind is BlockKind.HEADING)
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


def _asides(comparison: Comparison, source: Source, furniture: bool) -> list[tuple[int, Cell]]:
    """Blocks that are not compared, each with the position of the row to stand before."""
    passages = [p for p in comparison.passages if p.source == source.id and p.id in comparison.row_of]
    passages.sort(key=attrgetter("start"))
    starts = [p.start for p in passages]
    found = []
    for block in _uncompared(source, furniture):
        following = bisect_left(starts, block.start)
        if following < len(passages):
            row = comparison.row_of[passages[following].id]
        else:
            row = comparison.row_of[passages[-1].id] + 1 if passages else 0
        found.append((row, (_block_item(source, block),)))
    return found
