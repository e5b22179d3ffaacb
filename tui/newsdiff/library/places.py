"""Where the reader was in a story."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What of a place is kept together in one column: how the story was looked at.
_LOOK = ("depth", "shown", "shown_of", "strictness", "order", "shares", "pair")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was, and how the story was laid out.

    ``passage`` and ``source`` are where the cursor stood, ``spine`` the base source, ``hidden`` the sources
    hidden; all are identifiers and "" where not set. An edited file may no longer have the passage.
    ``depth``, ``shown`` (of the source ``shown_of``) and ``strictness`` tell how it was looked at, ``order``,
    ``shares`` (of the width, by source) and ``pair`` how the columns stood.
    """

    passage: str = ""
    source: str = ""
    spine: str = ""
    hidden: tuple[str, ...] = ()
    furniture: bool = False
    theme: str = ""
    depth: str = ""
    shown: str = ""
    shown_of: str = ""
    strictness: int = 0
    order: tuple[str, ...] = ()
    shares: Mapping[str, int] = field(default_factory=dict)
    pair: str = ""


def look_of(place: Place) -> str:
    """Give how the story was looked at as the library keeps it."""
    return json.dumps({name: getattr(place, name) for name in _LOOK})


def place_of(row: Sequence[Any]) -> Place:
    """Make a place of a row of the library; what another newsdiff kept besides is passed over.

    A library of an older newsdiff has no column for the look until it is written to.
    """
    _, passage, source, spine, hidden, furniture, theme, *look = row
    kept: dict[str, Any] = json.loads(look[0]) if look else {}
    looked = {name: kept[name] for name in _LOOK if name in kept}
    looked["order"] = tuple(looked.get("order", ()))
    return Place(passage, source, spine, tuple(json.loads(hidden)), bool(furniture), theme, **looked)
