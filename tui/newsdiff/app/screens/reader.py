"""The reader: a page, and parts that each answer some of the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.widgets import Static

from newsdiff.app.actions.action import OF_FACTS, Part
from newsdiff.app.actions.answering import by_parts
from newsdiff.app.keys import bindings, hints
from newsdiff.app.parts.parts import Parts
from newsdiff.app.screens.page_screen import PageScreen
from newsdiff.app.widgets.column_heads import ColumnHeads
from newsdiff.app.widgets.facts_box import FactsBox
from newsdiff.app.widgets.rule_dragging import RuleDragging
from newsdiff.app.widgets.search_bar import SearchBar
from newsdiff.layout.filters import Shown
from newsdiff.library.errors import LibraryError

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.geometry import Size

    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.app.widgets.matrix_view import MatrixView
    from newsdiff.app.wishes import Then
    from newsdiff.compare.mending import Mended
    from newsdiff.library.places import Place
    from newsdiff.stories.opening import Change


@by_parts
class ReaderScreen(PageScreen):
    """Hands what the reader does to the part that it concerns."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def __init__(
        self,
        view: View,
        shelf: Shelf,
        mended: Mended,
        problem: str = "",
        changes: tuple[Change, ...] = (),
        *,
        then: Then | None = None,
    ) -> None:
        """Show ``view`` of what was ``mended``; ``shelf`` keeps what the reader makes of it.

        ``problem`` is one line on what went wrong with the shelf. ``changes`` are the articles that have
        another text than at the last visit. ``then`` is done once the page stands.
        """
        super().__init__(view, shelf)
        self.parts = Parts(self, mended, problem, changes)
        self._then = then

    # What reaches a part otherwise than by an action

    @on(SearchBar.Changed)
    def _typed(self, event: SearchBar.Changed) -> None:
        self.parts.searching.type(event.text)

    @on(SearchBar.Done)
    def _typed_all(self) -> None:
        self.parts.searching.done()

    @on(ColumnHeads.Pressed)
    def _head_pressed(self, event: ColumnHeads.Pressed) -> None:
        self.parts.arranging.press(event)

    @on(RuleDragging.Dragged)
    def _rule_dragged(self, event: RuleDragging.Dragged) -> None:
        self.parts.arranging.drag(event)

    @on(events.TextSelected)
    def _selected_by_mouse(self) -> None:
        self.parts.selecting.leave_to_mouse()

    @on(FactsBox.Moved)
    def _fact_moved(self, event: FactsBox.Moved) -> None:
        if self.parts.facts.box is not None:
            self.parts.among_facts.moved(event.fact)

    @on(FactsBox.Followed)
    def _fact_followed(self, event: FactsBox.Followed) -> None:
        self.parts.among_facts.follow(event)

    def on_matrix_view_followed(self, event: MatrixView.Followed) -> None:
        """Say that nothing is there to follow; what is there the matrix follows itself."""
        self.parts.matrix.say_nothing_found(event.source)

    def on_descendant_focus(self) -> None:
        """Give the hints for where the keyboard is."""
        groups = OF_FACTS if self.parts.facts.box is not None else ()
        self.query_one("#hints", Static).update(hints(groups, self.key_map.actions))

    def fit(self, size: Size) -> None:
        """Put the facts beside the text where there is room: from the page."""
        super().fit(size)
        self.parts.facts.fit(size)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the page alone while the matrix stands in its place: from ``DOMNode``."""
        if self.has_class("matrix") and self.parts.matrix.hides(action):
            return False
        return super().check_action(action, parameters)

    # Beginning

    def begin(self) -> None:
        """Go back to the place of the last visit; what the text need not wait for comes after it."""
        self.parts.moving.first_row()
        try:
            place, problem = self.parts.visit.resume(), ""
        except LibraryError as error:
            place, problem = None, str(error)
        self.call_after_refresh(self._go_on, place, problem)

    def _go_on(self, place: Place | None, problem: str) -> None:
        """Show facts and hits, say what must be known, do what the page was opened for."""
        self.stand()
        self.parts.facts.show()
        if place is not None and place.query:
            self.parts.searching.again(place.query, regex=place.regex, words=place.whole_words)
        self.parts.visit.begin()
        greeting = self.parts.greeting
        greeting.first_visit = place is None
        greeting.problem = problem or greeting.problem
        if self.shelf.corrections and not greeting.problem:
            greeting.problem = self.parts.mending.problem
        self.greet()
        if self._then is not None:
            self._then(self)

    def greet(self) -> None:
        """Say what must be known at once."""
        self.parts.greeting.greet()

    # The screen itself

    def action_undo(self) -> None:
        """Let go of the passage in hand, or else take the last step back."""
        if not self.parts.linking.give_up():
            self.take_back()

    def action_help(self) -> None:
        """List all keys."""
        from newsdiff.app.screens.help import HelpScreen  # noqa: PLC0415 - not before it is asked for

        screen = HelpScreen(self.app.size.width, self.key_map.actions)

        async def chosen(number: int | None) -> None:
            action = screen.action_of(number)
            if action is None:
                return
            if action.part is not Part.APP and not hasattr(self, f"action_{action.name}"):
                self.say(f"That is done in the library: {self.key('library')} opens it.")
            else:
                await self.run_action(action.call)

        self.app.push_screen(screen, chosen)

    def action_close(self) -> None:
        """Leave the top layer, if there is one."""
        self.close_layer()

    def close_layer(self) -> bool:
        """Leave the top layer: selecting, a passage in hand, facts, search, one or two sources, folds.

        Tell whether there was one.
        """
        if self.parts.selecting.end():
            self.tell_place()
            return True
        if self.parts.linking.give_up() or self.parts.among_facts.leave() or self.parts.searching.end():
            return True
        if self.view.single:
            self.parts.sources.single()
        elif self.view.pair:
            self.parts.arranging.pair()
        elif self.view.filter.shown is not Shown.ALL:
            self.parts.filtering.show_all()
        else:
            return False
        return True

    async def action_quit(self) -> None:
        """Leave, as the app does."""
        await self.app.action_quit()
