"""People, organisations and places named in one article.
from newsdiff.text.late import Late

Capitals in the running text make candidates; their form, the lists in ``data/`` and the words around them
decide what they are; a name once known is then recognised wherever it stands, also in headlines whose
capitals tell nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.facts.candidates import Candidate
from newsdiff.facts.capitals import find_candidates
from newsdiff.facts.datelines import dateline, usual_form
from newsdiff.facts.evidence import count_votes, decide
from newsdiff.facts.lexicon import ORGANISATION, PERSON, PLACE, lexicon
from newsdiff.facts.mentions import Name
from newsdiff.facts.organisations import acronyms, is_acronym
from newsdiff.facts.people import Directory, generation, name_words
from newsdiff.facts.roles import HONORIFICS, role_after, role_before
from newsdiff.facts.scans import Scan
from newsdiff.facts.wording import Word, classify, is_capital, match_known, words_of
from newsdiff.model import BlockKind
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.model import Sentence, Source

#: What parts a dateline from the report.
_DASH = Late(r"[-–—―_]\s")
#: What tells a parent from a child of the same name: "the elder Bush".
_AGES = frozenset({"elder", "younger"})


def find_names(source: Source) -> tuple[Name, ...]:
    """Find the names in the news sentences of ``source``, in the order of the text."""
    sentences = source.news
    cut = [(sentence, words_of(sentence.text)) for sentence in sentences]
    trusted = [not _capitals_tell_nothing(source, sentence, words) for sentence, words in cut]
    scans = _read([pair for pair, ok in zip(cut, trusted, strict=True) if ok])
    ordinary = frozenset(w.text for _, words in cut for w in words if w.text.islower())
    article = _Article(scans, ordinary)
    found: list[Name] = []
    for scan in scans:
        found.extend(article.names_in(scan))
    for (sentence, words), ok in zip(cut, trusted, strict=True):
        if not ok:
            found.extend(article.names_in_headline(sentence, words))
    return tuple(sorted(found, key=lambda name: (name.start, name.end)))


def _capitals_tell_nothing(source: Source, sentence: Sentence, words: Sequence[Word]) -> bool:
    """Tell whether most long words are capitalised, as in headlines in Title Case and ALL CAPS."""
    headline = source.blocks[sentence.block].kind in {BlockKind.HEADLINE, BlockKind.STANDFIRST}
    if len(words) > 3 and sentence.text.isupper():
        return True
    if not headline and sentence.text.rstrip("\"'”’ ").endswith((".", "?", "!", ":")):
        return False
    long = [word.text for word in words[1:] if len(word.text) > 3 and word.text.isalpha()]
    return len(long) > 1 and sum(map(is_capital, long)) > (0.6 if headline else 0.9) * len(long)


def _read(cut: Sequence[tuple[Sentence, list[Word]]]) -> list[Scan]:
    scans: list[Scan] = []
    block = -1
    for sentence, words in cut:
        opening = dateline(words, sentence.text) if sentence.block != block else []
        block = sentence.block
        end = opening[-1].last if opening else 0
        rest = [c for c in find_candidates(words, sentence.text) if c.first >= end]
        begins = next((i for i in range(end, len(words)) if _DASH.search(words[i].gap)), 0) if opening else 0
        scans.append(Scan(sentence, words, [*opening, *rest], begins))
    return scans


class _Article:
    """What the names of one article are, decided from all their mentions together."""

    def __init__(self, scans: Sequence[Scan], ordinary: frozenset[str]) -> None:
        votes = count_votes(scans, ordinary)
        self._seen_inside = {c.text for r in scans for c in r.candidates if not r.initial(c)}
        self._kinds: dict[str, str] = {text: decide(tally) for text, tally in votes.items()}
        full: Counter[str] = Counter()
        for scan in scans:
            for candidate in scan.candidates:
                if self._kinds[candidate.text] == PERSON and len(name_words(candidate.text)) > 1:
                    full[candidate.text] += 1
        sons = (text for text in self._kinds if generation(text) and len(name_words(text)) == 1)
        self._directory = Directory(full, called={name_words(text)[-1] for text in sons})
        self._others = self._named_before(scans)
        self._teams = {c.text for r in scans for c in r.candidates if _is_team(r, c)}
        self._longer = acronyms(scans, self._kinds)

    def _named_before(self, scans: Sequence[Scan]) -> frozenset[str]:
        """Give the family names that first stand alone, with an office which nobody of that name has in full.

        "President Trump … Melania Trump": an article names its people in full before it drops given names,
        unless everybody knows them; so the first Trump is not the second.
        """
        first: dict[str, int] = {}
        offices: dict[str, set[str]] = {}
        for at, (scan, candidate) in enumerate((r, c) for r in scans for c in r.candidates):
            if self._kinds[candidate.text] != PERSON and not scan.titled(candidate):
                continue
            single = len(name_words(candidate.text)) == 1
            name = candidate.text if single else self._directory.find(candidate.text)
            first.setdefault(name, at)
            if scan.titled(candidate):
                offices.setdefault(name, set()).add(scan.before(candidate))
        others = set()
        for name, at in first.items():
            full = self._directory.find(name)
            held = offices.get(name, set()) - HONORIFICS
            if (
                full not in {"", name}
                and held
                and at < first.get(full, at)
                and not held & offices.get(full, set())
            ):
                others.add(name)
        return frozenset(others)

    def names_in(self, scan: Scan) -> list[Name]:
        """Give the names among the candidates of one sentence."""
        found = []
        for candidate in scan.candidates:
            kind, full = self._resolve(scan, candidate)
            if kind:
                role = _role(scan, candidate) if kind == PERSON else ""
                found.append(_name(scan.sentence, scan.words, candidate, kind=kind, full=full, role=role))
        return found

    def _resolve(self, scan: Scan, candidate: Candidate) -> tuple[str, str]:
        """Give kind and fullest form of a mention; no kind when it is no name."""
        text = candidate.text
        kind = self._kinds[text]
        within_office = scan.titled(candidate) and _is_office(scan, candidate)
        calling = _is_calling(scan, candidate)
        if calling or within_office or (kind == PLACE and _is_affiliation(scan, candidate)):
            return "", ""
        person = self._person(scan, candidate, kind)
        if person and scan.before(candidate) in _AGES:
            person = self._directory.by_age(text, younger=scan.before(candidate) == "younger")
            kind = PERSON if person else ""
        if person:
            return PERSON, person
        single = candidate.last - candidate.first == 1
        if not kind or (single and not candidate.known and self._only_initial(scan, candidate)):
            return "", ""
        known_place = candidate.known and text in lexicon().places
        if text in self._teams and not _is_within(scan, candidate):
            return ORGANISATION, text
        if kind == ORGANISATION and not (known_place and _is_within(scan, candidate)):
            return kind, self._longer.get(text, text)
        return (PLACE, _with_region(scan, candidate)) if kind != PERSON else (PERSON, text)

    def _person(self, scan: Scan, candidate: Candidate, kind: str) -> str:
        """Give the full name of the person a mention means, "" when it means none."""
        text = candidate.text
        titled = scan.titled(candidate) and text not in lexicon().countries
        single = candidate.last - candidate.first == 1
        acronym = kind == ORGANISATION and is_acronym(text)
        person = "" if acronym else text if text in self._others else self._directory.find(text)
        if person and (
            kind in {"", PERSON} or titled or (single and not self._is_elsewhere(scan, candidate))
        ):
            return person
        office = (kind == ORGANISATION and not single) or _is_office(scan, candidate)
        return text if titled and not office else ""

    def _only_initial(self, scan: Scan, candidate: Candidate) -> bool:
        return scan.initial(candidate) and candidate.text not in self._seen_inside

    def _is_elsewhere(self, scan: Scan, candidate: Candidate) -> bool:
        """Tell whether a family name here names a place or body all the same: "in Washington"."""
        return self._kinds[candidate.text] == PLACE and _is_within(scan, candidate)

    def names_in_headline(self, sentence: Sentence, words: list[Word]) -> list[Name]:
        """Find names known from the article, or known anyway, in a headline whose capitals tell nothing."""
        found = []
        forms = self._forms()
        at = 0
        while at < len(words):
            end, kind, full = _longest(words, at, forms)
            if not kind:
                end, kind = match_known(words, at)
                full = ""
                if kind and (end == at + 1 and not _safe_alone(words[at].text)):
                    kind = ""
            if kind:
                candidate = Candidate(
                    at, end, sentence.text[words[at].start : words[end - 1].end], kind, True
                )
                found.append(_name(sentence, words, candidate, kind=kind, full=full or candidate.text))
            at = max(end, at + 1)
        return found

    def _forms(self) -> Mapping[tuple[str, ...], tuple[str, str]]:
        """Give kind and fullest form by the small words of each name of the body."""
        forms: dict[tuple[str, ...], tuple[str, str]] = {}
        for text, kind in self._kinds.items():
            if not kind:
                continue
            person = self._directory.find(text) if kind == PERSON else ""
            forms[tuple(text.lower().split())] = (kind, person or self._longer.get(text, text))
            if person:
                for part in (person, person.split()[-1], person.split()[0]):
                    if classify(part) == "name":
                        forms.setdefault(tuple(part.lower().split()), (PERSON, person))
        return forms


def _is_team(scan: Scan, candidate: Candidate) -> bool:
    """Tell whether a city stands for its team here: "Burnley manager Vincent Kompany"."""
    team = scan.after(candidate) in lexicon().sets["team after"]
    return team and candidate.text in lexicon().cities and scan.before(candidate).lower() not in {"in", "the"}


def _is_within(scan: Scan, candidate: Candidate) -> bool:
    return scan.before(candidate) in {"in", "near", "at", "outside", "across"}


def _is_office(scan: Scan, candidate: Candidate) -> bool:
    """Tell whether this stands inside an office rather than after it: "Chief Strategy Officer"."""
    return scan.after(candidate) in lexicon().sets["title"]


def _is_calling(scan: Scan, candidate: Candidate) -> bool:
    """Tell whether a word written large says what the person named at once is: "Economist Anna Vale"."""
    if candidate.last - candidate.first > 1 or candidate.text not in lexicon().sets["title"]:
        return False
    after = next((c for c in scan.candidates if c.first == candidate.last), None)
    return after is not None and scan.gap_after(candidate) == " " and after.last - after.first > 1


def _is_affiliation(scan: Scan, candidate: Candidate) -> bool:
    """Tell whether a state only says whom a politician sits for ("R-Texas") or where a city lies."""
    gap = scan.words[candidate.first].gap
    if len(gap) > 1 and gap[-1] in "-–" and gap[-2] in "DRI":
        return True
    return gap == ", " and candidate.text in lexicon().abbreviations


def _with_region(scan: Scan, candidate: Candidate) -> str:
    """Give a place with the region or country named right after it: "Benghazi, Libya"."""
    at = candidate.last
    text = usual_form(candidate.text)
    if scan.gap_after(candidate) != ", " or text in lexicon().countries:
        return text
    after = next((c for c in scan.candidates if c.first == at), None)
    if after is None or not after.known or after.kind != PLACE:
        return text
    closed = scan.gap_after(after)[:1]
    region = after.text in lexicon().abbreviations or after.text in lexicon().countries
    return (
        f"{text}, {after.text}"
        if region and (closed in {",", ".", ")", ";", ""} or candidate.first == 0)
        else text
    )


def _safe_alone(word: str) -> bool:
    lex = lexicon()
    return word in lex.places and word not in lex.ambiguous and word not in {"US", "Nice", "Bath", "Reading"}


def _longest(
    words: Sequence[Word], at: int, forms: Mapping[tuple[str, ...], tuple[str, str]]
) -> tuple[int, str, str]:
    for end in range(min(at + 6, len(words)), at, -1):
        if any(word.gap != " " for word in words[at + 1 : end]):
            continue
        found = forms.get(tuple(word.text.lower() for word in words[at:end]))
        if found and is_capital(words[at].text):
            return end, *found
    return at, "", ""


def _role(scan: Scan, candidate: Candidate) -> str:
    text = scan.sentence.text
    return role_before(scan.words, candidate.first, text) or role_after(scan.words, candidate.last, text)


def _name(
    sentence: Sentence, words: Sequence[Word], candidate: Candidate, *, kind: str, full: str, role: str = ""
) -> Name:
    return Name(
        source=sentence.source,
        sentence=sentence.id,
        start=sentence.start + words[candidate.first].start,
        end=sentence.start + words[candidate.last - 1].end,
        text=candidate.text,
        kind=kind,
        full=full,
        role=role,
    )
