"""By what words are copied: other programs where they are at hand, the terminal's clipboard, GNU screen."""

from __future__ import annotations

import base64
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app import copying
from newsdiff.app.copying import MOST, in_screen, send

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def written() -> list[str]:
    return []


def test_the_terminal_gets_the_words_in_its_own_form(written: list[str]) -> None:
    assert send("café", written.append, {"TERM": "xterm", "SSH_TTY": "/dev/pts/0"}).startswith(
        "through the terminal"
    )
    (sequence,) = written
    assert sequence.startswith("\x1b]52;c;")
    assert sequence.endswith("\a")
    assert base64.b64decode(sequence[7:-1]).decode() == "café"


def test_a_terminal_without_a_clipboard_is_said_to_have_none(written: list[str]) -> None:
    assert "no clipboard" in send("words", written.append, {"TERM": "linux", "SSH_TTY": "/dev/tty1"})
    assert not written


def test_more_than_terminals_take_is_said(written: list[str]) -> None:
    assert "may drop" in send("é" * (MOST // 2 + 1), written.append, {"TERM": "xterm", "SSH_TTY": "x"})


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=3000))
def test_screen_hands_every_character_on(sequence: str) -> None:
    framed = in_screen(sequence)
    pieces = framed.split("\x1b\\")[:-1]
    assert all(piece.startswith("\x1bP") and len(piece) + 2 <= 768 for piece in pieces)
    assert "".join(piece.removeprefix("\x1bP") for piece in pieces) == sequence


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program called wl-copy on the path that keeps what it is given, and stays."""
    program = tmp_path / "wl-copy"
    program.write_text(f"#!/bin/sh\n/bin/cat > {tmp_path}/taken\n/bin/sleep 60 & echo $! > {tmp_path}/pid\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_desktops_own_tool_is_used(tool: Path, written: list[str]) -> None:
    said = send("“words”", written.append, {"WAYLAND_DISPLAY": "wayland-0"})
    subprocess.run(["/bin/kill", (tool / "pid").read_text().strip()], check=True)
    assert said == "through wl-copy"
    assert (tool / "taken").read_text(encoding="utf-8") == "“words”"
    assert not written


def test_the_desktop_of_a_machine_far_away_is_left_alone(tool: Path, written: list[str]) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "SSH_CONNECTION": "far", "TERM": "xterm"}
    assert send("words", written.append, environment).startswith("through the terminal")
    assert not (tool / "taken").exists()


def test_a_tool_that_fails_leaves_it_to_the_terminal(tool: Path, written: list[str]) -> None:
    (tool / "wl-copy").write_text("#!/bin/sh\nexit 1\n")
    assert send("words", written.append, {"WAYLAND_DISPLAY": "x", "TERM": "xterm"}).startswith(
        "through the t"
    )
    assert written


@pytest.fixture
def tmux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Start a tmux of its own, with a session; give the command that talks to it."""
    if shutil.which("tmux") is None:
        pytest.skip("no tmux")
    monkeypatch.setenv("TMUX_TMPDIR", str(tmp_path))
    monkeypatch.setattr(copying, "TOOLS", ())
    command = ["tmux", "-L", "newsdiff-test", "-f", "/dev/null"]
    subprocess.run([*command, "new-session", "-d", "cat"], check=True)
    socket = next(tmp_path.glob("tmux-*/newsdiff-test"))
    monkeypatch.setenv("TMUX", f"{socket},0,0")
    yield command
    subprocess.run([*command, "kill-server"], check=True)


def test_within_tmux_its_buffer_has_the_words(tmux: list[str], written: list[str]) -> None:
    assert send("zwölf Leute", written.append) == "through tmux"
    shown = subprocess.run([*tmux, "show-buffer"], capture_output=True, check=True)
    assert shown.stdout.decode() == "zwölf Leute"
    assert not written
