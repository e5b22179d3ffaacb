"""What clashes across sources, gathered into one entry a topic: the variants, and who has which.

A source may name one day for several events, and quote but a part that nobody gives otherwise, so only
those mentions of a date or quotation stand in an entry that clash; of any other fact all do, and two facts
that clash have one entry.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.facts.mentions import DateMention, Name, Quantity, Score
from newsdiff.facts.same_quotes import folded
from newsdiff.facts.topics import topic
from newsdiff.model import Disagreement, FactKind, Variant

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from newsdiff.facts.mentions import AnyMention
    from newsdiff.model import Fact, Mention, Sentence, Story

#: A mention, and where in the list of facts the one stands that holds it.
_Held = tuple[int, "Mention"]


def find_disagreements(
    story: Story, facts: Sequence[Fact], clashes: Iterable[tuple[AnyMention, AnyMention]]
) -> tuple[Disagreement, ...]:
    """Gather ``clashes``, pairs of mentions that cannot both be right, into one entry for each topic.

    ``facts`` are the story's; their order is that of the entries and of the variants in each.
    """
    holder = {(f.kind, m.source, m.start, m.end): (i, m) for i, f in enumerate(facts) for m in f.mentions}
    sentences = {s.id: s for source in story.sources for s in source.sentences}
    pairs = []
    for a, b in clashes:
        x, y = (holder.get((_kind(m), m.source, m.start, m.end)) for m in (a, b))
        if x and y and x[0] != y[0]:
            pairs.append((x, y) if x[0] < y[0] else (y, x))
    groups = _joined(pairs, facts)
    return tuple(_entry(group, facts, sentences) for group in sorted(groups, key=_order))


def _kind(mention: AnyMention) -> FactKind:
    if isinstance(mention, Quantity | Score):
        return FactKind.NUMBER
    if isinstance(mention, DateMention):
        return FactKind.DATE
    return FactKind(mention.kind) if isinstance(mention, Name) else FactKind.QUOTE


def _joined(pairs: Sequence[tuple[_Held, _Held]], facts: Sequence[Fact]) -> list[list[tuple[_Held, _Held]]]:
    """Put clashes together that share a fact; of dates, those that share a mention."""
    keys = [
        tuple(mention if facts[at].kind is FactKind.DATE else at for at, mention in pair) for pair in pairs
    ]
    parent: dict[Hashable, Hashable] = {key: key for both in keys for key in both}

    def root(key: Hashable) -> Hashable:
        while parent[key] != key:
            parent[key] = key = parent[parent[key]]
        return key

    for one, other in (*keys, *_told_twice(pairs, facts)):
        parent[root(other)] = root(one)
    groups: dict[Hashable, list[tuple[_Held, _Held]]] = {}
    for pair, (key, _) in zip(pairs, keys, strict=True):
        groups.setdefault(root(key), []).append(pair)
    return list(groups.values())


def _told_twice(pairs: Sequence[tuple[_Held, _Held]], facts: Sequence[Fact]) -> Iterable[tuple[int, int]]:
    """Give the numbers that clash both bare and counted, as places in the list of facts."""
    clashing = dict.fromkeys(at for pair in pairs for at, _ in pair if facts[at].kind is FactKind.NUMBER)
    for at in clashing:
        for other in clashing:
            if _is_told_again(facts[at], [facts[other]]):
                yield at, other


def _order(group: Sequence[tuple[_Held, _Held]]) -> tuple[int, int]:
    return min((at, mention.start) for pair in group for at, mention in pair)


def _entry(
    group: Sequence[tuple[_Held, _Held]], facts: Sequence[Fact], sentences: Mapping[str, Sentence]
) -> Disagreement:
    """Make the entry of a group of clashes."""
    clashing: dict[int, list[Mention]] = {}
    for at, mention in sorted({held for pair in group for held in pair}, key=lambda h: (h[0], h[1].start)):
        clashing.setdefault(at, []).append(mention)
    kind = facts[group[0][0][0]].kind
    told = [at for at in clashing if not _is_told_again(facts[at], [facts[other] for other in clashing])]
    variants = _as_one([(facts[at], _variant(facts[at], clashing[at], kind)) for at in told])
    variants.sort(key=lambda variant: -len(variant.sources))
    known = [facts[at].detail for at in clashing if facts[at].detail]
    (_, a), (_, b) = group[0]
    title = topic(kind, known, (a, sentences[a.sentence]), (b, sentences[b.sentence]))
    return Disagreement(kind, title, tuple(variants))


def _as_one(sides: Sequence[tuple[Fact, Variant]]) -> list[Variant]:
    """Make one side of those that give one number of one unit ("eight years", "eight-year")."""
    found: dict[Hashable, Variant] = {}
    for fact, variant in sides:
        numbered = fact.kind is FactKind.NUMBER and fact.value is not None and fact.detail
        key = (fact.value, fact.detail) if numbered else fact.id
        known = found.get(key)
        if known is None:
            found[key] = variant
            continue
        sources = tuple(dict.fromkeys((*known.sources, *variant.sources)))
        found[key] = replace(known, sources=sources, mentions=(*known.mentions, *variant.mentions))
    return list(found.values())


def _is_told_again(fact: Fact, others: Sequence[Fact]) -> bool:
    """Tell whether all sources of a number have it in another fact, which one of the two leaves uncounted.

    "killing 11" and "11 people" are one side.
    """
    if fact.kind is not FactKind.NUMBER or fact.value is None:
        return False
    sources = set(fact.sources)
    alike = (
        o for o in others if o.value == fact.value and o.id != fact.id and not (o.detail and fact.detail)
    )
    return any(sources < set(o.sources) or (sources == set(o.sources) and o.detail) for o in alike)


def _variant(fact: Fact, clashing: Sequence[Mention], kind: FactKind) -> Variant:
    """Make one side: a date or quotation by the words that clash, any other fact by its own.

    Who quotes but a part that clashes with nothing takes no side.
    """
    if kind is not FactKind.DATE and kind is not FactKind.QUOTE:
        return Variant(fact.id, fact.text, fact.sources, fact.mentions)
    words = {folded(mention.text) for mention in clashing} if kind is FactKind.QUOTE else set()
    mentions = tuple(m for m in fact.mentions if m in clashing or folded(m.text) in words)
    counts = Counter(mention.text for mention in mentions)
    usual = min(counts, key=lambda text: (-counts[text], -len(text), text))
    return Variant(fact.id, usual, tuple(dict.fromkeys(m.source for m in mentions)), mentions)
