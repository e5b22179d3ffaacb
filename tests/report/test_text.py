from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.compare.comparison import compare
from newsdiff.report import wording
from newsdiff.report.text import write_text
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder

if TYPE_CHECKING:
    from newsdiff.model import Comparison


def flowing(text: str) -> str:
    """Undo the wrapping, which is not what these tests are about."""
    return " ".join(text.split())


def test_rows_tell_relation_then_passages_then_differences(comparison: Comparison) -> None:
    text = flowing(write_text(comparison))
    row = text[text.index("ROW 2") : text.index("ROW 3")]
    assert row == (
        "ROW 2 of 3: conflict; 3 sources, 2 voices (almost word for word: South Herald (south) and"
        " South Herald (wire)) North Post, paragraph 2: Rescuers took 112 people off the ferry on Monday."
        " South Herald (south), paragraph 1: Rescuers took 121 people off the ferry."
        " South Herald (wire), paragraph 1: Rescuers took 121 people off the ferry today."
        " Difference, number: “112 people” in North Post; “121 people” in South Herald (south) and"
        " South Herald (wire) Difference, date: “on Monday” in North Post; no counterpart in South Herald"
        " (south) Difference, detail: “the ferry today” in South Herald (wire) "
    )


def test_what_one_source_has_is_not_called_omitted_elsewhere(comparison: Comparison) -> None:
    text = flowing(write_text(comparison))
    assert "ROW 1 of 3: only in North Post, not found in the other 2 sources" in text
    assert "omitted" not in text


def test_what_stands_in_another_row_is_told_with_its_place(apart: Comparison) -> None:
    text = flowing(write_text(apart))
    assert "Also told by South Herald (south), paragraph 1 (row 3)" in text[text.index("ROW 2") :]
    last = text[text.index("ROW 3 of 3: conflict; 1 source South Herald (south)") :]
    assert "Also told by North Post, paragraph 2 (row 2); South Herald (wire), paragraph 1 (row 2)" in last


def test_facts_name_their_sources_places_and_what_they_disagree_with(comparison: Comparison) -> None:
    text = flowing(write_text(comparison))
    assert (
        "112 people (people): North Post, paragraph 2. Disagrees with 121 people (South Herald (south))"
        in text
    )


def test_a_quotation_is_quoted_wherever_it_is_told_of() -> None:
    text = flowing(write_text(compare(load_story([sample_folder()]))))
    assert "Disagrees with “fervent and warm” (Al Jazeera," in text


def test_what_was_set_aside_is_listed_with_its_reason(comparison: Comparison) -> None:
    assert "furniture, share bar: SHARE THIS" in write_text(comparison)


def test_one_source_is_said_to_have_nothing_to_compare_with(comparison: Comparison) -> None:
    alone = replace(comparison.story, sources=comparison.story.sources[:1])
    text = write_text(replace(comparison, story=alone, rows=comparison.rows[:1], links=(), facts=()))
    assert "1 source: nothing to compare with." in text
    assert "not found in the other" not in text


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_lines_keep_within_the_width(comparison: Comparison, width: int) -> None:
    assert max(len(line) for line in write_text(comparison, width).splitlines()) <= width


def test_plain_characters_only(comparison: Comparison) -> None:
    text = write_text(comparison)
    assert "\x1b" not in text
    assert not any("\u2500" <= character <= "\u259f" for character in text)


def test_conflicts_with_another_row_name_it(apart: Comparison) -> None:
    text = flowing(write_text(apart))
    assert "“112 people” in North Post in row 2; “121 people” in South Herald (south)" in text


def test_a_rows_details_are_named_once_each_and_not_all_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "MOST_DETAILS", 1)
    comparison = compare(load_story([sample_folder()]))
    lines = [line for line in write_text(comparison, 100_000).splitlines() if "Difference, detail" in line]
    named = [re.findall(r"“(.*?)” in ", line.casefold()) for line in lines]
    assert lines
    assert all(len(words) == 1 for words in named)
    assert any(re.search(r"” in .*; and \d+ shorter ones?$", line) for line in lines)
