"""What the lines without a label are by their place: paragraphs, headings, list items, the page's foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.captions import is_alternative_text
from newsdiff.sources.headings import FINITE_VERB
from newsdiff.sources.lines import ended, is_bullet
from newsdiff.sources.opening import is_paragraph
from newsdiff.sources.stamps import is_labelled_stamp, is_place
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.drafts import Draft

#: Words of a line that counts as short, and of one that may be a headline.
_SHORT, _HEADLINE = 12, 4
#: "A: I did not know.", "Referee: J. Doe".
_LABELLED = Late(r"\w{1,20} ?: ")
#: "Passengers affected: about 1,900".
_FIGURE = Late(r"[^:]{2,40}: (?:\S+ ){0,3}[$£€]?\d[\d.,]*\W*(?:\S+ ?){0,2}$")
_CELL = Late(r"\s[-+−$£€]?\d[\d.,]*%?$")
_ENDED = Late(r"[.…:;][\"'”’»)\]]*$")
_QUOTES = frozenset('"“‘«„')
_DATA = Late(r"\d")
_NUMBER = Late(r"\d{1,2}[.)]\s")
#: A table's row: "Net income ($m) 412 468 -12.0%".
_ROW = Late(r"(?:\s[-+−$£€]?\d[\d.,]*%?){2,}$")


def label_by_place(drafts: Sequence[Draft]) -> list[Draft]:
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
            labelled.append(_within_article(drafts, i, first))
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
    said = draft.string[0] in _QUOTES and draft.length > _HEADLINE
    tells = data or (alone and draft.length > _HEADLINE and FINITE_VERB.search(draft.string))
    if said or (tells and not foot):
        return draft.labelled(BlockKind.PARAGRAPH)
    return draft.labelled(BlockKind.FURNITURE, "after the article")


def _within_article(drafts: Sequence[Draft], at: int, first: int) -> Draft:
    draft = drafts[at]
    if is_place(draft.string) and at <= first + 1 and _next_is_paragraph(drafts, at):
        return draft.labelled(BlockKind.DATELINE, "place")
    if _heads_item(drafts, at):
        return draft.labelled(BlockKind.HEADING)
    if not _is_title_like(draft) or _in_list(drafts, at) or _in_table(drafts, at):
        return _paragraph_or_question(drafts, at)
    if _next_is_paragraph(drafts, at):
        return draft.labelled(BlockKind.HEADING)
    if draft.length <= _HEADLINE and not _DATA.search(draft.string):
        return draft.labelled(BlockKind.FURNITURE, "short line among others")
    return draft.labelled(BlockKind.PARAGRAPH)


def _heads_item(drafts: Sequence[Draft], at: int) -> bool:
    """Tell whether a numbered line heads the text below it: "3. Nobody gave a warning"."""
    line, below = drafts[at].string, drafts[at + 1 : at + 2]
    numbered = _NUMBER.match(line) and not ended(line) and drafts[at].length <= _SHORT
    return bool(numbered and below and below[0].kind is None) and (
        ended(below[0].string) and not is_bullet(below[0].string)
    )


def _paragraph_or_question(drafts: Sequence[Draft], at: int) -> Draft:
    """A short question set apart before a paragraph is a heading, everything else here a paragraph."""
    draft = drafts[at]
    asks = (
        draft.string.endswith("?") and draft.length <= 9 and not any(sign in draft.string for sign in '"“”‘')
    )
    if asks and at > 0 and not is_bullet(draft.string) and _next_is_paragraph(drafts, at, least=12):
        return draft.labelled(BlockKind.HEADING)
    return draft.labelled(BlockKind.PARAGRAPH)


def _is_title_like(draft: Draft) -> bool:
    line = draft.string
    told = _LABELLED.match(line) or _FIGURE.match(line) or _ROW.search(line)
    if draft.length > _SHORT or ended(line) or told:
        return False
    return line.lstrip("\"'“‘")[:1].isupper() or is_alternative_text(line)


def _next_is_paragraph(drafts: Sequence[Draft], at: int, least: int = 10) -> bool:
    following = next((d for d in drafts[at + 1 :] if d.kind in (None, BlockKind.PARAGRAPH)), None)
    return following is not None and following.length >= least and is_paragraph(following)


def _in_table(drafts: Sequence[Draft], at: int) -> bool:
    """Tell whether a line and one beside it end with a figure, as the rows of a table do."""
    beside = [*drafts[max(0, at - 1) : at], *drafts[at + 1 : at + 2]]
    rows = [_CELL.search(draft.string) for draft in beside if draft.length <= _SHORT]
    return bool(_CELL.search(drafts[at].string)) and any(rows)


def _in_list(drafts: Sequence[Draft], at: int) -> bool:
    """Tell whether a line is a list's item: marked as one, or one of the lines after "...:"."""
    if is_bullet(drafts[at].string):
        return True
    while at > 0 and drafts[at - 1].kind in (None, BlockKind.PARAGRAPH) and drafts[at - 1].length <= _SHORT:
        at -= 1
        if drafts[at].string.endswith(":"):
            return True
    return at > 0 and drafts[at - 1].string.endswith(":")
