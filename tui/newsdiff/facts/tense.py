"""Whether the words around a date speak of what has been or of what is to come."""

from __future__ import annotations

import re

_EDGE = re.compile(
    r"[;:—()“”\"]|,\s(?!followed by\b)|\s(?:-|–|--)\s|"
    r"\b(?:that|after|but|who|which|while|because|when|although|and(?! [£$€₹]?\d))\b"
)
_PLANS = (
    "plans?|planned|hopes?|intends?|expects?|aims?|agreed|vowed|promised|pledged|threatened|wants?|needs?|due|ready|"
    "set|scheduled|expected|slated|bid|try"
)
_AWAITED = "supposed|expected|scheduled|set|due|likely|slated|planning|planned|poised|about|to"
_TIMETABLED = (
    "begins?|starts?|opens?|expires?|meets?|returns?|faces?|plays?|ends?|retires?|flies|leaves|arrives?"
)
#: What is told in the present of a day is to come ("they begin a strike on Friday").
_SCHEDULED = "begins?|resumes?|travels?|goes|flies|kicks? off"
_FUTURE = re.compile(
    r"\b(?:will|won[’']t|shall|[’']ll|would|going to|can|should|must|may|might|could|upcoming"
    rf"|coming|until|till|(?:is|are|was|were|be|been) (?:{_AWAITED})|(?:{_PLANS}) (?:\w+ )?(?:to|for|on|in)"
    r"|deadline|no later than|as (?:soon|early|late) as|(?:by|through)(?= (?:early|late|mid|the)?\s*$|\s*$)|"
    rf"takes? (?:place|effect|office|over)|(?:{_TIMETABLED})(?= on| in| at|$)|"
    rf"(?:{_SCHEDULED})(?= [^,;]* (?:on|from|at|in)\s*$)|(?:is|are) \w+ing)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"(?<!according )(?<!due )(?<!used )"
    r"\bto (?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|[A-Z])\w+(?: \S+){0,8}\s*$"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|said|says|told|wrote|met|held|made|took|gave|came|went|began|left|won|lost|"
    r"found|led|sent|saw|got|ran|fell|rose|became|brought|bought|built|kept|paid|sold|spoke|stood|thought|hit|shot|"
    r"set|cut|put|read|struck|drew|knew|grew|threw|broke|chose|drove|flew|since|ago|dat(?:es?|ing) back|"
    r"(?<!be )(?<!being )(?!followed by\b)[a-z]{2,}ed)\b"
)


#: "Buses are free from Monday."
_FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_SKIP = re.compile(r"[’']s\b|,?\s")
#: A date so few words into its clause opens it.
_OPENS = 2
_REACH = 60


def tense(text: str, start: int, end: int) -> str:
    """Give "past", "future", "to come" or "" for the clause around ``text[start:end]``.

    The words of the clause before the date decide; where the date opens the clause, those behind it do. An
    infinitive ("agreed to meet in November") leans to what is "to come" without making it sure.
    """
    opening = max((edge.end() for edge in _EDGE.finditer(text, 0, start)), default=0)
    before = text[opening:start]
    if len(before.split()) <= _OPENS:
        found = _behind(text, end)
        if found:
            return found
        before = text[max(0, start - _REACH) : start]
    found = _read(before, nearest_last=True)
    infinitive = _INFINITIVE.search(before)
    if found != "future" and infinitive and not _PAST.search(infinitive[0]):
        return "to come"
    found = found or _behind(text, end)
    return found or ("future" if _FROM.search(before) else "")


def _behind(text: str, end: int) -> str:
    """Say what the rest of the clause behind the date tells."""
    skip = _SKIP.match(text, end)
    start = skip.end() if skip else end
    edge = _EDGE.search(text, start)
    return _read(text[start : edge.start() if edge else len(text)], nearest_last=False)


def _read(words: str, *, nearest_last: bool) -> str:
    """Say what the sign of tense nearest to the date says."""
    future = [found.start() for found in _FUTURE.finditer(words)]
    past = [found.start() for found in _PAST.finditer(words)]
    if future and past:
        if nearest_last:
            return "future" if future[-1] >= past[-1] - 14 else "past"
        return "future" if future[0] < past[0] else "past"
    return "future" if future else "past" if past else ""
