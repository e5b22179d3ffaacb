"""The same thing counted otherwise: quantities of two sentences that cannot both be right."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from newsdiff.compare.attributes import same_attribute
from newsdiff.compare.bearers import is_age, other_bearers, same_bearer
from newsdiff.compare.exact_counts import told_exactly
from newsdiff.compare.foreseen import wished_by_one
from newsdiff.compare.lone_counts import may_be_one, stands_alone
from newsdiff.compare.magnitudes import apart, compatible, near, told_alike
from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.misprints import long_mistyped, long_transposed, transposed
from newsdiff.compare.openers import other_openers
from newsdiff.compare.other_times import of_another_year, of_other_times, toll_has_risen
from newsdiff.compare.pair import NEARLY
from newsdiff.compare.predicates import same_predicate
from newsdiff.compare.reading import coverage, matched, once
from newsdiff.compare.sayings import telling
from newsdiff.compare.spelling import fold
from newsdiff.compare.things import CASUALTIES, MEASURES, TOLLS, thing
from newsdiff.compare.unit_slips import is_points_slip, is_unit_slip
from newsdiff.facts.datelines import dateline_end
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading, Word
    from newsdiff.facts.mentions import DateMention, Quantity

#: "five more", "another 20": not the whole count.
_PARTIAL = word_set("more another additional other further extra fewer less remaining first last next half")
#: What tells nothing of the things counted ("new cases").
_ANY_KIND = _PARTIAL | word_set("new different major local recent small big large young old")
#: "including five children", "among them two": a part of a count.
_OF_WHOLE = word_set("including includes include among them")
#: Values so far apart, relative to the greater, need more words in common to be of one thing.
_FAR = 0.75
#: Of one attribute twice as much is told by a slip.
_DOUBLE = 0.5
#: Ten times as much money is hardly the same sum.
_FARTHEST = 0.9
#: Two clauses of which this much is the same are on one thing, whatever the values.
_NEAR_VERBATIM = 0.75
_THOUSAND = 1000
#: The length of a day in ISO 8601.
_DAY = 10
#: Sentences on near values of one noun are on one thing where so much of them is the same.
_MOSTLY = 0.6
#: Sentences with so many words in common that count the same noun count the same things.
_MANY_SHARED = 6
#: So many words in common make one of two long figures that are a figure apart.
_SLIP_SHARED = 2
#: Other shocks than the great one.
_SHOCKS = word_set("aftershock foreshock tremor")
#: Below this, two measures ("dollars", "percent") are of different things.
_SOME_WORDS = 0.5
#: So many words on, the figure beside another stands.
_NEXT = 2
#: So many content words behind two quantities, so close to them, are one phrase.
_PHRASE = 2
_AFTER = 6


def count_clashes(pair: Pair) -> tuple[Mismatch[Quantity], ...]:
    """Give the pairs of quantities, one of each sentence, that give other values for the same thing.

    They are sure where the clauses leave little doubt.

    Of sentences that surely make one claim these are also the only figures of a kind that one has alone.
    """
    ours = _candidates(pair)
    theirs = _candidates(pair.turned) if ours else []
    rest = tuple(theirs)
    found = []
    for q in ours:
        for r in theirs:
            slip = is_unit_slip(q, r) and (pair.one_claim or (bool(pair.ours) and is_points_slip(q, r)))
            if not slip and not _one_kind(pair, q, r):
                continue
            alone = slip or (
                (pair.one_claim and bool(q.unit and r.unit) and may_be_one(pair, q, r))
                and (stands_alone(pair.a, ours, q) and stands_alone(pair.b, rest, r))
                and not _dated_apart(pair, q, r)
            )
            if (sure := _same_thing(pair, q, r, alone=alone)) is not None:
                found.append(Mismatch(q, r, sure))
                theirs.remove(r)
                break
    return tuple(found)


def _one_kind(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities count the same; a long figure that names nothing may count anything."""
    if not q.unit or not r.unit:
        return long_transposed(q, r) or long_mistyped(q, r) or thing(pair.a, q) == thing(pair.b, r)
    return thing(pair.a, q) == thing(pair.b, r)


def _misprinted(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two long figures of one kind are one with a slip in it.

    Like sentences with other names are on other things.
    """
    common = len(pair.ours)
    if common and _excluding(pair, pair.a.words, pair.b.words):
        return False
    return long_transposed(q, r) or (long_mistyped(q, r) and common >= _SLIP_SHARED)


def of_others(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities are of others.

    Those are the ages of two persons, what two did in like words, what one side wants and the other gives,
    and what an aftershock or an event of another year did.
    """
    if other_openers(pair):
        return True
    if other_bearers(pair, q, r) or _aftershock(pair.a) != _aftershock(pair.b) or wished_by_one(pair, q, r):
        return True
    return not is_age(q) and of_another_year(pair, q, r)


def _aftershock(reading: Reading) -> bool:
    """Tell whether a sentence is on the shocks that follow an earthquake."""
    return not _SHOCKS.isdisjoint(reading.standing)


def agreeing(pair: Pair) -> frozenset[int]:
    """Give the tokens of ``a`` in quantities that ``b`` gives too, if in another unit or other figures."""
    if not pair.a.counted or not pair.b.counted:
        return frozenset()
    return frozenset(
        i
        for q in pair.a.evidence.quantities
        if any(thing(pair.a, q) == thing(pair.b, r) and compatible(q, r) for r in pair.b.evidence.quantities)
        for i in pair.a.at(q.start, q.end)
    )


def _candidates(pair: Pair) -> list[Quantity]:
    """Give the quantities of ``a`` that ``b`` does not have: whole counts without a compatible one there."""
    if not pair.b.evidence.quantities:
        return []
    return [
        q
        for q in pair.a.evidence.quantities
        if not any(
            _may_be(pair, q, r) and told_alike(q, r) and not told_exactly(pair, q, r)
            for r in pair.b.evidence.quantities
        )
        and not partial(pair.a, q)
    ]


def _may_be(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities may be of one thing.

    A number that names nothing may be of anything, and the same number of two nouns ("five people", "five
    children") is likely of one group.
    """
    if not q.head or not r.head or thing(pair.a, q) == thing(pair.b, r):
        return True
    return q.value == r.value and not {fold(q.head), fold(r.head)} & MEASURES


def _same_thing(pair: Pair, q: Quantity, r: Quantity, *, alone: bool) -> bool | None:
    """Tell whether two clashing quantities are of one thing: True, None if not, False if as of other days.

    ``alone`` tells that nothing else of the kind is left over in sentences on one claim.
    """
    if _fragment(pair.a) and _fragment(pair.b):
        return True
    if of_other_times(pair, q, r) or of_others(pair, q, r):
        return None
    if _misprinted(pair, q, r):
        return True
    if not alone and _excluding(pair, _context(pair.a, q), _context(pair.b, r)):
        return None
    if not (alone or _alike(pair, q, r)):
        return None
    return not _other_days(pair, q, r) and (_excluded(pair, q, r) or is_unit_slip(q, r))


def _excluded(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two figures for one thing cannot both be meant; "at least" goes before the whole toll."""
    bounds = thing(pair.a, q) in TOLLS and q.high == r.high == inf
    return bounds or not compatible(q, r) or told_exactly(pair, q, r)


def _alike(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether what is said of two quantities is alike: near-verbatim, or near in value and in words."""
    attribute = same_attribute(pair, q, r)
    if attribute is False or (attribute and apart(q.value, r.value) <= _DOUBLE):
        return bool(attribute)
    ours, theirs = _context(pair.a, q), _context(pair.b, r)
    plain = sum(not word.name for word in matched(ours, theirs))
    overlap = min(coverage(ours, theirs), coverage(theirs, ours))
    enough = 2 if apart(q.value, r.value) <= _FAR else 3
    if (plain >= enough and overlap >= _NEAR_VERBATIM) or _same_fate(pair, q, r):
        return True
    if _same_phrase(pair, q, r) and not (
        thing(pair.a, q) in MEASURES and apart(q.value, r.value) > _FARTHEST
    ):
        return True
    if _excluding(pair, pair.a.words, pair.b.words):
        return False
    least = _MOSTLY if near(q.value, r.value) else NEARLY
    if pair.alike(least) and _lone(pair.a, q) and _lone(pair.b, r):
        return True
    return _near_alike(pair, q, r) if near(q.value, r.value) else _same_toll(pair, q, r)


def _same_fate(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether in sentences on one claim the same was done to what two quantities count, on one day."""
    return pair.one_claim and same_predicate(pair, q, r) and not _dated_apart(pair, q, r)


def _lone(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a sentence has but one quantity of its kind."""
    return sum(thing(reading, quantity) == thing(reading, q) for q in reading.evidence.quantities) == 1


def _same_toll(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities, however far apart, count the dead or the hurt of one event of one day."""
    return (
        thing(pair.a, q) in TOLLS
        and _same_day(pair)
        and _same_event(pair)
        and thing(pair.a, q) == thing(pair.b, r)
    )


def _near_alike(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether what is said of two quantities near in value is alike."""
    ours, theirs = _context(pair.a, q), _context(pair.b, r)
    plain = sum(not word.name for word in matched(ours, theirs))
    overlap = min(coverage(ours, theirs), coverage(theirs, ours))
    if _same_object(pair, q, r) or same_bearer(pair, q, r):
        return True
    if (plain or _counted_by_thousands(pair.a, q)) and transposed(q, r) and q.unit != "percent":
        return True
    if thing(pair.a, q) in TOLLS:
        return _same_event(pair)
    if fold(q.head) in MEASURES or not thing(pair.a, q):
        return plain >= 2 and overlap >= _SOME_WORDS
    if plain and (_same_compound(q, r) or _same_beside(pair, q, r)):
        return True
    return plain >= 2 or bool(plain and _names_meet(ours, theirs)) or len(pair.ours) >= _MANY_SHARED


def _counted_by_thousands(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a great number of some noun is told, of which a story hardly counts two alike."""
    return bool(quantity.head) and quantity.value >= _THOUSAND and thing(reading, quantity) not in MEASURES


def _same_compound(q: Quantity, r: Quantity) -> bool:
    """Tell whether two quantities count by the same noun of two words ("shell casings")."""
    words = [word for word in q.unit.casefold().split() if word not in _ANY_KIND and word[-3:] != "est"]
    return len(words) > 1 and q.unit.casefold() == r.unit.casefold()


def _same_beside(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether the next figures of two sentences are the same ("1,500 jobs, or 3%", "1,200 jobs, 3%")."""
    one, other = _next_figure(pair.a, q), _next_figure(pair.b, r)
    if one is None or other is None:
        return False
    return thing(pair.a, one) == thing(pair.b, other) and one.value == other.value


def _other_days(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether two figures are given as of different days ("rose to 45 on Thursday").

    A toll that is higher in the later article has risen. What is counted has the day on which it was told, as
    often as not, so that but two days that are named count there.
    """
    if toll_has_risen(pair, q, r):
        return True
    if is_age(q):
        return False
    counted = fold(q.head) not in MEASURES and thing(pair.a, q) not in TOLLS
    return _dated_apart(pair, q, r, least=_DAY if counted else 0)


def _dated_apart(pair: Pair, q: Quantity, r: Quantity, least: int = 0) -> bool:
    """Tell whether the clauses of two quantities are both dated, on days that cannot be one.

    Dates of fewer than ``least`` characters in ISO 8601 do not count.
    """
    ours = [d for d in _dates(pair.a, q) if len(d.value or "") >= least]
    theirs = [d for d in _dates(pair.b, r) if len(d.value or "") >= least]
    return bool(ours and theirs) and not any(pair.meet(d, e) for d in ours for e in theirs)


def _dates(reading: Reading, quantity: Quantity) -> list[DateMention]:
    """Give the dates in a quantity's clause, but for itself ("in three weeks")."""
    clause = reading.clause_of(quantity)
    others = (d for d in reading.evidence.dates if d.end <= quantity.start or quantity.end <= d.start)
    return [d for d in others if reading.clause_of(d) == clause]


def _same_day(pair: Pair) -> bool:
    """Tell whether two sentences both say when, and can mean the same day."""
    return any(pair.meet(d, e) for d in pair.a.evidence.dates for e in pair.b.evidence.dates)


def _same_event(pair: Pair) -> bool:
    """Tell whether two sentences on casualties are on one event by the other words and names they share."""
    common = pair.ours
    words = [w for w in pair.a.words if w.at in common and w.key not in CASUALTIES and not w.key.isdigit()]
    plain = sum(not word.name for word in words)
    return plain >= 2 or bool(plain and len(words) >= 2)


def _next_figure(reading: Reading, quantity: Quantity) -> Quantity | None:
    """Give the quantity that follows another within a few words."""
    last = reading.at(quantity.start, quantity.end).stop
    following = (q for q in reading.evidence.quantities if q.start >= quantity.end)
    return next((q for q in following if reading.at(q.start, q.end).start <= last + _NEXT), None)


def _same_object(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether the same content word follows both quantities at once ("47-page indictment")."""
    one, other = (
        next((word.key for word in reading.words if word.at == reading.at(m.start, m.end).stop), "")
        for reading, m in ((pair.a, q), (pair.b, r))
    )
    return bool(one) and one == other


def _same_phrase(pair: Pair, q: Quantity, r: Quantity) -> bool:
    """Tell whether the same two content words follow both quantities ("… to the families of the dead")."""
    one, other = _phrase_after(pair.a, q), _phrase_after(pair.b, r)
    return len(one) == _PHRASE and one == other


def _phrase_after(reading: Reading, quantity: Quantity) -> list[str]:
    """Give the keys of the next content words of a quantity's clause, names excepted."""
    inside = reading.at(quantity.start, quantity.end)
    following = [
        word for word in reading.clause(inside.start) if inside.stop <= word.at <= inside.stop + _AFTER
    ]
    return [word.key for word in following[:_PHRASE] if not word.name]


def _context(reading: Reading, quantity: Quantity) -> tuple[Word, ...]:
    """Give the content words of a quantity's clause, without its own."""
    inside = reading.at(quantity.start, quantity.end)
    clause = reading.clause(inside.start) if inside else ()
    return tuple(word for word in clause if word.at not in inside)


@once
def _telling(reading: Reading) -> frozenset[int]:
    """Give the tokens of the dateline that opens a sentence, and of what says who tells it."""
    sentence = reading.evidence.sentence
    end = dateline_end(sentence.text)
    dateline = range(reading.at(sentence.start, sentence.start + end).stop) if end else range(0)
    return telling(reading).union(dateline)


def _excluding(pair: Pair, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether the names of two texts, but for who tells it and from where, are of other things."""
    one = [word for word in ours if word.at not in _telling(pair.a)]
    other = [word for word in theirs if word.at not in _telling(pair.b)]
    return _names_meet(one, other) is False and _names_meet(ours, theirs) is False


def _names_meet(ours: Sequence[Word], theirs: Sequence[Word]) -> bool | None:
    """Tell whether the names in two clauses meet (True), exclude each other (False) or say nothing (None)."""
    one = [word for word in ours if word.name]
    other = [word for word in theirs if word.name]
    if not one or not other:
        return None
    return bool(matched(one, other))


def _fragment(reading: Reading) -> bool:
    """Tell whether a text is but a phrase with its one number."""
    return len(reading.tokens) <= 4 and len(reading.evidence.quantities) == 1


def partial(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a quantity comes on top of another ("five more", "another 20")."""
    inside = reading.at(quantity.start, quantity.end)
    if not inside:
        return True
    around = [token.lower for token in reading.tokens[max(0, inside.start - 1) : inside.stop + 1]]
    before = around[0] if inside.start else ""
    after = around[-1] if inside.stop < len(reading.tokens) else ""
    if before in _OF_WHOLE or (after == "of" and not quantity.head):
        return True
    return any(word in _PARTIAL and then != "than" for word, then in pairwise((*around, "")))
