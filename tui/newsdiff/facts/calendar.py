"""Names of months, weekdays and the holidays that fall on a known day."""

from __future__ import annotations

import re
from datetime import date, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONG = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = (
    {name: n for n, name in enumerate(_LONG, 1)}
    | {name[:3]: n for n, name in enumerate(_LONG, 1)}
    | {"sept": 9}
)

#: Pattern of the English names of months and their short forms, written large.
MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|"
    "Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)

#: Names of months in German, French, Spanish, Italian, Portuguese and Dutch, in their order.
_ABROAD = (
    "januar janvier enero gennaio janeiro januari",
    "februar février febrero febbraio fevereiro februari",
    "märz mars marzo março maart",
    "avril abril aprile",
    "mai mayo maggio maio mei",
    "juni juin junio giugno junho",
    "juli juillet julio luglio julho",
    "août agosto augustus",
    "septembre septiembre settembre setembro",
    "oktober octobre octubre ottobre outubro",
    "novembre noviembre novembro",
    "dezember décembre diciembre dicembre dezembro",
)
#: The number of a month by each of these names.
MONTHS_ABROAD = {name: month for month, names in enumerate(_ABROAD, 1) for name in names.split()}

_FIXED = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46}
_NAMES = [*_FIXED, *_EASTER, "thanksgiving", "black friday"]


def _written(name: str) -> str:
    """Give a pattern for a holiday as written, with either apostrophe."""
    words = [word if word == "of" else word.capitalize() for word in name.split()]
    return " ".join(re.escape(word).replace("'", "[’']") for word in words)


#: Pattern of the holidays' names.
HOLIDAYS = "|".join(_written(name) for name in sorted(_NAMES, key=len, reverse=True)) + "|Thanksgiving Day"
#: The letters each name begins with, written small.
HOLIDAY_OPENERS = tuple(dict.fromkeys(re.findall("[a-z]+", name)[0] for name in _NAMES))


def holiday(name: str, year: int) -> str | None:
    """Give the ISO date of a holiday of ``year``; None for a name that is not known."""
    key = name.lower().replace("’", "'")
    if key in _FIXED:
        month, day = _FIXED[key]
        return f"{year:04}-{month:02}-{day:02}"
    if key in _EASTER:
        return (_easter(year) + timedelta(_EASTER[key])).isoformat() if 1583 <= year <= 4000 else None
    if key.startswith("thanksgiving") or key == "black friday":
        first = date(year, 11, 1)
        thursday = first + timedelta((3 - first.weekday()) % 7 + 21)
        return (thursday + timedelta(key == "black friday")).isoformat()
    return None


def _easter(year: int) -> date:
    """Give Easter Sunday by the anonymous Gregorian computus (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
