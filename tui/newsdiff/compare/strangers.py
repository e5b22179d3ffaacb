"""Sources that have hardly anything in common with the others: most likely about something else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.model import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Link, Source, Story

STRANGE = "hardly anything in common with the other sources was found: is it on the same story?"
#: Articles on one event share at least this part of the sentences of the shorter, each link counted by its
#: score (of 150 pairs of articles on one event all did, of 150 on different events 4).
RELATED = 0.1


def warn_of_strangers(story: Story, links: Iterable[Link]) -> Story:
    """Warn of each source of ``story`` that is tied to no other by its matched links, and of no other source.

    A source alone is no stranger; one in another language is where nothing at all links it.
    """
    if len(story.sources) == 1:
        return story
    home = {sentence.id: source.id for source in story.sources for sentence in source.sentences}
    shared: dict[tuple[str, str], float] = defaultdict(float)
    for link in links:
        if link.strength is Strength.MATCHED:
            one, other = sorted((home[link.a], home[link.b]))
            shared[one, other] += link.score
    told = {source.id: len(source.news) for source in story.sources}
    language = {source.id: source.language for source in story.sources}
    kin: set[str] = set()
    for (a, b), score in shared.items():
        if language[a] != language[b] or score >= RELATED * min(told[a], told[b]):
            kin.update((a, b))
    return replace(story, sources=tuple(_warned(source, source.id not in kin) for source in story.sources))


def _warned(source: Source, strange: bool) -> Source:
    """Give ``source`` with the warning where it is ``strange``, without it where it is not."""
    if strange is (STRANGE in source.warnings):
        return source
    others = tuple(warning for warning in source.warnings if warning != STRANGE)
    return replace(source, warnings=(*others, STRANGE) if strange else others)
