"""Reading the sources, comparing them and writing what a command makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.commands.command import CONFLICTS, OK
from newsdiff.commands.readers import readers_version
from newsdiff.commands.target import columns, find_target, put
from newsdiff.streams import RefusedError, drop_stdout, read_stdin, remark

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from newsdiff.compare.mending import Compare
    from newsdiff.model import Comparison, Story
    from newsdiff.report.readers_part import ReadersPart

    #: Makes the text of a comparison and the reader's part in it, in a format, so many columns wide.
    Render = Callable[[Comparison, ReadersPart, str, int], str]

#: Formats for programs, which say nothing of what newsdiff noticed on reading.
_BARE = frozenset({"json", "csv"})


def in_conflict(comparison: Comparison) -> bool:
    """Tell whether a row conflicts, or sources disagree on a fact."""
    from newsdiff.model import Relation  # noqa: PLC0415 - not before the reader's first frame

    return bool(comparison.disagreements) or any(row.relation is Relation.CONFLICT for row in comparison.rows)


def write_comparison(
    options: argparse.Namespace,
    form: str,
    render: Render,
    conflicts: Callable[[Comparison], bool] = in_conflict,
) -> int:
    """Compare the sources and write what ``render`` makes of it; what cannot be read is told on stderr.

    Gives the exit code, which with ``options.exit_code`` depends on ``conflicts``. Raises RefusedError.
    """
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.report.readers_part import NOTHING  # noqa: PLC0415
    from newsdiff.sources.errors import StoryError  # noqa: PLC0415

    try:
        key, story, compare = _story(options)
    except (LibraryError, StoryError) as error:
        raise RefusedError(str(error)) from error
    for failure in story.failures:
        remark(f"{failure.path}: {failure.reason}")
    if form in _BARE:
        _tell_what_is_noticed(story)
    target = find_target(options.output, [source.path for source in story.sources])
    if options.as_found:
        comparison, reader = compare(story), NOTHING
    else:
        comparison, reader = readers_version(story, options.data_dir, key, compare)
    text = render(comparison, reader, form, _width(options, target))
    try:
        put(target, text)
    except BrokenPipeError:  # whoever reads only the beginning still gets the exit code
        drop_stdout()
    return CONFLICTS if options.exit_code and conflicts(comparison) else OK


def _story(options: argparse.Namespace) -> tuple[str, Story, Compare]:
    """Read the story asked for; give its key, and how to compare it. Raises StoryError for no article.

    A story of the library has all its articles, also those that were added, and those whose files are gone;
    it is compared once.
    """
    from newsdiff.compare.comparison import compare  # noqa: PLC0415
    from newsdiff.stories.desk import Desk  # noqa: PLC0415

    if key := chosen_key(options):
        from newsdiff.library.paths import library_file  # noqa: PLC0415
        from newsdiff.library.store import Library  # noqa: PLC0415
        from newsdiff.stories.once import CompareOnce  # noqa: PLC0415

        library = Library(library_file(options.data_dir))
        opened = Desk(library).open_kept(key)
        return key, opened.told(opened.story), CompareOnce(library)
    opened = Desk(None).open_paths(options.sources, read_stdin(options.sources))
    return opened.key, opened.told(opened.story), compare


def chosen_key(options: argparse.Namespace) -> str:
    """Give the key of the library's story that is asked for, "" where none is. Raises RefusedError."""
    if options.story is None:
        return ""
    if options.sources:
        raise RefusedError(f"--story {options.story}: give a story of the library or articles, not both")
    from newsdiff.commands.choosing import choose  # noqa: PLC0415
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.paths import library_file  # noqa: PLC0415
    from newsdiff.library.store import Library  # noqa: PLC0415

    try:
        return choose(Library(library_file(options.data_dir)), options.story, ("here", "archived")).key
    except LibraryError as error:
        raise RefusedError(str(error)) from error


def _width(options: argparse.Namespace, target: Path | None) -> int:
    """Give the columns of the text; what is wrong with the settings is told on stderr."""
    from newsdiff.library.config import read_config  # noqa: PLC0415

    config = read_config(options.config)
    for problem in config.problems:
        remark(problem)
    return options.width or config.width or columns(target)


def _tell_what_is_noticed(story: Story) -> None:
    """Say on standard error what the other reports say in their text."""
    for source in story.sources:
        for warning in source.warnings:
            remark(f"{source.path}: {warning}")
    if len(story.sources) == 1:
        remark(f"{story.sources[0].path}: the only source, nothing to compare with")
