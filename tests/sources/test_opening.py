"""The head of an article: which of its lines is the headline."""

from __future__ import annotations

from newsdiff.sources.article import make_source
from newsdiff.sources.document import Document
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
