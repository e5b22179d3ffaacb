"""What one of two linked sentences adds: whole phrases without a counterpart in the other.

A phrase cut short, or a subject without its verb, tells a reader nothing. So additions are what a sentence
can be read without: what a preposition, a relative or a participle opens, an apposition, a further object.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.phrases import FINITE, phrases
from newsdiff.compare.sayings import SAY, telling
from newsdiff.facts.speech import speech_words
from newsdiff.text.stopwords import DETERMINERS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.phrases import Phrase
    from newsdiff.compare.reading import Reading, Word

#: Sentences are on one thing where so much of either is in the other.
_COMMON = 1 / 3
#: More would tell a reader nothing.
_MOST = 2
#: Content words of what is said of a subject, of a further object, of what opens a sentence.
_PREDICATE = 5
_OBJECT = 3
_SETTING = 4
#: What goes closely with the word before it.
_BOUND = word_set("of up out off down per according")
#: A figure after one is what something rose or fell to.
_LEVEL = word_set("to at")
#: Prepositions that open clauses, too.
_CLAUSAL = word_set("after as before since until than like")
#: By what begins after "and" that is joined to a whole clause; after a mark also what may be its subject.
_CLAUSES = frozenset({"auxiliary", "pronoun"})
_NOUNS = frozenset({"determiner", "name", "opener", "verb"})
_NOMINAL = frozenset({"determiner", "name", "number", "preposition"})
#: Tokens of a short item of a list.
_ITEM = 2
#: Phrases without content that go with the one after them.
_OPENING = frozenset({"preposition", "opener", "auxiliary"})
_PAUSE = re.compile(r"[,;:()\[\]—–―!?.]|--|\s-\s")
_QUOTING = re.compile(r"[\"“”…]|(?:^|\s)['‘]|['’](?:\s|$)|\.\.\.")
_SPEAKING = speech_words("verb")
_SOURCING = SAY | word_set("learned obtained cited citing quoted quoting referring")
_PARTICIPLE = ("ing", "ed")


class _Run(NamedTuple):
    """Neighbouring phrases of a sentence, the first and the one after the last by their place among all."""

    reading: Reading
    first: int
    stop: int

    @property
    def phrases(self) -> Sequence[Phrase]:
        """The phrases of the run."""
        return phrases(self.reading)[self.first : self.stop]

    @property
    def words(self) -> Sequence[int]:
        """The tokens of the run that are no function words."""
        return [i for phrase in self.phrases for i in phrase.words]

    @property
    def part(self) -> range:
        """The tokens of the run."""
        every = phrases(self.reading)
        return range(every[self.first].start, every[self.stop - 1].stop)

    def beside(self, steps: int) -> Phrase | None:
        """The phrase so many steps after the run (-1: before it), or None."""
        every = phrases(self.reading)
        at = self.stop - 1 + steps if steps > 0 else self.first + steps
        return every[at] if 0 <= at < len(every) else None


def details(pair: Pair, words: Sequence[Word]) -> tuple[range, ...]:
    """Give what ``a`` adds to ``b`` as tokens, what tells most first; ``words`` are those not in ``b``."""
    if not words or not _of_one_thing(pair):
        return ()
    a, b = pair.a, pair.b
    weights = {word.at: word.weight for word in words}
    told = {date.value or date.text for date in b.evidence.dates}
    others = [date for date in a.evidence.dates if (date.value or date.text) not in told]
    weights |= {i: 1.0 for date in others for i in a.at(date.start, date.end)}
    runs = [run for run in _runs(a, frozenset(weights)) if _may_be_added(run)]
    if told:
        runs = [run for run in runs if not a.timed.issuperset(run.words)]
    runs.sort(key=lambda run: -sum([weights[i] for i in run.words]))
    return tuple([run.part for run in runs[:_MOST]])


def _of_one_thing(pair: Pair) -> bool:
    """Tell whether enough of the words of either sentence have a form in the other."""
    sides = ((pair.ours, pair.a.words), (pair.theirs, pair.b.words))
    return any(len(common) >= _COMMON * len(words) > 0 for common, words in sides)


def _runs(reading: Reading, free: frozenset[int]) -> Iterator[_Run]:
    """Join neighbouring phrases of which each content word is among ``free``, with what opens them."""
    every = phrases(reading)
    taken = 0
    for at, phrase in enumerate(every):
        if at < taken or not phrase.words or not free.issuperset(phrase.words):
            continue
        first, stop = at, at + 1
        while first > taken and not every[first].broken and _only_opens(every[first - 1]):
            first -= 1
        for after in range(at + 1, len(every)):
            if every[after].broken or not free.issuperset(every[after].words):
                break
            if every[after].words:
                stop = after + 1
        yield _Run(reading, first, stop)
        taken = stop


def _only_opens(phrase: Phrase) -> bool:
    """Tell whether a phrase has no content and goes with the one after it."""
    return not phrase.words and phrase.kind in _OPENING


@lru_cache(maxsize=1 << 14)
def _may_be_added(run: _Run) -> bool:
    """Tell whether a run is a whole phrase, and says neither who said something nor to whom."""
    return _is_whole(run) and not _attributes(run)


def _is_whole(run: _Run) -> bool:
    """Tell whether a run is a phrase that may be added to a sentence, and tells enough for it."""
    if _cuts(run.reading, run.part.start) or not _ends(run) or _splits(run):
        return False
    return len(run.words) >= _least(run) and not _lacks_verb(run)


def _least(run: _Run) -> float:
    """Give how many content words a run must have that begins as it does; infinity where none will do."""
    first, before = run.phrases[0], run.beside(-1)
    opening = run.reading.tokens[first.start].lower
    joined = before is not None and run.reading.tokens[before.stop - 1].lower == "and"
    least = inf
    match first.kind:
        case "preposition" if not _is_bound(run) and (opening in _CLAUSAL or not _is_clause(run)):
            least = _SETTING if first.start == 0 else 2 - (_is_when(run) and opening not in _LEVEL)
        case "opener" if before is None or run.reading.tokens[before.stop - 1].lower not in _SPEAKING:
            least = 2
        case "verb" if first.broken and opening.endswith(_PARTICIPLE) and not _is_clause(run):
            least = 2
        case "verb" | "auxiliary" if joined:
            least = _PREDICATE
        case "determiner" | "number" if first.start and not _is_clause(run):
            if not first.broken:
                least = 2 if joined else _OBJECT
            elif _is_apposition(run):
                least = 1 if _is_when(run) else _OBJECT
    return least


def _is_bound(run: _Run) -> bool:
    """Tell whether a run begins with what goes closely with the word before it, as an infinitive does."""
    tokens, start = run.reading.tokens, run.part.start
    if tokens[start].lower != "to":
        return tokens[start].lower in _BOUND
    then = tokens[start + 1]
    return not (then.lower in DETERMINERS or then.text[0].isupper() or then.text[0].isdigit())


def _is_when(run: _Run) -> bool:
    """Tell whether a run begins with a date or a figure."""
    at = run.words[0]
    return at not in run.reading.places or run.reading.keys[at][:1].isdigit()


def _is_clause(run: _Run) -> bool:
    """Tell whether a run that begins with a noun goes on with its verb."""
    subject = dated = False
    for phrase in run.phrases:
        finite = run.reading.tokens[phrase.start].lower in FINITE
        if (subject and (finite or phrase.kind == "auxiliary")) or (dated and phrase.kind == "verb"):
            return True
        if phrase.kind in {"opener", "pronoun"}:
            return False
        subject = bool(phrase.words)
        dated = subject and run.reading.timed.issuperset(phrase.words)
    return False


def _splits(run: _Run) -> bool:
    """Tell whether a run has but a part of a date."""
    inside = run.reading.timed.intersection(run.part)
    dates = (run.reading.at(date.start, date.end) for date in run.reading.evidence.dates)
    return any(inside.intersection(date) and not inside.issuperset(date) for date in dates)


def _lacks_verb(run: _Run) -> bool:
    """Tell whether the last "that" or "which" of a run is followed by nouns alone."""
    kinds = [phrase.kind for phrase in run.phrases]
    return "opener" in kinds and _NOMINAL.issuperset(kinds[len(kinds) - kinds[::-1].index("opener") :])


def _is_apposition(run: _Run) -> bool:
    """Tell whether a run that begins at a mark ends at one, too, and is neither a title nor a subject.

    What stands before a name is its title; after what opens a sentence, its subject stands. A figure in
    brackets is one told again.
    """
    after, every = run.beside(1), phrases(run.reading)
    start = next(at for at in range(run.first - 1, -1, -1) if every[at].broken)
    if run.phrases[0].kind == "number" and "(" in run.reading.gaps[run.part.start]:
        return False
    fronted = not start and every[0].kind in {"preposition", "opener", "verb", "conjunction"}
    return not fronted and (after is None or (after.broken and after.kind != "name"))


def _ends(run: _Run) -> bool:
    """Tell whether a run ends where its last phrase does: at a mark, or before something joined to it."""
    end, after, then = run.part.stop, run.beside(1), run.beside(2)
    if after is None or _cuts(run.reading, end):
        return after is None
    if after.kind == "conjunction":
        return then is not None and then.kind in (_CLAUSES | _NOUNS if after.broken else _CLAUSES)
    item = after.kind in {"word", "name"} and after.stop - after.start <= _ITEM
    listed = item and then is not None and (then.broken or then.kind == "conjunction")
    return after.broken and not (listed and run.reading.gaps[end].strip() == ",")


def _attributes(run: _Run) -> bool:
    """Tell whether a run says who said something, or to whom."""
    words = [run.reading.tokens[i].lower for i in run.part]
    before = run.reading.tokens[run.part.start - 1].lower if run.part.start else ""
    if words[0] in _SPEAKING or not _SOURCING.isdisjoint(words) or (words[0] == "to" and before in _SPEAKING):
        return True
    return not telling(run.reading).isdisjoint(run.part)


def _cuts(reading: Reading, i: int) -> bool:
    """Tell whether before a token nothing but a mark of quotation, or dots for words left out, stands."""
    gap = reading.gaps[i]
    return gap != " " and bool(_QUOTING.search(gap)) and not _PAUSE.search(gap.replace("...", ""))
