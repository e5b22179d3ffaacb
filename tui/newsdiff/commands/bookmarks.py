"""``newsdiff bookmarks``: what the reader kept, to hand on, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.commands.command import OK, Command
from newsdiff.commands.options import named
from newsdiff.commands.target import find_target, put
from newsdiff.streams import RefusedError, read_stdin, remark

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.store import Library

_FORMATS = ("markdown", "json", "jsonl", "csv", "html")
#: More than so many bytes of bookmarks nobody has made.
_MOST_BYTES = 100_000_000


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=_FORMATS, default="markdown", help="default: markdown; json: W3C Web Annotations"
    )
    parser.add_argument("--output", type=named, metavar="FILE", help="write to FILE, whole or not at all")
    actions = parser.add_subparsers(dest="action", metavar="[import FILE]", title="to take bookmarks in")
    taking = actions.add_parser(
        "import", help="take back what --format json or jsonl wrote", allow_abbrev=False
    )
    taking.add_argument("file", type=named, metavar="FILE", help="JSON or JSON Lines; - for standard input")


def _run(options: argparse.Namespace) -> int:
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.store import open_library  # noqa: PLC0415

    library = open_library(options.data_dir)
    if library.notice:
        remark(library.notice)
    try:
        return _take(options, library) if options.action == "import" else _print(options, library)
    except LibraryError as error:
        raise RefusedError(str(error)) from error


def _print(options: argparse.Namespace, library: Library) -> int:
    target = find_target(options.output, [str(library.file)])
    kept = library.bookmarks()
    if not kept:
        remark("no bookmarks yet: press m on a passage")
    put(target, _writer(options.format)(kept))
    return OK


def _writer(form: str) -> Callable[[Sequence[Bookmark]], str]:
    from newsdiff.library.annotations import annotations_json, annotations_jsonl  # noqa: PLC0415
    from newsdiff.report.bookmarks import bookmarks_csv, bookmarks_markdown  # noqa: PLC0415
    from newsdiff.report.html.kept import bookmarks_html  # noqa: PLC0415

    return {
        "markdown": bookmarks_markdown,
        "json": annotations_json,
        "jsonl": annotations_jsonl,
        "csv": bookmarks_csv,
        "html": bookmarks_html,
    }[form]


def _take(options: argparse.Namespace, library: Library) -> int:
    """Take bookmarks into the library, all of a file or none."""
    from newsdiff.library.annotations import read_annotations  # noqa: PLC0415
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415

    data = _read(options.file)
    try:
        found = read_annotations(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RefusedError(f"{options.file}: not text in UTF-8; nothing was taken in") from error
    except LibraryError as error:
        raise RefusedError(f"{options.file}: {error}; nothing was taken in") from error
    new = library.add_missing(found)
    there = len(found) - new
    remark(f"bookmarks taken in: {new}" + (f"; there already: {there}" if there else ""))
    return OK


def _read(name: str) -> bytes:
    if (data := read_stdin([name])) is None:
        try:
            with Path(name).open("rb") as file:
                data = file.read(_MOST_BYTES + 1)
        except OSError as error:
            raise RefusedError(f"{name}: cannot be read: {error.strerror or error}") from error
    if len(data) > _MOST_BYTES:
        raise RefusedError(f"{name}: more than {_MOST_BYTES // 1_000_000} MB; nothing was taken in")
    return data


COMMAND = Command(
    "bookmarks",
    "print the bookmarks of all stories, or take them back with `import FILE`",
    "Print the bookmarks of all stories as Markdown, JSON (W3C Web Annotations), CSV or HTML.",
    _configure,
    _run,
)
