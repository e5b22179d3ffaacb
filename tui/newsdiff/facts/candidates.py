"""What might be a name: a stretch of words of one sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Candidate:
    """Words ``first`` to ``last`` (exclusive) of a sentence, with what its form alone tells of its kind."""

    first: int
    last: int
    text: str
    kind: str
    known: bool
