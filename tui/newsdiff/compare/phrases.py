"""The phrases of a sentence: where a reader would pause, from function words, marks and likely verbs.

No grammar is known: a phrase begins at a mark, a preposition, a conjunction, an auxiliary, a pronoun, a
determiner, a number, a name after other words, or a word that looks like a verb.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.spelling import fold
from newsdiff.facts.lexicon import lexicon
from newsdiff.facts.speech import speech_words
from newsdiff.text.stopwords import DETERMINERS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.reading import Reading

_MARK = re.compile(r"[,;:()\[\]—–―!?\"“”]|--|\s-\s|\s['‘]|['’]\s['‘]|…|\.\.\.")
PREPOSITIONS = word_set(
    """
    aboard about above according across after against along alongside amid among amongst around as at before
    behind below beneath beside besides between beyond by despite during except following for from in
    including inside into like near of off on onto out over past per regarding since than through throughout
    to toward towards under underneath until unlike up upon versus via with within without
    """
)
_NOUNS = frozenset({"determiner", "number", "name", "word"})
_CONJUNCTIONS = word_set("and or but nor yet plus")
_OPENERS = word_set(
    """
    that which who whom whose where when while because although though if unless whether how why what whereas
    """
)
_DETERMINERS = DETERMINERS | word_set("each every both another several many few all more most such other")
_AUXILIARIES = word_set(
    """
    am is are was were be been being isn't aren't wasn't weren't has have had hasn't haven't hadn't having do
    does did don't doesn't didn't will would can could may might must shall should won't wouldn't can't cannot
    couldn't shouldn't not never
    """
)
_PRONOUNS = word_set(
    "i he she it we you they him them us me himself herself itself themselves he's she's it's they're we're "
    "there who's i'm i've we've you're here"
)
#: What goes on a phrase of each kind that has no content yet.
_AFTER = {
    "preposition": _NOUNS | {"verb"},
    "determiner": _NOUNS,
    "number": _NOUNS,
    "auxiliary": frozenset({"auxiliary", "verb", "word"}),
}
#: Past forms that are no participles: a subject stands before them.
FINITE = word_set(
    """
    became began broke came chose drew drove fell flew gave grew knew ran rose saw spoke threw took went wrote
    """
)
_IRREGULAR = FINITE | word_set(
    """
    bought brought built caught felt fled fought found got held kept laid lost made met paid sent sold sought
    stood struck taught thought told understood won said
    """
)


class Phrase(NamedTuple):
    """A range of tokens; ``kind`` says by what it begins, ``broken`` whether a mark stands before it."""

    start: int
    stop: int
    kind: str
    broken: bool


@lru_cache(maxsize=8192)
def phrases(reading: Reading) -> tuple[Phrase, ...]:
    """Cut a sentence into phrases."""
    found: list[Phrase] = []
    text, offset = reading.evidence.sentence.text, reading.evidence.sentence.start
    end = offset
    for i, token in enumerate(reading.tokens):
        broken = not i or bool(_MARK.search(text, end - offset, token.start - offset))
        kind = _kind(reading, i, broken=broken)
        last = found[-1] if found else None
        if last is None or broken or not _goes_on(reading, last, i, kind):
            found.append(Phrase(i, i + 1, kind, broken))
        else:
            found[-1] = last._replace(stop=i + 1)
        end = token.end
    return tuple(found)


def _kind(reading: Reading, i: int, *, broken: bool) -> str:
    """Tell what a token is, as far as its form and the token before it say."""
    token = reading.tokens[i]
    lower = token.lower
    kind = _KINDS.get(lower)
    if kind and not (token.text.isupper() and len(token.text) > 1):
        return kind
    if token.text[0].isupper() and (i or not token.stop):
        return "name"
    if lower[0].isdigit() or fold(lower)[0].isdigit():
        return "number"
    return "verb" if _is_verb(reading, i, broken=broken) else "word"


#: The kind of each function word; of those in several lists the last counts.
_KINDS = {
    **dict.fromkeys(_PRONOUNS, "pronoun"),
    **dict.fromkeys(_AUXILIARIES, "auxiliary"),
    **dict.fromkeys(_DETERMINERS, "determiner"),
    **dict.fromkeys(_OPENERS, "opener"),
    **dict.fromkeys(_CONJUNCTIONS, "conjunction"),
    **dict.fromkeys(PREPOSITIONS, "preposition"),
}


def _is_verb(reading: Reading, i: int, *, broken: bool) -> bool:
    """Tell whether a word is likely a verb or a participle that opens a phrase."""
    lower = reading.tokens[i].lower
    formed = lower.endswith(("ed", "ing")) and len(lower) > 4 and "-" not in lower
    if not (formed or lower in _IRREGULAR or lower in speech_words("verb")):
        return False
    if broken:
        return True
    before = reading.tokens[i - 1].lower
    adjective = before in _DETERMINERS or before.endswith(("'s", "s'", "ly")) or before[0].isdigit()
    return not adjective and (formed or before not in PREPOSITIONS)


def _goes_on(reading: Reading, phrase: Phrase, i: int, kind: str) -> bool:
    """Tell whether a token of a ``kind`` goes on a phrase."""
    last = reading.tokens[i - 1]
    named = last.text[0].isupper() and not last.stop
    if not any(_is_content(reading, j) for j in range(phrase.stop - 1, phrase.start - 1, -1)):
        return kind in _AFTER.get(phrase.kind, ())
    if kind == "name":
        return named
    if kind == "word" and named and not last.lower.endswith(("'s", "s'")):
        return _determined(reading, phrase) or last.text in lexicon().demonyms
    return kind == "word"


def _is_content(reading: Reading, i: int) -> bool:
    return i in reading.places or not reading.tokens[i].stop


def _determined(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a determiner or a number opens a phrase, maybe after a preposition."""
    return any(
        reading.tokens[i].lower in _DETERMINERS or reading.tokens[i].lower[0].isdigit()
        for i in range(phrase.start, min(phrase.start + 2, phrase.stop))
    )
