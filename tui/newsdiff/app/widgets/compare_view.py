"""The reader's main view: passages of several sources side by side, drawn line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.cache import LRUCache
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsdiff.app.widgets.compare_style import COMPARE_CSS
from newsdiff.app.widgets.painter import COMPONENTS, Painter, Scene
from newsdiff.app.widgets.rule_dragging import RuleDragging
from newsdiff.app.widgets.selecting import selected_text, whole_item
from newsdiff.layout.columns import pan_to
from newsdiff.layout.grid import Grid, Measures, Spot
from newsdiff.layout.marks import Role, TextMark
from newsdiff.layout.moves import PagePlace, cell_at, clamp, entry, same_place, step, stops
from newsdiff.layout.page import Page
from newsdiff.layout.scrolling import beside, on_screen, paged, reveal, through
from newsdiff.layout.search import hit_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Region
    from textual.selection import Selection

    from newsdiff.layout.page import Column, Elsewhere, Item, PageRow
    from newsdiff.layout.search import Hit
    from newsdiff.model import Span


class CompareView(ScrollView, RuleDragging, can_focus=True, inherit_bindings=False):
    """Shows a page and where the reader is on it; has no keys of its own.

    ``cursor`` is (row, column, item) of the page. ``grid`` is the page as laid out at the present width, or
    None before the first layout. ``hits`` are the search hits shown. All three may be watched.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = COMPARE_CSS

    cursor: reactive[PagePlace] = reactive((0, 0, 0), repaint=False)
    grid: reactive[Grid | None] = reactive[Grid | None](None, repaint=False)
    hits: reactive[tuple[Hit, ...]] = reactive[tuple["Hit", ...]]((), repaint=False)

    @dataclass
    class Picked(Message):
        """The reader clicked on a cell; the cursor is already there."""

        row: int
        column: int
        item: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty view; ``show`` fills it."""
        super().__init__(id=id)
        self.page = Page((), ())
        self._measures = Measures(cell_len)
        self._first = 0
        self._hit = -1
        self._pointed: dict[PagePlace, tuple[TextMark, ...]] = {}
        self._painter: Painter | None = None
        self._strips: LRUCache[tuple[int, PagePlace | None], Strip] = LRUCache(256)
        self._scene: Scene | None = None
        self._pressed = Offset(0, 0)

    # What is shown

    def show(self, page: Page) -> None:
        """Show ``page``, keeping the reader's place, and its height on the screen."""
        place = same_place(self.page, self.cursor, page)
        height = self._height_on_screen()
        self.page = page
        self._pointed = {}
        self._set_hits(())
        self._lay_out(place, height)

    def reshape(self, page: Page) -> None:
        """Show the same rows under columns of other widths; all else stays."""
        height = self._height_on_screen()
        self.page = page
        self._lay_out(self.cursor, height)

    def set_hits(self, hits: Sequence[Hit], current: int | None = None) -> None:
        """Mark search hits, one of them as the current one; an empty sequence clears them."""
        self._set_hits(hits, current)
        self.refresh()

    def _set_hits(self, hits: Sequence[Hit], current: int | None = None) -> None:
        self._hit = -1 if current is None else current
        self._strips.clear()
        self.hits = tuple(hits)

    # Where the reader is

    @property
    def current_row(self) -> PageRow | None:
        """The row the cursor is in, None on an empty page."""
        return self.page.rows[self.cursor[0]] if self.page.rows else None

    @property
    def current_column(self) -> Column | None:
        """The column the cursor is in, None on an empty page."""
        return self.page.columns[self.cursor[1]] if self.page.columns else None

    @property
    def current_item(self) -> Item | None:
        """The passage or block the cursor is on, None in an empty cell."""
        cell = cell_at(self.page, *self.cursor[:2])
        return cell[self.cursor[2]] if self.cursor[2] < len(cell) else None

    @property
    def current_elsewhere(self) -> Elsewhere | None:
        """In an empty cell, where its source has the same as the row, None when it was not found to."""
        row = self.current_row
        return row.elsewhere[self.cursor[1]] if row is not None and row.elsewhere else None

    def move(self, rows: int = 0, columns: int = 0) -> None:
        """Move by passages down, or by sources to the right at the same height.

        Down steps through the passages of the cell before going to the next row; an empty cell is visited;
        headings are passed over. A passage taller than the screen is first scrolled through. Where the
        reader has scrolled away from the cursor, moving down or up begins at what is on the screen.
        """
        if not self.page.rows or self.grid is None:
            return
        place, height = self.cursor, self.size.height
        if columns:
            column = clamp(self.page, (place[0], place[1] + columns, 0))[1]
            place = beside(self.grid, place, column) if column != place[1] else place
        elif rows:
            onward = 1 if rows > 0 else -1
            first = self.scroll_offset.y
            if (line := through(self.grid, place, first, height, onward)) is not None:
                self._scroll(line)
                return
            place, rows = on_screen(self.grid, place, first, height, rows)
            for _ in range(abs(rows)):
                place = step(self.page, place, onward)
        self.go_to(*place)

    def page_lines(self, lines: int) -> None:
        """Scroll by ``lines`` and take the cursor along."""
        if not self.page.rows or self.grid is None:
            return
        first = self.scroll_offset.y
        place = paged(self.grid, self.cursor, first, self.size.height, lines)
        self._scroll(first + lines)
        for onward in (1, -1) if lines > 0 else (-1, 1):
            if not stops(self.page, *place[:2]):
                place = step(self.page, place, onward)
        self._set_cursor(place)
        self._reveal()

    def go_to(self, row: int, column: int | None = None, item: int | None = None) -> None:
        """Go to a row of the page, and column, and item of the cell: clamped to what there is.

        Without ``column`` it is the present one, without ``item`` the first passage of the cell.
        """
        if not self.page.rows or not self.page.columns:
            return
        place = clamp(self.page, (row, self.cursor[1] if column is None else column, item or 0))
        if item is None:
            place = entry(self.page, *place[:2])
        if self._pointed:
            self._pointed = {}
            self._strips.clear()
            self.refresh()
        self._set_cursor(place)
        self._pan()
        self._reveal()

    def go_to_passage(self, passage: str, span: Span | None = None) -> bool:
        """Go to a passage, and mark ``span`` (offsets of its source's text) until the next move.

        Gives False when the passage is not on the page.
        """
        place = self.page.find(passage)
        if place is None:
            return False
        self.go_to(*place)
        if span is not None:
            item = cell_at(self.page, *place[:2])[place[2]]
            start = max(0, span.start - item.start)
            self._pointed = {
                place: (TextMark(start, min(len(item.text), span.end - item.start), Role.CURRENT),)
            }
            self._strips.clear()
            self.refresh()
            self.reveal_text(*place, start)
        return True

    def reveal_text(self, row: int, column: int, item: int, character: int) -> None:
        """Scroll so that a character of an item is on the screen (a hit in a long passage)."""
        if self.grid is not None:
            y = self.grid.line_of(Spot(row, column, item, character))
            if not self.scroll_offset.y <= y < self.scroll_offset.y + self.size.height:
                self._scroll(y - self.size.height // 3)

    def _set_cursor(self, cursor: PagePlace) -> None:
        before, self.cursor = self.cursor, cursor
        if self.grid is not None and before != cursor:
            for row in {before[0], cursor[0]}:
                if row < len(self.grid.heights):
                    self.refresh_lines(self.grid.tops[row], self.grid.heights[row])

    # Layout and scrolling

    def _height_on_screen(self) -> int:
        """How far below the top of the view the current row begins; a third down when out of sight."""
        if self.grid is None or not self.page.rows:
            return 0
        height = self.grid.tops[self.cursor[0]] - self.scroll_offset.y
        return height if 0 <= height < self.size.height else self.size.height // 3

    def _lay_out(self, cursor: PagePlace, height: int) -> None:
        """Lay the page out anew and bring the cursor's row to ``height`` lines below the top."""
        width = self.size.width
        if not width:  # out of sight: laid out once there is room again
            self.set_reactive(CompareView.cursor, cursor)
            if self.grid is not None and self.grid.page is not self.page:
                self.grid = None
            return
        self._first = pan_to(self.page.columns, width, self._first, cursor[1])
        self._strips.clear()
        self.grid = grid = Grid(self.page, width, self._measures, first=self._first)
        self.virtual_size = Size(width, grid.total)
        if self.text_selection is not None:
            self.screen.clear_selection()
        self._set_cursor(cursor)
        if self.page.rows:
            self._scroll(grid.tops[cursor[0]] - height)
            self._reveal()
        self.refresh()

    def _pan(self) -> None:
        """Bring the cursor's column into view."""
        if self.grid is not None and self.cursor[1] not in self.grid.visible:
            self._lay_out(self.cursor, self._height_on_screen())

    def _reveal(self) -> None:
        """Scroll so that the current row, or at least the current item, is on the screen."""
        if self.grid is None or not self.page.rows:
            return
        self._scroll(reveal(self.grid, self.cursor, self.scroll_offset.y, self.size.height))

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=y, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Lay out anew for the new width; the current row stays where it is."""
        self._lay_out(self.cursor, self._height_on_screen())

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old styles."""
        super().notify_style_update()
        self._painter = None
        self._strips.clear()

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a region: from ``Widget``."""
        self._scene = self._make_scene()
        try:
            return super().render_lines(crop)
        finally:
            self._scene = None

    def render_line(self, y: int) -> Strip:
        """Draw a line of the view: from ``Widget``.

        Within ``render_lines`` for the screen; otherwise Textual asks what the pointer is on, and gets a
        line whose segments know their places.
        """
        drawing = self._scene is not None
        scene = self._scene or self._make_scene()
        if scene is None or not scene.grid.page.rows:
            return Strip.blank(self.size.width, self._paint.style())
        at = y + self.scroll_offset.y
        if not drawing:
            return self._paint.line(scene, at, placed=True)
        if scene.selection is not None:
            return self._paint.line(scene, at)
        key = (at, scene.place if scene.grid.row_at(at) == scene.place[0] else None)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._paint.line(scene, at)
        return strip

    def _make_scene(self) -> Scene | None:
        if self.grid is None:
            return None
        return Scene(self.grid, self.cursor, self._overlays, self.text_selection)

    def _overlays(self, place: PagePlace) -> tuple[TextMark, ...]:
        """The marks that come and go: words pointed at, else hits."""
        return self._pointed.get(place) or hit_marks(self.hits, self._hit, place)

    @property
    def _paint(self) -> Painter:
        """The painter of the present theme."""
        if self._painter is None:
            self._painter = Painter(lambda *names: self.get_visual_style(*names).rich_style)
        return self._painter

    # The mouse

    @property
    def ruled(self) -> Grid | None:
        """The grid whose rules can be dragged: from ``RuleDragging``."""
        return self.grid

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where: a double click selects the passage there."""
        self._pressed = event.offset

    def on_click(self, event: events.Click) -> None:
        """Go to the cell that was clicked."""
        if self.grid is None or event.chain > 1 or self.text_selection is not None or self.took_rule:
            return
        spot = self.grid.hit(event.x, event.y + self.scroll_offset.y)
        if spot is not None:
            self._set_cursor((spot.row, spot.column, spot.item))
            self.post_message(self.Picked(spot.row, spot.column, spot.item))

    def text_select_all(self) -> None:
        """Select the passage under the pointer: from ``Widget``, which would select all articles."""
        if self.grid is None:
            return
        spot = self.grid.hit(self._pressed.x, self._pressed.y + self.scroll_offset.y)
        if spot is None:
            return
        if (selection := whole_item(self.grid, spot)) is not None:
            self.screen.selections = {self: selection}

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Draw anew what is selected: from ``Widget``."""
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give the selected words of the articles: from ``Widget``."""
        text = selected_text(self.grid, selection) if self.grid is not None else ""
        return (text, "\n") if text else None
