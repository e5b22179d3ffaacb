"""Standard input, output and error, the terminal behind them, and files written whole."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.stdin import STDIN
from newsdiff.text.sanitise import one_line
from newsdiff.whole_file import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence


class RefusedError(Exception):
    """What was asked for cannot be done; the message is the one line the user gets."""


def can_draw() -> bool:
    """Tell whether standard output is a terminal, or a browser's page, that can be drawn on."""
    if _in_browser():
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _in_browser() -> bool:
    """Tell whether Textual draws by another driver than the terminal's, as under ``newsdiff serve``."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))


def read_stdin(sources: Sequence[str]) -> bytes | None:
    """Read the article that ``-`` stands for, if it is among the sources."""
    if STDIN not in sources:
        return None
    if sys.stdin is None:
        raise RefusedError("standard input: closed, nothing to read for -")
    if sys.stdin.isatty():
        remark("reading an article from the terminal; end it with Ctrl-D on a line of its own")
    from newsdiff.sources.reading import MAX_BYTES  # noqa: PLC0415

    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)  # one more than is allowed tells that there is too much
    except OSError as error:
        raise RefusedError(f"standard input: cannot be read: {error.strerror}") from error


def keys_from_terminal() -> None:
    """Take the keys from the terminal itself where standard input is a pipe or a file."""
    if _in_browser():
        return
    if sys.stdin is not None and sys.stdin.isatty():
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise RefusedError(
            "no terminal to take keys from: standard input is not one; use --plain for the text report"
        ) from None
    os.dup2(terminal, 0)
    os.close(terminal)


def write_file(path: Path, text: str) -> None:
    """Write ``text`` to ``path``; a file is the old or the new one, never a part."""
    try:
        if path.exists() and not path.is_file():  # a device or a pipe has nothing to lose
            path.write_bytes(_encoded(text))
        else:
            with replacing(Path(os.path.realpath(path))) as file:
                file.write(_encoded(text))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise RefusedError(f"{path}: cannot be written: {error.strerror or error}") from error


def print_text(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the locale: same input, same bytes."""
    if sys.stdout is None:
        raise RefusedError("standard output: closed, nowhere to write to")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(_encoded(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_stdout()
        raise RefusedError(f"standard output: cannot be written: {error.strerror or error}") from error


def _encoded(text: str) -> bytes:
    """Encode; the undecodable bytes of a file's name come out as escapes, which JSON reads."""
    return text.encode("utf-8", errors="backslashreplace")


def drop_stdout() -> None:
    """Keep Python from writing once more, on its way out, to where nobody listens."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def remark(line: str) -> None:
    """Say one line on standard error, with nothing in it that a terminal would obey."""
    if sys.stderr is not None:
        print(f"newsdiff: {one_line(line)}", file=sys.stderr)
