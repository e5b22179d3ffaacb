"""Who a statement is attributed to in a sentence: "officials said", "according to the report"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.reading import once
from newsdiff.facts.speech import speech_words
from newsdiff.text.stopwords import DETERMINERS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.reading import Reading, Word

#: Verbs of saying.
SAY = speech_words("reporting") | {"according", "saying", "reporting"}
#: These and verbs of believing: a sentence with one does not speak in its own voice alone.
VIEWS = SAY | word_set(
    """
    believe believed believes claims contend contended contends estimate estimated estimates fear fears
    feel feels find finds found stating think thinks thought
    """
)
#: Verbs of believing that stand with whoever believes it.
_BELIEVING = word_set("believe believes contend contends suspect suspects")
#: Forms that are nouns, infinitives or participles as often as verbs with a subject.
_UNSURE = word_set("say saying report reports reporting according")
#: What an attribution opens or closes with.
_OPENING = (SAY - _UNSURE) | _BELIEVING | {"according"}
_TRANSITIVE = word_set(
    "reported announced confirmed revealed disclosed noted claimed declared explained acknowledged"
)
_PASSIVE = word_set("is are was were be been being previously as")
_HAVE = word_set("has have had will would may could")
_INVERTED = word_set("said says wrote added")
_PRONOUNS = word_set("he she they it who i we you which that")
_JOINING = word_set("and but that which who while as so then also meanwhile however")
_REACH = 8
#: Content words next to a saying that tell what is said.
_NEXT = 6


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution as a range of tokens, with the keys of the names it gives as its source."""

    part: range
    names: frozenset[str]


@once
def sayings(reading: Reading) -> tuple[Saying, ...]:
    """Give the attributions of a sentence, outside its quotations."""
    found = [_saying(reading, i) for i in reading.having(_OPENING) if i not in reading.quoted]
    return tuple([saying for saying in found if saying])


def _saying(reading: Reading, i: int) -> Saying | None:
    """Give the attribution that a token opens or closes, or None."""
    tokens = reading.tokens
    word, after = tokens[i].lower, tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if word == "according":
        stop = _right(reading, i + 2)
        return Saying(range(i, stop), _names(reading, range(i + 2, stop))) if after == "to" else None
    if (i and tokens[i - 1].lower in _PASSIVE | DETERMINERS) or after in _PASSIVE | _HAVE:
        return None
    left = _left(reading, i)
    if left < i and not _has_object(reading, i):
        part = range(left, i + 1)
        return Saying(part, _names(reading, part))
    if word in _INVERTED and i + 1 in reading.places and i + 1 in reading.large:
        stop = _right(reading, i + 1)
        return Saying(range(i, stop), _names(reading, range(i + 1, stop)))
    return None


def statement(reading: Reading, saying: Saying) -> list[Word]:
    """Give the words that a saying bears on: those after it, or before one that ends its sentence.

    None where it stands in an aside after another statement (", and that is what he argued").
    """
    before = [word for word in reading.words if word.at < saying.part.start]
    after = [word for word in reading.words if word.at >= saying.part.stop]
    if before and reading.tokens[saying.part.start - 1].lower in _JOINING:
        return []
    return (after if len(after) >= len(before) else before[::-1])[:_NEXT]


def _has_object(reading: Reading, i: int) -> bool:
    """Tell whether a verb that takes an object has one: "reported revenue of …" is no attribution."""
    return (
        reading.tokens[i].lower in _TRANSITIVE and i + 1 in reading.places and _same_phrase(reading, i, i + 1)
    )


@once
def telling(reading: Reading) -> frozenset[int]:
    """Give the tokens of the attributions of a sentence."""
    return frozenset(i for saying in sayings(reading) for i in saying.part)


def _names(reading: Reading, part: range) -> frozenset[str]:
    """Give the keys of the content words written large in a range of tokens."""
    return frozenset([reading.keys[i] for i in part if i in reading.places and i in reading.large])


def _left(reading: Reading, i: int) -> int:
    """Give where the noun phrase left of the verb ``i`` begins (``i`` where there is none)."""
    first = i
    while (
        first > max(0, i - _REACH)
        and _same_phrase(reading, first - 1, first)
        and first - 1 not in reading.quoted
    ):
        first -= 1
    while first < i and reading.tokens[first].lower in _JOINING:
        first += 1
    content = any(j in reading.places for j in range(first, i))
    pronoun = first < i and reading.tokens[i - 1].lower in _PRONOUNS
    return first if content or pronoun else i


def _right(reading: Reading, i: int) -> int:
    """Give where the noun phrase right of ``i`` ends."""
    last = i
    while last < min(len(reading.tokens), i + _REACH) and last not in reading.quoted:
        if last > i and not _same_phrase(reading, last - 1, last):
            break
        last += 1
    return last


def _same_phrase(reading: Reading, i: int, j: int) -> bool:
    """Tell whether two neighbouring tokens have but a space (or a title's full stop) between them."""
    return reading.gaps[j].strip() in {"", "."} and reading.clauses[i] == reading.clauses[j]
