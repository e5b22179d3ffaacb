"""Word lists written as plain text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def word_set(words: str) -> frozenset[str]:
    """Give the words of a list separated by white space."""
    return frozenset(words.split())


def small(text: str) -> str:
    """Give ``text`` in small letters, character for character: only "İ" is two when it is written small."""
    return text.replace("İ", "i").lower()


def any_of(words: Iterable[str]) -> str:
    """Give a pattern that matches any of ``words``, the longest; by first letters, which makes it quick."""
    longest = sorted(words, key=lambda word: (word[0], -len(word), word))
    by_letter = (
        f"{re.escape(letter)}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for letter, group in groupby(longest, key=lambda word: word[0])
    )
    return f"(?:{'|'.join(by_letter)})"
