"""Where what a row says stands in the sources that have nothing in the row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.model import Strength

if TYPE_CHECKING:
    from newsdiff.model import Comparison, Row

#: For each passage and each other source: score and identifier of the strongest matched counterpart.
Counterparts = dict[str, dict[str, tuple[float, str]]]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The counterpart of a row in a source that has nothing in it; ``label`` is "↓ ¶ 12" or "↑ ¶ 3"."""

    passage: str
    label: str


def strongest(comparison: Comparison) -> Counterparts:
    """Find the strongest matched counterpart of each passage in each source; of equals the earlier one."""
    found: Counterparts = {}
    passage_of, passages = comparison.passage_of, comparison.passage
    for link in comparison.links:
        if link.strength is not Strength.MATCHED:
            continue
        for own, other in ((link.a, link.b), (link.b, link.a)):
            mine, theirs = passage_of[own], passages[passage_of[other]]
            per_source = found.setdefault(mine, {})
            held = per_source.get(theirs.source)
            if held is None or (link.score, -theirs.index) > (held[0], -passages[held[1]].index):
                per_source[theirs.source] = link.score, theirs.id
    return found


def elsewhere(comparison: Comparison, row: Row, source: str, counterparts: Counterparts) -> Elsewhere | None:
    """Give where ``source`` has what ``row`` says, None when it was not found in it."""
    passages = [p for cell in row.cells.values() for p in cell]
    found = [counterparts[p][source] for p in passages if source in counterparts.get(p, {})]
    if not found:
        return None
    _, best = min(found, key=lambda entry: (-entry[0], comparison.passage[entry[1]].index))
    arrow = "↓" if comparison.row_of.get(best, row.index) > row.index else "↑"
    return Elsewhere(best, f"{arrow} ¶ {comparison.passage[best].index}")
