"""Searching all stories, notes and facts: what is typed is found at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from newsdiff.app.about import muted, strong
from newsdiff.app.safe import literal
from newsdiff.app.screens.listing import ListScreen
from newsdiff.library.errors import LibraryError
from newsdiff.report.wording import counted
from newsdiff.stories.report import where
from newsdiff.stories.searching import Found, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.library.store import Library

#: Results listed.
MOST = 60
KEYS = (
    'all words; a "quoted phrase" as it stands; word* by its beginning. {follow} goes there, {close} closes'
)


class SearchLibraryScreen(ListScreen):
    """Gives the number of what was chosen in ``found``."""

    DEFAULT_CSS = """
    SearchLibraryScreen {
        & > Vertical { height: 90%; }
        & OptionList { height: 1fr; }
    }
    """
    BINDINGS: ClassVar = [("up", "row_previous", "Up"), ("down", "row_next", "Down")]

    def __init__(self, library: Library) -> None:
        """Search in ``library``; nothing is searched for yet."""
        super().__init__(
            "Search all stories, notes and facts",
            (),
            keys=KEYS,
            empty="Type what to search for.",
            searchable=True,
            spaced=True,
        )
        self._library = library
        self.found: Sequence[Found] = ()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Search anew; the list of before is not filtered."""
        event.prevent_default()
        typed = event.value
        self.run_worker(lambda: self._look_up(typed), thread=True, exclusive=True, group="search")

    def _look_up(self, typed: str) -> None:
        problem, count, found = "", 0, tuple[Found, ...]()
        try:
            count, found = search(self._library, typed, MOST, open_end=True)
        except LibraryError as error:
            problem = str(error)
        self.app.call_from_thread(self._tell, typed, count, found, problem)

    def _tell(self, typed: str, count: int, found: Sequence[Found], problem: str) -> None:
        # A screen that is being closed is not displayed any more, and may have lost some of its parts.
        if not (self.is_attached and self.display) or typed != self.query_one(Input).value:
            return
        self.found = found
        said = f"{counted(count, 'text')} found" + (
            f", the first {len(found)} listed" if count > len(found) else ""
        )
        self._empty = problem or ("Not found." if typed.strip() else "Type what to search for.")
        self.query_one("#title", Static).update(
            literal(said if found else "Search all stories, notes and facts")
        )
        self.fill([about_found(one) for one in found])


def about_found(found: Found) -> Content:
    """Say of a place that was found which story it is in, where, and its words with what was found marked."""
    more = f"  and {counted(found.more, 'more place')}" if found.more else ""
    marks = tuple((start, end, "bold underline") for start, end in found.marks)
    return Content.assemble(
        strong(where(found)), "  ", muted(f"{found.title}{more}"), "\n", literal(found.snippet, marks=marks)
    )
