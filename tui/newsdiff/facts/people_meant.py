"""Whom "he", "she" or "the governor" means in one article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import ORGANISATION, PERSON, lexicon, sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.facts.mentions import Name

#: So far back, in characters, a pronoun may point to one who was no subject.
_NEAR = 600
_FAR_MORE = 3
MALE, FEMALE = "he", "she"
_TITLES = {"mr": MALE, "sir": MALE, "lord": MALE, "mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "lady": FEMALE}
#: "vice president" is no president.
_LESSER = re.compile(r"\b(?:vice|deputy|former|ex|assistant|associate|acting|shadow|late)\b")
#: Offices by their abbreviations before a name.
_OFFICES = {
    "gov.": "governor",
    "sen.": "senator",
    "rep.": "congressman",
    "gen.": "general",
    "dr.": "doctor",
    "prof.": "professor",
    "sgt.": "sergeant",
    "col.": "colonel",
    "capt.": "captain",
    "lt.": "lieutenant",
}
_TITLE = re.compile(r"(?:^|\W)(Mr|Mrs|Ms|Miss|Sir|Lord|Lady)\.?\s+$")
_MALE_NOUN = re.compile(
    r"\b(?:spokesman|congressman|chairman|businessman|king|prince|father|son|brother|husband)\b"
)
_FEMALE_NOUN = re.compile(
    r"\b(?:spokeswoman|congresswoman|chairwoman|businesswoman|queen|princess|mother|daughter|sister|wife|actress)\b"
)


@cache
def _given_names() -> tuple[frozenset[str], frozenset[str]]:
    lists = sections("given_names_female")
    return frozenset(lists[""]), frozenset(lists["either"])


class People:
    """The names of an article, with what is known of the gender and the role of its persons."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        """Take an article's text and the names found in it."""
        self.names = sorted(names, key=lambda name: (name.start, name.end))
        self._starts = [name.start for name in self.names]
        self._mentions = Counter(name.full for name in self.names)
        self._kinds: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        self._roles: dict[str, list[str]] = {}
        for name in self.names:
            self._learn(text, name)

    def _learn(self, text: str, name: Name) -> None:
        """Note the kind of a name, its role, and the gender its title tells."""
        self._kinds.setdefault(name.full, name.kind)
        if name.kind != PERSON:
            return
        title = _TITLE.search(text[max(0, name.start - 6) : name.start])
        first = name.text.split()[0].rstrip(".").lower()
        told = _TITLES.get(title[1].lower() if title else first)
        role = name.role.lower()
        told = told or (MALE if _MALE_NOUN.search(role) else FEMALE if _FEMALE_NOUN.search(role) else None)
        if told:
            self._genders.setdefault(name.full, told)
        for word in () if _LESSER.search(role) else role.split():
            holders = self._roles.setdefault(_OFFICES.get(word, word), [])
            if name.full not in holders:
                holders.append(name.full)

    def within(self, start: int, end: int) -> list[Name]:
        """Give the names that stand within ``text[start:end]``, in order."""
        found = self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [name for name in found if name.end <= end]

    def kind(self, full: str) -> str:
        """Give the kind of a name, "" for one that is no name of the article."""
        return self._kinds.get(full, "")

    def gender(self, full: str) -> str:
        """Give "he", "she" or "" for a person, from titles, roles and given names."""
        if full in self._genders:
            return self._genders[full]
        female, either = _given_names()
        given = full.split(maxsplit=1)[0]
        if given in either or " " not in full:
            return ""
        return FEMALE if given in female else MALE if given in lexicon().given else ""

    def holder(self, role: str) -> str:
        """Give who holds the role ``role`` ("governor"), of several one named far more often, or ""."""
        holders = sorted(self._roles.get(role, []), key=lambda full: -self._mentions[full])
        if len(holders) > 1 and self._mentions[holders[0]] < _FAR_MORE * self._mentions[holders[1]]:
            return ""
        return holders[0] if holders else ""

    def last_person(self, before: int, pronoun: str) -> str:
        """Give the person named last before the offset ``before`` who is known to be "he" or "she", or ""."""
        near = self.within(max(0, before - _NEAR), before)
        fits = (n.full for n in reversed(near) if n.kind == PERSON and self.gender(n.full) == pronoun)
        return next(fits, "")

    def last_organisation(self, before: int) -> str:
        """Give the last organisation named before the offset ``before``, or ""."""
        earlier = self.names[: bisect_left(self._starts, before)]
        return next((name.full for name in reversed(earlier) if name.kind == ORGANISATION), "")

    def called(self, name: str) -> str:
        """Give the full name of the one person whose last name is that of ``name``, or ""."""
        last = name.rsplit(maxsplit=1)[-1].lower()
        fulls = {n.full for n in self.names if n.kind == PERSON and n.full.split()[-1].lower() == last}
        return fulls.pop() if len(fulls) == 1 else ""
