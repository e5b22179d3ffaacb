from __future__ import annotations

from newsdiff.sources.lines import find_lines
from newsdiff.text.traced import Traced


def lines(text: str) -> list[str]:
    return [draft.string for draft in find_lines(Traced.of(text))]


def test_a_line_broken_in_mid_sentence_is_joined() -> None:
    assert lines("On Monday she met the minister in Arle, where he\nviewed the new bridge.") == [
        "On Monday she met the minister in Arle, where he viewed the new bridge."
    ]
    assert lines("Government officials from both of the nations\nhave agreed to meet.") == [
        "Government officials from both of the nations have agreed to meet."
    ]


def test_headline_and_paragraph_stay_apart() -> None:
    text = "Council closes two libraries after long debate\nThe council voted on Tuesday.\nThe mayor left."
    assert lines(text) == text.split("\n")


def test_a_byline_is_not_joined_to_a_hanging_headline() -> None:
    assert len(lines("Veltro in talks to buy rival, the people it\nBy Anna Berg\nThe talks failed.")) == 3


def test_hard_wrapped_text_is_joined_by_paragraph() -> None:
    text = (
        "The council voted on Tuesday to close two of the town's three\n"
        "Libraries, a step that campaigners said would leave children in\n"
        "North Arle without a place to study for their exams this year.\n"
        "Councillor Webb said the vote was a dark day for the borough as\n"
        "Arle had lost its last bookshop.\n"
        "\n"
        "The libraries will shut on 1 April unless the county steps in and\n"
        "Pays for the repairs."
    )
    assert [line.count(" ") > 10 for line in lines(text)] == [True, True]


def test_white_space_is_folded_and_places_kept() -> None:
    text = "  The   mayor  left . \n\n\n Nobody  saw it."
    drafts = find_lines(Traced.of(text))
    assert [d.string for d in drafts] == ["The mayor left .", "Nobody saw it."]
    assert all(
        text[d.text.origin(i)] == sign for d in drafts for i, sign in enumerate(d.string) if sign != " "
    )


def test_list_items_stay_apart() -> None:
    assert len(lines("The places with the most cases so far are the\n- north\n- south")) == 3


def test_text_quoted_in_an_e_mail_is_joined_where_its_lines_are_short() -> None:
    text = (
        "The ferry Skua caught fire six miles off\nInishmoor at dawn on Tuesday with 148\n"
        "passengers and 23 crew on board, the Coast\nGuard said in a statement that it sent\nto newspapers."
    )
    assert lines(text) == [text.replace("\n", " ")]


def test_a_word_cut_at_the_end_of_a_line_is_whole_again() -> None:
    text = (
        "The dam above the town of Vel-\nden gave way after a three-\nday storm, and the well-\nknown market "
        "by the Vel-\nden bridge is gone with the side-\nwalk; each side saw it."
    )
    assert lines(text) == [
        "The dam above the town of Velden gave way after a three-day storm, and the well-known market "
        "by the Velden bridge is gone with the side-walk; each side saw it."
    ]


def test_a_headline_over_two_lines_is_one() -> None:
    assert lines("Dam bursts above Velden,\nkilling at least nine\nBy Anna Berg") == [
        "Dam bursts above Velden, killing at least nine",
        "By Anna Berg",
    ]
