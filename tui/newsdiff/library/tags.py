"""Tags of bookmarks: words of the reader's own, and a few that say what a passage was kept for."""

from __future__ import annotations

#: What passages are most often kept for.
KINDS = ("check", "quote", "figure", "framing")
_LONGEST = 40


def read_tags(text: str) -> tuple[str, ...]:
    """Give the tags typed with spaces or commas between, each once, in their order, without "#"."""
    words = (word.strip("#")[:_LONGEST] for word in text.replace(",", " ").split())
    return tuple(dict.fromkeys(word for word in words if word))
