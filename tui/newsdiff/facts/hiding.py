"""Overwriting words in place, so that no rule reads them and all places stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What is written over each character.
HIDDEN = "\N{SYMBOL FOR NULL}"


def hide(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Overwrite the ``spans`` of ``text``, each from a start to an end, in the order of the text."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], HIDDEN * (end - start)]
        at = end
    return "".join([*parts, text[at:]])
