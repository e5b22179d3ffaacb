"""Runs of capitalised words in a sentence, cut into candidates for names.

A run such as "Missouri Rep. Todd Akin" holds several names; titles, peoples and days separate them, known
names and telling last words ("Committee", "River") hold them together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from newsdiff.facts.lexicon import END, ORGANISATION, PERSON, PLACE, Tree, lexicon
from newsdiff.text.stopwords import STOP_WORDS
from newsdiff.text.wordset import word_set

#: The kind of a candidate that is a law, an event, a prize: neither person, organisation nor place.
THING = "thing"

_PARTICLES = word_set(
    """de la del della der den van von vom zu zur ter ten bin ibn bint abu al el da das dos do di du le af av arap
    e y ul ud ur"""
)
_CONNECTED_PLACE = word_set("Gulf Bay Strait Straits Sea Isle Cape Republic Mount Lake Horn")
_JOINS_AND = word_set(
    """Department Departments Ministry Center Centre Office Institute Institutes School Committee Bureau
    Commission Agency Association Chamber"""
)
_SUFFIXES = word_set("Jr. Sr. Jr Sr II III IV")
_COMPANY = word_set("Inc Inc. INC. Corp Corp. CORP. Co Co. CO. Ltd Ltd. LTD. LLC LLP PLC plc")
_COMPOUND = word_set("led based backed born controlled style run owned trained bound wide era area funded made")
_LEADS = word_set("Former Then Ex Longtime New Old Top")
_SHORTENED = word_set(
    """Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Sgt Capt Maj Adm Cpl Pvt Cmdr Brig Prof Rev Hon Jr Sr St Mt Ft
    Inc Corp Co Ltd Bros"""
)


_HONORIFICS = word_set("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr.")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")


class Word(NamedTuple):
    """A word of a sentence; a possessive ending is not part of it. ``gap`` is the text before it."""

    start: int
    end: int
    text: str
    gap: str


@dataclass(slots=True)
class Candidate:
    """Words ``first`` to ``last`` (exclusive) of a sentence, with what its form alone tells of its kind."""

    first: int
    last: int
    text: str
    kind: str
    known: bool


@cache
def _pattern() -> re.Pattern[str]:
    stops = {name.rstrip(".") for name in lexicon().abbreviations if name.count(".") == 1 and " " not in name}
    shorts = sorted(stops | _SHORTENED)
    return re.compile(
        r"(?:\b[DRI][-–](?=[A-Z]))"  # the party in "R-Texas"
        rf"|\b(?:{'|'.join(shorts)})\.(?!\w)"
        r"|\b(?:[A-Z]\.){2,}|\b[A-Z]\.(?=[ -]?[A-Z][\w.])"
        r"|[^\W_](?:[^\W_]|[-'’‘.&](?=[^\W_]))*\+?|&"
    )


def words_of(text: str) -> list[Word]:
    """Cut ``text`` into words; offsets are positions in it."""
    known = lexicon().known
    words: list[Word] = []
    at = 0
    for match in _pattern().finditer(text):
        start, end = match.span()
        word = match[0]
        if word[-1] in "-–":
            continue
        if word[-2:] in {"'s", "’s"} and word not in known:
            word, end = word[:-2], end - 2
        words.append(Word(start, end, word, text[at:start]))
        at = end
    return words


def is_capital(word: str) -> bool:
    """Tell whether ``word`` could be part of a name by its form."""
    return word[0].isupper() or (
        word[:3] in {"al-", "el-", "an-", "as-", "ar-", "ul-"} and word[3:4].isupper()
    )


def match_known(words: list[Word], at: int) -> tuple[int, str]:
    """Find the longest known name that starts at word ``at``: where it ends, and its kind ("" if none)."""
    tree: Tree = lexicon().known
    best, kind = at, ""
    for i in range(at, len(words)):
        if i > at and words[i].gap != " ":
            break
        branch = tree.get(words[i].text)
        if not isinstance(branch, dict):
            break
        tree = branch
        found = tree.get(END)
        if isinstance(found, str):
            best, kind = i + 1, found
    return best, kind


class _Part(NamedTuple):
    """A known name, or one word with its class: name, title, modifier, people, function, ordinary."""

    first: int
    last: int
    what: str
    kind: str


def _classify(word: str, initial: bool) -> str:
    """Give the class of a single capitalised word that is no known name."""
    lex = lexicon()
    sets = lex.sets
    bare = word.rstrip(".") if len(word) > 2 else word
    for what in ("function", "title", "title modifier", "ordinary"):
        if bare in sets[what]:
            return what
    if word in lex.demonyms:
        return "people"
    if "-" in word:
        head, tail = word.split("-", 1)[0], word.rsplit("-", 1)[-1]
        if tail.capitalize() in sets["title"] or (head in sets["title"] and tail in {"elect", "designate"}):
            return "title"
        if (head in lex.demonyms and not initial) or tail in _COMPOUND:
            return "people"
    return "people" if word.endswith(("ians", "crats", "licans")) else "name"


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
        what = "name" if text in _PARTICLES or text == "&" else _classify(text, at == 0)
        if at > first and words[at - 1].text == "&":
            what = "name"
        if what != "name" and _is_family_name(words, parts, at, what):
            what = "name"
        if (
            text in {"Will", "April", "June", "Jan", "Moon"}
            and at + 1 < last
            and _classify(words[at + 1].text, False) == "name"
        ):
            what = "name"
        parts.append(_Part(at, at + 1, what, ""))
        at += 1
    return parts


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
    if follows and follows not in _SUFFIXES and (is_capital(follows) or follows[0].isdigit()):
        return False
    run = at
    while run > 0 and words[run].gap == " " and any(p.first == run - 1 and p.what == "name" for p in parts):
        run -= 1
    return words[run].text in lex.given


def _head(word: str) -> str:
    """Give the kind of thing the last word of a name tells, or ""."""
    sets = lexicon().sets
    bare = word.rstrip(".")
    if bare in sets["organisation head"]:
        return ORGANISATION
    if bare in sets["place head"]:
        return PLACE
    return THING if bare in sets["thing head"] else ""


def _run_end(words: list[Word], first: int) -> int:
    last = first + 1
    while last < len(words) and words[last].gap == " ":
        text = words[last].text
        joins = text in _PARTICLES or text == "&"
        if joins:
            stop = last
            while stop < len(words) and words[stop].gap == " " and words[stop].text in _PARTICLES | {"&"}:
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
    at = 0
    while at < len(words):
        if not is_capital(words[at].text):
            at += 1
            continue
        last = _run_end(words, at)
        parts = _parts(words, at, last)
        last = max(last, parts[-1].last)
        for candidate in _from_parts(words, parts):
            grown = _with_first_half(words, _with_ordinal(words, _grow(words, candidate)), found)
            grown.text = text[words[grown.first].start : words[grown.last - 1].end]
            if not found or grown.first >= found[-1].last:
                found.append(grown)
                last = max(last, grown.last)
        at = last
    return found


def _with_ordinal(words: list[Word], candidate: Candidate) -> Candidate:
    """Take in a number that is part of a body's name: "9th Circuit Court", "101st Airborne Division"."""
    at = candidate.first
    if candidate.kind == ORGANISATION and candidate.last > at + 1 and at and words[at].gap == " " and _ORDINAL.match(words[at - 1].text):
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
    whole = first < at - 1 and first > 0 and words[first - 1].text in {"the", "The"} and words[first].gap == " "
    complete = words[at - 2].text in lexicon().sets["organisation of"]
    if not whole or complete or any(c.kind == PERSON or (c.known and c.last == at - 1) for c in half):
        return candidate
    del found[len(found) - len(half) :]
    return Candidate(first, candidate.last, "", ORGANISATION, False)


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
    return after is not None and after.what != "known" and _head(words[after.last - 1].text) == ORGANISATION


def _from_group(words: list[Word], group: list[_Part]) -> list[Candidate]:
    for n in range(len(group) - 1, -1, -1):
        part = group[n]
        last_word = words[part.last - 1].text
        kind = part.kind if part.what == "known" else _head(last_word)
        if n == 0 or not kind or (part.what == "known" and kind == PLACE):
            continue
        if part.what != "known" and last_word in lexicon().sets["title modifier"] and _before_title(words, part):
            continue
        if part.what == "known" and not (kind == ORGANISATION and _head(last_word)):
            continue
        lead = _strip_lead(words, group[: n + 1])
        if len(lead) > 1 and not _is_person_by_form(words, lead):
            return [*_split_place(words, lead, kind), *_from_group(words, group[n + 1 :])]
    return _from_spans(words, group)


def _before_title(words: list[Word], part: _Part) -> bool:
    """Tell whether a title follows at once, as in "White House Press Secretary"."""
    after = words[part.last] if part.last < len(words) else None
    return after is not None and after.gap == " " and _classify(after.text, False) == "title"


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
    lex = lexicon()
    if not span or all(words[i].text in _SUFFIXES for i in range(span[0].first, span[-1].last)):
        return []
    first, last = span[0].first, span[-1].last
    if len(span) == 1:
        part = span[0]
        kind = part.kind or (_head(words[part.first].text) and THING)
        return [Candidate(first, last, "", kind, bool(part.kind))]
    texts = [words[i].text for i in range(first, last)]
    if "&" in texts and all(part.kind or words[part.first].text == "&" for part in span):
        return [Candidate(part.first, part.last, "", part.kind, True) for part in span if part.kind]
    if texts[-1] in _COMPANY or "&" in texts:
        return [Candidate(first, last, "", ORGANISATION, False)]
    if (texts[0] in lex.given and texts[0] not in lex.places) or _has_initial(texts):
        return [Candidate(first, last, "", PERSON, False)]
    for i, part in enumerate(span):
        if part.kind and (part.last - part.first > 1 or (part.kind == ORGANISATION and len(texts[0]) > 1)):
            if part.kind == ORGANISATION and i == len(span) - 1 and i and span[0].kind == PLACE:
                return [Candidate(first, last, "", ORGANISATION, False)]
            known = Candidate(part.first, part.last, "", part.kind, True)
            return [*_from_span(words, span[:i]), known, *_from_span(words, span[i + 1 :])]
    if texts[0] in lex.sets["thing lead"]:
        return [Candidate(first, last, "", THING, False)]
    if texts[0] in lex.sets["organisation lead"]:
        return [Candidate(first, last, "", ORGANISATION, False)]
    if texts[0].rstrip(".") in lex.sets["place lead"]:
        return [Candidate(first, last, "", PLACE, False)]
    return [Candidate(first, last, "", "", False)]


def _has_initial(texts: list[str]) -> bool:
    places = lexicon().places
    initials = [t for t in texts[:-1] if len(t) in {2, 4} and t[1] == "." and t not in places]
    return bool(initials) or (texts[-1] in _SUFFIXES and (len(texts) > 2 or texts[0] in lexicon().given))


def _grow(words: list[Word], candidate: Candidate) -> Candidate:
    """Take in what follows by "of", "for", "on", or a lower-case head: "Primorye region"."""
    sets = lexicon().sets
    last = candidate.last
    head = words[last - 1].text
    if last < len(words) and words[last].gap == ", " and words[last].text in _COMPANY:
        return Candidate(candidate.first, last + 1, "", ORGANISATION, False)
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
    if end and candidate.kind != THING:
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
        if word.gap != " " or not word.text.islower() or word.text in STOP_WORDS | sets["speech"]:
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
        what = _classify(words[end].text, False)
        if what in {"function", "title"}:
            break
        end += 1
        if joins and end + 1 < len(words) and words[end].gap == " " and words[end].text in {"and", "&"}:
            follows = words[end + 1]
            if is_capital(follows.text) and _classify(follows.text, False) not in {"function", "title"}:
                end += 1
    first = words[at].text
    person = first in lex.given and first not in lex.places and end - at > 1
    return 0 if end == at or person else end
