"""``newsdiff search``: words in all stories, notes and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.commands.command import OK, Command
from newsdiff.streams import RefusedError, print_text, remark

if TYPE_CHECKING:
    import argparse

_MOST = 20


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help='all of these words; a "quoted phrase" as it stands; word* by its beginning',
    )
    parser.add_argument(
        "--most", type=int, default=_MOST, metavar="N", help=f"results shown (default: {_MOST})"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")


def _run(options: argparse.Namespace) -> int:
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.store import open_library  # noqa: PLC0415
    from newsdiff.stories.report import found_json, found_text  # noqa: PLC0415
    from newsdiff.stories.searching import search  # noqa: PLC0415

    if options.most < 1:
        raise RefusedError(f"--most {options.most}: give a number from 1 up")
    typed = " ".join(_as_typed(word) for word in options.words)
    library = open_library(options.data_dir)
    if library.notice:
        remark(library.notice)
    try:
        count, found = search(library, typed, options.most)
    except LibraryError as error:
        raise RefusedError(str(error)) from error
    if not found:
        remark("not found")
    elif count > len(found):
        remark(f"{count} found, the first {len(found)} shown; --most shows more")
    print_text(found_json(typed, count, found) if options.json else found_text(found))
    return OK


def _as_typed(word: str) -> str:
    """Give an argument as the reader meant it: the shell took the quotes off a phrase."""
    return f'"{word}"' if " " in word and '"' not in word else word


COMMAND = Command(
    "search",
    "find words in all stories, notes and facts",
    "Find words in the texts of all stories, in your notes and in the facts.",
    _configure,
    _run,
)
