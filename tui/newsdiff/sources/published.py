"""Dates as files and pages write them, to ISO 8601."""

from __future__ import annotations

import datetime
import re

from newsdiff.facts.calendar import MONTHS, MONTHS_ABROAD

#: How pages of other languages shorten the names of months, where English does it otherwise.
_SHORT_ABROAD = {
    name: month
    for month, names in {
        1: "janv ene",
        2: "févr fév fev",
        3: "mär mrz mrt",
        4: "avr abr",
        5: "mag",
        6: "giu",
        7: "juil lug",
        8: "ago aoû",
        9: "set",
        10: "okt ott out",
        12: "dez dic déc",
    }.items()
    for name in names.split()
}
_ABROAD = MONTHS_ABROAD | _SHORT_ABROAD
_KNOWN = MONTHS | _ABROAD
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
    rf"|{_DAY}[ -]{MONTH}\.?,?[ -]{_YEAR}"
    rf"|\d{{1,2}}(?:er)?\.? (?:de )?(?:{'|'.join(_ABROAD)})\.? (?:de )?{_YEAR}"
    rf"|\d{{1,2}}\. {MONTH} {_YEAR}"
    rf"|{_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일])"
)
_DATE = re.compile(rf"\b{DATE}", re.IGNORECASE)
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?\Z")
_MONTH = re.compile(rf"({MONTH})\.?,? ({_YEAR})\Z", re.IGNORECASE)
_NUMERIC = re.compile(rf"\b(\d{{1,2}})([/.-])(\d{{1,2}})\2({_YEAR})\b")
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def iso_date(text: str, *, day_first: bool = False) -> str:
    """Give the first full date in ``text`` as ISO 8601 (a bare year or year and month stay), or "".

    Of a date in figures that may be read two ways nothing is given, unless the day is known to come first.
    """
    if _PARTIAL.match(text.strip()):
        return text.strip()
    if found := _MONTH.match(text.strip()):
        return f"{found[2]}-{_KNOWN[found[1].lower()]:02}"
    written = (date for found in _DATE.finditer(text) if (date := _valid(found[0])))
    figures = (date for found in _NUMERIC.finditer(text) if (date := _telling(found, day_first=day_first)))
    return next(written, "") or next(figures, "")


def _telling(found: re.Match[str], *, day_first: bool) -> str:
    """Give a date in figures where only one of them can be the month ("17/09/2023"), or ""."""
    one, two, year = int(found[1]), int(found[3]), int(found[4])
    if day_first or found[2] == ".":  # as in Germany and Russia
        return _iso(year, two, one)
    months = {month for month, day in ((one, two), (two, one)) if month <= 12 < day or month == day}
    return _iso(year, months.pop(), max(one, two)) if len(months) == 1 else ""


def _valid(written: str) -> str:
    numbers = [int(n) for n in _NUMBER.findall(written)]
    if len(numbers) == 3:
        return _iso(*numbers)
    day, year = numbers
    words = _LETTERS.findall(written.lower())
    return _iso(year, next(_KNOWN[word] for word in words if word in _KNOWN), day)


def _iso(year: int, month: int, day: int) -> str:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""
