"""Quotation marks of one paragraph, paired: curly, straight, single, low and angular ones."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdiff.text.late import Late

_CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_OPENER = re.compile("[“„«\"‘']")
_ELISION = Late(r"[’']\s?(?:em|n|til|cause|tis|twas|\d\ds?|bout|round)\b", re.IGNORECASE)
_BEFORE_OPENING = ' \t\n([{—–-“"/…\u00a0'
#: A straight mark that closes a quotation, by what stands around it.
_CLOSES = Late(r"[.,!?…][\"”](?=\s|$)")
_BEHIND_CLOSING = ("", " ", ",", ".", ";", ":", "!", "?", ")", "\n")
_LONGEST_SINGLE = 1200


class Quoted(NamedTuple):
    """A stretch between quotation marks, the marks not included.

    ``closed`` is False where the mark that ends it is missing: the quotation runs on in the next paragraph.
    ``single`` tells single marks.
    """

    start: int
    end: int
    closed: bool
    single: bool = False


def find_quoted(text: str, *, running: bool = False) -> list[Quoted]:
    """Find the outermost quotations of a paragraph, in order.

    ``running`` tells that the paragraph before ended within a quotation, which may end in this one without
    having been opened anew.
    """
    found: list[Quoted] = []
    at = 0
    if (end := _run_on(text)) and (running or _CLOSES.match(text, end - 1)):
        found.append(Quoted(0, end, closed=True))
        at = end + 1
    while mark := _OPENER.search(text, at):
        at = mark.start()
        quoted = None
        if mark[0] in "‘'":
            quoted = _single(text, at)
        elif not _is_inch(text, at):
            quoted = _straight(text, at) if mark[0] == '"' else _paired(text, at, _CLOSERS[mark[0]])
        if quoted is None:
            at += 1
            continue
        found.append(quoted)
        at = quoted.end + 1
    return found


def _run_on(text: str) -> int:
    """Give where a quotation of the paragraph before ends in this one; 0 if opened anew or not closed."""
    first = re.search(r"[“”\"]", text)
    if first is None or first[0] == "“" or (first[0] == '"' and text.count('"') % 2 == 0):
        return 0
    return first.start()


def _is_inch(text: str, at: int) -> bool:
    """Tell the inch sign of 14" from a quotation mark."""
    return text[at] == '"' and at > 0 and text[at - 1].isdigit() and not text[at + 1 : at + 2].isalnum()


def _paired(text: str, at: int, closers: str) -> Quoted:
    """Pair an opening mark with its closing one, stepping over nested pairs."""
    depth, opener = 1, text[at]
    nests = text.count(opener, at) <= sum(text.count(c, at) for c in closers)
    for mark in re.finditer(f'[{closers}{opener}"]', text[at + 1 :]):
        here = at + 1 + mark.start()
        if mark[0] in closers or (mark[0] == '"' and _CLOSES.match(text, here - 1)):
            depth -= 1
        elif mark[0] == '"':
            continue
        elif text[here - 1] in ".,!?…" or text[here + 1 : here + 2] in _BEHIND_CLOSING:
            depth -= 1  # an opening mark set by mistake for a closing one
        elif nests:
            depth += 1
        else:
            return Quoted(at + 1, here, closed=True)
        if not depth:
            return Quoted(at + 1, here, closed=True)
    return Quoted(at + 1, len(text), closed=False)


def _straight(text: str, at: int) -> Quoted | None:
    """Pair a straight double mark with the next, or with a curly closing mark that has no opening one."""
    here, curly = text.find('"', at + 1), text.find("”", at + 1)
    if curly >= 0 and (here < 0 or curly < here) and "“" not in text[at:curly]:
        here = curly
    if here >= 0:
        return Quoted(at + 1, here, closed=True)
    opens = at == 0 or text[at - 1] in _BEFORE_OPENING + "‘'"
    return Quoted(at + 1, len(text), closed=False) if opens else None


def _single(text: str, at: int) -> Quoted | None:
    """Pair a single mark, told from an apostrophe by what stands around it."""
    opens = (at == 0 or text[at - 1] in _BEFORE_OPENING) and text[at + 1 : at + 2].strip() != ""
    if not opens or _ELISION.match(text, at):
        return None
    fallback = None
    for mark in re.finditer(r"(?<! )[’'](?![^\W_])", text[at + 2 : at + _LONGEST_SINGLE]):
        here = at + 2 + mark.start()
        possessive = text[here - 1] in "sS" and re.match(r" [a-z]", text[here + 1 : here + 3]) is not None
        if not possessive:
            return Quoted(at + 1, here, closed=True, single=True)
        fallback = fallback or here
    if fallback:
        return Quoted(at + 1, fallback, closed=True, single=True)
    runs_on = at == 0 and text[0] == "‘" and text[1:2].isupper()
    return Quoted(1, len(text), closed=False, single=True) if runs_on else None
