"""What must be known at once, and all there is to be warned of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.keymap import wrong_settings
from newsdiff.app.story_words import changed_words, warned_words
from newsdiff.app.widgets.status_line import Tone
from newsdiff.report.wording import counted
from newsdiff.text.anchors import AnchorState

if TYPE_CHECKING:
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.stories.opening import Change


class Greeting:
    """Says what is to be known of a story when it is opened."""

    def __init__(self, page: PageScreen, problem: str, changes: tuple[Change, ...]) -> None:
        """Speak on ``page``; ``problem`` is one line on what went wrong with the library."""
        self._page = page
        self.problem = problem or page.shelf.notice
        self._changes = changes
        self.first_visit = True

    def greet(self) -> None:
        """Say what must be known at once."""
        page = self._page
        story = page.view.comparison.story
        if self.problem and not story.failures:
            page.say(self.problem, Tone.WARNING)
        elif story.failures:
            first = story.failures[0]
            more = len(story.failures) - 1 + bool(self.problem)
            others = f", and {more} more" if more else ""
            page.say(
                f"Not opened: {first.path}: {first.reason}{others} ({page.key('warnings')} lists all)",
                Tone.WARNING,
            )
        elif wrong := wrong_settings(page.app):
            others = f", and {len(wrong) - 1} more" if len(wrong) > 1 else ""
            page.say(f"{wrong[0]}{others} ({page.key('warnings')} lists all)", Tone.WARNING)
        elif lost := sum(kept.state is AnchorState.LOST for kept in page.shelf.kept):
            where = f"{page.key('bookmarks')} lists all"
            page.say(f"{counted(lost, 'bookmark')} lost: the words are not in the text now ({where})")
        elif self._changes:
            page.say(
                changed_words(page.view.comparison, self._changes, page.key("versions")),
                Tone.WARNING,
            )
        elif len(story.sources) == 1:
            page.say(f"One source only: nothing to compare. {page.key('add_sources')} adds another to it.")
        elif warned := warned_words(story):
            page.say(f"{warned} ({page.key('warnings')} lists the warnings)", Tone.WARNING)
        elif self.first_visit and not page.query_one("#hints").display:
            rows = f"{page.key('row_next')} {page.key('row_previous')} move through the rows"
            sources = f"{page.key('source_previous')} {page.key('source_next')} between the sources"
            page.say(f"{rows}, {sources}; {page.key('help')} lists all keys.")

    def warnings(self) -> None:
        """List failures, warnings and what is wrong with the library."""
        from newsdiff.app.about import about_warnings  # noqa: PLC0415 - not before it is asked for
        from newsdiff.app.screens.listing import ListScreen  # noqa: PLC0415

        page = self._page
        page.app.push_screen(
            ListScreen(
                "Warnings",
                about_warnings(page.view.comparison, (self.problem, *wrong_settings(page.app))),
                empty="Nothing to warn of: every source was read.",
            )
        )
