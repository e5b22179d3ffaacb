"""The story from above, in sentences: who overlaps with whom, how early each tells what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.compare.overview import overview
from newsdiff.compare.terms import find_terms
from newsdiff.report.wording import counted, listed, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdiff.compare.overview import Naming, Overlap, Overview, Telling
    from newsdiff.compare.terms import Term
    from newsdiff.model import Comparison

#: Sources that are told of one by one, and those named of each source where there are more.
MOST, NEAREST = 8, 3
#: Characters of a passage by which it is recognised.
EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the overview: its heading, what it says in lines, and as a table where the sources are few.

    The first row of ``table`` holds the heads of its columns; it is empty where there is none.
    """

    heading: str
    lines: tuple[str, ...]
    table: tuple[tuple[str, ...], ...] = ()


def overview_parts(comparison: Comparison, names: Mapping[str, str]) -> Iterator[Part]:
    """Yield the parts of the overview that have anything to say.

    ``names`` gives what to call each source. One source alone has none.
    """
    if len(comparison.sources) < 2:
        return
    found = overview(comparison)
    few = len(comparison.sources) <= MOST
    parts = (
        Part(
            "Found in each other",
            tuple(_overlap(comparison, found, source, names) for source in comparison.sources),
            tuple(_overlap_table(comparison, found, names)) if few else (),
        ),
        Part(
            "Different names for the same",
            tuple(_naming(comparison, naming, names) for naming in found.namings),
        ),
        Part("Different words for the same", tuple(_term(term, names) for term in find_terms(comparison))),
        Part(
            "Where each tells what several tell",
            tuple(_telling(comparison, one, names) for one in found.tellings),
            tuple(_telling_table(comparison, found.tellings, names)) if few else (),
        ),
    )
    yield from (part for part in parts if part.lines)


def _overlap(comparison: Comparison, found: Overview, source: str, names: Mapping[str, str]) -> str:
    """Say how many passages of a source are found in which others; of many others the nearest."""
    overlaps = {other: found.overlaps[source, other] for other in comparison.sources if other != source}
    nearest = sorted(overlaps, key=lambda other: (-overlaps[other].found, -overlaps[other].verbatim))
    shown = [other for other in nearest if overlaps[other].found]
    shown = shown if len(overlaps) < MOST else shown[:NEAREST]
    total = counted(overlaps[nearest[0]].passages, "passage")
    if not shown:
        return f"{names[source]}, {total}: none is found in another source."
    parts: list[str] = []
    for other in shown:
        also = _how(overlaps[other])
        found_in = f"{overlaps[other].found} {'in' if parts else 'also in'} {names[other]}"
        parts.append(found_in + (f" ({', '.join(also)})" if also else ""))
    rest = len(overlaps) - len(shown)
    more = f"; no more in {'the other source' if rest == 1 else f'any of the other {rest}'}" if rest else ""
    return f"{names[source]}, {total}: {', '.join(parts)}{more}."


def _how(overlap: Overlap) -> list[str]:
    also = [f"{overlap.verbatim} almost word for word"] if overlap.verbatim else []
    return [*also, f"{overlap.conflicts} in conflict"] if overlap.conflicts else also


def _overlap_table(
    comparison: Comparison, found: Overview, names: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    yield ("Passages of", "in all", *(f"also in {names[source]}" for source in comparison.sources))
    total = {source: overlap.passages for (source, _), overlap in found.overlaps.items()}
    for source in comparison.sources:
        pairs = ((source, other) for other in comparison.sources)
        cells = (
            ", ".join([str(found.overlaps[pair].found), *_how(found.overlaps[pair])])
            if len({*pair}) > 1
            else ""
            for pair in pairs
        )
        yield (names[source], str(total[source]), *cells)


def _telling(comparison: Comparison, telling: Telling, names: Mapping[str, str]) -> str:
    """Say where each source tells what a row tells, of many sources those that tell it first."""
    told = list(telling.passages.items())
    if len(told) > MOST:
        told.sort(key=lambda entry: comparison.passage[entry[1]].index)
    places = "; ".join(f"{names[source]}, {_where(comparison, telling, p)}" for source, p in told[:MOST])
    more = f"; later in {counted(len(told) - MOST, 'more source')}" if len(told) > MOST else ""
    return f"Row {telling.row + 1}, “{_excerpt(comparison, telling)}”: {places}{more}."


def _where(comparison: Comparison, telling: Telling, passage: str) -> str:
    """Say where a passage stands: "paragraph 3", "paragraph 3 (in row 2)" where that is another row."""
    row = comparison.row_of[passage]
    return place(comparison.passage[passage]) + (f" (in row {row + 1})" if row != telling.row else "")


def _excerpt(comparison: Comparison, telling: Telling) -> str:
    first = comparison.passage[telling.first]
    words = comparison.text_of(first)
    return words if len(words) <= EXCERPT else f"{words[:EXCERPT].rsplit(' ', 1)[0]} …"


def _telling_table(
    comparison: Comparison, tellings: Sequence[Telling], names: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    yield ("Row", "What is told", *(names[source] for source in comparison.sources))
    for telling in tellings:
        cells = (
            _where(comparison, telling, telling.passages[source]) if source in telling.passages else ""
            for source in comparison.sources
        )
        yield (str(telling.row + 1), _excerpt(comparison, telling), *cells)


def _naming(comparison: Comparison, naming: Naming, names: Mapping[str, str]) -> str:
    """Say which names sources use for the same."""
    users: dict[str, list[str]] = {}
    for source in comparison.sources:
        for form in naming.forms.get(source, ()):
            users.setdefault(form, []).append(names[source])
    return f"{'; '.join(f'“{form}” in {listed(own)}' for form, own in users.items())}."


def _term(term: Term, names: Mapping[str, str]) -> str:
    """Say which words sources use for the same."""
    used = (f"“{v.text}” in {listed([names[source] for source in v.sources])}" for v in term.variants)
    return f"{term.about}: {'; '.join(used)}."
