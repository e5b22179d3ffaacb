"""The overview in lines of text: tables, bars, and what can be gone to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from newsdiff.app.safe import clip, literal
from newsdiff.app.widgets.top_line import RELATION_STYLES
from newsdiff.app.words import contrast_words, shortened, source_numbers
from newsdiff.compare.contrasts import find_contrasts, links_by_row
from newsdiff.compare.overview import overview
from newsdiff.compare.terms import find_terms
from newsdiff.layout.numbering import numbered
from newsdiff.layout.wrap import wrap
from newsdiff.model import Relation
from newsdiff.report.wording import RELATION_WORDS, quoted
from newsdiff.stories.times import dated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsdiff.compare.overview import Overlap, Overview
    from newsdiff.model import Comparison

#: Cells of a column of a table, and of the words before the first one.
CELL = 5
WORDS = 30
#: Pairs of sources are named from this share of almost the same words on, in per cent, and so many of them.
COPIED, MOST_COPIES = 40, 8
#: Cells of the longest bar.
BAR = 40


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """A line, and the passage it leads to, or ""."""

    content: Content
    passage: str = ""


def overview_lines(comparison: Comparison, width: int) -> list[OverviewLine]:
    """Give the overview in lines of at most ``width`` cells."""
    found = overview(comparison)
    parts = (
        _relations(found, width),
        _disagreements(comparison, width),
        _conflicts(comparison, width),
        _copies(comparison, found, width),
        _headlines(comparison, width),
        _overlaps(comparison, found, width),
        _tellings(comparison, found, width),
        _namings(comparison, found, width),
        _terms(comparison, width),
    )
    return [line for part in parts for line in part]


def _heading(width: int, words: str) -> Iterator[OverviewLine]:
    yield OverviewLine(Content(""))
    yield OverviewLine(_wrapped(words, width, 0).stylize("bold"))


def _wrapped(text: str, width: int, indent: int = 2) -> Content:
    """Break text into indented lines, those after the first two cells deeper."""
    lines = wrap(text, width - indent - 2, cell_len)
    begins = [" " * indent, *[" " * (indent + 2)] * len(lines)]
    words = (literal(begin + text[a:b]) for begin, (a, b) in zip(begins, lines, strict=False))
    return Content("\n").join(words)


def _relations(found: Overview, width: int) -> Iterator[OverviewLine]:
    yield OverviewLine(Content("How the rows stand").stylize("bold"))
    most = max(found.relations.values(), default=0)
    for relation, style in RELATION_STYLES.items():
        rows = found.relations.get(relation, 0)
        bar = "▄" * (-(-rows * min(BAR, width - 24) // most) if most else 0)
        words = f"{relation.sign} {RELATION_WORDS[relation]}"
        yield OverviewLine(Content(f"  {words:<14}{rows:>4}  {bar}").stylize(style))


def _disagreements(comparison: Comparison, width: int) -> Iterator[OverviewLine]:
    if not comparison.disagreements:
        return
    yield from _heading(width, "What the sources disagree on")
    numbers = source_numbers(comparison)
    for one in comparison.disagreements:
        sides = " | ".join(
            f"{quoted(shortened(variant.text))} {numbered(sorted(numbers[s] for s in variant.sources))}"
            for variant in one.variants
        )
        mentions = [mention for variant in one.variants for mention in variant.mentions]
        passage = next((p for m in mentions if (p := comparison.passage_of.get(m.sentence))), "")
        yield OverviewLine(_wrapped(f"{one.kind.value} · {one.title}: {sides}", width), passage)


def _conflicts(comparison: Comparison, width: int) -> Iterator[OverviewLine]:
    rows = [row for row in comparison.rows if row.relation is Relation.CONFLICT]
    if not rows:
        return
    yield from _heading(width, "Rows in conflict")
    numbers, links = source_numbers(comparison), links_by_row(comparison)
    for row in rows:
        against = [link for link in links.get(row.index, ()) if link.relation is Relation.CONFLICT]
        found = find_contrasts(comparison, against, row.index)
        clashing = [contrast for contrast in found if contrast.conflict]
        sided = [contrast for contrast in clashing if len(contrast.variants) > 1] or clashing
        said = "  ·  ".join(contrast_words(contrast, numbers) for contrast in sided)
        first = next(p for cell in row.cells.values() for p in cell)
        yield OverviewLine(_wrapped(f"row {row.index + 1}  {said}", width), first)


def _headlines(comparison: Comparison, width: int) -> Iterator[OverviewLine]:
    yield from _heading(width, "Headlines")
    first = {passage.source: passage.id for passage in reversed(comparison.passages)}
    for source, number in source_numbers(comparison).items():
        one = comparison.sources[source]
        about = literal(clip(f"{number:>3} {one.label} · {dated(one.published)}", width), "dim")
        title = _wrapped(one.title or "(no headline)", width, 4)
        yield OverviewLine(Content.assemble(about, "\n", title), first.get(source, ""))


def _copies(comparison: Comparison, found: Overview, width: int) -> Iterator[OverviewLine]:
    """Name the pairs of sources of which one stands in great part almost word for word in the other.

    A pair is told from its shorter side; who took it from whom is not known.
    """
    shares = {
        (source, other): _share(overlap.verbatim, overlap)
        for (source, other), overlap in found.overlaps.items()
        if (overlap.passages, source) <= (found.overlaps[other, source].passages, other)
    }
    pairs = sorted((-share, at) for at, (_, share) in enumerate(shares.items()) if share >= COPIED)
    if not pairs:
        return
    yield from _heading(width, "Almost the same words")
    names = {s: f"{comparison.sources[s].label} ({n})" for s, n in source_numbers(comparison).items()}
    for share, at in pairs[:MOST_COPIES]:
        source, other = list(shares)[at]
        said = f"{-share} % of {names[source]} stands almost word for word in {names[other]}"
        alike = (row for row in comparison.rows if any({source, other} <= {*voice} for voice in row.voices))
        yield OverviewLine(_wrapped(said, width), next((row.cells[source][0] for row in alike), ""))
    if len(pairs) > MOST_COPIES:
        yield OverviewLine(_wrapped(f"and {len(pairs) - MOST_COPIES} more pairs, in the table below", width))


def _overlaps(comparison: Comparison, found: Overview, width: int) -> Iterator[OverviewLine]:
    tables: tuple[tuple[str, Callable[[Overlap], int]], ...] = (
        ("How much of each source is found in the others (% of its passages)", lambda o: _share(o.found, o)),
        ("… in almost the same words (%)", lambda o: _share(o.verbatim, o)),
        ("… and how many of its passages something conflicts with", lambda o: o.conflicts),
    )
    for heading, figure in tables:
        figures = {pair: figure(one) for pair, one in found.overlaps.items()}
        if not any(figures.values()):
            continue
        yield from _heading(width, heading)
        rows = [
            _Row(
                _named(comparison, source),
                {other: str(figures[source, other]) for other in comparison.sources if other != source},
            )
            for source in comparison.sources
        ]
        yield from _table(comparison, rows, width)


def _share(part: int, overlap: Overlap) -> int:
    return round(100 * part / overlap.passages) if overlap.passages else 0


def _tellings(comparison: Comparison, found: Overview, width: int) -> Iterator[OverviewLine]:
    if not found.tellings:
        return
    yield from _heading(width, "How early each tells what several tell (the number of the paragraph)")
    rows = []
    for telling in found.tellings:
        first = comparison.passage[telling.first]
        words = comparison.text_of(first)
        places = {s: str(comparison.passage[p].index) for s, p in telling.passages.items()}
        rows.append(_Row(f"{telling.row + 1:>3} {words}", places, first.id))
    yield from _table(comparison, rows, width)


def _namings(comparison: Comparison, found: Overview, width: int) -> Iterator[OverviewLine]:
    if not found.namings:
        return
    yield from _heading(width, "Different names for the same")
    numbers, facts = source_numbers(comparison), {fact.id: fact for fact in comparison.facts}
    for naming in found.namings:
        users: dict[str, list[int]] = {}
        for source in comparison.sources:
            for form in naming.forms.get(source, ()):
                users.setdefault(form, []).append(numbers[source])
        said = " | ".join(f"“{form}” {numbered(own)}" for form, own in users.items())
        mention = facts[naming.fact].mentions[0]
        yield OverviewLine(_wrapped(said, width), comparison.passage_of.get(mention.sentence, ""))


def _terms(comparison: Comparison, width: int) -> Iterator[OverviewLine]:
    terms = find_terms(comparison)
    if not terms:
        return
    yield from _heading(width, "Different words for the same")
    numbers = source_numbers(comparison)
    for term in terms:
        said = " | ".join(
            f"“{shortened(variant.text)}” {numbered(sorted(numbers[s] for s in variant.sources))}"
            for variant in term.variants
        )
        first = term.variants[0].mentions[0]
        passage = comparison.passage_of.get(first.sentence, "")
        yield OverviewLine(_wrapped(f"{term.about}: {said}", width), passage)


def _named(comparison: Comparison, source: str) -> str:
    return f"{source_numbers(comparison)[source]:>3} {comparison.sources[source].label}"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: its words, its figures by source, where it leads."""

    words: str
    figures: dict[str, str]
    passage: str = ""


def _table(comparison: Comparison, rows: Sequence[_Row], width: int) -> Iterator[OverviewLine]:
    """Set figures under the numbers of the sources, in as many blocks as the width asks for."""
    numbers = source_numbers(comparison)
    sources = list(numbers)
    each = max(1, (width - WORDS) // CELL)
    for at in range(0, len(sources), each):
        block = sources[at : at + each]
        longest = max((cell_len(row.words) for row in rows), default=0) + 1
        room = min(max(WORDS, longest), 60, width - CELL * len(block))
        heads = "".join(f"{numbers[source]:>{CELL}}" for source in block)
        yield OverviewLine(Content(" " * room + heads).stylize("dim"))
        for row in rows:
            words = clip(row.words, room - 1)
            figures = "".join(f"{row.figures.get(source, '·'):>{CELL}}" for source in block)
            yield OverviewLine(literal(words + " " * (room - cell_len(words)) + figures), row.passage)
