"""Saved web pages: article text and metadata by trafilatura, the outlet only where the page names it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from newsdiff.sources.document import Document
from newsdiff.sources.errors import SourceError
from newsdiff.sources.published import iso_date
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
#: What parts lines, and so many of the first are looked at for the headline.
_GAP = "\n\n"
_HEAD = 12
_LONGEST_MENU = 11
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
    lines = _lines(found.body) if found is not None and not isinstance(found, dict) else []
    if found is None or isinstance(found, dict) or not lines:
        raise SourceError("a web page without an article's text")
    things = list(_things(tree))
    title = _headline(tree, _clean(found.title))
    lines = _with_headline(tree, things, title, _parted(things, lines))
    text = _GAP.join(line.words for line in lines)
    ends = accumulate(len(line.words) + len(_GAP) for line in lines)
    return Document(
        text,
        headings=frozenset(at for at, line in zip((0, *ends), lines, strict=False) if line.heading),
        title=title,
        outlet=outlet,
        author=_clean(found.author).replace("; ", ", "),
        published=iso_date(_clean(found.date)),
        url=_clean(found.url),
    )


class _Line(NamedTuple):
    words: str
    heading: bool = False


def _lines(body: Any) -> list[_Line]:
    """Give the paragraphs and headings of trafilatura's tree."""
    return [
        _Line(line, tag == "head")
        for tag, text in _pieces(body)
        for line in filter(None, map(_clean, text.split("\n")))
    ]


def _parted(things: Sequence[Mapping[str, Any]], lines: list[_Line]) -> list[_Line]:
    """Give the paragraphs of a text that the page's data for machines hold, where all of it came as one."""
    for thing in things if len(lines) == 1 else ():
        body = thing.get("articleBody")
        if isinstance(body, str) and _clean(body) == lines[0].words:
            return [_Line(line) for line in filter(None, map(_clean, body.split("\n")))]
    return lines


def _with_headline(
    tree: Any, things: Sequence[Mapping[str, Any]], title: str, lines: list[_Line]
) -> list[_Line]:
    """Put the page's own headline where it stands in it, if the text was extracted without."""
    if not title or any(line.words.casefold() == title.casefold() for line in lines[:_HEAD]):
        return lines
    heading = next((h for h in tree.iter("h1") if _words(h) == title), None)
    if heading is None:
        told = any(_clean(str(thing.get("headline", ""))) == title for thing in things)
        return [_Line(title, heading=True), *lines] if told else lines
    above = _clean(" ".join(heading.xpath("preceding::text()")))
    first = next((at for at, line in enumerate(lines[:_HEAD]) if not _is_menu(line, above)), 0)
    return [*lines[:first], _Line(title, heading=True), *lines[first:]]


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


def _words(element: Any) -> str:
    return _clean("".join(element.itertext()))


def _is_menu(line: _Line, above: str) -> bool:
    """Tell whether a line stands above the headline and is too short for a paragraph."""
    return len(line.words.split()) <= _LONGEST_MENU and line.words in above


def _clean(text: str | None) -> str:
    return _SPACES.sub(" ", text or "").strip()


def _headline(tree: Any, title: str) -> str:
    """Give the page's own headline where the title is that headline with the site's name added."""
    for element in tree.iter("h1"):
        heading = _words(element)
        if len(heading) >= _LEAST_HEADLINE and heading.lower() in title.lower():
            return heading
    return title


def _outlet(tree: Any) -> str:
    """Give the outlet that the page's own metadata name, never one inferred from its address."""
    for path in _SITE_NAME:
        for name in tree.xpath(path):
            if outlet := _name(str(name)):
                return outlet
    for thing in _things(tree):
        publisher = thing.get("publisher")
        if isinstance(publisher, list) and publisher:
            publisher = publisher[0]
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and (outlet := _name(name)):
            return outlet
    return ""


def _things(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Give what the page's data for machines (JSON-LD) describe."""
    import json  # noqa: PLC0415

    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            yield from list(_described(json.loads(str(script), strict=False)))
        except (ValueError, RecursionError):
            continue


def _described(data: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _described(item)
    elif isinstance(data, dict):
        yield data
        yield from _described(data.get("@graph"))


def _name(text: str) -> str:
    """Give a site's name without the motto some add to it; "" for what is none."""
    name = _clean(text).lstrip("@")
    if len(name) > _LONG_NAME:
        name = _MOTTO.split(name)[0]
    return name if 1 < len(name) <= 2 * _LONG_NAME and "{" not in name and not name.startswith("http") else ""
