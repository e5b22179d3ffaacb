"""Numbers of sources in few characters: three or more that follow each other are one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: So many numbers that follow each other make a run.
_RUN = 3


def in_runs(numbers: Iterable[int]) -> list[str]:
    """Give numbers as words in their order, runs of rising ones as one word: ["1", "2", "5-9"]."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    words: list[str] = []
    for group in groups:
        words += [f"{group[0]}-{group[-1]}"] if len(group) >= _RUN else map(str, group)
    return words


def numbered(numbers: Iterable[int]) -> str:
    """Give numbers as one line: "1 2 5-9"."""
    return " ".join(in_runs(numbers))
