"""Copying to the clipboard by whatever takes it, and saying what came of it as far as that can be known.

Terminals do not tell what they did with what programs copy (OSC 52). So whatever else is at hand is used
too: tmux, which drops OSC 52 as it comes, and the desktop's own tool where the desktop is this machine's.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, cast

from newsdiff.report.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from textual.app import App

    from newsdiff.app.app import NewsdiffApp

#: Seconds in which such a program answers or never does.
_PATIENCE = 2.0
#: Bytes of text beyond which terminals are known to drop what is copied.
MOST = 74_000
#: Bytes that GNU screen passes on at once; it takes 768, the frame included.
_CHUNK = 700
#: The desktops' tools: a variable that is set where the tool has a desktop, the command.
TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
)


def copy(app: App[Any], what: str, text: str) -> str:
    """Copy ``text`` and say so: "3 passages of The Ledger copied (412 characters) through tmux"."""
    app.copy_to_clipboard(text)
    return f"{what} copied ({counted(len(text), 'character')}) {cast('NewsdiffApp', app).copied}."


def send(text: str, write: Callable[[str], object], environment: Mapping[str, str] = os.environ) -> str:
    """Copy ``text``; give in words by what: "through tmux and xclip".

    ``write`` writes to the terminal.
    """
    taken = list(_taken(text, environment))
    if taken:
        return f"through {' and '.join(taken)}"
    if environment.get("TERM", "").startswith(("linux", "vt")):
        return "nowhere: this terminal has no clipboard"
    sequence = f"\x1b]52;c;{base64.b64encode(text.encode(errors='replace')).decode()}\a"
    write(in_screen(sequence) if "STY" in environment else sequence)
    if len(text.encode(errors="replace")) > MOST:
        return "through the terminal, which may drop so much"
    return "through the terminal, if it allows that"


def in_screen(sequence: str) -> str:
    """Frame a sequence so that GNU screen hands it on to the terminal it is in."""
    pieces = (sequence[at : at + _CHUNK] for at in range(0, len(sequence), _CHUNK))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def _taken(text: str, environment: Mapping[str, str]) -> Iterator[str]:
    """Copy by other programs; yield the names of those that took it."""
    if "TMUX" in environment and _run(("tmux", "load-buffer", "-w", "-"), text):
        yield "tmux"
    if "SSH_CONNECTION" in environment or "SSH_TTY" in environment:
        return  # the clipboard of this machine is not the reader's
    for variable, command in TOOLS:
        if (not variable or environment.get(variable)) and shutil.which(command[0]) and _run(command, text):
            yield command[0]
            return


def _run(command: Sequence[str], text: str) -> bool:
    # Nothing is piped back: xclip and wl-copy stay to serve the clipboard, with their output open.
    try:
        subprocess.run(
            command,
            input=text.encode(errors="replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True
