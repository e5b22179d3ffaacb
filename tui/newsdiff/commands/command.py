"""What a command is: its name, its options, what it does; and how newsdiff ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

#: Exit codes: done; the sources conflict, where that was asked; wrong use or input that cannot be read;
#: interrupted.
OK, CONFLICTS, WRONG, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the command line.

    ``summary`` is its line in ``newsdiff --help``, ``description`` what its own help begins with.
    ``configure`` adds its options and arguments to a parser that has ``--data-dir`` and ``--config`` already;
    it may add subparsers. ``run`` does the work with the options found and gives the exit code; it raises
    RefusedError with one line for the user. Nothing heavy is imported before ``run`` is called.
    """

    name: str
    summary: str
    description: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
