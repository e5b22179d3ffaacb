"""Runs of capitalised words in a sentence, cut into candidates for names.

A run such as "Missouri Rep. Todd Akin" holds several names; titles, peoples and days separate them, known
names and telling last words ("Committee", "River") hold them together.
"""

from __future__ import annotations

from typing import NamedTuple

from newsdiff.facts.candidates import Candidate
from newsdiff.facts.extents import extend
from newsdiff.facts.lexicon import ORGANISATION, PERSON, PLACE, lexicon
from newsdiff.facts.wording import (
    COMPANY,
    SUFFIXES,
    THING,
    Word,
    classify,
    head_kind,
    is_capital,
    match_known,
)
from newsdiff.text.wordset import word_set

#: What may stand within a name.
_JOINING = word_set(
    """& de la del della der den van von vom zu zur ter ten bin ibn bint abu al el da das dos do di du le af
    av arap e y ul ud ur"""
)
_HONORIFICS = word_set("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr.")
_LEADS = word_set("Former Then Ex Longtime New Old Top Local")
_GIVEN_TOO = word_set("Will April June Jan Moon Dean Earl Oscar")
#: Marks around a nickname.
_OPEN = frozenset({' "', " “", " ‘", " '", " ("})
_CLOSED = frozenset({'" ', "” ", "’ ", "' ", ") "})
_DIRECTIONS = word_set("North South East West Upper Lower")


class _Part(NamedTuple):
    """A known name, or one word with its class: name, title, modifier, people, function, ordinary."""

    first: int
    last: int
    what: str
    kind: str


def _parts(words: list[Word], first: int, last: int) -> list[_Part]:
    parts: list[_Part] = []
    at = first
    while at < last:
        end, kind = match_known(words, at)
        if kind and not (end == at + 1 and words[at].text in lexicon().sets["function"]):
            parts.append(_Part(at, end, "known", kind))
            at = end
            continue
        text = words[at].text
        what = "name" if text in _JOINING else classify(text, initial=at == 0)
        if at > first and words[at - 1].text == "&":
            what = "name"
        if what != "name" and _is_family_name(words, parts, at, what):
            what = "name"
        if at + 1 < last and _opens_name(words, at, last):
            what = "name"
        parts.append(_Part(at, at + 1, what, ""))
        at += 1
    return parts


def _opens_name(words: list[Word], at: int, last: int) -> bool:
    """Tell whether an ordinary word begins a name here: "Will Smith", "Dean Heller", "South Bend"."""
    follower = words[at + 1].text
    if classify(follower) != "name" or words[at + 1].gap != " ":
        return False
    if words[at].text in {"Dean", "Earl"}:
        return at + 2 == last
    if words[at].text in _DIRECTIONS:
        return at > 0 and follower not in lexicon().given
    return words[at].text in _GIVEN_TOO


def _is_family_name(words: list[Word], parts: list[_Part], at: int, what: str) -> bool:
    """Tell whether an ordinary word or title is a family name here: "Stephen King", "Theresa May"."""
    lex = lexicon()
    surname = words[at].text in lex.sets["surname too"]
    if parts and words[parts[-1].first].text in _HONORIFICS and what != "title":
        return True
    may_be = what in {"people", "ordinary", "title modifier"} or surname
    if not may_be or not parts or parts[-1].what != "name":
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    follows = after.text if after and after.gap == " " else ""
    if follows and follows not in SUFFIXES and (is_capital(follows) or follows[0].isdigit()):
        return False
    run = at
    while run > 0 and words[run].gap == " " and any(p.first == run - 1 and p.what == "name" for p in parts):
        run -= 1
    return words[run].text in lex.given


def _is_nickname(words: list[Word], at: int) -> bool:
    """Tell whether a nickname in marks stands here in a full name: Ricardo ⟨"Rick"⟩ Diaz."""
    if at + 1 >= len(words) or words[at].gap not in _OPEN or words[at + 1].gap not in _CLOSED:
        return False
    name, lex = words[at].text, lexicon()
    return (
        words[at - 1].text in lex.given
        and (is_capital(name) and name.isalpha() and name not in lex.places)
        and is_capital(words[at + 1].text)
    )


def _run_end(words: list[Word], first: int) -> int:
    last = first + 1
    while last < len(words) and (words[last].gap == " " or _is_nickname(words, last)):
        if _is_nickname(words, last):
            last += 2
            continue
        text = words[last].text
        if text in _JOINING:
            stop = last
            while stop < len(words) and words[stop].gap == " " and words[stop].text in _JOINING:
                stop += 1
            if stop == len(words) or words[stop].gap != " " or not is_capital(words[stop].text):
                break
            last = stop
        elif not is_capital(text):
            break
        last += 1
    return last


def find_candidates(words: list[Word], text: str) -> list[Candidate]:
    """Cut the capitalised runs of a sentence into candidates, in order, without overlap."""
    found: list[Candidate] = []
    last = 0
    for at in [at for at, word in enumerate(words) if is_capital(word.text)]:
        if at < last:
            continue
        last = _run_end(words, at)
        parts = _parts(words, at, last)
        last = max(last, parts[-1].last)
        for candidate in _from_parts(words, parts):
            grown = extend(words, candidate, found)
            grown.text = text[words[grown.first].start : words[grown.last - 1].end]
            if not found or grown.first >= found[-1].last:
                found.append(grown)
                last = max(last, grown.last)
    return found


def _from_parts(words: list[Word], parts: list[_Part]) -> list[Candidate]:
    """Cut one run: first what a telling last word holds together, then what stands between separators."""
    found: list[Candidate] = []
    group: list[_Part] = []
    for i, part in enumerate(parts):
        if part.what == "function" or (part.what == "title" and not _title_in_name(words, parts, i)):
            found.extend(_from_group(words, group))
            group = []
        else:
            group.append(part)
    found.extend(_from_group(words, group))
    return found


def _title_in_name(words: list[Word], parts: list[_Part], i: int) -> bool:
    """Tell whether a title is part of an organisation's name: "Republican Governors Association"."""
    after = parts[i + 1] if i + 1 < len(parts) else None
    return (
        after is not None and after.what != "known" and head_kind(words[after.last - 1].text) == ORGANISATION
    )


def _from_group(words: list[Word], group: list[_Part]) -> list[Candidate]:
    if not group:
        return []
    for n in range(len(group) - 1, -1, -1):
        part = group[n]
        last_word = words[part.last - 1].text
        kind = part.kind if part.what == "known" else head_kind(last_word)
        if n == 0 or not kind or (part.what == "known" and kind == PLACE):
            continue
        if part.what != "known" and _is_office_word(words, part):
            continue
        if part.what == "known" and not (kind == ORGANISATION and head_kind(last_word)):
            continue
        lead = _strip_lead(words, group[: n + 1])
        if len(lead) > 1 and not _is_person_by_form(words, lead):
            return [*_split_place(words, lead, kind), *_from_group(words, group[n + 1 :])]
    return _from_spans(words, group)


def _is_office_word(words: list[Word], part: _Part) -> bool:
    """Tell whether a word belongs to the title that follows at once: "White House Press Secretary"."""
    if words[part.last - 1].text not in lexicon().sets["title modifier"]:
        return False
    after = words[part.last] if part.last < len(words) else None
    return after is not None and after.gap == " " and classify(after.text) == "title"


def _strip_lead(words: list[Word], group: list[_Part]) -> list[_Part]:
    """Drop words that only precede a name: "Former Defense Department"."""
    while len(group) > 1 and words[group[0].first].text in _LEADS:
        if words[group[0].first].text == "New" and group[0].what == "known":
            break
        group = group[1:]
    return group


def _split_place(words: list[Word], group: list[_Part], kind: str) -> list[Candidate]:
    """Part a country from a known body after it ("US Congress"); else make one candidate of all."""
    head = group[-1]
    if head.what == "known" and head.last - head.first == 1:
        return [*_from_spans(words, group[:-1]), Candidate(head.first, head.last, "", head.kind, True)]
    people_first = group[0].what == "people" and kind == PLACE and len(group) == 2
    if people_first and words[head.first].text not in {"Peninsula", "Sea", "Ocean", "Desert", "Coast"}:
        return []
    return [Candidate(group[0].first, head.last, "", kind, False)]


def _is_person_by_form(words: list[Word], group: list[_Part]) -> bool:
    """Tell whether the parts read as a given name and a family name that is also a telling word."""
    texts = [words[i].text for part in group for i in range(part.first, part.last)]
    lex = lexicon()
    given = texts[0] in lex.given and texts[0] not in lex.places
    if not given or texts[-1] not in lex.sets["surname too"]:
        return False
    return len(texts) == 2 or (len(texts) == 3 and len(texts[1]) == 2 and texts[1][1] == ".")


def _from_spans(words: list[Word], group: list[_Part]) -> list[Candidate]:
    """Make candidates of the names between peoples, modifiers and ordinary words."""
    found: list[Candidate] = []
    span: list[_Part] = []
    for part in group:
        if part.what in {"name", "known"}:
            span.append(part)
        else:
            found.extend(_from_span(words, span))
            span = []
    found.extend(_from_span(words, span))
    return found


def _from_span(words: list[Word], span: list[_Part]) -> list[Candidate]:
    """Make candidates of names that stand side by side, by what the first and last words tell."""
    if len(span) > 2 and _only_precedes(words, span):
        span = span[1:]
    if not span or all(words[i].text in SUFFIXES for i in range(span[0].first, span[-1].last)):
        return []
    first, last = span[0].first, span[-1].last
    if len(span) == 1:
        kind = span[0].kind or (head_kind(words[first].text) and THING)
        return [Candidate(first, last, "", kind, bool(span[0].kind))]
    texts = [words[i].text for i in range(first, last)]
    if "&" in texts and all(part.kind or words[part.first].text == "&" for part in span):
        return [_known(part) for part in span if part.kind]
    if texts[-1] in COMPANY or "&" in texts:
        return [Candidate(first, last, "", ORGANISATION, False)]
    if (texts[0] in lexicon().given and texts[0] not in lexicon().places) or _has_initial(texts):
        suffix = next((i for i, text in enumerate(texts) if i and text in SUFFIXES), len(texts))
        return [Candidate(first, min(last, first + suffix + 1), "", PERSON, False)]
    return _around_known(words, span) or [Candidate(first, last, "", _kind_by_first(texts[0]), False)]


def _only_precedes(words: list[Word], span: list[_Part]) -> bool:
    """Tell whether the first word only stands before a full name: "Armorer Hannah Reed"."""
    lex = lexicon()
    first, second = words[span[0].first].text, words[span[1].first].text
    opener = span[0].first == 0 and span[0].what == "name" and len(first) > 2 and first not in lex.given
    return (first in lex.sets["chamber"] or opener) and second in lex.given and second not in lex.places


def _known(part: _Part) -> Candidate:
    return Candidate(part.first, part.last, "", part.kind, True)


def _around_known(words: list[Word], span: list[_Part]) -> list[Candidate]:
    """Cut at the first known name that does not merely begin another: "Fox News Megyn Kelly".

    A place before a body is part of its name: "Kansas City Chiefs".
    """
    if span[0].kind == PLACE and span[-1].kind == ORGANISATION:
        return [Candidate(span[0].first, span[-1].last, "", ORGANISATION, False)]
    for i, part in enumerate(span):
        if not part.kind or (part.last - part.first == 1 and part.kind != ORGANISATION):
            continue
        return [*_from_span(words, span[:i]), _known(part), *_from_span(words, span[i + 1 :])]
    return []


def _kind_by_first(word: str) -> str:
    sets = lexicon().sets
    for lead, kind in (("thing lead", THING), ("organisation lead", ORGANISATION), ("place lead", PLACE)):
        if word.rstrip(".") in sets[lead]:
            return kind
    return ""


def _has_initial(texts: list[str]) -> bool:
    places = lexicon().places
    initials = [t for t in texts[:-1] if len(t) in {2, 4} and t[1] == "." and t not in places]
    return bool(initials) or (texts[-1] in SUFFIXES and (len(texts) > 2 or texts[0] in lexicon().given))
