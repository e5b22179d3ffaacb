"""The phrases of a sentence: where a reader would pause, from function words, marks and likely verbs.

No grammar is known: a phrase begins at a mark, a preposition, a conjunction, an auxiliary, a pronoun, a
determiner, a number, a name after other words, or a word that looks like a verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.reading import once
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


_VERBS = _IRREGULAR | speech_words("verb")


class Phrase(NamedTuple):
    """A range of tokens; ``words`` are those that are no function words.

    ``kind`` says by what it begins, ``broken`` whether a mark stands before it.
    """

    start: int
    stop: int
    kind: str
    broken: bool
    words: tuple[int, ...]


@dataclass(slots=True)
class _Draft:
    """A phrase of which the end is not yet known."""

    start: int
    kind: str
    broken: bool
    words: list[int]


@once
def phrases(reading: Reading) -> tuple[Phrase, ...]:
    """Cut a sentence into phrases."""
    drafts: list[_Draft] = []
    for i, (token, gap) in enumerate(zip(reading.tokens, reading.gaps, strict=False)):
        broken = not i or (gap != " " and bool(_MARK.search(gap)))
        kind = _kind(reading, i, broken=broken)
        if broken or not _goes_on(reading, drafts[-1], i, kind):
            drafts.append(_Draft(i, kind, broken, []))
        if not token.stop or i in reading.places:
            drafts[-1].words.append(i)
    stops = [*(draft.start for draft in drafts[1:]), len(reading.tokens)]
    return tuple(
        [
            Phrase(draft.start, stop, draft.kind, draft.broken, tuple(draft.words))
            for draft, stop in zip(drafts, stops, strict=False)
        ]
    )


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
    if not (formed or lower in _VERBS):
        return False
    if broken:
        return True
    before = reading.tokens[i - 1].lower
    adjective = before in _DETERMINERS or before.endswith(("'s", "s'", "ly")) or before[0].isdigit()
    return not adjective and (formed or before not in PREPOSITIONS)


def _goes_on(reading: Reading, phrase: _Draft, i: int, kind: str) -> bool:
    """Tell whether a token of a ``kind`` goes on the phrase before it."""
    if not phrase.words:
        return kind in _AFTER.get(phrase.kind, ())
    if kind not in {"name", "word"}:
        return False
    last = reading.tokens[i - 1]
    named = last.text[0].isupper() and not last.stop
    if kind == "name" or not named or last.lower.endswith(("'s", "s'")):
        return named or kind == "word"
    return (
        last.text in lexicon().demonyms
        or any(
            token.lower in _DETERMINERS or token.lower[0].isdigit()  # maybe after a preposition
            for token in reading.tokens[phrase.start : min(phrase.start + 2, i)]
        )
    )
