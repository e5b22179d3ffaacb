"""Copying to the clipboard, and saying what came of it as far as that can be known."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

#: tmux answers at once or not at all.
_PATIENCE = 2.0


def copy(app: App[object], text: str) -> str:
    """Copy ``text`` by the terminal (OSC 52), within tmux by tmux too; give in words what happened.

    tmux as it comes drops what programs send by the terminal, and terminals do not tell what they did.
    """
    app.copy_to_clipboard(text)
    if "TMUX" not in os.environ:
        return "Copied, if the terminal takes what programs copy."
    try:
        subprocess.run(
            ["tmux", "load-buffer", "-w", "-"],
            input=text.encode(),
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return "Sent to the terminal; tmux did not take it."
    return "Copied into tmux's buffer, and to the clipboard if the terminal takes it."
