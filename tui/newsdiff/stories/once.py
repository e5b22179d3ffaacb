"""A story whose texts the reader corrected is compared once: the next visit takes what was found then."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from newsdiff.library.codec import encode
from newsdiff.stories.method import method

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.library.store import Library
    from newsdiff.model import Comparison, Story


class CompareOnce:
    """Compares as ``compare`` does, but for what ``library`` knows from before."""

    def __init__(self, library: Library | None) -> None:
        """Keep what is found beside ``library``."""
        self._library = library

    def __call__(self, story: Story, *, progress: Callable[[str, float], None] | None = None) -> Comparison:
        """Give the comparison of ``story``."""
        from newsdiff.compare import comparison as comparing  # noqa: PLC0415 - needed where nothing is known

        if self._library is None:
            return comparing.compare(story, progress=progress)
        mark = hashlib.sha256(method().encode() + encode(story)).hexdigest()
        known = self._library.derived.comparison(mark)
        if known is not None:
            return known
        found = comparing.compare(story, progress=progress)
        if self._library.writable:
            self._library.derived.keep(mark, found)
        return found
