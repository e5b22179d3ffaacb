"""The words of a sentence as names need them: possessives cut off, capitals and telling words recognised."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsdiff.facts.lexicon import END, ORGANISATION, PLACE, Tree, lexicon
from newsdiff.text.wordset import any_of, word_set

#: The kind of what is a law, an event, a prize: neither person, organisation nor place.
THING = "thing"

COMPANY = word_set("Inc Inc. INC. Corp Corp. CORP. Co Co. CO. Ltd Ltd. LTD. LLC LLP PLC plc")
SUFFIXES = word_set("Jr. Sr. Jr Sr II III IV")
_ARTICLES = word_set("al el an as ar at ad ul")
_COMPOUND = word_set(
    "led based backed born controlled style run owned trained bound wide era area funded made"
)
_POSSESSIVES = frozenset(("'s", "’s"))
_SHORTENED = word_set(
    """Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Sgt Capt Maj Adm Cpl Pvt Cmdr Brig Prof Rev Hon Jr Sr St
    Mt Ft Inc Corp Co Ltd Bros"""
)


class Word(NamedTuple):
    """A word of a sentence; a possessive ending is not part of it. ``gap`` is the text before it."""

    start: int
    end: int
    text: str
    gap: str


@cache
def _pattern() -> re.Pattern[str]:
    stops = {name.rstrip(".") for name in lexicon().abbreviations if name.count(".") == 1 and " " not in name}
    return re.compile(
        r"((?=[A-Z])(?:"
        r"\b[DRI][-–](?=[A-Z])"  # the party in "R-Texas"
        rf"|\b{any_of(stops | _SHORTENED)}\.(?!\w)"
        r"|\b(?:[A-Z]\.){2,}|\b[A-Z]\.(?=[ -]?[A-Z][\w.]))"
        r"|[^\W_]+(?:[-'’‘.&][^\W_]+)*\+?|&)"
    )


def words_of(text: str) -> list[Word]:
    """Cut ``text`` into words; offsets are positions in it."""
    known = lexicon().known
    words: list[Word] = []
    at, gap = 0, ""
    pieces = iter(_pattern().split(text))
    for between, word in zip(pieces, pieces, strict=False):
        start = at + len(between)
        at = start + len(word)
        gap += between
        if word[-1] in "-–":
            gap += word
        elif word[-2:] in _POSSESSIVES and word not in known:
            words.append(Word(start, at - 2, word[:-2], gap))
            gap = word[-2:]
        else:
            words.append(Word(start, at, word, gap))
            gap = ""
    return words


def is_capital(word: str) -> bool:
    """Tell whether ``word`` could be part of a name by its form."""
    if word.isalpha():
        return word[0].isupper()
    joined = word[2:3] == "-" and word[3:4].isupper() and word[:2] in _ARTICLES
    return word[0].isupper() or joined or word in {"49ers", "76ers"}


def match_known(words: list[Word], at: int) -> tuple[int, str]:
    """Find the longest known name that starts at word ``at``: where it ends, and its kind ("" if none)."""
    tree: Tree = lexicon().known
    best, kind = at, ""
    for i in range(at, len(words)):
        if i > at and words[i].gap != " ":
            break
        branch = tree.get(words[i].text)
        if not isinstance(branch, dict):
            break
        tree = branch
        found = tree.get(END)
        if isinstance(found, str):
            best, kind = i + 1, found
    return best, kind


def classify(word: str, *, initial: bool = False) -> str:
    """Give the class of a capitalised word that is no known name.

    One of "function", "title", "title modifier", "ordinary", "people" (a nationality, a faith), "name".
    """
    lex = lexicon()
    sets = lex.sets
    bare = word.rstrip(".") if len(word) > 2 else word
    for what in ("function", "title", "title modifier", "ordinary"):
        if bare in sets[what]:
            return what
    if word in lex.demonyms:
        return "people"
    if "-" in word:
        head, tail = word.split("-", 1)[0], word.rsplit("-", 1)[-1]
        if tail.capitalize() in sets["title"] or (head in sets["title"] and tail in {"elect", "designate"}):
            return "title"
        if (head in lex.demonyms and not initial) or tail in _COMPOUND or tail.endswith(("ing", "ed")):
            return "people"
    return "people" if word.endswith(("ians", "crats", "licans")) else "name"


def head_kind(word: str) -> str:
    """Give the kind of thing the last word of a name tells, or ""."""
    sets = lexicon().sets
    bare = word.rstrip(".")
    if bare in sets["organisation head"]:
        return ORGANISATION
    if bare in sets["place head"]:
        return PLACE
    return THING if bare in sets["thing head"] else ""
