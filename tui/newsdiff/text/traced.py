"""Text that remembers where its characters came from, so that cleaning never loses the place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Mapping

    from newsdiff.model import OffsetMap
    from newsdiff.text.late import Late


@dataclass(frozen=True, slots=True)
class Traced:
    """A text made from another one by leaving out, replacing and joining.

    ``starts[i]`` is where a run of unaltered characters begins in ``text`` and ``origins[i]`` where the same
    run begins in the text it all came from.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Traced:
        """Trace ``text`` to itself."""
        return cls(text, (0,), (0,))

    def origin(self, offset: int) -> int:
        """Give the place in the first text of the character at ``offset``."""
        at = max(0, bisect_right(self.starts, offset) - 1)
        return self.origins[at] + offset - self.starts[at]

    def part(self, start: int, end: int) -> Traced:
        """Give the piece from ``start`` up to ``end``."""
        first = bisect_right(self.starts, start)
        last = bisect_right(self.starts, max(start, end - 1))
        starts = (0, *(s - start for s in self.starts[first:last]))
        return Traced(self.text[start:end], starts, (self.origin(start), *self.origins[first:last]))

    def strip(self) -> Traced:
        """Leave out white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, max(start, len(self.text.rstrip())))

    def sub(self, pattern: re.Pattern[str] | Late, replacement: str | Callable[[str], str] = "") -> Traced:
        """Replace every match of ``pattern`` by ``replacement``, or by what it gives for the match."""
        pieces, at = [], 0
        for match in pattern.finditer(self.text):
            new = replacement if isinstance(replacement, str) else replacement(match[0])
            if match.end() == match.start() or new == match[0]:
                continue
            pieces.append(self.part(at, match.start()))
            if new:
                pieces.append(Traced(new, (0,), (self.origin(match.start()),)))
            at = match.end()
        if not pieces:
            return self
        pieces.append(self.part(at, len(self.text)))
        return join(pieces)

    def translate(self, table: Mapping[int, str]) -> Traced:
        """Replace single characters by single characters."""
        return Traced(self.text.translate(table), self.starts, self.origins)

    def unwrap(self, pattern: re.Pattern[str] | Late, group: str = "keep") -> Traced:
        """Replace every match of ``pattern`` by what its ``group`` holds; nothing where it took no part."""
        pieces, at = [], 0
        for match in pattern.finditer(self.text):
            pieces.append(self.part(at, match.start()))
            pieces.append(self.part(*match.span(group)) if match[group] else self.part(at, at))
            at = match.end()
        if not pieces:
            return self
        pieces.append(self.part(at, len(self.text)))
        return join(pieces)

    def split(self, pattern: re.Pattern[str] | Late) -> list[Traced]:
        """Give the stripped, non-empty pieces between the matches of ``pattern``."""
        pieces, at = [], 0
        for match in pattern.finditer(self.text):
            pieces.append(self.part(at, match.start()).strip())
            at = match.end()
        pieces.append(self.part(at, len(self.text)).strip())
        return [piece for piece in pieces if piece.text]

    @property
    def offsets(self) -> OffsetMap:
        """Give the map back to the first text, in the shape ``Source`` keeps it."""
        from newsdiff.model import OffsetMap  # noqa: PLC0415 - messages are made safe before the first frame

        return OffsetMap(self.starts, self.origins)


def join(pieces: Iterable[Traced], separator: str = "") -> Traced:
    """Put pieces together with ``separator`` between them; a separator counts as following its left piece."""
    texts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for piece in pieces:
        if texts and separator:
            texts.append(separator)
            length += len(separator)
        if not piece.text and separator == "":
            continue
        for start, origin in zip(piece.starts, piece.origins, strict=True):
            if not starts or origin - origins[-1] != start + length - starts[-1]:
                starts.append(start + length)
                origins.append(origin)
        texts.append(piece.text)
        length += len(piece.text)
    return Traced("".join(texts), tuple(starts) or (0,), tuple(origins) or (0,))
