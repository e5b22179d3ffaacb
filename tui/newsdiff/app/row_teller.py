"""What is said of each row of a comparison, worked out when the row is come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.words import contrast_words, relation_counts, row_details, source_numbers
from newsdiff.compare.contrasts import find_contrasts, links_by_row
from newsdiff.model import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.contrasts import Contrast
    from newsdiff.model import Comparison


class RowTeller:
    """Speaks of the rows of one comparison; ``counts`` are how many there are of each relation."""

    def __init__(self, comparison: Comparison) -> None:
        """Get ready to speak of ``comparison``."""
        self._comparison = comparison
        self._links = links_by_row(comparison)
        self._contrasts: dict[int, Sequence[Contrast]] = {}
        self.counts = relation_counts(comparison)

    def details(self, row: int, source: str, key: str) -> list[str]:
        """Say what differs in a row, of what is equally grave that of ``source`` first; ``key`` lists all."""
        links = self._links.get(row, ())
        return row_details(self._comparison, self._contrasts_in(row), links, source, key)

    def apart(self, row: int) -> list[str]:
        """Say all that stands against each other in a row, but for mere details."""
        numbers = source_numbers(self._comparison)
        found = self._contrasts_in(row)
        return [contrast_words(one, numbers) for one in found if one.kind is not DifferenceKind.DETAIL]

    def _contrasts_in(self, row: int) -> Sequence[Contrast]:
        if row not in self._contrasts:
            self._contrasts[row] = find_contrasts(self._comparison, self._links.get(row, ()), row)
        return self._contrasts[row]
