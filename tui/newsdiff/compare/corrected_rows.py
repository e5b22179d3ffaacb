"""A comparison with its links, passages and rows as the reader has them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import groupby, product
from typing import TYPE_CHECKING

from newsdiff.compare.corrected_text import NO_SOURCE, NO_WORDS, Outcome
from newsdiff.compare.corrections import (
    RESTORED,
    LinkCut,
    LinkMade,
    PassageMoved,
    PassagesJoined,
    PassageSplit,
    SourceRenamed,
)
from newsdiff.compare.links import in_order
from newsdiff.compare.rows import lay_rows
from newsdiff.compare.strength import follow_links
from newsdiff.model import BY_READER, ByReader, Passage, Relation, Strength
from newsdiff.text.anchors import AnchorState, anchor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdiff.compare.corrections import RowCorrection
    from newsdiff.model import Comparison, Link, Source
    from newsdiff.text.anchors import Words

APART = "they no longer follow each other"
BETWEEN = "other text stands between them now"


def corrected_rows(
    comparison: Comparison, corrections: Mapping[int, RowCorrection], spine: str
) -> tuple[Comparison, Outcome]:
    """Apply ``corrections``, given by number, in their order, and lay the rows for ``spine``.

    Gives also what is to be known of them. Raises ``KeyError`` for an unknown ``spine``.
    """
    desk = _Desk(comparison)
    outcome = Outcome()
    for number, correction in corrections.items():
        desk.edited = False
        try:
            desk.apply(correction)
        except _LostError as error:
            outcome.lost[number] = str(error)
        if desk.edited:
            outcome.edited.add(number)
    restored = any(block.reason == RESTORED for s in comparison.story.sources for block in s.blocks)
    if len(outcome.lost) == len(corrections) and not restored:
        return lay_rows(comparison, spine) if spine != comparison.spine else comparison, outcome
    return follow_links(replace(desk.finished(), spine=spine)), outcome


class _LostError(Exception):
    """A correction does not apply, and why."""


@dataclass(slots=True)
class _Desk:
    """A comparison while it is being put right; everything is known by its sentences.

    ``pieces`` are the passages of each source, ``linked`` and ``moved`` pairs of sentences, ``done`` says
    what was done to the passages of sentences, ``edited`` whether words looked for lately were edited.
    """

    comparison: Comparison
    sources: dict[str, Source] = field(init=False)
    links: dict[tuple[str, str], Link] = field(init=False)
    pieces: dict[str, list[tuple[str, ...]]] = field(init=False)
    linked: list[tuple[str, str]] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    done: list[tuple[str, str]] = field(default_factory=list)
    edited: bool = False

    def __post_init__(self) -> None:
        """Lay everything out."""
        self.sources = dict(self.comparison.sources)
        self.links = {(link.a, link.b): link for link in self.comparison.links}
        by_source = groupby(self.comparison.passages, key=lambda passage: passage.source)
        self.pieces = {source: [passage.sentences for passage in found] for source, found in by_source}

    def apply(self, correction: RowCorrection) -> None:
        """Do what ``correction`` says; raises _LostError where it does not apply."""
        match correction:
            case LinkMade():
                self._link(correction)
            case LinkCut():
                self._cut(correction)
            case PassageSplit():
                self._split(correction)
            case PassagesJoined():
                self._join(correction)
            case PassageMoved():
                self._move(correction)
            case SourceRenamed():
                self._rename(correction)

    def _source(self, name: str) -> Source:
        if name not in self.sources:
            raise _LostError(NO_SOURCE)
        return self.sources[name]

    def _sentences(self, words: Words) -> tuple[str, ...]:
        """Find the sentences that hold words: those of which at least half is among them."""
        source = self._source(words.source)
        place = anchor(words, source)
        found = tuple(
            s.id
            for s in source.news
            if 2 * (min(place.end, s.end) - max(place.start, s.start)) >= s.end - s.start
        )
        if place.state is AnchorState.LOST or not found:
            raise _LostError(NO_WORDS)
        self.edited |= place.state is AnchorState.MOVED
        return found

    def _between(self, ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[Link]:
        pairs = (tuple(sorted(pair)) for pair in product(ours, theirs))
        return [self.links[a, b] for a, b in pairs if (a, b) in self.links]

    def _link(self, correction: LinkMade) -> None:
        from newsdiff.compare.hand_links import link_by_hand  # noqa: PLC0415 - reads all that facts rest on

        ours, theirs = self._sentences(correction.a), self._sentences(correction.b)
        known = max(self._between(ours, theirs), key=lambda link: link.score, default=None)
        if known is not None and known.strength is Strength.MATCHED:
            reasons = tuple(reason for reason in known.reasons if reason != BY_READER)
            link = replace(known, score=1.0, reasons=(BY_READER, *reasons))
        else:
            a, b = self._source(correction.a.source), self._source(correction.b.source)
            link = link_by_hand(a, ours, b, theirs)
        self.links[link.a, link.b] = link
        self.linked.append((link.a, link.b))

    def _cut(self, correction: LinkCut) -> None:
        ours, theirs = self._sentences(correction.a), self._sentences(correction.b)
        for link in self._between(ours, theirs):
            del self.links[link.a, link.b]
        self.linked = [pair for pair in self.linked if pair in self.links]
        self.done += [(ours[0], "link cut"), (theirs[0], "link cut")]

    def _piece(self, source: str, sentence: str) -> int:
        return next(at for at, piece in enumerate(self.pieces[source]) if sentence in piece)

    def _split(self, correction: PassageSplit) -> None:
        first = self._sentences(correction.at)[0]
        pieces = self.pieces[correction.at.source]
        at = self._piece(correction.at.source, first)
        cut = pieces[at].index(first)
        if cut:
            pieces[at : at + 1] = [pieces[at][:cut], pieces[at][cut:]]
            self.done += [(pieces[at][0], "split"), (first, "split")]

    def _join(self, correction: PassagesJoined) -> None:
        last, first = self._sentences(correction.a)[-1], self._sentences(correction.b)[0]
        pieces = self.pieces[correction.a.source]
        at, other = (self._piece(correction.a.source, sentence) for sentence in (last, first))
        if at == other:
            return
        if other != at + 1 or pieces[at][-1] != last or pieces[other][0] != first:
            raise _LostError(APART)
        sentences, text = self.comparison.sentences, self.sources[correction.a.source].text
        if text[sentences[last].end : sentences[first].start].strip():
            raise _LostError(BETWEEN)
        pieces[at : other + 1] = [pieces[at] + pieces[other]]
        self.done.append((first, "joined"))

    def _move(self, correction: PassageMoved) -> None:
        moved, beside = self._sentences(correction.passage)[0], self._sentences(correction.beside)[0]
        self.moved.pop(moved, None)  # the last word counts, and comes last
        self.moved[moved] = beside
        self.done.append((moved, "moved"))

    def _rename(self, correction: SourceRenamed) -> None:
        source = self._source(correction.source)
        self.sources[source.id] = replace(source, outlet=correction.outlet, label=correction.outlet)

    def finished(self) -> Comparison:
        """Give the comparison with everything in its place but the rows."""
        story = replace(self.comparison.story, sources=tuple(self.sources.values()))
        passages = tuple(
            self._passage(source, index, piece)
            for source in self.sources.values()
            for index, piece in enumerate(self.pieces.get(source.id, ()), start=1)
        )
        home = {sentence: passage.id for passage in passages for sentence in passage.sentences}
        by_reader = ByReader(
            linked=tuple(dict.fromkeys((home[a], home[b]) for a, b in self.linked)),
            moved={home[a]: home[b] for a, b in self.moved.items() if home[a] != home[b]},
            done=self._done(home),
        )
        links = in_order(self.links.values())
        return replace(self.comparison, story=story, passages=passages, links=links, by_reader=by_reader)

    def _passage(self, source: Source, index: int, piece: tuple[str, ...]) -> Passage:
        first, last = self.comparison.sentences[piece[0]], self.comparison.sentences[piece[-1]]
        return Passage(
            id=f"{source.id}:p{index}",
            source=source.id,
            index=index,
            kind=source.blocks[first.block].kind,
            start=first.start,
            end=last.end,
            relation=Relation.ONLY,
            sentences=piece,
        )

    def _done(self, home: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        restored = [
            (sentence.id, "restored")
            for source in self.sources.values()
            for sentence in source.news
            if source.blocks[sentence.block].reason == RESTORED
        ]
        done: dict[str, set[str]] = defaultdict(set)
        linked = [(end, "linked") for pair in self.linked for end in pair]
        for sentence, what in (*restored, *linked, *self.done):
            done[home[sentence]].add(what)
        return {passage: tuple(sorted(found)) for passage, found in done.items()}
