"""What is known of one sentence when it is compared: its tokens and the facts mentioned in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from newsdiff.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.facts.mentions import AnyMention, DateMention, Name, Quantity, Quote, Score, SourceFacts
    from newsdiff.model import Sentence, Source, Story
    from newsdiff.text.tokens import Token

M = TypeVar("M", bound="AnyMention")


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """A sentence with its tokens and the mentions in it, each in the order of the text.

    All offsets, those of the tokens too, are positions in ``Source.text``. ``published`` is the date of the
    sentence's source (ISO 8601, or ""), ``teller`` whom the sentence is attributed to, or "". Compared and
    hashed by identity, so that what is read from one is cheap to keep by it.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]
    names: tuple[Name, ...]
    published: str
    teller: str = ""
    scores: tuple[Score, ...] = ()


def gather(story: Story, extracts: Sequence[SourceFacts]) -> dict[str, Evidence]:
    """Give the evidence of every news sentence of ``story``, by sentence identifier, in the story's order.

    ``extracts`` are the facts found in the story's sources, in any order.
    """
    facts_of = {facts.source: facts for facts in extracts}
    return {
        sentence.id: evidence
        for source in story.sources
        for sentence, evidence in _gather_source(source, facts_of.get(source.id))
    }


def _gather_source(source: Source, facts: SourceFacts | None) -> list[tuple[Sentence, Evidence]]:
    """Pair the news sentences of one source with their evidence."""
    tokens = tokenize(source.text)
    starts = [token.start for token in tokens]
    quantities = _by_sentence(facts.quantities if facts else ())
    dates = _by_sentence(facts.dates if facts else ())
    quotes = _by_sentence(facts.quotes if facts else ())
    names = _by_sentence(facts.names if facts else ())
    scores = _by_sentence(facts.scores if facts else ())
    tellers = {a.sentence: a.who for a in facts.attributions} if facts else {}
    return [
        (
            sentence,
            Evidence(
                sentence=sentence,
                tokens=tokens[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)],
                quantities=quantities.get(sentence.id, ()),
                dates=dates.get(sentence.id, ()),
                quotes=quotes.get(sentence.id, ()),
                names=names.get(sentence.id, ()),
                published=source.day,
                teller=tellers.get(sentence.id, ""),
                scores=scores.get(sentence.id, ()),
            ),
        )
        for sentence in source.news
    ]


def _by_sentence(mentions: Sequence[M]) -> Mapping[str, tuple[M, ...]]:
    """Group mentions by the sentence they stand in."""
    groups: dict[str, list[M]] = {}
    for mention in mentions:
        groups.setdefault(mention.sentence, []).append(mention)
    return {sentence: tuple(group) for sentence, group in groups.items()}


def within(tokens: Iterable[Token], mentions: Sequence[AnyMention]) -> list[bool]:
    """Tell of each token whether it begins in any of the mentions."""
    spans = sorted((mention.start, mention.end) for mention in mentions)
    starts = [start for start, _ in spans]
    reach = [0, *accumulate((end for _, end in spans), max)]  # of the first spans, however many
    return [token.start < reach[bisect_right(starts, token.start)] for token in tokens]
