"""Dates as files and pages write them, to ISO 8601."""

from __future__ import annotations

import datetime
import re

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_PARTIAL = re.compile(r"(?P<year>\d{4})(?:-(?P<number>\d{2}))?$")
_WORDED = (
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
)


def iso_date(text: str) -> str:
    """Give the first full date in ``text`` as ISO 8601 (a bare year or year-month stays), or ""."""
    partial = _PARTIAL.match(text.strip())
    if partial and (partial["number"] is None or 1 <= int(partial["number"]) <= 12):
        return partial[0]
    for pattern in (_ISO, *_WORDED):
        for found in pattern.finditer(text):
            if date := _valid(found):
                return date
    return ""


def _valid(found: re.Match[str]) -> str:
    groups = found.groupdict()
    month = int(groups["number"]) if groups.get("number") else 1 + _MONTHS.index(groups["month"][:3].lower())
    try:
        return datetime.date(int(groups["year"]), month, int(groups["day"])).isoformat()
    except ValueError:
        return ""
