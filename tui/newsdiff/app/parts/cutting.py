"""Splitting and joining passages, setting blocks aside and restoring them, naming and dating sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.safe import literal
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.screens.source_form import SourceForm
from newsdiff.app.words import place_words, shortened
from newsdiff.compare.corrections import (
    BlockRelabelled,
    PassagesJoined,
    PassageSplit,
    SourceRedated,
    SourceRenamed,
)
from newsdiff.model import BlockKind
from newsdiff.text.anchors import anchor, words_at

if TYPE_CHECKING:
    from newsdiff.app.parts.mending import Mending
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.compare.corrections import Mending as Correction
    from newsdiff.library.corrections import KeptCorrection
    from newsdiff.model import Block, Passage, Sentence

#: Characters shown of a sentence in the list and in the status line.
_SHOWN = 100
_SAID = 40


class Cutting:
    """Cuts the articles of a page otherwise."""

    def __init__(self, page: PageScreen, mending: Mending) -> None:
        """Cut articles of ``page``; ``mending`` keeps what is done."""
        self._page = page
        self._mending = mending

    def split_passage(self) -> None:
        """Begin a new passage with one of the passage's sentences."""
        page = self._page
        if not page.passage:
            page.say("Go to a passage first, to split it.")
            return
        comparison = page.view.comparison
        later = [comparison.sentences[s] for s in comparison.passage[page.passage].sentences[1:]]
        if not later:
            page.say("This passage is one sentence: there is nothing to split.")
        elif len(later) == 1:
            self._split_at(later[0])
        else:
            page.app.push_screen(
                ListScreen(
                    f"{place_words(comparison, page.passage)}: where does a new passage begin?",
                    [literal(shortened(sentence.text, _SHOWN)) for sentence in later],
                    keys="{follow} splits there, {close} closes",
                ),
                lambda number: self._split_at(later[number]) if number is not None else None,
            )

    def _split_at(self, sentence: Sentence) -> None:
        source = self._page.view.comparison.sources[sentence.source]
        words = words_at(source, sentence.start, sentence.end)
        self._mending.correct(
            [PassageSplit(words)],
            f"a new passage begins at “{shortened(sentence.text, _SAID)}”",
            (source.id, sentence.start),
        )

    def join_passages(self) -> None:
        """Join the passage with the next one of its article."""
        page = self._page
        if not page.passage:
            page.say("Go to a passage first, to join it with the next.")
            return
        comparison = page.view.comparison
        here = comparison.passage[page.passage]
        after = next((p for p in comparison.passages if (p.source, p.index) == _next(here)), None)
        if after is None:
            page.say("This is the last passage of its article.")
        elif after.kind is not here.kind:
            page.say(f"A {here.kind} and a {after.kind} are not joined.")
        elif comparison.sources[here.source].text[here.end : after.start].strip():
            page.say(f"Something else stands between this passage and the next ({self._shown_by}).")
        else:
            said = f"joined {place_words(comparison, here.id)} and ¶ {after.index}"
            self._mending.correct(
                [PassagesJoined(self._mending.words_of(here.id), self._mending.words_of(after.id))], said
            )

    def relabel_block(self) -> None:
        """Set the block under the cursor aside, or restore it."""
        page = self._page
        item = page.text.current_item
        if item is None:
            page.say(f"Go to a passage to set it aside, or to what was, to restore it ({self._shown_by}).")
            return
        source = page.view.comparison.sources[item.source]
        end = item.start + len(item.text)
        blocks = [block for block in source.blocks if block.start < end and item.start < block.end]
        label = BlockKind.FURNITURE if item.passage else BlockKind.PARAGRAPH
        words = [words_at(source, block.start, block.end) for block in blocks]
        said = f"{'set aside' if item.passage else 'restored'} “{shortened(words[0].exact, _SAID)}”"
        spot = (item.source, item.start)
        if mine := [kept for block in blocks for kept in self._relabelled(item.source, block)]:
            self._mending.retract(mine, said, f"{said[0].upper()}{said[1:]}, as it was found.")
        else:
            self._mending.correct([BlockRelabelled(one, label) for one in words], said, spot)

    @property
    def _shown_by(self) -> str:
        return f"{self._page.key('furniture')} shows what was set aside"

    def _relabelled(self, source: str, block: Block) -> list[KeptCorrection]:
        """Give the corrections that have made a block what it is."""
        article = self._page.view.comparison.sources[source]
        return [
            kept
            for kept in self._page.shelf.corrections
            if isinstance(one := kept.correction, BlockRelabelled)
            and (one.block.source, one.label) == (source, block.kind)
            and anchor(one.block, article).start == block.start
        ]

    def rename_source(self) -> None:
        """Name the outlet of the source under the cursor, and the day it was published."""
        page = self._page
        source = page.view.comparison.sources[page.source]

        def written(form: tuple[str, str] | None) -> None:
            if form is None:
                return
            outlet, published = form
            changes: list[Correction] = []
            if outlet != (source.outlet or source.label):
                changes.append(SourceRenamed(source.id, source.label, outlet))
            if published != source.published:
                changes.append(SourceRedated(source.id, source.published, published))
            if changes:
                self._mending.correct(changes, f"the source is now {outlet}, {published or 'without a date'}")

        page.app.push_screen(SourceForm(source), written)


def _next(passage: Passage) -> tuple[str, int]:
    return passage.source, passage.index + 1
