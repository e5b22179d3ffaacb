"""Who is who: the forms of one person's name, and the words that say who a person is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import lexicon
from newsdiff.text.stopwords import STOP_WORDS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.facts.capitals import Word

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLES = word_set("a an the A An The")
_HONORIFICS = word_set("Mr. Mrs. Ms. Miss Dr. Sir Mr Mrs Ms Dr")
_WITHIN_ROLE = frozenset({" ", "’s ", "'s ", "’ ", "' "})
_NO_ROLE = word_set("who whose that said says was is and to for in on at by with from about beyond into as but if")
_NO_ROLE = word_set(
    """who whose that which said says was is and to for in on at by with from about beyond into as but if like"""
)
_ROLE_ENDS = word_set(
    """who whose that which said says told has had was is were are will would could may can did does as when while
    after before during where because running with seeking"""
)


def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a person's name, small, without initials' full stops and suffixes such as "Jr."."""
    words = [word.strip(".,").lower().replace("’", "'") for word in name.split()]
    kept = [word for word in words if word and word not in _SUFFIXES]
    return tuple(kept or words)


def same_person(a: str, b: str) -> bool:
    """Tell whether two full names are forms of one: same family name, given name the same, short or an initial.

    "Robert S. Mueller III" and "Robert Mueller", "Chuck Schumer" and "Charles Schumer"; never two given names.
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
    """Map each full name to the fullest form of the same person; ``full_names`` gives counts, in text order."""
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
    return rest in forms and " " in rest and first not in lexicon().given and not first.endswith(".")


class Directory:
    """The people of an article (or a story), to look up by what a later mention calls them."""

    def __init__(self, full_names: Mapping[str, int]) -> None:
        """Take full names with how often each is written, in the order of the text."""
        self.fullest = gather(full_names)
        counts: Counter[str] = Counter()
        for name, full in self.fullest.items():
            counts[full] += full_names[name]
        self._counts = counts
        self._by_family: dict[str, list[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        for full in sorted(counts, key=lambda name: -counts[name]):
            self._by_family.setdefault(name_words(full)[-1], []).append(full)
            self._by_first.setdefault(name_words(full)[0], []).append(full)

    def find(self, short: str) -> str:
        """Give the fullest form of the person that ``short`` names, "" when nobody fits.

        A family name comes before a given name; of several who share it, the one named most often.
        """
        fits = self._fits(short)
        return fits[0] if fits else ""

    def find_alone(self, short: str, dominant: int) -> str:
        """Do as ``find``, but where several fit only if one is named ``dominant`` times as often as the next."""
        fits = self._fits(short)
        if not fits or (len(fits) > 1 and self._counts[fits[0]] < dominant * self._counts[fits[1]]):
            return ""
        return fits[0]

    def _fits(self, short: str) -> list[str]:
        """Give the people whom ``short`` may name, the most often named first."""
        if short in self.fullest:
            return [self.fullest[short]]
        words = name_words(short)
        if len(words) > 1:
            fits = [full for full in self._counts if name_words(full)[-len(words) :] == words]
            fits = fits or [full for full in self._counts if name_words(full)[: len(words)] == words]
            return fits if len(fits) == 1 else []
        return self._by_family.get(words[0]) or self._by_first.get(words[0], [])


def role_before(words: Sequence[Word], first: int, text: str) -> str:
    """Give the words right before a name that say who the person is, as written: "North Korean leader"."""
    at = office = _office_start(words, first)
    if at == first:
        return ""
    while at > 0 and words[at].gap in _WITHIN_ROLE and first - at < 9:
        reach = _reach(words, at, office)
        if reach == at:
            break
        at = reach
    while at < first and (words[at].text in {"of", "and"} or words[at].text in _ARTICLES):
        at += 1
    end = first
    while end > at and words[end - 1].text in _HONORIFICS:
        end -= 1
    return text[words[at].start : words[end - 1].end] if at < end else ""


def _office_start(words: Sequence[Word], first: int) -> int:
    """Find where the office right before a name starts: "leader", "Secretary of State"; ``first`` if none."""
    if first == 0 or words[first].gap != " ":
        return first
    sets = lexicon().sets
    word = words[first - 1].text
    if word in sets["role"] or word.rstrip(".") in sets["title"]:
        return first - 1
    at = first - 1
    while at > 0 and first - at < 5 and words[at].gap == " " and words[at].text[0].isupper():
        if words[at - 1].text == "of" and at > 1 and words[at - 2].text.rstrip(".") in sets["title"]:
            return at - 2
        at -= 1
    return first


def _reach(words: Sequence[Word], at: int, office: int) -> int:
    """Step left over words that belong to a role; ``at`` itself when the word before does not.

    Right before the ``office`` up to two words that no list knows are let through when something opens the role
    before them: "the budget director".
    """
    sets = lexicon().sets
    left = at
    unknown = 3 if at == office else 1
    while left > 0 and at - left < unknown and words[left].gap in _WITHIN_ROLE:
        word = words[left - 1].text
        if word[0].isupper():
            return left - 1 if word not in sets["function"] or word == "First" else at
        if word in sets["role modifier"] or (word in sets["role"] and words[left].text.islower()):
            return left - 1
        if word in _ARTICLES or word in {"his", "her", "their", "its"}:
            return left if left < at else at
        if words[at].text[0].isupper() or word in STOP_WORDS or word in sets["speech"] or not word.isalpha() or word.endswith(("ed", "ing", "ly")):
            return at
        left -= 1
    return left if left < at and words[left].gap not in _WITHIN_ROLE else at


def role_after(words: Sequence[Word], last: int, text: str) -> str:
    """Give the apposition after a name that says who the person is: "the governor of Primorye"."""
    sets = lexicon().sets
    if last >= len(words):
        return ""
    gap = words[last].gap
    if gap not in {", ", " ("}:
        return ""
    at = last
    if words[at].text.isdigit() and at + 1 < len(words) and words[at + 1].gap == ", ":
        at += 1
    end = at
    while end < len(words) and end - at < 11:
        if end > at and any(mark in words[end].gap for mark in ',;:.—–()"“”'):
            break
        end += 1
    texts = [word.text for word in words[at:end]]
    lead = texts[0] if texts else ""
    opens = (
        lead in {"a", "an", "the", "his", "her", "their", "one", "former"} or lead in sets["role modifier"]
    )
    head = next((i for i, word in enumerate(texts[:8]) if word in sets["role"]), -1)
    if head < 0 or not (opens or head == 0 or lead[0].isupper()):
        return ""
    if any(word in _NO_ROLE for word in texts[: head + 1]):
        return ""
    stop = next((i for i, word in enumerate(texts) if i > head and word in _ROLE_ENDS), len(texts))
    while stop > head + 1 and texts[stop - 1] in STOP_WORDS:
        stop -= 1
    start = at + (lead in _ARTICLES and stop > 1)
    return text[words[start].start : words[at + stop - 1].end]
