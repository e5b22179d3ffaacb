"""A whole visit in tmux, as a person makes it: look, fold, correct, keep, leave, and find all of it again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")

#: Seconds a step may take before the visit has failed, and between two looks at the screen.
PATIENCE, GLANCE = 30, 0.03
ARTICLES = {
    "ledger.txt": (
        "Harbour wakes to smoke",
        "Captain Mara Holt said that her crew put out the fire within an hour.",
        "A fire on the ferry Aurora injured nine people on Monday, the harbour police said.",
        "The line has sailed from this harbour since 1962.",
    ),
    "post.txt": (
        "Blaze at sea",
        "Captain Mara Holt said that her crew put out the fire within an hour.",
        "A fire on the ferry Aurora injured twelve people on Monday, the harbour police said.",
        "Passengers were taken to a school nearby.",
    ),
}


class Terminal:
    """A terminal of 80 by 24 cells in tmux, on a server of its own."""

    def __init__(self, socket: Path, command: list[str], environment: dict[str, str]) -> None:
        """Open it for ``command``, whose exit code is the last that is seen in it."""
        self._tmux = ["tmux", "-S", str(socket), "-f", os.devnull]
        shown = '"$@"; echo "left with $?"; read -r _'
        given = [f"{name}={value}" for name, value in environment.items()]
        whole = ["sh", "-c", shown, "sh", "env", "-u", "NO_COLOR", *given, *command]
        self._do("new-session", "-d", "-x", "80", "-y", "24", *whole)

    def press(self, *keys: str) -> None:
        """Press keys, as tmux names them."""
        self._do("send-keys", *keys)

    def wait_for(self, *words: str) -> str:
        """Look at the screen until all ``words`` are on it, and give it."""
        deadline = time.monotonic() + PATIENCE
        while not all(one in (screen := self._do("capture-pane", "-p")) for one in words):
            assert time.monotonic() < deadline, f"{words} did not come:\n{screen}"
            time.sleep(GLANCE)
        return screen

    def close(self) -> None:
        """End the server and all that runs in it."""
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)

    def _do(self, *arguments: str) -> str:
        done = subprocess.run([*self._tmux, *arguments], check=True, capture_output=True, timeout=PATIENCE)
        return done.stdout.decode()


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Callable[..., Terminal]]:
    """Give a function that runs newsdiff with its arguments in a new terminal."""
    opened: list[Terminal] = []
    with tempfile.TemporaryDirectory() as short:  # the path of a socket must be short

        def run(*arguments: str) -> Terminal:
            command = [sys.executable, "-m", "newsdiff", *arguments]
            opened.append(Terminal(Path(short, str(len(opened))), command, environment))
            return opened[-1]

        yield run
        for terminal in opened:
            terminal.close()


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        "NEWSDIFF_DATA_DIR": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "TEXTUAL_ANIMATIONS": "none",
    }


def test_what_is_done_in_a_visit_is_there_in_the_next(start: Callable[..., Terminal], tmp_path: Path) -> None:
    for name, lines in ARTICLES.items():
        (tmp_path / name).write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    terminal = start(*(str(tmp_path / name) for name in ARTICLES))
    terminal.wait_for("row 1/6", "1 ledger", "2 post")
    terminal.press("]", "x")
    terminal.wait_for("row 4/6", "! conflict", "“nine people” 1 | “twelve people” 2")
    terminal.press("m")
    terminal.wait_for("Kept ledger ¶ 3", "★")
    terminal.press("G", "L", "k", "2")
    terminal.wait_for("L links ledger ¶ 4 with post ¶ 4")
    terminal.press("L")
    terminal.wait_for("Linked ledger ¶ 4 with post ¶ 4; u takes it back.", "row 5/5")
    terminal.press("e", "j", "Enter")
    terminal.wait_for("Shown: conflicts only, 1 row; 4 folded", "row 4/5", "⋯ 3 rows folded")
    terminal.press("q")
    terminal.wait_for("left with 0")

    terminal = start()
    terminal.wait_for("conflicts only, 4 folded", "row 4/5", "★")
    terminal.press("0")
    terminal.wait_for("row 4/5", "Passengers were taken")
    terminal.press("C")
    terminal.wait_for("What you corrected", "linked “The line has sailed")
    terminal.press("Enter")
    terminal.wait_for("Taken back", "/6")
    terminal.press("q")
    terminal.wait_for("left with 0")
