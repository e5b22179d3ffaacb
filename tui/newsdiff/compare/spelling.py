"""One key for all spellings of a word: British and American, figures and number words, short forms.

Keys are compared, never shown; that a key is no English word does no harm.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsdiff.text.wordset import word_set

#: Endings of stems that differ between British and American usage, in the order they are applied.
_ENDINGS = (
    (re.compile(r"(?<=\w\w)our(?=\w{0,4}$)"), "or"),  # armour, neighbour, honour(abl), favourit
    (re.compile(r"(?<=\w\w\w)enc$"), "ens"),  # defence, licence, offence
    (re.compile(r"(?<=\w\w\w\w)i[sz]$"), ""),  # organis(e), recognis(e)
    (re.compile(r"(?<=l)yz$"), "ys"),  # analyze, paralyze
    (re.compile(r"(?<=[aeiou])(ll|mm)$"), lambda m: m[0][0]),  # travell(ed), programm(e)
    (re.compile(r"ogu$"), "og"),  # catalogue, dialogue
)
#: The same for whole words.
_WORD_ENDINGS = (
    (re.compile(r"(?<=\w\w)our(?=\w{0,6}$)"), "or"),
    (re.compile(r"(?<=\w\w\w)ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=\w\w\w)is(?=(?:e|es|ed|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=l)ys(?=(?:e|es|ed|ing)$)"), "yz"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|ers?)$)"), "l"),
    (re.compile(r"(?<=gram)me(?=s?$)"), ""),
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=log)ue(?=s?$)"), ""),
)
_SAME = {
    "centr": "center",
    "theatr": "theater",
    "metr": "meter",
    "kilometr": "kilomet",
    "litr": "liter",
    "fibr": "fiber",
    "gray": "grey",
    "tyre": "tire",
    "cheque": "check",
    "plough": "plow",
    "sceptic": "skeptic",
    "sceptical": "skeptic",
    "judgement": "judgment",
    "practis": "practic",
    "learnt": "learn",
    "artifact": "artefact",
    "manoeuvr": "maneuv",
    "paediatr": "pediatr",
    "anaesthet": "anesthet",
    "mum": "mom",
    "adviser": "advis",
    "advisor": "advis",
    "gaol": "jail",
    "pct": "percent",
    "govt": "govern",
    "vet": "veteran",
    "kerb": "curb",
    "aluminum": "aluminium",
    "amongst": "among",
    "whilst": "while",
    "jewelleri": "jewelri",
    "gov": "governor",
    "sen": "senat",
    "rep": "repres",
    "dept": "depart",
    "lt": "lieuten",
    "sgt": "sergeant",
    "capt": "captain",
    "okay": "ok",
}
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        (
            *(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
            ),
            *(
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty",
            ),
        )
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th",
    "eighth": "8th",
    "ninth": "9th",
    "tenth": "10th",
}
#: Forms of one word have at least this many letters at their beginning in common.
ROOT = 4
HALVES = word_set("a.m. p.m. am pm")
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?P<half>[ap]m)?")
#: Courtesy titles, which house style puts or drops.
TITLES = word_set("mr mrs ms miss dr sir dame lord lady prof")


def plain(word: str) -> str:
    """Give a word without accents."""
    if word.isascii():
        return word
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter)
    )


@lru_cache(maxsize=1 << 16)
def fold(stem: str) -> str:
    """Give the key of a word by its stem: the same for "armoured" and "armored", "five" and "5"."""
    if stem in _NUMBERS:
        return _NUMBERS[stem]
    stem = plain(stem)
    if len(stem) > 4:
        for pattern, put in _ENDINGS:
            stem = pattern.sub(put, stem)
    return _SAME.get(stem, stem.replace(",", "") if stem[:1].isdigit() else stem)


def clock(word: str, after: str) -> str:
    """Give a time of day, all lower case, by 24 hours: "15:00" for "3" before "p.m."; "" for no time."""
    found = _CLOCK.fullmatch(word)
    half = (found and found["half"]) or (after if after in HALVES else "")
    if not found or not (half or ":" in word):
        return ""
    hour = int(found["hour"]) % 12 + 12 * half.startswith("p") if half else int(found["hour"])
    return f"{hour}:{found['minute'] or '00'}"


@lru_cache(maxsize=1 << 16)
def spelling(lower: str) -> tuple[str, ...]:
    """Give the parts of a word in one spelling, inflection kept: "state-funded" has two."""
    bare = plain(lower).replace(".", "").removesuffix("'s")
    return tuple(_respell(part) for part in re.split(r"[-‐‑]", bare) if part)


def _respell(word: str) -> str:
    """Spell a word the American way; numbers in figures."""
    if word in _NUMBERS or word in _SAME:
        return _NUMBERS.get(word) or _SAME[word]
    if word[:1].isdigit():
        return word.replace(",", "")
    for pattern, put in _WORD_ENDINGS if len(word) > 4 else ():
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> bool:
    """Tell whether two keys are forms of one word ("russia" and "russian", "weapon" and "weaponri")."""
    if one == other:
        return True
    if len(one) > len(other):
        one, other = other, one
    if len(one) < ROOT or one[:ROOT] != other[:ROOT]:
        return False
    shared = next((i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), len(one))
    return shared >= max(len(one) - 1, ROOT) and len(other) - shared <= (3 if len(one) > 4 else 1)
