"""The one place where what a reader made of a story is taken from the library, before any report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.streams import remark

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.model import Comparison
    from newsdiff.report.readers_part import ReadersPart


def readers_version(
    comparison: Comparison, data_dir: Path | None, story: str
) -> tuple[Comparison, ReadersPart]:
    """Give the comparison as the reader corrected it, and what of it is the reader's.

    ``story`` is the story's key. A library that cannot be read is told on standard error and does without.
    """
    from newsdiff.library.paths import DATABASE_NAME, data_folder  # noqa: PLC0415
    from newsdiff.report.readers_part import NOTHING  # noqa: PLC0415

    try:
        if not (data_folder(data_dir) / DATABASE_NAME).exists():
            return comparison, NOTHING
    except OSError:
        return comparison, NOTHING
    return _from_library(comparison, data_dir, story)


def _from_library(
    comparison: Comparison, data_dir: Path | None, story: str
) -> tuple[Comparison, ReadersPart]:
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.kept import find_kept  # noqa: PLC0415
    from newsdiff.library.store import open_library  # noqa: PLC0415
    from newsdiff.report.readers_part import NOTHING, as_corrected  # noqa: PLC0415

    library = open_library(data_dir)
    if library.notice:
        remark(library.notice)
    try:
        bookmarks = library.bookmarks(story, comparison.story.sources)
        corrections = [kept.correction for kept in library.corrections(story)]
    except LibraryError as error:
        remark(str(error))
        return comparison, NOTHING
    found, part = as_corrected(comparison, corrections)
    return found, replace(part, kept=tuple(find_kept(found, bookmark) for bookmark in bookmarks))
