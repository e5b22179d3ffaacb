"""Facts merged across the articles of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.facts.mentions import AnyMention, SourceFacts
    from newsdiff.model import Fact, Story


def merge(
    story: Story, extracts: Sequence[SourceFacts], clashes: Iterable[tuple[AnyMention, AnyMention]]
) -> tuple[Fact, ...]:
    """Merge what the articles of ``story`` name, count, date and quote into facts, each with its mentions."""
    return ()
