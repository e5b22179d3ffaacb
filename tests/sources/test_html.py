from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newsdiff.model import BlockKind, Source, Span
from newsdiff.sources.html import read_html
from newsdiff.sources.load import load_story

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPHS = [
    "The council voted on Tuesday to close two of the town's three libraries, officials said later.",
    "The mayor said that the town had no money left for them, and that the third would stay open for now.",
    "Campaigners said that they would go to court over the plan, which they called a dark day for readers.",
    "About 40 people protested outside the town hall while the members of the council were voting inside.",
]
JSON_LD = '<script type="application/ld+json">'
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Council closes libraries | Arle Post</title>
<meta property="og:title" content="Council closes libraries after long debate | Arle Post">
<meta property="article:published_time" content="2024-03-05T09:00:00Z">
<meta name="author" content="Jo Doe">
{site}<link rel="canonical" href="https://www.arle-paper.example/libraries"></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav><main><article>
<h1>Council closes libraries after long debate</h1>{body}<h2>What happens now</h2><p>{last}</p>
<p>Share this article</p></article></main><footer>© 2024 Arle Post</footer></body></html>"""


def open_page(tmp_path: Path, site: str = '<meta property="og:site_name" content="Arle Post">') -> Source:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])
    (tmp_path / "page.html").write_text(
        PAGE.format(site=site, body=body, last=PARAGRAPHS[3]), encoding="utf-8"
    )
    return load_story([tmp_path / "page.html"]).sources[0]


def test_body_and_metadata_of_a_saved_page(tmp_path: Path) -> None:
    source = open_page(tmp_path)
    assert (source.title, source.outlet, source.published, source.author) == (
        "Council closes libraries after long debate",
        "Arle Post",
        "2024-03-05",
        "Jo Doe",
    )
    assert source.url == "https://www.arle-paper.example/libraries"
    kinds = [block.kind for block in source.blocks]
    assert [
        source.text[b.start : b.end] for b in source.blocks if b.kind is BlockKind.PARAGRAPH
    ] == PARAGRAPHS
    assert BlockKind.HEADING in kinds
    assert "Home" not in source.text


def test_the_outlet_is_not_inferred_from_the_address(tmp_path: Path) -> None:
    source = open_page(tmp_path, site="")
    assert (source.outlet, source.label) == ("", "page")


@pytest.mark.parametrize(
    "site",
    [
        f'{JSON_LD}{{"@type": "NewsArticle", "publisher": {{"name": "Arle Post"}}}}</script>',
        f'{JSON_LD}{{broken</script><meta name="application-name" content="Arle Post">',
        '<meta property="og:site_name" content="Arle Post | News, sport and weather for Arle">',
    ],
)
def test_where_a_page_names_its_outlet(tmp_path: Path, site: str) -> None:
    assert open_page(tmp_path, site).outlet == "Arle Post"


def test_offsets_are_of_the_extracted_text(tmp_path: Path) -> None:
    source = open_page(tmp_path)
    extracted = read_html((tmp_path / "page.html").read_text(encoding="utf-8")).text
    for sentence in source.sentences:
        place = source.origin(Span(sentence.start, sentence.end))
        assert extracted[place.start : place.end] == sentence.text


def test_a_short_list_among_the_paragraphs_of_a_plain_page_is_kept(tmp_path: Path) -> None:
    items = ["The men deny the theft.", "Two others are sought."]
    listed = "".join(f"<li>{item}</li>" for item in items)
    (tmp_path / "page.html").write_text(
        f"<div><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><ul>{listed}</ul><p>{PARAGRAPHS[2]}</p></div>"
    )
    source = load_story([tmp_path / "page.html"]).sources[0]
    assert [s.text for s in source.news] == [PARAGRAPHS[0], PARAGRAPHS[1], *items, PARAGRAPHS[2]]


def test_the_headline_is_told_where_it_stands_outside_the_article(tmp_path: Path) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    (tmp_path / "page.html").write_text(
        "<html><head><title>Town to close two libraries | Arle Post</title></head><body>"
        "<div><p>BREAKING: Mayor resigns</p></div><header><h1>Town to close two libraries</h1></header>"
        f"<div class=body>{body}</div></body></html>",
        encoding="utf-8",
    )
    source = load_story([tmp_path / "page.html"]).sources[0]
    told = [(block.kind, source.text[block.start : block.end]) for block in source.blocks]
    assert told.count((BlockKind.HEADLINE, "Town to close two libraries")) == 1
    assert [words for kind, words in told if kind is BlockKind.PARAGRAPH] == PARAGRAPHS


def test_a_page_whose_text_is_only_in_its_data_has_headline_and_paragraphs(tmp_path: Path) -> None:
    body = "\\n\\n".join(PARAGRAPHS)
    (tmp_path / "page.html").write_text(
        f"<html><head><title>Town to close two libraries | Arle Post</title>{JSON_LD}"
        '{"@graph": [{"@type": "NewsArticle", "headline": "Town to close two libraries", '
        f'"articleBody": "{body}"}}]}}</script></head><body><div id="root"></div></body></html>',
        encoding="utf-8",
    )
    source = load_story([tmp_path / "page.html"]).sources[0]
    told = [(block.kind, source.text[block.start : block.end]) for block in source.blocks]
    assert told == [
        (BlockKind.HEADLINE, "Town to close two libraries"),
        *((BlockKind.PARAGRAPH, paragraph) for paragraph in PARAGRAPHS),
    ]


def open_html(tmp_path: Path, page: str) -> Source:
    (tmp_path / "page.html").write_text(f"<!doctype html><html>{page}</html>", encoding="utf-8")
    return load_story([tmp_path / "page.html"]).sources[0]


def told(source: Source) -> list[tuple[str, str]]:
    return [(block.kind.value, source.text[block.start : block.end]) for block in source.blocks]


def test_what_stands_below_the_headline_is_not_lost(tmp_path: Path) -> None:
    body = "".join(f"<div><span>{paragraph}</span></div>" for paragraph in PARAGRAPHS)
    source = open_html(
        tmp_path,
        "<head><title>Town to close two libraries</title></head><body><div><div><a>Home</a></div>"
        "<div><h1>Town to close two libraries</h1></div><h2>Campaigners will go to court over the plan</h2>"
        "<div>By <a>Jo Doe</a> and <a>Ann Vale</a></div><div>5 March 2024, 08:14 GMT</div>"
        f"<div>Share</div>{body}</div></body>",
    )
    assert told(source)[:4] == [
        ("headline", "Town to close two libraries"),
        ("standfirst", "Campaigners will go to court over the plan"),
        ("byline", "By Jo Doe and Ann Vale"),
        ("dateline", "5 March 2024, 08:14 GMT"),
    ]
    assert (source.author, source.published) == ("Jo Doe and Ann Vale", "2024-03-05")


def test_the_entries_of_a_live_page_keep_order_times_and_headings(tmp_path: Path) -> None:
    entries = "".join(
        f"<article><time>{17 - n}.05 GMT</time><h2>What happened {n} hours ago</h2><p>{words}</p></article>"
        for n, words in enumerate(PARAGRAPHS)
    )
    source = open_html(
        tmp_path, f"<body><main><h1>Libraries: the vote as it happened</h1>{entries}</main></body>"
    )
    assert [words for kind, words in told(source) if kind == "paragraph"] == PARAGRAPHS
    assert [words for kind, words in told(source) if kind == "dateline"][1:] == [
        "16.05 GMT",
        "15.05 GMT",
        "14.05 GMT",
    ]
    assert ("heading", "What happened 3 hours ago") in told(source)


def test_headlines_of_other_articles_are_no_headings(tmp_path: Path) -> None:
    others = "<div><h3>Mayor of Bream resigns after vote</h3><h3>Storm takes the pier of Arle</h3></div>"
    body = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{others}<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>"
    source = open_html(tmp_path, f"<body><h1>Town to close two libraries</h1><div>{body}</div></body>")
    assert "heading" not in {kind for kind, _ in told(source)}


def test_an_article_that_only_scripts_would_show(tmp_path: Path) -> None:
    body = json.dumps(
        {
            "props": {
                "article": {
                    "title": "Libraries",
                    "body": [{"type": "p", "text": f"<b>{p}</b>"} for p in PARAGRAPHS],
                },
                "related": [{"teaser": "The mayor of Bream has resigned after the vote, she said."}],
            }
        }
    )
    data = f'<script id="__NEXT_DATA__" type="application/json">{body}</script>'
    source = open_html(
        tmp_path,
        f"<head><title>Town to close two libraries</title></head><body><div>Loading</div>{data}</body>",
    )
    assert [sentence.text for sentence in source.news] == PARAGRAPHS
    assert source.title == "Town to close two libraries"


def test_who_wrote_it_by_the_data_of_a_page(tmp_path: Path) -> None:
    data = (
        '{"@type": "NewsArticle", "headline": "x", "author": [{"name": "Jo Doe"}, "Ann Vale", {"name": 1}]}'
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert (
        open_html(tmp_path, f"<head>{JSON_LD}{data}</script></head><body>{body}</body>").author
        == "Jo Doe, Ann Vale"
    )


def test_captions_of_pictures_are_kept_as_such(tmp_path: Path) -> None:
    figure = (
        "<figure><img src=a><figcaption>Readers outside the <b>town hall</b> on Tuesday</figcaption></figure>"
    )
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])
    body = figure + first + second + figure.replace("outside", "inside") + third
    source = open_html(
        tmp_path, f"<body><article><h1>Town to close two libraries</h1>{body}</article></body>"
    )
    assert told(source) == [
        ("headline", "Town to close two libraries"),
        ("caption", "Readers outside the town hall on Tuesday"),
        *(("paragraph", paragraph) for paragraph in PARAGRAPHS[:2]),
        ("caption", "Readers inside the town hall on Tuesday"),
        ("paragraph", PARAGRAPHS[2]),
    ]
