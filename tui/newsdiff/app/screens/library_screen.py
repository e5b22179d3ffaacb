"""The library: every story that was opened, to open again, to add to, to rename, to put away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.screen import Screen
from textual.widgets import Static

from newsdiff.app.actions.action import OF_STORIES, Part
from newsdiff.app.keymap import keymap_of
from newsdiff.app.keys import bindings, hints, scoped
from newsdiff.app.safe import literal
from newsdiff.app.screens.adding import AddingScreen
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.screens.note import NoteScreen
from newsdiff.app.trail import Undo
from newsdiff.app.widgets.filter_bar import FilterBar
from newsdiff.app.widgets.status_line import StatusLine, Tone
from newsdiff.app.widgets.stories_list import StoriesList
from newsdiff.library.errors import LibraryError
from newsdiff.library.stories import KEPT_DAYS
from newsdiff.library.story_list import Order, Shelved, Wanted, count_stories, list_stories
from newsdiff.report.wording import counted
from newsdiff.stories.report import file_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from newsdiff.app.screens.reader import ReaderScreen
    from newsdiff.app.wishes import Then
    from newsdiff.library.store import Library
    from newsdiff.library.story_list import Listed
    from newsdiff.stories.searching import Found

_ORDERS = {
    Order.OPENED: "by last visit",
    Order.TITLE: "by title",
    Order.PUBLISHED: "by day",
    Order.DISAGREEMENTS: "by disagreements",
}
_SHELVES = {Shelved.HERE: "", Shelved.ARCHIVED: "archived, ", Shelved.REMOVED: "removed, "}
_EMPTY = {
    Shelved.HERE: (
        "No stories here.",
        "newsdiff FILE FILE… opens one; every story that was opened is kept.",
        "{key} lists those that were archived or removed.",
    ),
    Shelved.ARCHIVED: ("No story is archived.", "{key} goes on to the removed ones, then to the others."),
    Shelved.REMOVED: ("No story was removed.", "{key} goes back to the stories."),
}


@dataclass(frozen=True, slots=True)
class Left:
    """How the library was left: for the story with ``key``, or "" for none; which stories were changed."""

    key: str
    changed: frozenset[str] = frozenset()
    then: Then | None = None


#: What can be done in the library as on the page.
_HINTS = (("follow", "open"), ("help", "help"), ("search", "filter"), ("add_sources", "add"))


class LibraryScreen(Screen[Left]):
    """Lists the stories; gives how it was left."""

    AUTO_FOCUS = "StoriesList"
    DEFAULT_CSS = """
    LibraryScreen {
        & #head { height: 2; padding: 0 1; background: $panel; text-style: bold; }
        & #hints { height: 1; padding: 0 1; background: $panel; color: $text-muted; }
        &:ansi #head { background: ansi_default; }
        &:ansi #hints { background: ansi_default; color: ansi_default; text-style: dim; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        *scoped(OF_STORIES), "search", "search_library", "add_sources", "library", "undo", "help",
        "next_theme", "themes", "settings", "close", "quit",
    )  # fmt: skip

    def __init__(self, library: Library, message: str = "") -> None:
        """List what is in ``library``; ``message`` is to be said at once."""
        super().__init__()
        self._library = library
        self._message = message or library.notice
        self._wanted = Wanted()
        self._changed: set[str] = set()
        self.undo = Undo()

    def compose(self) -> ComposeResult:
        """Head, list, filter, status, hints."""
        yield Static(id="head", markup=False)
        yield StoriesList()
        yield FilterBar("show stories with these words")
        yield StatusLine()
        keys = keymap_of(self.app)
        more = (f"{keys.word(name)} {word}" for name, word in _HINTS)
        yield Static("  ".join((*more, hints(OF_STORIES, keys.actions))), id="hints", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()
        self.watch(self.stories, "row", self._hush, init=False)
        if self._message:
            self.say(self._message, Tone.WARNING)

    @property
    def stories(self) -> StoriesList:
        """The list."""
        return self.query_one(StoriesList)

    def say(self, message: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something in the status line."""
        self.query_one(StatusLine).say(message, tone)

    def _hush(self) -> None:
        """Say no more what was said where the cursor stood before."""
        self.say("")

    def fill(self) -> None:
        """List the stories wanted."""
        try:
            count = count_stories(self._library.file, self._wanted)
        except LibraryError as error:
            count = 0
            self.say(str(error), Tone.WARNING)
        wanted = self._wanted
        empty = (
            ("No story has these words.",)
            if wanted.words
            else tuple(line.format(key=self._key("story_shelves")) for line in _EMPTY[wanted.shelved])
        )
        self.stories.show(count, self._fetch, empty)
        words = f" with “{' '.join(wanted.words)}”" if wanted.words else ""
        stories = counted(count, "story", "stories")
        said = f"Library: {_SHELVES[wanted.shelved]}{stories}{words}, {_ORDERS[wanted.order]}"
        self.query_one("#head", Static).update(literal(said))

    def _fetch(self, at: int, most: int) -> Sequence[Listed]:
        try:
            return list_stories(self._library.file, self._wanted, at, most)
        except LibraryError as error:
            self.say(str(error), Tone.WARNING)
            return ()

    def _try(self, change: Callable[[], None], said: str, undo: Callable[[], None] | None = None) -> None:
        """Change the library and say so, or say why it cannot be; ``undo`` takes it back."""
        try:
            change()
        except LibraryError as error:
            self.say(str(error), Tone.WARNING)
            return
        if undo is not None:
            self.undo.done(said, undo)
        self.fill()
        back = f" {self._key('undo')} takes it back." if undo is not None else ""
        self.say(f"{said[0].upper()}{said[1:]}.{back}")

    def _key(self, action: str) -> str:
        """Give the key of an action, as it is written."""
        return keymap_of(self.app).word(action)

    # Opening and leaving

    @on(StoriesList.Chosen)
    def _open(self) -> None:
        story = self.stories.current
        if story is None:
            return
        if story.removed:
            self.say(f"It was removed: {self._key('story_remove')} brings it back.")
            return
        self.dismiss(Left(story.key, frozenset(self._changed)))

    def action_library(self) -> None:
        """Leave the library."""
        self.action_quit()

    def action_close(self) -> None:
        """End the filter, or leave."""
        if self.query_one(FilterBar).close():
            self.set_focus(self.stories)
            self._filter(())
        elif self._wanted.shelved is not Shelved.HERE:
            self._list(replace(self._wanted, shelved=Shelved.HERE))
        else:
            self.action_quit()

    def action_quit(self) -> None:
        """Leave for what was there before."""
        self.dismiss(Left("", frozenset(self._changed)))

    def action_help(self) -> None:
        """List all keys."""
        from newsdiff.app.screens.help import HelpScreen  # noqa: PLC0415 - not before it is asked for

        screen = HelpScreen(self.app.size.width, keymap_of(self.app).actions, first=OF_STORIES)

        async def chosen(number: int | None) -> None:
            action = screen.action_of(number)
            if action is not None and (action.part is Part.APP or hasattr(self, f"action_{action.name}")):
                await self.run_action(action.call)
            elif action is not None:
                self.say(f"That is done in a story: {self._key('follow')} opens one.")

        self.app.push_screen(screen, chosen)

    # What is listed

    def action_search(self) -> None:
        """Type words that the stories have."""
        self.query_one(FilterBar).open()

    def action_search_library(self) -> None:
        """Search all stories."""
        from newsdiff.app.screens.search_library import SearchLibraryScreen  # noqa: PLC0415

        screen = SearchLibraryScreen(self._library)

        def chosen(number: int | None) -> None:
            if number is not None:
                found = screen.found[number]
                self.dismiss(Left(found.story, frozenset(self._changed), partial(_go_to_found, found)))

        self.app.push_screen(screen, chosen)

    @on(FilterBar.Changed)
    def _typed(self, event: FilterBar.Changed) -> None:
        self._filter(tuple(event.text.split()))

    @on(FilterBar.Done)
    def _typed_all(self) -> None:
        self.set_focus(self.stories)

    def _filter(self, words: tuple[str, ...]) -> None:
        if words != self._wanted.words:
            self._list(replace(self._wanted, words=words))

    def _list(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._hush()
        self.stories.row = 0
        self.fill()

    def action_story_sort(self) -> None:
        """Sort by something else."""
        orders = list(Order)
        order = orders[(orders.index(self._wanted.order) + 1) % len(orders)]
        self._list(replace(self._wanted, order=order))
        self.say(f"Sorted {_ORDERS[order]}.")

    def action_story_shelves(self) -> None:
        """List the archived, the removed, the others."""
        shelves = list(Shelved)
        at = (shelves.index(self._wanted.shelved) + 1) % len(shelves)
        self._list(replace(self._wanted, shelved=shelves[at]))

    # What is done to a story

    def _current(self) -> Listed | None:
        story = self.stories.current
        if story is None:
            self.say("No story here.")
        return story

    def action_story_rename(self) -> None:
        """Give the story another title."""
        if (story := self._current()) is None:
            return
        key, stories = story.key, self._library.stories

        def written(name: str | None) -> None:
            if name is None or name == story.title:
                return
            try:
                kept = stories.get(key)
            except LibraryError as error:
                self.say(str(error), Tone.WARNING)
                return
            before = kept.named if kept is not None else ""
            self._changed.add(key)
            said = f"named it “{name}”" if name else "gave it its own title again"
            self._try(lambda: stories.rename(key, name), said, lambda: stories.rename(key, before))

        self.app.push_screen(NoteScreen(story.title, story.title, "Another title for"), written)

    def action_story_archive(self) -> None:
        """Put the story away, or back."""
        if (story := self._current()) is None or story.removed:
            return
        key, archived, stories = story.key, not story.archived, self._library.stories
        said = f"{'archived' if archived else 'back among the stories'}: “{story.title}”"
        self._try(lambda: stories.archive(key, archived), said, lambda: stories.archive(key, not archived))

    def action_story_remove(self) -> None:
        """Take the story out, or bring it back."""
        if (story := self._current()) is None:
            return
        key, stories = story.key, self._library.stories
        if story.removed:
            self._try(lambda: stories.restore(key), f"brought back “{story.title}”")
        else:
            said = f"removed “{story.title}”, to be brought back for {KEPT_DAYS} days"
            self._try(lambda: stories.remove(key), said, lambda: stories.restore(key))

    def action_story_sources(self) -> None:
        """Take a source out of the story, or bring it back."""
        if (story := self._current()) is None:
            return
        try:
            kept = self._library.stories.get(story.key)
        except LibraryError as error:
            self.say(str(error), Tone.WARNING)
            return
        if kept is None:
            self.say("It was removed meanwhile.", Tone.WARNING)
            return
        articles = kept.articles
        lines = [
            literal(f"{'[ ]' if a.removed else '[x]'} {kept.label(a)}  {file_words(a)}", "") for a in articles
        ]

        def chosen(number: int | None) -> None:
            if number is not None:
                article = articles[number]
                self._turn_source(story.key, article.name, kept.label(article), not article.removed)

        keys = "{follow} takes a source out or brings it back, {close} closes"
        self.app.push_screen(ListScreen(f"Sources of {story.title}", lines, keys=keys), chosen)

    def _turn_source(self, key: str, name: str, label: str, removed: bool) -> None:
        stories = self._library.stories
        self._changed.add(key)
        self._try(
            lambda: stories.remove_article(key, name, removed),
            f"{'took out' if removed else 'brought back'} {label}",
            lambda: stories.remove_article(key, name, not removed),
        )

    def action_add_sources(self) -> None:
        """Add an article to the story."""
        if (story := self._current()) is None:
            return

        def added(labels: tuple[str, ...] | None) -> None:
            if labels:
                self._changed.add(story.key)
                self.fill()
                added = f"Added {counted(len(labels), 'source')}: {', '.join(labels)}."
                self.say(f"{added} {self._key('follow')} opens the story.")

        self.app.push_screen(AddingScreen(self._library, story.key, story.title), added)

    def action_undo(self) -> None:
        """Take the last change back."""
        try:
            what = self.undo.take_back()
        except LibraryError as error:
            self.say(str(error), Tone.WARNING)
            return
        self.fill()
        self.say(f"Taken back: {what}." if what else "Nothing to take back.")


def _go_to_found(found: Found, reader: ReaderScreen) -> None:
    reader.parts.collecting.go_to_found(found)
