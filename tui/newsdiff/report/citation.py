"""Words of an article with all it takes to cite them, and what the other sources say of the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.counterparts import counterparts
from newsdiff.report.wording import RELATION_WORDS, listed, names_of, paragraphs_joined, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.model import Comparison, Passage


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of one source, ``start`` to ``end`` of its text; ``passage`` is "" for what is not compared."""

    source: str
    passage: str
    start: int
    end: int


def excerpt_of(passage: Passage) -> Excerpt:
    """Take a whole passage."""
    return Excerpt(passage.source, passage.id, passage.start, passage.end)


def cite(comparison: Comparison, excerpts: Sequence[Excerpt]) -> str:
    """Give excerpts as plain text: quoted, with outlet, headline, date, place and address, and counterparts.

    Each source's excerpts stand together, in the order given. Every word is an article's or says where it
    is from; what is not known is left out.
    """
    sources = dict.fromkeys(excerpt.source for excerpt in excerpts)
    return "\n\n".join(
        "\n".join(_cited(comparison, [one for one in excerpts if one.source == source])) for source in sources
    )


def _cited(comparison: Comparison, excerpts: Sequence[Excerpt]) -> Iterator[str]:
    source = comparison.sources[excerpts[0].source]
    for number, excerpt in enumerate(excerpts):
        yield from (">",) if number else ()
        yield f"> {source.text[excerpt.start : excerpt.end]}"
    passages = [comparison.passage[one.passage] for one in excerpts if one.passage]
    headline = f"“{source.title}”" if source.title else ""
    about = (source.label, headline, source.published, _places(passages), source.url or source.path)
    yield f"— {', '.join(part for part in about if part)}"
    if passages and len(comparison.sources) > 1:
        yield ""
        yield from _beside(comparison, passages)


def _places(passages: Sequence[Passage]) -> str:
    """Say where passages stand: "headline and paragraphs 2 and 3"."""
    places = paragraphs_joined((place(passage) for passage in passages), listed)
    return listed(places) if places else ""


def _beside(comparison: Comparison, passages: Sequence[Passage]) -> Iterator[str]:
    """Give the counterparts with their relations, and the sources in which none was found."""
    names, told = names_of(comparison), {passages[0].source}
    for passage in passages:
        against = f" with {place(passage)}" if len(passages) > 1 else ""
        for other, relation in counterparts(comparison, passage):
            words = comparison.text_of(other)
            told.add(other.source)
            yield f"- {RELATION_WORDS[relation]}{against}: {names[other.source]}, {place(other)}: {words}"
    missing = [names[source] for source in comparison.sources if source not in told]
    if missing:
        yield f"- not found in the text loaded of {listed(missing)}"
