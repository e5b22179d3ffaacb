"""Who reports what: the disagreements, and all facts against all sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import FactKind
from newsdiff.report.disagreements import disagreement_title, variant_words
from newsdiff.report.fact_voices import fact_voices
from newsdiff.report.facts import CLAIMED
from newsdiff.report.html.cells import cells
from newsdiff.report.html.grid import columns
from newsdiff.report.html.markup import NOTHING, Html, element, join
from newsdiff.report.wording import FACT_GROUPS, counted, fact_words, names_of

#: Characters from which a fact's words are not repeated for a source that has just these.
LONG = 24

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.model import Comparison, Disagreement, Fact, Variant
    from newsdiff.report.html.anchors import Anchors
    from newsdiff.report.readers_part import ReadersPart
    from newsdiff.report.wording import Wording


def disagreements(comparison: Comparison, wording: Wording, anchors: Anchors) -> Html:
    """Give what the sources disagree on, each variant with who has it and where."""

    def variant(found: Disagreement, one: Variant) -> Html:
        told = (
            join(
                (
                    wording.names[source],
                    anchors.links(mention for mention in one.mentions if mention.source == source),
                ),
                " ",
            )
            for source in one.sources
        )
        words = element("b", variant_words(comparison, found, one))
        return element("li", words, " ", element("span", join(told, ", "), class_="w"))

    return join(
        element(
            "li",
            element("b", "! ", class_="c"),
            disagreement_title(found),
            element("ul", *(variant(found, one) for one in found.variants)),
        )
        for found in comparison.disagreements
    )


class FactsTable:
    """Lays the facts of one comparison out against its sources."""

    def __init__(self, comparison: Comparison, anchors: Anchors, reader: ReadersPart) -> None:
        """Get ready to lay out the facts of ``comparison``."""
        self._comparison = comparison
        self._anchors = anchors
        self._reader = reader
        self._columns = columns(comparison)

    def table(self) -> Html:
        """Give the table, a group of rows for each kind of fact."""
        called = names_of(self._comparison)
        names = (element("th", called[source], scope="col", class_="s") for source in self._columns)
        return element(
            "table",
            element(
                "caption",
                "Which source has which fact, in its own words (where none stand, those at the left),"
                " who says so, and where.",
            ),
            element("thead", element("tr", element("th", "Fact", scope="col"), *names)),
            *self._groups(),
            class_="grid",
            id="matrix",
        )

    def _groups(self) -> Iterator[Html]:
        for kind, heading in FACT_GROUPS.items():
            facts = [fact for fact in self._comparison.facts if fact.kind is kind]
            if facts:
                title = element("th", f"{heading} ({len(facts)})", scope="rowgroup")
                rest = element("td", colspan=len(self._columns))
                lines = (element("tr", title, rest, class_="g"), *map(self._line, facts))
                yield element("tbody", *lines)

    def _line(self, fact: Fact) -> Html:
        more = fact.value if fact.kind is FactKind.DATE else fact.detail
        detail = str(more) if more and more != fact.text else ""
        own = self._reader.about(fact.id)
        count = counted(len(fact.sources), "source") if len(fact.sources) > 1 else ""
        head = element(
            "th",
            fact_words(fact),
            element("small", " · ".join(filter(None, (detail, count)))) if detail or count else NOTHING,
            element("small", "! sources disagree", class_="c") if fact.disagrees else NOTHING,
            element("small", own, class_="n") if own else NOTHING,
        )
        return element(
            "tr", head, *cells((self._cell(fact, source) for source in self._columns), trimmed=True)
        )

    def _cell(self, fact: Fact, source: str) -> Html:
        mentions = [mention for mention in fact.mentions if mention.source == source]
        if not mentions:
            return NOTHING
        forms = dict.fromkeys(mention.text for mention in mentions)
        words = " | ".join(forms)
        if [*forms] == [fact.text]:  # they stand at the head of the line
            words = "" if len(fact.sources) == 1 else "same words" if len(fact.text) > LONG else words
        said = [v.words for v in fact_voices(self._comparison, fact) if v.source == source and v.who != ""]
        shown = said if fact.kind in CLAIMED else []
        voices = element("small", "; ".join(shown)) if shown else NOTHING
        return element("td", f"{words} " if words else "", self._anchors.places(mentions), voices)
