"""How the reader looks, at three sizes in the dark and once in the light; and the facts matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.analysis import Analysed
from newsdiff.app.app import NewsdiffApp

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from newsdiff.model import Comparison

    Compare = Callable[..., bool]


async def settle(pilot: Pilot[int]) -> None:
    """Wait until the reader stands, and show a difference."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
    await pilot.press("j", "l")


@pytest.mark.parametrize(
    ("theme", "size"),
    [
        ("newsdiff-dark", (200, 50)),
        ("newsdiff-dark", (120, 35)),
        ("newsdiff-dark", (80, 24)),
        ("newsdiff-light", (120, 35)),
    ],
)
def test_the_reader(snap_compare: Compare, sample: Comparison, theme: str, size: tuple[int, int]) -> None:
    app = NewsdiffApp(lambda _: Analysed(sample), theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=settle)


async def to_the_matrix(pilot: Pilot[int]) -> None:
    """Wait until the reader stands, and go to the matrix."""
    await settle(pilot)
    await pilot.press("F", "j", "l")
    await pilot.pause()


@pytest.mark.parametrize(("theme", "size"), [("newsdiff-dark", (120, 35)), ("newsdiff-light", (80, 24))])
def test_the_facts_matrix(
    snap_compare: Compare, sample: Comparison, theme: str, size: tuple[int, int]
) -> None:
    app = NewsdiffApp(lambda _: Analysed(sample), theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=to_the_matrix)
