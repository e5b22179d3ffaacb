"""The patterns of date expressions, one named alternative for each kind."""

from __future__ import annotations

import re

from newsdiff.facts.calendar import HOLIDAYS, MONTHS, WEEKDAYS
from newsdiff.text.wordset import any_of, word_set

YEAR = r"(?:1[5-9]|20)\d\d"
SEASON = "spring|summer|fall|autumn|winter"
_PART = r"(?:morning|afternoon|evening|night|lunchtime|noon)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"


def _names(words: dict[str, int] | tuple[str, ...]) -> str:
    """Give an alternation of names as written, capitalised or in capitals, the longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join([word.capitalize() for word in longest] + [word.upper() for word in longest])


MONTH = _names(MONTHS)
_WEEKDAY = _names(WEEKDAYS)

#: Numbers in words that stand before "ago".
COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
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

_KINDS = {
    "iso": r"(?<![\w-])(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:3[01]|[12]\d|0?[1-9])(?![\w-])",
    "named": rf"(?<![\w/])9/11(?![\w/]){_EVENT}|\bSept(?:\.|ember)? 11(?:th)?(?!,? {YEAR})(?={_ATTACK})",
    "mdy": rf"(?!{_IN}{_COUNTED})"
    rf"(?:(?:{_WEEKDAY}),? )?\b{_WHEN}(?P<mdy_m>{MONTH})\b\.? (?P<mdy_d>{_DAY}){_ORDINAL}\b"
    r"(?![:.,]\d| ?%| percent| [ap]\.?m)"
    rf"(?:\s?[-–]\s?(?:(?:{MONTH})\b\.? )?{_DAY}\b)?(?:,? (?P<mdy_y>{YEAR})\b)?",
    "dmy": rf"(?:(?:{_WEEKDAY}),? )?(?:the )?(?<![\w.,$£€/-])(?P<dmy_d>{_DAY}){_ORDINAL}"
    rf"(?:\s?[-–]\s?{_DAY})? (?:of )?(?P<dmy_m>{MONTH})\b(?!\.? {_DAY}\b)(?:\.?,? (?P<dmy_y>{YEAR})\b)?",
    "my": rf"\b{_WHEN}(?P<my_m>{MONTH})\b\.?(?:,| of)? (?P<my_y>{YEAR})\b",
    "span": rf"(?<![\w$£€#/.,-]){YEAR}\s?[-–/]\s?(?:{YEAR}|\d\d)\b(?![,.]?\d|[-–%])",
    "decade": r"(?:\b[Tt]he )?(?:\b(?:early|late|mid)[ -])?(?:\b(?:19|20)\d0|[’'‘]\d0)[’']?s\b",
    "century": r"\b(?P<century_n>1\d|2[01]|\d)(?:st|nd|rd|th)[ -][Cc]entury\b",
    "season": r"\b(?i:early |late )?(?:"
    rf"(?P<season_r>(?i:last|this|next|this past|this coming)) (?:{SEASON})"
    rf"|(?:[Ii]n )?(?:[Tt]he )?(?:{SEASON}) (?:of )?(?P<season_y>{YEAR})|[Ii]n the (?:{SEASON}))\b",
    "holiday": rf"\b(?:{HOLIDAYS})(?: (?P<holiday_y>{YEAR})\b)?",
    "weekday": r"(?P<weekday_r>\b(?i:last|next|this|this past|this coming|the following|the previous) )?"
    rf"{_WHEN}(?<![A-Za-z])(?P<weekday_d>{_WEEKDAY})\b(?: {_PART}\b)?",
    "month": rf"\b(?P<month_r>(?i:last|next|this past|this coming|this|past) )?{_WHEN}"
    rf"(?<![A-Za-z])(?P<month_m>{MONTH})\b(?:(?= \d{{1,3}} [a-z])|(?!\.? ?\d))",
    "ago": rf"\b(?:(?P<ago_l>(?i:{_LOOSE})) )?(?:[Jj]ust )?(?P<ago_n>(?i:{_COUNT})) "
    r"(?P<ago_u>years?|months?|weeks?|days?|decades?|century|centuries) ago\b",
    "lastnight": r"\b(?i:last (?:night|evening)|the day before yesterday|the day after tomorrow)\b",
    "day": rf"\b(?i:earlier |later |late |early )?(?:[Tt]oday|[Yy]esterday|[Tt]omorrow"
    rf"|[Tt]onight|[Tt]his {_PART})\b(?: {_PART}\b)?",
    "sameday": rf"\b(?i:earlier|later) (?:in the|that|the same) (?:day|{_PART})\b",
    "end": r"\b(?i:by )?(?:the )?(?i:end|close) of (?:the|this) (?P<end_u>year|month)\b"
    r"|\b[Yy]ear[’']?s?[ -]end\b",
    "rel": r"\b(?i:earlier |later |late |early )?"
    r"(?P<rel_r>(?i:this past|this|last|next|the previous|the following)) "
    r"(?:fiscal |calendar )?(?P<rel_u>year|month|week|weekend|decade|century|quarter)\b"
    r"|\b[Oo]ver the weekend\b|\b[Aa]ll week\b",
    "finalday": r"\b(?:[Oo]n|[Dd]uring) (?:the|his|her|their|its) "
    r"(?:first|second|third|last|final|opening|closing|next|previous) (?:and final )?day\b",
    "short": r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\bof )|(?<=\bfrom ))[’'‘](?P<short_y>\d\d)\b(?!s)",
    "year": rf"(?:\b(?:early|late|mid|fiscal)[ -])?(?<![\w$£€₹#/.,])(?<![\w]-)(?:19|20)\d\d\b{_NOT_A_YEAR}"
    r"|(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince ))1[5-8]\d\d\b(?![,.]?\d)",
}

#: What a date expression opens with where it is neither a figure nor written large.
_OPENERS = word_set(
    """
    about all almost around at autumn by close during earlier early end fall fiscal in just last late later
    less mid more nearly next on over past roughly some spring summer the this today tomorrow tonight winter
    year years yesterday
    """
)
_OPENS = rf"(?=[\d’'‘A-Z]|{any_of(_OPENERS | COUNTS.keys())}\b)"

#: Any date expression; the name of the group that matched last tells the kind (up to "_").
#: What may open one is asked first, because it is quick.
DATE = re.compile(
    rf"(?<!\w){_OPENS}(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()) + ")"
)

_TWO_FIGURES = re.compile(r"\d{2}")
#: Every sentence with a date expression holds two figures, or any of these.
_HINTS = (
    *("day", "year", "week", "month", "ago", "night", "morning", "evening", "noon", "omorrow", "Year", "DAY"),
    *("quarter", "decade", "century", *SEASON.split("|"), "Day", "Eve", "Halloween", "Thanksgiving"),
    *sorted({m[:3].capitalize() for m in MONTHS} | {m[:3].upper() for m in MONTHS}),
)


def may_date(text: str) -> bool:
    """Tell, quickly, whether there may be a date expression in a sentence."""
    return _TWO_FIGURES.search(text) is not None or any(hint in text for hint in _HINTS)
