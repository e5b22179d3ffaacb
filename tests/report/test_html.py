"""The HTML report: what it shows, and that it is one page that nothing can be smuggled into."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import synthetic
from hypothesis import given, settings
from hypothesis import strategies as st

from markup_read import ReadPage, read_page
from newsdiff.compare.comparison import compare
from newsdiff.facts.corrections import Correction, CorrectionKind
from newsdiff.library.bookmarks import Bookmark, bookmark_for
from newsdiff.library.kept import find_kept
from newsdiff.model import BlockKind, Comparison, Story
from newsdiff.report.html.kept import bookmarks_html
from newsdiff.report.html.report import write_html
from newsdiff.report.readers_part import ReadersPart, as_corrected
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder
from newsdiff.text.sanitise import FORBIDDEN, sanitise

if TYPE_CHECKING:
    from pathlib import Path

#: What an article, a page's metadata or a file's name may try.
INJECTIONS = [
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)",
    "javascript:alert(1)",
    "--></title><svg onload=alert(1)>",
    "&lt;script&gt; &#60;b&#62; &amp;amp;",
    "expression(alert(1)); background:url(//evil.example)",
    "\u202egnp.exe \u2066hidden\u2069 \x1b[31m\x00",
    "{{7*7}} ${7*7} <%= 7 %>",
]


@pytest.fixture(scope="module")
def seeds() -> Comparison:
    return compare(load_story([sample_folder()]))


def hostile(comparison: Comparison, words: str) -> tuple[Comparison, ReadersPart]:
    """Put ``words`` wherever something from outside stands in a report."""
    sources = tuple(
        replace(
            source,
            label=words,
            title=words,
            outlet=words,
            author=words,
            url=words,
            path=words.replace("\0", ""),
            language=words,
            warnings=(words,),
            published=words,
        )
        for source in comparison.story.sources
    )
    facts = tuple(replace(fact, text=words, detail=words) for fact in comparison.facts)
    made = replace(comparison, story=Story(words, sources), facts=facts)
    renamed = Correction(CorrectionKind.RENAME, facts[0].id, words, words=words, note=words)
    found, reader = as_corrected(made, (renamed,))
    bookmark = replace(
        bookmark_for(found, found.passages[0].id, story=words, note=words),
        created=words,
        exact=words,
        path=words,
    )
    return found, replace(reader, kept=(find_kept(found, bookmark),))


def shape(page: ReadPage) -> list[tuple[str, tuple[str, ...]]]:
    """Give the elements and the names of their attributes, without those that depend on there being any."""
    optional = {"lang", "data-s", "href", "rel"}
    return [(tag, tuple(sorted(given.keys() - optional))) for tag, given in page.elements if tag != "a"]


def test_all_is_said(comparison: Comparison) -> None:
    page = read_page(write_html(comparison))
    words = " ".join(page.words.split())
    assert "3 sources, 3 rows: 1 conflict, 2 only in one." in words
    assert "! conflict row 2 3 sources, 2 voices" in words
    assert "number: “112 people” in North Post; “121 people” in South Herald (south)" in words
    assert "Rescuers took 112 people off the ferry on Monday. ¶ 2" in words
    assert "[bold]Sail <script>alert(1)</script> *now*" in words
    assert "SHARE THIS" in words
    assert "112 people" in words[words.index("Facts") :]


def test_words_in_conflict_are_marked(comparison: Comparison) -> None:
    html = write_html(comparison)
    assert "Rescuers took <mark class=c>112 people</mark> off the ferry" in html


def test_every_passage_has_its_words_and_its_place(seeds: Comparison) -> None:
    page = read_page(write_html(seeds))
    words = " ".join(page.words.split())
    for passage in seeds.passages:
        text = seeds.sources[passage.source].text[passage.start : passage.end]
        assert f"{' '.join(text.split())} ¶ {passage.index}" in words
    places = {given["id"] for tag, given in page.elements if tag == "p" and "id" in given}
    assert len(places) == len(seeds.passages)
    assert {given["href"] for given in page.all("a")} <= {
        *(f"#{place}" for place in places),
        *(f"#{given['id']}" for given in page.all("section")),
    }


def test_each_row_has_a_cell_for_each_source(seeds: Comparison) -> None:
    html = write_html(seeds)
    rows = re.findall(r"<tr class=[adco] id=r\d+>(.*?)(?=<tr|</table)", html, re.DOTALL)
    assert len(rows) == len(seeds.rows)
    for row in rows:
        spans = re.findall(r"<td(?: colspan=(\d+))?[ >]", row)
        assert sum(int(span or 1) for span in spans) == len(seeds.sources)


def test_one_source_alone_has_no_signs(seeds: Comparison) -> None:
    alone = compare(replace(seeds.story, sources=seeds.story.sources[:1]))
    page = read_page(write_html(alone))
    assert "nothing to compare with" in page.words
    assert "only here" not in page.words.replace("+ only here: not found in the other loaded texts", "")


def test_what_the_reader_made_is_said_to_be_theirs(comparison: Comparison) -> None:
    rename = Correction(CorrectionKind.RENAME, "n:north", "112 people", words="112 rescued")
    found, reader = as_corrected(comparison, (rename,))
    kept = bookmark_for(found, "north:p2", story="s", note="ask the coastguard")
    reader = replace(reader, kept=(find_kept(found, replace(kept, created="2026-01-02T03:04")),))
    words = " ".join(read_page(write_html(found, reader)).words.split())
    assert "112 rescued" in words
    assert "corrected by the reader" in words
    assert "★ kept: ask the coastguard" in words
    assert "renamed “112 people” to “112 rescued”" in words
    assert "(kept 2026-01-02)" in words


def test_a_lost_bookmark_is_listed_as_lost(comparison: Comparison) -> None:
    gone = replace(
        bookmark_for(comparison, "north:p2", story="s"),
        exact="Nothing of the kind stands there.",
        unique=False,
    )
    words = read_page(write_html(comparison, ReadersPart(kept=(find_kept(comparison, gone),)))).words
    assert "not found in the article any more" in words


def test_only_the_pages_own_style_and_script_may_run(seeds: Comparison) -> None:
    page = read_page(write_html(seeds))
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    for kind, code in (("style", page.style), ("script", page.script)):
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert not any(page.all(tag) for tag in ("link", "img", "iframe", "object", "base"))
    assert not any(name.startswith("on") or name == "style" for _, given in page.elements for name in given)
    assert not re.search(r"https?:|//[a-z]|@import|url\(", page.style + page.script.replace("// ", ""))


@pytest.mark.parametrize("words", INJECTIONS)
def test_nothing_from_outside_becomes_markup(comparison: Comparison, words: str) -> None:
    html = write_html(*hostile(comparison, words))
    page, plain = read_page(html), read_page(write_html(*hostile(comparison, "plain")))
    assert shape(page) == shape(plain)
    assert (page.style, page.script) == (plain.style, plain.script)
    assert not FORBIDDEN.search(html)
    assert sanitise(words).text in page.words
    assert all(given["href"].startswith("#") for given in page.all("a"))


@settings(max_examples=60, deadline=None)
@given(words=st.one_of(st.text(), st.text(alphabet="<>&\"'/=`;:#\\-! \nscriptyle\u202e")))
def test_any_article_is_words_and_nothing_else(words: str) -> None:
    source = synthetic.article("one", [f"It was said: {words} and no more.", "Nobody knew why."])
    source = replace(source, text=sanitise(source.text).text, title=words, url=f"https://a.example/{words}")
    story = Story(words, (source, synthetic.article("two", ["It was said again."])))
    passages = compare(story)
    html = write_html(passages)
    page = read_page(html)
    assert {tag for tag, _ in page.elements} <= TAGS
    assert all(given["href"].startswith(("#", "https://a.example/")) for given in page.all("a"))
    assert not FORBIDDEN.search(html)


TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "nav",
        "a",
        "form",
        "label",
        "select",
        "option",
        "optgroup",
        "details",
        "summary",
        "div",
        "input",
        "button",
        "output",
        "main",
        "section",
        "ul",
        "li",
        "ol",
        "b",
        "i",
        "u",
        "mark",
        "span",
        "small",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "path",
        "rect",
        "dialog",
        "dl",
        "dt",
        "dd",
        "footer",
        "script",
        "blockquote",
        "article",
    ]
)


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org/a?b=1&c=%22", True),
        ("http://example.org", True),
        ("HTTPS://example.org/", True),
        ("javascript:alert(1)", False),
        (" java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//example.org", False),
        ("https:alert(1)", False),
        ("file:///etc/passwd", False),
        ("http://[broken", False),
    ],
)
def test_only_addresses_of_the_web_are_links(comparison: Comparison, address: str, leads: bool) -> None:
    north, *others = comparison.story.sources
    made = replace(comparison, story=Story("x", (replace(north, url=address), *others)))
    page = read_page(write_html(made))
    outside = [given for given in page.all("a") if not given["href"].startswith("#")]
    assert bool(outside) is leads
    assert all(given["href"] == address and "noreferrer" in given["rel"] for given in outside)
    assert " ".join(address.split()) in " ".join(page.words.split())


def test_the_same_comparison_gives_the_same_bytes(seeds: Comparison) -> None:
    assert write_html(seeds) == write_html(replace(seeds))


@pytest.mark.parametrize("articles", [0, 3, 8])
def test_the_page_stays_small(articles: int, tmp_path: Path) -> None:
    story = synthetic.story(articles) if articles else load_story([sample_folder()])
    size = sum(len(source.text.encode()) for source in story.sources)
    assert len(write_html(compare(story)).encode()) <= 3 * size + 60_000


def test_headlines_and_other_languages_are_told_apart(comparison: Comparison) -> None:
    north, *others = comparison.story.sources
    made = replace(comparison, story=Story("x", (replace(north, language="de"), *others)))
    page = read_page(write_html(made))
    assert sum(given.get("lang") == "de" for given in page.all("td")) == 2
    assert BlockKind.HEADLINE.value in page.words


@pytest.mark.parametrize("words", INJECTIONS)
def test_nothing_in_bookmarks_becomes_markup(comparison: Comparison, words: str) -> None:
    kept = bookmark_for(comparison, "south:p1", story=words, note=words)
    beside = tuple(replace(one, label=words, text=words) for one in kept.counterparts)
    made = replace(
        kept,
        story_title=words,
        label=words,
        title=words,
        published=words,
        url=words,
        exact=words,
        counterparts=beside,
        tags=(words,),
        created=words,
    )
    page = read_page(bookmarks_html((made,)))
    assert {tag for tag, _ in page.elements} <= TAGS - {"a", "script"}
    assert {name for _, given in page.elements for name in given} <= {
        *("lang", "charset", "http-equiv", "content", "name", "class")
    }
    assert sanitise(words).text in page.words


def test_bookmarks_make_a_page_without_script(comparison: Comparison) -> None:
    kept = bookmark_for(comparison, "south:p2", story="<b>", note="<i>why?</i>\nask")
    page = read_page(bookmarks_html((replace(kept, created="2026-01-02T03:04", id="1"),)))
    assert page.all("script") == []
    assert "[bold]Sail <script>alert(1)</script>" in page.words
    assert "<i>why?</i>\nask" in page.words
    assert isinstance(kept, Bookmark)
