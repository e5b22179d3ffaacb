"""What newsdiff does without a command: open the reader, or print the report where there is no terminal."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from newsdiff.analysis import Analysis, Request
from newsdiff.commands.comparing import chosen_key, write_comparison
from newsdiff.commands.options import add_asking, add_sources, add_story, add_width
from newsdiff.commands.report import render_report
from newsdiff.streams import can_draw, keys_from_terminal, read_stdin

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from newsdiff.library.store import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the reader's options."""
    add_sources(parser)
    add_story(parser)
    parser.add_argument(
        "--plain", action="store_true", help="print the text report instead of opening the reader"
    )
    parser.set_defaults(output=None)
    add_asking(parser)
    parser.add_argument("--theme", help="a theme by its name, as the reader's list of themes gives it")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    add_width(parser)


def run(options: argparse.Namespace) -> int:
    """Open the reader, or print the text report; give the exit code."""
    if options.plain or not can_draw():
        return write_comparison(options, "text", render_report)
    chosen = chosen_key(options)
    data = read_stdin(options.sources)
    keys_from_terminal()
    from newsdiff.library.config import read_config, values  # noqa: PLC0415
    from newsdiff.library.paths import library_file, story_key  # noqa: PLC0415

    config = read_config(options.config)
    file = library_file(options.data_dir)
    several = False
    if options.sources:
        key = story_key(options.sources, data)
    else:
        key, several = (chosen, False) if chosen else _last_story(file)
    request = Request(tuple(options.sources), data, library=file, story="" if options.sources else key)
    analysis = None if several else Analysis(request)  # works on while Textual is imported
    gc.disable()  # what is made for the first page stays: the app looks for cycles again when it stands
    from newsdiff.app.app import run as run_app  # noqa: PLC0415

    def open_library() -> Library:
        from newsdiff.library.store import Library  # noqa: PLC0415 - not before the first frame

        return Library(file)

    try:
        return run_app(
            analysis.result if analysis is not None else None,
            open_library=open_library,
            story=key or story_key(()),
            theme=options.theme,
            mouse=config.mouse and not options.no_mouse,
            config=config,
            values=values(config, file=options.config, data_dir=options.data_dir, options=_chosen(options)),
        )
    finally:
        if analysis is not None:
            analysis.stop()


def _last_story(library: Path) -> tuple[str, bool]:
    """Give the key of the only story in the library, "" for none, and whether there are several."""
    if not library.exists():
        return "", False
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.story_list import list_stories  # noqa: PLC0415

    try:
        stories = list_stories(library, most=2)
    except LibraryError:
        return "", False  # the library itself says what is wrong with it
    return (stories[0].key if len(stories) == 1 else ""), len(stories) > 1


def _chosen(options: argparse.Namespace) -> dict[str, object]:
    """Give the settings that options set."""
    theme = {"theme": options.theme} if options.theme else {}
    return theme | ({"mouse": False} if options.no_mouse else {})
