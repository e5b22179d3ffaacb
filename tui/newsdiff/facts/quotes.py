"""Direct quotations and who said them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.facts.attribution import attribute
from newsdiff.facts.hiding import hide
from newsdiff.facts.mentions import Quote
from newsdiff.facts.quote_marks import Quoted, find_quoted
from newsdiff.facts.speakers import Voices
from newsdiff.facts.speech import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.facts.mentions import Name
    from newsdiff.model import Attribution, Sentence, Source

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset(
    ("a", "an", "the", "of", "and", "in", "on", "to", "for", "with", "at", "by", "from", "or", "de")
)
_FEWEST_WORDS = 3
#: A paragraph of more sentences is heard in parts: nobody's paragraph is so long.
_MOST_SENTENCES = 150
#: So many quotations of a part are heard; more are no paragraph's either.
_MOST_QUOTED = 400
_LONGEST_TERM = 6
#: What stands before a noun phrase that begins in quotation marks.
_DETERMINED = re.compile(r"(?i:\b(?:the|an?|its|his|her|their|this|so-called)|[’']s?)\s.$")


class _Paragraph(NamedTuple):
    """A block of news with its sentences and quotations; offsets in ``Source.text``."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...]


def hear(source: Source, names: Sequence[Name]) -> tuple[tuple[Quote, ...], tuple[Attribution, ...]]:
    """Find the quotations of ``source``, and who stands behind each of its sentences, in their order.

    ``names`` are the names found in the source; a speaker is given by the fullest form of the name.
    """
    paragraphs = tuple(_paragraphs(source))
    hidden = hide(source.text, ((q.start, q.end) for p in paragraphs for q in p.quoted))
    voices = Voices(source.text, hidden, names)
    heard = [voices.hear(p.start, p.end, p.sentences, p.quoted) for p in paragraphs]
    _fill_back(paragraphs, [h.speakers for h in heard])
    quotes = tuple(
        piece
        for paragraph, h in zip(paragraphs, heard, strict=True)
        for quoted, speaker in zip(paragraph.quoted, h.speakers, strict=True)
        if _is_quote(source.text, quoted, speaker)
        for piece in _pieces(source, paragraph.sentences, quoted, speaker)
    )
    quoting: dict[str, list[Quote]] = {}
    for quote in quotes:
        quoting.setdefault(quote.sentence, []).append(quote)
    statements = (statement for h in heard for statement in h.statements)
    return quotes, tuple(attribute(s, quoting.get(s.sentence.id, [])) for s in statements)


def _fill_back(paragraphs: Sequence[_Paragraph], heard: list[list[str]]) -> None:
    """Give a quotation that runs on over paragraphs the speaker that is named only at its end."""
    for at in range(len(paragraphs) - 2, -1, -1):
        quoted = paragraphs[at].quoted
        if quoted and not quoted[-1].closed and not heard[at][-1] and heard[at + 1]:
            heard[at][-1] = heard[at + 1][0]


def _paragraphs(source: Source) -> Iterator[_Paragraph]:
    """Give the blocks of news in the order of the text; one that has no end comes in parts."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in source.news:
        by_block.setdefault(sentence.block, []).append(sentence)
    running = False
    for index, sentences in by_block.items():
        block = source.blocks[index]
        firsts = [sentence.start for sentence in sentences[_MOST_SENTENCES::_MOST_SENTENCES]]
        for number, (start, end) in enumerate(pairwise([block.start, *firsts, block.end])):
            quoted = tuple(
                Quoted(start + q.start, start + q.end, q.closed, q.single)
                for q in find_quoted(source.text[start:end], running=running)[:_MOST_QUOTED]
            )
            running = bool(quoted) and not quoted[-1].closed
            part = sentences[number * _MOST_SENTENCES : (number + 1) * _MOST_SENTENCES]
            yield _Paragraph(start, end, tuple(part), quoted)


def _is_quote(text: str, quoted: Quoted, speaker: str) -> bool:
    """Tell a quotation from single words in marks, and from titles of works and programmes."""
    content = text[quoted.start : quoted.end].strip()
    words = _WORD.findall(content)
    if len(words) <= _LONGEST_TERM and _is_term(text, quoted):
        return False
    if len(words) < _FEWEST_WORDS:
        return (
            len(words) == 2
            and bool(speaker)
            and content[0].isupper()
            and words[1].islower()
            and content[-1] in ",.!?"
        )
    titled = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
    return not titled or len(words) > 8 or content[-1] in "!?"


def _is_term(text: str, quoted: Quoted) -> bool:
    """Tell the name of a policy or a law from a quotation: the “polluter pays” rule."""
    named = re.match(r".? ([a-z]+)", text[quoted.end : quoted.end + 24])
    known = named is not None and named[1] in speech_words("named in quotes")
    return known and _DETERMINED.search(text[max(0, quoted.start - 12) : quoted.start]) is not None


def _pieces(source: Source, sentences: Sequence[Sentence], quoted: Quoted, speaker: str) -> Iterator[Quote]:
    """Cut a quotation at the ends of its sentences."""
    for sentence in sentences:
        start, end = max(sentence.start, quoted.start), min(sentence.end, quoted.end)
        while start < end and (source.text[start].isspace() or source.text[start] in '“"'):
            start += 1
        while end > start and source.text[end - 1].isspace():
            end -= 1
        if len(_WORD.findall(source.text, start, end)) > 1:
            yield Quote(source.id, sentence.id, start, end, source.text[start:end], speaker)
