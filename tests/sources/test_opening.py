"""The head of an article: which of its lines is the headline."""

from __future__ import annotations

import pytest

from newsdiff.model import BlockKind
from newsdiff.sources.article import make_source
from newsdiff.sources.document import Document
from newsdiff.sources.frontmatter import read_text
from newsdiff.sources.inputs import Input
from newsdiff.sources.manifest import Entry


def test_where_a_page_stands_in_the_site_is_no_part_of_its_headline() -> None:
    headline = "Fire at the Arle textile mill kills seven"
    body = "At least seven workers died in a fire at a mill on Monday, police said."
    document = Document(f"HomeIndia News{headline}\n{headline}\n{body}")
    assert make_source("x", Input("x", Entry("x")), document).title == headline


def test_a_chronology_keeps_its_days() -> None:
    entry = "Engineers find seepage at the foot of the dam and call the state."
    document = Document(
        f"How the dam broke, day by day\nAug. 2\n{entry}\nAug. 3, 6 a.m.\n{entry[:40]} again and again."
    )
    source = make_source("x", Input("x", Entry("x")), document)
    told = {source.text[block.start : block.end]: block.kind.value for block in source.blocks}
    assert {told["Aug. 2"], told["Aug. 3, 6 a.m."]} <= {"dateline", "heading"}


def test_figures_in_a_list_are_no_headings() -> None:
    lines = (
        "Storm knocks out ferries to the isles",
        "Ferries to the isles have been cancelled until Wednesday after a storm damaged the pier.",
        "Sailings cancelled: 18",
        "Passengers affected: about 1,900",
        "The operator said that it had never seen anything like it in its long history on the isles.",
    )
    source = make_source("x", Input("x", Entry("x")), Document("\n\n".join(lines)))
    assert [sentence.text for sentence in source.news] == list(lines)


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (
            "Anna Kolb, Peter Ruml and Omar Said in Velden\nMon 3 Nov 2025 08.14 CET",
            "Anna Kolb, Peter Ruml and Omar Said",
        ),
        (
            "ANNA KOLB AND PETER RUML\nTHE HALDA COURIER\nPUBLISHED NOVEMBER 3, 2025",
            "ANNA KOLB AND PETER RUML",
        ),
        ("Anna Kolb\nAnna Kolb\nValley correspondent\nPublished 3 November 2025", "Anna Kolb"),
        ("Anna Kolb/Velden\nStaff Reporter\n3 November 2025", "Anna Kolb"),
        ("Peter Orsic\n3 November 2025", ""),
        ("Middle East\n3 November 2025", ""),
    ],
)
def test_names_alone_are_a_byline_where_a_date_or_role_follows(head: str, author: str) -> None:
    body = (
        "A dam above the town of Velden gave way early on Monday after three days of rain, police said.",
        "“Nobody told us to leave,” said Peter Orsic, a baker whose shop stood by the river for years.",
    )
    document = Document("\n\n".join(["Dam bursts above Velden, killing at least nine", head, *body]))
    source = make_source("x", Input("x", Entry("x")), document)
    assert (source.author, source.published) == (author, "2025-11-03")
    assert [s.text for s in source.news][1:] == list(body)


def test_numbered_lines_above_their_text_are_headings() -> None:
    lines = (
        "Five things to know about the dam that burst above Velden",
        "A dam above the town of Velden gave way early on Monday after three days of rain, police said.",
        "1. The dam was old",
        "It was built in 1968 and had been due for repairs since 2019.",
        "2. The hospital is cut off",
        "Two bridges have been carried away.",
        "What was lost:",
        "1. The market hall",
        "2. The old bridge.",
    )
    source = make_source("x", Input("x", Entry("x")), Document("\n\n".join(lines)))
    headings = [source.text[b.start : b.end] for b in source.blocks if b.kind is BlockKind.HEADING]
    assert headings == [lines[2], lines[4]]


def test_what_stands_above_the_byline_is_the_head() -> None:
    standfirst = "The wall, built in 1968, gave way after three days of rain. Twenty-six people are missing."
    lines = (
        "Dam Bursts Above Velden, Killing at Least Nine",
        standfirst,
        "Share full article",
        "142",
        "Rescuers on Monday in Velden, where water tore through the old market and church.",
        "Rescuers on Monday in Velden, where water tore through the old market and church.Credit...Jo Doe",
        "By Anna Kolb and Peter Ruml",
        "Nov. 3, 2025",
        "A dam above the town of Velden gave way early on Monday after three days of rain, police said.",
    )
    source = make_source("x", Input("x", Entry("x")), Document("\n\n".join(lines)))
    assert [s.text for s in source.news] == [
        lines[0],
        *standfirst.replace(". T", ".|T").split("|"),
        lines[-1],
    ]
    assert (source.author, source.published) == ("Anna Kolb and Peter Ruml", "2025-11-03")


def test_the_day_of_publication_goes_before_that_of_an_update() -> None:
    lines = (
        "Dam bursts above Velden, killing at least nine",
        "Updated: November 04, 2025 09:12 am IST",
        "Published On Nov 03, 2025 21:02 pm IST",
        "A dam above the town of Velden gave way early on Monday after three days of rain, police said.",
    )
    assert make_source("x", Input("x", Entry("x")), Document("\n".join(lines))).published == "2025-11-03"


def test_the_contact_of_a_release_is_not_its_headline() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\nMedia contact:\nEva Stein\nPress Office, Halda Energy\n+49 30 5550101\n\n"
        "HALDA ENERGY STATEMENT ON THE DAM\n\n"
        "Halda Energy today said that it would cooperate with any inquiry into the failure of the dam."
    )
    source = make_source("x", Input("x", Entry("x")), Document(text))
    assert source.title == "HALDA ENERGY STATEMENT ON THE DAM"
    assert len(source.news) == 2


def test_who_speaks_in_a_transcript_is_no_place() -> None:
    text = (
        "Dam failure leaves dozens missing\n\nMARY LANE, HOST:\n\n"
        "A dam has burst in the Halda valley, and at least nine people have died there since Monday."
    )
    source = make_source("x", Input("x", Entry("x")), Document(text))
    assert "dateline" not in {block.kind.value for block in source.blocks}


def test_markdown_pasted_as_text_loses_its_marks() -> None:
    text = (
        "**Dam bursts above Velden**\n\n*By Anna Kolb, November 3, 2025*\n\n"
        "A dam above the town of Velden gave way early on Monday after three days of rain, police said."
    )
    source = make_source("x", Input("x", Entry("x")), read_text(text))
    assert (source.title, source.author, source.published) == (
        "Dam bursts above Velden",
        "Anna Kolb",
        "2025-11-03",
    )


def test_a_headline_in_capitals_below_a_newspapers_spaced_name() -> None:
    text = (
        "T H E   C O U R I E R\n\nDAM BURSTS ABOVE VELDEN,\nKILLING AT LEAST NINE\n\nBY ANNA KOLB\n\n"
        "A dam above the town of Velden gave way early on Monday after three days of rain, police said."
    )
    source = make_source("x", Input("x", Entry("x")), Document(text))
    assert source.title == "DAM BURSTS ABOVE VELDEN, KILLING AT LEAST NINE"
