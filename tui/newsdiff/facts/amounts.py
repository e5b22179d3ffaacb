"""Amounts of one sentence, and what neighbouring ones share: units, ranges, votes."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdiff.facts.numerals import find_numerals
from newsdiff.facts.units import head_of
from newsdiff.text.late import Late

#: What stands before an age in digits.
AGED = Late(
    r"(?<![-\w])(?:aged?|turned|turning|turns|over|under|at age|(?:dies|died|dead|dying) at"
    r"|(?:he|she|who)(?: is| was|[’']s))\s(?:just\s|only\s|now\s)?$|[a-z] \($",
    re.IGNORECASE,
)
_WHOLE = Late(
    r"\b(crowd|audience|attendance|turnout|population|majority|capacity|workforce|circulation|readership|membership)\s"
    r"(?:of|to)\s$|\b(magnitude)(?:\s(?:of\s)?|-)$",
    re.IGNORECASE,
)
_SCORE_BEFORE = Late(r"(?<![\w.])\d{1,3}[-–]$")
_SCORE_AFTER = Late(r"[-–]\d{1,3}(?![\w.%])|[-–]\d{1,3}(?=\.?(?:\s|$))")
_ALSO_AGED = Late(r",? (?:and|to|or) |-|–")
_OUT_OF = Late(r"\sout of (?:the |its |their )?")
_SHARES_UNIT = re.compile(
    r"\s(?:out )?of (?:the |its |their |his |her |those |these )?(?:[\w’'-]+ ){0,2}(?<=[’'s] )|"
    r"\s(?:out )?of (?:the |its |their |his |her |those |these )?|\sto\s"
)
_RANGE = Late(r"(?P<dash>\s?[-–—−]\s?|-to-)|-?\s(?:to|or)[ -]|\sand\s", re.IGNORECASE)
_BETWEEN = Late(r"\bbetween\s(?:\S+\s)?$", re.IGNORECASE)
_STEP = Late(r"\bby\s(?:an?\s|another\s)?$", re.IGNORECASE)
#: "rose 3p to 45p" tells a step and a level, no range.
_CHANGE = Late(
    r"\b(?:rose|fell|up|down|gained|added|lost|climbed|dropped|jumped|slid|increased|decreased|cut|raised|rising|"
    r"falling|grew|slipped|surged|plunged)\s$"
)
_VOTE = Late(r"\b(?:decision|vote[ds]?|voting|tally|majority|ballot|ruled|ruling)\b")
_DECIDES = Late(
    r"\b(?:approv\w+|pass(?:ed|es|age)|reject\w*|confirm\w*|adopt\w*|back(?:ed|s)|acquitt\w+|convict\w*|"
    r"overrid\w*|advanc\w+|cleared|defeated|s(?:ided|truck))\b"
)
_DECIDERS = Late(
    r"\b(?:Senate|House|Court|Assembly|Parliament|[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Ll]awmakers|[Ss]enators|[Jj]ustices|"
    r"[Jj]udges|[Cc]ongress|MPs|bill|motion|measure|amendment|resolution|law|budget|nomin\w+|Proposition)\b"
)
_OUTCOME = Late(r"\d+(?=\s(?:win|victory|defeat|loss|lead|draw|vote|decision|ruling|majority)\b)")
_TIED = Late(r"\s?[-–]\s?|\sto\s|-to-")


class Amount(NamedTuple):
    """A quantity in plain text; the fields are those of ``Quantity``."""

    start: int
    end: int
    value: float
    low: float
    high: float
    approximate: bool
    unit: str
    kind: str

    @property
    def head(self) -> str:
        """The stem of the unit's last noun."""
        return head_of(self.unit)


def share_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Share units: "fifteen of the 19 hijackers", "aged 15 and 17", "310 votes to 267"."""
    result = list(amounts)
    for at in range(1, len(result)):
        gap, before = (
            text[result[at - 1].end : result[at].start],
            text[max(0, result[at - 1].start - 24) : result[at - 1].start],
        )
        aged = result[at - 1].unit == "years" and AGED.search(before) and _ALSO_AGED.fullmatch(gap)
        whole = result[at - 1].unit and _OUT_OF.fullmatch(gap)
        if not result[at].unit and (aged or whole or (result[at - 1].unit == "votes" and gap == " to ")):
            result[at] = result[at]._replace(unit=result[at - 1].unit)
    for at in range(len(result) - 2, -1, -1):
        gap = text[result[at].end : result[at + 1].start]
        fraction = result[at].kind == "part" != result[at + 1].kind  # "by two-thirds to $3 billion"
        if not result[at].unit and not fraction and _SHARES_UNIT.fullmatch(gap):
            result[at] = result[at]._replace(unit=result[at + 1].unit)
    return result


def name_wholes(text: str, amounts: list[Amount]) -> list[Amount]:
    """Name what "a crowd of 54,074" and "magnitude 6.1" count, where nothing behind the number does."""
    return [
        amount._replace(unit=(whole[1] or whole[2]).lower())
        if not amount.unit and (whole := _WHOLE.search(text[max(0, amount.start - 24) : amount.start]))
        else amount
        for amount in amounts
    ]


def without_pairs(text: str, amounts: list[Amount]) -> list[Amount]:
    """Leave out two figures tied together without a unit ("a 2-1 chance"): neither counts alone."""
    return [a for a in amounts if a.unit or not _is_scored(text, a)]


def _is_scored(text: str, amount: Amount) -> bool:
    before = text[max(0, amount.start - 8) : amount.start]
    return bool(_SCORE_BEFORE.search(before) or _SCORE_AFTER.match(text, amount.end))


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Join "10 to 15 people", "$89 to $93 billion", "between 5 and 7 percent" into one amount each."""
    result: list[Amount] = []
    for amount in amounts:
        first = result[-1] if result else None
        joined = _join(text, first, amount) if first is not None else None
        if joined is None:
            result.append(amount)
        else:
            result[-1] = joined
    return result


def _join(text: str, first: Amount, last: Amount) -> Amount | None:
    gap = text[first.end : last.start]
    link = _RANGE.fullmatch(gap)
    before = text[max(0, first.start - 24) : first.start]
    if link is None or first.kind in ("half", "vague") or _STEP.search(before):
        return None
    if first.unit and _CHANGE.search(before):
        return None
    if not last.unit or (first.unit and not last.unit.startswith(first.unit)):
        return None
    if gap.strip().lower() == "and" and not _BETWEEN.search(before):
        return None
    scale = last.value / _raw(text, last)
    value = first.value
    if scale > 1 and value == _raw(text, first) and value < _raw(text, last):
        value *= scale
    if value >= last.value:
        return None
    low = first.low if first.low < first.value else value
    approximate = first.approximate or last.approximate
    return last._replace(start=first.start, value=value, low=low, high=last.high, approximate=approximate)


def _raw(text: str, amount: Amount) -> float:
    """Give the number of an amount without its scale."""
    numerals = find_numerals(text[amount.start : amount.end])
    return (numerals[0].value if numerals else 0.0) or 1.0


def tells_of_vote(text: str) -> bool:
    """Tell whether a sentence is about a vote, so that two figures in it are votes."""
    return bool(_VOTE.search(text) or (_DECIDES.search(text) and _DECIDERS.search(text)))


def name_votes(text: str, amounts: list[Amount]) -> list[Amount]:
    """Name the two counts of "348-77" votes where a vote is told of; those of a score have no unit."""
    result = list(amounts)
    for at in range(len(result) - 1):
        first, last = result[at], result[at + 1]
        if (
            first.unit
            or not _TIED.fullmatch(text[first.end : last.start])
            or first.value % 1
            or last.value % 1
        ):
            continue
        outcome = _OUTCOME.match(text, last.start)
        if outcome:
            last = last._replace(end=outcome.end(), unit="")
        unit = "votes" if tells_of_vote(text) and (not last.unit or _VOTE.search(last.unit)) else last.unit
        result[at], result[at + 1] = first._replace(unit=unit), last._replace(unit=unit)
    return result
