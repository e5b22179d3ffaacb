from __future__ import annotations

import pytest

from newsdiff.model import BlockKind
from newsdiff.sources.drafts import Draft
from newsdiff.sources.headings import split_run_in_headings
from newsdiff.text.traced import Traced

FILLER = (
    "The council met on Monday. It voted late. Nobody left. The mayor spoke twice. She thanked the staff."
)


def headings(text: str) -> list[str]:
    drafts = split_run_in_headings([Draft(Traced.of(text))])
    return [draft.string for draft in drafts if draft.kind is BlockKind.HEADING]


def test_headings_are_cut_from_a_page_without_lines() -> None:
    text = (
        f"{FILLER} Long nights During the debate, four members were asked to leave the hall. They did. "
        "The budget raises doubts The treasurer and her deputy are worried about the bridge. "
        "Parks, schools and libraries The mayor said the cuts would be felt by every family in the town."
    )
    assert headings(text) == ["Long nights", "The budget raises doubts", "Parks, schools and libraries"]


def test_a_known_subject_counts_once_a_page_has_shown_headings() -> None:
    heading = "Long nights During the debate, four members had to leave the hall."
    shown = f"{FILLER} Dale resigned on Friday. {heading} "
    hidden = "Trust and cooperation Dale spent six days in the north, where she met the farmers."
    assert headings(shown + hidden) == ["Long nights", "Trust and cooperation"]
    assert headings(f"{FILLER} Dale resigned on Friday. {hidden}") == []


def test_words_and_places_are_all_kept() -> None:
    text = f"{FILLER} Long nights During the debate, four members were asked to leave the hall."
    drafts = split_run_in_headings([Draft(Traced.of(text))])
    assert " ".join(draft.string for draft in drafts) == text
    assert all(text[d.text.origin(i)] == sign for d in drafts for i, sign in enumerate(d.string))


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor told The New York Times that she had not been asked about the bridge.",
        "Officials said The Hague was chosen because it was near the airport and cheap.",
        "He starred in the film In the Heights, which was shown in the town last year.",
        "The union, which is led by former minister Ana Ruiz, said it would go to court.",
        "Restaurant chain Bell and Sons was bought by a rival in May for 5 million pounds.",
        "North Korean news agency KCNA described the talks as warm and said they had ended.",
        "Singer and actor Leo Marsh was seen at the town hall with his wife on Monday night.",
        "On Sunday Dale went to the north, where she had been a teacher for six years.",
    ],
)
def test_whole_sentences_are_never_cut(sentence: str) -> None:
    shown = "Long nights During the debate, four members were asked to leave the hall."
    assert headings(f"{FILLER} {shown} {sentence}") == ["Long nights"]


def test_short_paragraphs_are_left_alone() -> None:
    assert headings("Long nights During the debate, four members were asked to leave the hall.") == []
