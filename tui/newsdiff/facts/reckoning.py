"""The day from which the weekdays of an undated article are reckoned: that of the story's other articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Source

#: Articles on one event stand this close together, in days; farther apart their days tell nothing of another.
_SPREAD = 4


def reckon(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Give undated sources the middle day of the dated ones for their ``reference``, all others none.

    Without a dated source, or where the dated ones lie more than a few days apart, none is given.
    """
    days = sorted(day for source in sources if (day := _day(source.published)))
    if not days or (days[-1] - days[0]).days > _SPREAD:
        return tuple(replace(source, reference="") for source in sources)
    middle = days[(len(days) - 1) // 2].isoformat()
    return tuple(replace(source, reference="" if source.published else middle) for source in sources)


def _day(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None
