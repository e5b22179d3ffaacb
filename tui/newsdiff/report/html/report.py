"""The whole report as one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import NEWS_KINDS, Relation
from newsdiff.report.html.anchors import Anchors
from newsdiff.report.html.facts import FactsTable, disagreements
from newsdiff.report.html.grid import CLASSES, Grid, columns
from newsdiff.report.html.kept import kept_list
from newsdiff.report.html.markup import NOTHING, Html, element, join, link
from newsdiff.report.html.shell import page
from newsdiff.report.html.switches import keys, switches
from newsdiff.report.overview import MOST, overview_parts
from newsdiff.report.readers_part import NOTHING as NOT_A_READER
from newsdiff.report.wording import DISAGREEMENTS, Wording, about, counted, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsdiff.model import Comparison, Source
    from newsdiff.report.readers_part import ReadersPart

_ONLY = "only here: not found in the other loaded texts"


def write_html(comparison: Comparison, reader: ReadersPart = NOT_A_READER) -> str:
    """Give the whole comparison as one page that needs no other file and no network.

    What ``reader`` put right and kept is marked as theirs. Nothing an article or a file's name holds is
    markup in it, and no script but the page's own runs.
    """
    names, anchors = names_of(comparison), Anchors(comparison)
    wording = Wording(comparison, names if len(names) <= MOST else _numbers(comparison))
    grid = Grid(comparison, wording, anchors, reader)
    parts = [part for part in _parts(comparison, wording, anchors, reader, grid) if part[2]]
    sections = (
        element("section", element("h2", title), body, id=name, aria_label=title)
        for name, title, body in parts
    )
    return page(
        comparison.story.title,
        _header(comparison, wording, parts),
        switches([names[source] for source in columns(comparison)]),
        element("main", join(sections, "\n")),
        grid.ruler(),
        keys(),
        script="page.js",
    )


def _parts(
    comparison: Comparison, wording: Wording, anchors: Anchors, reader: ReadersPart, grid: Grid
) -> Iterator[tuple[str, str, Html]]:
    """Yield the parts of the page: name, title, what it holds."""
    names = names_of(comparison)
    overview = (
        join((element("h3", part.heading), element("ul", *(element("li", line) for line in part.lines))))
        for part in overview_parts(comparison, wording.names)
    )
    corrections = [element("li", line) for line in reader.lines(wording.names)]
    against = disagreements(comparison, wording, anchors)
    yield "disagreements", DISAGREEMENTS, element("ul", against) if against else NOTHING
    yield "rows", "Side by side", join((_legend(), grid.table()))
    facts = FactsTable(comparison, anchors, reader)
    yield "facts", "Facts", facts.table() if comparison.facts else NOTHING
    yield "overview", "Overview", join(overview)
    yield "bookmarks", "Bookmarks", kept_list(reader.kept, anchors)
    yield "corrections", "Corrected by the reader", element("ul", *corrections) if corrections else NOTHING
    yield "sources", "Sources", element("ol", *(_source(s, names[s.id]) for s in comparison.story.sources))


def _header(comparison: Comparison, wording: Wording, parts: list[tuple[str, str, Html]]) -> Html:
    ways = (element("a", title, href=f"#{name}") for name, title, _ in parts)
    return element(
        "header",
        element("h1", comparison.story.title),
        element("p", f"{wording.overview()}."),
        element("nav", join(ways, " · "), aria_label="Parts of this page"),
    )


def _numbers(comparison: Comparison) -> Mapping[str, str]:
    """Give the numbers that the columns have, by which many sources are called for short: "[12]"."""
    return {source: f"[{number}]" for number, source in enumerate(comparison.sources, start=1)}


def _legend() -> Html:
    words = {relation: relation.value for relation in Relation} | {Relation.ONLY: _ONLY}
    signs = (element("span", f"{r.sign} {words[r]}", class_=name) for r, name in CLASSES.items())
    return element("p", join(signs, " · "), class_="w")


def _source(source: Source, name: str) -> Html:
    known = [link(part, part) if part == source.url else part for part in about(source)]
    aside = sum(block.kind not in NEWS_KINDS for block in source.blocks)
    lines = [*source.notes, *([f"set aside, not compared: {counted(aside, 'piece')}"] if aside else [])]
    notes = element("ul", *(element("li", line) for line in lines)) if lines else NOTHING
    return element("li", element("b", name), ": ", join(known, ", "), notes)
