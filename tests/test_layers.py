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


def test_the_first_frame_waits_for_nothing_but_textual() -> None:
    before = modules_after("newsdiff.commands.read, newsdiff.library.config, newsdiff.app.app")
    late = ("compare", "facts", "layout", "model", "report", "stories", "library.store", "library.database")
    ours = tuple(f"newsdiff.{part}" for part in late)
    others = {"rapidfuzz", "regex", "sqlite3", "yaml", "lxml", "trafilatura", "Stemmer"}
    assert not [m for m in before if m.startswith(ours) or m.partition(".")[0] in others]


def test_the_reader_waits_for_no_part_that_is_not_asked_for() -> None:
    loaded = modules_after("newsdiff.app.screens.reader")
    parts = {module for module in loaded if module.startswith("newsdiff.app.parts.")}
    assert parts == {"newsdiff.app.parts.parts"}
    late = {"newsdiff.app.screens.listing", "newsdiff.app.fact_entries", "newsdiff.compare.rows"}
    assert not loaded & (late | {"rapidfuzz", "regex", "Stemmer"})


def test_command_line_loads_no_analysis_before_it_is_needed() -> None:
    loaded = modules_after("newsdiff.cli")
    assert not [m for m in loaded if m.startswith(("newsdiff.compare", "newsdiff.facts", "newsdiff.app"))]
