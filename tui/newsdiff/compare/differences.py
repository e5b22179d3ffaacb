"""What differs between two linked sentences, and what is to be said of them.

Each kind of difference rests on its own evidence in its own module. A conflict needs evidence that both
cannot be right; that one side says more makes them differ; otherwise they agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsdiff.compare.attributions import attributed_otherwise
from newsdiff.compare.copies import (
    edited_certainty,
    edited_counts,
    edited_dates,
    edited_names,
    edited_polarity,
    edited_times,
    misspelt_names,
    renamed,
)
from newsdiff.compare.counts import count_clashes
from newsdiff.compare.days import date_clashes
from newsdiff.compare.deeds import deed_clashes
from newsdiff.compare.denials import denials
from newsdiff.compare.details import details
from newsdiff.compare.hedges import softened
from newsdiff.compare.namings import name_clashes
from newsdiff.compare.negation import reversals
from newsdiff.compare.pair import Pair
from newsdiff.compare.quotes import edited_quotes
from newsdiff.compare.ranks import rank_clashes
from newsdiff.compare.reading import read
from newsdiff.compare.results import result_clashes
from newsdiff.compare.unshared import unshared
from newsdiff.facts.mentions import Name
from newsdiff.model import Difference, DifferenceKind, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.mismatches import Mismatch
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import AnyMention

#: Of so few content words (both sides together) each counts; of those beyond, this share is wording.
_PHRASE = 6
_WORDING = 0.3


def judge(
    a: Evidence, b: Evidence, *, detailed: bool = True, one_claim: bool = False
) -> tuple[Relation, tuple[Difference, ...]]:
    """Give the relation of two linked sentences and their differences, those that clash first.

    ``detailed`` adds what either side says more; ``one_claim`` tells that both surely state one claim.

    ``judge(b, a)`` gives the same with the sides changed.
    """
    pair = Pair.of(read(a), read(b), one_claim=one_claim)
    rules = _RULES if pair.edits else _GENERAL
    mismatches = [(rule.kind, found) for rule in rules for found in rule.find(pair)]
    mismatches.sort(key=lambda mismatch: not mismatch[1].sure)
    conflict = any(found.sure for _, found in mismatches)
    # Beside a conflict a figure of another day would pass for one.
    mismatches = [m for m in mismatches if m[1].sure or not conflict or m[0] is not DifferenceKind.NUMBER]
    typed = _clear([_difference(pair, kind, found) for kind, found in mismatches])
    found, turned = typed, pair.turned
    ours, theirs = unshared(pair), unshared(turned)
    if detailed:
        found = _clear(_added(pair, details(pair, ours), details(turned, theirs)), typed)
    if conflict:
        return Relation.CONFLICT, found
    if typed or _material(pair, len(ours) + len(theirs)):
        return Relation.DIFFER, found
    return Relation.AGREE, found


class _Rule(NamedTuple):
    """How a kind of difference is found, and whether in near-copies alone."""

    kind: DifferenceKind
    find: Callable[[Pair], Iterable[Mismatch[Any]]]
    of_copies: bool = False


#: All rules but for what one side adds, in the order in which they claim words.
_RULES = (
    _Rule(DifferenceKind.NUMBER, result_clashes),
    _Rule(DifferenceKind.NUMBER, count_clashes),
    _Rule(DifferenceKind.NUMBER, edited_counts, of_copies=True),
    _Rule(DifferenceKind.NUMBER, rank_clashes),
    _Rule(DifferenceKind.QUOTE, edited_quotes),
    _Rule(DifferenceKind.DATE, date_clashes),
    _Rule(DifferenceKind.DATE, edited_dates, of_copies=True),
    _Rule(DifferenceKind.DATE, deed_clashes),
    _Rule(DifferenceKind.DATE, edited_times, of_copies=True),
    _Rule(DifferenceKind.POLARITY, reversals),
    _Rule(DifferenceKind.POLARITY, edited_polarity, of_copies=True),
    _Rule(DifferenceKind.POLARITY, denials),
    _Rule(DifferenceKind.CERTAINTY, softened),
    _Rule(DifferenceKind.CERTAINTY, edited_certainty, of_copies=True),
    _Rule(DifferenceKind.ATTRIBUTION, attributed_otherwise),
    _Rule(DifferenceKind.NAME, name_clashes),
    _Rule(DifferenceKind.NAME, edited_names, of_copies=True),
    _Rule(DifferenceKind.NAME, misspelt_names, of_copies=True),
    _Rule(DifferenceKind.NAME, renamed, of_copies=True),
)
_GENERAL = tuple(rule for rule in _RULES if not rule.of_copies)


def _difference(pair: Pair, kind: DifferenceKind, found: Mismatch[Any]) -> Difference:
    """Make a difference of a mismatch; names of places are a kind of their own."""
    if kind is DifferenceKind.NAME and isinstance(found.a, Name) and found.a.kind == "place":
        kind = DifferenceKind.PLACE
    return Difference(kind, _span(pair.a, found.a), _span(pair.b, found.b))


def _added(pair: Pair, ours: Sequence[range], theirs: Sequence[range]) -> Iterator[Difference]:
    """Give what either side adds, the words of the one against nothing in the other."""
    nothing = range(0)
    for part in ours:
        yield Difference(DifferenceKind.DETAIL, _span(pair.a, part), _span(pair.b, nothing))
    for part in theirs:
        yield Difference(DifferenceKind.DETAIL, _span(pair.a, nothing), _span(pair.b, part))


def _material(pair: Pair, unshared_words: int) -> bool:
    """Tell whether the words without a counterpart are more than another wording."""
    return unshared_words > _WORDING * max(0, len(pair.a.words) + len(pair.b.words) - _PHRASE)


def _clear(differences: Iterable[Difference], taken: tuple[Difference, ...] = ()) -> tuple[Difference, ...]:
    """Add to ``taken`` the differences whose words none before them already shows."""
    kept = [*taken]
    for new in differences:
        if not any(_overlap(new.a, known.a) or _overlap(new.b, known.b) for known in kept):
            kept.append(new)
    return tuple(kept)


def _overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share characters."""
    return one.start < other.end and other.start < one.end


def _span(reading: Reading, part: range | Span | AnyMention) -> Span:
    """Give the characters of a part of a sentence; for no tokens an empty span at its start."""
    if not isinstance(part, range):
        return Span(part.start, part.end)
    if not part:
        start = reading.evidence.sentence.start
        return Span(start, start)
    return Span(reading.tokens[part.start].start, reading.tokens[part.stop - 1].end)
