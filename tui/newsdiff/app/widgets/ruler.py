"""The whole story in two cells' width: where it agrees, differs and conflicts, and where the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.layout.ruler import bins, line_at, marked, scale
from newsdiff.model import Relation

if TYPE_CHECKING:
    from textual import events

    from newsdiff.app.widgets.compare_view import CompareView
    from newsdiff.layout.grid import Grid

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
    _cells: tuple[Relation | None, ...] = ()
    _dots: frozenset[int] = frozenset()
    _seen: range = range(0)

    def follow(self, view: CompareView) -> None:
        """Show the page of ``view``, its hits and where it is scrolled to, from now on."""
        self._view = view
        self.watch(view, "grid", self._measure, init=False)
        self.watch(view, "hits", self._measure, init=False)
        self.watch(view, "scroll_y", self._scrolled, init=False)
        self._measure()

    def _measure(self) -> None:
        """Work out what each cell stands for."""
        grid, height = self._grid, self.size.height
        if self._view is not None and grid is not None and height:
            self._cells = bins(grid.tops, [row.relation for row in grid.page.rows], height)
            self._dots = marked(grid.tops, (hit.row for hit in self._view.hits), height)
        self._seen = self._in_view()
        self.refresh()

    def _scrolled(self) -> None:
        """Draw anew only what the view has scrolled into or out of: usually nothing."""
        before, self._seen = self._seen, self._in_view()
        for y in {*before} ^ {*self._seen}:
            self.refresh(Region(0, y, self.size.width, 1))

    def _in_view(self) -> range:
        """The cells that stand for what is on the screen."""
        grid, height = self._grid, self.size.height
        if self._view is None or grid is None or not height:
            return range(0)
        first = self._view.scroll_offset.y
        last = min(first + self._view.size.height, grid.total) - 1
        return range(scale(first, grid.total, height), scale(last, grid.total, height) + 1)

    def on_resize(self) -> None:
        """Fit the story into the new height."""
        self._measure()

    @property
    def _grid(self) -> Grid | None:
        """The laid-out page, None while there is nothing to show."""
        grid = self._view.grid if self._view else None
        return grid if grid is not None and grid.total else None

    def render_line(self, y: int) -> Strip:
        """Draw one cell of the ruler: from ``Widget``."""
        if self._grid is None or y >= len(self._cells):
            return Strip.blank(self.size.width, self.rich_style)
        ground = ("ruler--viewport",) if y in self._seen else ()
        relation = self._cells[y]
        names = (*ground, f"ruler--{relation}") if relation else ground
        dot = (*ground, "ruler--hit") if y in self._dots else ground
        return Strip(
            [
                Segment("•" if y in self._dots else " ", self.get_visual_style(*dot).rich_style),
                Segment(_GLYPH[relation], self.get_visual_style(*names).rich_style),
            ]
        ).adjust_cell_length(self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked."""
        grid = self._grid
        if grid is not None:
            self.post_message(self.Jumped(grid.row_at(line_at(event.y, grid.total, self.size.height))))
