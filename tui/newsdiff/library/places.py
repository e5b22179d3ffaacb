"""Where the reader was in a story."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was, and how the story was laid out.

    ``passage`` and ``source`` are where the cursor stood, ``spine`` the base source, ``hidden`` the sources
    hidden; all are identifiers and "" where not set. An edited file may no longer have the passage.
    ``depth``, ``shown`` (of the source ``shown_of``) and ``strictness`` tell how it was looked at.
    """

    passage: str = ""
    source: str = ""
    spine: str = ""
    hidden: tuple[str, ...] = ()
    furniture: bool = False
    theme: str = ""
    depth: str = ""
    shown: str = ""
    shown_of: str = ""
    strictness: int = 0
