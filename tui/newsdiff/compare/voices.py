"""Voices: sources that tell a row in near-verbatim words (wire copy) count as one."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: The share of the shorter text's words that must stand in the longer in the same order.
VERBATIM = 0.8
#: A text of fewer words is too short to tell a copy from a coincidence, unless all its words are the same.
SHORTEST = 6


def find_voices(words: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Group sources by voice; ``words`` holds each source's words of a row, in lower case and in order.

    The groups stand in the order of their first source, and do not depend on the order given otherwise.
    """
    voices: list[list[str]] = []
    for source in sorted(words, key=lambda key: (-len(words[key]), key)):
        home = next((voice for voice in voices if _copies(words[voice[0]], words[source])), None)
        if home is None:
            voices.append([source])
        else:
            home.append(source)
    place = {source: at for at, source in enumerate(words)}
    ordered = [tuple(sorted(voice, key=place.__getitem__)) for voice in voices]
    return tuple(sorted(ordered, key=lambda voice: place[voice[0]]))


def _copies(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Tell whether the shorter text is near-verbatim part of the longer, or the whole of it."""
    if longer == shorter:
        return True
    if len(shorter) < SHORTEST:
        return False
    needed = ceil(VERBATIM * len(shorter))
    return bool(LCSseq.similarity(longer, shorter, score_cutoff=needed) >= needed)
