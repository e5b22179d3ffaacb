"""Where the reader has been, and what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
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
    """Places left by a jump, to go back through one by one."""

    def __init__(self) -> None:
        """Begin with none."""
        self._stops: list[Stop] = []

    def leave(self, stop: Stop) -> None:
        """Remember a place; the same one twice in a row counts once."""
        if not self._stops or self._stops[-1] != stop:
            self._stops.append(stop)

    def back(self) -> Stop | None:
        """Give the place left last, or None."""
        return self._stops.pop() if self._stops else None


class Undo:
    """Steps that can be taken back, each with what it was."""

    def __init__(self) -> None:
        """Begin with none."""
        self._steps: list[tuple[str, Callable[[], None]]] = []

    def done(self, what: str, take_back: Callable[[], None]) -> None:
        """Remember how to take a step back."""
        self._steps.append((what, take_back))

    def take_back(self) -> str:
        """Take the last step back and say what it was; "" when there is none."""
        if not self._steps:
            return ""
        what, take_back = self._steps.pop()
        take_back()
        return what
