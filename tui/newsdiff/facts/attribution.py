"""Who stands behind a sentence: somebody it is attributed to, or the outlet in its own voice.

The words of attribution are those of reporting ("officials said", "according to the inquest", "via Reuters")
outside quotations. A sentence without any, in which somebody is quoted, is the speaker's; any
other is the outlet's own. The rules are our own.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.hedging import ADJECTIVES, FREE, HEDGES_TO, is_hedged
from newsdiff.facts.hiding import HIDDEN
from newsdiff.facts.speech import ACCORDING, INVERTED, TO_WHOM, find_verbs, is_noun, speech_words
from newsdiff.model import Attribution
from newsdiff.text.late import Hinted, Late
from newsdiff.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.facts.mentions import Quote
    from newsdiff.facts.subjects import Subjects
    from newsdiff.model import Sentence

_BY = "reported|published|confirmed|announced|quoted|cited|carried|broadcast|released"
#: Who is named behind these, by a name or a description.
_SOURCE_BEHIND = Hinted(
    rf"\b(?:(?:(?:{_BY}) by|[Cc]iting|[Qq]uoting) |[Vv]ia (?=(?:the )?[A-Z]))",
    hints=(*(f"{verb} by " for verb in _BY.split("|")), "iting ", "uoting ", "ia "),
)
#: "quoted the minister as saying": who is quoted stands between.
_AS_SAYING = Hinted(
    r"\b(?:quotes|quoted|cites|cited) (?=[^,;]{2,80} as (?:saying|telling))",
    hints=(" as saying", " as telling"),
)
_PARTICIPLES = "saying|adding|arguing|claiming|insisting|warning|noting|observing|stating|stressing"
#: "…, saying it was too late": the subject of the sentence says so.
_SAYING = Hinted(rf"\s({_PARTICIPLES})(?=:|\s(?!goodbye|farewell|no\b))", hints=_PARTICIPLES.split("|"))
#: A verb that tells of people in passing, or that has been said by nobody.
_IN_PASSING = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|be|as|previously|widely)\s+(?:(?:also|then|not|never|once|[a-z]+ly)\s+)?|"
    r"who\s+(?:they\s+)?|to\s+)$"
)
_REDUCED = Late(r"\s+to\s+(?:be|have)\b")
#: "As the Times reported".
_AS_REPORTED = Late(r"\b[Aa]s\s(?P<who>(?:the\s)?[A-Z][^,;:]{2,60}?)\s(?:first\s|has\s|had\s)?$")
#: What follows a verb of reporting that has a clause, not a thing, for its object.
_CLAUSE = Late(
    r"\s*(?:[,:.?!]|$)|\s(?:he|she|it|they|there|we|I)\b|"
    r"\s(?:(?:on|in|at|during|to|late|early|earlier|last|this|yesterday|today|\w+day)\b[^,;:]{0,40}?\s)?that\b|"
    r"\s(?:(?!that|which|who)[\w’'.$£€₹%-]+\s){1,9}?"
    r"(?:is|are|was|were|will|would|has|have|had|could|can|should|may|might|did|does|do)\b"
)
#: So many verbs of reporting are looked at in an endless sentence.
_MOST_VERBS = 12
_WORD = re.compile("[a-z]+")
_HEDGES = FREE | ADJECTIVES
_PAUSES = f',;:—–“”"(){HIDDEN}'
#: A quotation without a speaker makes a sentence somebody's from this share of its characters.
_MOSTLY = 0.5


class Statement(NamedTuple):
    """A sentence and what its words outside quotations tell: who says so, and whether it is hedged.

    ``who`` is None where they tell of nobody, "" where it stays unknown who is meant; ``start`` and ``end``
    are the words that attribute, as offsets in ``Source.text``.
    """

    sentence: Sentence
    who: str | None
    start: int
    end: int
    hedged: bool


def read_statement(subjects: Subjects, sentence: Sentence) -> Statement:
    """Read a sentence of the paragraph of ``subjects``."""
    words = subjects.words(sentence.start, sentence.end)
    hedged = _may_be_hedged(words) and is_hedged(tokenize(words))
    found = [(who, start, end) for who, start, end in _told(subjects, sentence, words) if who is not None]
    known = [told for told in found if told[0]]
    who, start, end = min(known or found, key=lambda told: told[1], default=(None, 0, 0))
    return Statement(sentence, who, sentence.start + start, sentence.start + end, hedged)


def attribute(statement: Statement, quotes: Sequence[Quote]) -> Attribution:
    """Say who stands behind a sentence, in which the words of ``quotes`` are quoted."""
    sentence, who, start, end = statement.sentence, statement.who, statement.start, statement.end
    longest = max(quotes, key=lambda quote: (bool(quote.speaker), quote.end - quote.start), default=None)
    mostly = longest is not None and longest.end - longest.start >= _MOSTLY * len(sentence.text)
    if longest and not who and (longest.speaker or mostly):
        who, start, end = longest.speaker, longest.start, longest.end
    if who is None:
        who, start, end = "", sentence.start, sentence.start
    return Attribution(sentence.id, who, start, end, statement.hedged)


def _told(subjects: Subjects, sentence: Sentence, words: str) -> Iterator[tuple[str | None, int, int]]:
    """Yield who is named by each phrase of attribution, and where in the sentence it stands."""
    at = sentence.start
    for phrase in ACCORDING.finditer(words):
        yield subjects.behind(at + phrase.end(), sentence.end), phrase.start(), _pause(words, phrase.end())
    for phrase in _SOURCE_BEHIND.finditer(words):
        end = _pause(words, phrase.end())
        yield subjects.behind(at + phrase.end(), at + end), phrase.start(), end
    for phrase in _AS_SAYING.finditer(words):
        end = words.index(" as ", phrase.end())
        yield subjects.behind(at + phrase.end(), at + end), phrase.start(), end
    for verb in islice(find_verbs(words, "reporting", "holding"), _MOST_VERBS):
        if as_reported := _AS_REPORTED.search(words, 0, verb.start()):
            who = subjects.behind(at + as_reported.start("who"), at + verb.start())
            yield who, as_reported.start(), verb.end()
        if as_reported or not _attributes(words, verb):
            continue
        before, behind = words[: verb.start()], None
        inverts = INVERTED.fullmatch(before) or before.rstrip().endswith((",", HIDDEN, "”", '"'))
        if inverts and verb[0] not in TO_WHOM:
            behind = subjects.behind(at + verb.end(), sentence.end)
        ahead = subjects.before(at + verb.start(), at)
        if behind is not None and not (ahead and subjects.is_name(ahead) and not subjects.is_name(behind)):
            yield behind, verb.start(), _pause(words, verb.end())
        else:
            yield ahead, _clause_start(words, verb.start()), verb.end()
    for participle in _SAYING.finditer(words):
        yield subjects.first(at, at + participle.start()), participle.start(1), participle.end(1)


def _attributes(words: str, verb: re.Match[str]) -> bool:
    """Tell a verb that reports a statement from nouns, passives, and verbs with a thing for their object."""
    before = words[: verb.start()]
    reduced = verb[0].endswith(("ed", "ght")) and _REDUCED.match(
        words, verb.end()
    )  # a cub thought to be lost
    if is_noun(verb[0], before) or _IN_PASSING.search(before) or reduced:
        return False
    return verb[0] in speech_words("plain") or _CLAUSE.match(words, verb.end()) is not None


def _pause(words: str, start: int) -> int:
    """Give where the phrase that begins at ``start`` ends: before the next mark, or with the sentence."""
    ends = (at for at in range(start, len(words)) if words[at] in _PAUSES)
    return next(ends, len(words.rstrip(" .")))


def _clause_start(words: str, verb: int) -> int:
    """Give where the words before a verb begin that name its subject, without a pause at their end."""
    end = len(words[:verb].rstrip(_PAUSES + " "))
    start = max(words.rfind(mark, 0, end) for mark in _PAUSES) + 1
    return start + len(words[start:end]) - len(words[start:end].lstrip())


def _may_be_hedged(words: str) -> bool:
    """Tell, quickly, whether a sentence holds words that hedge: alone, or before "to"."""
    written = _WORD.findall(words.lower())
    if not _HEDGES.isdisjoint(written):
        return True
    return "to" in written and any(b == "to" and a in HEDGES_TO for a, b in pairwise(written))
