"""What the words around a capitalised name tell of its kind: votes for person, organisation and place."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import ORGANISATION, PERSON, PLACE, lexicon
from newsdiff.facts.wording import THING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.facts.candidates import Candidate
    from newsdiff.facts.scans import Scan

#: Below this a name's kind is not known well enough to be shown.
_ENOUGH = 2.0

_SURELY_PLACE = frozenset({"in", "near", "outside", "across", "throughout", "visited"})

#: The vote of a name's own form: a telling last word, a given name.
_BY_FORM = 3.0

#: What stands before a place: "northern Tavira", "the coast of Tavira".
_PARTS = frozenset(
    {
        *("northern", "southern", "eastern", "western", "central", "downtown", "rural"),
        *("northeastern", "northwestern", "southeastern", "southwestern"),
        *("north-eastern", "north-western", "south-eastern", "south-western"),
    }
)
_OF_PLACE = frozenset({"coast", "outskirts", "suburbs", "streets", "residents", "mayor", "governor"})

_DETERMINERS = frozenset({"the", "a", "an", "its", "your", "our", "this", "that"})

_AGE = re.compile(r"\d{1,3}$")
_ACRONYM = re.compile(r"(?:[A-Z]{3,5}|(?:[A-Z]\.){3,})$")


def count_votes(scans: Sequence[Scan], ordinary: frozenset[str]) -> Mapping[str, dict[str, float]]:
    """Gather the evidence for each text over all its mentions; ``ordinary`` are words also written small."""
    _trim_openers(scans, ordinary)
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for scan in scans:
        for i, candidate in enumerate(scan.candidates):
            follower = scan.candidates[i + 1] if i + 1 < len(scan.candidates) else None
            tally = votes[candidate.text]
            for kind, weight in _votes_of(scan, candidate, follower):
                tally[kind] = max(tally[kind], weight) + min(tally[kind], weight) / 2
    for text, tally in votes.items():
        _weigh_form(text, tally, ordinary)
    _weigh_later_mentions(scans, votes)
    _weigh_company(scans, votes)
    return votes


def decide(tally: dict[str, float]) -> str:
    """Give the kind with the most votes, "" when it is not sure enough."""
    kind = min(tally, key=lambda kind: (-tally[kind], kind), default="")
    return "" if not kind or tally[kind] < _ENOUGH or kind == THING else kind


def _weigh_later_mentions(scans: Sequence[Scan], votes: Mapping[str, dict[str, float]]) -> None:
    """Let a part of a name that later stands for the whole speak for a person: "Gunda Niemann", "Niemann"."""
    singles = [(r, c) for r in scans for c in r.candidates if c.last - c.first == 1 and not c.known]
    alone = {c.text for r, c in singles if not _is_determined(r, c)}
    titled = {c.text for r in scans for c in r.candidates if r.titled(c)}
    for text, tally in votes.items():
        first, _, last = text.partition(" ")
        if last and max(tally[ORGANISATION], tally[PLACE]) < _BY_FORM:
            tally[PERSON] += 1.5 * (last.rsplit(" ", 1)[-1] in alone or first in titled)


def _is_determined(scan: Scan, candidate: Candidate) -> bool:
    return scan.before(candidate).lower() in _DETERMINERS


def _trim_openers(scans: Sequence[Scan], ordinary: frozenset[str]) -> None:
    """Cut off a word that is only capitalised because it opens a sentence: "Echoing Kofi Annan"."""
    for scan in scans:
        for candidate in scan.candidates:
            opener, _, rest = candidate.text.partition(" ")
            if not rest or candidate.known or not scan.initial(candidate):
                continue
            common = opener.lower() in ordinary or opener.endswith(("ing", "ed", "ly"))
            common = common or opener.lower() in lexicon().sets["role"]
            if common and opener not in lexicon().given and candidate.kind in {"", PERSON}:
                candidate.first += 1
                candidate.text = rest


def _weigh_company(scans: Sequence[Scan], votes: Mapping[str, dict[str, float]]) -> None:
    """Let people vouch for those named in one breath with them: "Odd Hansen, Jon Dahl and Ole Vik"."""
    for scan in scans:
        pairs = [(a, b) for a, b in pairwise(scan.candidates) if _in_one_breath(scan, a, b)]
        for a, b in (*pairs, *((b, a) for a, b in reversed(pairs))):
            tally = votes[b.text]
            if decide(votes[a.text]) == PERSON and max(tally[ORGANISATION], tally[PLACE]) < _BY_FORM:
                tally[PERSON] += 1.0


def _in_one_breath(scan: Scan, one: Candidate, other: Candidate) -> bool:
    """Tell whether but a comma or "and" stands between two names of more than one word each."""
    if " " not in one.text or " " not in other.text:
        return False
    listed = one.last == other.first and scan.words[other.first].gap == ", "
    return listed or (one.last + 1 == other.first and scan.words[one.last].text == "and")


def _weigh_form(text: str, tally: dict[str, float], ordinary: frozenset[str]) -> None:
    """Add what the words of the name themselves tell."""
    texts = text.split()
    if all(word.lower() in ordinary for word in texts):
        tally[PERSON] -= 2
        tally[THING] += 2
    elif max(tally[ORGANISATION], tally[PLACE]) >= _BY_FORM:
        return
    elif len(texts) in {2, 3} and not any(word.lower() in ordinary or word.isupper() for word in texts):
        tally[PERSON] += 1.5
    sets = lexicon().sets
    plain = text.capitalize() in sets["function"] or text.capitalize() in sets["ordinary"]
    if len(texts) == 1 and text.isupper() and text not in lexicon().places:
        tally[ORGANISATION] += max(0.0, tally[PERSON]) + (1.0 if _ACRONYM.match(text) and not plain else 0.0)
        tally[PERSON] = tally[PLACE] = 0.0


def _votes_of(scan: Scan, candidate: Candidate, follower: Candidate | None) -> Iterable[tuple[str, float]]:
    if scan.in_quotation_marks(candidate) and candidate.kind != PERSON and not candidate.known:
        yield THING, 3.0
    yield from _form_votes(candidate)
    yield from _votes_before(scan, candidate)
    yield from _votes_after(scan, candidate, follower)


def _form_votes(candidate: Candidate) -> Iterable[tuple[str, float]]:
    ambiguous = candidate.text in lexicon().ambiguous
    if candidate.kind:
        yield candidate.kind, (1.5 if ambiguous else 4.0) if candidate.known else _BY_FORM
    elif " " in candidate.text and candidate.text.split(" ", 1)[0] in lexicon().given:
        yield PERSON, 2.0


def _votes_before(scan: Scan, candidate: Candidate) -> Iterable[tuple[str, float]]:
    sets = lexicon().sets
    word = scan.before(candidate)
    yield from _votes_apposed(scan, candidate)
    if scan.titled(candidate) and candidate.text not in lexicon().countries:
        yield PERSON, 4.0
    if scan.words[candidate.first].gap in {"'s ", "’s "}:
        yield PERSON, 0.75
    if word.lower() in _DETERMINERS:
        yield PERSON, -2.0
    if word == "the":
        yield ORGANISATION, 1.0
    if word.lower() == "the" and candidate.text in sets["chamber"]:
        yield ORGANISATION, 4.0
    if word in sets["role"]:
        yield PERSON, 3.0
    if word in sets["organisation before"]:
        yield ORGANISATION, 3.0
    if word in sets["speech"]:
        yield PERSON, 1.5
    yield from _place_votes_before(scan, candidate, word)


def _votes_apposed(scan: Scan, candidate: Candidate) -> Iterable[tuple[str, float]]:
    """Weigh what a comma sets apart before a name: "his deputy, Ann Vale", "the operator, NorLink,"."""
    at = candidate.first
    if not at or scan.words[at].gap != ", ":
        return
    word, sets = scan.words[at - 1].text, lexicon().sets
    if word in sets["organisation before"]:
        yield ORGANISATION, 3.0
    elif word in sets["role"] and candidate.last - at > 1:
        yield PERSON, 1.0


def _place_votes_before(scan: Scan, candidate: Candidate, word: str) -> Iterable[tuple[str, float]]:
    sets = lexicon().sets
    at = candidate.first
    if word == "of" and at > 1 and scan.words[at - 2].text in sets["place before"]:
        yield PLACE, 4.0
    elif (
        word in sets["place before"]
        or word in _PARTS
        or (word == "of" and at > 1 and scan.words[at - 2].text in _OF_PLACE)
    ):
        yield PLACE, 2.0
    elif word == "of" and at > 1 and _AGE.match(scan.words[at - 2].text) and scan.words[at - 1].gap == ", ":
        yield PLACE, 3.5  # "Ann Vale, 81, of Oakdale"
    if word == "of" and candidate.known and candidate.kind == PLACE:
        yield PLACE, 1.0
    owner = scan.gap_after(candidate)[:2] in {"'s", "’s"} and not candidate.known
    if word in sets["preposition of place"] and not owner:
        yield PLACE, 2.0 if word in _SURELY_PLACE else 0.75


def _votes_after(scan: Scan, candidate: Candidate, follower: Candidate | None) -> Iterable[tuple[str, float]]:
    sets = lexicon().sets
    words, at = scan.words, candidate.last
    gap = scan.gap_after(candidate)
    word = words[at].text if at < len(words) else ""
    if gap == " " and word in sets["speech"]:
        yield PERSON, 2.0 if candidate.last - candidate.first > 1 else 1.5
    if gap == " " and word in sets["organisation after"]:
        yield ORGANISATION, 1.5
    if gap == " " and word == "of" and follower and follower.first == at + 1 and follower.kind == PLACE:
        yield PERSON, 1.0
    if gap == " (" and _AGE.match(word) and scan.sentence.text[words[at].end :].startswith(")"):
        yield PERSON, 4.0
    if gap == ", " and word:
        yield from _apposition_votes(scan, candidate, word)
        if follower and follower.first == at and follower.known and follower.kind == PLACE:
            yield PLACE, 3.0


def _apposition_votes(scan: Scan, candidate: Candidate, word: str) -> Iterable[tuple[str, float]]:
    """Weigh what follows by a comma: an age, "who", "the governor of …"."""
    sets = lexicon().sets
    words, at = scan.words, candidate.last
    comma = words[at + 1].gap if at + 1 < len(words) else scan.sentence.text[words[at].end :]
    if _AGE.match(word) and comma[:1] in {",", "."}:
        yield PERSON, 4.0
    if word in {"who", "whose"}:
        yield PERSON, 2.0
    opens = word in {"a", "an", "the", "his", "her"} or word in sets["role"]
    if opens and any(w.text in sets["role"] for w in words[at : at + 7]):
        yield PERSON, 2.0
