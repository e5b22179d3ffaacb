"""Why two sentences were linked, in a few words a reader can check at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.similarity import Background
    from newsdiff.facts.mentions import AnyMention, Name, Quote
    from newsdiff.text.tokens import Token

#: The shortest run of words shared by two quotations that says they are of one utterance.
QUOTE_WORDS = 3
#: How many words of a quotation, and how many numbers, names and rare words, are given.
SHOWN_WORDS = 8
SHOWN = 3


def explain(a: Evidence, b: Evidence, background: Background) -> tuple[str, ...]:
    """Give what ``a`` and ``b`` have in common: a quotation, numbers, names and the rarest other words."""
    return (*_quote(a, b), *_numbers(a, b), *_names(a, b), *_words(a, b, background))


def _quote(a: Evidence, b: Evidence) -> Iterator[str]:
    """Give the longest run of words that a quotation of each sentence shares."""
    if not (a.quotes and b.quotes):
        return
    runs = [_shared_run(_words_of(x, a), _words_of(y, b)) for x in a.quotes for y in b.quotes]
    run = max(runs, key=len)
    if len(run) >= QUOTE_WORDS:
        shown = " ".join(token.text for token in run[:SHOWN_WORDS])
        yield f"quote “{shown}{'…' if len(run) > SHOWN_WORDS else ''}”"


def _words_of(quote: Quote, item: Evidence) -> Sequence[Token]:
    """Give the tokens of the sentence that stand inside ``quote``."""
    return [token for token in item.tokens if quote.start <= token.start < quote.end]


def _shared_run(ours: Sequence[Token], theirs: Sequence[Token]) -> Sequence[Token]:
    """Give the longest run of words in both, as ``ours`` has it; the first of equals, short ones ignored."""
    starts: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(theirs) - QUOTE_WORDS + 1):
        starts.setdefault(tuple(token.lower for token in theirs[j : j + QUOTE_WORDS]), []).append(j)
    best: Sequence[Token] = ()
    for i in range(len(ours) - QUOTE_WORDS + 1):
        for j in starts.get(tuple(token.lower for token in ours[i : i + QUOTE_WORDS]), ()):
            size = QUOTE_WORDS
            while (
                i + size < len(ours)
                and j + size < len(theirs)
                and ours[i + size].lower == theirs[j + size].lower
            ):
                size += 1
            if size > len(best):
                best = ours[i : i + size]
    return best


def _numbers(a: Evidence, b: Evidence) -> Iterator[str]:
    """Give the quantities both sentences state of the same thing."""
    there = {(quantity.value, quantity.head) for quantity in b.quantities}
    shared = _unique(x.text for x in a.quantities if (x.value, x.head) in there)
    if shared:
        yield f"number {', '.join(shared)}"


def _names(a: Evidence, b: Evidence) -> Iterator[str]:
    """Give the names in both sentences, a person by the last word."""
    there = {_called(name).casefold() for name in b.names}
    shared = _unique(_called(name) for name in a.names if _called(name).casefold() in there)
    if shared:
        yield f"names {', '.join(shared)}"


def _called(name: Name) -> str:
    """Give the short form of a name: a person's last word, the whole of any other."""
    return name.full.split()[-1] if name.kind == "person" and name.full.split() else name.full


def _words(a: Evidence, b: Evidence, background: Background) -> Iterator[str]:
    """Give the rarest words both sentences share that are in no name, number or date of the first."""
    there = {token.stem for token in b.tokens if not token.stop}
    facts: Sequence[AnyMention] = (*a.names, *a.quantities, *a.dates)
    taken = [(fact.start, fact.end) for fact in facts]
    shared = {
        token.stem: token
        for token in reversed(a.tokens)
        if not token.stop
        and token.stem in there
        and not any(start <= token.start < end for start, end in taken)
    }
    rarest = sorted(shared.values(), key=lambda token: (-background.weight(token.stem), token.start))
    if rarest:
        yield f"words {', '.join(token.lower for token in rarest[:SHOWN])}"


def _unique(texts: Iterable[str]) -> list[str]:
    """Give the first few different texts in their order."""
    return list(dict.fromkeys(texts))[:SHOWN]
