"""Whatever bytes are opened: no exception but StoryError, nothing a terminal obeys, places that hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from markup_read import read_page
from newsdiff.compare.comparison import compare
from newsdiff.model import Comparison, FactKind
from newsdiff.report.facts import write_facts
from newsdiff.report.html.report import write_html
from newsdiff.report.json import write_json
from newsdiff.report.markdown import write_markdown
from newsdiff.report.text import write_text
from newsdiff.sources.decode import decode
from newsdiff.sources.errors import StoryError
from newsdiff.sources.load import load_story
from newsdiff.text.sanitise import FORBIDDEN, sanitise
from published import valid_facts, valid_report

#: What cleaning takes away or replaces within a sentence, so that its place holds other signs too.
ALTERED = re.compile(r"[&<>{}\[\]*_\\|^â-ïÂ-ß]")
PIECES = st.sampled_from(
    [
        *("The council voted 7-2 on Tuesday to close two libraries, officials said. ", "55,000 pages "),
        *("“We won. It took years,” said Mayor Ruth Dale. ", "By Jane Doe\n", "14 March 2024\n", "Share\n"),
        *("\n", "\r\n", "\r", "\n\n", "## Next\n", "{{ad}}\n", "[caption id=1]] The mayor. AP[/caption]"),
        *("&#8217;", "â€™", "<p>", "<br>", "\x1b[31m", "\x1b]0;x\x07", "\u202e", "\u200b", "\xad", "\ud800"),
        *("> ", "- item\n", "Also read\n", "A link\n", "12:45 GMT\n", "title: x\n", "---\n", "[^1]", "\0"),
        *("😀", "日本語。", "U.S. ", "…"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=16).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac-roman", "shift-jis"])
FIELDS = st.lists(
    st.tuples(
        st.sampled_from(["title", "date", "source", "author", "url"]),
        st.sampled_from(["x", "[a, b]", "{a: b}", "2023-01-01", "!!python/name:os.x", "&a [*a]", "[[", "|"]),
    ),
    max_size=4,
)
VALUES = st.sampled_from(['"x"', "5", "true", '["a"]', "2023-01-01", '"\\u001b[31mX"', '"../x"', '"a.txt"'])
ENTRIES = st.lists(st.tuples(st.sampled_from(["file", "label", "date", "url"]), VALUES))


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, errors="ignore")


def _with_front_matter(fields: list[tuple[str, str]], body: str) -> bytes:
    lines = "".join(f"{name}: {value}\n" for name, value in fields)
    return f"---\n{lines}---\n{body}".encode(errors="ignore")


def _page(title: str, body: str) -> bytes:
    page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{body}</p></article>"
    return page.encode(errors="ignore")


def _story_file(title: str, entry: list[tuple[str, str]]) -> bytes:
    lines = (f"{name} = {value}" for name, value in dict(entry).items())
    return "\n".join([f"title = {title}", "[[article]]", *lines]).encode()


FILES = st.one_of(
    st.tuples(st.just("a.txt"), st.builds(_encoded, TEXTS, ENCODINGS)),
    st.tuples(st.just("b.md"), st.builds(_with_front_matter, FIELDS, TEXTS)),
    st.tuples(st.just("c.html"), st.builds(_page, TEXTS, TEXTS)),
    st.tuples(st.just("d"), st.binary(max_size=80)),
    st.tuples(st.just("story.toml"), st.builds(_story_file, VALUES, ENTRIES)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FILES, min_size=1, max_size=4))
def test_any_story_is_refused_in_one_line_or_reported(files: list[tuple[str, bytes]]) -> None:
    with TemporaryDirectory() as folder:
        for name, data in files:
            (Path(folder) / name).write_bytes(data)
        try:
            story = load_story([folder])
        except StoryError as error:
            assert "\n" not in str(error)
            return
        comparison = compare(story)
        valid_facts(write_facts(comparison, tuple(FactKind), "json"))
        report = valid_report(write_json(comparison))
        assert not any(FORBIDDEN.search(text) for text in _texts(report))
        page = write_html(comparison)
        assert not FORBIDDEN.search(write_text(comparison) + write_markdown(comparison) + page)
        assert len(read_page(page).all("script")) == 1
        _check_places(comparison, report)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _check_places(comparison: Comparison, report: dict[str, Any]) -> None:
    files = {s.id: Path(s.path) for s in comparison.story.sources if not s.path.endswith(".html")}
    decoded = {source: decode(path.read_bytes()) for source, path in files.items()}
    for passage in report["passages"]:
        text = decoded.get(passage["source"], "")
        for sentence in passage["sentences"] if text else ():
            assert 0 <= passage["start"] <= sentence["start"] < sentence["end"] <= passage["end"] <= len(text)
            if not ALTERED.search(text):
                assert _bare(text[sentence["start"] : sentence["end"]]) == _bare(sentence["text"])


def _bare(text: str) -> str:
    return "".join(sanitise(text).text.split())
