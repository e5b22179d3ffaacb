"""Quantities: a number with its unit or the thing counted ("at least 12 people", "$4.5 billion", "six-day").

``parse`` works on plain text; ``find_quantities`` on the news sentences of a source. The rules are our own:
a numeral (`numerals`), what stands before it (currency, "about", "at least") and what stands behind it
(scale, unit, or a noun phrase read up to its first plural noun).
"""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from newsdiff.facts.amounts import (
    AGED,
    Amount,
    join_ranges,
    name_votes,
    name_wholes,
    share_units,
    without_pairs,
)
from newsdiff.facts.calendar import WEEKDAYS
from newsdiff.facts.counted import Thing, counted
from newsdiff.facts.date_patterns import MONTH
from newsdiff.facts.mentions import Quantity
from newsdiff.facts.not_counts import without_labels
from newsdiff.facts.numerals import GLYPHS, NUMBER_WORDS, SCALES, as_in_english, find_numerals
from newsdiff.facts.scores import without_scores
from newsdiff.facts.units import CURRENCIES
from newsdiff.text.late import Late
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.facts.numerals import Numeral
    from newsdiff.model import Source

_CURRENCY = re.compile(
    r"(?:(?<![A-Za-z])(?:US|AU?|CA?|HK|NZ|NT|S|R)\s?\$|\$\s?(?:US|A|C)?|[£€¥₹₽₪₩₦]|"
    r"(?<![A-Za-z])(?:Rs\.?|USD|EUR|GBP|INR|AUD|CAD|CHF|RM))\s?$"
)
_SCALE = re.compile(
    r"[\s-]?(?:(?P<word>hundred|thousand|million|billion|trillion|lakhs?|crores?"
    r"|millions|mio\.?|millionen|mill[oó]n(?:es)?|mil millones|milion[ei]|milh(?:ão|ões)|miljoen|tausend"
    r"|mrd\.?|milliarden?|milliards?|miliard[oi]|bilh(?:ão|ões)|miljard)"
    r"(?:\s(?:de|di)(?=\s))?"
    r"(?:\s(?P<more>thousand|million|billion|trillion|crore))?|(?P<short>mn|bn|tn|trn|mil|cr)|(?P<letter>[kKMmBb]))(?![A-Za-z])",
    re.IGNORECASE,
)
#: The hyphen of "a magnitude-6.1 earthquake".
_MAGNITUDE = re.compile(r"(?<=\bmagnitude)-(?=\d)", re.IGNORECASE)
_AT_LEAST = (
    "at least|no fewer than|no less than|not less than|more than|over|upwards of|in excess of|greater than|"
    "a minimum of|better than|exceeding|topping|north of"
)
_AT_MOST = (
    "up to|as many as|as much as|at most|no more than|not more than|fewer than|less than|under|below|"
    "a maximum of|within|inside"
)
_ABOUT = (
    "about|around|approximately|approx\\.?|roughly|some|an estimated|estimated|nearly|almost|close to|"
    "just under|"
    "just over|just about|more or less|circa|an average of|near|virtually|~|≈|slightly more than|"
    "slightly less than|a little over|a little under|well over|well under"
)
_HEDGE = re.compile(
    rf"(?:^|(?<![\w-]))(?:(?P<about>{_ABOUT})|(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST}))"
    r"\s(?:a\s|an\s|the\s)?$|(?P<sign>[~≈])\s?$",
    re.IGNORECASE,
)
#: "asked about the 63 members" is no hedge.
_ABOUT_THE = Late(r"(?:about|around|over|under|near|some|within|below)\s(?:the|an?)\s")
_OR_MORE = re.compile(
    r"\s?\+(?!\d)|-plus\b|\s(?:or|and) (?:more|over|above|higher|older|greater)\b", re.IGNORECASE
)
_OR_LESS = re.compile(r"\s(?:or|and) (?:fewer|less|under|below|lower|younger)\b", re.IGNORECASE)
_OR_SO = re.compile(r"\sor so\b|\sodd\b|-odd\b|-ish\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|these|those|both|his|her|their|its|our|my)\s$", re.IGNORECASE)
_NAME_BEFORE = Late(r"(?:^|[^.!?\"“”\s]\s|[A-Za-z]\.\s)(?:[“\"‘'])?[a-z]?[A-Z][\w&.’'-]*\s(?:[A-Z]\s)?$")
_VERB_LIKE = Late(
    r"^(?:About|Around|Some|Over|Under|At|In|Of|With|For|From|The|Only|Just|All|And|But|Or|Its|Another|An?|Those|"
    r"These|Nearly|Almost|More|Than|Roughly|Approximately|Up|To|By|On|Least|Most|Between|Every|After|Before|Within)$"
)
_SCORE = re.compile(r"[-–]\d{1,3}(?![\w-])")
_RANK = re.compile(
    r"\b(?:the|its|their|his|her|our|a) (?:top|bottom|big|final|last|first)[ -]$", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"\b(?:by|in|since|until|till|from|of|during|before|after|early|late|mid)[ -]$", re.IGNORECASE
)
_IN_MONTH = Late(rf"\b[Ii]n (?:early |late )?(?:{MONTH}) $")
_PEOPLE = Late(r"\s(?:people|others|more|men|women|workers|troops|soldiers)\b")
_MINUS = re.compile(r"\bminus[ -]$", re.IGNORECASE)
_AGE = Late(r"(?:[A-Za-z.’'”\"]\),?|[A-Za-z.’'”\"],)\s$")
#: "he swam, 18 of 24 did" tells no age.
_AGE_END = Late(r",|\.(?!\d)|;|\)|\sof\b(?!\s(?:(?:the|these|those|its|their|his|her)\s)?\d)|\sand\b|$")
_YEAR_UNITS = frozenset({"years", "months", "weeks", "days"})
_PERIODS = re.compile(r"\s(?:ago|earlier|later|before|after|from now|hence)\b", re.IGNORECASE)
_SHORT_PERIODS = frozenset({"months", "weeks", "days", "hours", "minutes", "seconds"})
_PLUS = re.compile(r"(?:\+|-plus\b)(?=\s)")
#: Digits that run on into what is no unit ("3D"), or into a fraction of something else ("9/12").
_RUNS_ON = re.compile(r"\w|/")
_AMONG_BEST = Late(r"\sof (?:the|its|their|his|her|our) (?:\w+est|most|best|worst|few)\b")
#: Every sentence with a quantity holds a figure or one of these words.
_FIGURE = re.compile(rf"[\d{GLYPHS}]")
_WORDS = re.compile("[a-z]+")
_COUNTING = frozenset(NUMBER_WORDS) | word_set(
    """
    dozen dozens scores tens hundred hundreds thousand thousands million millions billion billions trillion
    trillions lakh lakhs crore crores half third quarter fifth tenth
    """
)


def find_quantities(source: Source) -> tuple[Quantity, ...]:
    """Find the quantities in the news sentences of ``source``, in the order of the text."""
    return tuple(
        Quantity(
            source.id,
            sentence.id,
            sentence.start + a.start,
            sentence.start + a.end,
            source.text[sentence.start + a.start : sentence.start + a.end],
            _shown(a),
            a.low,
            a.high,
            a.approximate,
            a.unit,
            a.head,
        )
        for sentence in source.news
        for a in parse(as_in_english(source.text[sentence.start : sentence.end], source.language))
    )


def _shown(amount: Amount) -> float:
    """Give a fraction in words with the three digits a reader would write ("two-thirds" is 0.667)."""
    return (
        round(amount.value, 3) if amount.kind in ("part", "chance") and amount.value >= 0.01 else amount.value
    )


def parse(text: str) -> tuple[Amount, ...]:
    """Find the quantities in a sentence of plain text, in order."""
    if not _FIGURE.search(text) and _COUNTING.isdisjoint(_WORDS.findall(text.lower())):
        return ()
    blanked = without_scores(without_labels(_MAGNITUDE.sub(" ", text)))
    numerals = find_numerals(blanked)
    amounts: list[Amount] = []
    for at, numeral in enumerate(numerals):
        if amounts and numeral.start < amounts[-1].end:
            continue
        following = numerals[at + 1].start if at + 1 < len(numerals) else len(text)
        amount = _amount(text, blanked, numeral, following)
        if amount is not None:
            amounts.append(amount)
    joined = name_wholes(text, name_votes(text, join_ranges(text, share_units(text, amounts))))
    kept = (a for a in without_pairs(text, joined) if _counts(text, a))
    return tuple(a._replace(unit=a.unit.lower()) for a in kept) if _is_title(text) else tuple(kept)


def _amount(text: str, blanked: str, numeral: Numeral, following: int) -> Amount | None:
    """Read one numeral with all that belongs to it; None when it names or dates rather than counts."""
    before = text[max(0, numeral.start - 40) : numeral.start]
    currency = _CURRENCY.search(before)
    end, factor, lettered = _scale(blanked, numeral, currency is not None)
    plus = _PLUS.match(blanked, end)
    end = plus.end() if plus else end
    thing = counted(blanked, end, numeral)
    if not thing.counts or (numeral.kind == "chance" and numeral.value >= 1):
        return None
    runs_on = thing.end == end and _RUNS_ON.match(blanked, end) is not None
    if currency is not None:
        sign = currency[0].strip().lower().replace(" ", "")
        money = CURRENCIES.get(sign) or CURRENCIES.get(sign[1:] + "$") or "dollars"
        thing = thing._replace(
            unit=money + (thing.rate or ""), end=thing.end if thing.rate else end, sure=True
        )
    elif runs_on or _is_named(text, numeral, before, thing, scaled=lettered):
        return None
    minus = _MINUS.search(before)
    factor *= -1 if minus else 1
    prefix = currency or minus
    amount = Amount(
        start=numeral.start - (len(prefix[0]) if prefix else 0),
        end=thing.end,
        value=numeral.value * factor,
        low=numeral.low * factor,
        high=inf if plus else numeral.high * factor,
        approximate=numeral.approximate,
        unit=thing.unit,
        kind=numeral.kind,
    )
    return _hedged(text, _aged(text, amount, before), following)


def _scale(text: str, numeral: Numeral, money: bool) -> tuple[int, float, bool]:
    """Read "million", "bn", "5m": the end, the factor, and whether there was one."""
    found = _SCALE.match(text, numeral.end)
    if found is None or numeral.kind in ("chance", "vague", "half", "part", "ratio", "dozen"):
        return numeral.end, 1.0, False
    if found["letter"]:
        attached = found.start("letter") == numeral.end
        million = found["letter"] in "Mm" and (
            money or found["letter"] == "M" or _counted_m(text, found.end())
        )
        if not attached or not (million or money or found["letter"] in "KBb" or found["letter"] == "k"):
            return numeral.end, 1.0, False
        return found.end(), SCALES[found["letter"].lower()], True
    factor = SCALES[(found["word"] or found["short"]).lower().rstrip(".")]
    if found["more"]:
        factor *= SCALES[found["more"].lower()]
    return found.end(), factor, True


def _counted_m(text: str, at: int) -> bool:
    """Tell "5m people" from "100m race": a plural noun follows."""
    noun = re.match(r"\s([a-z]+)", text[at:])
    return (
        noun is not None
        and (noun[1] == "people" or noun[1].endswith("s"))
        and noun[1] not in ("sprints", "races")
    )


def _is_named(text: str, numeral: Numeral, before: str, thing: Thing, *, scaled: bool) -> bool:
    """Tell whether a number is a year, part of a name ("Boeing 727") or a rank ("the top five")."""
    if scaled or thing.measured:
        return False
    if _RANK.search(before) and not thing.sure:
        return True
    if numeral.kind == "words" and text[numeral.start].isupper() and re.search(r"[\w,] $", before):
        return not _is_title(text)
    if numeral.bare and _is_year(numeral, before):
        return _PEOPLE.match(text, numeral.end) is None
    name = _NAME_BEFORE.search(before) if numeral.bare and not _AGE.search(before) else None
    word = name[0].split()[-1] if name is not None else ""
    if not word or _VERB_LIKE.match(word) or _SCORE.match(text, numeral.end):
        return False
    in_a_month = _IN_MONTH.search(before) is not None  # "in May 15 people"
    on_a_day = thing.unit and (word.lower() in WEEKDAYS or in_a_month)  # "on Monday 12 people"
    return not (on_a_day or (thing.sure and _is_title(text)))


def _is_year(numeral: Numeral, before: str) -> bool:
    """Tell whether four bare digits are a year."""
    if numeral.end - numeral.start != 4:
        return False
    told = 1000 < numeral.value < 3000 and _YEAR_BEFORE.search(before) is not None
    return told or 1500 <= numeral.value <= 2100


def _is_title(text: str) -> bool:
    """Tell whether a sentence is in headline case, where a capital says nothing."""
    words = [word for word in re.findall(r"[A-Za-z][\w’']+", text) if len(word) > 3]
    return len(words) > 3 and sum(1 for word in words if word[0].isupper()) > 0.7 * len(words)


def _aged(text: str, amount: Amount, before: str) -> Amount:
    """Read the age in "Roth, 48, of Massapequa" and "aged 48"."""
    if amount.unit or amount.kind != "digits" or not 0 < amount.value < 120 or amount.value % 1:
        return amount
    if (_AGE.search(before) and _AGE_END.match(text, amount.end)) or AGED.search(before):
        return amount._replace(unit="years")
    return amount


def _hedged(text: str, amount: Amount, following: int) -> Amount:
    """Widen an amount by "about", "at least", "up to", "or more"."""
    before = text[max(0, amount.start - 26) : amount.start]
    hedge = _HEDGE.search(before)
    if hedge is not None and not _ABOUT_THE.match(hedge[0].lower()):
        amount = amount._replace(start=amount.start - len(before) + hedge.start())
        if hedge["about"] or hedge["sign"]:
            amount = amount._replace(approximate=True)
        elif hedge["least"]:
            amount = amount._replace(high=inf)
        else:
            amount = amount._replace(low=0.0)
    for pattern, change in (
        (_OR_MORE, {"high": inf}),
        (_OR_LESS, {"low": 0.0}),
        (_OR_SO, {"approximate": True}),
    ):
        tail = pattern.match(text, amount.end)
        if tail is not None and tail.end() <= following:
            amount = amount._replace(end=tail.end(), **change)
    return amount


def _counts(text: str, amount: Amount) -> bool:
    """Tell whether an amount counts something a reader would want to check."""
    before = text[max(0, amount.start - 12) : amount.start]
    bare_two = amount.value == 2 and text[amount.start : amount.start + len("two")].lower() == "two"
    if bare_two and _DEFINITE.search(before) and amount.unit not in _YEAR_UNITS:
        return False  # "the two leaders" points back, it does not count
    if amount.kind == "words" and amount.unit in _SHORT_PERIODS and _PERIODS.match(text, amount.end):
        return False  # "three weeks ago" is a date
    if amount.value == 1 and amount.kind == "words" and not amount.unit:
        return False
    if amount.value < 4 and _AMONG_BEST.match(text, amount.end):
        return False  # "two of the strongest critics" praises, it does not count
    return amount.high < 1e290 or amount.high == inf
