"""A story read and compared: in this process, or in one of its own, so that the screen stays quick meanwhile.

The other process is a second Python that this one starts; what goes between the two are pickles of our own
making, over pipes that nobody else can write to.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from newsdiff.library.errors import LibraryError
from newsdiff.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.model import Comparison, Story
    from newsdiff.stories.opening import Change, Opened

#: The share of the work that reading the articles takes.
_READING = 0.2
#: Seconds the other process may take to keep what it found.
_TO_KEEP = 10.0
#: Seconds after which the other process looks whether the one that asked is still there.
_LOOK_AROUND = 0.5


class AnalysisError(Exception):
    """The story cannot be compared for a reason that is newsdiff's own; the message is one line."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to read: paths as given (none is the sample story), and what stood on standard input.

    ``library`` is the file in which stories are kept, or None to keep nothing. With the key of a ``story``
    that one of the library is opened, and nothing else counts.
    """

    sources: tuple[str, ...] = ()
    stdin: bytes | None = None
    library: Path | None = None
    story: str = ""


@dataclass(frozen=True, slots=True)
class Analysed:
    """What was found, and which articles have another text than at the last visit."""

    comparison: Comparison
    changes: tuple[Change, ...] = ()


def analyse(
    request: Request, tell: Callable[[str, float], None], found: Callable[[Analysed], None] | None = None
) -> Analysed:
    """Read and compare, or take the comparison made before; keep both in the library.

    ``tell`` gets each step in words and the share of the work done, ``found`` what was found before it is
    kept. Raises StoryError when no article can be opened, and LibraryError for a story that is not there.
    """
    tell("reading the articles", 0.0)
    opened = _open(request, tell)
    comparison = opened.comparison or _compared(opened.story, tell)
    analysed = Analysed(opened.finished(comparison), opened.changes)
    if found is not None:
        found(analysed)
    with suppress(LibraryError):  # who asked knows from the library itself what is wrong with it
        opened.keep(comparison)
    return analysed


def recall(request: Request, tell: Callable[[str, float], None]) -> Analysed | None:
    """Give what was found before, if the texts and the method are the same; None else.

    Raises LibraryError for a story that is not there.
    """
    opened = _open(request, tell)
    if opened.comparison is None:
        return None
    with suppress(LibraryError):
        opened.keep(opened.comparison)
    return Analysed(opened.finished(opened.comparison), opened.changes)


def _open(request: Request, tell: Callable[[str, float], None]) -> Opened:
    from newsdiff.stories.desk import Desk  # noqa: PLC0415

    if request.library is None:
        library = None
    else:
        from newsdiff.library.database import Health  # noqa: PLC0415
        from newsdiff.library.store import Library  # noqa: PLC0415

        library = Library(request.library, Health(writable=True))  # who asked looks after the file
    if request.story:
        return Desk(library).open_kept(request.story)
    return Desk(library).open_paths(
        request.sources,
        request.stdin,
        lambda number, of: tell(f"reading {number} of {of}", _READING * (number - 1) / of),
    )


def _compared(story: Story, tell: Callable[[str, float], None]) -> Comparison:
    from newsdiff.compare.comparison import compare  # noqa: PLC0415
    from newsdiff.report.wording import counted  # noqa: PLC0415

    what = counted(len(story.sources), "article")
    return compare(
        story,
        progress=lambda step, share: tell(f"comparing {what}: {step}", _READING + (1 - _READING) * share),
    )


class Analysis:
    """A story that is being read and compared in another process; begins when it is made."""

    def __init__(self, request: Request) -> None:
        """Start the process. Raises OSError where the system lets none be started."""
        code = f"import sys; sys.path[:] = {sys.path!r}; from newsdiff.analysis import answer; answer()"
        self._found = False
        self._process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            close_fds=False,  # an article may be a pipe the shell has handed us
        )
        try:
            pickle.dump(request, _pipe(self._process.stdin))
            _pipe(self._process.stdin).close()
        except OSError:
            self.stop()  # it ended at once; asking for the result says so

    def result(self, tell: Callable[[str, float], None]) -> Analysed:
        """Wait for what is found; ``tell`` is called as by ``analyse``, and may raise to give up.

        Raises StoryError as ``analyse`` does, and AnalysisError where the other process fails.
        """
        try:
            while True:
                match self._next():
                    case (str(step), float(share)):
                        tell(step, share)
                    case Analysed() as found:
                        self._found = True
                        return found
                    case Exception() as error:
                        raise error
                    case other:
                        raise AnalysisError(f"the comparison came back as {type(other).__name__}")
        except (EOFError, pickle.UnpicklingError):
            code = self._process.wait()
            raise AnalysisError(f"the comparison was ended from outside (exit code {code})") from None
        finally:
            if not self._found:
                self.stop()

    @uncollected()
    def _next(self) -> object:
        """Give the next step, the comparison or the error."""
        return pickle.load(_pipe(self._process.stdout))

    def stop(self) -> None:
        """End the process, done or not; one that is just keeping what it found may finish."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_TO_KEEP if self._found else 0)
        self._process.kill()
        self._process.wait()


def answer() -> None:
    """Be the other process: read a request from standard input, write steps and the comparison."""
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asked, who ends this one too
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing that is printed gets among the pickles

        def put(message: object) -> None:
            pickle.dump(message, out, pickle.HIGHEST_PROTOCOL)
            out.flush()

        try:
            _answer(pickle.load(sys.stdin.buffer), put)
        except BrokenPipeError:
            os._exit(0)  # whoever asked has left


def _leave_with(parent: int) -> None:
    """End this process soon after the one that asked, even where it waits for a pipe to be filled."""
    while os.getppid() == parent:
        time.sleep(_LOOK_AROUND)
    os._exit(0)


def _answer(request: Request, put: Callable[[object], None]) -> None:
    from newsdiff.sources.errors import StoryError  # noqa: PLC0415

    try:
        analyse(request, lambda step, share: put((step, share)), put)
    except (StoryError, LibraryError) as error:
        put(error)
    except BrokenPipeError:
        raise
    except MemoryError:
        put(AnalysisError("there is not enough memory to compare these articles; open fewer or shorter ones"))
    except Exception as error:
        put(AnalysisError(fault_line(error)))


def fault_line(error: Exception) -> str:
    """Say in one line what went wrong in newsdiff itself, and where."""
    (*_, at) = traceback.extract_tb(error.__traceback__)
    what = " ".join(str(error).split())
    place = f"{Path(at.filename).name}, line {at.lineno}"
    return (
        f"a fault in newsdiff, not in your files: {type(error).__name__}: {what} ({place}); please report it"
    )


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None, "asked for when the process was started"
    return stream
