"""Dates as files and pages write them, to ISO 8601."""

from __future__ import annotations

import datetime
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: A month; to be compiled with IGNORECASE.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
#: A full date; to be compiled with IGNORECASE.
DATE = (
    rf"(?:{_YEAR}-\d{{1,2}}-\d{{1,2}}(?!\d)|{_YEAR}/\d\d/\d\d\b|{MONTH}\.? {_DAY},? {_YEAR}"
    rf"|{_DAY}[ -]{MONTH}\.?,?[ -]{_YEAR})"
)
_DATE = re.compile(rf"\b{DATE}", re.IGNORECASE)
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?\Z")
_NUMBER = re.compile(r"\d+")


def iso_date(text: str) -> str:
    """Give the first full date in ``text`` as ISO 8601 (a bare year or year and month stay), or ""."""
    if _PARTIAL.match(text.strip()):
        return text.strip()
    return next((date for found in _DATE.finditer(text) if (date := _valid(found[0]))), "")


def _valid(written: str) -> str:
    numbers = [int(n) for n in _NUMBER.findall(written)]
    if len(numbers) == 3:
        year, month, day = numbers
    else:
        day, year = numbers
        month = next(n for n, name in enumerate(_MONTHS, 1) if name in written.lower())
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""
