"""How the reader has set the columns: their order, how wide they are, two of them as a pair."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsdiff.layout.columns import SHARE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from newsdiff.layout.page import Page


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sources are named by their identifiers.

    ``order`` is the order of the columns, () for the story's; names that are not in the story do no harm.
    ``shares`` are the shares of columns that were made wider or narrower. ``pair`` is the source shown beside
    the spine and no other, "" for all.
    """

    order: tuple[str, ...] = ()
    shares: Mapping[str, int] = field(default_factory=dict)
    pair: str = ""

    def columns(self, sources: Sequence[str], spine: str, hidden: Collection[str]) -> tuple[str, ...]:
        """Give the sources on the screen from left to right: the spine first."""
        if self.pair:
            return (spine, self.pair)
        return (spine, *(s for s in self._ordered(sources) if s != spine and s not in hidden))

    def moved(self, sources: Sequence[str], shown: Sequence[str], source: str, step: int) -> Arrangement:
        """Move a column one place right (1) or left (-1) among those ``shown``; the first one stays.

        Gives the same arrangement where there is no place to move to.
        """
        at = shown.index(source)
        if at == 0 or not 0 < at + step < len(shown):
            return self
        neighbour = shown[at + step]
        order = [other for other in self._ordered(sources) if other != source]
        order.insert(order.index(neighbour) + (step > 0), source)
        return replace(self, order=tuple(order))

    def widened(self, shares: Mapping[str, int]) -> Arrangement:
        """Take new shares for some columns."""
        return replace(self, shares={**self.shares, **shares})

    def equal(self) -> Arrangement:
        """Make all columns equally wide."""
        return replace(self, shares={})

    def share_out(self, page: Page) -> Page:
        """Give the columns of a page their shares."""
        shares = [max(1, self.shares.get(column.source, SHARE)) for column in page.columns]
        if shares == [column.share for column in page.columns]:
            return page
        columns = (replace(column, share=s) for column, s in zip(page.columns, shares, strict=True))
        return replace(page, columns=tuple(columns))

    def _ordered(self, sources: Sequence[str]) -> list[str]:
        """All sources in the reader's order, those that came later at the end."""
        place = {source: at for at, source in enumerate(self.order)}
        return sorted(sources, key=lambda source: place.get(source, len(place)))
