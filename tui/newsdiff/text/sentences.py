"""Splitting news prose into sentences.

Unlike most splitters it also cuts inside quotations, since a quotation of three sentences is three claims.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.text.abbreviations import (
    ADDRESSES,
    AFTER_CLOCK,
    BEFORE_NUMBERS,
    COMMON,
    INNER,
    SAYING,
    STARTERS,
    TITLES,
)
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«({\\["
#: An end mark with its closing signs, then a gap or a capital glued to it.
_CANDIDATE = Late(
    rf"(?P<mark>(?:\.(?:\s\.)+|[.!?…。！？]+))(?P<close>[{_CLOSERS}]*(?:\[\d+\])?)"
    rf"(?P<gap>\s+|(?=[{_OPENERS}]?[A-Z][a-z]))"
    rf"(?=(?P<open>[{_OPENERS}]*(?:—|–|-{{1,2}})?\s?)(?P<next>\S{{1,300}}))"
)
_WORD_BEFORE = Late(r"(?:[^\W\d_]+[.'’])*[^\W\d_]+$|\S+$")
_EDGE = Late(r"[^\w'’.]+$")
_POSSESSIVE = Late(r"'s$")
_LIST_MARK = Late(r"[\s\"'“‘(•⁃*-]*(?:\d{1,2}|[a-zA-Z])\.\)?$")
_ACRONYM = Late(r"(?:[a-z]\.)+[a-z]")
_AFTER_NAME = Late(r"[A-Z][a-z]+ I$")
_LONG_NUMBER = Late(r"[\d,]{3,}")
_WEB = Late(r"\bwww")
_SPEAKER = Late(r"(?:(?:[A-Z][\w.'’-]*|he|she|they|I|we|it|the|a|an|one|of|and)\s+){1,6}([a-z]+)")


#: No sentence of news has more characters; what has (a table, a text without stops) is cut between words.
LONGEST = 2000
#: So far back, in characters, a full stop may turn out to stand in an address.
_LONGEST_ADDRESS = 300


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
    pieces = (piece for span in spans for piece in _bounded(text, *span))
    return [span for span in (_trim(text, *piece) for piece in pieces) if span[0] < span[1]]


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > start else text.find(" ", start + LONGEST, end)
        if cut < 0:
            break
        yield start, cut
        start = cut
    yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _is_boundary(text: str, start: int, match: re.Match[str]) -> bool:
    following = match["next"].lstrip(_OPENERS.replace("\\", ""))
    first = following[:1]
    before = _word_before(text, start, match.start())
    if not match["gap"]:
        return _is_glued(text, match, before)
    if first.islower():
        return match["mark"] == "." and len(following) > 2 and following[1].isupper()  # "iPhone"
    if match["mark"][0] in "!?":
        return not (match["close"] and _is_attribution(text, match.end("gap")))
    if match["mark"] != ".":
        return text[match.start() - 1 : match.start()] != "["  # "[...]"
    if _LIST_MARK.match(text, start, match.end("close")):
        return False
    word = _POSSESSIVE.sub("", _EDGE.sub("", following).lower().replace("’", "'").rstrip("."))
    sentence = text[max(start, match.start() - LONGEST) : match.start()]
    return _full_stop_ends(sentence, before, word, closed=bool(match["close"]))


def _word_before(text: str, start: int, end: int) -> str:
    piece = text[max(start, end - 40) : end]
    found = _WORD_BEFORE.search(piece, piece.rfind(" ") + 1)
    return found[0].lstrip("\"'“‘({") if found else ""


def _full_stop_ends(sentence: str, before: str, word: str, *, closed: bool) -> bool:
    """Tell whether the full stop after ``before`` ends ``sentence``; ``word`` is the next in lower case."""
    lower = before.lower()
    capital = before[:1].isupper()
    begins = word in STARTERS
    if lower in ADDRESSES or lower in INNER or (word[:1].isdigit() and lower in BEFORE_NUMBERS):
        return False
    if len(before) == 1 and before.isalpha() and not (before == "I" and not _AFTER_NAME.search(sentence)):
        return begins
    if lower in ("a.m", "p.m"):
        return word not in AFTER_CLOCK and len(sentence.split()) > 3  # not "At 5 a.m. Smith left"
    if _ACRONYM.fullmatch(lower):
        return begins or closed
    if (capital and (lower in TITLES or lower in COMMON)) or lower in ("etc", "al"):
        return begins
    return True


def _is_glued(text: str, match: re.Match[str], before: str) -> bool:
    """Tell whether a capital right after the full stop begins a sentence that lost its space."""
    floor = max(0, match.start() - _LONGEST_ADDRESS)
    token = text[max(floor, text.rfind(" ", floor, match.start()) + 1) : match.end("next")]
    word = len(before) > 2 and before.isalpha() and before[1:].islower()
    return (word or _LONG_NUMBER.fullmatch(before) is not None) and not _is_address(token)


def _is_address(token: str) -> bool:
    """Tell whether a word without spaces is one of the web, of a file or of mail."""
    return any(sign in token for sign in "/@\\") or ("www" in token and _WEB.search(token) is not None)


def _is_attribution(text: str, at: int) -> bool:
    """Tell whether a speaker and a verb of saying stand at ``at``, as after a quoted question."""
    found = _SPEAKER.match(text, at)
    return found is not None and found[1] in SAYING
