"""What is said of each row of a comparison, worked out when the row is come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.own_facts import OwnFacts
from newsdiff.app.words import (
    contrast_words,
    links_elsewhere,
    place_words,
    relation_counts,
    shortened,
    source_numbers,
)
from newsdiff.compare.contrasts import find_contrasts, links_by_row
from newsdiff.model import BY_READER, DifferenceKind, Relation, Strength
from newsdiff.report.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newsdiff.app.own_facts import Own
    from newsdiff.compare.contrasts import Contrast
    from newsdiff.model import Comparison, Link

#: Sources whose details are named at most.
MOST_DETAILS = 2
#: Facts that a source has alone which are named at most, on one line and in the list of all.
MOST_OWN, MOST_OWN_LISTED = 3, 12
#: Counterparts in other rows that are named at most.
MOST_ELSEWHERE = 3
#: Reasons that list what two sentences share.
_LISTING = frozenset({"names", "words"})


class RowTeller:
    """Speaks of the rows of one comparison; ``counts`` are how many there are of each relation."""

    def __init__(self, comparison: Comparison, key: Callable[[str], str]) -> None:
        """Get ready to speak of ``comparison``; ``key`` gives the key of an action in words."""
        self._comparison = comparison
        self._key = key
        self._links = links_by_row(comparison)
        self._numbers = source_numbers(comparison)
        self._own = OwnFacts(comparison)
        self._contrasts: dict[int, Sequence[Contrast]] = {}
        self.counts = relation_counts(comparison)

    def details(self, row: int, source: str, passage: str) -> list[str]:
        """Say what differs in a row, of what is equally grave that of ``source`` first.

        Mere details are named only where nothing else differs, what each source has alone where none is
        known, what the passages were matched by where they have nothing alone. Where the row is one source's,
        its counterparts are named; ``passage`` is the one under the cursor, or "".
        """
        contrasts = self._contrasts_in(row)
        told = [contrast for contrast in contrasts if contrast.kind is not DifferenceKind.DETAIL]
        told.sort(key=lambda contrast: (not contrast.conflict, not _speaks(contrast, source)))
        said = [contrast_words(contrast, self._numbers) for contrast in told]
        if alone := self._of_one_source(row):
            return [*said, *self._counterparts(passage or alone[0], here=bool(passage))]
        if not said and contrasts:
            return [_detail_words(contrasts[0], self._numbers, source, self._key("why"))]
        return said or self._alone(row, source, MOST_OWN) or self._matched_by(row)

    def all_details(self, row: int, source: str) -> list[str]:
        """Say all that stands against each other in a row, but for mere details, and what each has alone."""
        found = self._contrasts_in(row)
        apart = [contrast_words(one, self._numbers) for one in found if one.kind is not DifferenceKind.DETAIL]
        return [*apart, *self._alone(row, source, MOST_OWN_LISTED)]

    def _alone(self, row: int, source: str, most: int) -> list[str]:
        """Say what each source has alone in a row that differs, ``source`` first, so many facts of each."""
        found = self._comparison.rows[row]
        if found.relation is not Relation.DIFFER:
            return []
        own = sorted(self._own.of_row(found), key=lambda one: one.source != source)
        said = [self._own_words(one, most) for one in own]
        return [f"here only {words}" if at == 0 else words for at, words in enumerate(said)]

    def _own_words(self, own: Own, most: int) -> str:
        said = ", ".join(quoted(shortened(words)) for words in own.words[:most])
        more = " …" if len(own.words) > most else ""
        return f"in {self._numbers[own.source]}: {said}{more}"

    def _counterparts(self, passage: str, *, here: bool) -> list[str]:
        """Name the matched counterparts of a passage in other rows, with the key where it is ``here``."""
        links = links_elsewhere(self._comparison, passage)
        others = list(dict.fromkeys(other for link, other in links if link.strength is Strength.MATCHED))
        named = [
            f"{place_words(self._comparison, other)} in row {self._comparison.row_of[other] + 1}"
            for other in others[:MOST_ELSEWHERE]
        ]
        if here and others and others[0] == links[0][1]:
            named[0] += f" ({self._key('follow')} goes there)"
        more = len(others) - MOST_ELSEWHERE
        said = ", ".join(named) + (f" and {more} more" if more > 0 else "")
        return [f"also told in {said}"] if others else []

    def _matched_by(self, row: int) -> list[str]:
        reasons = _joined(reason for link in self._links.get(row, ()) for reason in link.reasons)
        return [f"matched by: {', '.join(reasons)}"] if reasons else []

    def _contrasts_in(self, row: int) -> Sequence[Contrast]:
        if row not in self._contrasts:
            links = self._links.get(row) or self._leading_out(row)
            self._contrasts[row] = find_contrasts(self._comparison, links, row)
        return self._contrasts[row]

    def _of_one_source(self, row: int) -> Sequence[str]:
        """Give the passages of a row that is one source's alone; none of another one."""
        cells = [cell for cell in self._comparison.rows[row].cells.values() if cell]
        return cells[0] if len(cells) == 1 else ()

    def _leading_out(self, row: int) -> list[Link]:
        """Give the matched links that lead to other rows, where a row is one source's alone."""
        ends = {s for p in self._of_one_source(row) for s in self._comparison.passage[p].sentences}
        if not ends or self._comparison.rows[row].relation is Relation.ONLY:
            return []
        matched = (link for link in self._comparison.links if link.strength is Strength.MATCHED)
        return [link for link in matched if link.a in ends or link.b in ends]


def _joined(reasons: Iterable[str]) -> list[str]:
    """Give the reasons of several links once each, with all the names in one, and all the words."""
    found: dict[str, dict[str, None]] = {}
    for reason in reasons:
        label, _, listed = reason.partition(" ")
        if label in _LISTING:
            found.setdefault(label, {}).update(dict.fromkeys(listed.split(", ")))
        else:
            found.setdefault("you" if reason == BY_READER else reason, {})
    return [f"{label} {', '.join(items)}" if items else label for label, items in found.items()]


def _speaks(contrast: Contrast, source: str) -> bool:
    tellers = (*contrast.without, *(teller for variant in contrast.variants for teller in variant.tellers))
    return any(teller.source == source for teller in tellers)


def _detail_words(contrast: Contrast, numbers: Mapping[str, int], source: str, key: str) -> str:
    """Name the longest detail of each of at most two sources, that of ``source`` first."""
    ordered = sorted(contrast.variants, key=lambda variant: all(x.source != source for x in variant.tellers))
    rest = sum(len(variant.words) for variant in ordered) - len(ordered[:MOST_DETAILS])
    said = contrast_words(replace(contrast, variants=tuple(ordered[:MOST_DETAILS])), numbers)
    return f"{said} · {rest} more under {key}" if rest else said
