"""Where the reader has been, and what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to come back to: a passage, its source, and the source read alone.

    Where there is no passage, ``beside`` is one of the same row.
    """

    passage: str
    source: str
    single: str = ""
    beside: str = ""


class Trail:
    """Places visited by jumps, to go back and forward through one by one."""

    def __init__(self) -> None:
        """Begin with none."""
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    def leave(self, stop: Stop) -> None:
        """Remember a place that is left for a new one; the same one twice in a row counts once."""
        if not self._behind or self._behind[-1] != stop:
            self._behind.append(stop)
        self._ahead.clear()

    def back(self, here: Stop) -> Stop | None:
        """Give the place left last, or None; forward comes ``here`` again."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: Stop) -> Stop | None:
        """Give the place last gone back from, or None; back comes ``here`` again."""
        return self._step(self._ahead, self._behind, here)

    def _step(self, taken: list[Stop], left: list[Stop], here: Stop) -> Stop | None:
        if not taken:
            return None
        left.append(here)
        return taken.pop()

    def follow(self, now: Callable[[str], str]) -> None:
        """Keep to the same places where passages have other identifiers now; ``now`` gives these."""
        for stops in (self._behind, self._ahead):
            stops[:] = [replace(s, passage=now(s.passage), beside=now(s.beside)) for s in stops]


class Undo:
    """Steps that can be taken back, each with what it was."""

    def __init__(self) -> None:
        """Begin with none."""
        self._steps: list[tuple[str, Callable[[], object]]] = []

    def done(self, what: str, take_back: Callable[[], object]) -> None:
        """Remember how to take a step back."""
        self._steps.append((what, take_back))

    def take_back(self) -> str:
        """Take the last step back and say what it was; "" when there is none."""
        if not self._steps:
            return ""
        what, take_back = self._steps.pop()
        take_back()
        return what
