"""What differs between two linked sentences, and what is to be said of them.

Each kind of difference rests on its own evidence in its own module. A conflict needs evidence that both
cannot be right; that one side says more makes them differ; otherwise they agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
from newsdiff.compare.quotes import quote_edits
from newsdiff.compare.reading import read
from newsdiff.compare.results import result_clashes
from newsdiff.compare.unshared import unshared
from newsdiff.model import Difference, DifferenceKind, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import AnyMention

#: Of so few content words (both sides together) each counts; of those beyond, this share is wording.
_PHRASE = 6
_WORDING = 0.3


class _Finding(NamedTuple):
    """A difference, and whether it makes the two sentences incompatible."""

    difference: Difference
    conflict: bool


def judge(
    a: Evidence, b: Evidence, *, detailed: bool = True, one_claim: bool = False
) -> tuple[Relation, tuple[Difference, ...]]:
    """Give the relation of two linked sentences and their differences, those that clash first.

    ``detailed`` adds what either side says more; ``one_claim`` tells that both surely state one claim.

    ``judge(b, a)`` gives the same with the sides changed.
    """
    pair = Pair.of(read(a), read(b), one_claim=one_claim)
    findings = [finding for find in _KINDS for finding in find(pair)]
    findings.sort(key=lambda finding: not finding.conflict)
    typed = _clear([finding.difference for finding in findings])
    found, turned = typed, pair.turned
    ours, theirs = unshared(pair), unshared(turned)
    if detailed:
        found = _clear(_added(pair, details(pair, ours), details(turned, theirs)), typed)
    if findings and findings[0].conflict:
        return Relation.CONFLICT, found
    if typed or _material(pair, len(ours) + len(theirs)):
        return Relation.DIFFER, found
    return Relation.AGREE, found


def _of_facts(kind: DifferenceKind, a: AnyMention, b: AnyMention, *, conflict: bool) -> _Finding:
    """Make a finding of two facts."""
    return _Finding(Difference(kind, Span(a.start, a.end), Span(b.start, b.end)), conflict)


def _of_words(kind: DifferenceKind, pair: Pair, a: range, b: range, *, conflict: bool) -> _Finding:
    """Make a finding of two ranges of tokens."""
    return _Finding(Difference(kind, _span(pair.a, a), _span(pair.b, b)), conflict)


def _numbers(pair: Pair) -> Iterator[_Finding]:
    """Find the same thing counted otherwise."""
    for one, other in result_clashes(pair):
        yield _of_words(DifferenceKind.NUMBER, pair, one, other, conflict=True)
    for clash in (*count_clashes(pair), *edited_counts(pair)):
        yield _of_facts(DifferenceKind.NUMBER, clash.a, clash.b, conflict=clash.sure)


def _quotes(pair: Pair) -> Iterator[_Finding]:
    """Find words changed within quotation marks."""
    for edit in quote_edits(pair):
        for ours, theirs in edit.edits:
            yield _Finding(Difference(DifferenceKind.QUOTE, ours, theirs), conflict=True)


def _dates(pair: Pair) -> Iterator[_Finding]:
    """Find one event put on different days, or at different times of one."""
    for clash in (*date_clashes(pair), *edited_dates(pair), *deed_clashes(pair)):
        yield _of_facts(DifferenceKind.DATE, clash.a, clash.b, conflict=True)
    for edit in edited_times(pair):
        yield _of_words(DifferenceKind.DATE, pair, edit.a, edit.b, conflict=True)


def _names(pair: Pair) -> Iterator[_Finding]:
    """Find names spelt otherwise, or another name in the same place."""
    for clash in (*name_clashes(pair), *edited_names(pair)):
        kind = DifferenceKind.PLACE if clash.a.kind == "place" else DifferenceKind.NAME
        yield _of_facts(kind, clash.a, clash.b, conflict=clash.sure)
    for edit in misspelt_names(pair):
        yield _of_words(DifferenceKind.NAME, pair, edit.a, edit.b, conflict=True)
    for edit in renamed(pair):
        yield _of_words(DifferenceKind.NAME, pair, edit.a, edit.b, conflict=False)


def _polarity(pair: Pair) -> Iterator[_Finding]:
    """Find clauses that say the opposite."""
    for clash in (*reversals(pair), *edited_polarity(pair), *denials(pair)):
        yield _of_words(DifferenceKind.POLARITY, pair, clash.a, clash.b, conflict=clash.sure)


def _certainty(pair: Pair) -> Iterator[_Finding]:
    """Find what one side softens and the other states."""
    for one, other in (*softened(pair), *edited_certainty(pair)):
        yield _of_words(DifferenceKind.CERTAINTY, pair, one, other, conflict=False)


def _attribution(pair: Pair) -> Iterator[_Finding]:
    """Find what is attributed on one side and bare on the other, or attributed to other named sources."""
    for one, other in attributed_otherwise(pair):
        yield _of_words(DifferenceKind.ATTRIBUTION, pair, one, other, conflict=False)


#: The kinds of difference but details, in the order in which they claim words.
_KINDS = (_numbers, _quotes, _dates, _polarity, _certainty, _attribution, _names)


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


def _span(reading: Reading, part: range) -> Span:
    """Give the characters of a range of tokens; an empty span at the sentence's start for an empty range."""
    if not part:
        start = reading.evidence.sentence.start
        return Span(start, start)
    return Span(reading.tokens[part.start].start, reading.tokens[part.stop - 1].end)
