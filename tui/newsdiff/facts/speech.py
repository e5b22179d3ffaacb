"""The words that tell who speaks, from ``data/speech.txt``, read once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import sections
from newsdiff.text.late import Hinted
from newsdiff.text.wordset import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ACCORDING = Hinted(
    r"\b(?:[Aa]ccording to|[Aa]s per|[Ii]n the words of) ",
    hints=("ccording to ", "s per ", "n the words of "),
)
INVERTED = re.compile(
    r"[\s,—–-]*(?:(?:also|later|then|once|only|[a-z]+ly|has|had|have|would|was|is|were|are|even|just) )*"
)
#: What follows these is who is spoken to.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:(?:also|then|not|never|once|[a-z]+ly)\s)?$")
TO_WHOM = frozenset(("told", "tell", "tells"))
_IS_NOUN = re.compile(
    r"(?:\b(?:an?|the|his|her|their|its|this|such|any|no|these|those)|[’']s)\s(?:[a-z][\w-]*\s)?$|"
    r"\b(?:to|of|by|with|from|about|on|for|in|or|some|more)\s$"
)


@cache
def speech_words(section: str) -> frozenset[str]:
    """Give the words of a section of the file."""
    return frozenset(sections("speech")[section])


@cache
def _verbs(*sections: str) -> frozenset[str]:
    return frozenset().union(*map(speech_words, sections))


@cache
def _word() -> re.Pattern[str]:
    """Give the pattern of a word, with what may follow a verb and be part of it ("pointed out")."""
    particles = {word for verb in _verbs("verb", "holding") for word in verb.split()[1:]}
    return re.compile(rf"(?<![\w’'-])(?P<bare>[a-z]+(?:-[a-z]+)*)(?: {any_of(particles)})?(?![\w’'-])")


def find_verbs(words: str, *sections: str) -> Iterator[re.Match[str]]:
    """Find the verbs in ``words`` that stand in these sections of the file."""
    verbs = _verbs(*sections)
    for word in _word().finditer(words):
        written = word[0]
        if written in verbs:
            yield word
        elif (
            " " in written
            and word["bare"] in verbs
            and (bare := _word().match(words, word.start(), word.end("bare")))
        ):
            yield bare


def find_spoken(words: str) -> list[re.Match[str]]:
    """Find the verbs of speech that have a subject of their own: no participles, no nouns ("the claims")."""
    return with_subject(find_verbs(words, "verb"), words)


def with_subject(verbs: Iterable[re.Match[str]], words: str) -> list[re.Match[str]]:
    """Give those of the verbs of speech found in ``words`` that have a subject of their own."""
    return [
        verb
        for verb in verbs
        if not verb[0].endswith("ing")
        and not is_noun(verb[0], words[: verb.start()])
        and not is_told(verb[0], words[: verb.start()])
    ]


def is_told(verb: str, before: str) -> bool:
    """Tell one who was told from one who told, by the words before the verb."""
    return verb in TO_WHOM and _PASSIVE.search(before) is not None


def is_noun(verb: str, before: str) -> bool:
    """Tell from the words before it whether a verb of speech is a noun here."""
    return verb in speech_words("noun too") and _IS_NOUN.search(before) is not None
