"""A story compared, with all that the reader put right in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsdiff.compare.corrections import Mending
    from newsdiff.model import Comparison, Story


class Compare(Protocol):
    """Finds out all there is to a story."""

    def __call__(self, story: Story, *, progress: Callable[[str, float], None] | None = None) -> Comparison:
        """Give the comparison of ``story``; ``progress`` is told the steps."""


@dataclass(frozen=True)
class Mended:
    """A story with the reader's corrections.

    ``story`` is as it was loaded, ``found`` what was found out about it with the corrections of its texts
    alone, ``comparison`` that with all corrections. By their number from 0, ``lost`` says why those that do
    not apply do not; ``edited`` are those that were found again in words that were edited or moved.
    """

    story: Story
    corrections: tuple[Mending, ...]
    found: Comparison
    comparison: Comparison
    lost: Mapping[int, str]
    edited: frozenset[int]


def mend(
    story: Story,
    corrections: Sequence[Mending] = (),
    *,
    before: Mended | None = None,
    spine: str = "",
    progress: Callable[[str, float], None] | None = None,
    compare: Compare | None = None,
) -> Mended:
    """Compare ``story`` with ``corrections`` applied in their order; the rows are laid for ``spine``.

    ``before`` is what was found with other corrections: what they do not touch is not compared again.
    Without a ``spine`` it is the first source. ``progress`` is as for ``compare``, which ``compare`` stands
    in for.
    """
    from newsdiff.compare.corrected_rows import corrected_rows  # noqa: PLC0415 - only for what was corrected
    from newsdiff.compare.corrected_text import corrected_text  # noqa: PLC0415
    from newsdiff.compare.corrections import TextCorrection  # noqa: PLC0415

    text = {n: one for n, one in enumerate(corrections) if isinstance(one, TextCorrection)}
    rows = {n: one for n, one in enumerate(corrections) if not isinstance(one, TextCorrection)}
    corrected, outcome = corrected_text(story, text)
    if before is not None and not needs_comparing(before, corrections):
        found = before.found
    else:
        found = (compare or _compare)(corrected, progress=progress)
    comparison, other = corrected_rows(found, rows, spine or found.spine)
    edited = frozenset(outcome.edited | other.edited)
    return Mended(story, tuple(corrections), found, comparison, outcome.lost | other.lost, edited)


def _compare(story: Story, *, progress: Callable[[str, float], None] | None = None) -> Comparison:
    from newsdiff.compare import comparison  # noqa: PLC0415 - most stories are shown as they were found

    return comparison.compare(story, progress=progress)


def as_found(comparison: Comparison) -> Mended:
    """Give a story in which nothing is put right, as it was compared."""
    return Mended(comparison.story, (), comparison, comparison, {}, frozenset())


def needs_comparing(before: Mended, corrections: Sequence[Mending]) -> bool:
    """Tell whether the story must be compared anew for other corrections than it was."""
    from newsdiff.compare.corrections import TextCorrection  # noqa: PLC0415

    old, new = (
        [one for one in kept if isinstance(one, TextCorrection)] for kept in (before.corrections, corrections)
    )
    return old != new
