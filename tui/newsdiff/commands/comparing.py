"""Reading the sources, comparing them and writing what a command makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.analysis import Request, read
from newsdiff.commands.command import OK
from newsdiff.commands.target import columns, find_target, put
from newsdiff.streams import RefusedError, read_stdin, remark

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from newsdiff.model import Comparison, Story

#: Formats for programs, which say nothing of what newsdiff noticed on reading.
_BARE = frozenset({"json", "csv"})


def write_comparison(
    options: argparse.Namespace, form: str, render: Callable[[Comparison, str, int], str]
) -> int:
    """Compare the sources and write what ``render`` makes of it; what cannot be read is told on stderr.

    ``render`` gets the comparison, the format and the width. Gives the exit code; raises RefusedError.
    """
    from newsdiff.compare.comparison import compare  # noqa: PLC0415
    from newsdiff.sources.errors import StoryError  # noqa: PLC0415

    try:
        story = read(Request(tuple(options.sources), read_stdin(options.sources)))
    except StoryError as error:
        raise RefusedError(str(error)) from error
    for failure in story.failures:
        remark(f"{failure.path}: {failure.reason}")
    if form in _BARE:
        _tell_what_is_noticed(story)
    target = find_target(options.output, [source.path for source in story.sources])
    put(target, render(compare(story), form, options.width or columns(target)))
    return OK


def _tell_what_is_noticed(story: Story) -> None:
    """Say on standard error what the other reports say in their text."""
    for source in story.sources:
        for warning in source.warnings:
            remark(f"{source.path}: {warning}")
    if len(story.sources) == 1:
        remark(f"{story.sources[0].path}: the only source, nothing to compare with")
