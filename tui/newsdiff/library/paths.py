"""Where the library and the settings lie, and the name under which a story is kept in it."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.stdin import STDIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Source

#: The environment variable that names the folder for the reader's own data.
FOLDER_VARIABLE = "NEWSDIFF_DATA_DIR"
#: The environment variable that names the file of settings.
CONFIG_VARIABLE = "NEWSDIFF_CONFIG"
DATABASE_NAME = "library.db"
#: What can be found out anew from the library, kept to be quick.
DERIVED_NAME = "derived.db"
SAMPLE_KEY = "sample"


def data_folder(given: Path | None = None) -> Path:
    """Give the folder of the reader's own data: ``given``, else the environment's, else the system's."""
    if given is not None:
        return given.expanduser()
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named).expanduser()
    from platformdirs import user_data_dir  # noqa: PLC0415

    return Path(user_data_dir("newsdiff", appauthor=False))


def config_file(given: Path | None = None) -> Path:
    """Give the file of the reader's settings: ``given``, else the environment's, else the system's."""
    if given is not None:
        return given.expanduser()
    if named := os.environ.get(CONFIG_VARIABLE):
        return Path(named).expanduser()
    from platformdirs import user_config_dir  # noqa: PLC0415

    return Path(user_config_dir("newsdiff", appauthor=False)) / "config.toml"


def library_file(given: Path | None = None) -> Path:
    """Give the library's file in ``data_folder(given)``."""
    return data_folder(given) / DATABASE_NAME


def story_key(paths: Sequence[str | Path], stdin: bytes | None = None) -> str:
    """Name the story that ``paths`` (files, folders, ``-``) open, whatever their order and their content.

    The name depends on where the files are, so an edited file keeps its bookmarks; an article from standard
    input has no place and is named by its content. No path at all is the sample story.
    """
    if not paths:
        return SAMPLE_KEY
    names = {os.path.realpath(path) for path in paths if str(path) != STDIN}
    if stdin is not None:
        names.add(STDIN + hashlib.sha256(stdin).hexdigest())
    return hashlib.sha256(json.dumps(sorted(names)).encode()).hexdigest()[:32]


def make_folder(folder: Path) -> None:
    """Make ``folder``, and what is missing above it, for its owner's eyes only. Raises OSError."""
    missing = [folder, *folder.parents]
    for one in reversed([f for f in missing if not f.exists()]):
        one.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def make_file(file: Path) -> None:
    """Make ``file`` if there is none, readable and writable for its owner only. Raises OSError.

    A file that is there is not touched: to close it here would undo SQLite's locks on it in this process.
    """
    with suppress(FileExistsError):
        if not file.exists():
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def kept_path(source: Source) -> str:
    """Give the path under which a source's bookmarks are kept; standard input has none but its sign."""
    return source.path if source.path == STDIN else os.path.realpath(source.path)
