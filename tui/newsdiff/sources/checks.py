"""What a reader should know about an article before trusting the comparison: warnings, never errors."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.sources.furniture_words import SUBSCRIBE
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Source

_SHORT_BODY = 40
_STUB_BODY = 150
#: Characters below which a text's language is a guess.
_TELLING = 300
_PAYWALL = Late(
    rf"\b{SUBSCRIBE}"
    r"|\balready (?:a|have an?) (?:subscriber|member|subscription|account)\b"
    r"|\b(?:to|for) (?:continue|keep) reading\b|\bunlock (?:this|the full) (?:article|story)\b"
    r"|\bthis (?:article|story|content) is (?:only )?(?:available )?(?:for|to|exclusive to) (?:our |paid "
    r"|paying )*"
    r"(?:subscribers|members)\b|\b(?:subscribers?|members?)[- ]only (?:article|story|content)\b"
    r"|\byou(?:[’']ve| have) (?:reached|read|used) (?:your|all|the) .{0,30}\b(?:free|limit)",
    re.IGNORECASE,
)


def warnings_of(source: Source) -> tuple[str, ...]:
    """Give what is suspicious about one article by itself."""
    body = sum(len(sentence.text.split()) for sentence in source.news)
    found = []
    if body < _STUB_BODY and _is_stub(source):
        found.append(f"looks cut off by a paywall: {body} words of news")
    elif body < _SHORT_BODY:
        found.append(f"very short: {body} word{'s' if body != 1 else ''} of news")
    return tuple(found)


def compare_sources(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Add what shows only beside the others: another language, the same text."""
    languages = Counter(source.language for source in sources if source.language)
    usual = max(languages, key=lambda code: (languages[code], code == "en", code), default="")
    texts: dict[str, list[Source]] = {}
    for source in sources:
        texts.setdefault(" ".join(s.text for s in source.news), []).append(source)
    checked = []
    for source in sources:
        added = []
        if usual and source.language not in ("", usual) and len(source.text) > _TELLING:
            added.append(f"in another language ({source.language}) than the others ({usual})")
        same = [s.id for s in texts[" ".join(s.text for s in source.news)] if s is not source]
        if same:
            added.append(f"the same text as {', '.join(sorted(same))}")
        checked.append(replace(source, warnings=(*source.warnings, *added)) if added else source)
    return tuple(checked)


def _is_stub(source: Source) -> bool:
    if _PAYWALL.search(source.text):
        return True
    return bool(source.news) and source.news[-1].text.rstrip().endswith(("…", "..."))
