"""What one sentence attributes and the other states itself, or what both attribute to other sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.namings import other_name
from newsdiff.compare.reading import once
from newsdiff.compare.sayings import SAY, VIEWS, sayings, statement, telling
from newsdiff.compare.spelling import alike
from newsdiff.text.stopwords import DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.compare.sayings import Saying

#: Two sentences make one statement when this much of the longer one's words is in the other.
_SAME_STATEMENT = 0.55


def attributed_otherwise(pair: Pair) -> tuple[Mismatch[range], ...]:
    """Give the attributions that differ; an empty range stands for the outlet's own voice."""
    ours, theirs = sayings(pair.a), sayings(pair.b)
    if not (ours or theirs) or not _same_statement(pair):
        return ()
    if ours and theirs:
        return _other_sources(_of_organisations(pair.a, ours), _of_organisations(pair.b, theirs))
    if ours:
        return (Mismatch(ours[0].part, range(0), sure=False),) if _left_out(pair, ours[0]) else ()
    return (Mismatch(range(0), theirs[0].part, sure=False),) if _left_out(pair.turned, theirs[0]) else ()


def _left_out(pair: Pair, saying: Saying) -> bool:
    """Tell whether what is said by a saying of ``a`` stands in ``b`` in the outlet's own voice."""
    a = pair.a
    teller = [w.at for w in a.words if w.at in saying.part and a.tokens[w.at].lower not in SAY]
    if teller and pair.ours.issuperset(teller):  # who says it may do it there
        return False
    said = statement(a, saying)
    return _in_own_voice(pair.b) and 2 * sum(word.at in pair.ours for word in said) > len(said)


@once
def _in_own_voice(reading: Reading) -> bool:
    """Tell whether a sentence states what it says itself: no quotation, no verb of saying or believing."""
    marks = any(mark in reading.evidence.sentence.text for mark in '"“”')
    tokens = reading.tokens
    own = all(
        i and tokens[i - 1].lower in DETERMINERS for i in reading.having(VIEWS)
    )  # "the report" says nothing
    return own and not marks and not reading.quoted


def _of_organisations(reading: Reading, found: Sequence[Saying]) -> list[tuple[Saying, str]]:
    """Give the attributions that name an organisation, each with the first it names.

    A person may be named there and described here.
    """
    organisations = [
        (n.text, reading.at(n.start, n.end)) for n in reading.evidence.names if n.kind == "organisation"
    ]
    named = [
        (
            saying,
            [
                text
                for text, part in organisations
                if saying.part.start <= part.start and part.stop <= saying.part.stop
            ],
        )
        for saying in found
        if saying.names
    ]
    return [(saying, names[0]) for saying, names in named if names]


def _other_sources(
    ours: Sequence[tuple[Saying, str]], theirs: Sequence[tuple[Saying, str]]
) -> tuple[Mismatch[range], ...]:
    """Give the first attributions of both sides where they name different sources."""
    pairs = [(x, y) for x in ours for y in theirs]
    if not pairs or any(
        not other_name(n, m) or any(alike(x, y) for x in one.names for y in other.names)
        for (one, n), (other, m) in pairs
    ):
        return ()
    return (Mismatch(ours[0][0].part, theirs[0][0].part, sure=False),)


def _same_statement(pair: Pair) -> bool:
    """Tell whether two sentences, attributions aside, are mostly of the same words."""
    ours, theirs = _statement(pair.a), _statement(pair.b)
    common = min(len(ours & pair.ours), len(theirs & pair.theirs))
    longest = max(len(ours), len(theirs))
    return common >= min(3, max(2, longest)) and common >= _SAME_STATEMENT * longest


@once
def _statement(reading: Reading) -> frozenset[int]:
    """Give the tokens of a sentence's content words without its attributions."""
    return frozenset(reading.places) - telling(reading)
