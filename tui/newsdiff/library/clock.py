"""Times as they are kept: ISO 8601, UTC, to the millisecond."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Give the time as it is kept."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
