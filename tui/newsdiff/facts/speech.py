"""The words that tell who speaks, from ``data/speech.txt``, read once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import sections
from newsdiff.text.wordset import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Aa]s per|[Ii]n the words of) ")
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
def speech_verb() -> re.Pattern[str]:
    """Give the pattern of the verbs of speech."""
    return re.compile(rf"(?<![\w’'-]){any_of(speech_words('verb'))}(?![\w’'-])")


def find_spoken(words: str) -> list[re.Match[str]]:
    """Find the verbs of speech that have a subject of their own: no participles, no nouns ("the claims")."""
    return with_subject(speech_verb().finditer(words), words)


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
