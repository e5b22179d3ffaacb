"""What the reports say in words: sources, places, relations, counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.compare.contrasts import find_contrasts, links_by_row
from newsdiff.compare.elsewhere import elsewhere
from newsdiff.model import BlockKind, DifferenceKind, FactKind, Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newsdiff.compare.contrasts import Contrast, Teller
    from newsdiff.model import Comparison, Fact, Passage, Row, Source

#: Details named at most of a row.
MOST_DETAILS = 8

RELATION_WORDS = {
    Relation.AGREE: "agree",
    Relation.DIFFER: "differ",
    Relation.CONFLICT: "conflict",
    Relation.ONLY: "only in one",
}

#: The heading over what sources disagree on, and those over the kinds of facts.
DISAGREEMENTS = "Disagreements"
FACT_GROUPS = {
    FactKind.PERSON: "People",
    FactKind.ORGANISATION: "Organisations",
    FactKind.PLACE: "Places",
    FactKind.DATE: "Dates",
    FactKind.NUMBER: "Numbers",
    FactKind.QUOTE: "Quotes",
}


def counted(number: int, singular: str, plural: str = "") -> str:
    """Give "1 source", "3 sources"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def listed(names: Sequence[str]) -> str:
    """Join names as a sentence does: "A, B and C"."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def about(source: Source) -> list[str]:
    """Give what is known of a source: headline, outlet, date, author, address, file."""
    outlet = source.outlet if source.outlet != source.label else ""
    known = (f"“{source.title}”" if source.title else "", outlet, source.published, source.author)
    return [part for part in (*known, source.url, source.path) if part]


def place(passage: Passage) -> str:
    """Say where a passage stands in its article: "paragraph 7", "headline"."""
    if passage.kind is BlockKind.PARAGRAPH:
        return f"paragraph {passage.index}"
    return passage.kind.value


def paragraphs_joined(places: Iterable[str], join: Callable[[Sequence[str]], str] = ", ".join) -> list[str]:
    """Put the paragraphs among ``places`` together, last: "headline", "paragraphs 2, 5, 7"."""
    one = "paragraph "
    names = list(dict.fromkeys(places))
    numbers = [name.removeprefix(one) for name in names if name.startswith(one)]
    told = [f"{one if len(numbers) == 1 else 'paragraphs '}{join(numbers)}"] if numbers else []
    return [*(name for name in names if not name.startswith(one)), *told]


def done_by_reader(comparison: Comparison, passage: str) -> str:
    """Say what the reader did to a passage: "linked, moved by the reader", or ""."""
    done = comparison.by_reader.done.get(passage, ())
    return f"{', '.join(done)} by the reader" if done else ""


def names_of(comparison: Comparison) -> Mapping[str, str]:
    """Give each source's own name: its label, with its identifier where two share a label."""
    sources = comparison.story.sources
    labels = Counter(source.label for source in sources)
    return {s.id: s.label if labels[s.label] == 1 else f"{s.label} ({s.id})" for s in sources}


class Wording:
    """Says the parts of one comparison in words."""

    def __init__(self, comparison: Comparison, names: Mapping[str, str] | None = None) -> None:
        """Get ready to speak of ``comparison``; ``names`` gives what to call each source, if not its name."""
        self._comparison = comparison
        self._facts = {fact.id: fact for fact in comparison.facts}
        self._elsewhere: dict[int, list[str]] = {}
        for (row, _), passage in elsewhere(comparison).items():
            self._elsewhere.setdefault(row, []).append(passage)
        self._links = links_by_row(comparison)
        #: What each source is called.
        self.names = names_of(comparison) if names is None else names

    def overview(self) -> str:
        """Say how the story stands: "3 sources, 40 rows: 12 agree, 28 only in one"."""
        sources = counted(len(self._comparison.story.sources), "source")
        if len(self._comparison.story.sources) < 2:
            return f"{sources}: nothing to compare with"
        counts = Counter(row.relation for row in self._comparison.rows)
        relations = ", ".join(f"{counts[r]} {words}" for r, words in RELATION_WORDS.items() if counts[r])
        return f"{sources}, {counted(len(self._comparison.rows), 'row')}: {relations}"

    def row(self, row: Row) -> str:
        """Say a row's relation and who stands behind it."""
        told = [self.names[source] for source, cell in row.cells.items() if cell]
        others = len(self.names) - len(told)
        if not others and len(told) == 1:
            return told[0]
        if row.relation is Relation.ONLY:
            rest = f"{others} sources" if others > 1 else "source"
            return f"only in {listed(told)}, not found in the other {rest}"
        words = f"{RELATION_WORDS[row.relation]}; {counted(len(told), 'source')}"
        copies = [voice for voice in row.voices if len(voice) > 1]
        if not copies:
            return words
        alike = "; ".join(listed([self.names[source] for source in voice]) for voice in copies)
        return f"{words}, {counted(len(row.voices), 'voice')} (almost word for word: {alike})"

    def passages(self, row: Row) -> Iterator[tuple[str, str, str]]:
        """Yield each passage of a row: its source's name, its place, its words."""
        for source, cell in row.cells.items():
            for passage in (self._comparison.passage[identifier] for identifier in cell):
                text = self._comparison.sources[source].text[passage.start : passage.end]
                where = filter(None, (place(passage), done_by_reader(self._comparison, passage.id)))
                yield self.names[source], ", ".join(where), text

    def elsewhere(self, row: Row) -> str:
        """Say where sources that are not in a row tell it: "A, paragraph 3 (row 2); B, headline (row 1)"."""
        found = [self._comparison.passage[passage] for passage in self._elsewhere.get(row.index, ())]
        rows = self._comparison.row_of
        return "; ".join(f"{self.names[p.source]}, {place(p)} (row {rows[p.id] + 1})" for p in found)

    def contrasts(self, row: Row, quote: Callable[[str], str] = str) -> list[str]:
        """Say what stands against what in a row, conflicts first; ``quote`` escapes words."""
        return [words for _, words in self.told_contrasts(row, quote)]

    def told_contrasts(self, row: Row, quote: Callable[[str], str] = str) -> list[tuple[Contrast, str]]:
        """Give what stands against what in a row, conflicts first, each with its words."""
        links = self._links.get(row.index, ())
        found = find_contrasts(self._comparison, links, row.index)
        return [(contrast, self._contrast(contrast, quote)) for contrast in found]

    def _contrast(self, contrast: Contrast, quote: Callable[[str], str]) -> str:
        """Say a contrast: "number: “55,000 pages” in A and B; “50,000 pages” in C"."""
        if contrast.kind is DifferenceKind.DETAIL:
            return self._details(contrast, quote)
        sides = []
        for variant in contrast.variants:
            words = ", ".join(f"“{quote(one)}”" for one in variant.words)
            sides.append(f"{words} in {quote(self._tellers(variant.tellers))}")
        if contrast.without:
            sides.append(f"no counterpart in {quote(self._tellers(contrast.without))}")
        return f"{contrast.kind.value}: {'; '.join(sides)}"

    def _details(self, contrast: Contrast, quote: Callable[[str], str]) -> str:
        """Say details, each once with all who have it; of many the longest, in their order."""
        told = [(words, variant.tellers) for variant in contrast.variants for words in variant.words]
        longest = sorted(told, key=lambda one: len(one[0]), reverse=True)[:MOST_DETAILS]
        sides = [
            f"“{quote(words)}” in {quote(self._tellers(tellers))}"
            for words, tellers in told
            if (words, tellers) in longest
        ]
        rest = len(told) - len(sides)
        more = [f"and {rest} shorter {'one' if rest == 1 else 'ones'}"] if rest else []
        return f"{contrast.kind.value}: {'; '.join(sides + more)}"

    def _tellers(self, tellers: Iterable[Teller]) -> str:
        return listed(
            [
                self.names[teller.source] + ("" if teller.row is None else f" in row {teller.row + 1}")
                for teller in tellers
            ]
        )

    def reporters(self, fact: Fact) -> str:
        """Say who reports a fact, and where: "A, headline, paragraphs 2, 5; B, paragraph 7"."""
        places: dict[str, dict[str, None]] = {source: {} for source in fact.sources}
        for mention in fact.mentions:
            passage = self._comparison.passage.get(self._comparison.passage_of.get(mention.sentence, ""))
            if passage is not None:
                places.setdefault(mention.source, {})[place(passage)] = None
        return "; ".join(
            ", ".join([self.names[source], *paragraphs_joined(where)]) for source, where in places.items()
        )

    def disagreement(self, fact: Fact) -> str:
        """Say what a fact disagrees with, and who reports that; "" for nothing."""
        others = [self._facts[identifier] for identifier in fact.disagrees]
        return "; ".join(f"{fact_words(o)} ({listed([self.names[s] for s in o.sources])})" for o in others)


def fact_words(fact: Fact) -> str:
    """Give a fact's own words; a quotation's in quotation marks."""
    return quoted(fact.text) if fact.kind is FactKind.QUOTE else fact.text


def quoted(text: str) -> str:
    """Put words in quotation marks that have none; a comma there belongs to the sentence around them."""
    words = text.removesuffix("”").removesuffix(",")
    return f"{words}”" if text.startswith("“") else f"“{words}”"
