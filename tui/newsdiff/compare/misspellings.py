"""People whose family name one source spells otherwise than another, wherever they are named."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.compare.namings import spelt_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.facts.mentions import Name


def find_misspellings(names: Iterable[Name]) -> list[tuple[Name, Name]]:
    """Give the first mentions of people with one given name and two spellings of the other, source by source.

    A source that has both spellings names two people.
    """
    first: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in sorted(names, key=lambda name: (name.source, name.start)):
        if name.kind == "person" and len(name.full.split()) > 1 and name.text == name.full:
            first[name.full].setdefault(name.source, name)
    return [
        (a, b)
        for one, other in combinations(sorted(first), 2)
        if one.split()[0] == other.split()[0] and spelt_otherwise(one, other)
        if not first[one].keys() & first[other].keys()
        for a in first[one].values()
        for b in first[other].values()
    ]
