"""What a reader types to search for, as SQLite's full-text search takes it; nothing typed can be an error."""

from __future__ import annotations

import re

#: A quoted phrase, or a run of what is neither quote nor space; curly quotes count as straight ones.
_TERM = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
#: What SQLite takes for no text.
_NOT_TEXT = re.compile("[\0\ud800-\udfff]")
_MOST = 40


def match_expression(typed: str, *, open_end: bool = False) -> str:
    """Give the expression for MATCH: all words, "quoted phrases" as they stand, ``word*`` by its beginning.

    With ``open_end`` the last word is still being typed. "" when there is no word to search for.
    """
    text = _NOT_TEXT.sub(" ", typed).translate({0x201C: '"', 0x201D: '"', 0x201E: '"'})
    terms = []
    for found in _TERM.finditer(text):
        words, begins = (found[1], bool(found[2])) if found[3] is None else (found[3], found[3].endswith("*"))
        if any(sign.isalnum() for sign in words):
            terms.append((words.rstrip("*"), begins))
    if terms and open_end and not text.endswith(('"', " ")):
        terms[-1] = (terms[-1][0], True)
    return " ".join(f'"{words}"{"*" if begins else ""}' for words, begins in terms[:_MOST])
