"""Markup made so that nothing an article holds can be markup: strings are escaped unless they are Html."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdiff.text.sanitise import FORBIDDEN, sanitise

if TYPE_CHECKING:
    from collections.abc import Iterable


class Html(str):
    """Markup that stands in a page as it is; only the functions here, and constants, make it."""

    __slots__ = ()


NOTHING = Html()
#: Elements that HTML lets end where the next begins or their parent ends; no words may follow them there.
_SELF_ENDING = frozenset({"li", "option", "p", "td", "th", "tr"})
#: Values of attributes that need no quotation marks.
_BARE = re.compile(r"[A-Za-z0-9#_-]+")


def text(words: str) -> Html:
    """Give words, from wherever, as markup that shows just these words."""
    if isinstance(words, Html):
        return words
    if FORBIDDEN.search(words):
        words = sanitise(words).text
    return Html(escape(words, quote=False))


def join(parts: Iterable[str], between: str = "") -> Html:
    """Join parts, each escaped unless it is Html."""
    return Html(text(between).join(map(text, parts)))


def element(name: str, /, *parts: str, **attributes: str | int | bool) -> Html:
    """Give an element with ``parts`` in it, each escaped unless it is Html.

    An attribute's name is written with "_" for "-" and may end in one (``class_``); True is an attribute
    without a value, False and "" are none. Values are escaped, and quoted
    where they need it.
    """
    end = "" if name in _SELF_ENDING else f"</{name}>"
    return Html(f"<{name}{_attributes(attributes)}>{join(parts)}{end}")


def void(name: str, /, **attributes: str | int | bool) -> Html:
    """Give an element that can hold nothing, such as ``input``."""
    return Html(f"<{name}{_attributes(attributes)}>")


def _attributes(attributes: dict[str, str | int | bool]) -> str:
    given = []
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if value is True:
            given.append(f" {name}")
        elif value is not False and value != "":
            words = text(str(value)).replace('"', "&quot;")
            given.append(f" {name}={words}" if _BARE.fullmatch(words) else f' {name}="{words}"')
    return "".join(given)


def link(address: str, words: str) -> Html:
    """Give a link to a page of the web; any other address stands there as words that lead nowhere."""
    if not _leads_to_the_web(address):
        return text(words)
    return element("a", words, href=address, rel="noopener noreferrer")


def _leads_to_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
