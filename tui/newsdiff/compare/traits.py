"""A sentence as it is held against others: its words, weighed, and what else tells what it states."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress, pairwise
from operator import not_
from typing import TYPE_CHECKING

from newsdiff.compare.evidence import within
from newsdiff.compare.similarity import content, learn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.similarity import Bag

#: Where more than this part of the words have capitals, these tell nothing.
TITLED = 0.5
#: Words of so many letters that begin alike may be of one family: "Russia" and "Russian", "inspect" and
#: "inspection" where the stems differ.
BEGINNING = 5
#: In an article of fewer sentences the last does not stand as far down as in a long one.
SHORT = 10


@dataclass(frozen=True, slots=True)
class Traits:
    """A sentence as it is held against others.

    ``bag`` has the stems of its content words, weighed within its article, ``article`` those of the whole
    article. ``place`` is how far down its article it stands, from 0 (the first sentence) to 1 (the last of a
    long article). ``pairs`` are its words, function words too, two by two as they follow each other, where
    not both are of names; ``named`` the stems of content words that are of names only. ``speakers`` and
    ``people`` are last words of names, in lower case, of those it quotes and those it names; ``teller`` that
    of whom the whole is attributed to, or "". ``dates`` are in ISO 8601. ``counts`` are quantities with what
    is counted. ``quoted`` are the stems of the content words within quotation marks, ``beginnings`` the first
    letters of its long stems. ``around`` are the positions of the sentence and of those next to it.
    """

    bag: Bag
    article: frozenset[str]
    place: float
    pairs: frozenset[tuple[str, str]]
    named: frozenset[str]
    speakers: frozenset[str]
    people: frozenset[str]
    teller: str
    dates: frozenset[str]
    counts: frozenset[tuple[float, str]]
    quoted: frozenset[str]
    beginnings: frozenset[str]
    around: tuple[int, ...]


def find_traits(items: Sequence[Evidence]) -> list[Traits]:
    """Give the traits of each sentence of a story; ``around`` are positions in ``items``."""
    articles: dict[str, list[int]] = {}
    for at in sorted(range(len(items)), key=lambda at: items[at].sentence.index):
        articles.setdefault(items[at].sentence.source, []).append(at)
    found: dict[int, Traits] = {}
    for article in articles.values():
        stems = [content(items[at].tokens) for at in article]
        background = learn(stems)
        words = frozenset(background.weights)
        last = max(SHORT, len(article) - 1)
        for rank, (at, text) in enumerate(zip(article, stems, strict=True)):
            around = tuple(article[max(0, rank - 1) : rank + 2])
            found[at] = _traits(items[at], background.bag(text), words, rank / last, around)
    return [found[at] for at in range(len(items))]


def _traits(
    item: Evidence, bag: Bag, article: frozenset[str], place: float, around: tuple[int, ...]
) -> Traits:
    """Give the traits of one sentence."""
    tokens = item.tokens
    proper = _proper(item)
    quoted = [token for quote in item.quotes for token in tokens if quote.start <= token.start < quote.end]
    return Traits(
        bag=bag,
        article=article,
        place=place,
        pairs=frozenset(
            {
                (one.lower, other.lower)
                for (one, named), (other, too) in pairwise(zip(tokens, proper, strict=True))
                if not (named and too)
            }
        ),
        named=frozenset(bag.weights.keys() - content(compress(tokens, map(not_, proper)))),
        speakers=frozenset(last_word(quote.speaker) for quote in item.quotes if quote.speaker),
        people=frozenset(last_word(name.full) for name in item.names if name.kind == "person"),
        teller=last_word(item.teller),
        dates=frozenset(date.value for date in item.dates if date.value),
        counts=frozenset((quantity.value, quantity.head) for quantity in item.quantities),
        quoted=frozenset(content(quoted)),
        beginnings=frozenset(stem[:BEGINNING] for stem in bag.weights if len(stem) >= BEGINNING),
        around=around,
    )


def _proper(item: Evidence) -> list[bool]:
    """Tell of each token whether it is of a name, or at least looks so: in a headline all words may."""
    capital = [token.text[0].isupper() for token in item.tokens]
    titled = sum(capital) > TITLED * len(capital)
    return within(item.tokens, item.names) if titled else capital


def last_word(name: str) -> str:
    """Give the last word of a name in lower case, or ""."""
    words = name.split()
    return words[-1].lower() if words else ""
