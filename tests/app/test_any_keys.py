"""Whatever keys are pressed in whatever order, the reader goes on."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from textual.events import Key

from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.keys import sequences
from newsdiff.library.store import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Opened

#: Those that leave are left out; the palette and the help may run any action, so they are too.
OUT = {"quit", "help", "command_palette"}
SIZES = [(200, 50), (120, 35), (80, 24), (40, 12)]


@pytest.mark.parametrize("seed", [1, 2])
async def test_any_keys_in_any_order(opened: Opened, tmp_path: Path, seed: int) -> None:
    chosen = random.Random(seed)
    keys = [key for action in ACTIONS if action.name not in OUT for key in action.keys]
    single = sorted({key for key in keys if key not in sequences()})
    keys = [*single, "left_square_bracket", "right_square_bracket", "escape", "escape", "enter"]
    async with opened(chosen.choice(SIZES), library=open_library(tmp_path)) as (reader, pilot):
        for step in range(120):
            key = chosen.choice(keys)
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
            await pilot.pause(0)
            if step % 30 == 29:
                await pilot.resize_terminal(*chosen.choice(SIZES))
        assert pilot.app.is_running
        comparison = reader.view.comparison
        assert reader.source in comparison.sources
        assert sorted(p for row in comparison.rows for cell in row.cells.values() for p in cell) == sorted(
            comparison.passage
        ), "every passage is still in exactly one row"
