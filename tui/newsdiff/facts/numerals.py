"""Numerals in running text: digits, words, fractions and vague amounts, read as numbers.
from newsdiff.text.late import Late

What counts nothing is overwritten first (`not_counts`), so that every other rule can be simple.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from math import inf
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import numeric

from newsdiff.text.wordset import small, word_set

if TYPE_CHECKING:
    from collections.abc import Callable

#: No sentence has more numerals.
MOST = 1000
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
)
_ONES += "seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = (*_ONES.split(), *_TENS.split())
#: The value of each number that is one word.
WORD_VALUES = {word: float(n) for n, word in enumerate(_ONES.split())} | {
    word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "mil": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "cr": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "tausend": 1e3,
    **dict.fromkeys(("millions", "mio", "millionen", "millón", "millones"), 1e6),
    **dict.fromkeys(("milione", "milioni", "milhão", "milhões", "miljoen"), 1e6),
    **dict.fromkeys(("mrd", "milliarde", "milliarden", "milliard", "milliards"), 1e9),
    **dict.fromkeys(("mil millones", "miliardo", "miliardi", "bilhão", "bilhões", "miljard"), 1e9),
}
#: Languages that write 1.234,5 (or 1 234,5) for 1,234.5.
_DECIMAL_COMMA = word_set("da de es fi fr it nb nl no pl pt ru sv tr uk")
_COMMA_NUMBER = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d+,\d{1,2})(?![\d.,]\d|\d)")
_SEPARATORS = str.maketrans(". ,", ",,.")
#: Fractions of one character, from "¼" and from "⅐" on.
GLYPHS = "¼-¾⅐-⅞"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_PARTS |= {"ninth": 9, "tenth": 10}
_VAGUE = {"tens": 1e1, "dozens": 12.0, "scores": 20.0, "hundred": 1e2, "hundreds": 1e2, "thousands": 1e3}
_VAGUE |= {"millions": 1e6, "billions": 1e9, "trillions": 1e12, "lakhs": 1e5, "crores": 1e7}

#: Pattern of the numbers from one to nine.
ONE_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"
_SMALL = (
    rf"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:{ONE_TO_NINE}))?|"
    rf"(?:thir|four|fif|six|seven|eigh|nine)teen|eleven|twelve|{ONE_TO_NINE}|ten|zero)"
)
_WORD_NUMBER = (
    rf"{_SMALL}(?:(?:[ -]hundred(?:[ -]thousand,?)?|[ -]thousand,?)(?:[ ]and)?[ -]{_SMALL})*"
    r"(?:[ -]hundred)?(?:[ -]thousand)?"
)
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_GLYPH = f"[{GLYPHS}]"
_PART = "half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
_CHANCE = rf"{ONE_TO_NINE}|ten|\d{{1,3}}(?:,\d{{3}})*"

#: Letters and words that may touch the digits behind them.
_AFTER = r"(?:(?<=usd)|(?<=eur)|(?<=gbp)|(?<=inr)|(?<=rs)|(?<=rs\.)|(?<=rm)|(?<=\$us)|(?<=\$a)|(?<=\$c)"
_AFTER += "|(?<=minus-)|(?<=sub-)|(?<=now-)|(?<=to-))"

#: First letters of the words that a numeral may open with; others are passed over quickly.
_OPENERS = r"an?\b|bi|do|ei|el|few|fi|fo|ha|hu|many|mi|ni|on|sc|se|si|te|th[ior]|tr|tw|ze"

_NUMERAL = re.compile(
    rf"""(?:(?<!\w)(?=[\d{GLYPHS}]|[.−-]|{_OPENERS})
            |(?=[\d{GLYPHS}]|\.)(?:{_AFTER}|(?<=\d)(?={_GLYPH})))
      (?:(?P<chance>(?<![\w.,-])
            (?:(?:{_CHANCE})\ out\ of(?:\ every)?|(?:{ONE_TO_NINE}|[1-9])(?:\ in(?:\ every)?|-in-))[ ]?
            (?:{_CHANCE})\b(?!\s(?:years?|months?|weeks?|days?|hours?|minutes?|games?|matches|starts)|[.,]\d))
      |(?P<part>\b(?:(?:{ONE_TO_NINE})[- ](?:{_PART})|an?\ (?:third|quarter|fifth|tenth)(?=\ of\b)
            |(?<!in\ )half(?=\ (?:of|the|its|his|her|their|our|all)\b)))(?![\w-]*year)\b
      |(?P<vague>\b(?:several|a\ few|few|many)\ (?:dozen|hundred|thousand|million|billion|lakh|crore)\b
            |\b(?:hundred(?=\ of)|tens|dozens|scores|hundreds|thousands|millions|billions|trillions)
            \ of\ (?:hundreds|thousands|millions|billions|trillions|lakhs|crores)\b
            |\b(?:dozens|scores|hundreds|thousands|millions|billions|trillions)\b)
      |(?P<andhalf>\b(?:{ONE_TO_NINE}|ten|\d{{1,3}})[- ]and[- ]a[- ](?:half|quarter)\b)
      |(?P<dozen>\b(?:half[- ]a[- ]|half[- ]|a\ |{_SMALL}[- ])?dozen\b)
      |(?P<half>\bhalf\ an?\ (?:million|billion|crore|lakh)\b
            |\ban?\ (?:hundred|thousand|million|billion|trillion|lakh|crore)\b)
      |(?P<mixed>(?<![\w.,/:-])\d+\ ?(?:{_GLYPH}|\ \d/\d{{1,2}}(?![\d/]))|{_GLYPH})
      |(?P<ratio>(?<![\w.,/:-])\d{{1,2}}[/⁄](?:[2-68]|10|16|32|64|100|128)(?![\d/⁄]))
      |(?P<digits>(?:(?<![\w.,/:])(?<![a-z][-‑])(?<![a-z]\d[-‑])[-−]?|{_AFTER})(?:{_DIGITS}))
      |(?P<words>\b{_WORD_NUMBER}\b))""",
    re.VERBOSE,
)


class Numeral(NamedTuple):
    """A number as written: ``bare`` tells a plain run of digits (which may be a year or part of a name)."""

    start: int
    end: int
    value: float
    low: float
    high: float
    approximate: bool
    kind: str
    bare: bool


def as_in_english(text: str, language: str) -> str:
    """Give ``text`` with its figures written as in English, character for character: "4.200" as "4,200"."""
    if language not in _DECIMAL_COMMA:
        return text
    return _COMMA_NUMBER.sub(lambda number: number[0].translate(_SEPARATORS), text)


def find_numerals(text: str) -> list[Numeral]:
    """Find the numerals of ``text`` (already blanked), in order, without currency, scale or unit.

    Of a text that is no sentence only the first ``MOST`` are looked at.
    """
    return [_read(match) for match in islice(_NUMERAL.finditer(small(text)), MOST)]


def _read(match: re.Match[str]) -> Numeral:
    kind, words = match.lastgroup or "", match[0]
    low = high = 0.0
    if kind == "vague":
        low, high = _vague(words)
    else:
        low = high = _READERS[kind](words)
    return Numeral(
        match.start(),
        match.end(),
        low,
        low,
        high,
        kind == "vague",
        kind,
        kind == "digits" and words.isdigit(),
    )


def _vague(words: str) -> tuple[float, float]:
    """Bound "dozens", "hundreds of thousands" (up to the next step) and "several hundred"."""
    parts = words.removeprefix("a ").split()
    if parts[0] in ("several", "few", "many"):
        step = 12.0 if parts[1] == "dozen" else SCALES[parts[1]]
        return 2 * step, 10 * step
    low = _VAGUE[parts[0]]
    if len(parts) == 3:
        low *= _VAGUE[parts[2]]
    return low, low * 10


@lru_cache(maxsize=1024)
def _words_value(words: str) -> float:
    """Read "two thousand five hundred and six"."""
    total = current = 0.0
    for word in re.split(r"[ ,-]+", words):
        if word == "hundred":
            current *= 100
        elif word == "thousand":
            total, current = total + current * 1000, 0.0
        elif word != "and":
            current += WORD_VALUES[word]
    return total + current


def _digits_value(digits: str) -> float:
    return min(float(digits.replace(",", "").replace("−", "-")), 1e300)


def _plain_value(words: str) -> float:
    return _digits_value(words) if words[0].isdigit() else _words_value(words)


def _chance_value(words: str) -> float:
    """Read "one in five", "7 out of 10"."""
    first, last = re.split(r"(?: out of(?: every)?|[ -]in(?: every)?)[- ]?", words, maxsplit=1)
    whole = _plain_value(last)
    return _plain_value(first) / whole if whole else inf


def _part_value(words: str) -> float:
    """Read "two-thirds", "a quarter", "half"."""
    parts = re.split(r"[- ]", words)
    count = 1.0 if len(parts) == 1 or parts[0] in ("a", "an") else WORD_VALUES[parts[0]]
    name = "half" if parts[-1] == "halves" else parts[-1].removesuffix("s")
    return count / _PARTS[name]


def _and_half_value(words: str) -> float:
    """Read "two and a half", "two-and-a-half"."""
    return _plain_value(re.split(r"[- ]", words, maxsplit=1)[0]) + (0.5 if words.endswith("half") else 0.25)


def _dozen_value(words: str) -> float:
    """Read "a dozen", "half a dozen", "two dozen"."""
    first = re.split(r"[- ]dozen|dozen", words, maxsplit=1)[0]
    return 6.0 if first.startswith("half") else 12.0 * (1.0 if first in ("", "a") else _words_value(first))


def _article_value(words: str) -> float:
    """Read "a million", "half a million"."""
    return SCALES[words.rsplit(maxsplit=1)[-1]] * (0.5 if words.startswith("half") else 1.0)


def _mixed_value(words: str) -> float:
    """Read "2½", "2 1/2", "½"."""
    if not words[-1].isdecimal():
        return float(words[:-1].strip() or 0) + numeric(words[-1])
    whole, ratio = words.split(maxsplit=1)
    return float(whole) + _ratio_value(ratio)


def _ratio_value(words: str) -> float:
    top, bottom = re.split("[/⁄]", words)
    return float(top) / float(bottom) if float(bottom) else inf


_READERS: dict[str, Callable[[str], float]] = {
    "chance": _chance_value,
    "andhalf": _and_half_value,
    "part": _part_value,
    "dozen": _dozen_value,
    "half": _article_value,
    "mixed": _mixed_value,
    "ratio": _ratio_value,
    "digits": _digits_value,
    "words": _words_value,
}
