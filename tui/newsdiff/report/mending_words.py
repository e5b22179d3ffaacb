"""The reader's corrections of texts, links, passages and rows in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from newsdiff.compare.corrections import (
    BlockRelabelled,
    LinkCut,
    LinkMade,
    PassageMoved,
    PassagesJoined,
    PassageSplit,
    SourceRedated,
    SourceRenamed,
)
from newsdiff.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsdiff.compare.corrections import Mending
    from newsdiff.text.anchors import Words


def mending_words(  # noqa: PLR0911 - one for each kind
    correction: Mending, names: Mapping[str, str], shorten: Callable[[str], str] = str
) -> str:
    """Say what a correction did: "linked “…” (The Ledger) with “…” (Harbour Post)".

    ``names`` gives what to call each source; ``shorten`` shortens the words of passages.
    """

    def quoted(words: Words) -> str:
        return f"“{shorten(' '.join(words.exact.split()))}”"

    def placed(words: Words) -> str:
        return f"{quoted(words)} ({names.get(words.source, words.source)})"

    match correction:
        case LinkMade(a, b):
            return f"linked {placed(a)} with {placed(b)}"
        case LinkCut(a, b):
            return f"cut the link of {placed(a)} with {placed(b)}"
        case PassageSplit(at):
            return f"began a new passage at {placed(at)}"
        case PassagesJoined(a, b):
            return f"joined {quoted(a)} with {placed(b)}"
        case PassageMoved(passage, beside):
            return f"moved {placed(passage)} to the row of {placed(beside)}"
        case BlockRelabelled(block, label):
            return f"{'set aside' if label is BlockKind.FURNITURE else 'restored'} {placed(block)}"
        case SourceRenamed(_, was, outlet):
            return f"renamed the outlet “{was}” to “{outlet}”"
        case SourceRedated(source, was, published):
            known = f"{published or 'unknown'}, not {was or 'unknown'}"
            return f"date of {names.get(source, source)}: {known}"
    assert_never(correction)
