"""Boxes between the paragraphs of a copied page and below them: lists of links, notes on authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.lines import ended
from newsdiff.sources.opening import is_paragraph
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.drafts import Draft

#: Words of the line above a list of links ("More on this story"), and of a link in it.
_ABOVE, _LINK = 5, 16
_STOPPED = Late(r"[.:;][\"'”’)]*$")
_TRADE = Late(
    r"\b(?:reporters?|correspondent|editor|journalist|writer|columnist|bureau|newsroom|freelancer?|contributor"
    r"|cover(?:s|ed|ing)|writes|reports (?:on|for|from))\b"
)
_NOTE = Late(
    r"(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}),? (?:is|was|covers|writes|reports|has|joined|previously"
    r"|can|speciali[sz]es|leads|edits|works)\b"
)


def label_boxes(drafts: Sequence[Draft], author: str) -> list[Draft]:
    """Label lists of links and notes on the authors; ``author`` is who the metadata name, or ""."""
    first = next((i for i, d in enumerate(drafts) if d.kind is None and is_paragraph(d)), len(drafts))
    labelled = list(drafts)
    for at in range(first + 1, len(drafts)):
        if _is_above_links(drafts[at]):
            for link in _links(drafts, at + 1):
                labelled[link] = drafts[link].labelled(BlockKind.FURNITURE, "related")
    writers = _writers(drafts, author)
    for at in range(max(first + 1, len(drafts) // 2), len(drafts)):
        if labelled[at].kind is None and _is_note_on(drafts[at].string, writers):
            labelled[at] = drafts[at].labelled(BlockKind.FURNITURE, "about the author")
    return labelled


def _is_above_links(draft: Draft) -> bool:
    bare = draft.string.rstrip(" :|»>…")
    return draft.reason == "related" and draft.length <= _ABOVE and not re.search("[:|»>]", bare)


def _links(drafts: Sequence[Draft], start: int) -> range:
    """Give the places of the links from ``start`` on; a line set apart before a paragraph is its heading."""
    end = start
    while end < len(drafts) and _could_be_link(drafts[end]):
        end += 1
    heads = end > start and end < len(drafts) and drafts[end - 1].gap and is_paragraph(drafts[end])
    return range(start, end - 1 if heads else end)


def _could_be_link(draft: Draft) -> bool:
    free = draft.kind is None or draft.reason in ("photo caption", "date")
    return free and draft.length <= _LINK and not _STOPPED.search(draft.string)


def _writers(drafts: Sequence[Draft], author: str) -> str:
    """Give all that names who wrote the article, in lower case."""
    signed = (d.string for d in drafts if d.kind is BlockKind.BYLINE or d.reason == "credit")
    return " | ".join([author, *signed]).lower()


def _is_note_on(line: str, writers: str) -> bool:
    found = _NOTE.match(line)
    return bool(found and found["who"].lower() in writers and _TRADE.search(line)) and ended(line)
