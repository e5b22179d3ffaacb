"""The list of stories: drawn line by line, asked for page by page, so that thousands cost as much as ten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from newsdiff.app.safe import clip
from newsdiff.app.story_words import opened_words, rows_words
from newsdiff.app.widgets.row_list import RowList
from newsdiff.stories.report import about_story

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events

    from newsdiff.library.story_list import Listed

#: Stories asked for at once.
PAGE = 64


class StoriesList(RowList):
    """Stories with a cursor; what is shown of one is its title, when it was opened, and how it stands."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "stories--cursor",
        "stories--detail",
        "stories--mark",
        "stories--text",
        "stories--title",
    }
    DEFAULT_CSS = """
    StoriesList {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
        & .stories--cursor { background: $surface-lighten-1; }
        & .stories--detail { color: $text-muted; }
        & .stories--mark { color: $text-accent; }
        & .stories--title { text-style: bold; }
        &:ansi .stories--cursor { background: ansi_default; }
        &:ansi .stories--detail { color: ansi_default; text-style: dim; }
    }
    """
    LINES = 3  # the empty one under a story included

    @dataclass
    class Chosen(Message):
        """The reader wants to open the story under the cursor."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make it empty."""
        super().__init__(id=id)
        self._fetch: Callable[[int, int], Sequence[Listed]] = lambda _at, _most: ()
        self._pages: dict[int, Sequence[Listed]] = {}
        self._empty: Sequence[str] = ()

    def show(
        self, count: int, fetch: Callable[[int, int], Sequence[Listed]], empty: Sequence[str] = ()
    ) -> None:
        """Show other stories, ``count`` of them; ``empty`` are the lines that stand there for none."""
        self.count, self._fetch, self._pages, self._empty = count, fetch, {}, empty
        self.virtual_size = Size(self._width, max(1, count) * self.LINES)
        self.row = min(self.row, max(0, count - 1))
        self._reveal()

    @property
    def current(self) -> Listed | None:
        """The story under the cursor."""
        return self._story(self.row)

    def _story(self, at: int) -> Listed | None:
        if not 0 <= at < self.count:
            return None
        page, within = divmod(at, PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetch(page * PAGE, PAGE)
        stories = self._pages[page]
        return stories[within] if within < len(stories) else None

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width)

    # Moving

    def watch_row(self) -> None:
        """Follow the cursor."""
        self._reveal()

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self._width, max(1, self.count) * self.LINES)
        self._reveal()

    def _reveal(self) -> None:
        self.refresh()
        top, bottom, y = self.row * self.LINES, (self.row + 1) * self.LINES - 1, self.scroll_offset.y
        if top < y or bottom > y + self.size.height:
            target = top if top < y else bottom - self.size.height
            self.scroll_to(y=target, animate=False, force=True)

    def action_follow(self) -> None:
        """Ask for the story."""
        if self.current is not None:
            self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """Move to the story clicked; a second click opens it."""
        at = (event.y + self.scroll_offset.y) // self.LINES
        if at < self.count:
            self.row = at
            if event.chain > 1:
                self.action_follow()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at, line = divmod(y + self.scroll_offset.y, self.LINES)
        story = self._story(at)
        if story is None:
            parts = [(clip(f"  {self._empty_line(y)}", self._width), "stories--detail")]
            return self._strip(parts, here=False)
        here = at == self.row and line < self.LINES - 1
        bar = ("▌ " if here else "  ", "stories--mark")
        room = self._width - 3
        if line == 0:
            time = opened_words(story)
            title = clip(story.title, room - len(time) - 2)
            gap = " " * (room - cell_len(title) - len(time))
            parts = [bar, (title, "stories--title"), (gap + time, "stories--detail")]
        elif line == 1:
            parts = [bar, (clip(about_story(story, rows_words(story)), room), "stories--detail")]
        else:
            parts = [("", "stories--text")]
        return self._strip(parts, here=here)

    def _empty_line(self, y: int) -> str:
        return self._empty[y - 1] if not self.count and 1 <= y <= len(self._empty) else ""

    def _strip(self, parts: Sequence[tuple[str, str]], *, here: bool) -> Strip:
        ground = ("stories--cursor",) if here else ()
        segments = [
            Segment(text, self.get_visual_style(name, *ground).rich_style) for text, name in parts if text
        ]
        rest = self.get_visual_style("stories--text", *ground).rich_style
        return Strip(segments).adjust_cell_length(self._width, rest)
