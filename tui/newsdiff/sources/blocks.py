"""Finding the blocks of an article in its cleaned text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.drafts import Draft

if TYPE_CHECKING:
    from newsdiff.text.traced import Traced

_LINE = re.compile(r"[^\n]+")
_RUN_OF_SPACES = re.compile(r"(?<= ) +")
_ENDED = re.compile(r"[.!?…:;,][\"'”’)\]]*$")


def find_blocks(text: Traced, *, has_title: bool) -> tuple[Draft, ...]:
    """Cut ``text`` into labelled blocks."""
    drafts: list[Draft] = []
    for match in _LINE.finditer(text.text):
        line = text.part(match.start(), match.end()).strip().sub(_RUN_OF_SPACES)
        if not line.text:
            continue
        first = not drafts and not has_title
        kind = BlockKind.HEADLINE if first and not _ENDED.search(line.text) else BlockKind.PARAGRAPH
        drafts.append(Draft(line, kind))
    return tuple(drafts)
