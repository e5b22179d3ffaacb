"""What the screen says in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articles import article
from newsdiff.app.row_teller import RowTeller
from newsdiff.app.story_words import version_words
from newsdiff.app.words import (
    link_words,
    links_of,
    row_state,
    shortened,
)
from newsdiff.compare.comparison import compare
from newsdiff.compare.contrasts import find_contrasts, links_by_row
from newsdiff.model import DifferenceKind, Relation, Span, Story
from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from newsdiff.model import Comparison


KEYS = {"why": "w", "follow": "Enter"}


def test_counts_and_cuts() -> None:
    assert [counted(1, "source"), counted(2, "source")] == ["1 source", "2 sources"]
    assert shortened("a fire on the ferry", 12) == "a fire on…"
    assert shortened("unbroken-and-very-long", 8) == "unbroke…"
    assert shortened("short", 12) == "short"


def test_a_row_says_its_relation_and_who_stands_behind_it(comparison: Comparison) -> None:
    assert row_state(comparison, comparison.rows[1]) == "! conflict · 3 sources, 3 voices"
    only = next(row for row in comparison.rows if row.relation is Relation.ONLY)
    assert row_state(comparison, only) == "+ only in The Ledger · not found in the other 2 sources"
    apart = replace(comparison.rows[1], cells={"post": ("post:p2",)})
    assert row_state(comparison, apart) == "! conflict · counterparts in other rows"
    alike = replace(comparison.rows[1], voices=(("post",), ("wire", "ledger")))
    assert row_state(comparison, alike) == "! conflict · 3 sources, 2 voices (1 3 alike)"
    one_voice = replace(comparison.rows[0], voices=(("ledger", "post", "wire"),))
    assert row_state(comparison, one_voice) == "= agree · 3 sources, 1 voice"


def details(comparison: Comparison, row: int, source: str) -> list[str]:
    """Say what differs in a row to one who reads what ``source`` has there."""
    passage = next(iter(comparison.rows[row].cells.get(source, ())), "")
    return RowTeller(comparison, KEYS.__getitem__).details(row, source, passage)


def test_what_differs_is_said_with_who_says_it_conflicts_first(comparison: Comparison) -> None:
    assert details(comparison, 1, "wire") == [
        "number: “nine people” 1 | “Twelve people” 2",
        "date: “Monday” 1 | “Tuesday” 3",
    ]


def test_a_row_that_agrees_says_what_it_was_matched_by(comparison: Comparison) -> None:
    assert details(comparison, 2, "ledger") == ["matched by: words ferry, Aurora"]


def test_a_row_that_differs_in_no_known_word_says_what_each_has_alone() -> None:
    first = article(
        "About 3,000 marchers blocked the harbour bridge on Monday evening over the bus fares.",
        "“We cannot afford it any more,” said Lina Perez, a pupil of the harbour school.",
        name="1",
    )
    second = article(
        "Some marchers blocked the harbour bridge over the bus fares and 14 people were held.", name="2"
    )
    comparison = compare(Story("Bridge", (first, second)))
    (row,) = (row for row in comparison.rows if len(row.cells) == 2)
    plain = [replace(link, differences=()) for link in comparison.links]
    teller = RowTeller(replace(comparison, links=tuple(plain)), KEYS.__getitem__)
    assert teller.details(row.index, "2", "") == [
        "here only in 2: “14 people”",
        "in 1: “About 3,000 marchers”, “Monday evening”",
    ]
    assert teller.all_details(row.index, "1")[0].startswith("here only in 1: “About 3,000 marchers”")


def test_a_row_of_one_source_names_the_counterparts_in_other_rows(comparison: Comparison) -> None:
    rows = list(comparison.rows)
    cells = dict(rows[1].cells)
    rows[1] = replace(rows[1], cells={"wire": cells.pop("wire")})
    rows.append(replace(rows[1], index=len(rows), cells=cells))
    apart = replace(comparison, rows=tuple(rows), links=comparison.links[1:])
    assert details(apart, 1, "wire") == [
        f"date: “Monday” 1 in row {len(rows)} | “Tuesday” 3",
        f"also told in The Ledger ¶ 2 in row {len(rows)} (Enter goes there)",
    ]
    assert details(apart, 1, "post")[-1] == f"also told in The Ledger ¶ 2 in row {len(rows)}"


def test_what_several_links_were_matched_by_is_said_once(comparison: Comparison) -> None:
    (link,) = links_by_row(comparison)[2]
    more = replace(link, reasons=("names Aurora", "date Monday", "words ferry, harbour"))
    several = replace(comparison, links=(link, more, more))
    assert details(several, 2, "ledger") == [
        "matched by: words ferry, Aurora, harbour, names Aurora, date Monday"
    ]


def test_mere_details_are_few_and_said_where_nothing_else_differs(comparison: Comparison) -> None:
    number, date = comparison.links[:2]
    three = [replace(number.differences[0], kind=DifferenceKind.DETAIL) for _ in range(3)]
    three = [replace(d, a=Span(d.a.start + 7 * at, d.a.start + 7 * at + 6)) for at, d in enumerate(three)]
    detailed = replace(number, relation=Relation.DIFFER, differences=tuple(three))
    alone = replace(comparison, links=(detailed,))
    assert details(alone, 1, "post") == ["detail: “Twelve people” 2 · “nine p” 1 · 2 more under w"]
    assert details(replace(comparison, links=(detailed, date)), 1, "post") == [
        "date: “Monday” 1 | “Tuesday” 3"
    ]


def test_what_a_conflict_does_not_rest_on_stands_beside_it(comparison: Comparison) -> None:
    link = comparison.links[0]
    (number,) = link.differences
    beside = replace(number, kind=DifferenceKind.CERTAINTY)
    both = replace(link, differences=(beside, number))
    found = find_contrasts(comparison, [both], 1)
    assert [(contrast.kind, contrast.conflict) for contrast in found] == [
        (DifferenceKind.NUMBER, True),
        (DifferenceKind.CERTAINTY, False),
    ]
    assert find_contrasts(comparison, [replace(link, differences=(beside,))], 1)[0].conflict


def test_links_of_a_passage_come_strongest_first(comparison: Comparison) -> None:
    found = links_of(comparison, "ledger:p2")
    assert [other for _, other in found] == ["post:p2", "wire:p2"]
    assert link_words(found[0][0]) == "conflict, matched, score 0.90 · by words ferry, Aurora"


def test_words_against_nothing_are_not_joined(comparison: Comparison) -> None:
    link = comparison.links[0]
    (difference,) = link.differences
    nothing = replace(difference, b=replace(difference.b, end=difference.b.start))
    apart = replace(comparison, links=(replace(link, differences=(nothing,)),))
    assert details(apart, 1, "post") == ["number: “nine people” 1 | — 2"]


def test_a_conflict_with_another_row_names_the_row(comparison: Comparison) -> None:
    link = replace(comparison.links[0], b="post:s2")
    apart = replace(comparison, links=(link, replace(comparison.links[1], relation=Relation.AGREE)))
    links = links_by_row(apart)
    assert links[1][0] is links[2][0] is link
    assert details(apart, 1, "ledger")[0] == "number: “nine people” 1 | “Twelve people” 2 in row 3"


def test_what_changed_in_the_middle_version_counts_too() -> None:
    kept = "The stone bridge at Harle will close in June for repairs, the mayor said."
    gone = "Shopkeepers on the quay fear a summer without visitors."
    first = article(kept, gone, name="1")
    second = article(kept, gone, "Work is due to end in October.", name="2")
    third = article(kept, "Work is due to end in October.", "Crews arrive with cranes at dawn.", name="3")
    said = version_words(compare(Story("Bridge", (first, second, third))), "q")
    assert said == (
        "Rows of 3 versions: 0 changed, 2 added, 1 removed, without a note of correction; q goes back."
    )


def test_a_version_that_says_the_same_in_other_words_has_changed() -> None:
    rest = "hurling bottles at police and trapping thousands of commuters in their cars, police said."
    first = article(f"A mob of rioters paralysed the harbour bridge on Monday night, {rest}", name="1")
    second = article(f"A crowd paralysed the harbour bridge on Monday night, {rest}", name="2")
    comparison = compare(Story("Bridge", (first, second)))
    assert "1 changed, 0 added, 0 removed" in version_words(comparison, "q")
    same = compare(Story("Bridge", (first, article(first.text, name="2"))))
    assert "0 changed, 0 added, 0 removed" in version_words(same, "q")
