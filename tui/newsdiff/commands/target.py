"""Where a command's text goes: standard output, or a file that nothing is lost by."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.library.config import LEAST_WIDTH
from newsdiff.stdin import STDIN
from newsdiff.streams import RefusedError, print_text, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEFAULT_WIDTH = 80


def find_target(output: str | None, sources: Iterable[str] = ()) -> Path | None:
    """Give the file to write, or None for standard output; refuse what would lose something.

    ``sources`` are the paths of the articles. Raises RefusedError.
    """
    if output is None or output == STDIN:
        return None
    try:
        path = Path(output)
        if path.is_dir():
            raise RefusedError(f"{output}: is a folder; name a file for the report")
        if not path.parent.is_dir():
            raise RefusedError(f"{output}: cannot be written, there is no folder {path.parent}")
        real = os.path.realpath(path)
        if any(source != STDIN and real == os.path.realpath(source) for source in sources):
            raise RefusedError(f"{output}: is one of the files this is made from, and would be overwritten")
    except OSError as error:
        raise RefusedError(f"{output}: cannot be written: {error.strerror or error}") from error
    return path


def columns(target: Path | None) -> int:
    """Give the columns to fill: COLUMNS, else the terminal's, else 80; a file depends on no terminal."""
    if target is not None:
        return _DEFAULT_WIDTH
    return max(LEAST_WIDTH, shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns)


def put(target: Path | None, text: str) -> None:
    """Write ``text`` to the file, or to standard output. Raises RefusedError."""
    if target is None:
        print_text(text)
    else:
        write_file(target, text)
