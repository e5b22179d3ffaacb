"""The command line: what is asked for, and which part of newsdiff does it.

Data goes to standard output, remarks to standard error. Exit codes: 0 done; 2 wrong use or unreadable input,
with one line that says what and why; 130 interrupted. What is heavy is imported in the branch that needs it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff import __version__
from newsdiff.model import STDIN
from newsdiff.streams import (
    RefusedError,
    can_draw,
    drop_stdout,
    keys_from_terminal,
    print_text,
    read_stdin,
    remark,
    write_file,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.model import Comparison, Story

OK, WRONG, INTERRUPTED = 0, 2, 130
FORMATS = ("text", "json", "markdown")
FACT_FORMATS = ("text", "json", "csv", "markdown")
KINDS = ("person", "organisation", "place", "date", "number", "quote")
DEFAULT_WIDTH, LEAST_WIDTH = 80, 20

_COMMANDS_HELP = """\
commands:
  newsdiff report     write the comparison as JSON, text or Markdown
  newsdiff facts      write who, where, when, how many and who said what, source by source
  newsdiff bookmarks  print the bookmarks of all stories
  (a file of such a name is opened as ./report; `newsdiff COMMAND --help` tells more)

Without SOURCE the sample story opens. Where there is no terminal to draw on, the text report is printed.
"""


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
    shared = _shared_options()
    options, others = shared.parse_known_args(arguments)
    match others:
        case ["report", *rest]:
            return _report(_report_parser(shared).parse_args(rest, options))
        case ["facts", *rest]:
            return _facts(_facts_parser(shared).parse_args(rest, options))
        case ["bookmarks", *rest]:
            return _bookmarks(_bookmarks_parser(shared).parse_args(rest, options))
        case _:
            return _open(_open_parser(shared).parse_args(others, options))


def _shared_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsdiff", add_help=False, allow_abbrev=False)
    parser.add_argument(
        "--data-dir", type=lambda name: Path(_named(name)), metavar="FOLDER", help="where bookmarks are kept"
    )
    return parser


def _open_parser(shared: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsdiff",
        description="Read several outlets' articles on one story side by side.",
        epilog=_COMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
        allow_abbrev=False,
    )
    _add_sources(parser)
    parser.add_argument(
        "--plain", action="store_true", help="print the text report instead of opening the reader"
    )
    parser.set_defaults(output=None)
    parser.add_argument("--theme", help="a theme by its name, as the reader's list of themes gives it")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    _add_width(parser)
    parser.add_argument("--version", action="version", version=f"newsdiff {__version__}")
    return parser


def _report_parser(shared: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsdiff report",
        description="Write the comparison down.",
        parents=[shared],
        allow_abbrev=False,
    )
    _add_sources(parser)
    _add_writing(parser, FORMATS)
    return parser


def _add_writing(parser: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    parser.add_argument("--format", choices=formats, default="text", help="default: text")
    parser.add_argument("--output", type=_named, metavar="FILE", help="write to FILE, whole or not at all")
    _add_width(parser)


def _facts_parser(shared: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsdiff facts",
        description="Write the facts: which source has which, in what words, and who says so.",
        parents=[shared],
        allow_abbrev=False,
    )
    _add_sources(parser)
    parser.add_argument(
        "--kind", action="append", choices=KINDS, help="only facts of this kind (may be given again)"
    )
    _add_writing(parser, FACT_FORMATS)
    return parser


def _bookmarks_parser(shared: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsdiff bookmarks",
        description="Print the bookmarks of all stories.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="default: markdown"
    )
    return parser


def _add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources",
        nargs="*",
        type=_named,
        metavar="SOURCE",
        help="a file (text, Markdown, saved HTML), a folder of files, or - for standard input",
    )


def _add_width(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--width",
        type=_width,
        help="columns of the text report (default: COLUMNS, else the terminal's, else 80)",
    )


def _named(value: str) -> str:
    """Refuse the empty name, which would stand for the folder newsdiff was called in."""
    if not value:
        raise argparse.ArgumentTypeError("the name is empty")
    return value


def _width(value: str) -> int:
    try:
        width = int(value)
    except ValueError:
        width = 0
    if width < LEAST_WIDTH:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number of columns from {LEAST_WIDTH} up")
    return width


def _open(options: argparse.Namespace) -> int:
    """Open the reader, or print the text report where there is no terminal for it."""
    if options.plain or not can_draw():
        return _write(options, "text", _render)
    from newsdiff.app.app import run  # noqa: PLC0415
    from newsdiff.library.paths import story_key  # noqa: PLC0415
    from newsdiff.library.store import open_library  # noqa: PLC0415

    data = read_stdin(options.sources)
    keys_from_terminal()
    return run(
        lambda progress: _load(options.sources, data, progress),
        library=open_library(options.data_dir),
        story=story_key(options.sources, data),
        theme=options.theme,
        mouse=not options.no_mouse,
    )


def _report(options: argparse.Namespace) -> int:
    return _write(options, options.format, _render)


def _facts(options: argparse.Namespace) -> int:
    from newsdiff.report.facts import write_facts  # noqa: PLC0415

    kinds = options.kind or KINDS
    return _write(options, options.format, lambda found, form, width: write_facts(found, kinds, form, width))


def _write(options: argparse.Namespace, form: str, render: Callable[[Comparison, str, int], str]) -> int:
    """Compare the sources and write what ``render`` makes of it; what cannot be read is told on stderr."""
    from newsdiff.compare.comparison import compare  # noqa: PLC0415
    from newsdiff.sources.errors import StoryError  # noqa: PLC0415

    try:
        story = _load(options.sources, read_stdin(options.sources))
    except StoryError as error:
        raise RefusedError(str(error)) from error
    for failure in story.failures:
        remark(f"{failure.path}: {failure.reason}")
    if form in ("json", "csv"):
        _tell_what_json_cannot(story)
    target = _target(options.output, story)
    text = render(compare(story), form, options.width or _columns(target))
    if target is None:
        print_text(text)
    else:
        write_file(target, text)
    return OK


def _load(
    sources: Sequence[str], stdin: bytes | None, progress: Callable[[int, int], None] | None = None
) -> Story:
    from newsdiff.sources.load import load_story  # noqa: PLC0415
    from newsdiff.sources.sample import sample_folder  # noqa: PLC0415

    return load_story(sources or [sample_folder()], stdin=stdin, progress=progress)


def _render(comparison: Comparison, form: str, width: int) -> str:
    if form == "json":
        from newsdiff.report.json import write_json  # noqa: PLC0415

        return write_json(comparison)
    if form == "markdown":
        from newsdiff.report.markdown import write_markdown  # noqa: PLC0415

        return write_markdown(comparison)
    from newsdiff.report.text import write_text  # noqa: PLC0415

    return write_text(comparison, width)


def _tell_what_json_cannot(story: Story) -> None:
    """Say on standard error what the other reports say in their text."""
    for source in story.sources:
        for warning in source.warnings:
            remark(f"{source.path}: {warning}")
    if len(story.sources) == 1:
        remark(f"{story.sources[0].path}: the only source, nothing to compare with")


def _bookmarks(options: argparse.Namespace) -> int:
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


def _columns(target: Path | None) -> int:
    """Give the columns to fill: COLUMNS, else the terminal's, else 80; a file depends on no terminal."""
    if target is not None:
        return DEFAULT_WIDTH
    return max(LEAST_WIDTH, shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns)


def _target(output: str | None, story: Story) -> Path | None:
    """Give the file to write, or None for standard output; refuse what would lose something."""
    if output is None or output == STDIN:
        return None
    try:
        path = Path(output)
        if path.is_dir():
            raise RefusedError(f"{output}: is a folder; name a file for the report")
        if not path.parent.is_dir():
            raise RefusedError(f"{output}: cannot be written, there is no folder {path.parent}")
        if any(s.path != STDIN and os.path.realpath(path) == os.path.realpath(s.path) for s in story.sources):
            raise RefusedError(f"{output}: is one of the sources, the report would overwrite it")
    except OSError as error:
        raise RefusedError(f"{output}: cannot be written: {error.strerror or error}") from error
    return path
