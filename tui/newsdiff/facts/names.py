"""People, organisations and places named in one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.facts.mentions import Name
    from newsdiff.model import Source


def find_names(source: Source) -> tuple[Name, ...]:
    """Find the names in the news sentences of ``source``, in the order of the text."""
    return ()
