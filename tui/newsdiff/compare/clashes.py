"""The same thing counted, quoted or dated otherwise across sources, whether or not the sentences are linked.

Sentences that are not linked are compared only where they count the same noun or quote the same rare words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.compare.copies import edited_counts, edited_dates, edited_names
from newsdiff.compare.counted_once import counted_once
from newsdiff.compare.counts import count_clashes
from newsdiff.compare.days import date_clashes
from newsdiff.compare.deeds import deed_clashes
from newsdiff.compare.magnitudes import near
from newsdiff.compare.misprints import is_long
from newsdiff.compare.namings import name_clashes
from newsdiff.compare.pair import Pair
from newsdiff.compare.quotes import quote_edits, wordings
from newsdiff.compare.reading import read
from newsdiff.compare.results import result_clashes, score_at
from newsdiff.compare.things import thing
from newsdiff.model import ONE_CLAIM, DifferenceKind, Relation, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.compare.evidence import Evidence
    from newsdiff.facts.mentions import AnyMention
    from newsdiff.model import Link

#: A noun counted with more values, or a word quoted in more sentences, points to nothing in particular.
_COMMON = 60
#: Quoted words in common from which two quotations are compared.
_QUOTED = 3


@dataclass(frozen=True, slots=True)
class Clash:
    """Two mentions of one fact that cannot both be right; ``a`` stands in the sentence that sorts first."""

    kind: DifferenceKind
    a: AnyMention
    b: AnyMention


def find_clashes(evidence: Mapping[str, Evidence], links: Sequence[Link]) -> tuple[Clash, ...]:
    """Give the clashing facts of a story, ordered by sentence.

    ``evidence`` is by sentence identifier; of the links (already judged) those in conflict are looked into.
    """
    linked = {(link.a, link.b): link for link in links}
    unlinked = (_counting_alike(evidence) | _quoting_alike(evidence)) - linked.keys()
    conflicts = {pair for pair, link in linked.items() if link.relation is Relation.CONFLICT}
    quoted = _quoted(evidence)
    found: list[Clash] = []
    for first, second in sorted(conflicts | unlinked):
        link = linked.get((first, second))
        one_claim = link is not None and link.strength is Strength.MATCHED and link.score >= ONE_CLAIM
        pair = Pair.of(read(evidence[first]), read(evidence[second]), one_claim=one_claim)
        found += _clashes(pair, quoted, linked=link is not None)
    numbers = (Clash(DifferenceKind.NUMBER, q, r) for q, r in counted_once(evidence))
    return tuple(dict.fromkeys((*found, *numbers)))


def _clashes(pair: Pair, quoted: Mapping[str, str], *, linked: bool) -> Iterable[Clash]:
    """Compare the facts of two sentences; dates and names only where the sentences are linked.

    ``quoted`` has all that each source quotes: where one quotes both wordings, both were said.
    """
    for count in (*count_clashes(pair), *edited_counts(pair)):
        if count.sure:
            yield Clash(DifferenceKind.NUMBER, count.a, count.b)
    for edit in quote_edits(pair, linked=linked):
        if any(edit.ours in words and edit.theirs in words for words in quoted.values()):
            continue
        yield Clash(DifferenceKind.QUOTE, edit.a, edit.b)
    if not linked:
        return
    for result in result_clashes(pair):
        first, second = score_at(pair.a, result.a), score_at(pair.b, result.b)
        if first is not None and second is not None:
            yield Clash(DifferenceKind.NUMBER, first, second)
    for day in (*date_clashes(pair), *edited_dates(pair), *deed_clashes(pair)):
        yield Clash(DifferenceKind.DATE, day.a, day.b)
    for name in (*name_clashes(pair), *edited_names(pair)):
        if name.sure:
            yield Clash(
                DifferenceKind.PLACE if name.a.kind == "place" else DifferenceKind.NAME, name.a, name.b
            )


def _quoted(evidence: Mapping[str, Evidence]) -> Mapping[str, str]:
    """Give the wording of everything each source quotes."""
    quoted: dict[str, list[str]] = defaultdict(list)
    for item in evidence.values():
        if item.quotes:
            quoted[item.sentence.source] += wordings(read(item))
    return {source: "|".join(wordings) for source, wordings in quoted.items()}


def _counting_alike(evidence: Mapping[str, Evidence]) -> set[tuple[str, str]]:
    """Give the pairs of sentences of different sources that count the same noun, with near values.

    Long figures that name nothing are of one kind.
    """
    by_thing: dict[str, dict[float, set[str]]] = defaultdict(lambda: defaultdict(set))
    for sentence, item in evidence.items():
        for quantity in item.quantities:
            if quantity.head:
                by_thing[thing(read(item), quantity)][quantity.value].add(sentence)
            elif is_long(quantity):
                by_thing[""][quantity.value].add(sentence)
    return {
        pair
        for values in by_thing.values()
        if len(values) <= _COMMON
        for low, high in combinations(sorted(values), 2)
        if near(low, high)
        for pair in _across(values[low], values[high], evidence)
    }


def _quoting_alike(evidence: Mapping[str, Evidence]) -> set[tuple[str, str]]:
    """Give the pairs of sentences of different sources whose quotations share several content words."""
    by_word: dict[str, set[str]] = defaultdict(set)
    for sentence, item in evidence.items():
        if item.quotes:
            reading = read(item)
            for word in reading.words:
                if word.at in reading.quoted:
                    by_word[word.key].add(sentence)
    shared = Counter(
        pair
        for group in by_word.values()
        if len(group) <= _COMMON
        for pair in _across(group, group, evidence)
    )
    return {pair for pair, words in shared.items() if words >= _QUOTED}


def _across(group: set[str], other: set[str], evidence: Mapping[str, Evidence]) -> set[tuple[str, str]]:
    """Give the pairs of sentences, one of each group, that stand in different sources."""
    return {
        (min(x, y), max(x, y))
        for x in group
        for y in other
        if evidence[x].sentence.source != evidence[y].sentence.source
    }
