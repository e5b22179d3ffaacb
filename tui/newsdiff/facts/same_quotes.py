"""Which quotes of several articles are the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.facts.mentions import Quote

#: An excerpt shorter than this may be anyone's words.
_EXCERPT = 4

#: So many words are not said twice: "the Swede" who says them is whom another article names.
_TELLING = 6

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def folded(text: str) -> tuple[str, ...]:
    """Give the words of a quote without quotation marks, case and punctuation."""
    return tuple(word.replace("’", "'") for word in _WORD.findall(text.casefold()))


def group_quotes(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Group quotes of the same words; an excerpt of four words or more joins the longest quote that holds it.

    Two known speakers who differ are never joined.
    """
    words = {quote: folded(quote.text) for quote in quotes}
    ranked = sorted(
        quotes, key=lambda q: (-len(words[q]), words[q], not q.speaker, q.speaker, q.source, q.start)
    )
    groups: list[list[Quote]] = []
    speakers: list[str] = []
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for quote in ranked:
        said = words[quote]
        for i in holders[said[:_EXCERPT]]:
            told = len(said) >= _TELLING and (is_description(speakers[i]) or is_description(quote.speaker))
            if _holds(words[groups[i][0]], said) and (told or _same_speaker(speakers[i], quote.speaker)):
                groups[i].append(quote)
                if not speakers[i] or is_description(speakers[i]):
                    speakers[i] = quote.speaker or speakers[i]
                break
        else:
            for run in _runs(said):
                holders[run].append(len(groups))
            groups.append([quote])
            speakers.append(quote.speaker)
    return groups


def _runs(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Give each run of words by which an excerpt may begin, once."""
    last = max(1, len(words) - _EXCERPT + 1)
    return dict.fromkeys(words[i : i + _EXCERPT] for i in range(last))


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    if len(short) < _EXCERPT or len(short) == len(long):
        return short == long
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def is_description(speaker: str) -> bool:
    """Tell "the Swede" and "a nurse" from a name."""
    return speaker[:1].islower()


def _same_speaker(a: str, b: str) -> bool:
    if not a or not b:
        return True
    x, y = folded(a), folded(b)
    return x[-1:] == y[-1:] or set(x) <= set(y) or set(y) <= set(x)
