"""Pages made up in the style of many sites: what comes out as news, and that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.model import NEWS_KINDS, BlockKind, Source
from newsdiff.sources.load import load_story

PAGES = Path(__file__).parent / "pages"


def page(name: str) -> Source:
    return load_story([PAGES / name]).sources[0]


def texts(source: Source, *kinds: BlockKind) -> list[str]:
    return [source.text[block.start : block.end] for block in source.blocks if block.kind in kinds]


#: File, title, date, author, how many paragraphs, first and last words of the news below the headline.
EXPECTED = [
    (
        "agency.txt",
        "",
        "2023-01-09",
        "MARTA KOWAL and JOHN T. REYES",
        4,
        "LAKEPORT, Ohio",
        "that would take.",
    ),
    (
        "broadcaster.txt",
        "Harbour bridge closed after ferry collision injures nine",
        "2024-03-14",
        "Marian Holt",
        5,
        "Nine people have",
        "have inspected it.",
    ),
    (
        "broadsheet.txt",
        "Water firm admits dumping sewage in river for six years",
        "2023-09-05",
        "Fiona Grant",
        4,
        "A water company",
        "on new tanks.",
    ),
    (
        "markdown.md",
        "Storm Petra kills four as it sweeps across Ireland",
        "2023-12-02",
        "Maeve Daly",
        6,
        "Dublin (Newsline)",
        "- Clare",
    ),
    (
        "portal.txt",
        "Leopard strays into school in Medchal, caught after six hours",
        "2022-09-03",
        "",
        4,
        "HYDERABAD: A leopard",
        "reserve, officials added.",
    ),
    (
        "sport.txt",
        "Rovers stun City in cup replay",
        "2024-02-21",
        "Sam Okafor",
        7,
        "Second-tier Rovers",
        'for this."',
    ),
    (
        "wire.txt",
        "Exclusive: Veltro in talks to buy rival carmaker for $9 billion, sources say",
        "2023-10-02",
        "Anna Bergström and Pieter de Vries",
        4,
        "MILAN/AMSTERDAM, Oct 2",
        "in afternoon trading.",
    ),
    ("county.txt", "County approves $4.2M jail repair", "2024-06-11", "Dana Hill", 6, "PRESTON", "Lou Kane."),
    (
        "glued.txt",
        '"We Will Not Bow": Farmers Reject Offer, To March On Thursday',
        "2024-02-20",
        "",
        4,
        "The unions said",
        "2011.",
    ),
    (
        "live.txt",
        "Russia-Ukraine war live: drones hit refinery",
        "",
        "Ana Bell",
        3,
        "Drones hit",
        "the winter.",
    ),
    ("release.txt", "Acme recalls 12,000 heaters after two fires", "", "", 6, "CLEVELAND", "to 2023."),
    ("science.txt", "Bees can count to five, study finds", "", "", 5, "Honeybees can", "example.org/bees"),
    ("unfinished.txt", "", "", "", 3, "A 6.1-magnitude", "for an hour"),
    ("wrapped.txt", "", "", "", 3, "The council voted", "the town hall."),
]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda row: row[0])
def test_page(expected: tuple[str, str, str, str, int, str, str]) -> None:
    name, title, date, author, count, first, last = expected
    source = page(name)
    paragraphs = texts(source, BlockKind.PARAGRAPH)
    assert (source.title, source.published, source.author) == (title, date, author)
    assert len(paragraphs) == count, paragraphs
    assert paragraphs[0].startswith(first)
    assert paragraphs[-1].endswith(last)


def test_headings_of_pages() -> None:
    assert texts(page("broadcaster.txt"), BlockKind.HEADING) == ["'Terrifying bang'"]
    assert texts(page("markdown.md"), BlockKind.HEADING) == ["Power cuts"]
    assert texts(page("wrapped.txt"), BlockKind.HEADING) == ["What happens now"]


def test_nothing_of_a_page_is_lost() -> None:
    for path in sorted(PAGES.glob("*.txt")):
        assert "".join(page(path.name).text.split()) == "".join(path.read_text(encoding="utf-8").split())


def test_markdown_is_read_without_its_marks() -> None:
    source = page("markdown.md")
    assert "Storm Petra swept across Ireland" in source.text
    assert "[Update pending]" in source.text
    assert not any(mark in source.text for mark in ("**", "](", "##", '> "'))
    assert texts(source, BlockKind.CAPTION) == ["A fallen tree blocks a road in Galway"]


def test_offsets_lead_back_to_the_page() -> None:
    for path in sorted(PAGES.iterdir()):
        source, decoded = page(path.name), path.read_text(encoding="utf-8")
        for block in source.blocks:
            for at in range(block.start, block.end):
                original = decoded[source.offsets.origin(at)]
                assert source.text[at] == original or (source.text[at] == " " and original.isspace())


def test_sentences_stand_in_their_blocks_in_order() -> None:
    for path in sorted(PAGES.iterdir()):
        source = page(path.name)
        assert [s.index for s in source.sentences] == list(range(len(source.sentences)))
        for sentence in source.sentences:
            block = source.blocks[sentence.block]
            assert block.start <= sentence.start < sentence.end <= block.end
            assert source.text[sentence.start : sentence.end] == sentence.text
        assert all(source.blocks[s.block].kind in NEWS_KINDS for s in source.news)
