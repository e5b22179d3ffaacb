from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.report.csv import HEADERS, write_csv
from newsdiff.report.spreadsheet import guarded, write_table
from newsdiff.text.sanitise import FORBIDDEN

if TYPE_CHECKING:
    from newsdiff.model import Comparison


def lines(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_csv(comparison))))


def test_each_row_has_a_line_for_each_source_that_tells_it(comparison: Comparison) -> None:
    told = [(one["row"], one["relation"], one["source"], one["places"]) for one in lines(comparison)]
    assert told == [
        ("1", "only", "North Post", "headline"),
        ("2", "conflict", "North Post", "paragraph 2"),
        ("2", "conflict", "South Herald (south)", "paragraph 1"),
        ("2", "conflict", "South Herald (wire)", "paragraph 1"),
        ("3", "only", "South Herald (south)", "paragraph 2"),
    ]
    assert write_csv(comparison).splitlines()[0] == ",".join(HEADERS)


def test_the_words_are_the_articles_own(comparison: Comparison) -> None:
    one = lines(comparison)[1]
    assert one["text"] == "Rescuers took 112 people off the ferry on Monday."
    assert (one["sources"], one["voices"], one["file"]) == ("3", "2", "north.txt")


def test_who_tells_it_elsewhere_has_a_line_without_words(apart: Comparison) -> None:
    (one,) = [one for one in lines(apart) if one["row"] == "2" and one["source"] == "South Herald (south)"]
    assert (one["found in row"], one["places"], one["text"]) == ("3", "paragraph 1", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r\n=", " =", "\u200b=", "＝"])
def test_no_cell_is_a_formula(comparison: Comparison, sign: str) -> None:
    north, *others = comparison.story.sources
    named = replace(north, title=f"{sign}HYPERLINK('x')")
    found = lines(replace(comparison, story=replace(comparison.story, sources=(named, *others))))
    assert found[0]["headline"].startswith("'")


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4))
def test_any_table_reads_back_and_runs_nothing(table: list[list[str]]) -> None:
    written = write_table(table)
    assert not FORBIDDEN.search(written)
    back = list(csv.reader(io.StringIO(written, newline="")))
    assert back == [[guarded(cell) for cell in line] for line in table]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for line in back for cell in line)
