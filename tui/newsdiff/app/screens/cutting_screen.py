"""Splitting and joining passages, setting blocks aside and restoring them, naming and dating sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.safe import literal
from newsdiff.app.screens.linking_screen import LinkingScreen
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.words import place_words, shortened
from newsdiff.compare.corrections import (
    BlockRelabelled,
    PassagesJoined,
    PassageSplit,
    SourceRedated,
    SourceRenamed,
)
from newsdiff.library.corrections import of_story
from newsdiff.model import BlockKind
from newsdiff.text.anchors import anchor, words_at

if TYPE_CHECKING:
    from newsdiff.compare.corrections import Mending
    from newsdiff.model import Block, Passage, Sentence

#: Characters shown of a sentence in the list and in the status line.
_SHOWN = 100
_SAID = 40


class CuttingScreen(LinkingScreen):
    """A page whose articles the reader can cut otherwise."""

    def action_split_passage(self) -> None:
        """Begin a new passage with one of the passage's sentences."""
        if not self.passage:
            self.say("Go to a passage first, to split it.")
            return
        comparison = self.view.comparison
        later = [comparison.sentences[s] for s in comparison.passage[self.passage].sentences[1:]]
        if not later:
            self.say("This passage is one sentence: there is nothing to split.")
        elif len(later) == 1:
            self._split_at(later[0])
        else:
            self.app.push_screen(
                ListScreen(
                    f"{place_words(comparison, self.passage)}: where does a new passage begin?",
                    [literal(shortened(sentence.text, _SHOWN)) for sentence in later],
                    keys="Enter splits there, Esc closes",
                ),
                lambda number: self._split_at(later[number]) if number is not None else None,
            )

    def _split_at(self, sentence: Sentence) -> None:
        source = self.view.comparison.sources[sentence.source]
        words = words_at(source, sentence.start, sentence.end)
        self.correct(
            [PassageSplit(words)],
            f"a new passage begins at “{shortened(sentence.text, _SAID)}”",
            (source.id, sentence.start),
        )

    def action_join_passages(self) -> None:
        """Join the passage with the next one of its article."""
        if not self.passage:
            self.say("Go to a passage first, to join it with the next.")
            return
        comparison = self.view.comparison
        here = comparison.passage[self.passage]
        after = next((p for p in comparison.passages if (p.source, p.index) == _next(here)), None)
        if after is None:
            self.say("This is the last passage of its article.")
        elif after.kind is not here.kind:
            self.say(f"A {here.kind} and a {after.kind} are not joined.")
        elif comparison.sources[here.source].text[here.end : after.start].strip():
            self.say(f"Something else stands between this passage and the next ({self._shown_by}).")
        else:
            said = f"joined {place_words(comparison, here.id)} and ¶ {after.index}"
            self.correct([PassagesJoined(self.words_of(here.id), self.words_of(after.id))], said)

    def action_relabel_block(self) -> None:
        """Set the block under the cursor aside, or restore it."""
        item = self.text.current_item
        if item is None:
            self.say(f"Go to a passage to set it aside, or to what was, to restore it ({self._shown_by}).")
            return
        source = self.view.comparison.sources[item.source]
        end = item.start + len(item.text)
        blocks = [block for block in source.blocks if block.start < end and item.start < block.end]
        label = BlockKind.FURNITURE if item.passage else BlockKind.PARAGRAPH
        words = [words_at(source, block.start, block.end) for block in blocks]
        said = f"{'set aside' if item.passage else 'restored'} “{shortened(words[0].exact, _SAID)}”"
        spot = (item.source, item.start)
        if mine := [kept for block in blocks for kept in self._relabelled(item.source, block)]:
            self._unlabel(mine, said)
        else:
            self.correct([BlockRelabelled(one, label) for one in words], said, spot)

    @property
    def _shown_by(self) -> str:
        return f"{self.key_map.word('furniture')} shows what was set aside"

    def _relabelled(self, source: str, block: Block) -> list[str]:
        """Give the corrections that have made a block what it is, by identifier."""
        article = self.view.comparison.sources[source]
        return [
            name
            for name, one in of_story(self.shelf.corrections).items()
            if isinstance(one, BlockRelabelled)
            and (one.block.source, one.label) == (source, block.kind)
            and anchor(one.block, article).start == block.start
        ]

    def _unlabel(self, names: list[str], said: str) -> None:
        """Take back what the reader made of a block before."""
        taken = [kept for kept in self.shelf.corrections if kept.id in names]

        def change() -> None:
            for kept in taken:
                self.shelf.take_correction(kept)
            self.undo.done(said, lambda: self.put_all_back(taken))
            self.remend(self.spot, lambda: self.say(f"{said[0].upper()}{said[1:]}, as it was found."))

        self._try(change)

    def action_rename_source(self) -> None:
        """Name the outlet of the source under the cursor, and the day it was published."""
        source = self.view.comparison.sources[self.source]

        def written(form: tuple[str, str] | None) -> None:
            if form is None:
                return
            outlet, published = form
            changes: list[Mending] = []
            if outlet != (source.outlet or source.label):
                changes.append(SourceRenamed(source.id, source.label, outlet))
            if published != source.published:
                changes.append(SourceRedated(source.id, source.published, published))
            if changes:
                self.correct(changes, f"the source is now {outlet}, {published or 'without a date'}")

        from newsdiff.app.screens.source_form import SourceForm  # noqa: PLC0415 - not before it is asked for

        self.app.push_screen(SourceForm(source), written)


def _next(passage: Passage) -> tuple[str, int]:
    return passage.source, passage.index + 1
