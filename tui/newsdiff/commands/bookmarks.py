"""``newsdiff bookmarks``: what the reader kept, to hand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.commands.command import OK, Command
from newsdiff.streams import RefusedError, print_text, remark

if TYPE_CHECKING:
    import argparse


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="default: markdown"
    )


def _run(options: argparse.Namespace) -> int:
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.store import open_library  # noqa: PLC0415
    from newsdiff.report.bookmarks import bookmarks_json, bookmarks_markdown  # noqa: PLC0415

    library = open_library(options.data_dir)
    if library.notice:
        remark(library.notice)
    try:
        kept = library.bookmarks()
    except LibraryError as error:
        raise RefusedError(str(error)) from error
    if not kept:
        remark("no bookmarks yet: press m on a passage")
    print_text(bookmarks_json(kept) if options.format == "json" else bookmarks_markdown(kept))
    return OK


COMMAND = Command(
    "bookmarks",
    "print the bookmarks of all stories",
    "Print the bookmarks of all stories.",
    _configure,
    _run,
)
