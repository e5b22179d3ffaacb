"""Results of games and votes written as two figures, "3-1", "6-4, 7-5", that two sentences give otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.reading import coverage, matched, once

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Score

_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
#: So many words, and this share of them, make two clauses of one game.
_WORDS = 2
_SAME_GAME = 0.4


def result_clashes(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give the first results, as ranges of tokens, in which two sentences on one game differ; or none.

    A result from the other side ("lost 1-3") is the same; more sets are no other result.
    """
    ours, theirs = _scores(pair.a), _scores(pair.b)
    if not ours or len(ours) != len(theirs):
        return ()
    differing = [(i, j) for (i, x), (j, y) in zip(ours, theirs, strict=True) if x not in (y, y[::-1])]
    if not differing or not _one_game(pair, ours[0][0], theirs[0][0]):
        return ()
    i, j = differing[0]
    return (Mismatch(range(i, i + 1), range(j, j + 1)),)


def score_at(reading: Reading, tokens: range) -> Score | None:
    """Give the result of a game that holds ``tokens``, or None."""
    place = reading.tokens[tokens.start].start
    return next((score for score in reading.evidence.scores if score.start <= place < score.end), None)


def _one_game(pair: Pair, i: int, j: int) -> bool:
    """Tell whether the clauses of two results are alike."""
    ours = [word for word in pair.a.clause(i) if not word.key[:1].isdigit()]
    theirs = [word for word in pair.b.clause(j) if not word.key[:1].isdigit()]
    low = min(coverage(ours, theirs), coverage(theirs, ours))
    return len(matched(ours, theirs)) >= _WORDS and low >= _SAME_GAME


@once
def _scores(reading: Reading) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Give the results of a sentence, each with its token; figures that count something are none."""
    return tuple(
        (i, tuple(re.findall(r"\d+", token.text)))
        for i, token in enumerate(reading.tokens)
        if token.text[0].isdigit()
        and _SCORE.fullmatch(token.text)
        and not (i in reading.counted or i in reading.timed)
        and not reading.gaps[i].endswith("(")  # of a tie-break
    )
