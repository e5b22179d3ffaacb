"""Correction notes are told from news."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.sources.correction_notes import is_correction
from newsdiff.sources.load import load_story

NOTES = (
    "(Note: The date in the original text was incorrect; it stated “May 3,” but the vote was on May 4.)",
    "Correction: An earlier version of this article misspelled the name of the mayor.",
    "CORRECTION, June 5, 2018: The fine was £2m, not £2bn.",
    "Editor's note: This story has been updated to correct the number of passengers.",
    "Clarification — the company was fined in 2019; the appeal is pending.",
    "This article was amended on 4 March 2021 to add a statement from the council.",
    "An earlier version of this story gave the wrong age for Ms Hale.",
    "*We have corrected this article to say that two flights were cancelled.*",
)
NEWS = (
    "The correction of the market continued on Monday: shares fell by two per cent.",
    "Note: the ferry does not run on Sundays.",
    "Update: rescuers have reached the last village.",
    "The minister said the report was wrong and would be corrected.",
    "A note: he never came back.",
    "This article of faith was updated by each generation.",
)


@pytest.mark.parametrize("paragraph", NOTES)
def test_a_note_on_the_article_itself_is_a_correction(paragraph: str) -> None:
    assert is_correction(paragraph)


@pytest.mark.parametrize("paragraph", NEWS)
def test_news_is_none(paragraph: str) -> None:
    assert not is_correction(paragraph)


def test_the_text_under_a_mere_heading_belongs_to_it(tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    story.write_text(
        "---\ntitle: Ferry\n---\n\nThe ferry ran aground off Skye on Monday, the coastguard said.\n\n"
        "Correction: May 4, 2021\n\nThe ferry was named wrongly in Monday's paper.\n",
        encoding="utf-8",
    )
    source = load_story([story]).sources[0]
    assert [s.text for s in source.news] == ["The ferry ran aground off Skye on Monday, the coastguard said."]
    assert any("named wrongly" in note for note in source.notes)


@pytest.mark.parametrize(
    "note",
    [
        "Correction, Nov. 4, 2025: The dam was built in 1968, not in 1986 as we said.",
        "(Corrects the year in which the dam was built in paragraph 5)",
    ],
)
def test_notes_with_a_date_and_of_agencies(note: str) -> None:
    assert is_correction(note)
