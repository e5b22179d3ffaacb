"""How the reader looks at a story at the moment: which sources, in what order, what is set aside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsdiff.layout.page import build_page, single_page

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsdiff.layout.page import Page
    from newsdiff.model import Comparison


@dataclass(frozen=True, slots=True)
class View:
    """A comparison and how it is looked at; ``single`` is the source read alone, or ""."""

    comparison: Comparison
    hidden: frozenset[str] = field(default_factory=frozenset)
    furniture: bool = False
    single: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The sources on the screen: the spine first, the others in the story's order."""
        if self.single:
            return (self.single,)
        spine = self.comparison.spine
        rest = (s for s in self.comparison.sources if s != spine and s not in self.hidden)
        return (spine, *rest)

    def page(self, bookmarked: Collection[str]) -> Page:
        """Lay out what is shown."""
        if self.single:
            return single_page(self.comparison, self.single, furniture=self.furniture, bookmarked=bookmarked)
        return build_page(self.comparison, self.columns, furniture=self.furniture, bookmarked=bookmarked)

    def with_spine(self, source: str) -> View:
        """Lay the rows anew along ``source``, which is shown if it was hidden."""
        from newsdiff.compare.rows import lay_rows  # noqa: PLC0415

        if source == self.comparison.spine:
            return replace(self, hidden=self.hidden - {source})
        return replace(self, comparison=lay_rows(self.comparison, source), hidden=self.hidden - {source})

    def with_hidden(self, hidden: Collection[str]) -> View:
        """Hide these sources and no others; the spine gives way to the first source that is shown.

        At least one source is shown: hiding all hides nothing.
        """
        gone = frozenset(hidden) & frozenset(self.comparison.sources)
        shown = [source for source in self.comparison.sources if source not in gone]
        if not shown:
            return self
        view = replace(self, hidden=gone, single="" if self.single in gone else self.single)
        return view.with_spine(shown[0]) if self.comparison.spine in gone else view
