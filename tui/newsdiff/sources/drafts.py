"""Blocks while they are being found: traced text with a label, not yet placed in a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.model import BlockKind
    from newsdiff.text.traced import Traced


@dataclass(frozen=True, slots=True)
class Draft:
    """A piece of the page, its kind, and why it was taken for that."""

    text: Traced
    kind: BlockKind
    reason: str = ""
