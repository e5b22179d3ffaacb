"""What the screen says of stories: how they stand, what has changed in them since the last visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.words import counts_words
from newsdiff.compare.strangers import STRANGE
from newsdiff.model import BlockKind, Relation
from newsdiff.report.wording import counted
from newsdiff.stories.times import day_words, time_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.library.story_list import Listed
    from newsdiff.model import Comparison, Source, Story
    from newsdiff.stories.opening import Change


def changed_words(comparison: Comparison, changes: Sequence[Change], key: str) -> str:
    """Say which articles have another text than at the last visit, and by what ``key`` to see it."""
    first = comparison.sources[changes[0].source].label
    more = f" and {counted(len(changes) - 1, 'other')}" if len(changes) > 1 else ""
    have = "have" if more else "has"
    return f"{first}{more} {have} changed since {day_words(changes[0].since)}: {key} shows what"


def warned_words(story: Story) -> str:
    """Say that sources seem to be on another story, or else what the only warning is or how many there are.

    "" for none.
    """
    if strange := stranger_words(story):
        return strange
    warned = [source for source in story.sources if source.warnings]
    if len(warned) == 1 and len(warned[0].warnings) == 1:
        return f"{warned[0].label}: {warned[0].warnings[0]}"
    return f"{counted(len(warned), 'source')} with a warning" if warned else ""


def stranger_words(story: Story) -> str:
    """Say that sources seem to be on another story than the rest; "" for none."""
    strange = [source for source in story.sources if STRANGE in source.warnings]
    if not strange:
        return ""
    if len(strange) == len(story.sources):
        return "Nothing in common was found: are these on the same story?"
    more = f" and {counted(len(strange) - 1, 'other')}" if len(strange) > 1 else ""
    have = "have" if more else "has"
    return f"{strange[0].label}{more} {have} hardly anything in common with the rest: on the same story?"


def opened_words(story: Listed) -> str:
    """Say when a story was last opened."""
    return f"opened {time_words(story.opened)}"


def rows_words(story: Listed) -> str:
    """Say how the rows of a story stand: "! 2 conflict  ~ 9 differ"."""
    return counts_words({relation: story.counts.get(relation.value, 0) for relation in Relation})


def version_words(comparison: Comparison, key: str) -> str:
    """Say how the newest version of an article differs from the older ones, and whether it says so itself.

    What the oldest one does not have was added, what the newest one does not have was removed. ``key`` is
    what goes back.
    """
    oldest, newest = comparison.story.sources[0].id, comparison.story.sources[-1].id
    removed = [row for row in comparison.rows if not row.cells.get(newest)]
    added = [row for row in comparison.rows if row.cells.get(newest) and not row.cells.get(oldest)]
    both = [row for row in comparison.rows if row.cells.get(oldest) and row.cells.get(newest)]
    changed = [
        row for row in both if len({_words_in(comparison, cell) for cell in row.cells.values() if cell}) > 1
    ]
    corrections = [_corrections(source) for source in comparison.story.sources]
    noted = bool(corrections[-1] - corrections[0])
    counts = f"{len(changed)} changed, {len(added)} added, {len(removed)} removed"
    note = "with a note of correction" if noted else "without a note of correction"
    return f"Rows of {counted(len(comparison.sources), 'version')}: {counts}, {note}; {key} goes back."


def _words_in(comparison: Comparison, cell: Sequence[str]) -> str:
    """Give the words of a cell as they are compared by eye, however they are cut into passages."""
    found = (comparison.passage[passage] for passage in cell)
    return " ".join(" ".join(comparison.text_of(p) for p in found).split())


def _corrections(source: Source) -> set[str]:
    return {source.text[b.start : b.end] for b in source.blocks if b.kind is BlockKind.CORRECTION}
