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
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
#: A full date; to be compiled with IGNORECASE.
DATE = rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}(?!\d)|{MONTH}\.? {_DAY},? \d{{4}}\b|{_DAY} {MONTH}\.?,? \d{{4}}\b)"
_DATE = re.compile(rf"\b{DATE}", re.IGNORECASE)
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?\Z")
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[a-z]{3}", re.IGNORECASE)


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
        word = next(w for w in _LETTERS.findall(written) if w.lower() in _MONTHS)
        day, year = numbers
        month = _MONTHS.index(word.lower()) + 1
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""
