"""The overview as the reports give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles import article
from newsdiff.compare.comparison import compare
from newsdiff.model import Story
from newsdiff.report.markdown import write_markdown
from newsdiff.report.text import write_text

if TYPE_CHECKING:
    from newsdiff.model import Comparison


def test_reports_say_who_has_what_in_common_and_how_early(comparison: Comparison) -> None:
    text = " ".join(write_text(comparison, 200).split())
    assert "OVERVIEW Found in each other: North Post, 2 passages: 1 also in South Herald (south)" in text
    assert "Row 2, “Rescuers took 112 people off the ferry on Monday.”: North Post, paragraph 2;" in text
    markdown = write_markdown(comparison)
    heads = "| Passages of | in all | also in North Post | also in South Herald (south) |"
    assert f"### Found in each other\n\n{heads}" in markdown
    assert "| North Post | 2 |  | 1, 1 in conflict |" in markdown
    assert "| 2 | Rescuers took 112 people off the ferry on Monday. | paragraph 2 | paragraph 1 |" in markdown


def test_a_passage_that_stands_in_another_row_says_in_which(apart: Comparison) -> None:
    text = " ".join(write_text(apart, 200).split())
    assert "South Herald (south), paragraph 1 (in row 3)" in text.partition("ROW 1")[0]


def test_of_many_sources_the_nearest_are_told() -> None:
    told = "The harbour of Keld was closed on Monday after the storm, the mayor said."
    names = [f"s{number:02}" for number in range(12)]
    story = compare(Story("Keld", tuple(article(told, name=name) for name in names)))
    lines = write_markdown(story)
    assert "- s00, 1 passage: 1 also in s01 (1 almost word for word), 1 in s02 (" in lines
    assert "; no more in any of the other 8." in lines
    assert "| Passages of" not in lines
