"""Two sentences side by side, with what they have in common: all kinds of difference rest on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdiff.compare.days import meanings, meet
from newsdiff.compare.edits import Edit, find_edits
from newsdiff.compare.reading import has_form

if TYPE_CHECKING:
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import DateMention

#: Sentences of so many words in common, and this share of the longer one's, are alike throughout.
_FEW = 3
NEARLY = 0.75


class Pair(NamedTuple):
    """Two sentences and what they have in common.

    ``ours`` are the tokens of the content words of ``a`` with a form in ``b``, ``theirs`` those of ``b`` with
    a form in ``a``. ``edits`` are what was edited where one is a near-copy of the other. ``apart`` has the
    dates, one of each, that cannot mean the same day. ``other_figures`` tells whether both count and have no
    value in common: then they are on others, name by name. ``one_claim`` tells that they surely state one.
    """

    a: Reading
    b: Reading
    ours: frozenset[int]
    theirs: frozenset[int]
    edits: tuple[Edit, ...]
    apart: tuple[tuple[DateMention, DateMention], ...]
    other_figures: bool
    one_claim: bool

    @classmethod
    def of(cls, a: Reading, b: Reading, *, one_claim: bool = False) -> Pair:
        """Lay two sentences side by side."""
        ours, theirs = _in_common(a, b)
        edits = find_edits(a, b, len(ours))
        return cls(a, b, ours, theirs, edits, _apart(a, b), _other_figures(a, b), one_claim)

    @property
    def turned(self) -> Pair:
        """The same pair with its sides changed."""
        edits = tuple([edit.turned for edit in self.edits])
        apart = tuple([(e, d) for d, e in self.apart])
        return Pair(self.b, self.a, self.theirs, self.ours, edits, apart, self.other_figures, self.one_claim)

    @property
    def other_days(self) -> bool:
        """Whether both say when, and mean other days."""
        every = len(self.a.evidence.dates) * len(self.b.evidence.dates)
        return bool(every) and len(self.apart) == every

    def alike(self, least: float = NEARLY) -> float:
        """Give how far the sentences are of the same words where at least so far; else 0."""
        common = min(len(self.ours), len(self.theirs))
        most = max(len(self.a.words), len(self.b.words))
        return common / most if common >= _FEW and common >= least * most else 0.0

    def meet(self, d: DateMention, e: DateMention) -> bool:
        """Tell whether two dates, one of each sentence, can mean the same day."""
        return (d, e) not in self.apart


def _in_common(a: Reading, b: Reading) -> tuple[frozenset[int], frozenset[int]]:
    """Give the tokens of the content words of either sentence with a form in the other."""
    ours: list[int] = []
    theirs: list[int] = []
    for root in a.roots.keys() & b.roots.keys():
        keys, others = a.roots[root], b.roots[root]
        same = keys == others
        for key in keys:
            if same or has_form(key, others):
                ours += a.standing[key]
        for key in others:
            if same or has_form(key, keys):
                theirs += b.standing[key]
    return frozenset(ours), frozenset(theirs)


def _apart(a: Reading, b: Reading) -> tuple[tuple[DateMention, DateMention], ...]:
    """Give the dates, one of each sentence, that cannot mean the same day."""
    if not a.evidence.dates or not b.evidence.dates:
        return ()
    ours = zip(a.evidence.dates, meanings(a), strict=True)
    theirs = [*zip(b.evidence.dates, meanings(b), strict=True)]
    return tuple([(d, e) for d, one in ours for e, other in theirs if not meet(one, other)])


def _other_figures(a: Reading, b: Reading) -> bool:
    """Tell whether both sentences count, and have no value in common."""
    ours, theirs = a.evidence.quantities, b.evidence.quantities
    return bool(ours and theirs) and {q.value for q in ours}.isdisjoint([r.value for r in theirs])
