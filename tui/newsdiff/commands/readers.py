"""The one place where what a reader made of a story is taken from the library, before any report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.streams import remark

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.compare.mending import Compare
    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.corrections import KeptCorrection
    from newsdiff.model import Comparison, Story
    from newsdiff.report.readers_part import ReadersPart


def readers_version(
    story: Story, data_dir: Path | None, key: str, compare: Compare
) -> tuple[Comparison, ReadersPart]:
    """Compare ``story`` as the reader corrected it, by ``compare``; give also what of it is the reader's.

    ``key`` is the story's in the library. A library that cannot be read is told on standard error and does
    without.
    """
    from newsdiff.compare.mending import mend  # noqa: PLC0415
    from newsdiff.library.corrections import of_story  # noqa: PLC0415
    from newsdiff.library.kept import find_kept  # noqa: PLC0415
    from newsdiff.report.readers_part import as_corrected  # noqa: PLC0415

    bookmarks, kept = _from_library(story, data_dir, key)
    mendings = of_story(kept)
    mended = mend(story, tuple(mendings.values()), compare=compare)
    names, numbers = tuple(mendings), {one.id: at for at, one in enumerate(kept)}
    lost = {numbers[names[at]]: why for at, why in mended.lost.items()}
    found, part = as_corrected(mended.comparison, [one.correction for one in kept], lost)
    return found, replace(part, kept=tuple(find_kept(found, bookmark) for bookmark in bookmarks))


def _from_library(
    story: Story, data_dir: Path | None, key: str
) -> tuple[tuple[Bookmark, ...], tuple[KeptCorrection, ...]]:
    """Give the bookmarks and the corrections of a story; none where there is no library to be read."""
    from newsdiff.library.paths import DATABASE_NAME, data_folder  # noqa: PLC0415

    try:
        if not (data_folder(data_dir) / DATABASE_NAME).exists():
            return (), ()
    except OSError:
        return (), ()
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.store import open_library  # noqa: PLC0415

    library = open_library(data_dir)
    if library.notice:
        remark(library.notice)
    try:
        return library.bookmarks(key, story.sources), library.corrections(key)
    except LibraryError as error:
        remark(str(error))
        return (), ()
