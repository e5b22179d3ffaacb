"""The words that say who a person is, as written: before the name, or after it between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import lexicon
from newsdiff.text.stopwords import STOP_WORDS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.facts.wording import Word

_ARTICLES = word_set("a an the A An The")
HONORIFICS = word_set("Mr. Mrs. Ms. Miss Dr. Sir Mr Mrs Ms Dr")
_WITHIN_ROLE = frozenset({" ", "’s ", "'s ", "’ ", "' "})
_NO_ROLE = word_set(
    """who whose that which said says was is and to for in on at by with from about beyond into as but if
    like"""
)
_VERBS = word_set("said says told has had was is were are will would could may can did does wrote added")
_ROLE_ENDS = word_set(
    """who whose that which said says told has had was is were are will would could may can did does as when
    while after before during where because running with seeking"""
)


def role_before(words: Sequence[Word], first: int, text: str) -> str:
    """Give the words right before a name that say who the person is, as written: "North Korean leader"."""
    at = office = _office_start(words, first)
    if at == first:
        return ""
    while at > 0 and words[at].gap in _WITHIN_ROLE and first - at < 9:
        reach = _reach(words, at, office)
        if reach == at:
            break
        at = reach
    while at < first and (words[at].text in {"of", "and"} or words[at].text in _ARTICLES):
        at += 1
    if words[first - 1].text in HONORIFICS:
        return ""
    return text[words[at].start : words[first - 1].end] if at < first else ""


def _office_start(words: Sequence[Word], first: int) -> int:
    """Find where the office right before a name starts: "leader", "Secretary of State"; ``first`` if none."""
    if first == 0 or words[first].gap != " ":
        return first
    sets = lexicon().sets
    word = words[first - 1].text
    if word in sets["role"] or word.rstrip(".") in sets["title"]:
        return first - 1
    at = first - 1
    while at > 0 and first - at < 5 and words[at].gap == " " and words[at].text[0].isupper():
        if words[at - 1].text == "of" and at > 1 and words[at - 2].text.rstrip(".") in sets["title"]:
            return at - 2
        at -= 1
    return first


def _reach(words: Sequence[Word], at: int, office: int) -> int:
    """Step left over words that belong to a role; ``at`` itself when the word before does not.

    Right before the ``office`` up to two words that no list knows are let through when something opens the
    role before them: "the budget director".
    """
    sets = lexicon().sets
    left = at
    unknown = 3 if at == office else 1
    while left > 0 and at - left < unknown and words[left].gap in _WITHIN_ROLE:
        word = words[left - 1].text
        if word[0].isupper():
            return left - 1 if word not in sets["function"] or word == "First" else at
        if word in sets["role modifier"] or (word in sets["role"] and words[left].text.islower()):
            return left - 1
        if word in _ARTICLES or word in {"his", "her", "their", "its"}:
            return left if left < at else at
        if (
            words[at].text[0].isupper()
            or word in STOP_WORDS
            or word in sets["speech"]
            or not word.isalpha()
            or word.endswith(("ed", "ing", "ly"))
        ):
            return at
        left -= 1
    return left if left < at and words[left].gap not in _WITHIN_ROLE else at


def role_after(words: Sequence[Word], last: int, text: str) -> str:
    """Give the apposition after a name that says who the person is: "the governor of Primorye"."""
    sets = lexicon().sets
    if last >= len(words):
        return ""
    gap = words[last].gap
    if gap not in {", ", " ("}:
        return ""
    at = last
    if words[at].text.isdigit() and at + 1 < len(words) and words[at + 1].gap == ", ":
        at += 1
    end = at
    while end < len(words) and end - at < 11:
        if end > at and any(mark in words[end].gap for mark in ',;:.—–()"“”'):
            break
        end += 1
    texts = [word.text for word in words[at:end]]
    lead = texts[0] if texts else ""
    opens = (
        lead in {"a", "an", "the", "his", "her", "their", "one", "former"} or lead in sets["role modifier"]
    )
    head = next((i for i, word in enumerate(texts[:8]) if word in sets["role"]), -1)
    if head < 0 or not (opens or head == 0 or lead[0].isupper()):
        return ""
    if any(word in _NO_ROLE for word in texts[: head + 1]):
        return ""
    if head + 1 < len(texts) and (texts[head + 1] in _VERBS or texts[head + 1].endswith("ed")):
        return ""
    stop = next((i for i, word in enumerate(texts) if i > head and word in _ROLE_ENDS), len(texts))
    while stop > head + 1 and texts[stop - 1] in STOP_WORDS:
        stop -= 1
    start = at + (lead in _ARTICLES and stop > 1)
    return text[words[start].start : words[at + stop - 1].end]
