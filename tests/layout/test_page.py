from __future__ import annotations

from dataclasses import replace

from newsdiff.layout.grid import tail
from newsdiff.layout.marks import Role, TextMark
from newsdiff.layout.page import Elsewhere, Page, build_page, single_page
from newsdiff.model import (
    BlockKind,
    ByReader,
    Comparison,
    Difference,
    DifferenceKind,
    Link,
    Relation,
    Row,
    Span,
    Story,
    Strength,
)

from .conftest import NORTH, passage, source


def texts(page: Page) -> list[list[str]]:
    return [[" / ".join(item.text for item in cell) for cell in row.cells] for row in page.rows]


def test_rows_follow_the_comparison_and_headings_stand_before_what_they_head(dam: Comparison) -> None:
    page = build_page(dam, ["north", "south"])
    assert [row.index for row in page.rows] == [0, 1, 2, 3]
    assert texts(page)[2] == ["A long night / Nobody was hurt, the mayor said.", ""]


def test_furniture_appears_where_its_article_puts_it_with_the_reason(dam: Comparison) -> None:
    page = build_page(dam, ["north", "south"], furniture=True)
    column = " / ".join(row[0] for row in texts(page) if row[0])
    assert column == " / ".join(words for _, words in NORTH)
    assert page.rows[0].cells[0][0].place == "furniture: share bar"
    assert page.rows[0].cells[0][0].relation is None


def test_what_the_reader_kept_or_put_right_has_a_sign_before_its_place(dam: Comparison) -> None:
    mended = replace(dam, by_reader=ByReader(done={"north:p2": ("linked",)}))
    page = build_page(mended, ["north"], bookmarked=("north:p2", "north:p3"))
    assert [tail(row.cells[0][-1]) for row in page.rows] == ["¶ 1", "★ ✎ ¶ 2", "★ ¶ 3"]


def test_a_source_without_any_passage_shows_what_it_has(dam: Comparison) -> None:
    bare = source("bare", ((BlockKind.FURNITURE, "Subscribe to read"),))
    more = replace(dam, story=Story("Dam", (*dam.story.sources, bare)))
    page = build_page(more, ["north", "south", "bare"], furniture=True)
    assert texts(page)[0] == ["", "", "Subscribe to read"]
    assert (page.rows[0].index, page.rows[0].relation) == (-1, None)


def test_every_passage_is_on_the_page_once_whatever_the_columns_order(dam: Comparison) -> None:
    for columns in (["north", "south"], ["south", "north"]):
        page = build_page(dam, columns, furniture=True)
        found = [item.passage for row in page.rows for cell in row.cells for item in cell if item.passage]
        assert sorted(found) == sorted(dam.passage)
        assert [column.source for column in page.columns] == columns


def test_a_hidden_source_takes_its_own_rows_away(dam: Comparison) -> None:
    page = build_page(dam, ["north"])
    assert [row.index for row in page.rows] == [0, 1, 2]


def test_clashing_words_are_marked_where_they_are_and_soft_ones_less(dam: Comparison) -> None:
    page = build_page(dam, ["north", "south"])
    ours, theirs = (cell[0] for cell in page.rows[1].cells)
    assert [(ours.text[m.start : m.end], m.role) for m in ours.marks] == [("55,000", Role.CONFLICT)]
    assert [(theirs.text[m.start : m.end], m.role) for m in theirs.marks] == [
        ("50,000", Role.CONFLICT),
        ("the county reported", Role.DIFFER),
    ]


def test_a_detail_is_a_sources_own_only_where_no_counterpart_has_it(dam: Comparison) -> None:
    third = source("west", ((BlockKind.PARAGRAPH, "People were moved out on Friday."),))
    north = dam.sources["north"].text
    where = {
        words: Span(north.index(words), north.index(words) + len(words))
        for words in ("Engineers", "on Friday")
    }

    def link(other: str, *own: str, strength: Strength = Strength.MATCHED) -> Link:
        differences = tuple(Difference(DifferenceKind.DETAIL, where[words], Span(0, 0)) for words in own)
        return Link("north:s2", other, 0.8, strength, (), Relation.DIFFER, differences)

    more = replace(
        dam,
        story=Story("Dam", (*dam.story.sources, third)),
        passages=(*dam.passages, passage(third, 1, 0, Relation.DIFFER)),
        rows=(*dam.rows, Row(4, Relation.DIFFER, {"west": ("west:p1",)}, (("west",),))),
        links=(link("south:s0", "Engineers", "on Friday"), link("west:s0", "Engineers")),
    )
    (ours, *_) = build_page(more, ["north", "south"]).rows[1].cells[0]
    assert [(ours.text[m.start : m.end], m.role) for m in ours.marks] == [("Engineers", Role.OWN)]
    possible = replace(more, links=(link("south:s0", "on Friday", strength=Strength.POSSIBLE),))
    assert build_page(possible, ["north", "south"]).rows[1].cells[0][0].marks == ()


def test_an_empty_cell_says_where_its_source_has_the_same(dam: Comparison) -> None:
    assert [row.elsewhere for row in build_page(dam, ["north", "south"]).rows] == [(None, None)] * 4
    late = Link("north:s1", "south:s1", 0.6, Strength.MATCHED, (), Relation.AGREE)
    page = build_page(replace(dam, links=(*dam.links, late)), ["north", "south"])
    assert page.rows[0].elsewhere == (None, Elsewhere("south:p2", "↓ ¶ 2"))
    assert page.rows[3].elsewhere == (Elsewhere("north:p1", "↑ ¶ 1"), None)
    weak = replace(late, strength=Strength.POSSIBLE)
    assert build_page(replace(dam, links=(weak,)), ["north", "south"]).rows[0].elsewhere == (None, None)


def test_items_know_sign_place_and_bookmark(dam: Comparison) -> None:
    page = build_page(dam, ["north", "south"], bookmarked={"south:p1"})
    ours, theirs = (cell[0] for cell in page.rows[1].cells)
    assert (ours.sign, ours.place, ours.bookmarked) == ("!", "¶ 2 of 3", False)
    assert (theirs.sign, theirs.place, theirs.bookmarked) == ("!", "¶ 1 of 2", True)
    assert dam.sources["north"].text[ours.start :].startswith(ours.text)


def test_heads_number_the_sources_in_the_storys_order(dam: Comparison) -> None:
    first, second = build_page(dam, ["south", "north"]).columns
    assert (first.number, first.label, first.spine, first.passages) == (2, "South", False, 2)
    assert (second.number, second.label, second.spine, second.passages) == (1, "North", True, 3)
    assert first.words == 14


def test_a_source_alone_stands_in_its_own_order_with_who_shares_it(dam: Comparison) -> None:
    page = single_page(dam, "north", furniture=True)
    assert [row[0] for row in texts(page)] == [words for _, words in NORTH]
    notes = [row.cells[0][0].note for row in page.rows]
    assert notes == ["", "", "also 2", "", "", ""]
    assert [row.index for row in single_page(dam, "north").rows] == [0, 1, -1, 2]


def test_a_passage_is_found_by_its_identifier(dam: Comparison) -> None:
    page = build_page(dam, ["north", "south"])
    assert page.find("south:p2") == (3, 1, 0)
    assert page.find("south:p9") is None


def test_a_mark_is_kept_to_its_passage(dam: Comparison) -> None:
    for row in build_page(dam, ["north", "south"]).rows:
        for cell in row.cells:
            for item in cell:
                assert all(0 <= mark.start < mark.end <= len(item.text) for mark in item.marks)
                assert all(isinstance(mark, TextMark) for mark in item.marks)
