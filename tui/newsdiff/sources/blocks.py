"""Finding the labelled blocks of an article in its cleaned text: the order in which the rules are asked."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.captions import caption_reason, depicts, is_alternative_text
from newsdiff.sources.drafts import Draft
from newsdiff.sources.furniture import furniture_reason
from newsdiff.sources.glued import split_glued
from newsdiff.sources.headings import FINITE_VERB, split_run_in_headings
from newsdiff.sources.lines import ended, find_lines, folded, is_bullet
from newsdiff.sources.opening import is_paragraph, label_opening
from newsdiff.sources.stamps import (
    byline_author,
    is_date_stamp,
    is_handle,
    is_labelled_stamp,
    is_place,
    is_scraped_date,
)
from newsdiff.sources.syntax import (
    markdown_heading,
    markdown_images,
    shortcode_captions,
    without_markdown,
    without_markup,
    without_placeholders,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.document import Document
    from newsdiff.text.traced import Traced

_SHORT = 12
_HEADLINE = 4
#: "A: I did not know.", "Referee: J. Doe".
_LABELLED = re.compile(r"\w{1,20} ?: ")
_ENDED = re.compile(r"[.…:;][\"'”’»)\]]*$")
_DATA = re.compile(r"\d")


def find_blocks(text: Traced, document: Document) -> tuple[Draft, ...]:
    """Cut the sanitised ``text`` of ``document`` into labelled blocks."""
    pieces = _marked_headings(_pieces(without_markup(text), markdown=document.markdown), document.headings)
    drafts = [_by_own_words(draft) for draft in split_glued(pieces)]
    drafts = _captions_by_neighbours(_repeated_lines(drafts))
    drafts = label_opening(split_run_in_headings(drafts), document.title)
    return tuple(_by_place(drafts))


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


def _marked_headings(pieces: Sequence[Draft], places: frozenset[int]) -> list[Draft]:
    return [
        piece.labelled(BlockKind.HEADING, "marked as heading") if piece.text.origin(0) in places else piece
        for piece in pieces
    ]


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
        (BlockKind.FURNITURE, is_scraped_date(line) and "date"),
        (BlockKind.DATELINE, is_date_stamp(line) and "date"),
        (BlockKind.DATELINE, is_place(line) and "place"),
        (BlockKind.BYLINE, byline_author(line) and "byline"),
        (BlockKind.FURNITURE, is_handle(line) and "social media handle"),
        (BlockKind.FURNITURE, furniture_reason(line)),
        (BlockKind.CAPTION, caption_reason(line)),
    )
    return next((draft.labelled(kind, reason) for kind, reason in labels if reason), draft)


def _repeated_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """Label unended short lines that stand more than once; the first of a longer one stays."""
    counts = Counter(draft.string for draft in drafts)
    seen: set[str] = set()
    labelled = []
    for draft in drafts:
        line = draft.string
        loose = draft.kind is None and draft.length <= _SHORT and not ended(line) and not _DATA.search(line)
        repeats = counts[line] > 1 and (draft.length < _HEADLINE or counts[line] > 2 or line in seen)
        labelled.append(draft.labelled(BlockKind.FURNITURE, "repeated line") if loose and repeats else draft)
        seen.add(line)
    return labelled


def _captions_by_neighbours(drafts: Sequence[Draft]) -> list[Draft]:
    """Label the caption before a photo credit and the alternative text before a caption."""
    labelled = list(drafts)
    for i in range(len(labelled) - 1, 0, -1):
        before, after = labelled[i - 1], labelled[i]
        if before.kind is not None or after.kind is not BlockKind.CAPTION:
            continue
        if is_alternative_text(before.string):
            labelled[i - 1] = before.labelled(BlockKind.CAPTION, "picture text")
        elif after.reason == "photo credit" and before.length <= 45 and depicts(before.string):
            labelled[i - 1] = before.labelled(BlockKind.CAPTION, "photo caption")
    return labelled


def _by_place(drafts: Sequence[Draft]) -> list[Draft]:
    """Label what is left: paragraphs, headings before paragraphs, short lines behind the last paragraph."""
    full = [
        i for i, d in enumerate(drafts) if d.kind is None and (is_paragraph(d) or _ENDED.search(d.string))
    ]
    first, last = (full[0], full[-1]) if full else (len(drafts), len(drafts))
    labelled: list[Draft] = []
    for i, draft in enumerate(drafts):
        if i > last and draft.kind is None:
            labelled.append(_after_article(draft, drafts[last + 1 : i], drafts[i + 1 :]))
        elif _is_date_heading(drafts, i, first):
            labelled.append(draft.labelled(BlockKind.HEADING))
        elif draft.kind is not None:
            labelled.append(draft)
        else:
            labelled.append(_within_article(drafts, i))
    return labelled


def _is_date_heading(drafts: Sequence[Draft], at: int, first: int) -> bool:
    """Tell whether a bare date within the text heads a paragraph, as in a chronology."""
    draft = drafts[at]
    bare = draft.kind is BlockKind.DATELINE and draft.reason == "date" and not is_labelled_stamp(draft.string)
    return bare and at > first and _next_is_paragraph(drafts, at)


def _after_article(draft: Draft, before: Sequence[Draft], after: Sequence[Draft]) -> Draft:
    """Tell a list's end or an unfinished last sentence from the page's foot."""
    foot = any(d.kind is BlockKind.FURNITURE and d.reason != "credit" for d in before)
    data = _DATA.search(draft.string) or is_bullet(draft.string) or not _is_title_like(draft)
    alone = not any(d.kind is None for d in (*before, *after))
    if not foot and (data or (alone and draft.length > _HEADLINE and FINITE_VERB.search(draft.string))):
        return draft.labelled(BlockKind.PARAGRAPH)
    return draft.labelled(BlockKind.FURNITURE, "after the article")


def _within_article(drafts: Sequence[Draft], at: int) -> Draft:
    draft = drafts[at]
    if not _is_title_like(draft) or _in_list(drafts, at):
        return _paragraph_or_question(drafts, at)
    if _next_is_paragraph(drafts, at):
        return draft.labelled(BlockKind.HEADING)
    if draft.length <= _HEADLINE and not _DATA.search(draft.string):
        return draft.labelled(BlockKind.FURNITURE, "short line among others")
    return draft.labelled(BlockKind.PARAGRAPH)


def _paragraph_or_question(drafts: Sequence[Draft], at: int) -> Draft:
    """A short question set apart before a paragraph is a heading, everything else here a paragraph."""
    draft = drafts[at]
    asks = (
        draft.string.endswith("?") and draft.length <= 9 and not any(sign in draft.string for sign in '"“”‘')
    )
    if asks and at > 0 and _next_is_paragraph(drafts, at, least=12):
        return draft.labelled(BlockKind.HEADING)
    return draft.labelled(BlockKind.PARAGRAPH)


def _is_title_like(draft: Draft) -> bool:
    line = draft.string
    if draft.length > _SHORT or ended(line) or _LABELLED.match(line):
        return False
    return line.lstrip("\"'“‘")[:1].isupper() or is_alternative_text(line)


def _next_is_paragraph(drafts: Sequence[Draft], at: int, least: int = 10) -> bool:
    following = next((d for d in drafts[at + 1 :] if d.kind in (None, BlockKind.PARAGRAPH)), None)
    return following is not None and following.length >= least and is_paragraph(following)


def _in_list(drafts: Sequence[Draft], at: int) -> bool:
    """Tell whether a line is a list's item: marked as one, or one of the lines after "...:"."""
    if is_bullet(drafts[at].string):
        return True
    while at > 0 and drafts[at - 1].kind in (None, BlockKind.PARAGRAPH) and drafts[at - 1].length <= _SHORT:
        at -= 1
        if drafts[at].string.endswith(":"):
            return True
    return at > 0 and drafts[at - 1].string.endswith(":")
