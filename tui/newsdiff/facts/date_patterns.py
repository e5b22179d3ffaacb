"""The patterns of date expressions, one for each kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.facts import calendar
from newsdiff.facts.numerals import WORD_VALUES
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = r"(?:1[5-9]|20)\d\d"
#: Names of months as written, with a capital or in capitals.
MONTH = f"{calendar.MONTH}|{calendar.MONTH.upper()}"
SEASON = "spring|summer|fall|autumn|winter"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_PART = r"(?:morning|afternoon|evening|night|lunchtime|noon)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"

#: Numbers in words that stand before "ago".
COUNTS = {"a": 1, "an": 1} | {word: int(value) for word, value in WORD_VALUES.items()}
_COUNT = "|".join([*sorted(COUNTS, key=len, reverse=True), r"\d{1,4}"])
_LOOSE = "more tha[nt]|over|nearly|almost|about|around|at least|some|roughly|less than|just under|just over"

#: "early", "late", "earlier on" before a day or a month.
_WHEN = r"(?:(?i:early|late|earlier|later|mid)(?:[ -]| on | in ))?"

#: What tells the month from the verb, the name and the march.
ON_MONTH = (
    r"(?i:\b(?:in|since|until|till|throughout|during|through|early|late|last|next|this|past|coming|mid|"
    r"(?:end|start|beginning|middle|month) of)[ -])"
)

_NOT_A_YEAR = (
    r"(?![,.]?\d|[-–]\w|%| (?:percent|per cent|people|miles|km|troops|workers|soldiers|rpm|others|dollars|"
    r"euros|pounds|feet|metres|meters|seats|votes|jobs|GMT)\b)"
)
_ATTACK = (
    r"(?i:,? (?:terror\w*|attacks?|hijack\w*|victims?|famil(?:y|ies)|commission|memorial|widows?|survivors?|"
    r"plot\w*|strikes?|bill)\b)"
)
#: "9/11" before any other noun is an event's name ("the 9/11 families").
_EVENT = (
    r"(?=[^ ]|$| \W| (?i:(?:terror\w*|attacks?|hijack\w*|victims?|plot\w*|strikes?|and|or|but|as|in|on|to|by|"
    r"for|from|is|was|were|had|has|have|that|when|who|with|would|at|of|the|a)\b))"
)

#: "In May 15 people died": a month, and people who are counted.
_COUNTED = rf"(?:(?:early|late) )?(?:{MONTH}) {_DAY} [a-z]"
_IN = r"(?:(?<=\b[Ii]n )|(?<=\b[Ii]n late )|(?<=\b[Ii]n early ))"

_MONTHS = " ".join(calendar.MONTHS)
_WEEKDAYS = " ".join(calendar.WEEKDAYS)
_WHENS = "early late earlier later mid"

#: Each kind of date expression: the words it may open with ("#" is a figure, "’" an apostrophe), its pattern.
_KINDS: dict[str, tuple[str, str]] = {
    "iso": ("#", r"(?<![\w-])(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:3[01]|[12]\d|0?[1-9])(?![\w-])"),
    "named": (
        "# sept september",
        rf"(?<![\w/])9/11(?![\w/]){_EVENT}|\bSept(?:\.|ember)? 11(?:th)?(?!,? {YEAR})(?={_ATTACK})",
    ),
    "month and day": (
        f"{_MONTHS} {_WEEKDAYS} {_WHENS}",
        rf"(?!{_IN}{_COUNTED})"
        rf"(?:(?:{_WEEKDAY}),? )?\b{_WHEN}(?P<month>{MONTH})\b\.? (?P<day>{_DAY}){_ORDINAL}\b"
        r"(?![:.,]\d| ?%| percent| [ap]\.?m)"
        rf"(?:\s?[-–]\s?(?:(?:{MONTH})\b\.? )?{_DAY}\b)?(?:,? (?P<year>{YEAR})\b)?",
    ),
    "day and month": (
        f"# the {_WEEKDAYS}",
        rf"(?:(?:{_WEEKDAY}),? )?(?:the )?(?<![\w.,$£€/-])(?P<day>{_DAY}){_ORDINAL}"
        rf"(?:\s?[-–]\s?{_DAY})? (?:of )?(?P<month>{MONTH})\b(?!\.? {_DAY}\b)(?:\.?,? (?P<year>{YEAR})\b)?",
    ),
    "month and year": (
        f"{_MONTHS} {_WHENS}",
        rf"\b{_WHEN}(?P<month>{MONTH})\b\.?(?:,| of)? (?P<year>{YEAR})\b",
    ),
    "years": ("#", rf"(?<![\w$£€#/.,-]){YEAR}\s?[-–/]\s?(?:{YEAR}|\d\d)\b(?![,.]?\d|[-–%])"),
    "decade": (
        "# ’ the early late mid",
        r"(?:\b[Tt]he )?(?:\b(?:early|late|mid)[ -])?(?:\b(?:19|20)\d0|[’'‘]\d0)[’']?s\b",
    ),
    "century": ("#", r"\b(?P<number>1\d|2[01]|\d)(?:st|nd|rd|th)[ -][Cc]entury\b"),
    "season": (
        "early late last this next in the spring summer fall autumn winter",
        r"\b(?i:early |late )?(?:"
        rf"(?P<which>(?i:last|this|next|this past|this coming)) (?:{SEASON})"
        rf"|(?:[Ii]n )?(?:[Tt]he )?(?:{SEASON}) (?:of )?(?P<year>{YEAR})|[Ii]n the (?:{SEASON}))\b",
    ),
    "holiday": (" ".join(calendar.HOLIDAY_OPENERS), rf"\b(?:{calendar.HOLIDAYS})(?: (?P<year>{YEAR})\b)?"),
    "weekday": (
        f"{_WEEKDAYS} {_WHENS} last next this the",
        r"(?P<which>\b(?i:last|next|this|this past|this coming|the following|the previous) )?"
        rf"{_WHEN}(?<![A-Za-z])(?P<day>{_WEEKDAY})\b(?: {_PART}\b)?",
    ),
    "month": (
        f"{_MONTHS} {_WHENS} last next this past",
        rf"\b(?P<which>(?i:last|next|this past|this coming|this|past) )?{_WHEN}"
        rf"(?<![A-Za-z])(?P<month>{MONTH})\b(?:(?= \d{{1,3}} [a-z])|(?!\.? ?\d))",
    ),
    "ago": (
        f"# {' '.join(COUNTS)} more over nearly almost about around at some roughly less just",
        rf"\b(?:(?P<loose>(?i:{_LOOSE})) )?(?:[Jj]ust )?(?P<number>(?i:{_COUNT})) "
        r"(?P<unit>years?|months?|weeks?|days?|decades?|century|centuries) ago\b",
    ),
    "last night": (
        "last the",
        r"\b(?i:last (?:night|evening)|the day before yesterday|the day after tomorrow)\b",
    ),
    "day": (
        "today yesterday tomorrow tonight this early late earlier later",
        rf"\b(?i:earlier |later |late |early )?(?:[Tt]oday|[Yy]esterday|[Tt]omorrow"
        rf"|[Tt]onight|[Tt]his {_PART})\b(?: {_PART}\b)?",
    ),
    "same day": ("earlier later", rf"\b(?i:earlier|later) (?:in the|that|the same) (?:day|{_PART})\b"),
    "end": (
        "by the end close year years",
        r"\b(?i:by )?(?:the )?(?i:end|close) of (?:the|this) (?P<unit>year|month)\b"
        r"|\b[Yy]ear[’']?s?[ -]end\b",
    ),
    "relative": (
        "this last next the early late earlier later over all",
        r"\b(?i:earlier |later |late |early )?"
        r"(?P<which>(?i:this past|this|last|next|the previous|the following)) "
        r"(?:fiscal |calendar )?(?P<unit>year|month|week|weekend|decade|century|quarter)\b"
        r"|\b[Oo]ver the weekend\b|\b[Aa]ll week\b",
    ),
    "unnamed day": (
        "on during",
        r"\b(?:[Oo]n|[Dd]uring) (?:the|his|her|their|its) "
        r"(?:first|second|third|last|final|opening|closing|next|previous) (?:and final )?day\b",
    ),
    "short year": (
        "’",
        r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\bof )|(?<=\bfrom ))[’'‘](?P<year>\d\d)\b(?!s)",
    ),
    "year": (
        "# early late mid fiscal",
        rf"(?:\b(?:early|late|mid|fiscal)[ -])?(?<![\w$£€₹#/.,])(?<![\w]-)(?:19|20)\d\d\b{_NOT_A_YEAR}"
        r"|(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince ))1[5-8]\d\d\b(?![,.]?\d)",
    ),
}

#: The patterns by kind.
PATTERNS = {kind: Late(pattern) for kind, (_, pattern) in _KINDS.items()}
_OPENER = re.compile(r"(?<!\w)(?:\d|[’'‘]|[A-Za-z]+)")


def _by_opener() -> dict[str, list[tuple[str, Late]]]:
    """Give the kinds of date expression that each opening word may begin, in their order."""
    kinds: dict[str, list[tuple[str, Late]]] = {}
    for kind, (openers, _) in _KINDS.items():
        for opener in openers.split():
            for written in {"#": "0123456789", "’": "’'‘"}.get(opener, [opener]):
                kinds.setdefault(written, []).append((kind, PATTERNS[kind]))
    return kinds


_OPENED_BY = _by_opener()


def date_expressions(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the date expressions of a sentence, each with its kind; where one ends the next may begin."""
    end = 0
    for opener in _OPENER.finditer(text):
        kinds = _OPENED_BY.get(opener[0].lower(), ())
        if not kinds or opener.start() < end:
            continue
        for kind, pattern in kinds:
            if match := pattern.compiled.match(text, opener.start()):
                yield kind, match
                end = match.end()
                break
