"""What two sentences give otherwise, each in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from newsdiff.facts.mentions import AnyMention
    from newsdiff.model import Span

Part = TypeVar("Part", bound="range | Span | AnyMention")


class Mismatch(NamedTuple, Generic[Part]):
    """Parts of two sentences that stand against each other: tokens (none: nothing there), or facts.

    ``sure`` where both cannot be right.
    """

    a: Part
    b: Part
    sure: bool = True

    @property
    def turned(self) -> Mismatch[Part]:
        """The same with its sides changed."""
        return Mismatch(self.b, self.a, self.sure)
