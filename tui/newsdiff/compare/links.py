"""Which sentences of different sources state a common claim, how sure that is, and why.

Many sentences may link to many: a pair is linked on its own evidence, never because another pair is.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from newsdiff.compare.additions import Articles
from newsdiff.compare.alignment import align
from newsdiff.compare.reasons import explain, find_points
from newsdiff.compare.sampling import take_sample
from newsdiff.compare.similarity import content, learn
from newsdiff.compare.statements import hold_together, stand_alone
from newsdiff.compare.verdicts import Verdicts
from newsdiff.compare.weights import ARTICLES, STATEMENTS, read_weights
from newsdiff.model import DETAILED, ONE_CLAIM, Difference, DifferenceKind, Link, Relation, Span, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.compare.clashes import Clash
    from newsdiff.compare.evidence import Evidence

#: The score of a link that rests on clashing facts alone.
CLASH = 0.5
#: Differences that can make a conflict, quotations aside.
_CLASHING = frozenset(
    {
        DifferenceKind.NUMBER,
        DifferenceKind.DATE,
        DifferenceKind.NAME,
        DifferenceKind.PLACE,
        DifferenceKind.POLARITY,
    }
)


def find_links(evidence: Iterable[Evidence], languages: Mapping[str, str]) -> tuple[Link, ...]:
    """Link the sentences of different sources that state a common claim, ordered by source and place.

    ``evidence`` holds the story's sentences, in any order; ``languages`` gives each source's language.
    """
    items = sorted(evidence, key=lambda item: item.sentence.id)
    stems = [content(item.tokens) for item in items]
    sample = take_sample([item.sentence.source for item in items], stems)
    alone = stand_alone(items)
    weights = read_weights(STATEMENTS if alone else ARTICLES)
    scores = hold_together(items, weights, sample) if alone else align(items, languages, weights, sample)
    background = learn(stems)
    points = [find_points(item, background) for item in items]
    verdicts = Verdicts(items)
    articles = Articles(items)
    links = []
    for (i, j), score in scores.items():
        strength = Strength.MATCHED if score >= weights.matched else Strength.POSSIBLE
        chance = round(1 / (1 + math.exp(-score)), 4)
        relation, differences = _judge(items[i], items[j], chance, strength, verdicts)
        link = Link(
            a=items[i].sentence.id,
            b=items[j].sentence.id,
            score=chance,
            strength=strength,
            reasons=explain(points[i], points[j]),
            relation=relation,
            differences=articles.without_told(items[i], items[j], differences),
            stands_for=sample.stands_for(i, j) if sample else 1.0,
        )
        links.append(link)
    return in_order(links)


def _judge(
    a: Evidence, b: Evidence, score: float, strength: Strength, verdicts: Verdicts
) -> tuple[Relation, tuple[Difference, ...]]:
    """Give the relation of two linked sentences and their differences.

    Sentences that are only possibly related differ in most of their words: in what is not worked out, unless
    both count something, or facts of theirs clash (``link_clashes``).
    """
    matched = strength is Strength.MATCHED
    if not (matched or (a.quantities and b.quantities)):
        return Relation.DIFFER, ()
    detailed, one_claim = matched and score >= DETAILED, matched and score >= ONE_CLAIM
    return verdicts.judge(a, b, detailed=detailed, one_claim=one_claim)


def link_clashes(links: Sequence[Link], clashes: Iterable[Clash]) -> tuple[Link, ...]:
    """Add to ``links`` the facts about one thing that clash, in the same order.

    The link of a clash's two sentences is in conflict; it is made where there was none. It is matched, too,
    but for a name spelt two ways, of which two sentences may say different things.
    A clash whose words the link already shows adds none. Where the other source also gives a quotation
    unedited, its edits are dropped from the link: no clash is found of it.
    """
    clashes = tuple(clashes)
    clashing = {(clash.a.sentence, clash.b.sentence) for clash in clashes}
    found = {
        (link.a, link.b): link if (link.a, link.b) in clashing else _without_edits(link) for link in links
    }
    for clash in clashes:
        a, b = sorted((clash.a, clash.b), key=lambda mention: mention.sentence)
        old = found.get((a.sentence, b.sentence)) or Link(
            a=a.sentence,
            b=b.sentence,
            score=CLASH,
            strength=Strength.MATCHED,
            reasons=(),
            relation=Relation.CONFLICT,
        )
        difference = Difference(clash.kind, Span(a.start, a.end), Span(b.start, b.end))
        shown = any(_shows(known, difference) for known in old.differences)
        named = clash.kind is DifferenceKind.NAME or clash.kind is DifferenceKind.PLACE
        found[old.a, old.b] = replace(
            old,
            strength=old.strength if named else Strength.MATCHED,
            relation=Relation.CONFLICT,
            reasons=(*old.reasons, f"{clash.kind} clash"),
            differences=old.differences if shown else (*old.differences, difference),
        )
    return in_order(found.values())


def _shows(known: Difference, difference: Difference) -> bool:
    """Tell whether a difference of a link shows a clash: it is of its kind, or of words within it."""
    if known.kind is difference.kind:
        return True
    sides = ((known.a, difference.a), (known.b, difference.b))
    return known.kind in _CLASHING and all(y.start <= x.start and x.end <= y.end for x, y in sides)


def _without_edits(link: Link) -> Link:
    """Give a link without the edits of its quotations; where they alone made the conflict, it differs."""
    rest = tuple(d for d in link.differences if d.kind is not DifferenceKind.QUOTE)
    if len(rest) == len(link.differences):
        return link
    alone = not any(d.kind in _CLASHING for d in rest)
    return replace(link, relation=Relation.DIFFER if alone else link.relation, differences=rest)


def in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Order links by where their first sentence stands, then their second."""
    place = cache(_place)
    return tuple(sorted(links, key=lambda link: (place(link.a), place(link.b))))


def _place(sentence: str) -> tuple[str, int]:
    """Give the source and the index that a sentence's identifier is made of."""
    source, _, index = sentence.rpartition(":s")
    return source, int(index)
