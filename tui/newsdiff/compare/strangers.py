"""Sources that have nothing in common with the others: most likely about something else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.model import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Link, Source, Story

NOTHING = "nothing in common with the other sources was found: is it on the same story?"


def warn_of_strangers(story: Story, links: Iterable[Link]) -> Story:
    """Warn of each source of ``story`` that no matched link leads to, and of no other; not of one alone."""
    home = {sentence.id: source.id for source in story.sources for sentence in source.sentences}
    met = {home[end] for link in links if link.strength is Strength.MATCHED for end in (link.a, link.b)}
    if len(story.sources) == 1:
        return story
    return replace(story, sources=tuple(_warned(source, source.id not in met) for source in story.sources))


def _warned(source: Source, strange: bool) -> Source:
    """Give ``source`` with the warning where it is ``strange``, without it where it is not."""
    if strange is (NOTHING in source.warnings):
        return source
    others = tuple(warning for warning in source.warnings if warning != NOTHING)
    return replace(source, warnings=(*others, NOTHING) if strange else others)
