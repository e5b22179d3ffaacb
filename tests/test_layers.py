"""The import rules that keep the parts apart and the start fast."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEADLESS = [
    "newsdiff.cli",
    "newsdiff.sources.load",
    "newsdiff.compare.comparison",
    "newsdiff.report.json",
    "newsdiff.library.store",
    "newsdiff.layout.page",
]


def modules_after(module: str) -> set[str]:
    code = f"import {module}, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", HEADLESS)
def test_headless_modules_do_not_load_textual(module: str) -> None:
    loaded = modules_after(module)
    assert loaded.isdisjoint({"textual", "rich", "trafilatura", "lxml"})


def test_command_line_loads_no_analysis_before_it_is_needed() -> None:
    loaded = modules_after("newsdiff.cli")
    assert not [m for m in loaded if m.startswith(("newsdiff.compare", "newsdiff.facts", "newsdiff.app"))]
