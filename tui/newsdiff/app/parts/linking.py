"""Linking passages by hand, cutting links, moving a passage to another row, and why passages are linked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from newsdiff.app.about import about_links, about_row
from newsdiff.app.screens.links import LinksScreen
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.words import links_of, place_words
from newsdiff.compare.corrections import LinkCut, LinkMade, PassageMoved

if TYPE_CHECKING:
    from newsdiff.app.parts.mending import Mending
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.model import Link


class Aim(StrEnum):
    """What a passage in hand is for."""

    LINK = "link"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class InHand:
    """A passage the reader took, and what for."""

    passage: str
    aim: Aim


class Linking:
    """Brings passages of a page together, and parts them."""

    def __init__(self, page: PageScreen, mending: Mending) -> None:
        """Take passages of ``page`` in hand; ``mending`` keeps what is done with them."""
        self._page = page
        self._mending = mending
        self.in_hand: InHand | None = None
        page.when_told.append(self._remind)
        mending.when_mended.append(self._put_down)

    def _remind(self) -> None:
        """Say what to do with the passage in hand."""
        if self.in_hand is not None:
            self._page.say(self._next_step(self.in_hand))

    def _put_down(self) -> None:
        """Let go of the passage in hand: its words may be in another now."""
        self.in_hand = None

    def _next_step(self, held: InHand) -> str:
        page = self._page
        comparison = page.view.comparison
        taken, leave = place_words(comparison, held.passage), f"{page.key('close')} gives up"
        if held.aim is Aim.LINK:
            key = page.key("link_by_hand")
            if page.passage and page.source != comparison.passage[held.passage].source:
                return f"{key} links {taken} with {place_words(comparison, page.passage)}; {leave}"
            return f"Linking {taken}: go to a passage of another source and press {key}; {leave}"
        key, row = page.key("move_passage"), page.text.current_row
        if row is not None and row.index not in (-1, comparison.row_of[held.passage]):
            return f"{key} moves {taken} to row {row.index + 1}; {leave}"
        return f"Moving {taken}: go to another row and press {key}; {leave}"

    def give_up(self) -> bool:
        """Let go of the passage in hand; tell whether there was one."""
        if self.in_hand is None:
            return False
        self.in_hand = None
        self._page.say("Given up: nothing was changed.")
        return True

    def _held(self, aim: Aim, need: str) -> InHand | None:
        """Give what is in hand for this; where nothing is, take the passage under the cursor instead."""
        page = self._page
        if self.in_hand is not None and self.in_hand.aim is aim:
            return self.in_hand
        if not page.passage:
            page.say(need)
        else:
            self.in_hand = InHand(page.passage, aim)
            page.tell_place()
        return None

    def link_by_hand(self) -> None:
        """Take the passage, or link the one in hand with it."""
        page = self._page
        if len(page.view.comparison.sources) < 2:
            page.say("One source only: there is nothing to link with.")
            return
        held = self._held(Aim.LINK, "Go to a passage first, to link it with another.")
        if held is None:
            return
        comparison, here = page.view.comparison, page.passage
        if not here or page.source == comparison.passage[held.passage].source:
            page.tell_place()
            return
        said = f"linked {place_words(comparison, held.passage)} with {place_words(comparison, here)}"
        self._mending.correct(
            [LinkMade(self._mending.words_of(held.passage), self._mending.words_of(here))], said
        )

    def move_passage(self) -> None:
        """Take the passage, or put the one in hand into the row."""
        held = self._held(Aim.MOVE, "Go to a passage first, to move it to another row.")
        if held is None:
            return
        comparison, beside = self._page.view.comparison, self._row_passage()
        if not beside or comparison.row_of[beside] == comparison.row_of[held.passage]:
            self._page.tell_place()
            return
        moved = comparison.passage[held.passage]
        self._mending.correct(
            [PassageMoved(self._mending.words_of(held.passage), self._mending.words_of(beside))],
            f"moved {place_words(comparison, held.passage)} to the row of {place_words(comparison, beside)}",
            (moved.source, moved.start),
            self._where_it_stands,
        )

    def _row_passage(self) -> str:
        """Give a passage that stands for the row under the cursor: that under it, the spine's, the first."""
        page = self._page
        row = page.text.current_row
        if row is None or row.index < 0:
            return ""
        cells = page.view.comparison.rows[row.index].cells
        spine = cells.get(page.view.comparison.spine, ())
        return page.passage or next(iter((*spine, *(p for cell in cells.values() for p in cell))), "")

    def _where_it_stands(self) -> str:
        """Say where the spine keeps the passage under the cursor from the row it was moved to."""
        page = self._page
        comparison = page.view.comparison
        beside = comparison.by_reader.moved.get(page.passage, "")
        if not beside or comparison.row_of[beside] == comparison.row_of[page.passage]:
            return ""
        label = page.label_of(comparison.spine)
        return f"Kept, but {label} is the spine and keeps its order: it stands apart for now"

    def cut_link(self) -> None:
        """Cut the link of the passage with a counterpart."""
        page = self._page
        if not page.passage:
            page.say("Go to a passage first, to cut a link.")
            return
        here = page.passage
        strongest: dict[str, tuple[Link, str]] = {}
        for link, other in links_of(page.view.comparison, here):
            strongest.setdefault(other, (link, other))
        links = list(strongest.values())
        if not links:
            page.say("This passage is linked with none.")
        elif len(links) == 1:
            self.cut(here, links[0][1])
        else:
            page.app.push_screen(
                ListScreen(
                    f"Cut which link of {place_words(page.view.comparison, here)}?",
                    about_links(page.view.comparison, links),
                    keys="{follow} cuts it, {close} closes",
                    spaced=True,
                ),
                lambda number: self.cut(here, links[number][1]) if number is not None else None,
            )

    def cut(self, passage: str, other: str) -> None:
        """Cut every link between two passages."""
        comparison = self._page.view.comparison
        said = f"cut the link of {place_words(comparison, passage)} with {place_words(comparison, other)}"
        self._mending.correct([LinkCut(self._mending.words_of(passage), self._mending.words_of(other))], said)

    def why(self) -> None:
        """List what differs in the row, and the counterparts of the passage, with the reasons."""
        page = self._page
        if not page.passage:
            page.say("No passage here.")
            return
        if len(page.view.comparison.sources) < 2:
            page.say("One source only: there are no counterparts.")
            return
        here, links = page.passage, links_of(page.view.comparison, page.passage)
        row = about_row(page.teller.all_details(page.view.comparison.row_of[here], page.source))
        screen = LinksScreen(
            f"Linked with {place_words(page.view.comparison, here)}",
            [*row, *about_links(page.view.comparison, links)],
            keys="{follow} goes there, {cut_link} cuts the link, {close} closes",
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
                page.jump_and_say(other)

        page.app.push_screen(screen, chosen)
