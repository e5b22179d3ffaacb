"""Options and arguments that several commands have."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from newsdiff.library.config import LEAST_WIDTH
from newsdiff.streams import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence


class OptionParser(argparse.ArgumentParser):
    """Says in one line what is wrong with the options, and where they are explained."""

    def error(self, message: str) -> NoReturn:
        """Raise RefusedError; from ArgumentParser."""
        raise RefusedError(f"{message}; `{self.prog} --help` tells more")


def shared_options() -> argparse.ArgumentParser:
    """Make the parser of what may stand before or after any command."""
    parser = OptionParser(prog="newsdiff", add_help=False, allow_abbrev=False)
    parser.add_argument("--data-dir", type=_path, metavar="FOLDER", help="the folder of the library")
    parser.add_argument("--config", type=_path, metavar="FILE", help="the file of settings")
    return parser


def add_sources(parser: argparse.ArgumentParser) -> None:
    """Add the articles of a story."""
    parser.add_argument(
        "sources",
        nargs="*",
        type=named,
        metavar="SOURCE",
        help="a file (text, Markdown, saved HTML), a folder of files, or - for standard input",
    )


def add_story(parser: argparse.ArgumentParser) -> None:
    """Add the choice of a story of the library in place of articles."""
    parser.add_argument(
        "--story",
        type=named,
        metavar="STORY",
        help="a story of the library instead, by its number in `newsdiff stories`, its key, or words of its"
        " title",
    )


def add_writing(parser: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    """Add in which of ``formats`` (the first is the default), where to and how wide to write."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"default: {formats[0]}")
    parser.add_argument("--output", type=named, metavar="FILE", help="write to FILE, whole or not at all")
    add_width(parser)


def add_asking(parser: argparse.ArgumentParser) -> None:
    """Add whose version of the comparison is asked for, and whether the exit code tells of conflicts."""
    parser.add_argument(
        "--as-found", action="store_true", help="as newsdiff found it, without your corrections and bookmarks"
    )
    parser.add_argument(
        "--exit-code",
        action="store_true",
        help="end with 1 where a row conflicts or sources disagree on a fact, with 0 where none does",
    )


def add_width(parser: argparse.ArgumentParser) -> None:
    """Add the width of a text report."""
    parser.add_argument(
        "--width",
        type=_width,
        help="columns of the text report (default: COLUMNS, else the terminal's, else 80)",
    )


def named(value: str) -> str:
    """Refuse the empty name, which would stand for the folder newsdiff was called in."""
    if not value:
        raise argparse.ArgumentTypeError("the name is empty")
    return value


def _path(value: str) -> Path:
    return Path(named(value))


def _width(value: str) -> int:
    try:
        width = int(value)
    except ValueError:
        width = 0
    if width < LEAST_WIDTH:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number of columns from {LEAST_WIDTH} up")
    return width
