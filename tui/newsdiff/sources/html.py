"""Saved web pages: article text and metadata by trafilatura, the outlet only where the page names it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from newsdiff.sources import page_data
from newsdiff.sources.document import Document
from newsdiff.sources.errors import SourceError
from newsdiff.sources.page_data import clean
from newsdiff.sources.page_lines import Line, page_lines, restored
from newsdiff.sources.published import iso_date
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LOOKS_LIKE_HTML = Late(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|meta|section"
    r"|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
#: What parts lines.
_GAP = "\n\n"
_LEAST_HEADLINE = 15
_LATEST_DATE = "2199-12-31"
#: Words below which a page shows but the beginning of an article that its data may hold in full.
_STUB = 150
#: Share of the text in the largest of several articles from which on the others are but teasers.
_ONE_ARTICLE = 0.7


def looks_like_html(text: str) -> bool:
    """Tell whether ``text`` begins as a web page does."""
    return bool(_LOOKS_LIKE_HTML.match(text[:4096]))


def read_html(text: str) -> Document:
    """Extract the article of a web page; raises SourceError when there is none."""
    from trafilatura.utils import load_html  # noqa: PLC0415

    tree = load_html(text.encode("utf-8", errors="replace"))
    if tree is None:
        raise SourceError("a web page that cannot be read")
    described = page_data.things(tree)
    outlet = page_data.outlet(tree, described)
    page = page_lines(tree)
    found, lines = _extracted(tree)
    title = _headline(page, clean(found.title))
    lines = restored(lines, page, title, clean(found.description))
    lines = _with_headline(_in_full(lines, tree, described), described, title)
    if not lines:
        raise SourceError("a web page without an article's text")
    starts = accumulate((len(line.words) + len(_GAP) for line in lines), initial=0)
    marked = [(at, line) for at, line in zip(starts, lines, strict=False) if line.level or line.caption]
    return Document(
        _GAP.join(line.words for line in lines),
        headings=frozenset(at for at, line in marked if line.level),
        captions=frozenset(at for at, line in marked if line.caption),
        title=title,
        outlet=outlet,
        author=page_data.author(described) or clean(found.author).replace("; ", ", "),
        published=iso_date(clean(found.date)),
        url=clean(found.url),
    )


def _extracted(tree: Any) -> tuple[Any, list[Line]]:
    """Give trafilatura's metadata of a page, and the paragraphs and headings it takes for the article."""
    import logging  # noqa: PLC0415

    import trafilatura  # noqa: PLC0415 - slow to import, only web pages need it
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    _level_entries(tree)
    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST_DATE}
    found = trafilatura.bare_extraction(
        tree,
        fast=True,
        favor_recall=True,  # without it short lists among the paragraphs of a plain page are lost
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dates,
    )
    if found is None or isinstance(found, dict):
        return extract_metadata(tree, date_config=dates), []
    lines = (
        Line(line, 2 if tag == "head" else 0)
        for tag, text in _pieces(found.body)
        for line in map(clean, text.split("\n"))
    )
    return found, [line for line in lines if line.words]


def _level_entries(tree: Any) -> None:
    """Make the entries of a live page, each an article by itself, parts of one."""
    entries = [entry for entry in tree.iter("article") if entry.find(".//p") is not None]
    sizes = [sum(len(p.text_content()) for p in entry.iter("p")) for entry in entries]
    if len(entries) > 1 and max(sizes) < _ONE_ARTICLE * sum(sizes):
        for entry in entries:
            entry.tag = "div"


def _in_full(lines: list[Line], tree: Any, described: Sequence[page_data.Thing]) -> list[Line]:
    """Give the text that the page's data hold, where the page itself shows little of it or in one piece."""
    shown = sum(len(line.words) for line in lines)
    if len(lines) > 1 and sum(len(line.words.split()) for line in lines) >= _STUB:
        return lines
    told = page_data.body(described) or page_data.drawn_body(tree)
    fuller = sum(map(len, told)) > 2 * shown or (told and len(lines) == 1)
    return [Line(words) for words in told] if fuller else lines


def _with_headline(lines: list[Line], described: Sequence[page_data.Thing], title: str) -> list[Line]:
    """Put the headline that only the page's data tell above the text."""
    told = any(clean(str(thing.get("headline", ""))) == title for thing in described)
    there = any(line.words.casefold() == title.casefold() for line in lines)
    return [Line(title, 1), *lines] if title and told and not there else lines


def _pieces(element: Any) -> Iterator[tuple[str, str]]:
    if element.tag in ("p", "head", "item", "row", "code"):
        yield element.tag, _text(element)
        return
    if element.text and element.text.strip():
        yield "p", element.text
    for child in element:
        if child.tag in ("lb", "hi", "ref", "del"):
            yield "p", _text(child)
        else:
            yield from _pieces(child)
        if child.tail and child.tail.strip():
            yield "p", child.tail


def _text(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag in ("lb", "p", "list", "item", "quote"):
            parts.append("\n")
        elif child.tag in ("cell", "row"):
            parts.append(" ")
        parts += [_text(child), "\n" if child.tag in ("p", "list", "item", "quote") else "", child.tail or ""]
    return "".join(parts)


def _headline(page: Sequence[Line], title: str) -> str:
    """Give the page's own headline where the title is that headline with the site's name added."""
    headings = (line.words for line in page if line.level == 1)
    own = (h for h in headings if len(h) >= _LEAST_HEADLINE and h.lower() in title.lower())
    return next(own, title)
