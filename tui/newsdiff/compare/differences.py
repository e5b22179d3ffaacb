"""What differs between two linked sentences, and what is to be said of them.

Each kind of difference rests on its own evidence in its own module. A conflict needs evidence that both
cannot be right; that one side says more makes them differ; otherwise they agree.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

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
from newsdiff.compare.details import details
from newsdiff.compare.hedges import hedges, is_modal, is_open, same_use
from newsdiff.compare.namings import name_clashes, other_name
from newsdiff.compare.negation import negated, reversals
from newsdiff.compare.quotes import quote_edits
from newsdiff.compare.reading import coverage, matched, read, shared
from newsdiff.compare.results import result_clashes
from newsdiff.compare.sayings import SAY, VIEWS, sayings, statement, telling
from newsdiff.compare.spelling import alike
from newsdiff.compare.unshared import unshared
from newsdiff.model import Difference, DifferenceKind, Relation, Span
from newsdiff.text.stopwords import DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.hedges import Hedge
    from newsdiff.compare.reading import Reading, Word
    from newsdiff.compare.sayings import Saying

#: Two sentences make one statement when this much of the longer one's words is in the other.
_SAME_STATEMENT = 0.55
#: Of two clauses with the same claim at least this much is the same: of one, and of the other.
_SOME = 0.4
_MOST = 0.55
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
    one, other = read(a), read(b)
    findings = [
        *_numbers(one, other, one_claim=one_claim),
        *_quotes(one, other),
        *_dates(one, other),
        *_polarity(one, other),
        *_certainty(one, other),
        *_attribution(one, other),
        *_names(one, other),
    ]
    ours, theirs = unshared(one, other), unshared(other, one)
    findings.sort(key=lambda f: not f.conflict)
    typed = _clear(finding.difference for finding in findings)
    added = _added(one, other, ours, theirs) if detailed else ()
    found = (*typed, *_clear(added, typed))
    if any(finding.conflict for finding in findings):
        return Relation.CONFLICT, found
    if typed or _material(one, other, len(ours) + len(theirs)):
        return Relation.DIFFER, found
    return Relation.AGREE, found


def _numbers(a: Reading, b: Reading, *, one_claim: bool) -> list[_Finding]:
    """Find the same thing counted otherwise."""
    scores = [
        _Finding(Difference(DifferenceKind.NUMBER, _span(a, one), _span(b, other)), conflict=True)
        for one, other in result_clashes(a, b)
    ]
    return scores + [
        _Finding(
            Difference(DifferenceKind.NUMBER, Span(c.a.start, c.a.end), Span(c.b.start, c.b.end)), c.sure
        )
        for c in (*count_clashes(a, b, one_claim=one_claim), *edited_counts(a, b))
    ]


def _quotes(a: Reading, b: Reading) -> list[_Finding]:
    """Find words changed within quotation marks."""
    return [
        _Finding(Difference(DifferenceKind.QUOTE, ours, theirs), conflict=True)
        for edit in quote_edits(a, b)
        for ours, theirs in edit.edits
    ]


def _dates(a: Reading, b: Reading) -> list[_Finding]:
    """Find one event put on different days, or at different times of one."""
    return [
        _Finding(
            Difference(DifferenceKind.DATE, Span(c.a.start, c.a.end), Span(c.b.start, c.b.end)), conflict=True
        )
        for c in (*date_clashes(a, b), *edited_dates(a, b), *deed_clashes(a, b))
    ] + [
        _Finding(Difference(DifferenceKind.DATE, _span(a, edit.a), _span(b, edit.b)), conflict=True)
        for edit in edited_times(a, b)
    ]


def _names(a: Reading, b: Reading) -> list[_Finding]:
    """Find names spelt otherwise, or another name in the same place."""
    return (
        [
            _Finding(
                Difference(
                    DifferenceKind.PLACE if c.a.kind == "place" else DifferenceKind.NAME,
                    Span(c.a.start, c.a.end),
                    Span(c.b.start, c.b.end),
                ),
                c.sure,
            )
            for c in (*name_clashes(a, b), *edited_names(a, b))
        ]
        + [
            _Finding(Difference(DifferenceKind.NAME, _span(a, edit.a), _span(b, edit.b)), conflict=True)
            for edit in misspelt_names(a, b)
        ]
        + [
            _Finding(Difference(DifferenceKind.NAME, _span(a, edit.a), _span(b, edit.b)), conflict=False)
            for edit in renamed(a, b)
        ]
    )


def _polarity(a: Reading, b: Reading) -> list[_Finding]:
    """Find clauses that say the opposite."""
    return [
        _Finding(Difference(DifferenceKind.POLARITY, _span(a, c.a), _span(b, c.b)), c.sure)
        for c in (*reversals(a, b), *edited_polarity(a, b))
    ]


def _certainty(a: Reading, b: Reading) -> list[_Finding]:
    """Find what one side softens and the other states."""
    found = [
        _Finding(Difference(DifferenceKind.CERTAINTY, _span(a, soft), _span(b, flat)), conflict=False)
        for soft, flat in _softened(a, b)
    ]
    found += [
        _Finding(Difference(DifferenceKind.CERTAINTY, _span(a, flat), _span(b, soft)), conflict=False)
        for soft, flat in _softened(b, a)
    ]
    return found + [
        _Finding(Difference(DifferenceKind.CERTAINTY, _span(a, one), _span(b, other)), conflict=False)
        for one, other in edited_certainty(a, b)
    ]


def _softened(a: Reading, b: Reading) -> Iterable[tuple[range, range]]:
    """Give the hedges of ``a``, each with the word it bears on, that ``b`` states without one."""
    for hedge in hedges(a):
        anchor = next(word for word in a.words if word.at == hedge.anchor)
        twin = next((w for w in b.words if w.at not in b.quoted and w.key == anchor.key), None)
        if not twin or is_open(b, twin.at, but_future=is_modal(a, hedge)):
            continue
        if not same_use(a, anchor.at, b, twin.at) or not _same_subject(a, hedge, b) or negated(b, twin):
            continue
        if any(word.key == anchor.key and word != anchor for word in a.words):
            continue
        ours, others = a.clause(anchor.at), b.clause(twin.at)
        low, high = sorted((coverage(ours, others), coverage(others, ours)))
        if len(matched(ours, others)) >= 3 and low >= _SOME and high >= _MOST:
            yield range(hedge.start, hedge.anchor + 1), range(twin.at, twin.at + 1)


def _same_subject(a: Reading, hedge: Hedge, b: Reading) -> bool:
    """Tell whether the last content word before a hedge in its clause, if any, has a form in ``b``."""
    before = [word for word in a.clause(hedge.anchor) if word.at < hedge.start]
    return not before or before[-1].at in shared(a, b)


def _attribution(a: Reading, b: Reading) -> list[_Finding]:
    """Find what is attributed on one side and bare on the other, or attributed to other named sources."""
    ours, theirs = sayings(a), sayings(b)
    if not (ours or theirs) or not _same_statement(a, b):
        return []
    if ours and theirs:
        named = _other_sources(_of_organisations(a, ours), _of_organisations(b, theirs))
        return [_attributed(_range(a, named[0]), _range(b, named[1]))] if named else []
    if ours:
        return [_attributed(_range(a, s), _empty(b)) for s in ours[:1] if _left_out(a, s, b)]
    return [_attributed(_empty(a), _range(b, s)) for s in theirs[:1] if _left_out(b, s, a)]


def _left_out(a: Reading, saying: Saying, b: Reading) -> bool:
    """Tell whether what is said by a saying of ``a`` stands in ``b`` in the outlet's own voice."""
    said = [word.at for word in statement(a, saying)]
    common = shared(a, b)
    teller = [
        word.at
        for word in a.words
        if saying.start <= word.at < saying.stop and a.tokens[word.at].lower not in SAY
    ]
    if teller and common.issuperset(teller):  # who says it may do it there
        return False
    return _in_own_voice(b) and 2 * sum(at in common for at in said) > len(said)


@lru_cache(maxsize=8192)
def _in_own_voice(reading: Reading) -> bool:
    """Tell whether a sentence states what it says itself: no quotation, no verb of saying or believing."""
    marks = any(mark in reading.evidence.sentence.text for mark in '"“”')
    tokens = reading.tokens
    viewing = (i for i, token in enumerate(tokens) if token.lower in VIEWS)
    own = all(i and tokens[i - 1].lower in DETERMINERS for i in viewing)  # "the report" says nothing
    return own and not marks and not reading.quoted


def _of_organisations(reading: Reading, found: tuple[Saying, ...]) -> tuple[tuple[Saying, str], ...]:
    """Give the attributions that name an organisation, each with the first it names.

    A person may be named there and described here.
    """
    organisations = [name for name in reading.evidence.names if name.kind == "organisation"]
    spans = [(saying, _range(reading, saying)) for saying in found if saying.names]
    named = [
        (saying, [name.text for name in organisations if span.start <= name.start and name.end <= span.end])
        for saying, span in spans
    ]
    return tuple((saying, names[0]) for saying, names in named if names)


def _other_sources(
    ours: tuple[tuple[Saying, str], ...], theirs: tuple[tuple[Saying, str], ...]
) -> tuple[Saying, Saying] | None:
    """Give the first attributions of both sides where they name different sources."""
    pairs = [(x, y) for x in ours for y in theirs]
    if not pairs or any(
        not other_name(n, m) or any(alike(x, y) for x in one.names for y in other.names)
        for (one, n), (other, m) in pairs
    ):
        return None
    return ours[0][0], theirs[0][0]


def _attributed(one: Span, other: Span) -> _Finding:
    """Make a difference of attribution."""
    return _Finding(Difference(DifferenceKind.ATTRIBUTION, one, other), conflict=False)


def _same_statement(a: Reading, b: Reading) -> bool:
    """Tell whether two sentences, attributions aside, are mostly of the same words."""
    ours, theirs = _statement(a), _statement(b)
    common = min(len(ours & shared(a, b)), len(theirs & shared(b, a)))
    longest = max(len(ours), len(theirs))
    return common >= min(3, max(2, longest)) and common >= _SAME_STATEMENT * longest


@lru_cache(maxsize=8192)
def _statement(reading: Reading) -> frozenset[int]:
    """Give the tokens of a sentence's content words without its attributions."""
    return frozenset(word.at for word in reading.words if word.at not in telling(reading))


def _added(a: Reading, b: Reading, ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Iterable[Difference]:
    """Give what either side adds."""
    for detail in details(a, b, ours):
        yield Difference(DifferenceKind.DETAIL, _span(a, detail), _empty(b))
    for detail in details(b, a, theirs):
        yield Difference(DifferenceKind.DETAIL, _empty(a), _span(b, detail))


def _material(a: Reading, b: Reading, unshared_words: int) -> bool:
    """Tell whether the words without a counterpart are more than another wording."""
    return unshared_words > _WORDING * max(0, len(a.words) + len(b.words) - _PHRASE)


def _clear(differences: Iterable[Difference], taken: Sequence[Difference] = ()) -> tuple[Difference, ...]:
    """Drop differences whose words one before them (or one of ``taken``) already shows."""
    kept: list[Difference] = []
    ours, theirs = [d.a for d in taken], [d.b for d in taken]
    for difference in differences:
        if not (_overlaps(difference.a, ours) or _overlaps(difference.b, theirs)):
            kept.append(difference)
            ours.append(difference.a)
            theirs.append(difference.b)
    return tuple(kept)


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span shares characters with any of ``others``."""
    start, end = span.start, span.end
    return any(start < other.end and other.start < end for other in others)


@lru_cache(maxsize=1 << 14)
def _span(reading: Reading, part: range) -> Span:
    """Give the characters of a range of tokens; an empty span at the sentence's start for an empty range."""
    if not part:
        return _empty(reading)
    return Span(reading.tokens[part.start].start, reading.tokens[part.stop - 1].end)


def _range(reading: Reading, saying: Saying) -> Span:
    """Give the characters of an attribution."""
    return _span(reading, range(saying.start, saying.stop))


@lru_cache(maxsize=8192)
def _empty(reading: Reading) -> Span:
    """Give the empty span that stands for "nothing here"."""
    return Span(reading.evidence.sentence.start, reading.evidence.sentence.start)
