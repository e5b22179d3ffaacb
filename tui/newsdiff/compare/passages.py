"""Passages: what a reader takes in at once.

A paragraph is a passage. One that is too long for that is cut at ends of sentences, best where the story's
other sources tell what follows somewhere else.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from newsdiff.model import Passage, Relation, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.model import Link, Sentence, Source, Story

#: A paragraph of so many sentences stays whole; a piece of a longer one holds as many at most.
LONGEST = 4
#: The length of piece that reads best, what a sentence more or less costs (squared), and what a piece costs.
COMFORTABLE = 3
UNEVEN = 0.15
PIECE = 1.0
#: Two counterparts in one source follow on from each other when no more than so many sentences lie between.
NEAR = 2

_WORST = (Relation.CONFLICT, Relation.DIFFER, Relation.AGREE)

Partners = dict[str, dict[str, list[int]]]


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
    """Give for each sentence where its counterparts stand: source by source, their places in it."""
    sentences = {s.id: s for source in story.sources for s in source.news}
    partners: Partners = {}
    for link in links:
        a, b = sentences[link.a], sentences[link.b]
        partners.setdefault(a.id, {}).setdefault(b.source, []).append(b.index)
        partners.setdefault(b.id, {}).setdefault(a.source, []).append(a.index)
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


def _cut(sentences: list[Sentence], partners: Partners) -> list[list[Sentence]]:
    """Cut a paragraph into pieces: whole if short, else where cuts and lengths together cost least."""
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


def _apart(places: Sequence[int], others: Sequence[int]) -> bool:
    """Tell whether no two of the places in one source are near each other."""
    return not any(abs(place - other) <= NEAR for place in places for other in others)
