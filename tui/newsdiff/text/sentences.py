"""Splitting news prose into sentences.

Unlike most splitters it also cuts inside quotations, since a quotation of three sentences is three claims.
"""

from __future__ import annotations

import re

from newsdiff.text.abbreviations import BEFORE_NUMBERS, COMMON, SAYING, STARTERS, TITLES

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«(\\["
#: An end mark with its closing signs, then a gap or a capital glued to it.
_CANDIDATE = re.compile(
    rf"(?P<mark>(?:\.(?:\s\.)+|[.!?…。！？]+))(?P<close>[{_CLOSERS}]*(?:\[\d+\])?)"
    rf"(?P<gap>\s+|(?=[{_OPENERS}]?[A-Z][a-z]))"
    rf"(?=(?P<open>[{_OPENERS}]*(?:—|–|-{{1,2}})?\s?)(?P<next>\S+))"
)
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]+[.'’])*[^\W\d_]+$|\S+$")
_EDGE = re.compile(r"[^\w'’.]+$")
_NAME_RUN = re.compile(r"(?:(?:[A-Z][\w.'’-]*|he|she|they|I|we|it|the|a|an|one|of|and)\s+){1,6}([a-z]+)")


def split(text: str) -> list[tuple[int, int]]:
    """Give the (start, end) of each sentence of ``text``, without outer white space; lines stay apart."""
    spans = []
    for line in re.finditer(r"[^\n\r]+", text):
        start = line.start()
        for match in _CANDIDATE.finditer(text, line.start(), line.end()):
            if _is_boundary(text, start, match):
                spans.append((start, match.end("close")))
                start = match.end("gap")
        spans.append((start, line.end()))
    return [span for span in (_trim(text, *span) for span in spans) if span[0] < span[1]]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _is_boundary(text: str, start: int, match: re.Match[str]) -> bool:
    following = match["next"].lstrip(_OPENERS)
    first = following[:1]
    before = _word_before(text, start, match.start())
    if not match["gap"]:
        return _glued(text, match, before)
    if first.islower():
        return len(following) > 2 and following[1].isupper() and match["mark"] == "."
    word = _EDGE.sub("", following).lower().replace("’", "'").rstrip(".")
    if word.endswith("'s"):
        word = word[:-2]
    if match["mark"][0] in "!?":
        return not (match["close"] and _attributed(text[match.end("gap") :]))
    if match["mark"] != ".":
        return True
    return _full_stop(before, word, first, bool(match["close"]))


def _word_before(text: str, start: int, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(start, end - 40), end)
    return found[0] if found else ""


def _full_stop(before: str, word: str, first: str, closed: bool) -> bool:
    lower = before.lower().lstrip("\"'“‘(")
    starter = word in STARTERS
    if first.isdigit() and lower in BEFORE_NUMBERS:
        return False
    if lower in TITLES:
        return False
    if len(before) == 1 and before.isalpha() and before != "I":
        return starter
    if "." in lower and re.fullmatch(r"(?:[a-z]\.)+[a-z]", lower):
        return starter or closed
    if lower in COMMON and (before[:1].isupper() or lower in {"etc", "al"}):
        return starter
    return True


def _glued(text: str, match: re.Match[str], before: str) -> bool:
    token = text[text.rfind(" ", 0, match.start()) + 1 : match.end("next")]
    return (
        len(before) > 2
        and before.isalpha()
        and before[1:].islower()
        and not re.search(r"[/@\\]|\bwww", token)
    )


def _attributed(rest: str) -> bool:
    found = _NAME_RUN.match(rest)
    return bool(found) and found is not None and found[1] in SAYING
