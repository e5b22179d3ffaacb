"""What two sentences that begin with one word and its verb are on: "Hale took 410 votes", "Brix took 401"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.sayings import SAY
from newsdiff.facts.lexicon import lexicon
from newsdiff.facts.speech import speech_words
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading

_PEOPLE = word_set("people men women children voters fans crowd staff crew")


def other_openers(pair: Pair) -> bool:
    """Tell whether two sentences say the same of two: other single words open them, before one verb.

    Without an article only a name, a mass or a plural can do so; of plurals two may well be of one group
    ("Rescuers", "Firefighters").
    """
    if not (_opens_alone(pair.a) and _opens_alone(pair.b)):
        return False
    return (
        pair.a.keys[1] == pair.b.keys[1]
        and pair.a.keys[0] != pair.b.keys[0]
        and pair.a.tokens[1].lower not in SAY
    )


def _opens_alone(reading: Reading) -> bool:
    """Tell whether a single word, none for a group of people, stands before the second, which is no name."""
    if len(reading.tokens) < 2 or not reading.words or reading.words[0].at or 1 in reading.large:
        return False
    word = reading.tokens[0].lower
    noun, groups = word.removesuffix("s"), speech_words("group")
    return word.isalpha() and not {word, noun} & (groups | lexicon().sets["role"] | _PEOPLE)
