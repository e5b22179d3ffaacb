"""The line at the top: the story, how its rows stand, where the reader is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.safe import clip, literal
from newsdiff.model import Relation
from newsdiff.report.wording import RELATION_WORDS, counted

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Below this width the program's name gives way, and below this one where more than usual is to be said.
_NARROW = 70
_CROWDED = 110
#: Cells of the title that are shown rather than the counts, and rather than these with a brief look.
_TITLE = 24
_LEAST = 12
RELATION_STYLES = {
    Relation.CONFLICT: "$text-error bold",
    Relation.DIFFER: "$text-warning",
    Relation.AGREE: "dim",
    Relation.ONLY: "dim",
}


@dataclass(frozen=True)
class TopState:
    """What the line shows; ``place`` is "row 7/31", ``look`` (in short ``brief``) what is not as at first."""

    title: str
    sources: int = 0
    rows: int = 0
    counts: Mapping[Relation, int] = field(default_factory=dict)
    place: str = ""
    look: str = ""
    brief: str = ""


class TopLine(Widget):
    """One line; it says less where there is less room, and never wraps."""

    DEFAULT_CSS = """
    TopLine {
        height: 1;
        background: $panel;
        color: $foreground;
        &:ansi { background: ansi_default; color: ansi_default; text-style: bold; }
    }
    """
    state: reactive[TopState] = reactive(TopState(""))

    def render(self) -> Content:
        """Draw the fullest wording that leaves the title room: half of its length, then 24 cells, then 12."""
        state, width = self.state, self.size.width
        named = width >= (_CROWDED if state.look else _NARROW)
        name = Content(" newsdiff  ").stylize("dim") if named else Content(" ")
        length = cell_len(state.title)
        little = min(length, _TITLE)
        wordings = (
            (self._full(), max(little, length // 2)),
            (self._short(state.look), little),
            (self._short(state.brief), min(length, _LEAST)),
        )
        right = next(
            (
                wording
                for wording, enough in wordings
                if name.cell_length + enough + 2 + wording.cell_length <= width
            ),
            Content.assemble(_looked(state.brief), f"{state.place} "),
        )
        room = max(0, width - name.cell_length - right.cell_length - 2)
        shown = clip(state.title, room)
        gap = " " * max(0, width - name.cell_length - cell_len(shown) - right.cell_length)
        return Content.assemble(name, literal(shown, "bold"), gap, right)

    def _full(self) -> Content:
        state = self.state
        parts = [Content(f"{counted(state.sources, 'source')}  {counted(state.rows, 'row')}    ")]
        parts += [
            Content(f"{relation.sign} {state.counts[relation]} {RELATION_WORDS[relation]}   ").stylize(
                RELATION_STYLES[relation]
            )
            for relation in RELATION_STYLES
            if state.counts.get(relation)
        ]
        return Content.assemble(*parts, _looked(state.look), f"{state.place} ")

    def _short(self, look: str) -> Content:
        state = self.state
        parts = [
            Content(f"{relation.sign}{state.counts[relation]} ").stylize(RELATION_STYLES[relation])
            for relation in RELATION_STYLES
            if state.counts.get(relation)
        ]
        return Content.assemble(*parts, "  ", _looked(look), f"{state.place} ")


def _looked(look: str) -> Content:
    """Give what is not as at first, in the colour of what the reader has chosen."""
    return literal(f"{look}   " if look else "", "$text-accent")
