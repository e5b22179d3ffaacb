"""``newsdiff config``: where things lie, which settings are in force and where each is from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsdiff.commands.command import OK, WRONG, Command
from newsdiff.streams import RefusedError, print_text, remark

if TYPE_CHECKING:
    import argparse
    from pathlib import Path
    from typing import TextIO

    from newsdiff.library.config import Config


def _configure(parser: argparse.ArgumentParser) -> None:
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--init", action="store_true", help="write a file of settings to begin with")
    wish.add_argument("--keys", action="store_true", help="list all actions by name, with their keys")


def _run(options: argparse.Namespace) -> int:
    from newsdiff.library.config import read_config  # noqa: PLC0415
    from newsdiff.library.paths import config_file  # noqa: PLC0415

    if options.init:
        return _init(config_file(options.config))
    return _show(read_config(options.config), options)


def _show(config: Config, options: argparse.Namespace) -> int:
    """Print what is in force; what is wrong with the file is told on stderr."""
    from newsdiff.app.settings import check  # noqa: PLC0415
    from newsdiff.library.config import values  # noqa: PLC0415

    key_map, problems = check(config)
    if options.keys:
        lines = key_map.lines()
    else:
        found = values(config, file=options.config, data_dir=options.data_dir)
        changed = key_map.lines(changed=True)
        lines = (*(f"{one.name:<10} {one.value}  ({one.origin})" for one in found), *changed)
    print_text("\n".join(lines) + "\n")
    for problem in problems:
        remark(problem)
    return WRONG if problems else OK


def _init(file: Path) -> int:
    """Write a file that sets nothing yet, never over another."""
    from newsdiff.library.config import sample_config  # noqa: PLC0415
    from newsdiff.library.paths import make_folder  # noqa: PLC0415

    try:
        make_folder(file.parent)
        with os.fdopen(
            os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8"
        ) as made:
            _write(made, sample_config(), file)
    except FileExistsError:
        raise RefusedError(f"{file}: is there already, and is left as it is") from None
    except OSError as error:
        raise RefusedError(f"{file}: cannot be written: {error.strerror or error}") from error
    remark(f"{file}: written; it sets nothing until you take the # off a line")
    return OK


def _write(made: TextIO, text: str, file: Path) -> None:
    """Write all of ``text``, or take the file away again."""
    try:
        made.write(text)
        made.flush()
    except OSError:
        file.unlink()
        raise


COMMAND = Command(
    "config",
    "show where things lie, the settings in force and where each is from",
    "Show where things lie, which settings are in force and where each is from.",
    _configure,
    _run,
)
