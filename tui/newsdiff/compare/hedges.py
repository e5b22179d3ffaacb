"""Words that soften a statement, and what they soften."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.reading import Reading

_WORDS = word_set(
    """
    alleged allegedly apparent apparently claimed could expected likely may might perhaps possible possibly
    potential potentially presumably presumed presumptive probable probably purported purportedly reported
    reportedly rumored rumoured seemingly supposed supposedly suspected unconfirmed unverified
    """
)
#: Softening phrases, by their first word.
_PHRASES = {
    "believed": ("to",),
    "thought": ("to",),
    "feared": ("to",),
    "appears": ("to",),
    "appear": ("to",),
    "appeared": ("to",),
    "seems": ("to",),
    "seem": ("to",),
    "seemed": ("to",),
    "set": ("to",),
    "due": ("to",),
    "poised": ("to",),
    "speculation": ("that",),
}
#: "reported", "claimed" and "suspected" soften only the noun they stand before.
_BEFORE_NOUN = word_set(
    "reported claimed suspected presumed expected supposed possible potential likely apparent"
)
_REACH = 4


@dataclass(frozen=True, slots=True)
class Hedge:
    """A softening word or phrase, as a range of tokens, and the content word it bears on."""

    start: int
    stop: int
    anchor: int


@lru_cache(maxsize=8192)
def hedges(reading: Reading) -> tuple[Hedge, ...]:
    """Give the softened words of a sentence, outside its quotations."""
    found = []
    for i, token in enumerate(reading.tokens):
        if i in reading.quoted or not (length := _length(reading, i)):
            continue
        stop = i + length
        near = range(stop, min(stop + _REACH, len(reading.tokens)))
        anchor = next(
            (j for j in near if j in reading.places and not reading.tokens[j].text[0].isupper()), None
        )
        if anchor is None or reading.clauses[anchor] != reading.clauses[i]:
            continue
        if token.lower == "may" and token.text == "May":
            continue
        found.append(Hedge(i, stop, anchor))
    return tuple(found)


def _length(reading: Reading, i: int) -> int:
    """Give how many tokens the hedge at ``i`` has, 0 where there is none."""
    lower = reading.tokens[i].lower
    following = reading.tokens[i + 1].lower if i + 1 < len(reading.tokens) else ""
    if following in _PHRASES.get(lower, ()):
        return 2 if following in {"to", "that"} else 1
    if lower not in _WORDS or (i and reading.tokens[i - 1].lower in {"than", "as"}):
        return 0
    if (
        lower in _BEFORE_NOUN
        and lower not in {"likely", "expected"}
        and reading.tokens[i - 1].lower in _SUBJECTS
    ):
        return 0
    if lower in {"reported", "claimed"} and (i == 0 or reading.tokens[i - 1].lower not in _DETERMINERS):
        return 0
    return 2 if following == "to" else 1


_DETERMINERS = word_set("a an the his her its their this that these those any no some such of")
_SUBJECTS = word_set("he she they it who i we you")
