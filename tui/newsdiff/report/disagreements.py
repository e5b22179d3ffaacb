"""What the sources tell otherwise of one thing, in a line: what it is about, and who says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import FactKind
from newsdiff.report.wording import listed, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.model import Comparison, Disagreement, Variant
    from newsdiff.report.wording import Wording


def disagreement_title(found: Disagreement) -> str:
    """Give its kind and what it is about: "number, pages: bishop's letters"."""
    return f"{found.kind.value}, {found.title}" if found.title else found.kind.value


def variants(comparison: Comparison, wording: Wording, found: Disagreement) -> Iterator[str]:
    """Yield each variant with the sources that have it."""
    for variant in found.variants:
        names = listed([wording.names[source] for source in variant.sources])
        yield f"{variant_words(comparison, found, variant)} ({names})"


def variant_words(comparison: Comparison, found: Disagreement, variant: Variant) -> str:
    """Give a variant's words; with a date the day that it was resolved to."""
    words = quoted(variant.text) if found.kind is FactKind.QUOTE else variant.text
    if found.kind is not FactKind.DATE:
        return words
    day = next((fact.value for fact in comparison.facts if fact.id == variant.fact), None)
    return f"{words}, {day}" if day and day != variant.text else words
