"""A passage's own words, with marks on those that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.layout.marks import Role
from newsdiff.report.html.markup import Html, join, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.layout.page import Item

_OPEN = {Role.CONFLICT: "<mark class=c>", Role.DIFFER: "<mark class=d>", Role.OWN: "<i>"}
_CLOSE = {Role.CONFLICT: "</mark>", Role.DIFFER: "</mark>", Role.OWN: "</i>"}


def marked(item: Item) -> Html:
    """Give the words of ``item``, those in conflict, those that differ and its own details marked."""
    return join(_pieces(item))


def _pieces(item: Item) -> Iterator[Html]:
    at = 0
    for mark in item.marks:
        if mark.role not in _OPEN:
            continue
        yield text(item.text[at : mark.start])
        yield Html(_OPEN[mark.role] + text(item.text[mark.start : mark.end]) + _CLOSE[mark.role])
        at = mark.end
    yield text(item.text[at:])
