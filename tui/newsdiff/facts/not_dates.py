"""What only looks like a date: "may" and "march", newspapers and programmes named after days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.facts.date_patterns import ON_MONTH
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Callable

_NO_DATE_BEHIND = Late(
    r" (?:Night (?:Live|Football|Lights)|(?:Times|Telegraph|Mirror|Post|Mail|Express|Herald|Star|Independent|"
    r"Review|Politics|Agreement)\b)"
)
_REPEATED = Late(r"\b(?:every|each) $", re.IGNORECASE)
_NO_DATE_BEFORE = Late(
    r"\b(?:Super|Black|Cyber|Bloody|Giving|Holy|Palm|Freaky|Ruby|Ash|Easter|Casual|Fox News) $"
)


def _month_is_date(match: re.Match[str], text: str) -> bool:
    """Tell the month from the verb, the name and the march."""
    name = match["month"]
    before = text[max(0, match.start("month") - 16) : match.start("month")]
    if len(name) <= 4 and name.lower() not in ("may", "june", "july"):
        return False  # an abbreviation stands only before a day or a year
    if re.search(rf"{ON_MONTH}$", before) or match["which"]:
        return True
    if name.lower() in ("may", "march") or name.isupper():
        return False
    behind = re.match(r"[’']s\b|\s?[A-Z]", text[match.end() :])
    named = re.search(r"[A-Z]\w*\.?\s$", before) is not None and not re.search(
        r"^\s*\w+\s$", text[: match.start("month")]
    )
    ambiguous = name in ("April", "June", "August")
    return not (ambiguous and (behind or named))


def _weekday_is_date(match: re.Match[str], text: str) -> bool:
    """Tell the day from newspapers and programmes that bear its name."""
    at = match.start("day")
    if _REPEATED.search(text[max(0, match.start() - 8) : match.start()]):
        return False
    if _NO_DATE_BEHIND.match(text, match.end("day")):
        return False
    return _NO_DATE_BEFORE.search(text[max(0, at - 16) : at]) is None


def _day_is_date(match: re.Match[str], text: str) -> bool:
    """Tell "Today" that opens a sentence from a newspaper or a programme."""
    if match[0][0] != "T" or match[0].startswith("This"):
        return not re.match(r"[’']s (?:world|society)", text[match.end() :])
    if re.match(r"[”\"]|[’'](?!s)", text[match.end() :]):
        return False
    before = text[: match.start()].rstrip()
    return not before or before[-1] in "“\"‘'.!?:—-("


def _season_is_date(match: re.Match[str], text: str) -> bool:
    """Tell the autumn from the fall of somebody."""
    return not match[0].endswith("fall") or re.match(r" (?:of|from)\b", text[match.end() :]) is None


CHECKS: dict[str, Callable[[re.Match[str], str], bool]] = {
    "month": _month_is_date,
    "weekday": _weekday_is_date,
    "day": _day_is_date,
    "season": _season_is_date,
}
