"""The subjects of a paragraph: whom the words before or behind a verb of speech mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.datelines import dateline_end
from newsdiff.facts.hiding import HIDDEN
from newsdiff.facts.lexicon import ORGANISATION, PERSON, PLACE, lexicon
from newsdiff.facts.speech import ACCORDING, speech_words
from newsdiff.text.late import Hinted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.facts.mentions import Name
    from newsdiff.facts.people_meant import People
    from newsdiff.model import Sentence

_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_TITLES = ("Mr", "Ms", "Mrs", "Dr", "Sen", "Rep", "Gov", "Gen", "[A-Z]")
_TITLE_STOP = "".join(rf"(?<!\b{title})" for title in _TITLES)
_STOP = (
    rf"[,;:—–(]|{_TITLE_STOP}\.(?=\s|$)| -|\s(?:in (?:an?|his|her|their|its|response|[A-Z])"
    r"|on [A-Z]|at (?:an?|the)|during|after|before|when|while|as|who|that|about|last|this|earlier|yesterday|"
    r"today|by|told|"
)
#: Where the name behind a verb of speech ends; a description goes on: "an official briefed ⟨on the matter⟩".
_CUT_NAME = re.compile(rf"{_STOP}in the|on (?:the|an?)|{_WEEKDAYS})\b")
_CUT_DESCRIPTION = re.compile(rf"{_STOP}{_WEEKDAYS})\b")
_PREPOSITION = re.compile(
    r"\b(?i:of|for|to|with|by|from|at|about|against|in|on|over|into|under|between|behind|than|like|as|near|via)\s+"
    r"(?:the\s|an?\s|[a-z]+\s|[A-Z][\w.]*\s){0,3}$"
)
#: The last preposition before one who acts: ordered to pay ⟨by Judge⟩.
_AGENT = re.compile(r"\b(?:by|with|from)\s+(?:[A-Z][\w.]*\s)*$")
#: Behind this stands who tells something, whose calling may come first: according to teacher ⟨Smith⟩.
_TELLER = Hinted(
    rf"{ACCORDING.pattern}(?:(?!to|by|from|with|for|about)[\w’'-]+ ){{0,4}}$", hints=ACCORDING.hints
)
#: A clause that only leads up to the main one: "After Smith left, …".
_LEADING = re.compile(
    r"(?:After|When|While|As|If|Before|Although|Though|Because|Since|Once|Whether|Following|During|Despite|In|On|At)\s"
    r"[^,]{3,90},\s"
)
#: Up to the last mark or conjunction behind which a subject may begin.
_EDGE = re.compile(
    rf"(?s:.*)(?:[,;:()—–“”\"{HIDDEN}]|\s-+\s|\b(?:that|but|and|because|while|when|if|though|although|as|after|"
    r"before|how|what|why|whether)\b)"
)
#: A word between a subject and its verb of speech.
_BETWEEN = re.compile(
    r"\b(?:also|later|then|now|once|only|has|had|have|would|was|is|were|are|even|just|will|did|does|reportedly|"
    r"further|still|already|never|not|again|first|recently|[a-z]+ly|be|been|being|could|may|might|can|himself|herself|"
    r"itself|themselves|to|who)$"
)
_LONGEST_WORD = 24
_WHO = Hinted(r",?\s*\bwho(?:\s(?:also|later|then|once|has|had|was|is|[a-z]+ly))*\s*$", hints=("who",))
#: A letter that speaks: a letter signed by 42 senators, ⟨which stated⟩.
_WHICH = Hinted(r",?\s*\b(?:which|that)(?:\s(?:also|later|then|[a-z]+ly))*\s*$", hints=("which", "that"))
_ISSUED = re.compile(
    r"\b(?:issued|released|put out|posted|published|sent|wrote|gave|made)\s(?:an?|the|his|her|its|their)\s"
    r"(?:[\w-]+\s){0,2}$"
)
_BY = re.compile(
    r"\s(?:(?:signed|written|sent|issued|released|posted|published|drafted) )?(?:by|from)\s(?=[^,;:]+$)"
)
_NO_SUBJECT = re.compile(
    r"\s*(?:in|on|at|to|during|after|before|for|of|from|by|as|that|it|this|there|not|no|so|last|late|early|earlier|later|"
    rf"yesterday|today|{_WEEKDAYS})\b"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b")
_HE_OR_SHE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_DETERMINER = (
    r"(?i:an?|the|one|two|three|four|five|six|another|some|several|many|other|senior|former|his|her|their|its|"
    r"most|few|both)"
)
_BRIEFED = (
    r"^(?:[a-z][\w’'-]*\s){0,2}(?:media|police|people|those|[a-z]+s)\s(?:\w+\s)?(?:on|to|in|with|by|from|of|for|at)\s"
    r"[^,]+"
)
_DESCRIPTION = re.compile(
    rf"(?:{_BRIEFED}|\b{_DETERMINER}\s[^,]+|\b[A-Z][\w’'.-]*(?:\s[\w’'.-]+)*|\b[a-z][a-z’'-]+s)$"
)
#: What is left of a description that is cut: a study ⟨published⟩ on Monday.
_LEFT_OVER = re.compile(r"(?:\s(?:published|released|issued|posted|obtained|seen|on|in|by|at|from))+$")
#: A name that no list has, and where its bearer works: Zefa Orlu ⟨of the National Weather Agency⟩.
_NAME_OF = re.compile(r"((?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+) (?:of|from|at|with) (?:the )?[A-Z]")
_DEFINITE = re.compile(r"^[Tt]he\s(?:[\w’'.-]+\s)*?(?P<noun>[a-z-]+)$")
_OPENING = re.compile(
    r"(?:(?:But|And|Yet|So|Still|Meanwhile|Later|Earlier|However),?\s|"
    rf"[A-Z][^,]{{2,80}},\s(?={_DETERMINER}\s))?"
    rf"(?P<noun>(?:{_DETERMINER}|[A-Z][\w’'-]+)\s(?:[\w’'.-]+\s){{0,7}}?[\w’'-]+)\s"
    r"(?=(?:has|have|had|was|were|is|are|will|would|could|can|said|says|told|called|wrote|went|made|took|gave)\b|"
    r"[a-z]{2,}ed\b)"
)
_PRONOUN_FIRST = re.compile(r"(?:But |And |Then |Still, |Later, )?(?:[Hh]e|[Ss]he)\b")
_AND_THEIR = re.compile(r"\s(?:his|her|their|other|colleagues)\b")
#: What a publisher is called beside its name: the news agency TASS, TASS news agency.
_PUBLISHER = re.compile(
    r"(?:(?:state|news|official|daily|weekly|television|TV|radio) )*"
    r"(?:agency|newspaper|network|channel|website|magazine|broadcaster|station)$"
)
_AFTER_HEAD = re.compile(
    r"(?:of|for|from|in|at|with|and|on|now|then|today|yesterday|last|this|later|himself|herself)\b|[A-Z(\[—–-]|"
    rf"{_PUBLISHER.pattern}"
)
_COMMON = re.compile(
    r"(?:And|But|So|Then|In|On|At|For|With|By|As|It|This|That|There|Here|Yet|Also|Still|Now|What|How|Why|If|When|"
    r"After|Before|While|During|Since|Because|Although|Though|According|Asked|From|To|Despite|[A-Z][a-z]+ing)\b"
)
_MOST_WORDS = 12
#: So far, in characters, a subject is looked for within an endless sentence.
_REACH = 800
#: So many sentences back a pronoun is followed within an endless paragraph.
_SENTENCES_BACK = 12


class Memory(NamedTuple):
    """Who was the subject of the sentences so far, and who spoke; the latest last."""

    subjects: list[str]
    speakers: list[str]


class Subjects:
    """The noun phrases of one paragraph, resolved to the speakers they mean.

    The paragraph begins at ``start`` of the article; ``hidden`` is its text with quoted words overwritten.
    Its methods give None where no words name anyone, and "" where they do but it stays unknown whom.
    """

    def __init__(
        self, start: int, hidden: str, people: People, sentences: Sequence[Sentence], memory: Memory
    ) -> None:
        """Take a paragraph, its sentences, the article's people, and what is remembered of it so far."""
        self._start = start
        self._hidden = hidden
        self._people = people
        self._sentences = sentences
        self._memory = memory

    def words(self, start: int, end: int) -> str:
        """Give the article's own words from ``start`` to ``end``."""
        return self._hidden[start:end]

    def behind(self, start: int, limit: int) -> str | None:
        """Give whom the noun phrase that begins at ``start`` means: said ⟨Len Burman⟩, head of …"""
        words = self.words(start, limit)
        if _NO_SUBJECT.match(words):
            return None
        described = re.match(rf"\s*{_DETERMINER}\s", words)
        cut = (_CUT_DESCRIPTION if described else _CUT_NAME).search(words, 1)
        return self._meant(start, start + (cut.start() if cut else len(words)), limit)

    def before(self, verb: int, floor: int) -> str | None:
        """Give whom the noun phrase that ends before ``verb`` means, looking past words between commas."""
        floor = max(floor, verb - _REACH)
        words = self.words(floor, verb)
        if relative := _WHICH.search(words):
            return self._author(floor, floor + relative.start())
        if relative := _WHO.search(words):
            words = words[: relative.start()]
            if agent := self._agent(floor, floor + len(words.rstrip())):
                return agent
        words = _without_adverbs(words)
        if words.endswith((",", ")", "—", "–")):
            return self._apposed(floor, words[:-1])
        edge = found.end() if (found := _EDGE.match(words)) else 0
        if _AND_THEIR.match(words, edge) and words[:edge].endswith(" and"):
            name = self._named(floor, floor + edge - len(" and"))
            if name:
                return name
        return self._meant(floor + edge, floor + len(words), verb)

    def _agent(self, floor: int, end: int) -> str:
        """Give the person of whom "who" tells more behind a preposition: ordered by ⟨Ann Hale⟩, who said."""
        names = self._people.within(floor, end)
        if not names or names[-1].end != end or names[-1].kind != PERSON or self._is_hidden(names[-1]):
            return ""
        preposition = _PREPOSITION.search(self.words(max(floor, names[-1].start - 40), names[-1].start))
        agent = preposition is not None and _AGENT.search(preposition[0]) is not None
        return names[-1].full if agent else ""

    def _author(self, start: int, end: int) -> str | None:
        """Give who wrote the letter or statement that ``text[start:end]`` ends with, "" if untold."""
        words = self.words(start, end)
        papers = [noun for noun in re.finditer(r"[a-z-]+", words) if noun[0] in speech_words("paper")]
        if not papers:
            return None
        by = _BY.match(words, papers[-1].end())
        if by is None and _ISSUED.search(words[: papers[-1].start()]):
            return self.first(start, end) or ""
        return (self._meant(start + by.end(), end, end) if by else None) or ""

    def is_name(self, full: str) -> bool:
        """Tell a name of the article from a description."""
        return bool(self._people.kind(full))

    def right_before(self, verb: int) -> str:
        """Give the name that stands at once before ``verb``: footage of ⟨Smith⟩ saying."""
        names = self._people.within(max(self._start, verb - 60), verb)
        close = bool(names) and names[-1].end == verb - 1 and not self._is_hidden(names[-1])
        return names[-1].full if close else ""

    def first(self, floor: int, limit: int) -> str | None:
        """Give the subject of the clause at ``floor``: a person, "he", a description, an organisation."""
        limit = min(limit, floor + _REACH)
        floor += dateline_end(self.words(floor, limit)) if floor == self._start else 0
        leading = _LEADING.match(self.words(floor, limit))
        floor += leading.end() if leading else 0
        words = self.words(floor, limit)
        names = self._people.within(floor, limit)
        person = next((name for name in names if name.kind == PERSON and self._is_free(name, floor)), None)
        at = person.start - floor if person else len(words)
        opening = _OPENING.match(words)
        if opening and opening.end("noun") < at:
            noun, end = opening["noun"], floor + opening.end()
            named = any(name.start < end and self._is_free(name, floor) for name in names)
            if not named and not _PRONOUN.search(noun) and not _COMMON.match(noun) and _can_speak(noun):
                return self._described(noun, floor)
        pronoun = _HE_OR_SHE.search(words, 0, at)
        if pronoun:
            return self._antecedent(pronoun[0], floor + pronoun.start())
        if person:
            return person.full
        leads = (n for n in names if n.kind == ORGANISATION and n.start - floor <= len("The "))
        return next((name.full for name in leads if self._is_free(name, floor)), None)

    def firsts(self) -> list[str]:
        """Give the first subject of each sentence, for the paragraphs that follow."""
        found = (self.first(sentence.start, sentence.end) for sentence in self._sentences)
        return [first for first in found if first and (self._people.kind(first) or _is_group(first))]

    def _apposed(self, floor: int, words: str) -> str | None:
        """Read "Jim Manley, a spokesman for Mr. Reid," and "a spokesman, Jim Manley," from the end."""
        end = len(words)
        while end > 0:
            comma = max(words.rfind(mark, 0, end) for mark in ",;(—–:")
            name = self._named(floor + comma + 1, floor + end)
            if name and (comma < 0 or self._people.kind(name) != PLACE):  # "based in Austin, Texas,"
                return name
            if comma < 0 or words[comma] in ";:":
                return self._meant(floor + comma + 1, floor + end, floor + end)
            end = comma
        return None

    def _named(self, start: int, end: int) -> str:
        """Give the last person, else the organisation, that is the noun phrase from ``start`` to ``end``."""
        names = [
            n for n in self._people.within(start, end) if self._is_free(n, start) and self._is_head(n, end)
        ]
        persons = [name for name in names if name.kind == PERSON]
        if persons:
            return persons[-1].full
        return next((name.full for name in reversed(names[-1:]) if self._is_whole(name, start, end)), "")

    def _is_whole(self, name: Name, start: int, end: int) -> bool:
        """Tell whether a noun phrase is but a name: the Met Office, Russia's TASS news agency."""
        behind = self.words(name.end, end).strip()
        before = self.words(start, name.start).strip()
        if name.kind == ORGANISATION and (_PUBLISHER.fullmatch(behind) or _PUBLISHER.search(before)):
            return not behind or _PUBLISHER.fullmatch(behind) is not None
        return not behind and before in ("", "the", "The")

    def _is_free(self, name: Name, floor: int) -> bool:
        """Tell a subject from "Smith’s", from "for Smith", and from a name in quoted words."""
        if self.words(name.end, name.end + 1) in ("’", "'") or name.text.endswith(("’s", "'s")):
            return False
        if self._is_hidden(name):
            return False
        start = name.start
        before = self.words(floor, start).rstrip()
        if name.role and before.endswith(name.role):  # "Commissioner of Police Ann Vale"
            start = floor + len(before) - len(name.role)
        return _PREPOSITION.search(self.words(max(floor, start - 40), start)) is None

    def _is_subject(self, name: Name, floor: int) -> bool:
        """Tell whom "he" may mean: a free name, or that of one who tells something ("according to Smith")."""
        teller = _TELLER.search(self.words(floor, name.start)) is not None and not self._is_hidden(name)
        return teller or self._is_free(name, floor)

    def _is_hidden(self, name: Name) -> bool:
        return self.words(name.start, name.start + 1) == HIDDEN

    def _is_head(self, name: Name, end: int) -> bool:
        """Tell "spokesman Jim Manley" and "Cornyn of Texas" from "the Clinton spokesman"."""
        behind = self.words(name.end, end).strip(" .,")
        return not behind or _AFTER_HEAD.match(behind) is not None

    def _meant(self, start: int, end: int, limit: int) -> str | None:
        """Resolve the noun phrase ``text[start:end]``; a name between commas behind it counts as it."""
        words = self.words(start, end).strip()
        if not words:
            return None
        if name := self._named(start, end):
            return name
        if pronoun := _PRONOUN.match(words) or re.search(r"\b(?:he|she)$", words):
            return self._antecedent(pronoun[0], start)
        return self._appositive(end, limit) or self._described(words, start)

    def _appositive(self, end: int, limit: int) -> str:
        """Give the person named between commas behind a description: a spokesman, ⟨Rep. Carl Seel⟩, …"""
        if not self.words(end, limit).startswith(","):
            return ""
        for name in self._people.within(end, limit):
            titled = re.fullmatch(r",\s*(?:[A-Z][\w.]*\s)*", self.words(end, name.start))
            behind = self.words(name.end, limit).strip()
            if name.kind == PERSON and titled and self._is_free(name, end) and behind[:1] in ("", *",.;()"):
                return name.full
        return ""

    def _described(self, words: str, at: int) -> str | None:
        """Give "the governor" as the person it means, and other descriptions as written."""
        words = words.strip(" .,;—–")
        found = _DESCRIPTION.search(words)
        if found is None or HIDDEN in words or _COMMON.match(words):
            return None
        phrase = _bare_name(_LEFT_OVER.sub("", found[0]))
        definite = _DEFINITE.match(phrase)
        if definite is None or len(phrase.split()) > _MOST_WORDS:
            return phrase if len(phrase.split()) <= _MOST_WORDS else ""
        noun = definite["noun"]
        if noun in speech_words("paper") and "’s " not in phrase and "'s " not in phrase:
            return self._memory.speakers[-1] if self._memory.speakers else ""
        if noun in speech_words("publisher"):
            return self._publisher(at) or phrase
        return self._people.holder(noun) or phrase

    def _publisher(self, at: int) -> str:
        """Give the organisation that spoke last, else the one named last."""
        spoke = (s for s in reversed(self._memory.speakers) if self._people.kind(s) == ORGANISATION)
        return next(spoke, "") or self._people.last_organisation(at)

    def _antecedent(self, pronoun: str, at: int) -> str:
        """Give whom a pronoun means: the subject of the sentence so far, else of the nearest before."""
        word = pronoun.lower()
        if word in ("they", "it"):
            return self._group(word)
        begun = bisect_left(self._sentences, at, key=lambda sentence: sentence.start)
        for sentence in reversed(self._sentences[max(0, begun - _SENTENCES_BACK) : begun]):
            if sentence.end <= at and _PRONOUN_FIRST.match(self.words(sentence.start, sentence.end)):
                continue  # whose subject is the one of the sentence before
            names = self._people.within(sentence.start, min(sentence.end, at))
            free = (n.full for n in names if n.kind == PERSON and self._is_subject(n, sentence.start))
            if subject := next((full for full in free if self._fits(full, word)), ""):
                return subject
        recent = reversed(self._memory.subjects[-12:])
        subject = next((s for s in recent if self._people.kind(s) == PERSON and self._fits(s, word)), "")
        return subject or self._people.last_person(at, word)

    def _group(self, pronoun: str) -> str:
        """Give the last group ("they") or organisation ("it") that was a subject."""
        for subject in reversed(self._memory.subjects[-6:]):
            kind = self._people.kind(subject)
            if kind == ORGANISATION if pronoun == "it" else kind != PERSON and _is_group(subject):
                return subject
        return ""

    def _fits(self, full: str, pronoun: str) -> bool:
        return self._people.gender(full) in ("", pronoun)


def _without_adverbs(words: str) -> str:
    """Leave out the adverbs and auxiliaries at the end of words that name a subject."""
    words = words.rstrip()
    while between := _BETWEEN.search(words, max(0, len(words) - _LONGEST_WORD)):
        words = words[: between.start()].rstrip()
    return words


def _bare_name(phrase: str) -> str:
    """Give the name that a description begins with, without where its bearer works."""
    named, sets = _NAME_OF.match(phrase), lexicon().sets
    offices = sets["title"] | sets["organisation of"] | sets["organisation head"]
    return named[1] if named and offices.isdisjoint(named[1].split()) else phrase


def _head(description: str) -> str:
    """Give the noun of a description: "two officials in Delhi" → "officials"."""
    return re.split(r" (?:of|for|in|from|at|with|on) ", description, maxsplit=1)[0].split()[-1]


def _can_speak(description: str) -> bool:
    """Tell people, bodies and papers from things: "the governor" from "the room"."""
    noun = _head(description).lower().removesuffix("s")
    speakers = (lexicon().sets["role"], speech_words("paper"), speech_words("publisher"))
    return any(noun in words for words in speakers) or _is_group(description)


def _is_group(description: str) -> bool:
    """Tell "two senior officials" and "Republicans" from "the discussions"."""
    head = _head(description)
    noun, groups = head.lower(), speech_words("group")
    roles = lexicon().sets["role"]
    plural = noun.endswith("s") and (noun[:-1] in roles or noun[:-1] in groups or head[0].isupper())
    return plural or noun in groups
