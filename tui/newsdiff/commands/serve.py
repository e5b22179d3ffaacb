"""``newsdiff serve``: the reader in a browser, by textual-serve."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from typing import TYPE_CHECKING

from newsdiff.commands.command import OK, Command
from newsdiff.commands.options import add_sources, named
from newsdiff.stdin import STDIN
from newsdiff.streams import RefusedError, remark

if TYPE_CHECKING:
    from collections.abc import Sequence

_PORT = 8000


def _configure(parser: argparse.ArgumentParser) -> None:
    add_sources(parser)
    parser.add_argument("--port", type=_port, default=_PORT, help=f"default: {_PORT}")
    parser.add_argument(
        "--host", type=named, default="localhost", help="the address to answer at; default: this machine only"
    )
    parser.add_argument("--theme", help="a theme by its name, as the reader's list of themes gives it")


def _port(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 0 < int(value[:6]) < 65536:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 to 65535")
    return int(value)


def _run(options: argparse.Namespace) -> int:
    if STDIN in options.sources:
        raise RefusedError("serve: standard input can be read only once; save it to a file and name that")
    for source in options.sources:
        if not os.path.lexists(source):
            raise RefusedError(f"{source}: there is no such file or folder")
    try:
        from newsdiff.commands.serving import ReaderServer, is_loopback  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise RefusedError(
            f"serve: {error.name} is not installed; `pip install 'newsdiff[serve]'` brings it"
        ) from None
    if not is_loopback(options.host):
        remark(f"{options.host}: whoever can reach this address reads your articles and your library too")
    server = ReaderServer(reader_command(options), host=options.host, port=options.port, title="newsdiff")
    try:
        server.serve()
    except OSError as error:
        reason = error.strerror or error
        raise RefusedError(f"serve: {options.host}, port {options.port}: cannot be used: {reason}") from error
    return OK


def reader_command(options: argparse.Namespace) -> str:
    """Give the command that starts a reader, quoted for the shell by which textual-serve runs it."""
    settings: Sequence[tuple[str, object]] = (
        ("--data-dir", options.data_dir),
        ("--config", options.config),
        ("--theme", options.theme),
    )
    given = [part for name, value in settings if value for part in (name, str(value))]
    return shlex.join([sys.executable, "-m", "newsdiff", *given, *map(_plainly_a_path, options.sources)])


def _plainly_a_path(source: str) -> str:
    """Give a path that no one takes for an option or a command."""
    return source if os.path.isabs(source) else os.path.join(os.curdir, source)  # noqa: PTH117, PTH118


COMMAND = Command(
    "serve",
    "open the reader in a browser, on this machine",
    "Open the reader in a browser. Only this machine is answered unless --host says otherwise.",
    _configure,
    _run,
)
