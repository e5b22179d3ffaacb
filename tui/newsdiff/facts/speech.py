"""The words that tell who speaks, from ``data/speech.txt``, read once."""

from __future__ import annotations

import re
from functools import cache

from newsdiff.facts.lexicon import sections


@cache
def speech_words(section: str) -> frozenset[str]:
    """Give the words of a section of the file."""
    return frozenset(sections("speech")[section])


@cache
def speech_verb() -> re.Pattern[str]:
    """Give the pattern of the verbs of speech."""
    verbs = sorted(speech_words("verb"), key=lambda verb: (-len(verb), verb))
    return re.compile(r"(?<![\w’'-])(?:" + "|".join(map(re.escape, verbs)) + r")(?![\w’'-])")
