"""The command line: which command is asked for, and how it ends.

Data goes to standard output, remarks to standard error. Exit codes: 0 done; 2 wrong use or unreadable input,
with one line that says what and why; 130 interrupted. What is heavy is imported in the branch that needs it.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from newsdiff import __version__
from newsdiff.commands import bookmarks, config, facts, read, report, search, serve, stories
from newsdiff.commands.command import INTERRUPTED, OK, WRONG
from newsdiff.commands.options import OptionParser, shared_options
from newsdiff.streams import RefusedError, drop_stdout, remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.commands.command import Command

#: The one list of commands: it makes the dispatch and the help.
COMMANDS = (
    report.COMMAND,
    facts.COMMAND,
    bookmarks.COMMAND,
    stories.COMMAND,
    search.COMMAND,
    serve.COMMAND,
    config.COMMAND,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; give the exit code."""
    try:
        return _dispatch(list(sys.argv[1:] if argv is None else argv))
    except RefusedError as refusal:
        remark(str(refusal))
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_stdout()
        return OK


def _dispatch(arguments: list[str]) -> int:
    """Find the command, which stands first but for --data-dir; without one the reader opens."""
    shared = shared_options()
    options, others = shared.parse_known_args(arguments)
    command = next((one for one in COMMANDS if others[:1] == [one.name]), None)
    if command is None:
        return read.run(_reader_parser(shared).parse_args(others, options))
    return command.run(_command_parser(command, shared).parse_args(others[1:], options))


def _command_parser(command: Command, shared: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = OptionParser(
        prog=f"newsdiff {command.name}",
        description=command.description,
        parents=[shared],
        allow_abbrev=False,
    )
    command.configure(parser)
    return parser


def _reader_parser(shared: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = OptionParser(
        prog="newsdiff",
        description="Read several outlets' articles on one story side by side.",
        epilog=_commands_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
        allow_abbrev=False,
    )
    read.configure(parser)
    parser.add_argument("--version", action="version", version=f"newsdiff {__version__}")
    return parser


def _commands_help() -> str:
    width = max(len(command.name) for command in COMMANDS)
    return "\n".join(
        (
            "commands:",
            *(f"  newsdiff {command.name:{width}}  {command.summary}" for command in COMMANDS),
            "  (a file of such a name is opened as ./report; `newsdiff COMMAND --help` tells more)",
            "",
            "Without SOURCE the last story opens, the library when there are several, and at first the sample"
            " story. Where there is no terminal to draw on, the text report is printed.",
        )
    )
