"""What a saved web page tells machines: its metadata, its JSON-LD, the data that scripts show text from."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from html import unescape
from typing import TYPE_CHECKING, Any

from newsdiff.sources.lines import ended
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Thing = Mapping[str, Any]

_SITE_NAME = (
    '//meta[@property="og:site_name"]/@content',
    '//meta[@name="og:site_name"]/@content',
    '//meta[@name="application-name"]/@content',
    '//meta[@name="dc.publisher" or @name="DC.publisher" or @name="publisher"]/@content',
    '//*[@itemprop="publisher"]//*[@itemprop="name"]/@content',
)
_LINKED_DATA = '//script[@type="application/ld+json"]/text()'
_DATA = '//script[@type="application/json" or @id="__NEXT_DATA__"]/text()'
_LONG_NAME = 30
_MOTTO = re.compile(r"\s[|–—-]\s")
#: Where the markup that data hold ends a paragraph; all other tags stand within one.
_PARAGRAPH_END = Late(r"</(?:p|div|h[1-6]|li|blockquote|figcaption)\s*>|<br\s*/?>|\n", re.IGNORECASE)
_TAG = Late(r"<[^<>]{0,2000}>")
_SPACES = Late(r"\s+")
#: Words of a paragraph among other strings, and the share of the text the article's own part holds.
_PARAGRAPH, _MOST = 8, 0.8


def clean(text: str | None) -> str:
    """Fold white space to single spaces, none at the ends."""
    return _SPACES.sub(" ", text or "").strip()


def things(tree: Any) -> list[Thing]:
    """Give what the page's JSON-LD describes."""
    found: list[Thing] = []
    for data in _parsed(tree, _LINKED_DATA):
        with suppress(RecursionError):
            found += list(_described(data))
    return found


def outlet(tree: Any, described: Sequence[Thing]) -> str:
    """Give the outlet that the page's own metadata name, never one inferred from its address."""
    names = (str(name) for path in _SITE_NAME for name in tree.xpath(path))
    publishers = (name for thing in described for name in _named(thing.get("publisher"))[:1])
    return next((name for name in map(_site_name, (*names, *publishers)) if name), "")


def author(described: Sequence[Thing]) -> str:
    """Give who wrote the article by its JSON-LD, or ""."""
    signed = (_named(thing.get("author")) for thing in described if "headline" in thing)
    return next((", ".join(map(clean, names)) for names in signed if names), "")


def body(described: Sequence[Thing]) -> list[str]:
    """Give the longest article text in the JSON-LD, in paragraphs as far as it has them."""
    texts = [text for thing in described if isinstance(text := thing.get("articleBody"), str)]
    return list(_paragraphs(max(texts, key=len, default="")))


def drawn_body(tree: Any) -> list[str]:
    """Give the paragraphs in the data that scripts would draw the article from."""
    try:
        bodies = [_told(data)[1] for data in _parsed(tree, _DATA)]
    except RecursionError:
        return []
    return max(bodies, key=_size, default=[])


def _parsed(tree: Any, path: str) -> Iterator[Any]:
    for script in tree.xpath(path):
        with suppress(ValueError, RecursionError):
            yield json.loads(str(script), strict=False)


def _described(data: Any) -> Iterator[Thing]:
    if isinstance(data, list):
        for item in data:
            yield from _described(item)
    elif isinstance(data, dict):
        yield data
        yield from _described(data.get("@graph"))


def _named(value: Any) -> list[str]:
    """Give the names of a person or an organisation, or of several."""
    if isinstance(value, list):
        return [name for item in value for name in _named(item)]
    name = value.get("name") if isinstance(value, dict) else value
    return [name] if isinstance(name, str) and clean(name) and not name.startswith("http") else []


def _site_name(text: str) -> str:
    """Give a site's name without the motto some add to it; "" for what is none."""
    name = clean(text).lstrip("@")
    if len(name) > _LONG_NAME:
        name = _MOTTO.split(name)[0]
    return name if 1 < len(name) <= 2 * _LONG_NAME and "{" not in name and not name.startswith("http") else ""


def _paragraphs(text: str) -> Iterator[str]:
    for piece in _PARAGRAPH_END.sub("\n", text).split("\n"):
        if words := clean(unescape(_TAG.sub("", piece))):
            yield words


def _told(data: Any) -> tuple[list[str], list[str]]:
    """Give all that reads like a paragraph in ``data``, and what of it the part holds that has nearly all."""
    if isinstance(data, str):
        told = [p for p in _paragraphs(data) if len(p.split()) >= _PARAGRAPH and ended(p)]
        return told, told
    parts = data if isinstance(data, list) else list(data.values()) if isinstance(data, dict) else []
    found = [one for part in parts if (one := _told(part))[0]]
    if len(found) < 2:
        return found[0] if found else ([], [])
    whole = list(dict.fromkeys(paragraph for told, _ in found for paragraph in told))
    told, part = max(found, key=lambda one: _size(one[0]))
    return whole, part if _size(told) >= _MOST * _size(whole) else whole


def _size(paragraphs: Sequence[str]) -> int:
    return sum(map(len, paragraphs))
