"""The whole story in two cells' width: where it agrees, differs and conflicts, and where the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.layout.ruler import bins, line_at, marked, scale
from newsdiff.model import Relation

if TYPE_CHECKING:
    from textual import events

    from newsdiff.app.widgets.compare_view import CompareView

_GLYPH = {None: " ", Relation.ONLY: "╷", Relation.AGREE: "│", Relation.DIFFER: "▐", Relation.CONFLICT: "█"}


class Ruler(Widget):
    """Follows a view; each cell has the gravest relation of the rows it stands for.

    Grave relations are also drawn heavier, and search hits as dots, so that it can be read without colour.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "ruler--agree",
        "ruler--conflict",
        "ruler--differ",
        "ruler--hit",
        "ruler--only",
        "ruler--viewport",
    }
    DEFAULT_CSS = """
    Ruler {
        width: 2;
        height: 1fr;
        background: $background;
        color: $foreground 30%;
        & > .ruler--viewport { background: $foreground 14%; }
        & > .ruler--only { color: $foreground 30%; }
        & > .ruler--agree { color: $text-primary 70%; }
        & > .ruler--differ { color: $text-warning; }
        & > .ruler--conflict { color: $text-error; }
        & > .ruler--hit { color: $text-accent; text-style: bold; }
        &:ansi {
            & > .ruler--viewport { text-style: reverse; }
            & > .ruler--only { color: ansi_default; text-style: dim; }
            & > .ruler--agree { color: ansi_blue; }
            & > .ruler--differ { color: ansi_yellow; }
            & > .ruler--conflict { color: ansi_red; }
        }
    }
    """

    @dataclass
    class Jumped(Message):
        """The reader clicked on the ruler; ``row`` is the row of the page there."""

        row: int

    _view: CompareView | None = None

    def follow(self, view: CompareView) -> None:
        """Show the page of ``view``, its hits and where it is scrolled to, from now on."""
        self._view = view
        self.watch(view, "grid", self._changed, init=False)
        self.watch(view, "hits", self._changed, init=False)
        self.watch(view, "scroll_y", self._changed, init=False)
        self.refresh()

    def _changed(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one cell of the ruler: from ``Widget``."""
        grid = self._view.grid if self._view else None
        if self._view is None or grid is None or not grid.total:
            return Strip.blank(self.size.width, self.rich_style)
        height = self.size.height
        found = bins(grid.tops, [row.relation for row in grid.page.rows], height)[y]
        hit = y in marked(grid.tops, (hit.row for hit in self._view.hits), height)
        first = self._view.scroll_offset.y
        within = (
            scale(first, grid.total, height)
            <= y
            <= scale(first + self._view.size.height - 1, grid.total, height)
        )
        ground = ("ruler--viewport",) if within else ()
        names = (*ground, f"ruler--{found}") if found else ground
        dot = (*ground, "ruler--hit") if hit else ground
        return Strip(
            [
                Segment("•" if hit else " ", self.get_visual_style(*dot).rich_style),
                Segment(_GLYPH[found], self.get_visual_style(*names).rich_style),
            ]
        ).adjust_cell_length(self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked."""
        grid = self._view.grid if self._view else None
        if grid is not None and grid.total:
            self.post_message(self.Jumped(grid.row_at(line_at(event.y, grid.total, self.size.height))))
