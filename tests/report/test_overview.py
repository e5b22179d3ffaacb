"""The overview as the reports give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.report.markdown import write_markdown
from newsdiff.report.text import write_text

if TYPE_CHECKING:
    from newsdiff.model import Comparison


def test_reports_say_who_has_what_in_common_and_how_early(comparison: Comparison) -> None:
    text = " ".join(write_text(comparison, 200).split())
    assert "OVERVIEW Found in each other: North Post: of 2 passages, 1 in South Herald (south)" in text
    assert "Row 2, “Rescuers took 112 people off the ferry on Monday.”: North Post, paragraph 2;" in text
    markdown = write_markdown(comparison)
    assert "### Found in each other\n\n- North Post: of 2 passages, 1 in South Herald" in markdown
