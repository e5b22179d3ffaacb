"""No reader of outside data fails in another way than by saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fuzzing import READERS, fuzz

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", READERS)
def test_nothing_made_up_breaks_a_reader(name: str, tmp_path: Path) -> None:
    taken, _ = fuzz(name, tmp_path, 15, derandomize=True)
    assert taken > 0
