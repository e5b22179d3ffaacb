"""Finding the labelled blocks of an article in its cleaned text: the order in which the rules are asked."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.boxes import label_boxes
from newsdiff.sources.captions import caption_reason, depicts, is_alternative_text
from newsdiff.sources.columns import in_reading_order
from newsdiff.sources.correction_notes import is_correction
from newsdiff.sources.drafts import Draft
from newsdiff.sources.furniture import furniture_reason
from newsdiff.sources.glued import split_glued
from newsdiff.sources.headings import split_run_in_headings
from newsdiff.sources.lines import ended, find_lines, folded
from newsdiff.sources.opening import label_opening
from newsdiff.sources.placing import label_by_place
from newsdiff.sources.stamps import (
    byline_author,
    is_clock,
    is_date_stamp,
    is_handle,
    is_scraped_date,
)
from newsdiff.sources.syntax import (
    markdown_heading,
    markdown_images,
    shortcode_captions,
    without_markdown,
    without_markup,
    without_placeholders,
    without_quoting,
)
from newsdiff.sources.translations import without_translation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.document import Document
    from newsdiff.text.traced import Traced

#: Words of a line that counts as short, and of one that may be a headline.
_SHORT, _HEADLINE = 12, 4
_DATA = re.compile(r"\d")
_GALLERY = re.compile(r"(?:view|open) (?:image|photo|gallery)\b", re.IGNORECASE)
_HEADLINES = (None, BlockKind.HEADLINE)


def find_blocks(text: Traced, document: Document) -> tuple[Draft, ...]:
    """Cut the sanitised ``text`` of ``document`` into labelled blocks."""
    text = without_quoting(without_markup(text))
    if not document.markdown:
        text = in_reading_order(text)
    pieces = [_as_marked(piece, document) for piece in _pieces(text, markdown=document.markdown)]
    drafts = _corrections_go_on([_by_own_words(draft) for draft in split_glued(pieces)])
    drafts = label_boxes(_captions_by_neighbours(_repeated_lines(drafts)), document.author)
    drafts = label_opening(split_run_in_headings(drafts), document.title)
    return tuple(without_translation(label_by_place(drafts)))


def _pieces(text: Traced, *, markdown: bool) -> list[Draft]:
    """Give lines and the captions that markup sets apart, each folded and not empty."""
    chunks = markdown_images(text) if markdown else [Draft(text)]
    pieces: list[Draft] = []
    for chunk in chunks:
        for part in shortcode_captions(chunk.text) if chunk.kind is None else [chunk]:
            if part.kind is None:
                pieces += _lines(part.text, markdown=markdown)
            else:
                pieces.append(Draft(folded(part.text), part.kind, part.reason))
    return [piece for piece in pieces if piece.string]


def _as_marked(piece: Draft, document: Document) -> Draft:
    """Label what the file marks as a heading or as a caption."""
    place = piece.text.origin(0)
    if place in document.captions:
        return piece.labelled(BlockKind.CAPTION, "marked as caption")
    return piece.labelled(BlockKind.HEADING, "marked as heading") if place in document.headings else piece


def _lines(text: Traced, *, markdown: bool) -> list[Draft]:
    lines = find_lines(without_markdown(text) if markdown else text)
    drafts = []
    for line in lines:
        heading = markdown_heading(line.text) if markdown else None
        if heading:
            level, words = heading
            drafts.append(Draft(words, BlockKind.HEADLINE if level == 1 else BlockKind.HEADING, gap=line.gap))
        else:
            drafts.append(Draft(folded(without_placeholders(line.text)), gap=line.gap))
    return drafts


def _by_own_words(draft: Draft) -> Draft:
    """Label a line that says itself what it is."""
    if draft.kind not in (None, BlockKind.HEADING):
        return draft
    line = draft.string
    labels = (
        (BlockKind.CORRECTION, is_correction(line) and "the article’s own"),
        (BlockKind.FURNITURE, is_scraped_date(line) and "date"),
        (BlockKind.DATELINE, is_date_stamp(line) and "date"),
        (BlockKind.DATELINE, is_clock(line) and "time"),
        (BlockKind.BYLINE, byline_author(line) and "byline"),
        (BlockKind.FURNITURE, is_handle(line) and "social media handle"),
        (BlockKind.FURNITURE, furniture_reason(line)),
        (BlockKind.CAPTION, caption_reason(line)),
    )
    return next((draft.labelled(kind, reason) for kind, reason in labels if reason), draft)


def _corrections_go_on(drafts: Sequence[Draft]) -> list[Draft]:
    """Label the paragraph after the mere heading of a correction ("Correction: May 3") as part of it."""
    labelled = list(drafts)
    for i in range(1, len(labelled)):
        before = labelled[i - 1]
        if before.kind is BlockKind.CORRECTION and before.length <= _SHORT and labelled[i].kind is None:
            labelled[i] = labelled[i].labelled(BlockKind.CORRECTION, before.reason)
    return labelled


def _repeated_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """Label unended short lines that stand more than once; the first stays of a longer one, and of twins."""
    counts = Counter(line for line, _ in groupby(draft.string for draft in drafts))
    seen: set[str] = set()
    labelled: list[Draft] = []
    for draft in drafts:
        line = draft.string
        loose = draft.kind is None and draft.length <= _SHORT and not ended(line) and not _DATA.search(line)
        repeats = counts[line] > 1 and (draft.length < _HEADLINE or counts[line] > 2 or line in seen)
        repeats = repeats or (bool(labelled) and labelled[-1].string == line)
        labelled.append(draft.labelled(BlockKind.FURNITURE, "repeated line") if loose and repeats else draft)
        seen.add(line)
    return labelled


def _is_shown(draft: Draft) -> bool:
    """Tell whether an unended line below a photo's credit says what the photo shows."""
    return draft.length <= _SHORT and not ended(draft.string) and depicts(draft.string)


def _captions_by_neighbours(drafts: Sequence[Draft]) -> list[Draft]:
    """Label the caption before a photo credit and the alternative text before a caption."""
    labelled = list(drafts)
    #: A headline may stand before the agency's name.
    first = next((i for i, draft in enumerate(drafts) if draft.kind in _HEADLINES), len(drafts)) + 1
    for i in range(len(labelled) - 1, 0, -1):
        before, after = labelled[i - 1], labelled[i]
        if before.reason == "photo credit" and after.kind is None and i > first and _is_shown(after):
            labelled[i] = after.labelled(BlockKind.CAPTION, "photo caption")
        if _GALLERY.match(before.string) and after.kind is None and not ended(after.string):
            labelled[i] = after.labelled(BlockKind.CAPTION, "photo caption")
        if before.kind is not None or after.kind is not BlockKind.CAPTION:
            continue
        named = after.string.lower().startswith("image source") and not ended(before.string) and i > first
        if named or is_alternative_text(before.string) or after.string.startswith(before.string):
            labelled[i - 1] = before.labelled(BlockKind.CAPTION, "picture text")
        elif after.reason == "photo credit" and before.length <= 45 and depicts(before.string) and i > first:
            labelled[i - 1] = before.labelled(BlockKind.CAPTION, "photo caption")
    return labelled
