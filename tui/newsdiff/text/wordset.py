"""Word lists written as plain text."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Give the words of a list separated by white space."""
    return frozenset(words.split())
