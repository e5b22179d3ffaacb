"""The story from above, in sentences: who overlaps with whom, how early each tells what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.compare.overview import overview
from newsdiff.compare.terms import find_terms
from newsdiff.report.wording import counted, listed, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsdiff.compare.overview import Naming, Overview, Telling
    from newsdiff.compare.terms import Term
    from newsdiff.model import Comparison

#: Other sources named one by one of each source, those it has most in common with.
MOST = 8
#: Characters of a passage by which it is recognised.
EXCERPT = 60


def overview_parts(comparison: Comparison, names: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of the overview that have anything to say, each its heading and its lines.

    ``names`` gives what to call each source. One source alone has none.
    """
    if len(comparison.sources) < 2:
        return
    found = overview(comparison)
    parts = {
        "Found in each other": [_overlap(comparison, found, s, names) for s in comparison.sources],
        "Different names for the same": [_naming(comparison, naming, names) for naming in found.namings],
        "Different words for the same": [_term(term, names) for term in find_terms(comparison)],
        "Where each tells what several tell": [_telling(comparison, one, names) for one in found.tellings],
    }
    yield from ((heading, lines) for heading, lines in parts.items() if lines)


def _overlap(comparison: Comparison, found: Overview, source: str, names: Mapping[str, str]) -> str:
    """Say what of a source is found in which others, those with most of it first."""
    others = sorted(
        (other for other in comparison.sources if other != source),
        key=lambda other: -found.overlaps[source, other].found,
    )
    total = found.overlaps[source, others[0]].passages
    parts = []
    for other in others[:MOST]:
        one = found.overlaps[source, other]
        also = [f"{one.verbatim} almost word for word"] if one.verbatim else []
        also += [f"{one.conflicts} in conflict"] if one.conflicts else []
        parts.append(f"{one.found} in {names[other]}" + (f" ({', '.join(also)})" if also else ""))
    more = f"; {counted(len(others) - MOST, 'more source')}" if len(others) > MOST else ""
    return f"{names[source]}: of {counted(total, 'passage')}, {'; '.join(parts)}{more}."


def _telling(comparison: Comparison, telling: Telling, names: Mapping[str, str]) -> str:
    """Say where each source tells what a row tells, of many sources those that tell it first."""
    passages = {source: comparison.passage[passage] for source, passage in telling.passages.items()}
    first = comparison.passage[telling.first]
    words = comparison.sources[first.source].text[first.start : first.end]
    shown = words if len(words) <= EXCERPT else f"{words[:EXCERPT].rsplit(' ', 1)[0]} …"
    told = list(passages.items())
    if len(told) > MOST:
        told.sort(key=lambda entry: entry[1].index)
    places = "; ".join(f"{names[source]}, {place(passage)}" for source, passage in told[:MOST])
    more = f"; later in {counted(len(told) - MOST, 'more source')}" if len(told) > MOST else ""
    return f"Row {telling.row + 1}, “{shown}”: {places}{more}."


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
