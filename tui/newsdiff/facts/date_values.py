"""The values of date expressions: each kind resolved against the article's own date.
from newsdiff.text.late import Late

The rules follow newspaper usage: "Tuesday" in an article of a Tuesday is that day, and another weekday is the
last or the next one by the tense of its clause.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.calendar import MONTHS, WEEKDAYS, holiday
from newsdiff.facts.date_patterns import COUNTS, MONTH, SEASON, YEAR
from newsdiff.facts.tense import tense
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Callable

_SHARED_YEAR = Late(rf"\s?(?:and|or|to|through|-|–)\s?(?:{MONTH})\b\.?,?(?: of)?\s(?P<year>{YEAR})\b")


#: The last year that "’29" may mean in an article without a date.
_UNDATED = 2029
_SEASON_START = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}


class Context(NamedTuple):
    """What a date is resolved against: the article's day, the day last spoken of, the sentence."""

    base: date | None
    last: str | None
    text: str


def day_of(value: str) -> date | None:
    """Read an ISO date; None for what is none."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _iso(match: re.Match[str], _context: Context) -> str | None:
    year, month, day = match[0].split("-")
    return f"{year}-{int(month):02}-{int(day):02}"


def _named(_match: re.Match[str], _context: Context) -> str | None:
    return "2001-09-11"


def _full(match: re.Match[str], context: Context) -> str | None:
    """Resolve a day and month, with the year given or the nearest that fits the tense."""
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    if match["year"]:
        return f"{match['year']}-{month:02}-{day:02}"
    if context.base is None:
        return None
    near = _nearest(context.base, month, day)
    if near is None:
        return None
    when = tense(context.text, match.start(), match.end())
    if near < context.base - timedelta(60) and when == "future":
        near = _nearest(context.base + timedelta(182), month, day) or near
    elif near > context.base + timedelta(14) and when == "past":
        near = _nearest(context.base - timedelta(183), month, day) or near
    return near.isoformat()


def _nearest(base: date, month: int, day: int) -> date | None:
    """Give the day of that month nearest to ``base``."""
    days = [d for y in (-1, 0, 1) if (d := day_of(f"{base.year + y:04}-{month:02}-{day:02}"))]
    return min(days, key=lambda d: (abs(d - base), d), default=None)


def _month_year(match: re.Match[str], _context: Context) -> str | None:
    return f"{match['year']}-{MONTHS[match['month'].lower()]:02}"


def _decade(match: re.Match[str], _context: Context) -> str | None:
    """Give a decade as ISO 8601-2 does ("199X" for the 1990s)."""
    digits = re.search(r"\d+", match[0])
    if digits is None:
        return None
    if len(digits[0]) == 4:
        return digits[0][:3] + "X"
    return ("20" if digits[0] < "20" else "19") + digits[0][0] + "X"


def _century(match: re.Match[str], _context: Context) -> str | None:
    """Give a century as ISO 8601 does, by its first two digits ("19" for the 20th)."""
    return f"{int(match['number']) - 1:02}"


def _season(match: re.Match[str], context: Context) -> str | None:
    """Give the year of a season: "last" is the last that has begun, "next" the next."""
    if match["year"] or context.base is None:
        return match["year"]
    season = re.search(SEASON, match[0])
    start = _SEASON_START[season[0] if season else "spring"]
    how = (match["which"] or "").lower()
    year, month = context.base.year, context.base.month
    if how in ("last", "this past"):
        return str(year if start + 2 < month else year - 1)
    if how == "next":
        return str(year if month < start else year + 1)
    when = "" if how else tense(context.text, match.start(), match.end())
    if when in ("future", "to come") and start + 2 < month:
        return str(year + 1)
    return str(year - 1 if when == "past" and month < start else year)


def _holiday(match: re.Match[str], context: Context) -> str | None:
    """Give a holiday of the year named with it, else the one nearest to the article's day."""
    name = match[0].removesuffix(match["year"] or "").strip()
    base = context.base
    if match["year"] or base is None:
        return holiday(name, int(match["year"])) if match["year"] else None
    days = [d for y in (-1, 0, 1) if (d := day_of(holiday(name, base.year + y) or ""))]
    return min(days, key=lambda d: (abs(d - base), d)).isoformat() if days else None


def _weekday(match: re.Match[str], context: Context) -> str | None:
    if context.base is None:
        return None
    back = (context.base.weekday() - WEEKDAYS.index(match["day"].lower())) % 7
    how = (match["which"] or "").strip().lower()
    if how in ("the following", "the previous"):
        return None
    if how == "last":
        return (context.base - timedelta(back or 7)).isoformat()
    if how in ("next", "this coming"):
        return (context.base + timedelta(7 - back)).isoformat()
    if back and how != "this past" and tense(context.text, match.start(), match.end()) == "future":
        return (context.base + timedelta(7 - back)).isoformat()
    return (context.base - timedelta(back)).isoformat()


def _month(match: re.Match[str], context: Context) -> str | None:
    """Resolve a bare month by tense; where that says nothing, to the nearest."""
    if context.base is None:
        return None
    month, base = MONTHS[match["month"].lower()], context.base
    how = (match["which"] or "").strip().lower()
    behind, ahead = (base.month - month) % 12, (month - base.month) % 12
    when = tense(context.text, match.start(), match.end())
    if how in ("last", "this past", "past"):
        past = True
        behind = behind or 12
    elif how in ("next", "this coming"):
        past = False
        ahead = ahead or 12
    else:
        past = when == "past" or (when == "" and behind <= ahead) or (when == "to come" and ahead > 6)
        if shared := _SHARED_YEAR.match(context.text, match.end()):
            return f"{shared['year']}-{month:02}"
    moved = base.year * 12 + base.month - 1 + (-behind if past else ahead)
    return f"{moved // 12:04}-{moved % 12 + 1:02}"


def _ago(match: re.Match[str], context: Context) -> str | None:
    if context.base is None or match["loose"]:
        return None
    words, unit = match["number"].lower(), match["unit"].lower().removesuffix("s")
    count = int(words) if words.isdigit() else COUNTS.get(words)
    if count is None or unit.startswith("centur"):
        return None
    if unit in ("week", "day"):
        return _shift(context.base, -count * (7 if unit == "week" else 1))
    if unit == "month":
        moved = context.base.year * 12 + context.base.month - 1 - count
        return f"{moved // 12:04}-{moved % 12 + 1:02}" if moved >= 12 else None
    year = context.base.year - count * (10 if unit == "decade" else 1)
    return f"{year:04}" if year > 0 else None


def _shift(base: date, days: int) -> str | None:
    try:
        return (base + timedelta(days)).isoformat()
    except OverflowError:
        return None


def _last_night(match: re.Match[str], context: Context) -> str | None:
    if context.base is None:
        return None
    words = match[0].lower()
    return _shift(context.base, -2 if "before" in words else 2 if "after" in words else -1)


def _day(match: re.Match[str], context: Context) -> str | None:
    if context.base is None:
        return None
    words = match[0].lower()
    return _shift(context.base, -1 if "yesterday" in words else 1 if "tomorrow" in words else 0)


def _same_day(_match: re.Match[str], context: Context) -> str | None:
    return context.last


def _end(match: re.Match[str], context: Context) -> str | None:
    if context.base is None:
        return None
    if match["unit"] != "month":
        return f"{context.base.year:04}-12-31"
    following = date(context.base.year + context.base.month // 12, context.base.month % 12 + 1, 1)
    return _shift(following, -1)


def _relative(match: re.Match[str], context: Context) -> str | None:
    """Resolve "last year", "earlier this month", "next week"."""
    unit, how = match["unit"], (match["which"] or "this").lower()
    if context.base is None or how in ("the previous", "the following"):
        return None
    step = {"this": 0, "last": -1, "next": 1, "this past": -1}[how]
    if unit == "week":
        year, week, _ = (context.base + timedelta(7 * step)).isocalendar()
        return f"{year:04}-W{week:02}"
    if unit not in ("year", "month"):
        return None
    if unit == "year":
        return f"{context.base.year + step:04}"
    moved = context.base.year * 12 + context.base.month - 1 + step
    return f"{moved // 12:04}-{moved % 12 + 1:02}"


def _unknown(_match: re.Match[str], _context: Context) -> str | None:
    return None


def _yearear(match: re.Match[str], context: Context) -> str | None:
    """Read "’87" as the last year that ends so."""
    latest = context.base.year if context.base else _UNDATED
    year = latest // 100 * 100 + int(match["year"])
    return str(year if year <= latest else year - 100)


def _year(match: re.Match[str], _context: Context) -> str | None:
    return match[0][-4:]


RESOLVERS: dict[str, Callable[[re.Match[str], Context], str | None]] = {
    "iso": _iso,
    "named": _named,
    "month and day": _full,
    "day and month": _full,
    "month and year": _month_year,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "holiday": _holiday,
    "weekday": _weekday,
    "month": _month,
    "ago": _ago,
    "last night": _last_night,
    "day": _day,
    "same day": _same_day,
    "end": _end,
    "relative": _relative,
    "unnamed day": _unknown,
    "short year": _yearear,
    "year": _year,
}
