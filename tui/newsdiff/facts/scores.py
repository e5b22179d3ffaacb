"""Results of games, written as two figures: "3-1", "6-4, 3-6, 7-5"; those of a vote are counted in votes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.amounts import tells_of_vote
from newsdiff.facts.hiding import hide
from newsdiff.facts.mentions import Score
from newsdiff.facts.units import UNIT_NAMES, is_plural
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from newsdiff.model import Source

_PAIR = r"\d{1,3}[-–]\d{1,3}(?![\w/+%]|[-–]\d|[.,:]\d)"
_SCORE = Late(rf"(?<![\w.,/:$£€+–-]){_PAIR}(?:(?:,| and|, and)? {_PAIR}| \({_PAIR}\))*")
#: The figures of a part; those of its tie-break, in brackets, are none.
_FIGURES = re.compile(r"(?<![(\d])(\d+)[-–](\d+)")
_PLAYED = Late(
    r"\b(?:w[io]n|wins|winning|winners?|victor\w+|beat(?:s|en|ing)?|defeat\w*|los[et]|loses|losing|loss|dr[ae]ws?|drawn|"
    r"led|leads?|leading|trail\w*|triumph\w*|thrash\w*|stun\w*|upset|edged?|rout\w*|down|up|ahead|tied?|tying|scor\w+|"
    r"final|aggregate|half-?time|sets?|match|game|kept|keep|hold|held)\b",
    re.IGNORECASE,
)
#: Two names with a result between them: "Northwick 3-1 Castle Rovers".
_BETWEEN_NAMES = re.compile(r"[A-Z][\w’'.]* $"), re.compile(r" [A-Z]")
#: What is not played: the clock, glasses, chances.
_NO_GAME = frozenset({"24-7", "50-50", "20-20", "9-11", "7-7"})
_ODDS = Late(r" (?:favou?rites?|odds|shots?|chances?|ratio|margin)\b")
_BEHIND = Late(r" ([a-z]+)")


class ScoreSpan(NamedTuple):
    """A result in plain text."""

    start: int
    end: int
    figures: tuple[tuple[int, int], ...]


def find_scores(source: Source) -> tuple[Score, ...]:
    """Find the results of games in the news sentences of ``source``, in the order of the text."""
    return tuple(
        Score(
            source.id,
            sentence.id,
            sentence.start + span.start,
            sentence.start + span.end,
            source.text[sentence.start + span.start : sentence.start + span.end],
            span.figures,
        )
        for sentence in source.news
        for span in parse(source.text[sentence.start : sentence.end])
    )


def parse(text: str) -> tuple[ScoreSpan, ...]:
    """Find the results of games in a sentence of plain text, in order."""
    if "-" not in text and "–" not in text:
        return ()
    found = [match for match in _SCORE.finditer(text) if match[0] not in _NO_GAME]
    if not found or tells_of_vote(text):
        return ()
    played = _PLAYED.search(text) is not None
    return tuple(
        ScoreSpan(*match.span(), tuple((int(a), int(b)) for a, b in _FIGURES.findall(match[0])))
        for match in found
        if (played or _stands_between_names(text, match)) and not _counts(text, match.end())
    )


def without_scores(text: str) -> str:
    """Overwrite, character for character, the results of games."""
    return hide(text, ((span.start, span.end) for span in parse(text)))


def _stands_between_names(text: str, match: re.Match[str]) -> bool:
    before, behind = _BETWEEN_NAMES
    near = text[max(0, match.start() - 30) : match.start()]
    return before.search(near) is not None and behind.match(text, match.end()) is not None


def _counts(text: str, end: int) -> bool:
    """Tell "10-15 people" and "a 2-1 favourite" from a result."""
    behind = _BEHIND.match(text, end)
    unit = behind is not None and (is_plural(behind[1]) or behind[1] in UNIT_NAMES)
    return unit or _ODDS.match(text, end) is not None
