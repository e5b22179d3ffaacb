"""Cells of a table that is mostly empty."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.report.html.markup import Html, element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def cells(found: Iterable[Html], *, trimmed: bool = False) -> Iterator[Html]:
    """Yield the cells of a line; "" is an empty one, and a run of those is one that spans it.

    The first column stays fixed while the others scroll, so it is never part of a run. With ``trimmed`` the
    empty ones at the end are left out.
    """
    first, *others = found
    yield first or element("td")
    while trimmed and others and not others[-1]:
        others.pop()
    for is_empty, run in groupby(others, key=lambda cell: not cell):
        if is_empty:
            length = len(list(run))
            yield element("td", colspan=length if length > 1 else "")
        else:
            yield from run
