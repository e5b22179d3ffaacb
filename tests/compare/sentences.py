"""Evidence for sentences written in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles import source_of
from newsdiff.compare.differences import judge
from newsdiff.compare.evidence import gather
from newsdiff.facts.extract import extract
from newsdiff.model import BlockKind, Source, Story

if TYPE_CHECKING:
    from newsdiff.compare.evidence import Evidence

#: A Thursday.
PUBLISHED = "2024-05-16"


def evidence(*sources: str | tuple[str, ...]) -> dict[str, Evidence]:
    """Give the evidence of sources "a", "b" …, each a sentence or several."""
    story = Story(
        "", tuple(_source("abcdefgh"[at], (s,) if isinstance(s, str) else s) for at, s in enumerate(sources))
    )
    return gather(story, [extract(source) for source in story.sources])


def judged(one: str, other: str) -> tuple[str, list[tuple[str, str, str]]]:
    """Give the relation of two sentences and their differences as (kind, words, words)."""
    found = evidence(one, other)
    a, b = found["a:s0"], found["b:s0"]
    relation, differences = judge(a, b)
    return relation.value, [
        (d.kind.value, one[d.a.start : d.a.end], other[d.b.start : d.b.end]) for d in differences
    ]


def _source(name: str, texts: tuple[str, ...]) -> Source:
    """Make a source of sentences, one space between them."""
    return source_of(name, [(BlockKind.PARAGRAPH, texts)], published=PUBLISHED)
