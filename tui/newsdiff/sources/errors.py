"""What can go wrong while opening sources."""

from __future__ import annotations


class StoryError(Exception):
    """Nothing could be opened; the message is one clear line for the reader."""


class SourceError(Exception):
    """One source could not be opened; the message says why, without its name."""
