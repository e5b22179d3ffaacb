"""What a disagreement is about, in words of the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import FactKind
from newsdiff.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.model import Mention, Sentence
    from newsdiff.text.tokens import Token

#: A longer run of words is cut.
_MOST_WORDS = 10
#: A run of fewer shared words does not tell what happened: it is joined by another.
_TELLING = 2
_BREAKS = frozenset(',;:()—–“”"')


def topic(
    kind: FactKind, details: Iterable[str], a: tuple[Mention, Sentence], b: tuple[Mention, Sentence]
) -> str:
    """Give what is counted, whose words are quoted, or what happened on the days of a disagreement.

    ``details`` are what is known of its facts; ``a`` and ``b`` are two mentions that clash, each with its
    sentence. What happened is told in words of ``a`` that ``b`` has too; "" where there are none.
    """
    detail = min(details, key=lambda words: (len(words), words), default="")
    if detail and kind is not FactKind.NUMBER:
        return detail
    return ": ".join(part for part in (detail, _shared_words(a, b)) if part)


def _shared_words(a: tuple[Mention, Sentence], b: tuple[Mention, Sentence]) -> str:
    (mention, sentence), (_, other) = a, b
    offset = sentence.start
    theirs = {token.stem for token in tokenize(other.text) if not token.stop}
    tokens = [t for t in tokenize(sentence.text) if t.stem in theirs or t.stop]
    runs = _runs(tokens, sentence.text, mention.start - offset, mention.end - offset)
    runs.sort(key=lambda run: (-_weight(run), abs(run[0].start - mention.start + offset)))
    chosen = runs[:1] if runs and _weight(runs[0]) >= _TELLING else runs[:2]
    chosen.sort(key=lambda run: run[0].start)
    return " … ".join(sentence.text[run[0].start : run[-1].end] for run in chosen)


def _runs(tokens: Sequence[Token], text: str, start: int, end: int) -> list[list[Token]]:
    """Join shared words to runs that begin and end with a word of content, outside ``text[start:end]``."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        last = runs[-1][-1] if runs[-1] else None
        if token.start < end and start < token.end:
            runs.append([])
        elif last is None or (_together(text[last.end : token.start]) and len(runs[-1]) < _MOST_WORDS):
            runs[-1].append(token)
        else:
            runs.append([token])
    return [run for run in map(_trimmed, runs) if run]


def _together(between: str) -> bool:
    return not any(char.isalnum() or char in _BREAKS for char in between)


def _trimmed(run: Sequence[Token]) -> list[Token]:
    content = [at for at, token in enumerate(run) if not token.stop]
    return list(run[content[0] : content[-1] + 1]) if content else []


def _weight(run: Sequence[Token]) -> int:
    return sum(not token.stop for token in run)
