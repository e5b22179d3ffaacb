"""Why two sentences were linked, in a few words a reader can check at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product, takewhile
from sys import intern
from typing import TYPE_CHECKING, TypeVar

from newsdiff.compare.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.similarity import Background
    from newsdiff.facts.mentions import AnyMention, Name
    from newsdiff.text.tokens import Token

Key = TypeVar("Key")

#: The shortest run of words shared by two quotations that says they are of one utterance.
QUOTE_WORDS = 3
#: How many words of a quotation, and how many numbers, dates, names and rare words, are given.
SHOWN_WORDS = 8
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation's words, those in lower case, and where each run of ``QUOTE_WORDS`` of these begins."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    starts: Mapping[tuple[str, ...], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Points:
    """What a sentence can have in common with others: for each kind the key to compare by, and how it reads.

    ``words`` are those in no name, number or date, the rarest first; ``stems`` those of all.
    """

    quotes: tuple[Quotation, ...]
    numbers: Mapping[tuple[float, str], str]
    dates: Mapping[str, str]
    names: Mapping[str, str]
    words: Mapping[str, str]
    stems: frozenset[str]


def find_points(item: Evidence, background: Background) -> Points:
    """Gather what a sentence can have in common with others."""
    facts: Sequence[AnyMention] = (*item.names, *item.quantities, *item.dates)
    content = [token for token in item.tokens if not token.stop]
    plain = _outside(content, facts)
    rarest = sorted(plain, key=lambda token: (-background.weight(fold(token.stem)), token.start))
    return Points(
        quotes=tuple(
            _quoted(tuple(token for token in item.tokens if quote.start <= token.start < quote.end))
            for quote in item.quotes
        ),
        numbers={(x.value, x.head): x.text for x in item.quantities},
        dates={x.value: x.text for x in item.dates if x.value},
        names={_key(name): name.full for name in item.names},
        words={fold(token.stem): token.lower.removesuffix("'s") for token in rarest if len(token.stem) > 1},
        stems=frozenset(fold(token.stem) for token in content),
    )


def _outside(tokens: Sequence[Token], facts: Sequence[AnyMention]) -> list[Token]:
    """Give the tokens that begin in none of the facts."""
    spans = sorted((fact.start, fact.end) for fact in facts)
    found, at, reach = [], 0, -1
    for token in tokens:
        while at < len(spans) and spans[at][0] <= token.start:
            reach = max(reach, spans[at][1])
            at += 1
        if token.start >= reach:
            found.append(token)
    return found


def _quoted(tokens: tuple[Token, ...]) -> Quotation:
    """Make the quotation of ``tokens``."""
    words = tuple(token.lower for token in tokens)
    starts: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - QUOTE_WORDS + 1):
        starts.setdefault(words[at : at + QUOTE_WORDS], []).append(at)
    return Quotation(tokens, words, starts)


def _key(name: Name) -> str:
    """Give what a name is compared by: a person's last word, the whole of any other."""
    words = name.full.casefold().split()
    return words[-1] if name.kind == "person" and words else name.full.casefold()


def explain(a: Points, b: Points) -> tuple[str, ...]:
    """Give what two sentences have in common: a quotation, numbers, dates, names, the rarest other words."""
    return (
        *_quote(a.quotes, b.quotes),
        *_shared("number", a.numbers, b.numbers),
        *_shared("date", a.dates, b.dates),
        *_shared("names", a.names, b.names),
        *_shared("words", a.words, b.stems),
    )


def _shared(label: str, ours: Mapping[Key, str], theirs: Collection[Key]) -> Iterator[str]:
    """Give the first few of ``ours`` that are among ``theirs``, as one reason."""
    if not ours.keys().isdisjoint(theirs):
        found = [text for key, text in ours.items() if key in theirs]
        yield intern(f"{label} {', '.join(found[:SHOWN])}")


def _quote(ours: Sequence[Quotation], theirs: Sequence[Quotation]) -> Iterator[str]:
    """Give the longest run of words that a quotation of each sentence shares."""
    runs = (_shared_run(x, y) for x in ours for y in theirs) if ours and theirs else ()
    run = max(runs, key=len, default=())
    if run:
        shown = " ".join(token.text for token in run[:SHOWN_WORDS])
        yield f"quote “{shown}{'…' if len(run) > SHOWN_WORDS else ''}”"


def _shared_run(ours: Quotation, theirs: Quotation) -> Sequence[Token]:
    """Give the longest run of words in both, as ``ours`` has it; the first of equals, short ones ignored."""
    begin, best = 0, 0
    if ours.starts.keys().isdisjoint(theirs.starts):
        return ()
    for key, starts in ours.starts.items():
        for i, j in product(starts, theirs.starts.get(key, ())):
            if i and j and ours.words[i - 1] == theirs.words[j - 1]:
                continue  # the run begins further ahead
            pairs = zip(ours.words[i:], theirs.words[j:], strict=False)
            size = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
            if (size, -i) > (best, -begin):
                begin, best = i, size
    return ours.tokens[begin : begin + best]
