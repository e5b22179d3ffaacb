"""Blocks while they are being found: traced text, with a label as soon as one is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.model import BlockKind
    from newsdiff.text.traced import Traced


@dataclass(frozen=True, slots=True)
class Draft:
    """A piece of the page; ``kind`` is None while unknown, ``gap`` tells of an empty line before it."""

    text: Traced
    kind: BlockKind | None = None
    reason: str = ""
    gap: bool = True

    @property
    def string(self) -> str:
        """The words themselves."""
        return self.text.text

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.text.text.split())

    def labelled(self, kind: BlockKind, reason: str = "") -> Draft:
        """Give the same piece with a label."""
        return replace(self, kind=kind, reason=reason)

    def part(self, start: int, end: int) -> Draft:
        """Give the words from ``start`` up to ``end`` as a piece without a label."""
        return Draft(self.text.part(start, end).strip(), gap=self.gap and start == 0)
