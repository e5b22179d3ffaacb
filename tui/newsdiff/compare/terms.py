"""Terms: the different words that sources choose for the same person, group, event or thing.

A term is taken from where two matched sentences have other words in one slot, "five kamikaze drones" and
"five explosive drones", "40 protesters" and "40 rioters", or from what a person is called, "the dictator" and
"the leader". Who uses which is then looked up in the whole of every source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.callings import callings
from newsdiff.compare.slots import counted_alike, find_slots
from newsdiff.compare.spelling import fold
from newsdiff.model import Mention
from newsdiff.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.compare.slots import Slot
    from newsdiff.model import Comparison, Sentence
    from newsdiff.text.tokens import Token

#: Terms given at most of a story, those that sources keep to most first.
MOST = 12
#: Where more wordings hang together they are of several things.
_CHOICES = 6

#: A place in a story's texts: its sentence, and where it begins and ends in the source's text.
_Place = tuple[str, int, int]
#: A sentence with its words, their keys, and the place of one among them.
_Written = tuple["Sentence", Sequence["Token"], Sequence[str], int]


@dataclass(frozen=True, slots=True)
class Wording:
    """One of the ways to call something, as first written, with the sources that use it and where."""

    text: str
    sources: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """What is called differently (a name, or the words around the slot), and how, the most used way first."""

    about: str
    variants: tuple[Wording, ...]


def find_terms(comparison: Comparison) -> tuple[Term, ...]:
    """Give the terms of a story on which its sources differ: persons first, then those kept to most."""
    if len(comparison.sources) < 2:
        return ()
    persons = [
        Term(about, tuple(_wording(comparison, words) for words in variants))
        for about, variants in callings(comparison)
    ]
    found = (*counted_alike(comparison), *find_slots(comparison))
    used = _Usage(comparison, found)
    kept = []
    for slots in _joined(found):
        if len({key for slot in slots for key in slot.keys}) > _CHOICES:
            continue
        term = used.term(slots)
        if _is_weighed(term) if slots[0].one_count else _is_choice(term) and not _are_two(term):
            kept.append(term)
    return (*persons, *sorted(kept, key=_order))[:MOST]


def _wording(comparison: Comparison, places: Sequence[_Place]) -> Wording:
    """Make a wording of the places where it stands."""
    mentions = []
    for sentence, start, end in places:
        source = comparison.sentences[sentence].source
        text = comparison.sources[source].text[start:end]
        mentions.append(Mention(source, sentence, start, end, text))
    users = {mention.source for mention in mentions}
    sources = tuple(source for source in comparison.sources if source in users)
    return Wording(mentions[0].text, sources, tuple(mentions))


def _joined(slots: Iterable[Slot]) -> list[list[Slot]]:
    """Put together the slots that share one of their wordings."""
    group_of: dict[tuple[str, ...], list[Slot]] = {}
    for slot in dict.fromkeys(slots):
        one, other = (group_of.setdefault(key, []) for key in slot.keys)
        if one is not other:
            one += other
            for key in (key for moved in other for key in moved.keys):
                group_of[key] = one
            group_of[slot.keys[1]] = one
        one.append(slot)
    return list({id(group): group for group in group_of.values()}.values())


def _is_choice(term: Term) -> bool:
    """Tell whether there is a source for each of two wordings that does not use the other."""
    users = [set(variant.sources) for variant in term.variants]
    return any(x - y and y - x for at, x in enumerate(users) for y in users[at + 1 :])


def _is_weighed(term: Term) -> bool:
    """Tell whether two sources that may have all wordings do not use each as often."""
    counts = [Counter(mention.source for mention in variant.mentions) for variant in term.variants]
    return len({tuple(count[source] for count in counts) for source in set().union(*counts)}) > 1


def _are_two(term: Term) -> bool:
    """Tell whether two wordings are of two things: one source has both in a sentence, or with one noun."""
    both = [set(x.sources) & set(y.sources) for x in term.variants for y in term.variants if x is not y]
    if term.about.startswith("…") and any(both):
        return True
    sentences = [{mention.sentence for mention in variant.mentions} for variant in term.variants]
    return any(x & y for at, x in enumerate(sentences) for y in sentences[at + 1 :])


def _order(term: Term) -> tuple[int, int, str]:
    """Sort terms by how many sources keep to one wording, then by how often any is used."""
    users = [source for variant in term.variants for source in variant.sources]
    faithful = sum(users.count(source) == 1 for source in set(users))
    return -faithful, -sum(len(variant.mentions) for variant in term.variants), term.variants[0].text


class _Usage:
    """Where the words of slots stand in a story."""

    def __init__(self, comparison: Comparison, slots: Iterable[Slot]) -> None:
        self._comparison = comparison
        self._places: dict[str, list[_Written]] = {key[0]: [] for slot in slots for key in slot.keys}
        for source in comparison.story.sources if self._places else ():
            for sentence in source.news:
                tokens = tokenize(sentence.text)
                stems = [fold(token.stem) for token in tokens]
                for at, stem in enumerate(stems):
                    if stem in self._places:
                        self._places[stem].append((sentence, tokens, stems, at))

    def term(self, slots: Sequence[Slot]) -> Term:
        """Make a term of slots that share wordings, with all places of these in the story."""
        keys = dict.fromkeys(key for slot in slots for key in slot.keys)
        variants = [_wording(self._comparison, self._where(key)) for key in keys]
        variants.sort(key=lambda v: (-len(v.mentions), v.text))
        return Term(slots[0].about, tuple(variants))

    def _where(self, key: tuple[str, ...]) -> list[_Place]:
        """Give the places where the words of ``key`` follow each other."""
        return [
            (sentence.id, sentence.start + tokens[at].start, sentence.start + tokens[at + len(key) - 1].end)
            for sentence, tokens, stems, at in self._places[key[0]]
            if tuple(stems[at : at + len(key)]) == key
        ]
