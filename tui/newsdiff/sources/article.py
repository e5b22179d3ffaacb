"""From a document to a source: blocks, sentences, metadata, all in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import Block, BlockKind, Sentence, Source
from newsdiff.text.sentences import split
from newsdiff.text.traced import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.drafts import Draft


_SEPARATOR = "\n\n"


def lay_blocks(
    drafts: Sequence[Draft],
) -> tuple[str, tuple[Block, ...], tuple[tuple[int, ...], tuple[int, ...]]]:
    """Join the drafts to the source's text; gives the text, the placed blocks and the map's two columns."""
    whole = join((draft.text for draft in drafts), _SEPARATOR)
    blocks = []
    at = 0
    for draft in drafts:
        blocks.append(Block(draft.kind, at, at + len(draft.text.text), draft.reason))
        at += len(draft.text.text) + len(_SEPARATOR)
    return whole.text, tuple(blocks), (whole.starts, whole.origins)


def sentences_of(source: str, text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Split every block but furniture into sentences."""
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        for start, end in _spans(text, block):
            index = len(found)
            found.append(Sentence(f"{source}:s{index}", source, index, number, start, end, text[start:end]))
    return tuple(found)


def _spans(text: str, block: Block) -> list[tuple[int, int]]:
    if block.kind in (BlockKind.PARAGRAPH, BlockKind.STANDFIRST):
        return [(block.start + a, block.start + b) for a, b in split(text[block.start : block.end])]
    return [(block.start, block.end)]


__all__ = ["Source", "lay_blocks", "sentences_of"]
