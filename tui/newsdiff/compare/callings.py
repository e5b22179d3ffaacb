"""Callings: the words by which sources say who a person is, "dictator" here and "leader" there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.compare.spelling import alike, fold
from newsdiff.facts.roles import role_after, role_before
from newsdiff.facts.wording import words_of
from newsdiff.model import FactKind
from newsdiff.text.tokens import tokenize
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.model import Comparison, Fact, Mention

#: Where what a person is stops and of what they are it begins: "governor | of Primorye".
_OF = word_set("of for in at to from on with under")
#: What a person of a certain office is called by house style, where it stands alone.
_STYLE = word_set(
    """
    sen sens rep reps gov governor senator senators representative representatives congressman congresswoman
    assemblyman assemblywoman mayor justice judge minister president secretary prof professor general
    """
)

_Place = tuple[str, int, int]


def callings(comparison: Comparison) -> Iterator[tuple[str, list[list[_Place]]]]:
    """Yield the persons whom sources call differently: the name, and the places of each calling.

    That is where each of two sources has a calling for the person that the other has not.
    """
    for fact in comparison.facts:
        if fact.kind is FactKind.PERSON and len(fact.sources) > 1:
            called = _called(comparison, fact)
            users = [{comparison.sentences[place[0]].source for place in places} for places in called]
            differ = any(x - y and y - x for at, x in enumerate(users) for y in users[at + 1 :])
            if differ and any(_describes(comparison, places) for places in called):
                yield fact.text, called


def _called(comparison: Comparison, fact: Fact) -> list[list[_Place]]:
    """Give the places where a person is given each calling, the most used first."""
    groups: dict[str, list[_Place]] = defaultdict(list)
    for mention in fact.mentions:
        role = _role(comparison, mention)
        if role and (head := _head(role[3])):
            home = next((key for key in groups if alike(key, head)), head)
            groups[home].append(role[:3])
    return sorted(groups.values(), key=lambda places: (-len(places), places[0]))


def _role(comparison: Comparison, mention: Mention) -> tuple[str, int, int, str] | None:
    """Give the words by the mention of a person that say who that is, and where they stand."""
    sentence = comparison.sentences[mention.sentence]
    words = words_of(sentence.text)
    start, end = mention.start - sentence.start, mention.end - sentence.start
    first = next((i for i, word in enumerate(words) if word.start >= start), len(words))
    last = next((i for i, word in enumerate(words) if word.start >= end), len(words))
    if 0 < first < last < len(words) and words[first].gap == words[last].gap == ", ":
        words[first] = words[first]._replace(gap=" ")  # "the country's leader, Karl Voss, …"
    before = role_before(words, first, sentence.text)
    role = before or role_after(words, last, sentence.text)
    if not role:
        return None
    at = sentence.text.rindex(role, 0, start) if before else sentence.text.index(role, end)
    return sentence.id, sentence.start + at, sentence.start + at + len(role), role


def _describes(comparison: Comparison, places: Sequence[_Place]) -> bool:
    """Tell whether a calling is more than an office: anything in it is written small."""
    sentence, start, end = places[0]
    text = comparison.sources[comparison.sentences[sentence].source].text[start:end]
    return any(word[0].islower() and word not in _OF for word in text.split())


def _head(role: str) -> str:
    """Give the key of the noun of a role: "governor" of "the governor of Primorye"; "" for a mere title."""
    tokens = tokenize(role)
    if len(tokens) == 1 and tokens[0].lower in _STYLE:
        return ""
    stop = next((i for i, token in enumerate(tokens) if i and token.lower in _OF), len(tokens))
    head = tokens[stop - 1] if tokens else None
    return fold(head.stem) if head else ""
