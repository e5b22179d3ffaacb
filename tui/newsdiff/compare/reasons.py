"""Why two sentences were linked, in a few words a reader can check at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from sys import intern
from typing import TYPE_CHECKING

from newsdiff.compare.evidence import within
from newsdiff.compare.spelling import fold
from newsdiff.compare.traits import last_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.similarity import Background
    from newsdiff.facts.mentions import Name, Quote
    from newsdiff.text.tokens import Token

Words = tuple[str, ...]

#: The shortest run of words shared by two quotations that says they are of one utterance.
QUOTE_WORDS = 3
#: How many words of a quotation, and how many numbers, dates, names and rare words, are given.
SHOWN_WORDS = 8
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Points:
    """What a sentence can have in common with others: for each kind the key to compare by, and how it reads.

    ``quotes`` have the words of each quotation. ``words`` are those in no name, number or date, the rarest
    first; ``stems`` those of all.
    """

    quotes: Mapping[Words, Words]
    numbers: Mapping[tuple[float, str], str]
    dates: Mapping[str, str]
    names: Mapping[str, str]
    words: Mapping[str, str]
    stems: frozenset[str]


def find_points(item: Evidence, background: Background) -> Points:
    """Gather what a sentence can have in common with others."""
    content = [token for token in item.tokens if not token.stop]
    told = within(content, (*item.names, *item.quantities, *item.dates))
    plain = [token for token, of_fact in zip(content, told, strict=True) if not of_fact]
    words = {fold(token.stem): token.lower.removesuffix("'s") for token in plain if len(token.stem) > 1}
    return Points(
        quotes=dict(_quoted(item.tokens, quote) for quote in item.quotes),
        numbers={(x.value, x.head): x.text for x in item.quantities},
        dates={x.value: x.text for x in item.dates if x.value},
        names={_key(name): name.full for name in item.names},
        words={stem: words[stem] for stem in sorted(words, key=background.weight, reverse=True)},
        stems=frozenset([fold(token.stem) for token in content]),
    )


def _quoted(tokens: Sequence[Token], quote: Quote) -> tuple[Words, Words]:
    """Give the words of a quotation in lower case, and as written."""
    quoted = [token for token in tokens if quote.start <= token.start < quote.end]
    return tuple([token.lower for token in quoted]), tuple([token.text for token in quoted])


def _key(name: Name) -> str:
    """Give what a name is compared by: a person's last word, the whole of any other."""
    return last_word(name.full) if name.kind == "person" else name.full.casefold()


def explain(a: Points, b: Points) -> tuple[str, ...]:
    """Give what two sentences have in common: a quotation, numbers, dates, names, the rarest other words."""
    reasons = _longest_run(a.quotes, b.quotes) if a.quotes and b.quotes else []
    for label, ours, theirs in (
        ("number", a.numbers, b.numbers),
        ("date", a.dates, b.dates),
        ("names", a.names, b.names),
        ("words", a.words, b.stems),
    ):
        shared = [text for key, text in ours.items() if key in theirs]
        if shared:
            reasons.append(intern(f"{label} {', '.join(shared[:SHOWN])}"))
    return tuple(reasons)


def _longest_run(ours: Mapping[Words, Words], theirs: Iterable[Words]) -> list[str]:
    """Give the longest run of words that a quotation of each sentence shares, the first of equals."""
    runs = [
        (SequenceMatcher(None, words, other, autojunk=False).find_longest_match(), written)
        for words, written in ours.items()
        for other in theirs
    ]
    run, written = max(runs, key=lambda found: found[0].size)
    if run.size < QUOTE_WORDS:
        return []
    shown = " ".join(written[run.a : run.a + min(run.size, SHOWN_WORDS)])
    return [f"quote “{shown}{'…' if run.size > SHOWN_WORDS else ''}”"]
