from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsdiff.report.markdown import escape, write_markdown

if TYPE_CHECKING:
    from newsdiff.model import Comparison

MARKUP = "\\`*_{}[]<>()#+-.!|~&$:^=@1a é.\t\"'"


def leaves(tokens: list[Token]) -> list[Token]:
    return [leaf for token in tokens for leaf in (leaves(token.children) if token.children else [token])]


def shown(markdown: str) -> tuple[str, set[str]]:
    """Give the text a Markdown reader shows, and the kinds of inline markup it found."""
    found = leaves(MarkdownIt("gfm-like", {"linkify": False}).parse(markdown))
    inline = {"text", "text_special", "softbreak"}
    words = "".join(token.content for token in found if token.type in inline)
    blocks = ("paragraph", "blockquote", "heading", "list", "bullet")
    return words, {t.type for t in found if t.type not in inline and not t.type.startswith(blocks)}


@given(st.text(alphabet=MARKUP, min_size=1, max_size=40).filter(str.strip))
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    words, markup = shown(escape(text))
    assert (words, markup) == (" ".join(text.split()), set())


@given(st.text(max_size=60))
def test_escaped_text_is_one_line_without_raw_html(text: str) -> None:
    line = escape(text)
    assert len(line.splitlines()) <= 1
    assert not shown(line)[1] & {"html_inline", "html_block", "link_open", "image", "code_inline"}


def test_article_text_stays_text(comparison: Comparison) -> None:
    markdown = write_markdown(comparison)
    words, markup = shown(markdown)
    assert "[bold]Sail <script>alert(1)</script> *now* _here_ & `there`[/bold]" in words
    layout = ("strong", "ordered_list", "table", "thead", "tbody", "tr", "th", "td")
    empty_cells = {"inline"}
    assert markup <= {f"{part}_{end}" for part in layout for end in ("open", "close")} | empty_cells


def test_rows_differences_and_facts_are_told(comparison: Comparison) -> None:
    lines = write_markdown(comparison).splitlines()
    assert lines[0] == "# Ferry \\<aground\\>"
    assert "### Row 1: only in North Post, not found in the other 2 sources" in lines
    assert "**North Post**, paragraph 2: Rescuers took 112 people off the ferry on Monday." in lines
    assert "- date: “on Monday” in North Post; no counterpart in South Herald (south)" in lines
    assert any(line.startswith("- **112 people** (people): North Post, paragraph 2. Disag") for line in lines)


def test_what_stands_in_another_row_is_told_with_its_place(apart: Comparison) -> None:
    assert "Also told by South Herald (south), paragraph 1 (row 3)" in write_markdown(apart).splitlines()
