"""Whose age it is: a name's or, where none is told, a man's in like words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.spelling import fold
from newsdiff.facts.people import generation, name_words, same_person
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Name, Quantity

#: Those whose age is told without their names.
_AGED = word_set(
    "man woman boy girl driver pensioner teenag student cyclist pedestrian motorist motorcyclist"
)
#: So many words in common put two such persons in one place.
_PERSON_SHARED = 4
_NEXT = 2


def is_age(quantity: Quantity) -> bool:
    """Tell whether a quantity may be someone's age: years in bare digits, or "38-year-old"."""
    return fold(quantity.head) == "year" and (quantity.text.isdigit() or "-old" in quantity.text)


def same_bearer(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two ages stand after the same name ("Sharma, 38,"), or by a man in like sentences."""
    if not is_age(q) or not is_age(r):
        return False
    if _aged_person(pair.a, q) & _aged_person(pair.b, r) and len(pair.ours) >= _PERSON_SHARED:
        return True
    if not q.text.isdigit() or not r.text.isdigit():
        return False
    one, other = _person_before(pair.a, q), _person_before(pair.b, r)
    if one and other:
        return _one_person(one, other)
    return _after_one_word(pair, q, r)


def other_bearers(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two ages stand after the names of two persons."""
    if not is_age(q) or not is_age(r):
        return False
    one, other = _person_before(pair.a, q), _person_before(pair.b, r)
    return one is not None and other is not None and not _one_person(one, other)


def _after_one_word(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether the same word written large stands before two ages, or "at" where a name is shared."""
    one, other = pair.a.at(q.start, q.end).start - 1, pair.b.at(r.start, r.end).start - 1
    if one < 0 or other < 0 or pair.a.keys[one] != pair.b.keys[other]:
        return False
    names = {word.key for word in pair.a.words if word.name} & {
        word.key for word in pair.b.words if word.name
    }
    dead = pair.a.keys[one] == "at" and bool(names)  # "Vale dies at 91"
    return dead or pair.a.tokens[one].text[0].isupper()


def _person_before(reading: Reading, quantity: Quantity) -> Name | None:
    """Give the person whose name ends right before an age."""
    text, start = reading.evidence.sentence.text, reading.evidence.sentence.start
    before = [n for n in reading.evidence.names if n.kind == "person" and n.end <= quantity.start]
    if not before or text[before[-1].end - start : quantity.start - start].strip(" ,.(") != "":
        return None
    return before[-1]


def _one_person(n: Name, m: Name) -> bool:
    """Tell whether two names may be of one person, one of them perhaps a family name alone."""
    one, other = name_words(n.full), name_words(m.full)
    if min(len(one), len(other)) > 1:
        return same_person(n.full, m.full)
    told = {generation(n.full), generation(m.full)} - {""}
    return one[-1] == other[-1] and len(told) < 2


def _aged_person(reading: Reading, quantity: Quantity) -> set[str]:
    """Give what someone whose age is told is called, where it stands close by: "a man aged 69"."""
    inside = reading.at(quantity.start, quantity.end)
    return {
        word.key
        for word in reading.words
        if word.key in _AGED and inside.start - _NEXT <= word.at <= inside.stop + 1
    }
