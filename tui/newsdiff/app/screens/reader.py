"""The reader: all there is to do with a page, facts beside it, lists that open over it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from newsdiff.app.about import about_links, about_row, about_source, about_warnings
from newsdiff.app.actions.action import Part
from newsdiff.app.actions.answering import by_parts
from newsdiff.app.keymap import wrong_settings
from newsdiff.app.keys import bindings
from newsdiff.app.screens.going_screen import GoingScreen
from newsdiff.app.screens.help import HelpScreen
from newsdiff.app.screens.links import LinksScreen
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.screens.sources import SourcesScreen
from newsdiff.app.story_words import changed_words, warned_words
from newsdiff.app.trail import Stop
from newsdiff.app.widgets.status_line import Tone
from newsdiff.app.words import links_of, place_words
from newsdiff.layout.filters import Shown
from newsdiff.report.wording import counted
from newsdiff.text.anchors import AnchorState

if TYPE_CHECKING:
    from textual.binding import BindingType

    from newsdiff.app.parts.jumping import Jumping
    from newsdiff.app.wishes import Then


@by_parts
class ReaderScreen(GoingScreen):
    """Everything a reader does with a page."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    #: What is to be done once the page stands.
    then: Then | None = None

    def begin(self) -> None:
        """Say what must be known at once."""
        super().begin()
        self.call_after_refresh(self.greet)
        if self.then is not None:
            self.call_after_refresh(self.then, self)

    def greet(self) -> None:
        """Say what must be known at once."""
        story = self.view.comparison.story
        if self.problem and not story.failures:
            self.say(self.problem, Tone.WARNING)
        elif story.failures:
            first = story.failures[0]
            more = len(story.failures) - 1 + bool(self.problem)
            others = f", and {more} more" if more else ""
            self.say(
                f"Not opened: {first.path}: {first.reason}{others} ({self.key('warnings')} lists all)",
                Tone.WARNING,
            )
        elif wrong := wrong_settings(self.app):
            others = f", and {len(wrong) - 1} more" if len(wrong) > 1 else ""
            self.say(f"{wrong[0]}{others} ({self.key('warnings')} lists all)", Tone.WARNING)
        elif lost := sum(kept.state is AnchorState.LOST for kept in self.shelf.kept):
            where = f"{self.key('bookmarks')} lists all"
            self.say(f"{counted(lost, 'bookmark')} lost: the words are not in the text now ({where})")
        elif self.changes:
            self.say(changed_words(self.view.comparison, self.changes, self.key("versions")), Tone.WARNING)
        elif len(story.sources) == 1:
            self.say("One source only: nothing to compare. Name two or more files to see them side by side.")
        elif warned := warned_words(story):
            self.say(f"{warned} ({self.key('warnings')} lists the warnings)", Tone.WARNING)
        elif self.first_visit and not self.query_one("#hints").display:
            rows = f"{self.key('row_next')} {self.key('row_previous')} move through the rows"
            sources = f"{self.key('source_previous')} {self.key('source_next')} between the sources"
            self.say(f"{rows}, {sources}; {self.key('help')} lists all keys.")

    # Parts, each imported and made when it is first asked for

    @cached_property
    def jumping(self) -> Jumping:
        """Going to a place by a letter over it."""
        from newsdiff.app.parts.jumping import Jumping  # noqa: PLC0415

        return Jumping(self)

    # Looking

    def action_single(self) -> None:
        """Read the source under the cursor alone, or all again."""
        single = "" if self.view.single else self.source
        self.show_view(replace(self.view, single=single))
        if single:
            self.say(
                f"{self.label_of(single)} alone, in its own order; {self.key('single')} shows all again."
            )

    def action_hide_source(self) -> None:
        """Take the source under the cursor off the screen."""
        source = self.source
        if len(self.view.columns) < 2 or self.view.single:
            self.say("The only source on the screen is not hidden.")
            return
        if self.view.pair:
            keys = f"{self.key('pair')} shows all again, then {self.key('hide_source')} hides one"
            self.say(f"Two sources side by side: {keys}.")
            return
        self._hide(self.view.hidden | {source})
        back = f"{self.key('undo')} brings it back, {self.key('pick_sources')} lists all"
        self.say(f"{self.label_of(source)} is hidden; {back}.")

    def action_pick_sources(self) -> None:
        """Choose the sources to show."""

        screen = SourcesScreen(self.view.comparison, self.view.hidden)

        def picked(_: int | None) -> None:
            if screen.hidden != self.view.hidden:
                self._hide(screen.hidden)

        self.app.push_screen(screen, picked)

    def _hide(self, hidden: frozenset[str]) -> None:
        before = self.view
        self.show_view(before.with_hidden(hidden))
        if self.view.hidden != before.hidden:
            self.undo.done("the hidden sources", lambda: self._unhide(before.hidden, before.comparison.spine))

    def _unhide(self, hidden: frozenset[str], spine: str) -> None:
        self.show_view(self.view.with_hidden(hidden).with_spine(spine))

    def action_furniture(self) -> None:
        """Show or hide what was set aside."""
        self.show_view(replace(self.view, furniture=not self.view.furniture))
        shown = "shown" if self.view.furniture else "not shown"
        self.say(f"Captions, bylines and other blocks that are not compared are {shown}.")

    def action_about_source(self) -> None:
        """Say where the source under the cursor is from."""
        source = self.view.comparison.sources[self.source]
        self.app.push_screen(ListScreen(source.label, about_source(self.view.comparison, source)))

    def action_why(self) -> None:
        """List what differs in the row, and the counterparts of the passage, with the reasons."""
        if not self.passage:
            self.say("No passage here.")
            return
        here, links = self.passage, links_of(self.view.comparison, self.passage)
        row = about_row(self.teller.apart(self.view.comparison.row_of[here]))
        screen = LinksScreen(
            f"Linked with {place_words(self.view.comparison, here)}",
            [*row, *about_links(self.view.comparison, links)],
            keys="Enter goes there, Del cuts the link, Esc closes",
            spaced=True,
            empty="Nothing in the other loaded sources was found to say the same.",
            at=len(row) if links else 0,
        )

        def chosen(number: int | None) -> None:
            if number is None or number < len(row):
                return
            other = links[number - len(row)][1]
            if screen.cut:
                self.cut(here, other)
            else:
                self.jump(other)

        self.app.push_screen(screen, chosen)

    def action_warnings(self) -> None:
        """List failures, warnings and what is wrong with the library."""
        self.app.push_screen(
            ListScreen(
                "Warnings",
                about_warnings(self.view.comparison, (self.problem, *wrong_settings(self.app))),
                empty="Nothing to warn of: every source was read.",
            )
        )

    # Counterparts

    def action_follow(self) -> None:
        """Go to the strongest counterpart that stands in another row; from a source alone, to its row.

        From an empty cell that is the one in the cell's own source.
        """
        if self.view.single:
            self.trail.leave(self.here())
            self.go_to(Stop(self.passage, self.source))
            return
        target = self._counterpart()
        if target and self.jump(target):
            self.say(f"At {place_words(self.view.comparison, target)}; {self.key('back')} goes back")
        else:
            self.say(f"No counterpart in another row; {self.key('why')} lists those found.")

    def _counterpart(self) -> str:
        comparison = self.view.comparison
        if not self.passage:
            other = self.text.current_elsewhere
            return other.passage if other is not None else ""
        here = comparison.row_of.get(self.passage)
        others = (other for _, other in links_of(comparison, self.passage))
        return next((other for other in others if comparison.row_of.get(other) != here), "")

    # Program

    def action_help(self) -> None:
        """List all keys."""

        async def chosen(number: int | None) -> None:
            action = HelpScreen.action_of(number)
            if (
                action is not None
                and action.part is not Part.APP
                and not hasattr(self, f"action_{action.name}")
            ):
                self.say(f"That is done in the library: {self.key('library')} opens it.")
            elif action is not None:
                await self.run_action(action.call)

        self.app.push_screen(HelpScreen(self.app.size.width, self.key_map.actions), chosen)

    def action_close(self) -> None:
        """Leave the top layer, if there is one."""
        self.close_layer()

    def close_layer(self) -> bool:
        """Leave the top layer: selecting, a passage in hand, facts, search, a source alone, folds.

        Tell whether there was one.
        """
        if self.end_selecting():
            self.tell_place()
            return True
        if self.give_up() or self.leave_facts() or self.end_search():
            return True
        if self.view.single:
            self.action_single()
        elif self.view.filter.shown is not Shown.ALL:
            self.action_show_all()
        else:
            return False
        return True

    async def action_quit(self) -> None:
        """Leave, as the app does."""
        await self.app.action_quit()
