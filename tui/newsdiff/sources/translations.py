"""An article that stands in its page in two languages, one below the other: which of them is compared."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.text.language import language
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.drafts import Draft

#: Words of a paragraph whose language can be told, and of a part that is more than a quotation.
_TELLING, _PART = 12, 40
#: What tells soonest that a paragraph is in English.
_ENGLISH = Late(r"\b(?:the|of|and|to)\b.*\b(?:the|of|and|that|was)\b")
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.HEADING})


def without_translation(drafts: Sequence[Draft]) -> list[Draft]:
    """Label the part in the other language as furniture; English stays, else what stands first."""
    telling = [i for i, d in enumerate(drafts) if d.kind is BlockKind.PARAGRAPH and d.length >= _TELLING]
    ends = (" ".join(drafts[i].string for i in end) for end in (telling[:2], telling[-2:]))
    if all(_ENGLISH.search(words) for words in ends):
        return list(drafts)
    parts = [(code, list(run)) for code, run in groupby(telling, key=lambda i: _language(drafts, i))]
    if len(parts) != 2 or not all(_is_in(code, [drafts[i] for i in run]) for code, run in parts):
        return list(drafts)
    (first, above), (_, below) = parts
    english_below = parts[1][0] == "en"
    other = first if english_below else parts[1][0]
    aside = range(max(above[-1] + 1, below[0] - 1)) if english_below else range(above[-1] + 1, len(drafts))
    return [
        draft.labelled(BlockKind.FURNITURE, f"the same in another language ({other})")
        if at in aside and draft.kind in _TEXT
        else draft
        for at, draft in enumerate(drafts)
    ]


def _is_in(code: str, part: Sequence[Draft]) -> bool:
    """Tell whether paragraphs are more than a quotation, and together in the language each seems to be in."""
    words = " ".join(draft.string for draft in part)
    return len(part) > 1 and len(words.split()) >= _PART and language(words) == code


def _language(drafts: Sequence[Draft], at: int) -> str:
    return language(drafts[at].string)
