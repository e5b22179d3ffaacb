"""Who wrote it and when: bylines and date stamps."""

from __future__ import annotations

import re

from newsdiff.sources.published import DATE, MONTH

_NAME = r"(?:(?:[A-Z][\w.’'-]*|d[aeiu]|de[lr]?|van|von|bin|al|el|la|le)\.?)"
_PERSON = rf"{_NAME}(?: {_NAME}){{1,4}}"
_ROLE = r"(?:,? (?:[A-Z]?[a-z]+ ){0,3}(?:editor|reporter|correspondent|writer|staff|desk|journalist|analyst|producer)s?)?"
_BYLINE = re.compile(
    rf"(?:(?i:by|written by|words by|reported by|story by|text by|author|authors)(?: ?: ?| ))"
    rf"(?P<who>(?:{_PERSON}|[A-Z]{{2,}}(?: [A-Z]{{2,}}){{0,3}}|[A-Z]\w+)"
    rf"(?:(?:, | and | & |, and ){_PERSON})*)"
    rf"(?P<rest>{_ROLE}(?:\s*[,|•·/—–-]\s*.{{0,80}}|,? (?:in|for|of|at) .{{0,60}}|\s*\(?@\w+\)?)?)$"
)
_UNNAMED = re.compile(
    r"(?:(?:our|special|staff|news|web|agency|wire|online|foreign) )?(?:staff|agency|wire|news|desk|bureau|press trust of india)? ?"
    r"(?:reports?|reporters?|writers?|correspondents?|desk|service|bureau)$",
    re.IGNORECASE,
)
_HANDLE = re.compile(rf"(?:{_PERSON} )?\(?@\w{{2,30}}\)?$")

_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
    r"(?:\s?\(?(?:[A-Z]{2,4}|GMT[+-]\d+|local time|Eastern|[+-]\d\d:?\d\d)\)?)?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_WHEN = rf"(?:{_WEEKDAY},?\s)?{DATE}(?:T[\d:.+Z-]+)?(?:\s?(?:,|at|@|\||•|·|-|–|—)?\s?{_CLOCK})?(?:\s?\((?:{_WEEKDAY})\))?"
_NUMERIC = r"\d{1,2}[/.]\d{1,2}[/.](?:20|19)?\d\d\b"
_WORD = (
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|released|filed|reviewed)"
    r"(?: (?:on|at|date|time))?|(?:publication |issue )?date(?: published)?|as of)"
)
_LABELLED = rf"(?:{_WORD}\s?[:|–-]?\s?)"
_STAMP = re.compile(
    rf"[\W_]*(?:{_CLOCK}\s)?(?:{_LABELLED}?(?:{_WHEN}|{_NUMERIC})[\s,|/•·;–—-]*)+"
    rf"(?:\([^()]{{0,30}}\)|{_CLOCK}|(?:edition|ist|gmt|et)|by (?-i:{_PERSON}))?[\W_]*\Z",
    re.IGNORECASE,
)
_SCRAPED = re.compile(rf"date:?\s{DATE}(?:\s(?:{_CLOCK}))?(?:\s(?-i:[A-Z])[a-z]+)?\W*\Z", re.IGNORECASE)
_PREFIX = re.compile(rf"\W*{_LABELLED}{_WHEN}[\s,|/•·;:–—-]+(?=(?-i:[A-Z\"“‘']))", re.IGNORECASE)
_AGO = re.compile(
    rf"[\W_]*{_LABELLED}?(?:an?|\d{{1,2}})\s?(?:min(?:ute)?s?|h(?:ou)?rs?|h|m|days?|d|weeks?"
    rf"|months?) ago[\W_]*\Z",
    re.IGNORECASE,
)
_CALENDAR = re.compile(rf"(?:{_WEEKDAY}|{MONTH})\b", re.IGNORECASE)
_MAX = 160


def byline_author(line: str) -> str:
    """Give the author a byline names, "" for a line that is none."""
    if _UNNAMED.match(line) and len(line.split()) <= 4:
        return line
    found = _BYLINE.match(line) if len(line) <= _MAX and not line.endswith((".", "?", "!")) else None
    return found["who"] if found and not _CALENDAR.match(found["who"]) else ""


def is_handle(line: str) -> bool:
    """Tell whether a line is but a name with a social media handle."""
    return len(line) <= _MAX and bool(_HANDLE.match(line))


def is_date_stamp(line: str) -> bool:
    """Tell whether a line says only when the article was published or updated."""
    return len(line) <= _MAX and bool(_STAMP.match(line) or _AGO.match(line))


def is_scraped_date(line: str) -> bool:
    """Tell whether a line is a machine's "date 2023-09-17 English"."""
    return len(line) <= _MAX and bool(_SCRAPED.match(line))


def date_prefix(line: str) -> int:
    """Give where the text begins after a date stamp that was glued to a paragraph; 0 without one."""
    found = _PREFIX.match(line[:_MAX])
    return found.end() if found and len(line[found.end() :].split()) >= 8 else 0
