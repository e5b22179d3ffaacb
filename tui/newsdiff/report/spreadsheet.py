"""CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from newsdiff.text.sanitise import sanitise

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What a spreadsheet takes for the beginning of a formula; the last four are their full-width forms.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_table(lines: Iterable[Iterable[str]]) -> str:
    """Give ``lines`` of cells as CSV, each cell guarded; lines end in "\\n"."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(map(guarded, line) for line in lines)
    return out.getvalue()


def guarded(cell: str) -> str:
    """Give a cell's words, white space folded within lines, so that they are not taken for a formula."""
    clean = "\n".join(" ".join(line.split()) for line in sanitise(cell).text.splitlines()).strip()
    return f"'{clean}" if clean.startswith(_FORMULA) else clean
