"""The learned weights of what speaks for and against a common claim, from ``weights.json``.

The file is written by ``tests/benchmarks/fit_weights.py`` and says what they were fitted on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The sections of the file: for sentences of articles, and for statements that stand alone.
ARTICLES, STATEMENTS = "articles", "statements"


@dataclass(frozen=True, slots=True)
class Weights:
    """Where the evidence starts, in log-odds, and what each observation adds, by its place in the list.

    ``matched`` and ``possible`` are the log-odds from which a pair is taken for matched, and from which it is
    possibly related.
    """

    start: float
    weights: tuple[float, ...]
    matched: float
    possible: float

    def weigh(self, observed: Iterable[float]) -> float:
        """Give the log-odds of a common claim by all that is ``observed`` of a pair, in its order."""
        odds: float = self.start + sum(map(mul, self.weights, observed))
        return odds


@cache
def read_weights(section: str) -> Weights:
    """Read the weights of one section."""
    path = Path(__file__).with_name("weights.json")
    data = json.loads(path.read_text(encoding="utf-8"))[section]
    return Weights(data["start"], tuple(data["weights"].values()), data["matched"], data["possible"])
