"""The app: loads and compares in the background, then shows the reader."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.message import Message
from textual.worker import WorkerCancelled, get_current_worker

from newsdiff.analysis import AnalysisError, fault_line
from newsdiff.app.screens.loading import LoadingScreen
from newsdiff.app.settings_app import SettingsApp
from newsdiff.library.errors import LibraryError
from newsdiff.sources.errors import StoryError
from newsdiff.text.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.command import Provider

    from newsdiff.analysis import Analysed
    from newsdiff.app.screens.reader import ReaderScreen
    from newsdiff.app.shelf import Shelf
    from newsdiff.app.view import View
    from newsdiff.app.wishes import LibraryWanted, StoryWanted, Then
    from newsdiff.compare.mending import Mended
    from newsdiff.library.config import Config, Value
    from newsdiff.library.store import Library
    from newsdiff.stories.opening import Change

#: What is said of a story that was given up before it was compared.
_STOPPED = "stopped before the articles were compared"
#: Is told the step of the work that begins, in words, and the share of the work done (0 to 1).
Tell = Callable[[str, float], None]


def _actions() -> type[Provider]:
    from newsdiff.app.palette import ActionProvider  # noqa: PLC0415 - not before the first frame

    return ActionProvider


def _places() -> type[Provider]:
    from newsdiff.app.palette import PlaceProvider  # noqa: PLC0415 - not before the first frame

    return PlaceProvider


def _collect() -> None:
    """Look for cycles from now on, but not through what is loaded now, which stays."""
    gc.freeze()
    gc.enable()


class NewsdiffApp(SettingsApp):
    """Waits for a comparison from ``analyse``, shows it; a library keeps what the reader makes of it.

    ``open_library`` opens that library, after the first frame where a story is shown. ``story`` is the key
    under which it knows the story. Without ``analyse`` the library is shown.
    ``problem`` tells why the app gave up, in one line, or "". ``copied`` says by what the last words were
    copied.
    """

    TITLE = "newsdiff"
    COMMANDS: ClassVar = {_actions, _places}

    @dataclass
    class Progressed(Message):
        """A step of the work has begun."""

        step: str
        fraction: float

        def can_replace(self, message: Message) -> bool:
            """Only the newest step counts."""
            return isinstance(message, NewsdiffApp.Progressed)

    @dataclass
    class Compared(Message):
        """The work is done: what to show, what is kept of it, the theme of the last visit ("" for none).

        ``problem`` is one line on what went wrong with the library, or "". ``changes`` are the articles that
        have another text than at the last visit.
        """

        view: View
        shelf: Shelf
        mended: Mended
        theme: str
        problem: str
        changes: tuple[Change, ...]

    @dataclass
    class Failed(Message):
        """Nothing can be shown, and why."""

        problem: str

    def __init__(
        self,
        analyse: Callable[[Tell], Analysed] | None,
        *,
        open_library: Callable[[], Library] | None = None,
        story: str = "",
        theme: str | None = None,
        config: Config | None = None,
        values: Sequence[Value] = (),
    ) -> None:
        """Prepare; the work begins when the first frame stands.

        ``config`` holds the reader's settings, ``values`` says which are in force.
        """
        super().__init__(theme, config, values)
        self._analyse = analyse
        self._open_library = open_library
        self._story = story
        self._reader: ReaderScreen | None = None
        self._then: Then | None = None
        self._from_library = analyse is None
        self.problem = ""
        self.copied = ""

    @cached_property
    def _library(self) -> Library | None:
        return self._open_library() if self._open_library is not None else None

    def on_mount(self) -> None:
        """Show the progress and begin, or show the library."""
        if self._analyse is None:
            self.show_library()
            return
        self.push_screen(LoadingScreen())
        self.call_after_refresh(self._work, self._analyse)

    @work(thread=True)
    def _work(self, analyse: Callable[[Tell], Analysed]) -> None:
        # Imported here, where the first frame does not wait for it.
        from newsdiff.app.screens import reader  # noqa: F401, PLC0415

        done: Message
        try:
            done = self._prepared(analyse(self._tell))
        except (StoryError, LibraryError, AnalysisError) as error:
            done = self.Failed(str(error))
        except WorkerCancelled:
            return
        except Exception as error:
            done = self.Failed(fault_line(error))
        if not get_current_worker().is_cancelled:  # the reader may have left before it was done
            self.post_message(done)

    def _prepared(self, analysed: Analysed) -> Compared:
        """Read what was kept, and lay out the first page: with dozens of articles that takes a second."""
        from newsdiff.app.shelf import Shelf  # noqa: PLC0415
        from newsdiff.app.view import View  # noqa: PLC0415
        from newsdiff.compare.mending import as_found  # noqa: PLC0415
        from newsdiff.layout.depth import Depth  # noqa: PLC0415

        shelf, place, problem = Shelf(self._library, self._story), None, ""
        mended, theme = as_found(analysed.comparison), ""
        try:
            shelf.read_corrections()
            if shelf.corrections:
                mended = self._corrected(mended, shelf)
            shelf.read(mended.comparison)
            place, theme = shelf.place(), shelf.last_theme()
        except LibraryError as error:
            problem = str(error)
        first = View(mended.comparison, depth=Depth(self.config.depth), furniture=self.config.furniture)
        view = first if place is None else first.as_left(place)
        view.page(shelf.passages)
        return self.Compared(view, shelf, mended, theme, problem, analysed.changes)

    def _corrected(self, found: Mended, shelf: Shelf) -> Mended:
        """Put right what the reader put right at other visits."""
        from newsdiff.compare.mending import mend  # noqa: PLC0415 - most stories are as they were found
        from newsdiff.library.corrections import of_story  # noqa: PLC0415
        from newsdiff.stories.once import CompareOnce  # noqa: PLC0415

        return mend(
            found.story,
            tuple(of_story(shelf.corrections).values()),
            before=found,
            progress=lambda step, share: self._tell(f"with your corrections: {step}", share),
            compare=CompareOnce(self._library),
        )

    def _tell(self, step: str, fraction: float) -> None:
        if get_current_worker().is_cancelled:
            raise WorkerCancelled
        self.post_message(self.Progressed(step, fraction))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no palette before there is anything to do: from ``App``."""
        if action == "command_palette" and self._reader is None:
            return False
        return super().check_action(action, parameters)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy by whatever takes it, which ``copied`` tells from then on: from ``App``."""
        from newsdiff.app.copying import send  # noqa: PLC0415 - not before the first frame

        self._clipboard = text
        if self._driver is not None:
            self.copied = send(text, self._driver.write)

    def action_help_quit(self) -> None:
        """Say how to leave to one who tries Ctrl-C with nothing selected: from ``App``."""
        if self._reader is not None:
            self._reader.say(self.key_map.fill("{quit} leaves; {copy_text} copies what is selected."))

    async def action_quit(self) -> None:
        """Keep the place and leave, or say that the work was stopped: from ``App``."""
        if self._reader is not None:
            self._reader.parts.visit.save()
        elif isinstance(self.screen, LoadingScreen):
            self.problem = _STOPPED
        self.exit(0)

    async def action_stop(self) -> None:
        """Stop the work, and go back to the library the story was chosen from, or leave."""
        if self._from_library:
            self.workers.cancel_all()
            self.pop_screen()
            self.show_library(f"{_STOPPED[0].upper()}{_STOPPED[1:]}.")
        else:
            await self.action_quit()

    def on_newsdiff_app_progressed(self, event: Progressed) -> None:
        """Show the step."""
        if isinstance(self.screen, LoadingScreen):
            self.screen.show(event.step, event.fraction)

    def on_newsdiff_app_failed(self, event: Failed) -> None:
        """Give up, or go back to the library the story was chosen from."""
        if self._from_library:
            self.pop_screen()
            self.show_library(event.problem)
            return
        self.problem = event.problem
        self.exit(2, return_code=2)

    def on_newsdiff_app_compared(self, event: Compared) -> None:
        """Show the reader."""
        from newsdiff.app.screens.reader import ReaderScreen  # noqa: PLC0415

        if event.theme and not self.asked_theme:
            self.use_theme(event.theme)
        self._reader = ReaderScreen(
            event.view, event.shelf, event.mended, event.problem, event.changes, then=self._then
        )
        self._then = None
        self.switch_screen(self._reader)
        self._reader.call_after_refresh(_collect)

    # Other stories

    def on_library_wanted(self, event: LibraryWanted) -> None:
        """Show the library."""
        event.stop()
        self.show_library()

    def on_story_wanted(self, event: StoryWanted) -> None:
        """Open a story of the library."""
        event.stop()
        self.open_story(event.key, event.then)

    def show_library(self, message: str = "") -> None:
        """List all stories, over the one that is open if there is one."""
        from newsdiff.app.screens.library_screen import Left, LibraryScreen  # noqa: PLC0415

        gc.enable()
        if self._library is None:
            return

        def left(how: Left | None) -> None:
            if how is not None and how.key:
                self.open_story(how.key, how.then)
            elif self._reader is None:
                self.exit(0)
            elif how is not None and self._story in how.changed:
                self.open_story(self._story)

        self.push_screen(LibraryScreen(self._library, message), left)

    def open_story(self, key: str, then: Then | None = None) -> None:
        """Open a story of the library in place of the one that is open, if any; ``then`` is done there."""
        from newsdiff.app.opening import opener  # noqa: PLC0415

        if self._library is None:
            return
        loading = LoadingScreen()
        if self._reader is not None:
            self._reader.parts.visit.save()
            self.switch_screen(loading)
        else:
            self.push_screen(loading)
        self._reader, self._story, self._then, self._from_library = None, key, then, True
        gc.unfreeze()  # what was loaded for the other story may go
        self.call_after_refresh(self._work, opener(self._library.file, key))


def run(
    analyse: Callable[[Tell], Analysed] | None,
    *,
    open_library: Callable[[], Library] | None = None,
    story: str = "",
    theme: str | None = None,
    mouse: bool = True,
    config: Config | None = None,
    values: Sequence[Value] = (),
) -> int:
    """Run the app to its end and give the exit code; what is wrong is said on stderr, a line for each."""
    app = NewsdiffApp(
        analyse, open_library=open_library, story=story, theme=theme, config=config, values=values
    )
    for problem in app.wrong_settings:
        print(f"newsdiff: {one_line(problem)}", file=sys.stderr)
    if theme is not None and theme not in app.available_themes:
        names = ", ".join(sorted(app.available_themes))
        print(f"newsdiff: there is no theme {theme!r}; there are {names}", file=sys.stderr)
        return 2
    app.run(mouse=mouse)
    if app.problem:
        print(f"newsdiff: {app.problem}", file=sys.stderr)
    return app.return_code or 0
