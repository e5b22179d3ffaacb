"""Figures of another standing: what somebody wants, asks or foresees, against what is, is done or offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import AnyMention

#: Verbs only: a figure may well be given in answer to a request or a demand.
_WISHED = word_set("demanded demanding seek seeking seeks sought want wanted wanting wants")
_FORESEEN = _WISHED | word_set(
    """
    aim aims asked estimate estimated expect expected expects forecast forecasts goal hope hoped hopes planned
    predict predicted predicts projected proposed requested target targeted
    """
)
#: What is told of things to come.
_TO_COME = word_set("will would shall could may might should")


def wished_by_one(pair: Pair, m: AnyMention, n: AnyMention) -> bool:
    """Tell whether just one of two mentions, each in its clause, is what somebody wants."""
    return _holds(pair.a, m, _WISHED) is not _holds(pair.b, n, _WISHED)


def foreseen_by_one(pair: Pair, m: AnyMention, n: AnyMention) -> bool:
    """Tell whether just one of two mentions, each in its clause, is what somebody wants or foresees.

    What "will be" may be what is expected.
    """
    one, other = _holds(pair.a, m, _FORESEEN), _holds(pair.b, n, _FORESEEN)
    return one is not other and not _holds(*((pair.b, n) if one else (pair.a, m)), _TO_COME)


def _holds(reading: Reading, mention: AnyMention, words: frozenset[str]) -> bool:
    """Tell whether any of ``words`` stands in a mention's clause."""
    clause = reading.clause_of(mention)
    return any(reading.clauses[i] == clause for i in reading.having(words))
