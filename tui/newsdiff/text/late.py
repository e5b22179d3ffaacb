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

    def __init__(self, pattern: str, flags: int = 0, *, hints: Iterable[str] = ()) -> None:
        """Take what ``re.compile`` takes; a broken pattern is found on first use.

        Every match holds one of ``hints``, if any are given (small letters where the pattern ignores case):
        a text without them is not searched, which costs far less.
        """
        self.pattern = pattern
        self._flags = flags
        self._hints = tuple(hints)

    def may_match(self, text: str) -> bool:
        """Tell, quickly, whether there may be a match in ``text``."""
        if not self._hints:
            return True
        text = text.lower() if self._flags & re.IGNORECASE else text
        for hint in self._hints:  # noqa: SIM110 - any() takes twice as long
            if hint in text:
                return True
        return False

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self._flags)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match in ``text`` at ``start``, up to ``end``."""
        return self.compiled.match(text, start, end) if self.may_match(text) else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match in ``text``, from ``start`` up to ``end``."""
        return self.compiled.search(text, start, end) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match all of ``text``."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find every match in ``text``, from ``start`` up to ``end``."""
        return self.compiled.finditer(text, start, end) if self.may_match(text) else iter(())

    def split(self, text: str) -> list[str]:
        """Give the pieces of ``text`` between the matches; the pattern has no groups."""
        return self.compiled.split(text)

    def sub(self, replacement: str, text: str) -> str:
        """Replace every match in ``text``."""
        return self.compiled.sub(replacement, text)
