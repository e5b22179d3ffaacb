"""Where a source that has nothing in a row tells what the row says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import Strength

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.model import Comparison


def elsewhere(comparison: Comparison) -> Mapping[tuple[int, str], str]:
    """Give, by the index of a row and a source that is not in it, the passage that is its best counterpart.

    That is the passage of the source at the other end of the strongest matched link with a passage of the
    row; of equals the one that comes first. A passage that the reader moved to the row counts as surely
    linked with it. Where there is none, what the row says was not found in the source. The entries come in
    the order of rows and sources.
    """
    home, passages, row_of = comparison.passage_of, comparison.passage, comparison.row_of
    best: dict[tuple[int, str], tuple[float, int, str]] = {}
    pairs = [(home[x.a], home[x.b], x.score) for x in comparison.links if x.strength is Strength.MATCHED]
    pairs += [(moved, beside, 1.0) for moved, beside in comparison.by_reader.moved.items()]
    for a, b, score in pairs:
        for ours, theirs in ((passages[a], passages[b]), (passages[b], passages[a])):
            row = row_of[ours.id]
            if theirs.source in comparison.rows[row].cells:
                continue
            key, found = (row, theirs.source), (-score, theirs.index, theirs.id)
            best[key] = min(found, best.get(key, found))
    place = {source: at for at, source in enumerate(comparison.sources)}
    return {key: best[key][2] for key in sorted(best, key=lambda key: (key[0], place[key[1]]))}
