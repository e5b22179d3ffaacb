"""The lists of names and telling words in ``data/``, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PERSON = "person"
ORGANISATION = "organisation"
PLACE = "place"

#: Where a phrase ends in a tree of words.
END = ""

Tree = dict[str, "Tree | str"]


@cache
def sections(name: str) -> Mapping[str, Sequence[str]]:
    """Give the lists of the data file ``name`` by section; entries before any section stand under ""."""
    path = Path(__file__).parent / "data" / f"{name}.txt"
    lists: dict[str, list[str]] = {}
    current = lists.setdefault("", [])
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = lists.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current += line.rstrip(",").split(", ")
    return lists


class Lexicon(NamedTuple):
    """Known names as a tree of words, and sets of words that tell what a name is."""

    known: Tree
    countries: frozenset[str]
    cities: frozenset[str]
    places: frozenset[str]
    ambiguous: frozenset[str]
    abbreviations: frozenset[str]
    aliases: dict[str, str]
    demonyms: frozenset[str]
    given: frozenset[str]
    short_given: dict[str, frozenset[str]]
    sets: dict[str, frozenset[str]]

    def long_given(self, name: str) -> frozenset[str]:
        """Give the given names that ``name`` (written small) may stand for, itself among them."""
        return self.short_given.get(name, frozenset()) | {name}


def _plant(tree: Tree, name: str, kind: str) -> None:
    """Add ``name`` to the tree; a name that is there already keeps its kind."""
    for word in name.split():
        branch = tree.setdefault(word, {})
        assert isinstance(branch, dict)
        tree = branch
    tree.setdefault(END, kind)


def _short_names() -> dict[str, frozenset[str]]:
    """Map short given names to the full ones."""
    longs: dict[str, set[str]] = {}
    for entry in sections("short_names")[""]:
        full, *shorts = entry.split(" = ")
        for short in shorts:
            longs.setdefault(short, set()).add(full)
    return {short: frozenset(fulls) for short, fulls in longs.items()}


@cache
def lexicon() -> Lexicon:
    """Read the data files."""
    places = dict(sections("places"))
    known: Tree = {}
    aliases: dict[str, str] = {}
    for entries in sections("organisations").values():
        for entry in entries:
            first, *others = entry.split(" = ")
            for name in (first, *others):
                _plant(known, name, ORGANISATION)
                aliases.setdefault(name, first)
    for entry in places.pop("alias"):
        first, *others = entry.split(" = ")
        aliases.update(dict.fromkeys(others, first))
    for entries in places.values():
        for name in entries:
            _plant(known, name, PLACE)
    demonyms = sections("demonyms")[""]
    return Lexicon(
        known=known,
        countries=frozenset(places["country"]),
        cities=frozenset(places["city"]),
        places=frozenset().union(*places.values()),
        ambiguous=frozenset(places["ambiguous"]),
        abbreviations=frozenset(places["abbreviation"]),
        aliases=aliases,
        demonyms=frozenset([*demonyms, *(f"{word}s" for word in demonyms)]),
        short_given=_short_names(),
        given=frozenset(sections("given_names")[""]),
        sets={section: frozenset(words) for section, words in sections("name_words").items()},
    )
