"""Passages: what a reader takes in at once.

A paragraph is a passage, cut at ends of sentences where the story's other sources clearly tell what follows
somewhere else, and where it would be too long.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.model import Passage, Relation, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.model import Link, Sentence, Source, Story

#: The other sources clearly tell two sentences apart when the scores of those that do (of each the weaker
#: link of the two) outweigh the scores of those that do not by so much.
CLEARLY = 0.5
#: Two counterparts in one paragraph go together when no more than so many sentences lie between.
NEAR = 2
#: A passage holds so many sentences at most.
LONGEST = 4
#: The length of piece that reads best, what a sentence more or less costs (squared), and what a piece costs.
COMFORTABLE = 3
UNEVEN = 0.15
PIECE = 1.0

_WORST = (Relation.CONFLICT, Relation.DIFFER, Relation.AGREE)


class PartnerPlace(NamedTuple):
    """Where a counterpart of a sentence stands in its source, and the score of the link to it."""

    block: int
    at: int
    score: float


#: The counterparts of each sentence, source by source.
Partners = dict[str, dict[str, list[PartnerPlace]]]


def worst(relations: Iterable[Relation]) -> Relation:
    """Give the worst of ``relations`` (conflict, differ, agree), or ``ONLY`` when there is none."""
    found = set(relations)
    return next((relation for relation in _WORST if relation in found), Relation.ONLY)


def find_passages(story: Story, links: Sequence[Link]) -> tuple[Passage, ...]:
    """Cut the story's articles into passages, in the order of the story and of each text.

    A passage's relation is the worst of the matched links of its sentences.
    """
    matched = [link for link in links if link.strength is Strength.MATCHED]
    partners = _partners(story, matched)
    relations: dict[str, list[Relation]] = {}
    for link in matched:
        relations.setdefault(link.a, []).append(link.relation)
        relations.setdefault(link.b, []).append(link.relation)
    return tuple(passage for source in story.sources for passage in _passages_of(source, partners, relations))


def _partners(story: Story, links: Iterable[Link]) -> Partners:
    """Give for each sentence its counterparts, source by source."""
    sentences = {s.id: s for source in story.sources for s in source.news}
    partners: Partners = {}
    for link in links:
        a, b = sentences[link.a], sentences[link.b]
        for ours, theirs in ((a, b), (b, a)):
            found = partners.setdefault(ours.id, {}).setdefault(theirs.source, [])
            found.append(PartnerPlace(theirs.block, theirs.index, link.score))
    return partners


def _passages_of(
    source: Source, partners: Partners, relations: Mapping[str, Sequence[Relation]]
) -> list[Passage]:
    """Cut one article into passages."""
    pieces = [
        piece
        for _, block in groupby(source.news, key=lambda sentence: sentence.block)
        for piece in _cut(list(block), partners)
    ]
    return [
        Passage(
            id=f"{source.id}:p{index}",
            source=source.id,
            index=index,
            kind=source.blocks[piece[0].block].kind,
            start=piece[0].start,
            end=piece[-1].end,
            relation=worst(relation for s in piece for relation in relations.get(s.id, ())),
            sentences=tuple(s.id for s in piece),
        )
        for index, piece in enumerate(pieces, 1)
    ]


def _cut(sentences: Sequence[Sentence], partners: Partners) -> list[list[Sentence]]:
    """Cut a paragraph into passages; sentences without a counterpart stay with the one before."""
    units: list[list[Sentence]] = []
    last = ""
    for sentence in sentences:
        known = sentence.id in partners
        if not units or (known and last and _told_apart(last, sentence.id, partners)):
            units.append([])
        units[-1].append(sentence)
        last = sentence.id if known else last
    return [piece for unit in units for piece in _shorten(unit, partners)]


def _told_apart(a: str, b: str, partners: Partners) -> bool:
    """Tell whether the other sources clearly tell two sentences in different places."""
    ours, theirs = partners[a], partners[b]
    votes = (
        min(max(c.score for c in ours[s]), max(c.score for c in theirs[s]))
        * (1 if _apart(ours[s], theirs[s]) else -1)
        for s in sorted(ours.keys() & theirs.keys())
    )
    return sum(votes) >= CLEARLY


def _shorten(sentences: list[Sentence], partners: Partners) -> list[list[Sentence]]:
    """Cut what is too long for a passage where cuts and lengths together cost least."""
    if len(sentences) <= LONGEST:
        return [sentences]
    gains = [0.0, *(_change(a, b, partners) for a, b in pairwise(sentences))]
    costs, begins = [0.0], [0]
    for end in range(1, len(sentences) + 1):
        options = (
            (costs[begin] + PIECE + UNEVEN * (end - begin - COMFORTABLE) ** 2 - gains[begin], begin)
            for begin in range(max(0, end - LONGEST), end)
        )
        cost, begin = min(options)
        costs.append(cost)
        begins.append(begin)
    pieces, end = [], len(sentences)
    while end:
        pieces.append(sentences[begins[end] : end])
        end = begins[end]
    return pieces[::-1]


def _change(a: Sentence, b: Sentence, partners: Partners) -> float:
    """Say how far the counterparts change from one sentence to the next: from -1 (not at all) to 1."""
    ours, theirs = partners.get(a.id, {}), partners.get(b.id, {})
    sources = ours.keys() | theirs.keys()
    changes = sum(1 if _apart(ours.get(s, ()), theirs.get(s, ())) else -1 for s in sources)
    return changes / len(sources) if sources else 0.0


def _apart(ours: Iterable[PartnerPlace], theirs: Sequence[PartnerPlace]) -> bool:
    """Tell whether no two of the counterparts in one source go together."""
    return not any(x.block == y.block and abs(x.at - y.at) <= NEAR for x in ours for y in theirs)
