"""Sources that have nothing in common with the others: most likely about something else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.model import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Link, Story

NOTHING = "nothing in common with the other sources was found: is it on the same story?"


def warn_of_strangers(story: Story, links: Iterable[Link]) -> Story:
    """Add a warning to each source of ``story`` that no matched link leads to; one source alone gets none."""
    home = {sentence.id: source.id for source in story.sources for sentence in source.sentences}
    met = {home[end] for link in links if link.strength is Strength.MATCHED for end in (link.a, link.b)}
    if len(story.sources) == 1:
        return story
    return replace(
        story,
        sources=tuple(
            source if source.id in met else replace(source, warnings=(*source.warnings, NOTHING))
            for source in story.sources
        ),
    )
