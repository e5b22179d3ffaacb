"""Boxes between the paragraphs of a copied page and below them: links, pull quotes, notes on authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.lines import ended, is_bullet
from newsdiff.sources.opening import is_paragraph
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.sources.drafts import Draft

#: Words of the line above a list of links ("More on this story"), and of a link in it.
_ABOVE, _LINK = 5, 16
#: Words of a pull quote in quotation marks, of one without, and at most.
_QUOTE, _PARAGRAPH, _LONGEST = 3, 8, 40
_QUOTES = frozenset("\"“‘«„'")
_SIGNS = Late(r"\W+")
#: "Jane Doe, survivor", below a quotation.
_SPEAKER = Late(r"\W*[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?:,(?: [\w’'-]+){1,6})?\Z")
_CONTACT = Late(r"(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)\W*\Z", re.IGNORECASE)
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
    for at in _within_newsletters(drafts):
        labelled[at] = drafts[at].labelled(BlockKind.FURNITURE, "newsletter")
    for at in _contacts(drafts):
        labelled[at] = drafts[at].labelled(BlockKind.FURNITURE, "contact")
    for at in _pull_quotes(labelled, first + 1):
        labelled[at] = drafts[at].labelled(BlockKind.FURNITURE, "pull quote")
    writers = _writers(drafts, author)
    for at in range(max(first + 1, len(drafts) // 2), len(drafts)):
        if labelled[at].kind is None and _is_note_on(drafts[at].string, writers):
            labelled[at] = drafts[at].labelled(BlockKind.FURNITURE, "about the author")
    return labelled


def _within_newsletters(drafts: Sequence[Draft]) -> Iterator[int]:
    """Give the places of lines between two that ask to sign up for a newsletter."""
    for at in range(1, len(drafts) - 1):
        beside = {drafts[at - 1].reason, drafts[at + 1].reason}
        if beside == {"newsletter"} and drafts[at].kind is None and not ended(drafts[at].string):
            yield at


def _contacts(drafts: Sequence[Draft]) -> Iterator[int]:
    """Give the places of the names and numbers right below "Media contact:"."""
    for at, draft in enumerate(drafts):
        if _CONTACT.match(draft.string):
            below = at + 1
            while below < len(drafts) and not drafts[below].gap and drafts[below].length <= _ABOVE:
                if drafts[below].kind is None:
                    yield below
                below += 1


def _pull_quotes(drafts: Sequence[Draft], start: int) -> Iterator[int]:
    """Give the places of lines that say again what a longer paragraph says, and of who says so below them."""
    bare = [_SIGNS.sub("", draft.string).casefold() for draft in drafts]
    told = (draft.kind is None and is_paragraph(draft) for draft in drafts)
    paragraphs = "\n".join(dict.fromkeys(words for words, tells in zip(bare, told, strict=True) if tells))
    for at in range(start, len(drafts)):
        draft = drafts[at]
        least = _QUOTE if draft.string[0] in _QUOTES else _PARAGRAPH
        if draft.kind is None and least <= draft.length <= _LONGEST and _is_within(bare[at], paragraphs):
            yield at
            below = drafts[at + 1 : at + 2]
            if below and below[0].kind is None and _SPEAKER.match(below[0].string):
                yield at + 1


def _is_within(words: str, paragraphs: str) -> bool:
    """Tell whether ``words`` stand within a paragraph, beside their own."""
    at = paragraphs.find(words)
    while at >= 0:
        end = at + len(words)
        if paragraphs[at - 1 : at] not in ("", "\n") or paragraphs[end : end + 1] not in ("", "\n"):
            return True
        at = paragraphs.find(words, end)
    return False


def _is_above_links(draft: Draft) -> bool:
    bare = draft.string.rstrip(" :|»>…")
    return draft.reason == "related" and draft.length <= _ABOVE and not re.search("[:|»>]", bare)


def _links(drafts: Sequence[Draft], start: int) -> range:
    """Give the places of the links from ``start`` on; a line set apart before a paragraph is its heading."""
    end = start
    while end < len(drafts) and _could_be_link(drafts[end]):
        end += 1
    apart = end > start and drafts[end - 1].gap and not is_bullet(drafts[end - 1].string)
    heads = apart and end < len(drafts) and is_paragraph(drafts[end])
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
