"""What a reader said of the disagreements found in stories that may not be copied here.

judged.json tells them apart by story and a digest of their words. Verdicts: "right" (the same thing told
otherwise), "days" (one event put on other days), "false"; with a reason in our own words.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from newsdiff.model import Disagreement

VERDICTS = Path(__file__).with_suffix(".json")


def key(story: str, found: Disagreement) -> str:
    """Name a disagreement of a story."""
    words = "|".join(sorted(variant.text for variant in found.variants))
    return f"{story} {found.kind.value} {sha256(words.encode()).hexdigest()[:8]}"


def verdict(story: str, found: Disagreement) -> tuple[str, str]:
    """Give the verdict on a disagreement and why; ("unread", "") where nobody has read it."""
    known = _verdicts().get(key(story, found))
    return (known[0], known[1]) if known else ("unread", "")


def short(words: str, most: int = 60) -> str:
    """Cut words to one short line."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


@cache
def _verdicts() -> dict[str, list[str]]:
    read: dict[str, list[str]] = json.loads(VERDICTS.read_text(encoding="utf-8"))
    return read
