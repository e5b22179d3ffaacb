"""Times as they are said to the reader."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def dated(published: str) -> str:
    """Say an ISO date, as precise as it is: "17 Sep 2023", "Sep 2023", "2023"; "" is "date unknown"."""
    year, _, rest = published[:10].partition("-")
    month, _, day = rest.partition("-")
    if not year:
        return "date unknown"
    if not (month.isdigit() and 1 <= int(month) <= 12):
        return year
    return " ".join(part for part in (day.lstrip("0"), _MONTHS[int(month) - 1], year) if part)


def day_words(time: str) -> str:
    """Give the day of an ISO 8601 time or date as "3 Nov 2026", in the reader's time zone."""
    with suppress(ValueError):
        at = datetime.fromisoformat(time)
        local = at.astimezone() if at.tzinfo is not None else at
        return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"
    return time


def time_words(time: str) -> str:
    """Give an ISO 8601 time as "3 Nov 2026 14:05", in the reader's time zone."""
    with suppress(ValueError):
        return f"{day_words(time)} {datetime.fromisoformat(time).astimezone():%H:%M}"
    return time
