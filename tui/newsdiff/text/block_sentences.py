"""The sentences of an article, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import BlockKind, Sentence
from newsdiff.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Block

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.CAPTION, BlockKind.CORRECTION})


def sentences_of(source: str, text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Give the sentences of the source with the identifier ``source`` in ``blocks`` of its ``text``.

    Prose is split; a headline, heading, byline or date is one sentence; furniture has none.
    """
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        words = text[block.start : block.end]
        for start, end in split(words) if block.kind in _PROSE else [(0, len(words))]:
            index = len(found)
            place = (block.start + start, block.start + end)
            found.append(Sentence(f"{source}:s{index}", source, index, number, *place, words[start:end]))
    return tuple(found)
