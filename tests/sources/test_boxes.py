"""Boxes that were copied with the page, among its paragraphs and below them."""

from __future__ import annotations

from newsdiff.model import BlockKind, Source
from newsdiff.sources.article import make_source
from newsdiff.sources.document import Document
from newsdiff.sources.inputs import Input
from newsdiff.sources.manifest import Entry

HEAD = """Rovers beat United to go top
By Sam Whitlock
Rovers came from behind to beat United 3-1 on Saturday and went to the top of the table.
"""
MIDDLE = """The visitors have not won since January, and their manager said the next match would decide a lot.
"""


def open_text(text: str) -> Source:
    return make_source("a", Input("a", Entry("a")), Document(text))


def kinds(text: str) -> dict[str, BlockKind]:
    source = open_text(text)
    return {source.text[block.start : block.end]: block.kind for block in source.blocks}


def test_links_below_their_heading_are_furniture() -> None:
    links = [
        "How the table looks after week 31",
        "Is the striker out for the season?",
        "Photos: a night to forget",
    ]
    found = kinds("\n".join([HEAD, "Also read", *links, "", MIDDLE]))
    assert {found[line] for line in ("Also read", *links)} == {BlockKind.FURNITURE}
    assert found[MIDDLE.strip()] is BlockKind.PARAGRAPH


def test_a_heading_set_apart_below_the_links_stays_one() -> None:
    found = kinds(
        "\n".join([HEAD, "RELATED STORIES", "How the table looks", "", "What comes next", "", MIDDLE])
    )
    assert found["How the table looks"] is BlockKind.FURNITURE
    assert found["What comes next"] is BlockKind.HEADING


def test_no_paragraph_is_taken_for_a_link() -> None:
    found = kinds("\n".join([HEAD, "Read more", "It was late.", "Nobody came: the road was shut.", MIDDLE]))
    assert found["It was late."] is BlockKind.PARAGRAPH
    assert found["Nobody came: the road was shut."] is BlockKind.PARAGRAPH


def test_a_note_on_the_author_is_furniture() -> None:
    note = "Sam Whitlock is a sports reporter who covers the second division. He lives in Arle."
    found = kinds("\n".join([HEAD, MIDDLE, MIDDLE, note]))
    assert found[note] is BlockKind.FURNITURE


def test_a_journalist_who_is_the_news_is_none() -> None:
    news = "Tom Frey is a reporter for the Arle Post who was attacked outside the ground on Saturday."
    assert kinds("\n".join([HEAD, MIDDLE, MIDDLE, news]))[news] is BlockKind.PARAGRAPH


def test_times_of_a_live_page_are_no_news() -> None:
    found = kinds("\n".join([HEAD, "14.32 BST", MIDDLE, "11.15am", MIDDLE[4:], "Updated at 14.40 BST"]))
    assert {found[time] for time in ("14.32 BST", "11.15am", "Updated at 14.40 BST")} == {BlockKind.DATELINE}


def test_a_headline_above_the_agency_is_no_caption() -> None:
    source = open_text("Acme profit falls as freight costs hit margins\nReuters\n" + MIDDLE)
    assert source.title == "Acme profit falls as freight costs hit margins"


def test_a_paragraph_that_begins_with_its_agency_is_no_standfirst() -> None:
    first = "Oct 24 (Reuters) - Acme on Tuesday reported a 12% fall in profit, hurt by higher freight costs."
    caption = "A truck leaves the depot. REUTERS/Jan de Vries/File Photo"
    assert (
        kinds("\n".join([HEAD.split("\n", maxsplit=1)[0], first, caption, MIDDLE]))[first]
        is BlockKind.PARAGRAPH
    )


def test_rows_of_a_table_are_no_headings() -> None:
    found = kinds("\n".join([HEAD, "Sales 5,210 5,640 -7.6%", "Net income ($m) 412 468 -12.0%", MIDDLE]))
    assert found["Net income ($m) 412 468 -12.0%"] is BlockKind.PARAGRAPH


def test_a_byline_with_an_address() -> None:
    source = open_text(HEAD.replace("Whitlock", "Whitlock (s.whitlock@paper.example)") + MIDDLE)
    assert source.author == "Sam Whitlock"


def test_a_pull_quote_and_its_speaker_are_set_aside() -> None:
    said = "“We were the better side from the first minute,” said Ivo Pohl, the coach of the Rovers."
    found = kinds("\n\n".join([HEAD, "“We were the better side”", "Ivo Pohl, coach", said, MIDDLE]))
    assert {found["“We were the better side”"], found["Ivo Pohl, coach"]} == {BlockKind.FURNITURE}
    assert found[said] is BlockKind.PARAGRAPH


def test_a_quotation_that_stands_once_is_none() -> None:
    found = kinds("\n\n".join([HEAD, "“We were the better side.”", MIDDLE]))
    assert found["“We were the better side.”"] is BlockKind.PARAGRAPH


def test_what_a_newsletter_is_about_belongs_to_its_box() -> None:
    about = "The most pressing stories of the season, from the dressing room to the stands"
    found = kinds("\n\n".join([HEAD, "Sign up to our newsletter", about, "Enter your email address", MIDDLE]))
    assert found[about] is BlockKind.FURNITURE


def test_the_last_bullet_of_links_is_one() -> None:
    links = ["- How the table looks after week 31", "- Is the striker out for the season?"]
    found = kinds("\n\n".join([HEAD, "ALSO READ", *links, MIDDLE]))
    assert {found[line] for line in links} == {BlockKind.FURNITURE}


def test_rows_with_one_figure_each_are_no_headings() -> None:
    rows = ["Tomas Reik Centre 14,212", "Eva Stein Green 14,000"]
    found = kinds("\n\n".join([HEAD, *rows, MIDDLE]))
    assert {found[row] for row in rows} == {BlockKind.PARAGRAPH}
