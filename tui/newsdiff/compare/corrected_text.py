"""A story with its texts and days as the reader has them, before it is compared."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsdiff.compare.corrections import RESTORED, SET_ASIDE, BlockRelabelled, SourceRedated
from newsdiff.facts.reckoning import reckon
from newsdiff.model import BlockKind
from newsdiff.text.anchors import AnchorState, anchor
from newsdiff.text.block_sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.corrections import TextCorrection
    from newsdiff.model import Source, Story

#: Why a correction does not apply.
NO_SOURCE = "its source is not in the story"
NO_WORDS = "its words are not in the text as it is now"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of corrections, by number: why some are ``lost``, which found their words ``edited``."""

    lost: dict[int, str] = field(default_factory=dict)
    edited: set[int] = field(default_factory=set)


def corrected_text(story: Story, corrections: Mapping[int, TextCorrection]) -> tuple[Story, Outcome]:
    """Apply ``corrections``, given by number, in their order; give also what is to be known of them."""
    outcome = Outcome()
    if not corrections:
        return story, outcome
    sources = {source.id: source for source in story.sources}
    for number, correction in corrections.items():
        name = correction.block.source if isinstance(correction, BlockRelabelled) else correction.source
        source = sources.get(name)
        if source is None:
            outcome.lost[number] = NO_SOURCE
        elif isinstance(correction, SourceRedated):
            sources[name] = replace(source, published=correction.published)
        else:
            place = anchor(correction.block, source)
            if place.state is AnchorState.LOST:
                outcome.lost[number] = NO_WORDS
            else:
                sources[name] = _relabelled(source, (place.start + place.end) // 2, correction.label)
            if place.state is AnchorState.MOVED:
                outcome.edited.add(number)
    changed_sources = [sources[source.id] for source in story.sources]
    if any(isinstance(correction, SourceRedated) for correction in corrections.values()):
        changed_sources = list(reckon(changed_sources))
    return replace(story, sources=tuple(changed_sources)), outcome


def _relabelled(source: Source, offset: int, label: BlockKind) -> Source:
    """Relabel the block that holds a place."""
    reason = SET_ASIDE if label is BlockKind.FURNITURE else RESTORED
    blocks = tuple(
        replace(block, kind=label, reason=reason) if block.start <= offset < block.end else block
        for block in source.blocks
    )
    return replace(source, blocks=blocks, sentences=sentences_of(source.id, source.text, blocks))
