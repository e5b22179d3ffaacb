"""Correction notes: where an article says of itself that it was wrong or has been changed."""

from __future__ import annotations

import re

_MAX_WORDS = 90
_ARTICLE = r"(?:article|story|report|post|piece|headline|caption|item|column|video|page|text|version)"
_CHANGED = r"(?:corrected|amended|clarified|revised|updated|changed|edited)"
_WRONG = (
    r"(?:in)?correct(?:ed|ly|s|ion)?|wrong(?:ly)?|errors?|erroneous(?:ly)?|mistaken(?:ly)?|inaccurate(?:ly)?"
    r"|mis(?:stated|identified|spelled|spelt|quoted|reported|attributed)|amended|clarif(?:y|ied|ies)|retracted"
)
_LABEL = re.compile(
    r"[(\[*_\s]*(?P<label>corrections?|clarifications?|errat(?:um|a)|retraction"
    r"|(?:(?:editor|publisher)(?:['’]?s|s['’])? )?note|update)"
    r"\b(?:[^:.]|(?<=[a-z])\.(?= \d)){0,40}(?::|\s[-–—])\s",
    re.IGNORECASE,
)
_SURE = re.compile(r"corr|clar|err|retr", re.IGNORECASE)
_ADMITS = re.compile(rf"\b(?:{_WRONG})\b|\b(?:earlier|previous|original) (?:{_ARTICLE})\b", re.IGNORECASE)
_SAYS = re.compile(
    rf"[(\[*_\s]*(?:an (?:earlier|previous|original) (?:version|{_ARTICLE})\b"
    rf"|th(?:is|e) {_ARTICLE} (?:has been|was|is being) (?:\w+ )?{_CHANGED}\b"
    rf"|we have {_CHANGED} this {_ARTICLE}\b|corrects\b)",
    re.IGNORECASE,
)


def is_correction(paragraph: str) -> bool:
    """Tell whether a paragraph is a note on what the article had wrong, or on how it was changed."""
    if len(paragraph.split()) > _MAX_WORDS:
        return False
    if _SAYS.match(paragraph):
        return True
    label = _LABEL.match(paragraph)
    if label is None:
        return False
    return bool(_SURE.match(label["label"]) or _ADMITS.search(paragraph, label.end()))
