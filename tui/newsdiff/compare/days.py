"""One event put on different days: dates bound to clauses that are otherwise alike."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.reading import coverage, matched, once
from newsdiff.compare.spelling import fold
from newsdiff.facts.calendar import WEEKDAYS
from newsdiff.facts.speech import speech_words
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading, Word
    from newsdiff.facts.mentions import DateMention

_ISO = re.compile(r"(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?))?$")

_WEEK = re.compile(r"\b(this|last|next) week$")
_WEEKS = {"this": 0, "last": -1, "next": 1}
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec(?!ade)"
_MONTH_OR_FIGURE = re.compile(rf"\b(?:{_MONTHS})|\d+")
#: A month with a day's number, the one or the other first.
_CALENDAR_DAY = re.compile(
    rf"(?:{_MONTHS})[a-z]*\.? \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})", re.IGNORECASE
)
#: Content words on either side of a date that may say what happened then.
_REACH = 8
#: A clause of no more content words, names aside, says who, not what.
_ELLIPTICAL = 1
#: Dates further apart are taken for one event's only where their clauses are alike.
_CYCLE = timedelta(14)
_DETERMINERS = word_set("the a an this that his her its their our of")
#: What is told of one month after another.
RECURRING = frozenset(
    fold(stem)
    for stem in word_set(
        """
        rise rose fell fall grew grow gain drop jump climb slip declin increas decreas sold sell held stall
        slow eas cool rebound recov contract expand shrank shrink surg plung tumbl dip soar acceler stagnat
        weaken strengthen
        """
    )
)
#: "up from 54.7 in August", "compared with May": not the time of what is said.
_COMPARING = word_set("from compared than versus")
_LATELY = 4


def date_clashes(pair: Pair) -> tuple[Mismatch[DateMention], ...]:
    """Give the pairs of dates, one of each sentence, that put the same clause at other times."""
    if not pair.apart:
        return ()
    ours, theirs = pair.a.evidence.dates, pair.b.evidence.dates
    odd = [d for d in ours if not any(pair.meet(d, e) for e in theirs)]
    others = [e for e in theirs if not any(pair.meet(d, e) for d in ours)]
    found = [
        *(Mismatch(d, e) for e, d in _elliptical(pair.turned)),
        *(Mismatch(d, e) for d, e in _elliptical(pair)),
    ]
    for d in odd:
        for e in others:
            if _same_event(pair, d, e) or _lone_days(pair, d, e):
                found.append(Mismatch(d, e))
                others.remove(e)
                break
    return tuple(found)


def _lone_days(pair: Pair, d: DateMention, e: DateMention) -> bool:
    """Tell whether two days of the calendar ("May 4") are all that two sentences on one claim date.

    A weekday or a month may be that of what is told beside the claim.
    """
    if not pair.one_claim or len(pair.a.evidence.dates) != 1 or len(pair.b.evidence.dates) != 1:
        return False
    sides = ((pair.a, d), (pair.b, e))
    days = all(_CALENDAR_DAY.search(m.text) and len(m.value or "") == len("2001-01-01") for _, m in sides)
    return days and same_cycle(pair, d, e) and not any(_adjectival(s, s.at(m.start, m.end)) for s, m in sides)


@lru_cache(maxsize=4096)
def span(value: str) -> tuple[date, date] | None:
    """Give the first and last day of an ISO 8601 date, month, year or week; None for anything else."""
    match = _ISO.match(value)
    if not match:
        return None
    year, week, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if week:
            first = date.fromisocalendar(year, week, 1)
            return first, first + timedelta(6)
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None


class Meant(NamedTuple):
    """What a date in an article of the day ``base`` can mean: from which day to which, and the weekday.

    ``figures`` are the months and figures it is given by, ``named`` these and the weekdays.
    """

    base: str
    days: tuple[date, date] | None
    weekday: str
    figures: tuple[str, ...]
    named: frozenset[str]


@once
def meanings(reading: Reading) -> tuple[Meant, ...]:
    """Give what each date of a sentence can mean."""
    return tuple([meaning(reading, mention) for mention in reading.evidence.dates])


def meaning(reading: Reading, mention: DateMention) -> Meant:
    """Give what a date of a sentence can mean."""
    return _meant(mention.text, mention.value or "", reading.evidence.published)


@lru_cache(maxsize=4096)
def _meant(text: str, value: str, base: str) -> Meant:
    """Give what a date can mean in an article of the day ``base``."""
    words = text.lower()
    days = _span_of(words, value, base)
    weekdays = [day for day in WEEKDAYS if day in words]
    one = WEEKDAYS[days[0].weekday()] if days and days[0] == days[1] else "".join(weekdays[:1])
    figures = tuple(_MONTH_OR_FIGURE.findall(words))
    return Meant(base, days, one, figures, frozenset((*weekdays, *figures)))


def _span_of(words: str, value: str, base: str) -> tuple[date, date] | None:
    """Give the days of a date; "earlier this week" ends before the article's own day."""
    days, published = span(value), span(base)
    if published and not days and (week := _WEEK.search(words)):
        monday = published[0] - timedelta(published[0].weekday() - 7 * _WEEKS[week[1]])
        days = monday, monday + timedelta(6)
    if days and published and words.startswith("earlier"):
        return days[0], max(days[0], min(days[1], published[0] - timedelta(1)))
    return days


def meet(one: Meant, other: Meant) -> bool:
    """Tell whether two dates can mean the same day.

    The same weekday or month is the same, however it was resolved. Where one is not resolved, weekdays are
    compared by name; a vague time ("during the last day") of an article whose own date is known is no named
    day.
    """
    if one.named and one.named == other.named:
        return True
    if one.days and other.days:
        return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]
    if one.weekday and other.weekday:
        return one.weekday == other.weekday
    if not one.weekday and not other.weekday:
        return set(one.figures) <= set(other.figures) or set(other.figures) <= set(one.figures)
    vague = other if one.weekday else one
    return bool(vague.figures) or not vague.base


def _same_event(pair: Pair, d: DateMention, e: DateMention) -> bool:
    """Tell whether two dates stand in clauses on one event: near-verbatim, or alike next to the dates."""
    if not (pair.a.words or pair.b.words):
        return bool(re.search(r"\d", d.text) and re.search(r"\d", e.text))
    if (
        _is_recurring(pair.a, d)
        or _is_recurring(pair.b, e)
        or is_of_saying(pair.a, d) is not is_of_saying(pair.b, e)
    ):
        return False
    ours, theirs = _window(pair.a, d), _window(pair.b, e)
    common = matched(ours, theirs)
    plain = sum(not word.name for word in common)
    low, high = sorted((coverage(ours, theirs), coverage(theirs, ours)))
    if plain < 2:
        return False
    beside = _beside(pair.a, d, ours, theirs) and _beside(pair.b, e, theirs, ours)
    opening = _opens(pair.a, d) and _opens(pair.b, e) and len(common) >= 4
    if len(common) >= 3 and high >= 0.6 and low >= _least(d, e) and (beside or opening):
        return True
    if pair.alike() and len(pair.a.evidence.dates) == len(pair.b.evidence.dates) == 1:
        return True
    rest = len(pair.ours) - len(common)
    return beside and rest >= 3 and same_cycle(pair, d, e)


def is_of_saying(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date says when something was said, not when it was ("police said on Tuesday")."""
    before = reading.at(mention.start, mention.end).start - 1
    if before > 0 and reading.tokens[before].lower == "on":
        before -= 1
    return before >= 0 and reading.tokens[before].lower in speech_words("reporting")


def _is_recurring(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a month stands behind what is told of one month after another: "sales stalled in May"."""
    start = reading.at(mention.start, mention.end).start
    month = re.fullmatch(r"\d{4}-\d\d", mention.value or "") is not None
    return month and start > 1 and reading.keys[start - 2] in RECURRING


def _least(d: DateMention, e: DateMention) -> float:
    """Give how much of both clauses must be the same: more for years, of which one thing may span several."""
    return 0.5 if max(len(d.value or ""), len(e.value or "")) != len("2001") else 0.65


def _opens(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date opens its clause."""
    start = reading.at(mention.start, mention.end).start
    return not any(word.at < start for word in reading.clause(start))


def _elliptical(pair: Pair) -> list[tuple[DateMention, DateMention]]:
    """Give dates of clauses in ``a`` that name but an actor ("…, followed by the House on Thursday").

    What the actor does is said elsewhere in the sentence; with each goes the first date of ``b`` that stands
    after the same actor's name, where the sentences share a word for what is done.
    """
    common = pair.ours
    if all(word.name for word in pair.a.words if word.at in common):
        return []
    found = []
    for d in pair.a.evidence.dates:
        inside = pair.a.at(d.start, d.end)
        if (
            not inside
            or sum(not word.name for word in pair.a.clause(inside.start)) > _ELLIPTICAL
            or _adjectival(pair.a, inside)
        ):
            continue
        actor = _actor(pair.a, d)
        twin = next((e for e in pair.b.evidence.dates if actor and _actor(pair.b, e) == actor), None)
        if twin and same_cycle(pair, d, twin) and not pair.meet(d, twin):
            found.append((d, twin))
    return found


def _actor(reading: Reading, mention: DateMention) -> str:
    """Give the last name before a date, a person's excepted, or ""."""
    start = reading.at(mention.start, mention.end).start
    persons = {i for n in reading.evidence.names if n.kind == "person" for i in reading.at(n.start, n.end)}
    before = [word for word in reading.words if word.at < start and word.name]
    return before[-1].key if before and before[-1].at not in persons else ""


def same_cycle(pair: Pair, d: DateMention, e: DateMention) -> bool:
    """Tell whether two dates lie close enough to be of one event."""
    first, second = meaning(pair.a, d).days, meaning(pair.b, e).days
    return bool(first and second and max(first[0], second[0]) - min(first[1], second[1]) <= _CYCLE)


def _window(reading: Reading, mention: DateMention) -> tuple[Word, ...]:
    """Give the content words of a date's clause, eight on either side at most; none for "the 2016 vote"."""
    inside = reading.at(mention.start, mention.end)
    if not inside or _adjectival(reading, inside):
        return ()
    clause = reading.clause(inside.start)
    before = [word for word in clause if word.at < inside.start]
    return (*before[-_REACH:], *[word for word in clause if word.at >= inside.stop][:_REACH])


def _adjectival(reading: Reading, inside: range) -> bool:
    """Tell whether a date says which ("the Sept. 11 attacks"), since when or as of when, not when."""
    if reading.tokens[inside.stop - 1].lower.endswith("'s"):
        return True
    lately = [token.lower for token in reading.tokens[max(0, inside.start - _LATELY) : inside.start]]
    if _COMPARING.intersection(lately) or lately[-2:] == ["as", "of"]:
        return True
    before = reading.tokens[inside.start - 1] if inside.start else None
    after = next((word for word in reading.words if word.at == inside.stop), None)
    bare = before is not None and before.lower in _DETERMINERS
    possessive = before is not None and before.lower.endswith(("'s", "s'"))
    return after is not None and (bare or possessive)


def _beside(reading: Reading, mention: DateMention, words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Tell whether what stands next to a date has a form among ``others``.

    That is the word before it ("… voted Friday"), or for a date that opens its clause the first two after it
    ("On Friday, members voted …").
    """
    start = reading.at(mention.start, mention.end).start
    before = [word for word in words if word.at < start]
    return bool(matched(before[-1:] or words[:2], others))
