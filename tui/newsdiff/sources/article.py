"""From a document to a source: blocks, sentences and metadata in one place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.model import NEWS_KINDS, Block, BlockKind, Source
from newsdiff.sources.blocks import find_blocks
from newsdiff.sources.checks import warnings_of
from newsdiff.sources.errors import SourceError
from newsdiff.sources.inputs import shown
from newsdiff.sources.published import iso_date
from newsdiff.sources.stamps import author_among, is_update, signed_name
from newsdiff.stdin import STDIN
from newsdiff.text.block_sentences import sentences_of
from newsdiff.text.garbled import mend
from newsdiff.text.language import language
from newsdiff.text.sanitise import one_line, sanitised
from newsdiff.text.traced import Traced, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.document import Document
    from newsdiff.sources.inputs import Input

#: No article has more characters; a book or a log file has been named by mistake.
MAX_LENGTH = 500_000
#: Nor more lines or sentences.
MAX_LINES = 20_000
MAX_SENTENCES = 10_000
_SEPARATOR = "\n\n"
_SIGNED = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})


def make_source(name: str, article: Input, document: Document) -> Source:
    """Build the source called ``name``; raises SourceError when the document holds no words or too many."""
    if len(document.text) > MAX_LENGTH:
        raise SourceError(f"too long for an article (over {MAX_LENGTH:,} characters)")
    if document.text.count("\n") > MAX_LINES:
        raise SourceError(f"too long for an article (over {MAX_LINES:,} lines)")
    body = Traced.of(document.text).part(document.body, len(document.text))
    drafts = find_blocks(sanitised(mend(body)), document)
    if not drafts:
        raise SourceError("no text in it")
    whole = join((draft.text for draft in drafts), _SEPARATOR)
    blocks = _place([(len(draft.string), draft.kind, draft.reason) for draft in drafts])
    entry = article.entry
    outlet = _plain(entry.outlet or document.outlet)
    spoken = language(_news(whole.text, blocks) or whole.text)
    source = Source(
        id=name,
        label=_plain(entry.label) or outlet or (shown(STDIN) if article.path == STDIN else name),
        path=article.path,
        text=whole.text,
        blocks=blocks,
        sentences=sentences_of(name, whole.text, blocks),
        title=_plain(document.title) or _first(whole.text, blocks, BlockKind.HEADLINE),
        outlet=outlet,
        published=entry.published or document.published or _stamped(whole.text, blocks, spoken),
        author=_plain(document.author) or _author(whole.text, blocks),
        url=_plain(entry.url or document.url),
        language=spoken,
        offsets=whole.offsets,
    )
    if len(source.sentences) > MAX_SENTENCES:
        raise SourceError(f"too long for an article (over {MAX_SENTENCES:,} sentences)")
    return replace(source, warnings=(*document.warnings, *warnings_of(source)))


def _place(pieces: Sequence[tuple[int, BlockKind | None, str]]) -> tuple[Block, ...]:
    blocks = []
    at = 0
    for length, kind, reason in pieces:
        blocks.append(Block(kind or BlockKind.PARAGRAPH, at, at + length, reason))
        at += length + len(_SEPARATOR)
    return tuple(blocks)


def _news(text: str, blocks: Sequence[Block]) -> str:
    return "\n".join(text[block.start : block.end] for block in blocks if block.kind in NEWS_KINDS)


def _first(text: str, blocks: Sequence[Block], kind: BlockKind) -> str:
    return next((text[block.start : block.end] for block in blocks if block.kind is kind), "")


def _author(text: str, blocks: Sequence[Block]) -> str:
    lines = ((b.reason, text[b.start : b.end]) for b in blocks if b.kind in _SIGNED)
    signed = (signed_name(line) if why == "name" else author_among(line) for why, line in lines)
    return next(filter(None, signed), "")


def _stamped(text: str, blocks: Sequence[Block], language: str) -> str:
    """Give the first date that a date stamp or a byline of the page names, before that of an update."""
    stamps = [text[b.start : b.end] for b in blocks if b.reason == "date" or b.kind in _SIGNED]
    day_first = language not in ("", "en")
    dates = (iso_date(stamp, day_first=day_first) for stamp in sorted(stamps, key=is_update))
    return next(filter(None, dates), "")


def _plain(text: str) -> str:
    """Give metadata as one safe line."""
    return one_line(mend(Traced.of(text)).text)
