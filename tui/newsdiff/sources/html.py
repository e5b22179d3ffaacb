"""Saved web pages: article text and metadata by trafilatura, the outlet only where the page names it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsdiff.sources.document import Document
from newsdiff.sources.errors import SourceError
from newsdiff.sources.published import iso_date
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = Late(r"\s+")
_LOOKS_LIKE_HTML = Late(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|meta|section"
    r"|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_SITE_NAME = (
    '//meta[@property="og:site_name"]/@content',
    '//meta[@name="og:site_name"]/@content',
    '//meta[@name="application-name"]/@content',
    '//meta[@name="dc.publisher" or @name="DC.publisher" or @name="publisher"]/@content',
    '//*[@itemprop="publisher"]//*[@itemprop="name"]/@content',
)
_LEAST_HEADLINE = 15
_LONG_NAME = 30
_MOTTO = re.compile(r"\s[|–—-]\s")
_LATEST_DATE = "2199-12-31"


def looks_like_html(text: str) -> bool:
    """Tell whether ``text`` begins as a web page does."""
    return bool(_LOOKS_LIKE_HTML.match(text[:4096]))


def read_html(text: str) -> Document:
    """Extract the article of a web page; raises SourceError when there is none."""
    import logging  # noqa: PLC0415

    import trafilatura  # noqa: PLC0415 - slow to import, only web pages need it
    from trafilatura.utils import load_html  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = load_html(text.encode("utf-8", errors="replace"))
    if tree is None:
        raise SourceError("a web page that cannot be read")
    outlet = _outlet(tree)
    found = trafilatura.bare_extraction(
        tree,
        fast=True,
        favor_recall=True,  # without it short lists among the paragraphs of a plain page are lost
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LATEST_DATE},
    )
    lines, headings = _lines(found.body) if found is not None and not isinstance(found, dict) else ([], set())
    if found is None or isinstance(found, dict) or not lines:
        raise SourceError("a web page without an article's text")
    return Document(
        "\n\n".join(lines),
        headings=frozenset(headings),
        title=_headline(tree, _clean(found.title)),
        outlet=outlet,
        author=_clean(found.author).replace("; ", ", "),
        published=iso_date(_clean(found.date)),
        url=_clean(found.url),
    )


def _lines(body: Any) -> tuple[list[str], set[int]]:
    """Give the paragraphs of trafilatura's tree and where the headings among them begin once joined."""
    lines: list[str] = []
    headings: set[int] = set()
    at = 0
    for tag, text in _pieces(body):
        for line in filter(None, map(_clean, text.split("\n"))):
            if tag == "head":
                headings.add(at)
            lines.append(line)
            at += len(line) + 2
    return lines, headings


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


def _clean(text: str | None) -> str:
    return _SPACES.sub(" ", text or "").strip()


def _headline(tree: Any, title: str) -> str:
    """Give the page's own headline where the title is that headline with the site's name added."""
    for element in tree.iter("h1"):
        heading = _clean("".join(element.itertext()))
        if len(heading) >= _LEAST_HEADLINE and heading.lower() in title.lower():
            return heading
    return title


def _outlet(tree: Any) -> str:
    """Give the outlet that the page's own metadata name, never one inferred from its address."""
    for path in _SITE_NAME:
        for name in tree.xpath(path):
            if outlet := _name(str(name)):
                return outlet
    import json  # noqa: PLC0415

    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            names = list(_publishers(json.loads(str(script), strict=False)))
        except (ValueError, RecursionError):
            continue
        for name in names:
            if outlet := _name(name):
                return outlet
    return ""


def _publishers(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _publishers(item)
    elif isinstance(data, dict):
        publisher = data.get("publisher")
        if isinstance(publisher, list) and publisher:
            publisher = publisher[0]
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield publisher["name"]
        elif isinstance(publisher, str):
            yield publisher
        yield from _publishers(data.get("@graph"))


def _name(text: str) -> str:
    """Give a site's name without the motto some add to it; "" for what is none."""
    name = _clean(text).lstrip("@")
    if len(name) > _LONG_NAME:
        name = _MOTTO.split(name)[0]
    return name if 1 < len(name) <= 2 * _LONG_NAME and "{" not in name and not name.startswith("http") else ""
