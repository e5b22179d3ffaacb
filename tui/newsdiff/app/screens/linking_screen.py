"""Linking passages by hand, cutting links, moving a passage to another row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from newsdiff.app.about import about_links
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.screens.mending_screen import MendingScreen
from newsdiff.app.words import links_of, place_words
from newsdiff.compare.corrections import LinkCut, LinkMade, PassageMoved
from newsdiff.text.anchors import words_at

if TYPE_CHECKING:
    from newsdiff.compare.mending import Mended
    from newsdiff.text.anchors import Words


class Aim(StrEnum):
    """What a passage in hand is for."""

    LINK = "link"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class InHand:
    """A passage the reader took, and what for."""

    passage: str
    aim: Aim


class LinkingScreen(MendingScreen):
    """A page whose passages the reader can bring together and part."""

    in_hand: InHand | None = None

    def tell_place(self) -> None:
        """Say also what to do with the passage in hand."""
        super().tell_place()
        if self.in_hand is not None:
            self.say(self._next_step(self.in_hand))

    def show_mended(self, mended: Mended) -> None:
        """Let go of the passage in hand, which may be another now, and show what was mended."""
        self.in_hand = None
        super().show_mended(mended)

    def _next_step(self, held: InHand) -> str:
        comparison = self.view.comparison
        taken, leave = place_words(comparison, held.passage), f"{self.key_map.word('close')} gives up"
        if held.aim is Aim.LINK:
            key = self.key_map.word("link_by_hand")
            if self.passage and self.source != comparison.passage[held.passage].source:
                return f"{key} links {taken} with {place_words(comparison, self.passage)}; {leave}"
            return f"Linking {taken}: go to a passage of another source and press {key}; {leave}"
        key, row = self.key_map.word("move_passage"), self.text.current_row
        if row is not None and row.index not in (-1, comparison.row_of[held.passage]):
            return f"{key} moves {taken} to row {row.index + 1}; {leave}"
        return f"Moving {taken}: go to another row and press {key}; {leave}"

    def give_up(self) -> bool:
        """Let go of the passage in hand; tell whether there was one."""
        if self.in_hand is None:
            return False
        self.in_hand = None
        self.say("Given up: nothing was changed.")
        return True

    def action_undo(self) -> None:
        """Let go of the passage in hand, or else take the last step back: from the page."""
        if not self.give_up():
            super().action_undo()

    def _take_in_hand(self, aim: Aim, need: str) -> bool:
        """Take the passage under the cursor where none is in hand for this; tell whether that is all."""
        if self.in_hand is not None and self.in_hand.aim is aim:
            return False
        if not self.passage:
            self.say(need)
        else:
            self.in_hand = InHand(self.passage, aim)
            self.tell_place()
        return True

    def words_of(self, passage: str) -> Words:
        """Select the words of a passage, to find it again."""
        found = self.view.comparison.passage[passage]
        return words_at(self.view.comparison.sources[found.source], found.start, found.end)

    def action_link_by_hand(self) -> None:
        """Take the passage, or link the one in hand with it."""
        if len(self.view.comparison.sources) < 2:
            self.say("One source only: there is nothing to link with.")
            return
        if self._take_in_hand(Aim.LINK, "Go to a passage first, to link it with another.") or (
            (held := self.in_hand) is None
        ):
            return
        comparison, here = self.view.comparison, self.passage
        if not here or self.source == comparison.passage[held.passage].source:
            self.tell_place()
            return
        said = f"linked {place_words(comparison, held.passage)} with {place_words(comparison, here)}"
        self.correct([LinkMade(self.words_of(held.passage), self.words_of(here))], said)

    def action_move_passage(self) -> None:
        """Take the passage, or put the one in hand into the row."""
        if self._take_in_hand(Aim.MOVE, "Go to a passage first, to move it to another row.") or (
            (held := self.in_hand) is None
        ):
            return
        comparison, beside = self.view.comparison, self._row_passage()
        if not beside or comparison.row_of[beside] == comparison.row_of[held.passage]:
            self.tell_place()
            return
        moved = comparison.passage[held.passage]
        self.correct(
            [PassageMoved(self.words_of(held.passage), self.words_of(beside))],
            f"moved {place_words(comparison, held.passage)} to the row of {place_words(comparison, beside)}",
            (moved.source, moved.start),
            self._where_it_stands,
        )

    def _row_passage(self) -> str:
        """Give a passage that stands for the row under the cursor: that under it, the spine's, the first."""
        row = self.text.current_row
        if row is None or row.index < 0:
            return ""
        cells = self.view.comparison.rows[row.index].cells
        spine = cells.get(self.view.comparison.spine, ())
        return self.passage or next(iter((*spine, *(p for cell in cells.values() for p in cell))), "")

    def _where_it_stands(self) -> str:
        """Say where the spine keeps the passage under the cursor from the row it was moved to."""
        comparison = self.view.comparison
        beside = comparison.by_reader.moved.get(self.passage, "")
        if not beside or comparison.row_of[beside] == comparison.row_of[self.passage]:
            return ""
        label = self.label_of(comparison.spine)
        return f"Kept, but {label} is the spine and keeps its order: it stands apart for now"

    def action_cut_link(self) -> None:
        """Cut the link of the passage with a counterpart."""
        if not self.passage:
            self.say("Go to a passage first, to cut a link.")
            return
        here = self.passage
        found = {other: (link, other) for link, other in reversed(links_of(self.view.comparison, here))}
        links = list(reversed(found.values()))
        if not links:
            self.say("This passage is linked with none.")
        elif len(links) == 1:
            self.cut(here, links[0][1])
        else:
            self.app.push_screen(
                ListScreen(
                    f"Cut which link of {place_words(self.view.comparison, here)}?",
                    about_links(self.view.comparison, links),
                    keys="Enter cuts it, Esc closes",
                    spaced=True,
                ),
                lambda number: self.cut(here, links[number][1]) if number is not None else None,
            )

    def cut(self, passage: str, other: str) -> None:
        """Cut every link between two passages."""
        comparison = self.view.comparison
        said = f"cut the link of {place_words(comparison, passage)} with {place_words(comparison, other)}"
        self.correct([LinkCut(self.words_of(passage), self.words_of(other))], said)
