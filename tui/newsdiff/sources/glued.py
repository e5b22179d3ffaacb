"""Pieces of a page that were glued to a paragraph when it was copied: date stamps, credits, captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.captions import depicts
from newsdiff.sources.furniture import furniture_reason
from newsdiff.sources.published import DATE
from newsdiff.sources.stamps import date_prefix
from newsdiff.text.late import Late
from newsdiff.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.drafts import Draft

_CREDIT_LENGTH = 90
#: A whole page pasted as one line: "Storm kills four in Arle By Jane Doe March 5, 2024 Four people died ...".
_HEAD = Late(
    rf"(?P<title>[A-Z\"“‘0-9][^.!?]{{15,150}}?)\s(?P<by>By (?:[A-Z][\w.’'-]+,?\s){{2,5}}?)"
    rf"(?P<date>(?i:{DATE}))\s(?P<text>[A-Z\"“‘])"
)
_LEAST = 40


def split_glued(drafts: Sequence[Draft]) -> list[Draft]:
    """Cut date stamps off the start of lines, credits off their end, and captions off repeated captions."""
    pieces: list[Draft] = []
    for draft in [*_without_head(drafts[0]), *drafts[1:]] if drafts else []:
        if draft.kind is not None:
            pieces.append(draft)
            continue
        for piece in _without_stamp(draft):
            repeated = _repeats_caption(pieces[-1], piece) if pieces else []
            if repeated:
                pieces[-1:] = repeated
            else:
                pieces += _without_credit(piece) if piece.kind is None else [piece]
    return pieces


def _without_head(draft: Draft) -> list[Draft]:
    """Cut headline, byline and date off the start of a page that lost its lines."""
    found = _HEAD.match(draft.string) if draft.kind is None and draft.length >= _LEAST else None
    if not found:
        return [draft]
    names = ("title", "by", "date")
    return [
        *(draft.part(*found.span(name)) for name in names),
        draft.part(found.start("text"), len(draft.string)),
    ]


def _without_stamp(draft: Draft) -> list[Draft]:
    at = date_prefix(draft.string)
    if not at:
        return [draft]
    stamp = draft.part(0, at).labelled(BlockKind.FURNITURE, "date")
    return [stamp, draft.part(at, len(draft.string))]


def _without_credit(draft: Draft) -> list[Draft]:
    spans = split(draft.string) if draft.length > 8 else []
    for start, _ in reversed(spans[1:]):
        if len(draft.string) - start > _CREDIT_LENGTH:
            break
        if furniture_reason(draft.string[start:]) in ("credit", "share"):
            credit = draft.part(start, len(draft.string))
            return [
                draft.part(0, start),
                credit.labelled(BlockKind.FURNITURE, furniture_reason(credit.string)),
            ]
    return [draft]


def _repeats_caption(first: Draft, second: Draft) -> list[Draft]:
    """Give the captions when ``second`` is ``first`` again, with or without a credit glued before it."""
    one, two = first.string, second.string
    glued = len(two) - len(one)
    if first.length < 5 or not 0 <= glued <= _CREDIT_LENGTH or not two.endswith(one) or not depicts(one):
        return []
    again = second.part(glued, len(two)).labelled(BlockKind.CAPTION, "repeated caption")
    credit = [second.part(0, glued).labelled(BlockKind.CAPTION, "photo credit")] if glued else []
    return [first.labelled(BlockKind.CAPTION, "repeated caption"), *credit, again]
