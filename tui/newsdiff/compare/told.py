"""The words by which a difference is told to a reader: its own, or these with their neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import DifferenceKind
from newsdiff.text.stopwords import STOP_WORDS

if TYPE_CHECKING:
    from newsdiff.model import Comparison, Difference, Link, Span

_IN_CONTEXT = frozenset({DifferenceKind.QUOTE, DifferenceKind.POLARITY})
#: A word right before and right after a place, within the same quotation marks.
_BEFORE = re.compile(r"[^\s“”\"]+\s+$")
_AFTER = re.compile(r"\s*[^\s“”\"]+")


def told(comparison: Comparison, link: Link, difference: Difference) -> tuple[str, str]:
    """Give the words of a difference's sides, "" where one has none.

    A function word put in, left out or changed tells nothing alone: it is given with a word on either side,
    "friendship and solidarity" against "friendship, solidarity".
    """
    ends = [comparison.sentences[end] for end in (link.a, link.b)]
    texts = [comparison.sources[end.source].text for end in ends]
    spans = (difference.a, difference.b)
    one, other = (text[span.start : span.end] for text, span in zip(texts, spans, strict=True))
    if difference.kind not in _IN_CONTEXT or not (_says_little(one) or _says_little(other)):
        return one, other
    first, second = (
        _in_context(text, span, end.start, end.end)
        for text, span, end in zip(texts, spans, ends, strict=True)
    )
    return first, second


def _says_little(words: str) -> bool:
    """Tell whether there are but function words, or none."""
    return all(word in STOP_WORDS for word in words.lower().replace("’", "'").split())


def _in_context(text: str, span: Span, start: int, end: int) -> str:
    """Give a span with the words beside it, within the sentence from ``start`` to ``end``."""
    before, after = _BEFORE.search(text, start, span.start), _AFTER.match(text, span.end, end)
    return text[before.start() if before else span.start : after.end() if after else span.end].strip(" ,;:")
