"""Opening a story of the library while the app runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.analysis import Analysis, Request, recall

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdiff.analysis import Analysed


def opener(library: Path, story: str) -> Callable[[Callable[[str, float], None]], Analysed]:
    """Give what opens ``story`` of the library: as it was compared before, else in a process of its own.

    What it gives raises as ``Analysis.result`` does.
    """

    def opening(tell: Callable[[str, float], None]) -> Analysed:
        request = Request(library=library, story=story)
        known = recall(request, tell)
        if known is not None:
            return known
        analysis = Analysis(request)
        try:
            return analysis.result(tell)
        finally:
            analysis.stop()

    return opening
