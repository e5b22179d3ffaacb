"""How the reader looks at a story at the moment: which sources, in what order, what is set aside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import nextafter
from typing import TYPE_CHECKING

from newsdiff.layout.arrangement import Arrangement
from newsdiff.layout.depth import Depth
from newsdiff.layout.filters import EVERYTHING, Filter, Shown, fold, rows_shown
from newsdiff.layout.page import build_page, single_page
from newsdiff.model import Strength

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsdiff.layout.page import Page
    from newsdiff.library.places import Place
    from newsdiff.model import Comparison, Link

#: The score a link needs to count, from loose to strict; in the middle what the comparison itself found.
THRESHOLDS: tuple[float | None, ...] = (0.09, 0.15, None, 0.35, 0.5, 0.65, 0.8)
AS_FOUND = THRESHOLDS.index(None)


@dataclass(frozen=True, slots=True)
class View:
    """A comparison and how it is looked at; ``single`` is the source read alone, or "".

    ``strictness`` counts from 0 (as found), ``found`` holds the links as found while it is another.
    """

    comparison: Comparison
    hidden: frozenset[str] = field(default_factory=frozenset)
    furniture: bool = False
    single: str = ""
    depth: Depth = Depth.DIFFERENCES
    filter: Filter = EVERYTHING
    strictness: int = 0
    found: tuple[Link, ...] = ()
    arrangement: Arrangement = field(default_factory=Arrangement)

    @property
    def columns(self) -> tuple[str, ...]:
        """The sources on the screen: the spine first, the others as they were arranged."""
        if self.single:
            return (self.single,)
        return self.arrangement.columns(tuple(self.comparison.sources), self.comparison.spine, self.hidden)

    @property
    def pair(self) -> str:
        """The source beside the spine where no other is shown, "" where all are."""
        return "" if self.single else self.arrangement.pair

    def page(self, bookmarked: Collection[str]) -> Page:
        """Lay out what is shown."""
        page = self.arrangement.share_out(self._whole(bookmarked))
        if self.filter.shown is Shown.ALL:
            return page
        return fold(page, rows_shown(self.comparison, self.filter, bookmarked))

    def _whole(self, bookmarked: Collection[str]) -> Page:
        if self.single:
            return single_page(
                self.comparison,
                self.single,
                furniture=self.furniture,
                bookmarked=bookmarked,
                depth=self.depth,
            )
        return build_page(
            self.comparison,
            self.columns,
            furniture=self.furniture,
            bookmarked=bookmarked,
            depth=self.depth,
        )

    def with_strictness(self, steps: int) -> View:
        """Take links for matched at another threshold, so many steps stricter (looser below 0) than found."""
        from newsdiff.compare.strength import at_threshold, follow_links  # noqa: PLC0415

        steps = min(max(steps, -AS_FOUND), len(THRESHOLDS) - 1 - AS_FOUND)
        if steps == self.strictness:
            return self
        found = self.found or self.comparison.links
        threshold = THRESHOLDS[AS_FOUND + steps]
        if threshold is None:
            as_found = follow_links(replace(self.comparison, links=found))
            return replace(self, comparison=as_found, strictness=steps, found=())
        if steps > 0:
            # Short statements need a higher score than articles: what was only possible stays so.
            possible = (link.score for link in found if link.strength is Strength.POSSIBLE)
            threshold = max(threshold, nextafter(max(possible, default=0.0), 1.0))
        laid = at_threshold(replace(self.comparison, links=found), threshold)
        return replace(self, comparison=laid, strictness=steps, found=found)

    def with_comparison(self, comparison: Comparison) -> View:
        """Look in the same way at another comparison of the same sources, laid for the same spine."""
        return replace(self, comparison=comparison, strictness=0, found=()).with_strictness(self.strictness)

    def as_left(self, place: Place) -> View:
        """Look at it as at the end of the last visit, as far as its sources are still there."""
        view = replace(
            self.with_hidden(place.hidden).with_strictness(place.strictness),
            furniture=place.furniture,
            depth=Depth(place.depth) if place.depth in set(Depth) else Depth.DIFFERENCES,
        )
        if place.shown in set(Shown) and (not place.shown_of or place.shown_of in view.comparison.sources):
            view = replace(view, filter=Filter(Shown(place.shown), place.shown_of))
        view = view.with_spine(place.spine) if place.spine in view.comparison.sources else view
        view = replace(view, arrangement=Arrangement(place.order, place.shares)).with_pair(place.pair)
        return replace(view, single=place.single if place.single in view.comparison.sources else "")

    def with_spine(self, source: str) -> View:
        """Lay the rows anew along ``source``, which is shown if it was hidden."""
        from newsdiff.compare.rows import lay_rows  # noqa: PLC0415

        before, hidden = self.comparison.spine, self.hidden - {source}
        if source == before:
            return replace(self, hidden=hidden)
        view = replace(self, comparison=lay_rows(self.comparison, source), hidden=hidden)
        return view.with_pair(before) if source == view.arrangement.pair else view

    def with_pair(self, source: str) -> View:
        """Show ``source`` beside the spine and no other; with "", or what is not beside it, all again."""
        beside = source if source in self.comparison.sources and source != self.comparison.spine else ""
        return replace(self, arrangement=replace(self.arrangement, pair=beside))

    def showing(self, source: str) -> View:
        """Bring a source to the screen if it is not on it: in place of the pair's second, or unhidden."""
        if source in self.columns:
            return self
        if self.pair:
            return self.with_pair(source)
        return self.with_hidden(self.hidden - {source}) if source in self.hidden else self

    def with_hidden(self, hidden: Collection[str]) -> View:
        """Hide these sources and no others; the spine gives way to the first source that is shown.

        At least one source is shown: hiding all hides nothing.
        """
        gone = frozenset(hidden) & frozenset(self.comparison.sources)
        shown = [source for source in self.comparison.sources if source not in gone]
        if not shown:
            return self
        view = replace(self, hidden=gone, single="" if self.single in gone else self.single)
        view = view.with_pair("") if {view.arrangement.pair, view.comparison.spine} & gone else view
        return view.with_spine(shown[0]) if self.comparison.spine in gone else view
