"""What somebody denies in one source and another tells as a fact: "denied that he had sold the farm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.negation import turns
from newsdiff.compare.reading import matched, once
from newsdiff.compare.sayings import VIEWS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading, Word

_DENYING = word_set("denied denies denying")
_WHAT = word_set("that any it he she they claims reports allegations accusations suggestions rumours rumors")
#: Where one stands, what is denied is not told as a fact.
_OPEN = VIEWS | word_set(
    """
    accused accuses accusing alleged allegedly allegation allegations alleges apparently argued charge
    charged charges claim claimed could if may might reported reportedly rumour rumours rumor rumors
    suggested suspected suspicion told whether would
    """
)
#: So many words behind the denial tell what is denied, and so many must be told elsewhere.
_REACH = 5
_FEWEST = 2
_MOST = 0.66


def denials(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give what one sentence says somebody denies and the other tells as a fact, in its own voice."""
    turned = [found.turned for found in _denials(pair.b, pair.a)]
    return (*_denials(pair.a, pair.b), *turned)


def _denials(a: Reading, b: Reading) -> tuple[Mismatch[range], ...]:
    """Give what ``a`` says somebody denies and ``b`` tells."""
    denied = _denied(a)
    if denied is None or not _states(b):
        return ()
    at, words = denied
    there = matched(words, b.words)
    plain = [word for word in there if not word.name]
    if len(plain) < _FEWEST or words[0] not in there or len(there) < _MOST * len(words):
        return ()
    twin = matched(b.words, words[:1])[0].at
    return (Mismatch(range(at, words[0].at + 1), range(twin, twin + 1)),)


@once
def _denied(reading: Reading) -> tuple[int, tuple[Word, ...]] | None:
    """Give where a sentence says "denied", and the words for what, up to the next break; None for nothing."""
    said = (i for i in reading.having(_DENYING) if i not in reading.quoted and _is_denial(reading, i))
    at = next(said, -1)
    words = [word for word in reading.words if word.at > at][:_REACH] if at >= 0 else []
    clauses = {reading.clauses[at], reading.clauses[words[0].at]} if words else set()
    told = tuple(word for word in words if reading.clauses[word.at] in clauses)
    return (at, told) if told and not told[0].name else None


def _is_denial(reading: Reading, i: int) -> bool:
    """Tell a denial from "denied service": a clause follows, or the name of what was told."""
    after = reading.tokens[i + 1].lower if i + 1 < len(reading.tokens) else ""
    return after in _WHAT or after.endswith("ing")


@once
def _states(reading: Reading) -> bool:
    """Tell whether a sentence but states: nothing quoted, negated, attributed or left open in it."""
    plain = not reading.quoted and not turns(reading)
    return plain and reading.timed.issuperset(reading.having(_OPEN))
