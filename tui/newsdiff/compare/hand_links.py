"""The link of two sentences that the reader says go together, judged as any other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.compare.differences import judge
from newsdiff.compare.evidence import gather
from newsdiff.compare.similarity import content, learn, score_pair
from newsdiff.facts.extract import extract
from newsdiff.model import BY_READER, Link, Story, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdiff.compare.evidence import Evidence
    from newsdiff.compare.similarity import Bag
    from newsdiff.model import Source


def link_by_hand(a: Source, ours: Iterable[str], b: Source, theirs: Iterable[str]) -> Link:
    """Link the two sentences, one of ``ours`` in ``a`` and one of ``theirs`` in ``b``, that share most.

    Sentences are given by identifier, at least one for each source. Of equals the first are linked.
    """
    known, others = _known(a), _known(b)
    pairs = ((x, y) for x in ours for y in theirs)
    x, y = max(pairs, key=lambda pair: score_pair(known[pair[0]][1], others[pair[1]][1]))
    one, other = sorted((known[x][0], others[y][0]), key=lambda item: item.sentence.id)
    relation, differences = judge(one, other)
    return Link(
        a=one.sentence.id,
        b=other.sentence.id,
        score=1.0,
        strength=Strength.MATCHED,
        reasons=(BY_READER,),
        relation=relation,
        differences=differences,
    )


@lru_cache(maxsize=64)
def _known(source: Source) -> Mapping[str, tuple[Evidence, Bag]]:
    """Give what is known of each sentence of an article that is compared, and the bag of its words."""
    evidence = gather(Story("", (source,)), [extract(source)])
    stems = {name: content(item.tokens) for name, item in evidence.items()}
    background = learn(list(stems.values()))
    return {name: (item, background.bag(stems[name])) for name, item in evidence.items()}
