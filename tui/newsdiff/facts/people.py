"""Who is who: the forms of one person's name."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


_INITIALS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\b)")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a person's name, small, without suffixes such as "Jr."; "A.S." is two initials."""
    written = _INITIALS.sub(". ", name).split()
    words = [word.strip(".,").lower().replace("’", "'") for word in written]
    kept = [word for word in words if word and word not in _SUFFIXES]
    return tuple(kept or words)


def same_person(a: str, b: str) -> bool:
    """Tell whether two full names are forms of one: the same family name, the given name alike.

    Alike are a given name, its short form and its initial:
    "Robert S. Mueller III" and "Robert Mueller", "Chuck Schumer" and "Charles Schumer".
    """
    x, y = name_words(a), name_words(b)
    if x == y or (len(y) > 1 and x[1:] == y) or (len(x) > 1 and y[1:] == x):
        return True
    if len(x) < 2 or len(y) < 2:
        return False
    if x[-1] != y[-1]:
        return False
    return _same_given(x[0], y[0]) and _compatible_middle(x[1:-1], y[1:-1])


def _same_given(a: str, b: str) -> bool:
    if a == b or lexicon().long_given(a) & lexicon().long_given(b):
        return True
    short, long = sorted((a.replace(".", ""), b.replace(".", "")), key=len)
    return len(short) == 1 and long.startswith(short)


def _compatible_middle(a: Sequence[str], b: Sequence[str]) -> bool:
    return not a or not b or a[0][0] == b[0][0]


def gather(full_names: Mapping[str, int]) -> dict[str, str]:
    """Map each full name to the fullest form of the same person; ``full_names`` gives counts."""
    groups: list[list[str]] = []
    for name in full_names:
        group = next((g for g in groups if all(same_person(name, other) for other in g)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    return {name: fullest(group) for group in groups for name in group}


def fullest(names: Iterable[str]) -> str:
    """Give the form with the most words, then the most letters; the first of equals.

    A first word that others leave out and that is no given name is an office: "Agent Peter Strzok".
    """
    forms = list(names)
    kept = [name for name in forms if not _has_office(name, forms)]
    return max(kept or forms, key=lambda name: (len(name_words(name)), len(name.replace(".", ""))))


def _has_office(name: str, forms: Sequence[str]) -> bool:
    first, _, rest = name.partition(" ")
    given = lexicon().given
    return rest in forms and " " in rest and first not in given and rest.split(" ", 1)[0] in given


class Directory:
    """The people of an article (or a story), to look up by what a later mention calls them."""

    def __init__(self, full_names: Mapping[str, int]) -> None:
        """Take full names with how often each is written, in the order of the text."""
        self.fullest = gather(full_names)
        counts: Counter[str] = Counter()
        for name, full in self.fullest.items():
            counts[full] += full_names[name]
        self.counts = counts
        self._by_family: dict[str, list[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        for full in sorted(counts, key=lambda name: -counts[name]):
            self._by_family.setdefault(name_words(full)[-1], []).append(full)
            self._by_first.setdefault(name_words(full)[0], []).append(full)

    def find(self, short: str) -> str:
        """Give the fullest form of the person that ``short`` names, "" when nobody fits.

        A family name comes before a given name; of several who share it, the one named most often.
        """
        fits = self.fits(short)
        return fits[0] if fits else ""

    def fits(self, short: str) -> list[str]:
        """Give the people whom ``short`` may name, the most often named first."""
        if short in self.fullest:
            return [self.fullest[short]]
        words = name_words(short)
        if not words:
            return []
        if len(words) > 1:
            fits = [full for full in self.counts if name_words(full)[-len(words) :] == words]
            fits = fits or [full for full in self.counts if name_words(full)[: len(words)] == words]
            return fits if len(fits) == 1 else []
        return self._by_family.get(words[0]) or self._by_first.get(words[0], [])
