"""A story with its texts and days as the reader has them, before it is compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.compare.corrections import RESTORED, SET_ASIDE, BlockRelabelled, SourceRedated
from newsdiff.facts.reckoning import reckon
from newsdiff.model import BlockKind
from newsdiff.text.anchors import anchor
from newsdiff.text.block_sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.corrections import TextCorrection
    from newsdiff.model import Source, Story

#: Why a correction does not apply.
NO_SOURCE = "its source is not in the story"
NO_WORDS = "its words are not in the text as it is now"


def corrected_text(story: Story, corrections: Mapping[int, TextCorrection]) -> tuple[Story, dict[int, str]]:
    """Apply ``corrections``, given by number, in their order; say of those that do not apply why not."""
    if not corrections:
        return story, {}
    sources = {source.id: source for source in story.sources}
    lost: dict[int, str] = {}
    for number, correction in corrections.items():
        name = correction.block.source if isinstance(correction, BlockRelabelled) else correction.source
        source = sources.get(name)
        changed = _corrected(source, correction) if source is not None else None
        if changed is None:
            lost[number] = NO_SOURCE if source is None else NO_WORDS
        else:
            sources[name] = changed
    changed_sources = [sources[source.id] for source in story.sources]
    if any(isinstance(correction, SourceRedated) for correction in corrections.values()):
        changed_sources = list(reckon(changed_sources))
    return replace(story, sources=tuple(changed_sources)), lost


def _corrected(source: Source, correction: TextCorrection) -> Source | None:
    """Apply one correction; None where its words are gone."""
    if isinstance(correction, SourceRedated):
        return replace(source, published=correction.published)
    place = anchor(correction.block, source)
    middle = (place.start + place.end) // 2
    at = next((n for n, block in enumerate(source.blocks) if block.start <= middle < block.end), -1)
    return _relabelled(source, at, correction.label) if at >= 0 else None


def _relabelled(source: Source, at: int, label: BlockKind) -> Source:
    reason = SET_ASIDE if label is BlockKind.FURNITURE else RESTORED
    blocks = list(source.blocks)
    blocks[at] = replace(blocks[at], kind=label, reason=reason)
    sentences = sentences_of(source.id, source.text, blocks)
    return replace(source, blocks=tuple(blocks), sentences=sentences)
