"""The facts of a page as the reader has put them right, and the panel that lists them beside the text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsdiff.app.widgets.facts_box import FactsBox

if TYPE_CHECKING:
    from textual.geometry import Size

    from newsdiff.app.fact_entries import FactFilter, FactSheet
    from newsdiff.app.screens.page_screen import PageScreen

#: From this width on the facts are shown without being asked for.
SHOWN = 140
#: Below this width there is no room for a readable column beside the facts: they take the whole screen.
BESIDE = 74


class Facts:
    """Shows facts, in the panel and in the matrix; ``wanted`` are the toggles, which both share."""

    def __init__(self, page: PageScreen) -> None:
        """Show the facts of ``page``, at first all."""
        self._page = page
        #: Whether the reader has asked for the panel, or put it away; None for neither.
        self._asked: bool | None = None

    @cached_property
    def wanted(self) -> FactFilter:
        """The toggles."""
        from newsdiff.app.fact_entries import ALL  # noqa: PLC0415 - after the first page

        return ALL

    @cached_property
    def sheet(self) -> FactSheet:
        """The facts with the reader's corrections."""
        from newsdiff.app.fact_entries import FactSheet  # noqa: PLC0415 - after the first page
        from newsdiff.facts.corrections import corrected  # noqa: PLC0415
        from newsdiff.library.corrections import of_facts  # noqa: PLC0415

        comparison = self._page.view.comparison
        done = corrected(comparison, of_facts(self._page.shelf.corrections))
        labels = {source.id: source.label for source in comparison.story.sources}
        return FactSheet(done, labels, comparison.attributions)

    def fit(self, size: Size) -> None:
        """Put the facts beside the text where there is room."""
        self._page.set_class(size.width < BESIDE, "narrow")
        shown = size.width >= SHOWN if self._asked is None else self._asked
        self._page.set_class(shown, "facts")

    def show(self) -> None:
        """Show the facts as they are now, in the panel and in the matrix."""
        for box in self._page.query(FactsBox):
            box.show(self.sheet, self.wanted)

    def refresh(self) -> None:
        """Take the facts as they are now, with the reader's corrections, and show them."""
        self.__dict__.pop("sheet", None)  # there is none before the facts are first shown
        self.show()

    @property
    def box(self) -> FactsBox | None:
        """The panel or the matrix, whichever has the keyboard."""
        if self._page.focused is None:
            return None
        return next((w for w in self._page.focused.ancestors_with_self if isinstance(w, FactsBox)), None)

    def show_panel(self, shown: bool) -> None:
        """Show or hide the panel."""
        page = self._page
        self._asked = shown
        page.set_class(shown, "facts")
        if not shown:
            page.set_focus(page.text)
            page.tell_place()
