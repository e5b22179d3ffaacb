"""Regular expressions that are compiled when they are first asked, so that importing many costs little."""

from __future__ import annotations

import re
import sys
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Late:
    """A pattern with the methods of ``re.Pattern`` that are needed of it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Take what ``re.compile`` takes; a broken pattern is found on first use."""
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self._flags)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match in ``text`` at ``start``, up to ``end``."""
        return self.compiled.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match in ``text``, from ``start`` up to ``end``."""
        return self.compiled.search(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match all of ``text``."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find every match in ``text``, from ``start`` up to ``end``."""
        return self.compiled.finditer(text, start, end)

    def split(self, text: str) -> list[str]:
        """Give the pieces of ``text`` between the matches; the pattern has no groups."""
        return self.compiled.split(text)

    def sub(self, replacement: str, text: str) -> str:
        """Replace every match in ``text``."""
        return self.compiled.sub(replacement, text)


class Hinted(Late):
    """A pattern of which every match holds one of its ``hints``: no text without any of them is searched."""

    def __init__(self, pattern: str, flags: int = 0, *, hints: Iterable[str]) -> None:
        """Take what ``re.compile`` takes, and the hints."""
        super().__init__(pattern, flags)
        self.hints = tuple(hints)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match in ``text`` at ``start``, up to ``end``."""
        return super().match(text, start, end) if self._hinted(text) else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match in ``text``, from ``start`` up to ``end``."""
        return super().search(text, start, end) if self._hinted(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find every match in ``text``, from ``start`` up to ``end``."""
        return super().finditer(text, start, end) if self._hinted(text) else iter(())

    def sub(self, replacement: str, text: str) -> str:
        """Replace every match in ``text``."""
        return super().sub(replacement, text) if self._hinted(text) else text

    def _hinted(self, text: str) -> bool:
        for hint in self.hints:  # noqa: SIM110 - any() takes twice as long
            if hint in text:
                return True
        return False
