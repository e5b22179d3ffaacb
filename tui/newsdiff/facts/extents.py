"""How far a name reaches beyond its capitals: "Department of Justice", "Primorye region"."""

from __future__ import annotations

import re

from newsdiff.facts.candidates import Candidate
from newsdiff.facts.lexicon import ORGANISATION, PERSON, PLACE, lexicon
from newsdiff.facts.wording import COMPANY, THING, Word, classify, is_capital
from newsdiff.text.stopwords import STOP_WORDS
from newsdiff.text.wordset import word_set

_CONNECTED_PLACE = word_set("Gulf Bay Strait Straits Sea Isle Cape Republic Mount Lake Horn")
_JOINS_AND = word_set(
    """Department Departments Ministry Center Centre Office Institute Institutes School Committee Bureau
    Commission Agency Association Chamber"""
)
#: Of the suffixes those that a comma may set apart: "Robert T. Hale, Jr."
_GENERATIONS = word_set("Jr Jr. Sr Sr.")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")


def extend(words: list[Word], candidate: Candidate, found: list[Candidate]) -> Candidate:
    """Give ``candidate`` with all that belongs to its name; ``found`` holds those before it in the sentence.

    Where "and" joins it to words before it, candidates made of those are taken out of ``found``.
    """
    grown = _after_comma(words, candidate) or _grow(words, candidate)
    return _with_first_half(words, _with_ordinal(words, grown), found)


def _after_comma(words: list[Word], candidate: Candidate) -> Candidate | None:
    """Take in what a comma sets apart from the name it belongs to: "Acme, Inc.", "Robert T. Hale, Jr."."""
    last = candidate.last
    if last == len(words) or words[last].gap != ", ":
        return None
    if words[last].text in COMPANY:
        return Candidate(candidate.first, last + 1, "", ORGANISATION, False)
    person = candidate.kind in {PERSON, ""} and last - candidate.first > 1
    return (
        Candidate(candidate.first, last + 1, "", PERSON, False)
        if person and words[last].text in _GENERATIONS
        else None
    )


def _with_ordinal(words: list[Word], candidate: Candidate) -> Candidate:
    """Take in a number that is part of a body's name: "9th Circuit Court", "101st Airborne Division"."""
    at = candidate.first
    if candidate.kind != ORGANISATION or candidate.last == at + 1 or not at or words[at].gap != " ":
        return candidate
    if _ORDINAL.match(words[at - 1].text):
        return Candidate(at - 1, candidate.last, "", ORGANISATION, False)
    return candidate


def _with_first_half(words: list[Word], candidate: Candidate, found: list[Candidate]) -> Candidate:
    """Join what "and" parts in one body's name: "the Securities and Exchange Commission"."""
    at = candidate.first
    joined = candidate.kind == ORGANISATION and not candidate.known and candidate.last - at > 1
    if not joined or at < 3 or words[at - 1].text != "and" or words[at].gap != " ":
        return candidate
    first = at - 1
    while first > 0 and words[first].gap == " " and is_capital(words[first - 1].text):
        if words[first - 1].text == "The":
            break
        first -= 1
    half = [c for c in found if c.first >= first]
    determined = words[first].gap == ", " or (
        first > 0 and words[first - 1].text in {"the", "The", "a", "an"} and words[first].gap == " "
    )
    left = words[at - 2].text
    complete = left in lexicon().sets["organisation of"] or left.isupper()
    if (
        not determined
        or first == at - 1
        or complete
        or any(c.kind == PERSON or (c.known and c.last == at - 1) for c in half)
    ):
        return candidate
    del found[len(found) - len(half) :]
    return Candidate(first, candidate.last, "", ORGANISATION, False)


def _grow(words: list[Word], candidate: Candidate) -> Candidate:
    """Take in what follows by "of", "for", "on", or a lower-case head: "Primorye region"."""
    sets = lexicon().sets
    last = candidate.last
    head = words[last - 1].text
    after = words[last] if last < len(words) and words[last].gap == " " else None
    if after is None:
        return candidate
    organisation = candidate.kind in {ORGANISATION, THING} and head in sets["organisation of"]
    place = head in _CONNECTED_PLACE
    if (organisation and after.text in {"of", "for", "on"}) or (place and after.text == "of"):
        end = _purpose_end(words, last + 1, joins=head in _JOINS_AND)
        if end:
            return Candidate(candidate.first, end, "", PLACE if place else ORGANISATION, candidate.known)
    if (
        after.text in sets["place lower"]
        and candidate.kind in {PLACE, ""}
        and not _is_country(words, candidate)
    ):
        return Candidate(candidate.first, last + 1, "", PLACE, False)
    end = _lower_head_end(words, last)
    if end and candidate.kind != THING and not (candidate.known and end == last + 1 and head.isupper()):
        return Candidate(candidate.first, end, "", ORGANISATION, False)
    return candidate


def _is_country(words: list[Word], candidate: Candidate) -> bool:
    name = " ".join(word.text for word in words[candidate.first : candidate.last])
    return name in lexicon().countries


def _lower_head_end(words: list[Word], last: int) -> int:
    """Find where "House oversight committee" ends; 0 when no lower-case head follows."""
    sets = lexicon().sets
    for end in range(last, min(last + 3, len(words))):
        word = words[end]
        if word.gap != " " or not word.text.islower():
            return 0
        if word.text in STOP_WORDS or word.text in sets["speech"]:
            return 0
        if word.text in sets["organisation lower"]:
            near = end == last or word.text not in {"administration", "parliament"}
            return end + 1 if near else 0
    return 0


def _purpose_end(words: list[Word], at: int, *, joins: bool) -> int:
    """Find where the words after "of" end; 0 when they are no part of an organisation's name."""
    lex = lexicon()
    if at < len(words) and words[at].text == "the":
        at += 1
    if at >= len(words) or words[at].gap != " " or not is_capital(words[at].text):
        return 0
    end = at
    while end < len(words) and words[end].gap == " " and is_capital(words[end].text):
        what = classify(words[end].text)
        if what in {"function", "title"}:
            break
        end += 1
        if joins and end + 1 < len(words) and words[end].gap == " " and words[end].text in {"and", "&"}:
            follows = words[end + 1]
            if is_capital(follows.text) and classify(follows.text) not in {"function", "title"}:
                end += 1
    first = words[at].text
    person = first in lex.given and first not in lex.places and end - at > 1
    return 0 if end == at or person else end
