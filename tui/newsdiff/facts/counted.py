"""What a numeral counts: the unit of measure, or the noun phrase behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.units import IRREGULAR_PLURALS, SHORT_UNITS, UNIT_NAMES, is_plural
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.facts.numerals import Numeral

_PERCENT = re.compile(
    r"(?:\s|-)?(?P<sign>%|(?:prozent|pour cent|por ciento|per cento|por cento)\b|per ?cents?\b"
    r"|pct\b|pc\b|percentage\b)(?P<points>[ -]?(?:age )?points?\b)?",
    re.IGNORECASE,
)
_AREA = r"(?P<area>square|cubic|sq\.?|nautical|light|metric)[ -]"
_ATTACHED = re.compile(r"(?P<unit>°\s?[CF]?|(?:km|kw|mw|gw)/?h(?:r)?|[A-Za-zμ]+)(?![\w])", re.IGNORECASE)
_HYPHEN = re.compile(rf"[-‑](?:{_AREA})?(?P<unit>[A-Za-z]+)(?P<old>[- ]olds?\b)?", re.IGNORECASE)
_SPACED = re.compile(
    rf"\s(?:{_AREA})?(?P<unit>°\s?[CF]?\b|[A-Za-z]+(?:/[a-z]+)?)(?P<old>[- ]olds?\b)?", re.IGNORECASE
)
_RATE = re.compile(
    r"(?:,|\s)?(?:\s?(?:per|an?|each|every)\s|/)(?P<per>[A-Za-z]+)\b(?! (?:ago|earlier|later|before|after))"
)
_RATES = word_set(
    """
    year month week day hour minute second share barrel person head gram kilogram pound ton tonne
    ounce gallon litre liter mile kilometre kilometer metre meter foot night capita bushel unit
    ticket household
    """
)
_WORD = re.compile(r"[ ](?P<word>[“‘\"(]?[A-Za-zÀ-ÿ][\wÀ-ÿ’'.&-]*)")
_OF = re.compile(r"\sof\s(?:(?:the|these|those|its|his|her|their|our|all|my)\s){0,2}", re.IGNORECASE)
_STOP = word_set(
    """
    a about above across after against ago all along also although am among amid an any are as at
    away be because been before behind being below beneath between beyond both but by can could
    despite did do does during each either else ever every far for from had has have he her here him
    his how i if in into is it its just later least less like may me might more most must my near
    neither never nor not now of off on once only onto or our out outside over per said same say
    says shall she should since so some still such than that the their them then there these they
    this those though through throughout till to together too toward towards under until unto up
    upon us was we were what when where whether which while who whom whose why will with within
    without would yet you your earlier apart inside including plus minus via versus vs amongst
    today yesterday tomorrow tonight even well back down again however until
    """
)
_NO_UNIT = word_set(
    """
    way sided faced fold time tone tier star wheel on dimensional sum party handed off up sized
    tiered half part state pronged ply one two three four five six seven eight nine ten stop step in
    by for man s th st nd rd up round under over par
    """
)
_LINKS = frozenset(("to", "and", "or", "a", "an", "plus"))
_ONE_COUNTS = word_set(
    """
    person man woman child boy girl baby vote seat count goal point victim student teacher soldier
    officer policeman passenger worker resident patient death case arrest suspect gunman shot bullet
    round body survivor firefighter civilian pilot driver migrant prisoner inmate hostage juror
    """
)
_PARTICIPLES = word_set(
    """
    killed dead wounded injured hurt missing arrested hospitalised hospitalized detained hit
    """
)
_MAX_WORDS = 7
#: Plural nouns that may stand before another: "800 police officers".
_BODIES = frozenset(("police", "staff", "crew"))


class Thing(NamedTuple):
    """The unit, where it ends, a rate (" per barrel"), and whether the number is ``sure`` to count.

    ``measured`` tells a unit of measure, which even a year's digits may carry, from a noun; ``counts`` is
    False for "a four-star general".
    """

    unit: str
    end: int
    rate: str = ""
    sure: bool = False
    measured: bool = False
    counts: bool = True


def counted(text: str, at: int, numeral: Numeral) -> Thing:
    """Read what the number that ends at ``at`` counts (its scale lies before ``at``)."""
    if percent := _PERCENT.match(text, at):
        points = percent["points"] or percent["sign"].lower() == "percentage"
        return Thing("percentage points" if points else "percent", percent.end(), sure=True, measured=True)
    rate, rate_end = _rate(text, at)
    if rate:
        return Thing("", rate_end, rate)
    thing = _measure(text, at)
    if thing is not None:
        rate, rate_end = _rate(text, thing.end)
        return Thing(thing.unit + rate, rate_end, rate, sure=True, measured=True) if rate else thing
    if numeral.kind in ("part", "half", "mixed") and (article := re.match(r" of an?(?= )", text[at:])):
        thing = _measure(text, at + article.end()) or _percentage_point(text, at + article.end())
        if thing is not None:
            return thing
    if of := _OF.match(text, at):
        noun = _noun(text, of.end() - 1, numeral)
        return Thing(noun.unit, at if numeral.kind != "vague" else noun.end, sure=noun.sure)
    return _noun(text, at, numeral)


def _percentage_point(text: str, at: int) -> Thing | None:
    """Read "a quarter ⟨of a percentage point⟩"."""
    points = _PERCENT.match(text, at)
    return Thing("percentage points", points.end(), sure=True, measured=True) if points else None


def _rate(text: str, at: int) -> tuple[str, int]:
    """Read " per barrel", " a year"."""
    found = _RATE.match(text, at)
    if found is None or found["per"].lower() not in _RATES:
        return "", at
    return f" per {found['per'].lower()}", found.end()


def _measure(text: str, at: int) -> Thing | None:
    """Read a unit of measure: "155mph", "six-day", "15-year-old", "8 square miles", "47-page"."""
    digits = text[at - 1 : at].isdigit()
    if digits and (found := _ATTACHED.match(text, at)):
        name = UNIT_NAMES.get(found["unit"].lower().replace(" ", ""))
        return Thing(name, found.end(), sure=True, measured=True) if name else None
    if found := _HYPHEN.match(text, at):
        return _hyphenated(found, text)
    if found := _SPACED.match(text, at):
        word = found["unit"].lower()
        name = UNIT_NAMES.get(word.replace(" ", ""))
        if name is None or (word in SHORT_UNITS and not _short_stands(found["unit"], digits=digits)):
            return None
        if word in ("won", "stone", "rand", "crown", "second") and not found["area"]:
            return None
        end = found.end()
        if name == "degrees" and (
            scale := re.match(r"\s(celsius|fahrenheit|[CF]\b)", text[end:], re.IGNORECASE)
        ):
            name, end = UNIT_NAMES[scale[1].lower()], end + scale.end()
        return Thing(_with_area(found["area"], name), end, sure=True, measured=True)
    return None


_STANDING = word_set("km kg cm mm mi ft lb oz MW GW kW GB TB MB Hz mg ml")


def _short_stands(unit: str, *, digits: bool) -> bool:
    """Tell whether a short unit may stand apart from its number ("5 m" only behind digits)."""
    return unit in _STANDING or (digits and unit in ("C", "F", "m"))


def _hyphenated(found: re.Match[str], text: str) -> Thing | None:
    word = found["unit"].lower()
    if word == "strong":
        return Thing("people", found.end(), sure=True, measured=True)
    name = UNIT_NAMES.get(word) if word not in SHORT_UNITS or found["unit"] in _STANDING else None
    if name:
        return Thing(_with_area(found["area"], name), found.end(), sure=True, measured=True)
    if word in _NO_UNIT or word.endswith(("ed", "al", "ly")) or text[found.end() : found.end() + 1] == "-":
        return Thing("", found.end(), counts=word in _LINKS) if word in _NO_UNIT | _LINKS else None
    return Thing(word if is_plural(word) else plural(word), found.end(), sure=True)


def _with_area(area: str | None, name: str) -> str:
    if not area:
        return name
    full = "square" if area.lower().startswith("sq") else area.lower()
    return f"{full} {name}"


def plural(noun: str) -> str:
    """Give the plural of a singular noun: "page" → "pages", "body" → "bodies"."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return {"person": "people", "child": "children", "foot": "feet"}.get(noun, noun + "s")


def _noun(text: str, at: int, numeral: Numeral) -> Thing:
    """Read a noun phrase up to its first plural noun: "five explosive drones"."""
    words: list[str] = []
    here = at
    while len(words) < _MAX_WORDS and (found := _WORD.match(text, here)):
        word = found["word"].rstrip(".’'")
        low = word.lower().lstrip('“‘"(')
        if numeral.value == 1:
            known = numeral.kind != "words" or low in _ONE_COUNTS
            return (
                Thing(plural(low), found.start() + 1 + len(word), sure=True)
                if known and low.isalpha() and low not in _STOP
                else Thing("", at)
            )
        if low in ("and", "or") and words and not is_plural(words[-1]):
            words.append(word)
            here = found.end()
            continue
        if low in _STOP or low in ("and", "or"):
            break
        words.append(word.lstrip('“‘"('))
        here = found.end()
        if is_plural(low) and not ((word[0].isupper() or low in _BODIES) and _goes_on(text, here)):
            return Thing(_phrase(words), found.start() + 1 + len(found["word"].rstrip(".’'")), sure=True)
        if found["word"].endswith(".") and len(low) > 3:
            break
    return _fallback(at, words, numeral)


def _goes_on(text: str, at: int) -> bool:
    """Tell "three Texas landowners" from "42 Senate Republicans": a plural noun follows the name."""
    behind = _WORD.match(text, at)
    return behind is not None and behind["word"].islower() and is_plural(behind["word"])


def _phrase(words: list[str]) -> str:
    """Leave "more" and "other" out of a noun phrase."""
    kept = [w for w in words if w.lower() not in ("more", "other", "additional", "extra", "further")]
    return " ".join(kept or words[-1:])


def _fallback(at: int, words: list[str], numeral: Numeral) -> Thing:
    """Name what is counted where no plural stands: "12 killed", "a two-thirds majority"."""
    first = words[0].lower() if words else ""
    if first in _PARTICIPLES or first in IRREGULAR_PLURALS:
        return Thing(first, at + 1 + len(first), sure=True)
    if numeral.kind in ("part", "chance") and first:
        return Thing(" ".join(words[:2]), at)
    return Thing("", at)
