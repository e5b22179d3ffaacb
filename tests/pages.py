"""Pages made by hand for tests of layout and of the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.layout.marks import Role, TextMark
from newsdiff.layout.page import Column, Item, Page, PageRow
from newsdiff.model import BlockKind, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORT = "The harbour master closed the pier on Tuesday."
LONG = (
    "Fishing crews said they had warned the council twice since April that the north wall was giving way, "
    "and that each letter had been answered with a promise of a survey that nobody ever saw begin."
)


def column(number: int, *, spine: bool = False) -> Column:
    """A column of source "s1", "s2", …"""
    return Column(f"s{number}", number, f"Outlet {number}", "Pier closed", "2024-03-12", 3, 120, spine)


def item(passage: str, text: str, relation: Relation | None = Relation.AGREE, *marks: TextMark) -> Item:
    """A passage "s1:p4" of source "s1"."""
    source, _, number = passage.partition(":p")
    sign = relation.sign if relation else ""
    return Item(passage, source, text, marks, sign, relation, BlockKind.PARAGRAPH, f"¶ {number} of 9")


def heading(source: str, text: str) -> Item:
    """A heading, which is not compared."""
    return Item("", source, text, (), "", None, BlockKind.HEADING, "")


def furniture(source: str, text: str) -> Item:
    """A block that is not news, with the reason."""
    return Item("", source, text, (), "", None, BlockKind.FURNITURE, "furniture: share bar")


def page(*rows: Sequence[Sequence[Item]], spine: bool = True) -> Page:
    """A page of these rows of cells; a row with a relation takes it from its first item that has one."""
    columns = tuple(column(number, spine=spine and number == 1) for number in range(1, len(rows[0]) + 1))
    made = []
    for index, cells in enumerate(rows):
        relation = next((entry.relation for cell in cells for entry in cell if entry.relation), None)
        made.append(PageRow(index if relation else -1, relation, tuple(tuple(cell) for cell in cells)))
    return Page(columns, tuple(made))


def wide_page(columns: int, rows: int = 2) -> Page:
    """A page of many columns, every cell filled."""
    return page(*[[[item(f"s{x}:p{y}", SHORT)] for x in range(1, columns + 1)] for y in range(1, rows + 1)])


def small_page() -> Page:
    """Three sources, four rows: agree, a cell of two passages beside an empty one, a heading, a conflict."""
    clash = TextMark(0, 5, Role.CONFLICT)
    return page(
        [[item("s1:p1", SHORT)], [item("s2:p1", SHORT)], [item("s3:p1", SHORT)]],
        [[item("s1:p2", LONG), item("s1:p3", SHORT)], [], [item("s3:p2", LONG)]],
        [[heading("s1", "A wall in doubt")], [], []],
        [
            [item("s1:p4", "Eight boats were lost.", Relation.CONFLICT, clash)],
            [item("s2:p2", "Seven boats were lost.", Relation.CONFLICT, clash)],
            [],
        ],
    )
