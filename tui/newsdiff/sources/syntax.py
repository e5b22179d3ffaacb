"""Markup that pasted pages carry: Markdown, shortcodes, templates, comments.

What only dresses the text is taken away (the map leads back to it); what stands in the text's place, such as
a template that was never filled in, stays to be labelled furniture.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.drafts import Draft
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from newsdiff.text.traced import Traced

_COMMENT = Late(r"<!--.{0,2000}?-->", re.DOTALL)
#: What may follow a tag's name; "<a.smith@example.org>" and "3 <b and c> 4" are no tags.
_ATTRIBUTES = r"(?:\s[^<>=\n]{0,99}=[^<>\n]{0,300}|\s?/?)>"
#: Tags that begin or end a line; the others stand within one.
_BLOCK_TAG = Late(
    r"</?(?:p|div|h[1-6]|[uod]l|li|d[dt]|br|hr|blockquote|table|tr|figure|figcaption|section|article|aside"
    rf"|header|footer|main){_ATTRIBUTES}",
    re.IGNORECASE,
)
#: An address behind the words it belongs to, as in pages that browsers save as text, and so many of them.
_ADDRESSES = 3
_ADDRESS = Late(r"(?<=[^\s<>])\s?<(?:https?://|mailto:)[^<>\s]{1,2000}>")
_TAG = Late(
    r"</?(?:b|i|em|strong|span|a|u|s|q|img|iframe|sup|sub|small|mark|font|cite|time|code|t[dh])"
    rf"{_ATTRIBUTES}",
    re.IGNORECASE,
)
_PLACEHOLDER = Late(r"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|<%[^%\n]*%>|\[\[?%[^%\n]*%\]?\]|\$\{[^{}\n]*\}")
_ONLY_PLACEHOLDERS = Late(rf"(?:(?:{_PLACEHOLDER.pattern})\s*)+")
#: [caption ...]text[/caption], as WordPress writes it; some exports double the closing bracket.
_CAPTION = Late(r"\[caption\b[^\[\]]*\]+\s*(?P<keep>.*?)\s*\[/caption\]", re.DOTALL | re.IGNORECASE)
#: What opens a shortcode: a name with attributes, or one that no word is spelt like ("[vc_row]").
_SHORTCODE = Late(r"\[(?P<name>[a-z][a-z0-9_-]*)\s+[a-z_-]+=[^\[\]\n]*\]+|\[/?[a-z]+_[a-z0-9_-]+\]+")
_SHORTCODE_END = Late(r"\[/(?P<name>[a-z][a-z0-9_-]*)\]")

_LINK = Late(
    r"(?<!\!)\[(?P<keep>[^\[\]\n]+)\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)?)(?:\s+\"[^\"\n]*\")?\)"
)
_IMAGE = Late(r"^[ \t]*!\[(?P<keep>[^\]\n]*)\]\([^)\n]*\)[ \t]*$", re.MULTILINE)
_IMAGE_WITH_CAPTION = Late(
    r"^[ \t]*!\[[^\]\n]*\]\([^)\n]*\)[ \t]*(?P<mark>[*_])(?P<keep>[^*_\n]+)(?P=mark)[ \t]*$", re.MULTILINE
)
_INLINE_IMAGE = Late(r"!\[[^\]\n]*\]\([^)\n]*\)")
#: [[Tomas Reik|the governor]], ==marked==, as note-taking programs write.
WIKI_LINK = Late(r"\[\[(?:[^\[\]|\n]*\|)?(?P<keep>[^\[\]|\n]+)\]\]")
_MARKED = Late(r"==(?P<keep>[^=\n]+)==")
_FOOTNOTE_MARK = Late(r"\[\^[\w-]{1,20}\](?!:)")
_TABLE_ROW = Late(r"^[ \t]*\|(?=.*[^\s|:-])(?P<keep>.*)\|[ \t]*$", re.MULTILINE)
_STRONG = Late(r"(?<![\w*])(?P<mark>\*{1,3})(?=[^\s*])(?P<keep>[^*\n]+?)(?<=[^\s*])(?P=mark)(?![\w*])")
_UNDERLINE = Late(r"(?<!\w)(?P<mark>_{1,2})(?=[^\s_])(?P<keep>[^_\n]+?)(?<=[^\s_])(?P=mark)(?!\w)")
_ESCAPED = Late(r"\\(?P<keep>[\\`*_{}\[\]()#+.!>~|-])")
_QUOTED = Late(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_RULE = Late(r"^[ \t]*(?:[-*_=][ \t]*){3,}$", re.MULTILINE)
_HEADING = Late(r"^[ ]{0,3}(?P<level>#{1,6})[ \t]+(?P<keep>.+?)[ \t]*#*[ \t]*$")


def without_markdown(text: Traced) -> Traced:
    """Take away Markdown's marks within and before lines; headings keep theirs for ``markdown_heading``."""
    text = text.sub(_RULE).unwrap(_TABLE_ROW).sub(_FOOTNOTE_MARK).unwrap(_LINK).sub(_INLINE_IMAGE)
    text = text.unwrap(WIKI_LINK).unwrap(_MARKED)
    for _ in range(2):
        text = text.unwrap(_STRONG).unwrap(_UNDERLINE)
    return text.unwrap(_ESCAPED)


def markdown_images(text: Traced) -> list[Draft]:
    """Cut ``text`` at lines that hold only an image; its caption or alternative text becomes a caption."""
    drafts = _cut_captions(text, _IMAGE_WITH_CAPTION, "photo caption")
    return [
        part
        for draft in drafts
        for part in (_cut_captions(draft.text, _IMAGE, "picture text") if draft.kind is None else [draft])
    ]


def markdown_heading(line: Traced) -> tuple[int, Traced] | None:
    """Give level and words of a Markdown heading, None for any other line."""
    found = _HEADING.match(line.text)
    return (len(found["level"]), line.part(*found.span("keep"))) if found else None


def without_markup(text: Traced) -> Traced:
    """Take away HTML comments and stray tags; those of paragraphs and the like part lines."""
    if "<" not in text.text:
        return text
    if len(list(_ADDRESS.finditer(text.text))) >= _ADDRESSES:
        text = text.sub(_ADDRESS)
    return text.sub(_COMMENT).sub(_BLOCK_TAG, "\n\n").sub(_TAG)


def without_quoting(text: Traced) -> Traced:
    """Take away the ">" that e-mail puts before the lines of what it quotes."""
    return text.sub(_QUOTED) if ">" in text.text else text


def shortcode_captions(text: Traced) -> list[Draft]:
    """Cut ``text`` at caption shortcodes, whose words become captions; other shortcodes are taken away."""
    if "[" not in text.text:
        return [Draft(text)]
    opened = {f"[/{code['name']}]" for code in _SHORTCODE.finditer(text.text)}
    return [
        Draft(
            draft.text.sub(_SHORTCODE).sub(_SHORTCODE_END, lambda end: "" if end in opened else end),
            draft.kind,
            draft.reason,
            gap=draft.gap,
        )
        for draft in _cut_captions(text, _CAPTION, "caption markup")
    ]


def without_placeholders(line: Traced) -> Traced:
    """Take template placeholders out of a line that also holds words."""
    return line if is_placeholder(line.text) else line.sub(_PLACEHOLDER)


def is_placeholder(line: str) -> bool:
    """Tell whether a line holds nothing but template placeholders."""
    return bool(_ONLY_PLACEHOLDERS.fullmatch(line))


def _cut_captions(text: Traced, pattern: Late, reason: str) -> list[Draft]:
    drafts, at = [], 0
    for match in pattern.finditer(text.text):
        drafts.append(Draft(text.part(at, match.start()), gap=at == 0))
        drafts.append(Draft(text.part(*match.span("keep")), BlockKind.CAPTION, reason))
        at = match.end()
    drafts.append(Draft(text.part(at, len(text.text)), gap=at == 0))
    return drafts
