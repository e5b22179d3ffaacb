"""What opens in a real terminal when nothing is named: the sample, the last story, the library."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

#: Seconds a step may take before the visit has failed.
PATIENCE = 30
_CONTROL = re.compile(rb"\x1b\[[0-9;?<>=]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]")


class Visit:
    """A process on a pseudo-terminal."""

    def __init__(self, arguments: list[str], folder: Path) -> None:
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", NEWSDIFF_DATA_DIR=str(folder), TEXTUAL_ANIMATIONS="none")
            os.execv(sys.executable, [sys.executable, "-m", "newsdiff", *arguments])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 150, 0, 0))

    def wait_for(self, words: str) -> None:
        """Read what is drawn until ``words`` are."""
        drawn = b""
        while words not in _CONTROL.sub(b"", drawn).decode(errors="replace"):
            ready, _, _ = select.select([self.terminal], [], [], PATIENCE)
            more = self._read() if ready else b""
            assert more, f"{words!r} was not drawn, but: {_CONTROL.sub(b'', drawn)[-2000:]!r}"
            drawn += more

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.terminal, keys.encode())

    def _read(self) -> bytes:
        try:
            return bytes(os.read(self.terminal, 65536))
        except OSError:  # so Linux says that the other side has closed
            return b""

    def leave(self) -> int:
        """Press q and give the exit code."""
        self.press("q")
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@pytest.fixture
def visits(tmp_path: Path) -> Iterator[list[Visit]]:
    lines = ("Fire on the ferry Aurora", "", "A fire on the ferry hurt twelve people, police say.", "")
    (tmp_path / "post.txt").write_text("\n".join(lines), encoding="utf-8")
    started: list[Visit] = []
    yield started
    for visit in started:
        try:
            os.kill(visit.pid, signal.SIGKILL)
            os.waitpid(visit.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


def test_without_arguments_the_sample_then_the_last_story_then_the_library(
    visits: list[Visit], tmp_path: Path
) -> None:
    for words in ("Kim Jong Un", "Kim Jong Un"):
        visits.append(Visit([], tmp_path / "data"))
        visits[-1].wait_for(words)
        visits[-1].wait_for("row 1/")
        assert visits[-1].leave() == 0
    visits.append(Visit([str(tmp_path / "post.txt")], tmp_path / "data"))
    visits[-1].wait_for("row 1/")
    assert visits[-1].leave() == 0
    visits.append(Visit([], tmp_path / "data"))
    visits[-1].wait_for("Library: 2 stories")
    assert visits[-1].leave() == 0
