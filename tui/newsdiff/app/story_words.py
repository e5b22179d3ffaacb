"""What the screen says of stories: what has changed in them since the last visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.report.wording import counted
from newsdiff.stories.times import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Comparison
    from newsdiff.stories.opening import Change


def changed_words(comparison: Comparison, changes: Sequence[Change]) -> str:
    """Say which articles have another text than at the last visit, and how to see what it is."""
    first = comparison.sources[changes[0].source].label
    more = f" and {counted(len(changes) - 1, 'other')}" if len(changes) > 1 else ""
    have = "have" if more else "has"
    return f"{first}{more} {have} changed since {day_words(changes[0].since)}: E shows what"
