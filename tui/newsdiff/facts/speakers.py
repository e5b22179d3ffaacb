"""Who speaks the quotations of an article.

The words around a quotation name its speaker: behind it ("…," said Ms Smith; "…," she said), before it (Smith
told reporters: "…"; according to Smith, "…"), or in a sentence before, from which the speaker is carried
over. What the words do not tell stays unknown. The rules are our own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.attribution import Statement, read_statement
from newsdiff.facts.people_meant import People
from newsdiff.facts.speech import ACCORDING, INVERTED, TO_WHOM, find_spoken, find_verbs, with_subject
from newsdiff.facts.subjects import Memory, Subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.facts.mentions import Name
    from newsdiff.facts.quote_marks import Quoted
    from newsdiff.model import Sentence

#: What may stand between "saying", "adding" and the like and a quotation.
_SAYING = re.compile(r"(?: (?:him|her|it|them|that|to|as|on [A-Z]\w+))*[,:]? ?$")
#: The source set behind a quotation: "…" ― Jane Smith
_SIGNED = re.compile(r"\s*[―—–-]{1,2}\s*(?P<name>[A-Z][^\W\d_][\w.’' -]{1,40}?)\.?\s*$")
#: The label of a transcript at the head of a quotation: "SMITH: …"
_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}): ")
#: What leads up to a quotation in the next paragraph.
_ANNOUNCES = re.compile(
    r"\b(?:statements?|interview|letter|tweets?|speech|remarks|email|e-mail|post|testimony|conference)\b"
)
_ALPHANUMERIC = re.compile(r"[^\W_]")
#: So far, in characters, a quotation's speaker is looked for within an endless sentence.
_REACH = 800
_OWN_WORDS_BETWEEN = 40
#: So many verbs of speech before a quotation are tried, the nearest first.
_NEAREST = 6
#: Fewer quoted characters than this are a title or a single word: nobody goes on to speak after them.
_SHORTEST = 12


class _Place(NamedTuple):
    """Where a quotation stands in its sentence.

    ``head`` is where its sentence begins, ``opening`` and ``closing`` are at its marks, ``tail`` is where the
    words behind it end (at the next quotation) and ``end`` where its sentence does.
    """

    head: int
    opening: int
    closing: int
    tail: int
    end: int


class Heard(NamedTuple):
    """The speaker of each quotation of a paragraph, "" where unknown, and the statements of its sentences."""

    speakers: list[str]
    statements: tuple[Statement, ...]


class Voices:
    """Hears the paragraphs of one article in their order, and remembers who spoke and of whom it spoke."""

    def __init__(self, text: str, hidden: str, names: Sequence[Name]) -> None:
        """Take an article's text, the same with its quoted words overwritten, and the names found in it."""
        self._text = text
        self._hidden = hidden
        self._people = People(text, names)
        self._memory = Memory([], [])
        self._runs_on = False
        self._colon = ""
        self._spoke_before = False

    def hear(self, start: int, end: int, sentences: Sequence[Sentence], quoted: Sequence[Quoted]) -> Heard:
        """Hear the paragraph ``text[start:end]``: who speaks its quotations, and what its sentences state."""
        subjects = Subjects(start, self._hidden, self._people, sentences, self._memory)
        statements = tuple(read_statement(subjects, sentence) for sentence in sentences)
        speakers: list[str] = []
        said: tuple[Quoted, str] | None = None
        for at, quote in enumerate(quoted):
            place = _place(start, end, sentences, quoted, at)
            speaker = self._signed(quote, subjects.words(place.closing, end), last=at + 1 == len(quoted))
            if speaker is None:
                speaker = self._told(subjects, sentences, place)
            if speaker is None and said is not None:
                speaker = said[1] if _adjoins(subjects, said[0], quote) else ""
            if speaker is None and at + 1 == len(quoted):
                speaker = self._sentence_behind(subjects, sentences, place.closing)
            if speaker is None:
                speaker = self._carried(subjects.words(start, end), subjects.words(start, place.opening))
            speakers.append(speaker)
            if quote.end - quote.start < _SHORTEST:
                continue
            said = (quote, speaker)
            if speaker:
                self._memory.speakers.append(speaker)
                self._memory.subjects.append(speaker)
        self._remember(subjects, subjects.words(start, end), sentences, quoted)
        return Heard(_look_back(subjects, quoted, speakers), statements)

    def _signed(self, quote: Quoted, behind: str, *, last: bool) -> str | None:
        """Read a name set behind the last quotation of a paragraph, or a transcript's label in its head."""
        label = _LABEL.match(self._text, quote.start, quote.end)
        signed = _SIGNED.match(behind) if last else None
        name = label["name"].title() if label else signed["name"].strip() if signed else ""
        return (self._people.called(name) or name) if name else None

    def _told(self, subjects: Subjects, sentences: Sequence[Sentence], place: _Place) -> str | None:
        """Give the speaker named in the quotation's sentence, or in the one before if it ends in a colon."""
        if not _has_words(subjects.words(place.head, place.opening)):
            speaker = self._behind(subjects, place.closing, place.tail)
            if speaker is None:
                speaker = self._colon_before(subjects, sentences, place.head)
            return speaker
        speaker = self._before(subjects, place.head, place.opening)
        if speaker is None:
            speaker = self._behind(subjects, place.closing, place.tail)
        if speaker is None:
            speaker = self._behind(subjects, place.tail, place.end)
        if speaker is None:
            speaker = subjects.first(place.head, place.opening)
        return speaker if speaker is not None else subjects.first(place.closing, place.end)

    def _behind(self, subjects: Subjects, closing: int, tail_end: int) -> str | None:
        """Read "…," said Smith; "…," Smith said; "…," according to Smith."""
        tail = subjects.words(closing, tail_end)
        if not _has_words(tail) or (self._text[closing - 2] == "." and tail.lstrip()[:1].isupper()):
            return None
        spoken = find_spoken(tail)
        according = ACCORDING.search(tail)
        if according and (not spoken or according.start() < spoken[0].start()):
            return subjects.behind(closing + according.end(), tail_end)
        if not spoken:
            return None
        start, end = spoken[0].span()
        lead = tail[:start]
        inverts = INVERTED.fullmatch(lead) or lead.endswith(", ")
        after = subjects.behind(closing + end, tail_end) if inverts and spoken[0][0] not in TO_WHOM else None
        before = subjects.before(closing + start, closing)
        if after is None or (before and self._people.kind(before) and not self._people.kind(after)):
            return before
        return after

    def _before(self, subjects: Subjects, head: int, opening: int) -> str | None:
        """Read Smith said: "…"; according to Smith, "…"; Smith went on, calling it "…"."""
        words = subjects.words(head, opening)
        verbs = list(find_verbs(words, "verb"))
        participle = verbs[-1] if verbs else None
        if participle and participle[0].endswith("ing") and _SAYING.match(words, participle.end()):
            speaker = subjects.right_before(head + participle.start()) or subjects.first(head, opening)
            if speaker:
                return speaker
        spoken = with_subject(verbs, words)
        according = next(reversed(list(ACCORDING.finditer(words))), None)
        if according and (not spoken or spoken[-1].start() < according.start()):
            return subjects.behind(head + according.end(), opening)
        found = (subjects.before(head + verb.start(), head) for verb in reversed(spoken[-_NEAREST:]))
        return next((speaker for speaker in found if speaker is not None), None)

    def _sentence_behind(self, subjects: Subjects, sentences: Sequence[Sentence], closing: int) -> str | None:
        """Read a short sentence behind a quotation that says whose it was: "…." Smith wrote in a letter."""
        at = bisect_left(sentences, closing, key=lambda sentence: sentence.start)
        if at == len(sentences):
            return None
        sentence = sentences[at]
        spoken = find_spoken(subjects.words(sentence.start, sentence.end))
        verb = sentence.start + spoken[0].start() if spoken else sentence.end
        short = len(subjects.words(sentence.start, verb).split()) <= 3
        return subjects.before(verb, sentence.start) if spoken and short else None

    def _colon_before(self, subjects: Subjects, sentences: Sequence[Sentence], head: int) -> str | None:
        """Read the speaker from the sentence before where it ends in a colon."""
        before = next((s for s in reversed(sentences) if s.end <= head), None)
        if before is None or not subjects.words(before.start, before.end).rstrip().endswith(":"):
            return None
        return self._lead_in(subjects, before)

    def _lead_in(self, subjects: Subjects, sentence: Sentence) -> str | None:
        """Give who is announced by a sentence that ends in a colon."""
        speaker = self._before(subjects, sentence.start, sentence.end)
        return speaker if speaker is not None else subjects.first(sentence.start, sentence.end)

    def _carried(self, hidden: str, head: str) -> str:
        """Give the speaker of the paragraph before to a quotation that opens this one."""
        if _has_words(head):
            return ""
        if self._colon:
            return self._colon
        carries = self._runs_on or (self._spoke_before and not _has_words(hidden))
        return self._memory.speakers[-1] if carries and self._memory.speakers else ""

    def _remember(
        self, subjects: Subjects, hidden: str, sentences: Sequence[Sentence], quoted: Sequence[Quoted]
    ) -> None:
        """Keep what the next paragraph may lean on."""
        self._runs_on = bool(quoted) and not quoted[-1].closed
        self._spoke_before = bool(quoted)
        self._colon = ""
        self._memory.subjects.extend(subjects.firsts())
        if not sentences:
            return
        last = sentences[-1]
        if hidden.rstrip().endswith(":"):
            self._colon = self._lead_in(subjects, last) or ""
        elif not quoted:
            speaker = self._before(subjects, last.start, last.end)
            if speaker is None and _ANNOUNCES.search(subjects.words(last.start, last.end)):
                speaker = subjects.first(last.start, last.end)
            if speaker and self._people.kind(speaker):
                self._memory.speakers.append(speaker)
                self._spoke_before = True


def _has_words(words: str) -> bool:
    return _ALPHANUMERIC.search(words) is not None


def _place(start: int, end: int, sentences: Sequence[Sentence], quoted: Sequence[Quoted], at: int) -> _Place:
    quote = quoted[at]
    opening, closing = quote.start - 1, min(quote.end + 1, end)
    first = _sentence_at(sentences, opening)
    last = _sentence_at(sentences, max(quote.start, quote.end - 1))
    sentence_end = max(last.end, closing) if quote.end < last.end else closing
    following = quoted[at + 1].start - 1 if at + 1 < len(quoted) else sentence_end
    sentence_end = min(sentence_end, closing + _REACH)
    tail = max(closing, min(sentence_end, following))
    head = max(first.start, start, opening - _REACH)
    return _Place(head, max(start, opening), closing, tail, sentence_end)


def _sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence:
    at = bisect_left(sentences, offset + 1, key=lambda sentence: sentence.end)
    return sentences[min(at, len(sentences) - 1)]


def _adjoins(subjects: Subjects, first: Quoted, second: Quoted) -> bool:
    """Tell whether few of the article's own words stand between two quotations."""
    return len(subjects.words(first.end + 1, second.start - 1).split()) < _OWN_WORDS_BETWEEN


def _look_back(subjects: Subjects, quoted: Sequence[Quoted], speakers: list[str]) -> list[str]:
    """Give quotations that open a paragraph the speaker the next one names."""
    for at in range(len(speakers) - 2, -1, -1):
        if not speakers[at] and not _has_words(subjects.words(quoted[at].end + 1, quoted[at + 1].start - 1)):
            speakers[at] = speakers[at + 1]
    return speakers
